package syntax

// slab hands out short slices of long ones: a sentence has few chunks, verbs
// and arguments, and a document many sentences.
type slab[T any] struct {
	free []T
	size int // of what was allocated last
}

// How many items are allocated at once: few at first, for a short document.
const (
	leastSlab = 32
	mostSlab  = 1024
)

// take returns n zero items.
func (s *slab[T]) take(n int) []T {
	if len(s.free) < n {
		s.size = min(max(leastSlab, 2*s.size), mostSlab)
		s.free = make([]T, max(n, s.size))
	}
	out := s.free[:n:n]
	s.free = s.free[n:]
	return out
}

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
