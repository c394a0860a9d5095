package syntax

// slab hands out short slices of long ones: a sentence has few chunks, verbs
// and arguments, and a document many sentences.
type slab[T any] struct{ free []T }

// slabSize is the number of items that are allocated at once.
const slabSize = 512

// take returns n zero items.
func (s *slab[T]) take(n int) []T {
	if len(s.free) < n {
		s.free = make([]T, max(n, slabSize))
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
