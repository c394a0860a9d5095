package nlp

import (
	"unicode"
	"unicode/utf8"
)

// markTag is the tag of a token without letters and digits.
func markTag(norm string) string {
	switch norm[0] {
	case ',':
		return ","
	case '.':
		if len(norm) > 1 {
			return ":"
		}
		return "."
	case '!', '?':
		return "."
	case ':', ';', '-':
		return ":"
	case '(', '[', '{':
		return "("
	case ')', ']', '}':
		return ")"
	case '#':
		return "#"
	case '%':
		return "NN"
	case '&':
		return "CC"
	case '\'':
		return "''"
	}
	r, _ := utf8.DecodeRuneInString(norm)
	switch {
	case unicode.Is(unicode.Sc, r):
		return "$"
	case unicode.Is(unicode.Pd, r):
		return ":"
	}
	return "SYM"
}
