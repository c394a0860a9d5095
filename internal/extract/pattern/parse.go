package pattern

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"factdesk/internal/extract/lexicon"
)

// Bounds on patterns. They come from users' files, so that each is held before
// any work in proportion to what it bounds.
const (
	maxLength   = 8192 // bytes of a pattern
	maxNesting  = 24   // parentheses within parentheses
	maxRepeat   = 64   // m and n of {m,n}
	maxCaptures = 32   // different names in a pattern
	maxProgram  = 2000 // instructions after {m,n} has been written out
)

// SyntaxError tells what is wrong with a pattern, and where.
type SyntaxError struct {
	Column  int    // in characters from 1
	Message string // what was expected and what was found
}

func (e *SyntaxError) Error() string {
	return fmt.Sprintf("column %d: %s", e.Column, e.Message)
}

// parser reads a pattern by recursive descent; its depth is bounded by maxNesting.
type parser struct {
	expr  string
	pos   int
	lex   *lexicon.Lexicon
	depth int
	names []string
	open  []int // names of the captures around pos
}

// parse reads the whole pattern.
func (p *parser) parse() (*node, error) {
	if len(p.expr) > maxLength {
		return nil, p.errorAt(0, fmt.Sprintf("a pattern may be %d bytes long, this one has %d", maxLength, len(p.expr)))
	}
	if !utf8.ValidString(p.expr) {
		return nil, p.errorAt(0, "a pattern is UTF-8 text, this one is not")
	}
	n, err := p.choice()
	if err != nil {
		return nil, err
	}
	if p.pos < len(p.expr) {
		return nil, p.expected("an element or the end of the pattern")
	}
	return n, nil
}

// choice reads sequences between bars, up to a closing parenthesis or the end.
func (p *parser) choice() (*node, error) {
	var subs []*node
	for {
		n, err := p.sequence()
		if err != nil {
			return nil, err
		}
		subs = append(subs, n)
		if !p.accept('|') {
			break
		}
	}
	if len(subs) == 1 {
		return subs[0], nil
	}
	return &node{kind: nodeChoice, subs: subs}, nil
}

func (p *parser) sequence() (*node, error) {
	var subs []*node
	for {
		p.space()
		if c := p.peek(); c == 0 || c == '|' || c == ')' {
			break
		}
		n, err := p.item()
		if err != nil {
			return nil, err
		}
		subs = append(subs, n)
	}
	switch len(subs) {
	case 0:
		return nil, p.expected("an element")
	case 1:
		return subs[0], nil
	}
	return &node{kind: nodeSequence, subs: subs}, nil
}

// item reads an anchor or an atom with its capture and its repeat.
func (p *parser) item() (*node, error) {
	if p.accept('^') {
		return &node{kind: nodeBegin}, nil
	}
	if p.accept('$') {
		return &node{kind: nodeEnd}, nil
	}
	name, err := p.captureName()
	if err != nil {
		return nil, err
	}
	n, err := p.atom()
	if err != nil {
		return nil, err
	}
	n, err = p.repeat(n)
	if err != nil || name < 0 {
		return n, err
	}
	p.open = p.open[:len(p.open)-1]
	return &node{kind: nodeCapture, subs: []*node{n}, name: name}, nil
}

// captureName reads "name:" and returns the index of the name, or -1 where none stands here.
func (p *parser) captureName() (int, error) {
	end := p.pos
	for end < len(p.expr) && isNameByte(p.expr[end], end == p.pos) {
		end++
	}
	if end == p.pos || end == len(p.expr) || p.expr[end] != ':' {
		return -1, nil
	}
	name := p.expr[p.pos:end]
	i := slices.Index(p.names, name)
	if i >= 0 && slices.Contains(p.open, i) {
		return -1, p.errorAt(p.pos, fmt.Sprintf("the capture %q stands inside itself", name))
	}
	if i < 0 {
		if len(p.names) == maxCaptures {
			return -1, p.errorAt(p.pos, fmt.Sprintf("a pattern may have %d different captures", maxCaptures))
		}
		i = len(p.names)
		p.names = append(p.names, name)
	}
	p.open = append(p.open, i)
	p.pos = end + 1
	return i, nil
}

// atom reads a group, brackets, a dot, a test or its negation.
func (p *parser) atom() (*node, error) {
	switch p.peek() {
	case '(':
		return p.group()
	case '[':
		return p.brackets()
	}
	start := p.pos
	e := &element{}
	if !p.accept('.') {
		t, err := p.test()
		if err != nil {
			return nil, err
		}
		e.add(t)
	}
	e.src = p.expr[start:p.pos]
	return &node{kind: nodeElement, element: e}, nil
}

func (p *parser) group() (*node, error) {
	if p.depth == maxNesting {
		return nil, p.errorAt(p.pos, fmt.Sprintf("parentheses may stand %d deep", maxNesting))
	}
	p.depth++
	p.pos++
	n, err := p.choice()
	if err != nil {
		return nil, err
	}
	if !p.accept(')') {
		return nil, p.expected("a closing parenthesis")
	}
	p.depth--
	return n, nil
}

// brackets reads several tests of one token.
func (p *parser) brackets() (*node, error) {
	start := p.pos
	p.pos++
	e := &element{}
	for {
		p.space()
		if p.accept(']') {
			break
		}
		at := p.pos
		t, err := p.test()
		if err != nil {
			return nil, err
		}
		if !e.add(t) {
			return nil, p.errorAt(at, "brackets may hold one @list or #kind without !")
		}
	}
	if len(e.tests) == 0 && e.taker == nil {
		return nil, p.errorAt(start, "expected a test between the brackets")
	}
	e.src = p.expr[start:p.pos]
	return &node{kind: nodeElement, element: e}, nil
}

// add puts a test into the element; false says that a second one would take tokens.
func (e *element) add(t test) bool {
	if !t.takes() {
		e.tests = append(e.tests, t)
		return true
	}
	if e.taker != nil {
		return false
	}
	e.taker = &t
	return true
}
