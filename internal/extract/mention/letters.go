package mention

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// stroke returns what stands for a letter that Unicode does not take for a base
// letter with a mark; ok is false for all others.
func stroke(r rune) (plain string, ok bool) {
	switch r {
	case 'đ':
		return "d", true
	case 'ø':
		return "o", true
	case 'ł':
		return "l", true
	case 'ı':
		return "i", true
	case 'ß':
		return "ss", true
	case 'æ':
		return "ae", true
	case 'œ':
		return "oe", true
	case 'ʻ', 'ʼ':
		return "", true
	}
	return "", false
}

// letters is room for taking a word apart.
type letters struct{ whole, plain []byte }

// bare returns a lower-case word without accents, so that Erdoğan and Erdogan
// are one name; it holds until the next.
func (l *letters) bare(w string) []byte {
	l.plain = l.plain[:0]
	for _, r := range w {
		if plain, ok := stroke(r); ok {
			l.plain = append(l.plain, plain...)
		} else {
			l.plain = utf8.AppendRune(l.plain, r)
		}
	}
	l.whole = norm.NFD.Append(l.whole[:0], l.plain...)
	l.plain = l.plain[:0]
	for rest := l.whole; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		if !unicode.Is(unicode.Mn, r) {
			l.plain = append(l.plain, rest[:size]...)
		}
		rest = rest[size:]
	}
	return l.plain
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
