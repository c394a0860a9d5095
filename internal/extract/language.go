package extract

import (
	"strings"

	"factdesk/internal/extract/text"
)

// English is told by its function words: of running English text they are
// between a third and a half, of other languages in Latin letters at most a
// few in a hundred (those that look alike: "in", "a", "on").
const (
	minWordsToJudge  = 25   // fewer words say too little
	minFunctionWords = 0.12 // share of all words
)

var functionWords = wordSet(`a about after all also an and are as at be because been but by can could for from
	had has have he her his how i if in into is it its more no not of on one or our out over said she so some
	than that the their them then there they this to two under up was we were what when which who will with
	would you`)

func wordSet(list string) map[string]bool {
	set := make(map[string]bool)
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

func functionWord(s *text.Spelling) bool { return functionWords[s.Lower] }

// english reports whether the words may be English. Headlines, lists and short
// notes pass: it takes a good many words to say that they are not.
func english(doc *text.Document) bool {
	words, known := 0, 0
	for i := range doc.Tokens {
		if !letters(doc.Tokens[i].Lower) {
			continue
		}
		words++
		if doc.Tokens[i].Has(text.Function, functionWord) {
			known++
		}
	}
	return words < minWordsToJudge || float64(known) >= minFunctionWords*float64(words)
}

// letters reports whether a word begins with a letter of any script.
func letters(w string) bool {
	if w == "" {
		return false
	}
	c := w[0]
	return c >= 'a' && c <= 'z' || c >= 0x80
}
