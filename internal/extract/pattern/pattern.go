package pattern

import (
	"fmt"
	"slices"

	"factdesk/internal/extract/lexicon"
)

// Pattern is a compiled expression. It may be used by many goroutines at once.
type Pattern struct {
	expr  string
	tree  *node
	prog  []inst
	start int32
	names []string
	first []*element // what a match may begin with
}

// Compile reads a pattern. The lexicon says which lists exist; it may be nil
// for a pattern without any. Every error wraps a *SyntaxError.
func Compile(expr string, lex *lexicon.Lexicon) (*Pattern, error) {
	reader := &parser{expr: expr, lex: lex}
	tree, err := reader.parse()
	if err != nil {
		return nil, fmt.Errorf("pattern: %w", err)
	}
	prog, start, err := assemble(tree)
	if err != nil {
		return nil, fmt.Errorf("pattern: %w", err)
	}
	p := &Pattern{expr: expr, tree: tree, prog: prog, start: start, names: reader.names}
	empty := p.entrances()
	if empty {
		return nil, fmt.Errorf("pattern: %w", &SyntaxError{
			Column:  1,
			Message: "the pattern could match without taking a token",
		})
	}
	return p, nil
}

// String returns the pattern as written.
func (p *Pattern) String() string { return p.expr }

// Names returns the names of the captures in the order in which they are written.
func (p *Pattern) Names() []string { return slices.Clone(p.names) }

// Kinds returns the kinds of mentions that the pattern asks for, sorted: what
// the rules before it must find.
func (p *Pattern) Kinds() []string {
	var kinds []string
	for i := range p.prog {
		if p.prog[i].op != opTake {
			continue
		}
		e := p.prog[i].element
		for _, t := range append(slices.Clone(e.tests), e.takers()...) {
			if t.kind == testMention {
				kinds = append(kinds, t.value)
			}
		}
	}
	slices.Sort(kinds)
	return slices.Compact(kinds)
}

// takers returns the test that says how many tokens are taken, if there is one.
func (e *element) takers() []test {
	if e.taker == nil {
		return nil
	}
	return []test{*e.taker}
}

// entrances sets p.first, and reports whether the end can be reached without
// taking a token.
func (p *Pattern) entrances() (empty bool) {
	seen := make([]bool, len(p.prog))
	stack := []int32{p.start}
	for len(stack) > 0 {
		pc := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if seen[pc] {
			continue
		}
		seen[pc] = true
		switch in := &p.prog[pc]; in.op {
		case opAccept:
			empty = true
		case opTake:
			if !slices.Contains(p.first, in.element) {
				p.first = append(p.first, in.element)
			}
		case opSplit:
			stack = append(stack, in.alt, in.next)
		default:
			stack = append(stack, in.next)
		}
	}
	return empty
}

// mayBegin reports whether a match could begin at token i.
func (p *Pattern) mayBegin(src Source, i int) bool {
	for _, e := range p.first {
		if e.mayBegin(src, i) {
			return true
		}
	}
	return false
}
