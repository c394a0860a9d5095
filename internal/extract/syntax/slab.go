package syntax

// slab hands out short slices of long ones: a sentence has few chunks, verbs
// and arguments, and a document many sentences. Emptied, it hands out the same
// memory again, as that of a result (factdesk/internal/slab) must not.
type slab[T any] struct {
	blocks [][]T
	next   int // the block after the one in use
	free   []T // of the block in use
}

// How many items a block has: few at first, for a short document.
const (
	leastSlab = 32
	mostSlab  = 1024
)

// take returns n zero items.
func (s *slab[T]) take(n int) []T {
	for len(s.free) < n {
		s.free = s.block(n)
	}
	out := s.free[:n:n]
	s.free = s.free[n:]
	clear(out)
	return out
}

// block returns the next block, which may be too short for n items only if it
// was there before.
func (s *slab[T]) block(n int) []T {
	if s.next == len(s.blocks) {
		size := leastSlab
		if s.next > 0 {
			size = min(2*len(s.blocks[s.next-1]), mostSlab)
		}
		s.blocks = append(s.blocks, make([]T, max(n, size)))
	}
	s.next++
	return s.blocks[s.next-1]
}

// empty takes back all that was handed out.
func (s *slab[T]) empty() { s.next, s.free = 0, nil }

// keep returns a copy of the items.
func (s *slab[T]) keep(items []T) []T {
	out := s.take(len(items))
	copy(out, items)
	return out
}

// push appends to a short list.
func (s *slab[T]) push(list []T, item T) []T {
	if len(list) == cap(list) {
		list = append(s.take(2*len(list) + 1)[:0], list...)
	}
	return append(list, item)
}
