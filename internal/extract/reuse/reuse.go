// Package reuse keeps memory from one document to the next. Its invariant: what
// was given back last is handed out first, whichever processor asks, since that
// is what the caches still hold. sync.Pool keeps one for each processor instead,
// and a document that comes upon another processor finds it cold.
package reuse

import (
	"runtime"
	"sync"
)

// Zeroed returns n zero items, in the memory of room where they fit.
func Zeroed[T any](room []T, n int) []T {
	if cap(room) < n {
		return make([]T, n)
	}
	room = room[:n]
	clear(room)
	return room
}

// Stack is safe for concurrent use. It holds as many as may be in use at once
// by all processors, and drops the rest.
type Stack[T any] struct {
	fresh func() *T
	mu    sync.Mutex
	free  []*T
}

// New returns a stack of what fresh makes.
func New[T any](fresh func() *T) *Stack[T] { return &Stack[T]{fresh: fresh} }

// Get returns what was given back last, or a new one.
func (s *Stack[T]) Get() *T {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := len(s.free)
	if n == 0 {
		return s.fresh()
	}
	top := s.free[n-1]
	s.free[n-1], s.free = nil, s.free[:n-1]
	return top
}

// Put gives one back.
func (s *Stack[T]) Put(item *T) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.free) < runtime.GOMAXPROCS(0) {
		s.free = append(s.free, item)
	}
}
