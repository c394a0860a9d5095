package name

import (
	"slices"

	"factdesk/internal/extract/reuse"
)

// longDocument is how many mentions a document has whose memory is not kept for
// the next one.
const longDocument = 1 << 11

var linkers = reuse.New(func() *linker { return &linker{seen: map[alias]bool{}} })

// free gives the memory of the linker back.
func (l *linker) free() {
	if len(l.links) > longDocument {
		return
	}
	clear(l.entities)
	clear(l.bearers)
	clear(l.aliases)
	clear(l.seen)
	l.links, l.entities, l.bearers, l.chained, l.found, l.aliases = l.links[:0], l.entities[:0], l.bearers[:0], l.chained[:0], l.found[:0], l.aliases[:0]
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
