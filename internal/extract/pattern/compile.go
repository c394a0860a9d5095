package pattern

import "slices"

import "fmt"

// op is what an instruction does.
type op uint8

const (
	opAccept op = iota
	opTake      // take tokens as the element says, go to next
	opSplit     // go to next, then to alt
	opOpen      // note where a capture begins
	opClose     // note where it ends
	opBegin     // go on at the beginning of the sentence only
	opEnd       // go on at its end only
)

// inst is an instruction of the automaton, one of its states.
type inst struct {
	op        op
	next, alt int32
	element   *element
	name      int // of a capture
}

// builder writes the automaton from its end to its beginning, so that every
// instruction knows its successor when it is written.
type builder struct{ prog []inst }

// emit adds an instruction and returns its place. Past the bound it returns
// the first place and adds nothing: the caller sees full and gives up.
func (b *builder) emit(i inst) int32 {
	if b.full() {
		return 0
	}
	b.prog = append(b.prog, i)
	return int32(len(b.prog) - 1)
}

func (b *builder) full() bool { return len(b.prog) > maxProgram }

// build writes the node so that it goes on to next, and returns where it begins.
func (b *builder) build(n *node, next int32) int32 {
	if b.full() {
		return 0
	}
	switch n.kind {
	case nodeElement:
		return b.emit(inst{op: opTake, next: next, element: n.element})
	case nodeBegin:
		return b.emit(inst{op: opBegin, next: next})
	case nodeEnd:
		return b.emit(inst{op: opEnd, next: next})
	case nodeCapture:
		closed := b.emit(inst{op: opClose, next: next, name: n.name})
		return b.emit(inst{op: opOpen, next: b.build(n.subs[0], closed), name: n.name})
	case nodeRepeat:
		return b.repeat(n, next)
	case nodeChoice:
		return b.choice(n, next)
	}
	for _, v := range slices.Backward(n.subs) {
		next = b.build(v, next)
	}
	return next
}

// choice prefers earlier alternatives.
func (b *builder) choice(n *node, next int32) int32 {
	last := len(n.subs) - 1
	at := b.build(n.subs[last], next)
	for i := last - 1; i >= 0; i-- {
		at = b.emit(inst{op: opSplit, next: b.build(n.subs[i], next), alt: at})
	}
	return at
}

// repeat writes x{m,n} as m copies of x and n-m nested optional ones.
func (b *builder) repeat(n *node, next int32) int32 {
	at, copies := next, n.min
	switch {
	case n.max != endless:
		for range n.max - n.min {
			at = b.emit(inst{op: opSplit, next: b.build(n.subs[0], at), alt: next})
		}
	case n.min == 0:
		at, _ = b.loop(n.subs[0], next)
	default:
		_, at = b.loop(n.subs[0], next)
		copies--
	}
	for range copies {
		at = b.build(n.subs[0], at)
	}
	return at
}

// loop writes x that returns to a choice between x again and next. It returns
// the places of the choice, where x* begins, and of x, where x+ begins.
func (b *builder) loop(n *node, next int32) (split, body int32) {
	split = b.emit(inst{op: opSplit, alt: next})
	body = b.build(n, split)
	b.prog[split].next = body
	return split, body
}

// assemble turns the syntax tree into a program, whose place 0 accepts.
func assemble(n *node) (prog []inst, start int32, err error) {
	b := &builder{prog: []inst{{op: opAccept}}}
	start = b.build(n, 0)
	if b.full() {
		return nil, 0, &SyntaxError{Column: 1, Message: fmt.Sprintf(
			"with its repetitions written out, the pattern is longer than %d steps", maxProgram)}
	}
	return b.prog, start, nil
}
