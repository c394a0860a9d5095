package name

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// strokes are letters that Unicode does not take for a base letter with a mark.
var strokes = strings.NewReplacer("đ", "d", "ø", "o", "ł", "l", "ı", "i", "ß", "ss", "æ", "ae", "œ", "oe", "ʻ", "", "ʼ", "")

// bare returns a lower-case word without accents, so that Erdoğan and Erdogan
// are one name.
func bare(w string) string {
	if ascii(w) {
		return w
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(strokes.Replace(w)) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
