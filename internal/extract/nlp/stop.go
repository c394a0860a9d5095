package nlp

import (
	"strings"
	"unicode"

	"factdesk/internal/extract/text"
)

// ownsStop reports whether the full stop at end belongs to the word before it:
// the word is an abbreviation, an initialism or an initial.
func (s *scanner) ownsStop(start, end int) bool {
	if end >= len(s.raw) || s.raw[end] != '.' || end+1 < len(s.raw) && s.raw[end+1] == '.' {
		return false
	}
	word := s.raw[start:end]
	if len(word) > 12 {
		return false
	}
	if strings.IndexByte(word, '.') >= 0 {
		return initialism(word)
	}
	after, _ := s.wordAhead(end + 1)
	switch stopKinds[word] {
	case titleStop, placeStop:
		return true
	case monthStop, endStop:
		return true
	case numberStop:
		return unicode.IsDigit(after)
	case stateStop:
		return s.afterComma()
	}
	r, _ := s.at(start)
	return oneLetter(word) && unicode.IsUpper(r) && s.initial(end+1)
}

// initialism reports whether the last part between the full stops of a word is
// short enough for the next stop to be part of it: "U.S", "a.m", "Ph.D", "6p.m".
func initialism(word string) bool {
	i := strings.LastIndexByte(word, '.')
	last := strings.TrimLeft(word[i+1:], "-")
	return oneLetter(last) || dottedEnds[last]
}

func oneLetter(w string) bool {
	n := 0
	for _, r := range w {
		if n++; n > 1 || !unicode.IsLetter(r) {
			return false
		}
	}
	return n == 1
}

// initial reports whether a single capital is somebody's: a capitalised word
// stands at or behind byte at, and does not look like the start of a sentence
// ("said J. Roe", but "vitamin C. The").
func (s *scanner) initial(at int) bool {
	after, ahead := s.wordAhead(at)
	if !unicode.IsUpper(after) {
		return false
	}
	word, stop := s.segment(ahead)
	return stop && oneLetter(word) || !sentenceStarts[strings.ToLower(word)]
}

// wordAhead returns the first character at or behind byte i that is not white
// space, and its place.
func (s *scanner) wordAhead(i int) (rune, int) {
	for range maxMark {
		r, size := s.at(i)
		if r < 0 || !text.Space(r) {
			return r, i
		}
		i += size
	}
	return -1, i
}

// afterComma reports whether the word stands behind a comma that a capitalised
// word precedes, as the abbreviated name of a state does: "Boston, Mass."
func (s *scanner) afterComma() bool {
	n := len(s.out)
	if n < 2 || s.out[n-1].Norm != "," {
		return false
	}
	for _, r := range s.out[n-2].Norm {
		return unicode.IsUpper(r)
	}
	return false
}
