package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s in the spelling that rules compare: straight quotes, plain
// hyphens, one kind of dash, plain spaces, ASCII digits and letters for their
// full-width forms, composed accents, no soft hyphens and no invisible
// characters. Case is kept. Folding twice changes nothing.
//
// An en dash directly between letters or digits becomes a hyphen ("10–12" is
// "10-12"); every other en dash, em dash and horizontal bar becomes "—".
// ASCII text is returned as it is, without a copy.
func Fold(s string) string {
	if isASCII(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	return foldAfter(&b, s)
}

// foldAfter folds s behind what b holds.
func foldAfter(b *strings.Builder, s string) string {
	start := b.Len()
	before := rune(-1)
	for i, r := range s {
		if Invisible(r) {
			continue
		}
		after := rune(-1)
		if r == enDash {
			after, _ = utf8.DecodeRuneInString(s[i+len("–"):])
		}
		foldRune(b, r, before, after)
		before = r
	}
	return norm.NFC.String(b.String()[start:])
}

const enDash = '–'

func foldRune(b *strings.Builder, r, before, after rune) {
	switch r {
	case enDash:
		if alnum(before) && alnum(after) {
			b.WriteByte('-')
			return
		}
		b.WriteRune('—')
	case '…':
		b.WriteString("...")
	default:
		b.WriteRune(foldOne(r))
	}
}

// foldOne maps a character to the one that stands for it.
func foldOne(r rune) rune {
	switch r {
	case '‘', '’', '‚', '‛', '′', 'ʼ', 'ʻ', '´':
		return '\''
	case '“', '”', '„', '‟', '″', '«', '»':
		return '"'
	case '‐', '‑', '‒', '−', '﹣':
		return '-'
	case '—', '―', '⸺', '⸻', '﹘':
		return '—'
	}
	if r >= '！' && r <= '～' {
		return r - '！' + '!'
	}
	if r != '\n' && r != '\t' && Space(r) {
		return ' '
	}
	return r
}

// Space reports whether the character separates words: Unicode white space and
// the control characters that broken exports leave between words.
func Space(r rune) bool {
	return unicode.IsSpace(r) || r < ' ' || (r >= 0x7f && r < 0xa0)
}

// Invisible reports whether the character has no width and no meaning for the
// words: soft hyphen, zero-width spaces and joiners, marks of direction, byte
// order mark, variation selectors.
func Invisible(r rune) bool {
	switch {
	case r == 0x00ad, r == 0x034f, r == 0x061c, r == 0x180e, r == 0xfeff:
		return true
	case r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e:
		return true
	case r >= 0x2060 && r <= 0x206f, r >= 0xfe00 && r <= 0xfe0f:
		return true
	}
	return false
}

func alnum(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
