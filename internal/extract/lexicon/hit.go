package lexicon

import (
	"iter"
	"slices"
)

// Hit is an entry found in a token sequence.
type Hit struct {
	*Entry

	List ID  // that of the entry, without a look at it
	Len  int // number of tokens
}

// hit is a Hit as the index keeps it: small, and nothing to follow for the
// collector of garbage, since a document has about twice as many as tokens.
type hit struct {
	entry  int32 // see trie
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
			if !yield(hs.lex.whole(h)) {
				return
			}
		}
	}
}

// Backward goes over the hits, longer ones first.
func (hs Hits) Backward() iter.Seq[Hit] {
	return func(yield func(Hit) bool) {
		for _, h := range slices.Backward(hs.kept) {
			if !yield(hs.lex.whole(h)) {
				return
			}
		}
	}
}

// whole returns a hit with its entry.
func (l *Lexicon) whole(h hit) Hit {
	return Hit{Entry: &l.entries[h.entry-1], List: h.list, Len: int(h.length)}
}
