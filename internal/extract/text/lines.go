package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits of hard wrapping, in characters: mail clients and wire terminals break
// lines at 60 to 80; a line outside of these bounds was not wrapped.
const (
	wrapMin = 45
	wrapMax = 100
)

// paragraphs returns the spans of the paragraphs of raw, trimmed. A line is a
// paragraph, save in a block of hard-wrapped lines, which is one as a whole.
func paragraphs(raw string) []Span {
	out, block := make([]Span, 0, 64), make([]Span, 0, 16) // enough for most
	flush := func() {
		if wrapped(raw, block) {
			out = append(out, Span{block[0].Start, block[len(block)-1].End})
		} else {
			out = append(out, block...)
		}
		block = block[:0]
	}
	for start := 0; start < len(raw); {
		end, next := lineEnd(raw, start)
		line := trim(raw, Span{start, end})
		if line.Len() == 0 || listItem(raw[line.Start:line.End]) {
			flush()
		}
		if line.Len() > 0 {
			block = append(block, line)
		}
		start = next
	}
	flush()
	return out
}

// lineEnd returns where the line that starts at i ends and where the next one
// begins. Line feed, carriage return, both, vertical tab, form feed, NEL and the
// separators of Unicode end a line.
func lineEnd(raw string, i int) (end, next int) {
	for i < len(raw) {
		c := raw[i]
		switch {
		case c == '\r' && strings.HasPrefix(raw[i:], "\r\n"):
			return i, i + 2
		case c >= '\n' && c <= '\r':
			return i, i + 1
		case c < utf8.RuneSelf:
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(raw[i:])
		if r == 0x85 || r == 0x2028 || r == 0x2029 {
			return i, i + size
		}
		i += size
	}
	return len(raw), len(raw)
}

// trim takes white space and invisible characters off both ends of the span.
func trim(raw string, s Span) Span {
	blank := func(r rune) bool { return Space(r) || Invisible(r) }
	t := strings.TrimLeftFunc(raw[s.Start:s.End], blank)
	start := s.End - len(t)
	t = strings.TrimRightFunc(t, blank)
	return Span{start, start + len(t)}
}

// wrapped reports whether the lines of a block are one paragraph that was
// broken to a width. Three signs are wanted together: the first word of every
// line would not have fitted on the line before; at least one line goes on in
// lower case; and at most half of the lines end as sentences do.
func wrapped(raw string, block []Span) bool {
	if len(block) < 2 {
		return false
	}
	width := 0
	for _, l := range block {
		width = max(width, utf8.RuneCountInString(raw[l.Start:l.End]))
	}
	if width < wrapMin || width > wrapMax {
		return false
	}
	ends, goesOn := 0, 0
	for i, l := range block[:len(block)-1] {
		line, next := raw[l.Start:l.End], raw[block[i+1].Start:block[i+1].End]
		if utf8.RuneCountInString(line)+1+utf8.RuneCountInString(firstWord(next)) <= width {
			return false
		}
		if endsSentence(line) {
			ends++
		} else if startsLower(next) {
			goesOn++
		}
	}
	return goesOn > 0 && 2*ends <= len(block)
}

func firstWord(s string) string {
	if i := strings.IndexFunc(s, Space); i >= 0 {
		return s[:i]
	}
	return s
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// endsSentence reports whether the line ends in a full stop, question or
// exclamation mark, behind which quotes and brackets may close.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, `"'”’»)] `)
	r, _ := utf8.DecodeLastRuneInString(s)
	return r == '.' || r == '!' || r == '?' || r == '…'
}

// listItem reports whether the line begins with a bullet, or with a dash or
// star that a space follows.
func listItem(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	switch r {
	case '•', '‣', '▪', '●', '◦', '■', '·':
		return true
	case '-', '–', '—', '*', '+':
		next, _ := utf8.DecodeRuneInString(s[size:])
		return size < len(s) && Space(next)
	}
	return false
}
