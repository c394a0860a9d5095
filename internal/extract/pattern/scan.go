package pattern

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/internal/extract/text"
)

// repeat reads what may follow an atom: ?, *, +, {m}, {m,} or {m,n}.
func (p *parser) repeat(n *node) (*node, error) {
	least, most := 1, 1
	start := p.pos
	switch {
	case p.accept('?'):
		least = 0
	case p.accept('*'):
		least, most = 0, endless
	case p.accept('+'):
		most = endless
	case p.accept('{'):
		var err error
		if least, most, err = p.bounds(); err != nil {
			return nil, err
		}
	default:
		return n, nil
	}
	if c := p.peek(); c != 0 && strings.IndexByte("?*+{", c) >= 0 {
		return nil, p.expected("one repeat after an element")
	}
	if most != endless && (most < least || most == 0) {
		return nil, p.errorAt(start, "expected {m,n} with m not above n, and n not 0")
	}
	return &node{kind: nodeRepeat, subs: []*node{n}, min: least, max: most}, nil
}

// bounds reads the rest of {m}, {m,} or {m,n}.
func (p *parser) bounds() (least, most int, err error) {
	if least, err = p.number(); err != nil {
		return 0, 0, err
	}
	most = least
	if p.accept(',') {
		most = endless
		if p.peek() != '}' {
			if most, err = p.number(); err != nil {
				return 0, 0, err
			}
		}
	}
	if !p.accept('}') {
		return 0, 0, p.expected("} after the number of repetitions")
	}
	return least, most, nil
}

func (p *parser) number() (int, error) {
	start := p.pos
	for p.peek() >= '0' && p.peek() <= '9' {
		p.pos++
	}
	if p.pos == start {
		return 0, p.expected("a number of repetitions")
	}
	n, err := strconv.Atoi(p.expr[start:p.pos])
	if err != nil || n > maxRepeat {
		return 0, p.errorAt(start, fmt.Sprintf("an element may repeat %d times at most", maxRepeat))
	}
	return n, nil
}

// peek returns the byte at the position, or 0 at the end.
func (p *parser) peek() byte {
	if p.pos < len(p.expr) {
		return p.expr[p.pos]
	}
	return 0
}

// accept steps over the byte c if it stands here.
func (p *parser) accept(c byte) bool {
	if p.peek() != c || p.pos >= len(p.expr) {
		return false
	}
	p.pos++
	return true
}

func (p *parser) space() {
	rest := strings.TrimLeftFunc(p.expr[p.pos:], unicode.IsSpace)
	p.pos = len(p.expr) - len(rest)
}

// expected makes the error that something else stands here.
func (p *parser) expected(what string) error {
	found := "the end of the pattern"
	if p.pos < len(p.expr) {
		r, _ := utf8.DecodeRuneInString(p.expr[p.pos:])
		found = strconv.QuoteRune(r)
		if r != '\'' && !isWordRune(r) && strings.IndexByte("^$()[]{}|?*+.", p.expr[p.pos]) < 0 && !unicode.IsSpace(r) {
			found += " (signs stand in quotes)"
		}
	}
	return p.errorAt(p.pos, "expected "+what+", found "+found)
}

func (p *parser) errorAt(pos int, message string) error {
	return &SyntaxError{Column: utf8.RuneCountInString(p.expr[:pos]) + 1, Message: message}
}

func isNameByte(c byte, first bool) bool {
	return c >= 'a' && c <= 'z' || !first && (c == '_' || c >= '0' && c <= '9')
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// wordRune returns the length in bytes of the character that s begins with if
// it continues a word, else 0. Hyphens and apostrophes stand only inside.
func wordRune(s string, first bool) int {
	r, n := utf8.DecodeRuneInString(s)
	if isWordRune(r) {
		return n
	}
	if !first && (r == '-' || r == '\'' || r == '’') && wordRune(s[n:], true) > 0 {
		return n
	}
	return 0
}

// fold spells a word as Token.Lower and Token.Lemma do.
func fold(s string) string { return strings.ToLower(text.Fold(s)) }
