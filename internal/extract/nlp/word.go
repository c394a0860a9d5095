package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/internal/extract/text"
)

// word emits the word at pos, with the clitics, unit and currency that it
// carries as tokens of their own, and its full stop if that belongs to it.
func (s *scanner) word() {
	start := s.pos
	if end := s.link(start); end > 0 {
		s.emit(start, end)
		return
	}
	end := s.wordEnd(start)
	if s.ownsStop(start, end) {
		s.emit(start, end+1)
		return
	}
	f := s.forms.find(s.raw[start:end])
	before, behind := f.carries()
	if before+behind == 0 {
		s.pos = end
		s.append(start, end, f)
		return
	}
	s.emit(start, start+before)
	s.emit(start+before, end-behind)
	s.emit(end-behind, end)
}

// carries returns the lengths of what a word carries that is a token of its
// own: a currency before it, a clitic or a word stuck to it behind it.
func (f *form) carries() (before, behind int) {
	if !f.cut {
		f.cut = true
		before = currencyPrefix(f.Text)
		behind = contraction(f.Text[before:])
		if behind == 0 {
			behind = glued(f.Text[before:])
		}
		f.before, f.behind = uint8(before), uint8(behind) // of maxWord at most
	}
	return int(f.before), int(f.behind)
}

// wordEnd returns where the word that starts at start ends: letters, digits and
// marks, and between them the characters that join.
func (s *scanner) wordEnd(start int) int {
	i := start
	prev := rune(-1)
	for i < len(s.raw) {
		if c := s.raw[i]; ('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || isDigit(c)) && i-start < maxWord {
			prev = rune(c)
			i++
			continue
		}
		r, size := s.at(i)
		if i-start+size > maxWord {
			return i
		}
		if wordRune(r) {
			prev = r
			i += size
			continue
		}
		if text.Invisible(r) {
			i += size
			continue
		}
		after := s.next(i + size)
		if !wordRune(after) && r != '.' || !s.joins(start, i, prev, r, after) {
			return i
		}
		prev = r
		i += size
	}
	return i
}

// joins reports whether r at byte i, between prev and after, holds the parts of
// one word together.
func (s *scanner) joins(start, i int, prev, r, after rune) bool {
	digits := unicode.IsDigit(prev) && unicode.IsDigit(after)
	switch r {
	case '-', '‐', '‑':
		return true
	case '–', '‒', ':', '/', '⁄':
		return digits
	case '\'', '’', 'ʼ', '＇':
		return unicode.IsLetter(prev) && unicode.IsLetter(after)
	case '&':
		return unicode.IsUpper(prev) && unicode.IsUpper(after)
	case '@':
		return unicode.IsLetter(after)
	case ',':
		return digits && grouped(s.raw[i+1:])
	case '.':
		return digits || s.stopJoins(start, i, prev, after)
	}
	return false
}

// grouped reports whether the digits behind a comma are a group of a number:
// three of them ("1,000"), or two before a further group, as in "1,50,000".
func grouped(rest string) bool {
	n := 0
	for n < len(rest) && n < 4 && isDigit(rest[n]) {
		n++
	}
	return n == 3 || n == 2 && strings.HasPrefix(rest[n:], ",") && digitAt(rest, n+1)
}

// stopJoins reports whether the full stop at byte i, with a letter on one side
// at least, is within a word: an initialism ("U.S", "a.m", "Ph.D"), initials
// with a hyphen ("J.-P"), or the address of a site ("example.org").
func (s *scanner) stopJoins(start, i int, prev, after rune) bool {
	if after == '-' {
		r := s.next(i + 2)
		return unicode.IsUpper(prev) && unicode.IsUpper(r) && lettersBefore(s.raw[start:i]) == 1
	}
	if !unicode.IsLetter(after) {
		return false
	}
	tail, stop := s.segment(i + 1)
	if utf8.RuneCountInString(tail) == 1 {
		n := lettersBefore(s.raw[start:i])
		return n == 1 || n == 2 && stop || dottedDegree[s.raw[start:i]]
	}
	return unicode.IsLower(after) && unicode.IsLetter(prev) && topDomains[tail]
}

// segment returns the letters at byte i, at most a dozen, and whether a full
// stop follows them.
func (s *scanner) segment(i int) (letters string, stop bool) {
	start := i
	for i-start < 24 {
		r, size := s.at(i)
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			return s.raw[start:i], r == '.'
		}
		i += size
	}
	return s.raw[start:i], false
}

// lettersBefore counts the letters at the end of word, up to three.
func lettersBefore(word string) int {
	n := 0
	for n < 3 && word != "" {
		r, size := utf8.DecodeLastRuneInString(word)
		if !unicode.IsLetter(r) {
			return n
		}
		n++
		word = word[:len(word)-size]
	}
	return n
}

// link returns the end of the web address at start, or 0.
func (s *scanner) link(start int) int {
	rest := s.raw[start:]
	if c := rest[0] | 0x20; c != 'h' && c != 'w' {
		return 0
	}
	if !hasPrefixFold(rest, "http://") && !hasPrefixFold(rest, "https://") && !hasPrefixFold(rest, "www.") {
		return 0
	}
	i := start
	for i < len(s.raw) && i-start < maxWord {
		r, size := s.at(i)
		if text.Space(r) || strings.ContainsRune(`<>"“”‘’()[]{}`, r) || i-start+size > maxWord {
			break
		}
		i += size
	}
	end := start + len(strings.TrimRight(s.raw[start:i], ".,;:!?'"))
	return end
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// contraction returns the length of the clitic that ends word ("'s", "n't"), or 0.
func contraction(word string) int {
	lower := word
	if len(lower) > 8 {
		lower = lower[len(lower)-8:]
	}
	for _, q := range []string{"'", "’", "ʼ", "＇"} {
		at := strings.LastIndex(lower, q)
		if at < 0 {
			continue
		}
		tail := strings.ToLower(lower[at+len(q):])
		n := len(lower) - at
		if tail == "t" && at > 0 && (lower[at-1] == 'n' || lower[at-1] == 'N') {
			n++
		} else if !clitics[tail] {
			return 0
		}
		if n < len(word) {
			return n
		}
	}
	return 0
}

var clitics = map[string]bool{"s": true, "re": true, "ve": true, "ll": true, "d": true, "m": true}

// currencyPrefix returns the length of the code of a currency that stands right
// before a number ("Rs" in "Rs500,000"), or 0.
func currencyPrefix(word string) int {
	n := 0
	for n < len(word) && n < 4 && unicode.IsLetter(rune(word[n])) {
		n++
	}
	if n == 0 || len(word)-n < 2 && n < 3 && word[:n] != "Rs" || !digitAt(word, n) || !currencyCodes[word[:n]] {
		return 0
	}
	return n
}
