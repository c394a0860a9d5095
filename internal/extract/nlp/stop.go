package nlp

import (
	"strings"
	"unicode"
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
	after, gap := s.wordAhead(end + 1)
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
	return oneLetter(word) && unicode.IsUpper(r) && s.initial(after, gap)
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
// follows, and one stands before or nothing does.
func (s *scanner) initial(after rune, gap bool) bool {
	if !unicode.IsUpper(after) {
		return false
	}
	if len(s.out) == 0 || !gap {
		return true
	}
	prev := s.out[len(s.out)-1]
	for _, r := range prev.Norm {
		return !unicode.IsLower(r) || nameJoiners[prev.Lower]
	}
	return false
}

// wordAhead returns the first character behind white space at byte i, and
// whether there was white space.
func (s *scanner) wordAhead(i int) (r rune, gap bool) {
	for n := 0; n < maxMark; n++ {
		r, size := s.at(i)
		if r != ' ' && r != '\u00a0' && r != '\n' && r != '\r' {
			return r, n > 0
		}
		i += size
	}
	return -1, true
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
