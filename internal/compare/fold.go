package compare

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"factdesk/internal/extract/text"
)

// foldWords returns the words of s in lower case, without accents, full stops,
// possessive endings and quotes: "U.S. Attorney’s" is [us attorney], "Núñez-Vela" [nunez vela].
func foldWords(s string) []string {
	s = strings.ReplaceAll(text.Fold(s), "'s ", " ")
	s = strings.TrimSuffix(s, "'s")
	var words []string
	var b strings.Builder
	flush := func() {
		if b.Len() > 0 {
			words = append(words, b.String())
			b.Reset()
		}
	}
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		case r == '&':
			flush()
			words = append(words, "and")
		case unicode.Is(unicode.Mn, r) || r == '.' || r == '\'':
		default:
			flush()
		}
	}
	flush()
	return words
}

// singular takes the plural ending off a word, by its letters alone: both
// spellings of a name's head come out the same.
func singular(word string) string {
	switch {
	case len(word) > 4 && strings.HasSuffix(word, "ies"):
		return word[:len(word)-3] + "y"
	case len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "us") && !strings.HasSuffix(word, "is"):
		return word[:len(word)-1]
	}
	return word
}

// leastOverlap is the size that the smaller of two sets is taken to have at
// least, so that one shared word of two is not half of everything.
const leastOverlap = 4

// overlap returns how much of the smaller set the larger one holds, from 0 to 1.
func overlap(a, b map[string]bool) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return 0
	}
	shared := 0
	for k := range a {
		if b[k] {
			shared++
		}
	}
	return float64(shared) / float64(max(len(a), leastOverlap))
}
