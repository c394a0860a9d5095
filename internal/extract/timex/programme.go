package timex

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// programmes are the titles that a weekday closes without a mark that tells so,
// by their words before it.
var programmes = map[string][2]string{"sunday": {"fox", "news"}}

// programme reports whether the weekday at token i is part of the title of a
// programme or a work: "Fox News Sunday", CBS Sunday Morning, "Friday Night Lights".
func (s *scan) programme(i int) bool {
	if !s.capital(i) {
		return false
	}
	if p, ok := programmes[s.at(i)]; ok && s.at(i-1) == p[1] && s.at(i-2) == p[0] && s.capital(i-1) {
		return true
	}
	if s.quotedTitle(i) {
		return true
	}
	named := s.capital(i-1) && s.tag(i-1) == "NNP" && !s.temporal(i-1) || s.oneOf(i-1, "'s", "’s") && s.capital(i-2)
	return named && s.is(i+1, partWord) && s.mixedCase(i+1) && s.plainStyle(i)
}

// maxTitle bounds the words of a title on either side of the weekday.
const maxTitle = 4

// quotedTitle reports whether the weekday stands with other words in quotation
// marks, all of them with a capital.
func (s *scan) quotedTitle(i int) bool {
	first := i - 1
	for first > i-maxTitle && s.capital(first) {
		first--
	}
	last := i + 1
	for last < i+maxTitle && s.capital(last) {
		last++
	}
	if last-first <= 2 || !s.mark(first) || first+1 < i && s.dateCue(first+1) {
		return false
	}
	if s.oneOf(last, ",", ".") {
		last++
	}
	return s.mark(last)
}

// mark reports whether token i is a quotation mark.
func (s *scan) mark(i int) bool {
	return s.oneOf(i, "\"", "“", "”", "'", "‘", "’", "``", "''")
}

// mixedCase reports whether token i has a capital in front and none behind it.
func (s *scan) mixedCase(i int) bool {
	if !s.capital(i) {
		return false
	}
	_, size := utf8.DecodeRuneInString(s.toks[i].Norm)
	return !strings.ContainsFunc(s.toks[i].Norm[size:], unicode.IsUpper)
}

// plainStyle reports whether nouns and verbs near token i are written without a
// capital, as those of a headline often are not.
func (s *scan) plainStyle(i int) bool {
	for k := max(i-2*maxTitle, 0); k < len(s.toks) && k <= i+2*maxTitle; k++ {
		if tag := s.tag(k); !s.capital(k) && (strings.HasPrefix(tag, "VB") || strings.HasPrefix(tag, "NN")) {
			return true
		}
	}
	return false
}
