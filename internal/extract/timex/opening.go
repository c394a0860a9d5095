package timex

import (
	"unicode/utf8"

	"factdesk/internal/extract/numeral"
	"factdesk/internal/extract/text"
)

// opening is what an expression may begin with, not counting the article "the":
// a bit for each sort of word in the vocabulary, and those for what is outside it.
type opening uint32

// What a word may be beside its sort.
const (
	byNumber  opening = 1 << (31 - iota) // may begin a number: "12", "a", "forty-one"
	byDigit                              // has a digit: "fy25", "q3"
	byHyphen                             // has a hyphen or a dash
	byHoliday                            // begins the name of a holiday
	byOpener                             // is among the openers
	byFeature                            // is among the words that describe a time
)

// byLength is what a length of time begins with.
const byLength = 1<<halfWord | byNumber | byOpener

// by returns the opening with a word of one of the sorts.
func by(sorts ...sort) opening {
	var o opening
	for _, k := range sorts {
		o |= 1 << k
	}
	return o
}

// opening tells what an expression at token i begins with.
func (s *scan) opening(i int) opening {
	for s.at(i) == "the" {
		i++
	}
	if i >= len(s.toks) {
		return 0
	}
	w := s.lower[i]
	o := by(s.words[i].sort) | written(w)
	if s.mods[i] != "" || s.toks[i].Has(text.Numeral, numeral.MayStart) {
		o |= byNumber
	}
	if holidayStarts.Get(w) {
		o |= byHoliday
	}
	if openers.Get(w) {
		o |= byOpener
	}
	if described.Get(w) {
		o |= byFeature
	}
	return o
}

// written tells whether a word has digits or hyphens.
func written(w string) opening {
	var o opening
	for i := range len(w) {
		switch c := w[i]; {
		case '0' <= c && c <= '9':
			o |= byDigit
		case c == '-' || c >= utf8.RuneSelf: // a dash is no ASCII
			o |= byHyphen
		}
	}
	return o
}
