package api

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// contextLength is how many code points of context stand on each side of a
// claim at most, as in the text quote selector of the W3C annotation model.
const contextLength = 30

// prefix returns the text just before byte end. Where it is cut it begins with
// a whole word, unless one word fills it.
func prefix(raw string, end int) string {
	start := end
	for n := 0; n < contextLength && start > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(raw[:start])
		start -= size
	}
	whole := raw[start:end]
	if start == 0 {
		return whole
	}
	words := whole
	if r, _ := utf8.DecodeLastRuneInString(raw[:start]); !unicode.IsSpace(r) {
		words = words[max(strings.IndexFunc(words, unicode.IsSpace), 0):]
	}
	words = strings.TrimLeftFunc(words, unicode.IsSpace)
	if words == "" {
		return whole
	}
	return words
}

// suffix returns the text just after byte start. Where it is cut it ends with
// a whole word, unless one word fills it.
func suffix(raw string, start int) string {
	end := start
	for n := 0; n < contextLength && end < len(raw); n++ {
		_, size := utf8.DecodeRuneInString(raw[end:])
		end += size
	}
	whole := raw[start:end]
	if end == len(raw) {
		return whole
	}
	words := whole
	if r, _ := utf8.DecodeRuneInString(raw[end:]); !unicode.IsSpace(r) {
		if cut := strings.LastIndexFunc(words, unicode.IsSpace); cut >= 0 {
			words = words[:cut]
		}
	}
	words = strings.TrimRightFunc(words, unicode.IsSpace)
	if words == "" {
		return whole
	}
	return words
}
