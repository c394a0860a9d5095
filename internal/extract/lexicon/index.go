package lexicon

import (
	"slices"

	"factdesk/internal/extract/text"
)

// maxEntryWords bounds the walk down the trie, and with it the work a token.
const maxEntryWords = 12

// Index holds the hits of a token sequence by the token that they begin at.
type Index struct {
	lex   *Lexicon
	hits  []hit
	start []int32  // hits of token i are hits[start[i]:start[i+1]]
	lists []uint64 // bits of the lists that the hits of token i are of
}

// bit is that of a list, which it may share with others: where it is not set,
// none of its entries is there.
func bit(list ID) uint64 { return 1 << (list % 64) }

// Index finds every entry of every list in the tokens.
func (l *Lexicon) Index(tokens []text.Token) *Index {
	ix := &Index{}
	ix.Fill(l, tokens)
	return ix
}

// Fill makes ix the index of other tokens, in the memory that it has.
func (ix *Index) Fill(l *Lexicon, tokens []text.Token) {
	ix.lex = l
	ix.hits = slices.Grow(ix.hits[:0], 2*len(tokens))
	ix.start = slices.Grow(ix.start[:0], len(tokens)+1)[:len(tokens)+1]
	ix.lists = slices.Grow(ix.lists[:0], len(tokens))[:len(tokens)]
	for i := range tokens {
		ix.start[i] = int32(len(ix.hits))
		ix.walk(tokens, i)
	}
	ix.start[len(tokens)] = int32(len(ix.hits))
}

// walk finds the entries that begin at token i: the word alone, and what the
// trie has from it on. The last word of an entry may stand as its lemma.
func (ix *Index) walk(tokens []text.Token, i int) {
	lower, lemma := ix.lex.listings(&tokens[i])
	ix.lists[i] = lower.Lists | lemma.Lists
	for _, alone := range [...][]text.Listed{lemma.Alone, lower.Alone} {
		for _, e := range alone {
			ix.add(e, 1)
		}
	}
	at := lower.Root
	for k := i + 1; at != 0 && k < len(tokens) && k-i < maxEntryWords; k++ {
		lower, lemma = ix.lex.listings(&tokens[k])
		from := at
		at = ix.lex.trie.follow(from, lower.Word)
		if lemma.Word != lower.Word {
			ix.keep(ix.lex.trie.follow(from, lemma.Word), tokens, i, k, true)
		}
		ix.keep(at, tokens, i, k, false)
	}
}

// keep records the entries of several words that end at a node, as far as their
// lists allow this way of matching.
func (ix *Index) keep(at int32, tokens []text.Token, first, last int, lemma bool) {
	for _, e := range ix.lex.trie.endsAt(at) {
		if ix.lex.allows(e, capitalised(tokens[first].Norm), lemma) {
			ix.lists[first] |= bit(ID(e.List))
			ix.add(e, last-first+1)
		}
	}
}

func (ix *Index) add(e text.Listed, length int) {
	ix.hits = append(ix.hits, hit{entry: e.Entry, list: ID(e.List), length: uint8(length)})
}

// Lexicon returns the lexicon that was searched.
func (ix *Index) Lexicon() *Lexicon { return ix.lex }

// At returns every hit that begins at token i.
func (ix *Index) At(i int) Hits { return Hits{ix.lex, ix.hits[ix.start[i]:ix.start[i+1]]} }

// Find returns the longest hit of the list that begins at token i.
func (ix *Index) Find(i int, list ID) (Hit, bool) {
	if ix.lists[i]&bit(list) == 0 {
		return Hit{}, false
	}
	for h := range ix.At(i).Backward() {
		if h.List == list {
			return h, true
		}
	}
	return Hit{}, false
}

// Has reports whether an entry of the list begins at token i and is one token long.
func (ix *Index) Has(i int, list ID) bool {
	if ix.lists[i]&bit(list) == 0 {
		return false
	}
	for _, h := range ix.At(i).kept {
		if h.list == list && h.length == 1 {
			return true
		}
	}
	return false
}
