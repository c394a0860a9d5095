// Package slab makes room for the many small things of one result. Its
// invariant: what was handed out is never moved and never handed out again. It
// stays in memory for as long as a neighbour of its block does, which suits the
// parts of a result: they are dropped together.
package slab

// Of hands out room for items of one type, block by block; the zero value is
// ready. It is not safe for concurrent use.
type Of[T any] struct{ block []T }

// The sizes of blocks, in items: each has twice the room of the one before it.
const (
	least = 8
	most  = 256
)

// Add keeps an item and returns where.
func (s *Of[T]) Add(item T) *T {
	s.need(1)
	s.block = append(s.block, item)
	return &s.block[len(s.block)-1]
}

// List returns an empty slice, never nil, with room for n items.
func (s *Of[T]) List(n int) []T {
	s.need(n)
	first := len(s.block)
	s.block = s.block[:first+n]
	return s.block[first : first : first+n]
}

// need starts a new block where the one in hand has no room for n items.
func (s *Of[T]) need(n int) {
	if s.block == nil || cap(s.block)-len(s.block) < n {
		s.block = make([]T, 0, max(n, least, min(2*cap(s.block), most)))
	}
}
