package pattern

import (
	"slices"
	"sync"
)

// window bounds the memory of a search in a source that is far longer than a
// sentence: a match is found whole if it is at most this many tokens long.
const window = 512

// fromNowhere marks the state that a search begins with.
const fromNowhere = -1

// search explores the pairs of instruction and position, called states, depth
// first and in the order of preference. A state that was seen is not explored
// again, so that the first path to it, the preferred one, is kept.
//
// States stay seen from one start to the next. That loses nothing. From a start
// without a match none of them leads to an accepting state. After a match, the
// next start is not before its end, and none of the states from there on leads
// to an accepting one by taking a token, or the match would have been longer.
type search struct {
	pattern *Pattern
	src     Source
	last    int // end of the range

	base, limit int // the positions [base, limit] have a row in from
	best        int32
	*scratch
}

// scratch is the memory of a search, kept for the next one.
type scratch struct {
	// from holds for state (at-base)*len(prog)+pc the state before it plus
	// one, fromNowhere, or 0 where it has not been seen. All is 0 between searches.
	from  []int32
	seen  []int32 // states to be forgotten at the end, with repetitions
	stack []edge
	path  []int32
}

// edge is a step that is still to be made.
type edge struct{ to, from int32 }

var scratches = sync.Pool{New: func() any { return new(scratch) }}

func newSearch(p *Pattern, src Source, last int) search {
	return search{pattern: p, src: src, last: last, base: -1, scratch: scratches.Get().(*scratch)}
}

// close forgets all states and gives the memory back.
func (s *search) close() {
	s.forget()
	scratches.Put(s.scratch)
}

func (s *search) forget() {
	for _, state := range s.seen {
		s.from[state] = 0
	}
	s.seen = s.seen[:0]
}

// move lets the rows begin at the position.
func (s *search) move(at int) {
	s.forget()
	s.base, s.limit = at, min(s.last, at+2*window)
	size := (s.limit - s.base + 1) * len(s.pattern.prog)
	if size > len(s.from) {
		s.from = make([]int32, size)
	}
}

func (s *search) state(pc int32, at int) int32 {
	return int32((at-s.base)*len(s.pattern.prog)) + pc
}

func (s *search) split(state int32) (pc int32, at int) {
	n := int32(len(s.pattern.prog))
	return state % n, s.base + int(state/n)
}

// longest explores all that can be reached from the start and sets best to the
// accepting state furthest on. Starts must come in rising order, and after a
// match not before its end.
func (s *search) longest(start int) bool {
	if s.base < 0 || start-s.base >= window {
		s.move(start)
	}
	s.best = -1
	s.stack = append(s.stack[:0], edge{to: s.state(s.pattern.start, start), from: fromNowhere})
	for len(s.stack) > 0 {
		e := s.stack[len(s.stack)-1]
		s.stack = s.stack[:len(s.stack)-1]
		if s.from[e.to] != 0 {
			continue
		}
		s.from[e.to] = e.from
		s.seen = append(s.seen, e.to)
		s.follow(e.to)
	}
	return s.best >= 0
}

// follow pushes the steps that lead on from a state, the preferred one last.
func (s *search) follow(state int32) {
	pc, at := s.split(state)
	in := &s.pattern.prog[pc]
	switch in.op {
	case opAccept:
		if s.best < 0 || state > s.best {
			s.best = state // later positions have higher states
		}
	case opTake:
		if at < s.limit && in.element.holds(s.src, at) {
			s.take(in, state, at)
		}
	case opSplit:
		s.push(in.alt, at, state)
		s.push(in.next, at, state)
	case opBegin:
		if at == 0 {
			s.push(in.next, at, state)
		}
	case opEnd:
		if at == s.src.Len() {
			s.push(in.next, at, state)
		}
	default:
		s.push(in.next, at, state)
	}
}

// take pushes a step for every number of tokens that the element may take at
// the position, the longest last.
func (s *search) take(in *inst, state int32, at int) {
	t := in.element.taker
	switch {
	case t == nil:
		s.push(in.next, at+1, state)
	case t.kind == testList:
		for h := range s.src.Hits(at).All() {
			if t.fitsHit(h) {
				s.push(in.next, at+h.Len, state)
			}
		}
	default:
		for _, m := range s.src.Mentions(at) {
			if t.fitsMention(m) {
				s.push(in.next, at+m.Len, state)
			}
		}
	}
}

func (s *search) push(pc int32, at int, from int32) {
	if at > s.limit || at < s.base {
		return
	}
	if to := s.state(pc, at); s.from[to] == 0 {
		s.stack = append(s.stack, edge{to: to, from: from + 1})
	}
}

// trace returns the states on the way to best, in order.
func (s *search) trace() []int32 {
	s.path = s.path[:0]
	for state := s.best; ; state = s.from[state] - 1 {
		s.path = append(s.path, state)
		if s.from[state] == fromNowhere {
			break
		}
	}
	slices.Reverse(s.path)
	return s.path
}
