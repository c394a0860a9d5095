package numeral

import "strings"

// Compound is a hyphenated token that starts with a number: "90-day",
// "38-year-old", "nine-year".
type Compound struct {
	Number
	// Unit is the part after the number: "day", "year", "member".
	Unit string
	// Rest is what follows the unit, without its hyphen: "old" in "38-year-old", else "".
	Rest string
}

// SplitHyphenNumber splits a lower-case token at the end of the number it starts
// with. The unit is never a number: "twenty-six" and "10-12" are no compounds,
// but "10-12-day" and "twenty-six-year-old" are. ok is false for all other tokens.
func SplitHyphenNumber(token string) (c Compound, ok bool) {
	if len(token) > maxToken || !strings.ContainsAny(token, "-–") {
		return Compound{}, false
	}
	token = strings.ReplaceAll(token, "–", "-")
	pieces := strings.Split(token, "-")
	if len(pieces) > maxPieces {
		return Compound{}, false
	}
	for cut := len(pieces) - 1; cut > 0; cut-- {
		n, next, ok := Parse([]string{strings.Join(pieces[:cut], "-")}, 0)
		if !ok || next != 1 || n.Kind == Ordinal {
			continue
		}
		unit := pieces[cut]
		if !letters(unit) || isNumberWord(unit) {
			return Compound{}, false
		}
		return Compound{Number: n, Unit: unit, Rest: strings.Join(pieces[cut+1:], "-")}, true
	}
	return Compound{}, false
}

// letters reports whether s is a word of ASCII letters, as units are.
func letters(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return s != ""
}

func isNumberWord(s string) bool {
	a, ok := vocabulary.Find(s)
	return ok && a.class >= digits && a.class <= magnitude
}
