package name

import (
	"slices"
	"sync"
)

// Working memory is kept for the documents to come, but for that of very long
// ones, which would be cleared for every short one after it.
const longDocument = 1 << 14

var finders = sync.Pool{New: func() any {
	return &finder{words: words{number: map[string]int32{}}, phrases: phrases{next: map[step]phrase{}}}
}}

// free gives the memory of the finder back; nothing that was found points into it.
func (f *finder) free() {
	if len(f.tok) > longDocument {
		return
	}
	f.words.free()
	f.phrases.free()
	clear(f.heads)
	clear(f.pieces)
	f.doc, f.tok, f.ix, f.l, f.pieces = nil, nil, nil, nil, f.pieces[:0]
	finders.Put(f)
}

// cleared returns n zero values, in the memory of s where that suffices.
func cleared[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	s = s[:n]
	clear(s)
	return s
}

var linkers = sync.Pool{New: func() any { return &linker{seen: map[alias]bool{}} }}

// free gives the memory of the linker back.
func (l *linker) free() {
	if len(l.of) > longDocument {
		return
	}
	clear(l.entities)
	clear(l.bearers)
	clear(l.aliases)
	clear(l.seen)
	l.entities, l.bearers, l.chained, l.found, l.aliases = l.entities[:0], l.bearers[:0], l.chained[:0], l.found[:0], l.aliases[:0]
	l.f = nil
	linkers.Put(l)
}

// reach lengthens s with zero values so that it has index i.
func reach[T any](s []T, i int) []T {
	if i < len(s) {
		return s
	}
	n := len(s)
	s = slices.Grow(s, i+1-n)[:i+1]
	clear(s[n:])
	return s
}
