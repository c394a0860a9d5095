// Package text holds an article and its parts. Its invariant: every part is a
// half-open span of bytes into Document.Raw, so that Raw[s.Start:s.End] is the
// quoted text, whatever was folded on the way.
package text

// Span is a half-open range of byte offsets into Document.Raw.
type Span struct{ Start, End int }

// Len returns the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains reports whether o lies wholly within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }
