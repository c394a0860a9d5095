package lexicon

import (
	"iter"
	"slices"
)

// Hit is an entry found in a token sequence.
type Hit struct {
	lex   *Lexicon
	entry int32
	List  ID
	Len   int // number of tokens
}

// Text returns the entry as written in the file.
func (h Hit) Text() string { return h.lex.words(h.List, h.entry) }

// Attr returns what stands after the tab, or "".
func (h Hit) Attr() string { return h.lex.attr(h.List, h.entry) }

// Entry returns the entry.
func (h Hit) Entry() Entry { return h.lex.entry(h.List, h.entry) }

// hit is a Hit as the index keeps it: small, and nothing to follow for the
// collector of garbage, since a document has about twice as many as tokens.
type hit struct {
	entry  int32
	list   ID
	length uint8
}

// Hits are the hits that begin at one token.
type Hits struct {
	lex  *Lexicon
	kept []hit // shorter ones first
}

// Any reports whether there are hits.
func (hs Hits) Any() bool { return len(hs.kept) > 0 }

// All goes over the hits, shorter ones first.
func (hs Hits) All() iter.Seq[Hit] {
	return func(yield func(Hit) bool) {
		for _, h := range hs.kept {
			if !yield(h.in(hs.lex)) {
				return
			}
		}
	}
}

// Backward goes over the hits, longer ones first.
func (hs Hits) Backward() iter.Seq[Hit] {
	return func(yield func(Hit) bool) {
		for _, h := range slices.Backward(hs.kept) {
			if !yield(h.in(hs.lex)) {
				return
			}
		}
	}
}

// in returns the hit with its lexicon.
func (h hit) in(l *Lexicon) Hit {
	return Hit{lex: l, entry: h.entry, List: h.list, Len: int(h.length)}
}
