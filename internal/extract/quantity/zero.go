package quantity

import (
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/numeral"
	"factdesk/internal/extract/text"
)

// notZero lists words after "no" with which it is no quantity.
var notZero = map[string]bool{
	"longer": true, "doubt": true, "comment": true, "matter": true, "means": true, "way": true,
	"sooner": true, "less": true, "more": true, "fewer": true, "idea": true, "sense": true,
	"question": true, "reason": true, "problem": true, "wonder": true, "use": true, "need": true,
}

// none reports whether a word for none may begin with this one.
func none(w string) bool {
	switch w {
	case "none", "nobody", "no-one", "no", "not", "neither":
		return true
	}
	return false
}

// zero reads a word for none: "no miners", "none of the 12", "no one", "not a single".
func zero(tokens []text.Token, words []string, i int) (Quantity, bool) {
	length := 0
	switch words[i] {
	case "none", "nobody":
		length = 1
	case "no-one":
		length = 1
	case "no":
		length = zeroNo(tokens, words, i)
	case "not":
		length = zeroNot(words, i)
	case "neither":
		if i+1 < len(words) && words[i+1] == "of" {
			length = 1
		}
	}
	if length == 0 {
		return Quantity{}, false
	}
	return Quantity{
		First: i, Last: i + length, NumberFirst: i, NumberLast: i + length,
		Number: numeral.Number{Kind: numeral.Cardinal}, Relation: claim.Exact, Zero: true,
	}, true
}

func zeroNo(tokens []text.Token, words []string, i int) int {
	if i+1 >= len(words) || notZero[words[i+1]] {
		return 0
	}
	if words[i+1] == "one" {
		return 2
	}
	switch tokens[i+1].Tag {
	case "CD", ".", ",", ":":
		return 0
	}
	return 1
}

// zeroNot reads "not a single" and "not one".
func zeroNot(words []string, i int) int {
	switch {
	case i+2 < len(words) && words[i+1] == "a" && words[i+2] == "single":
		return 3
	case i+2 < len(words) && words[i+1] == "one":
		return 2
	}
	return 0
}
