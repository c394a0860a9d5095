package lexicon

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"factdesk/internal/extract/text"
)

// maxEntryWords bounds the walk down the trie, and with it the work a token.
const maxEntryWords = 12

// Hit is an entry found in a token sequence.
type Hit struct {
	*Entry

	List ID  // that of the entry, without a look at it
	Len  int // number of tokens
}

// Index holds the hits of a token sequence by the token that they begin at.
type Index struct {
	lex   *Lexicon
	hits  []Hit
	start []int32   // hits of token i are hits[start[i]:start[i+1]]
	lists []listSet // of the hits of token i
}

// listSet has a bit for every list, which it may share with others: where the
// bit of a list is not set, none of its entries is there.
type listSet uint64

func bit(list ID) listSet { return 1 << (list % 64) }

// Index finds every entry of every list in the tokens.
func (l *Lexicon) Index(tokens []text.Token) *Index {
	ix := &Index{}
	ix.Fill(l, tokens)
	return ix
}

// Fill makes ix the index of other tokens, in the memory that it has.
func (ix *Index) Fill(l *Lexicon, tokens []text.Token) {
	ix.lex = l
	ix.hits = slices.Grow(ix.hits[:0], len(tokens))
	ix.start = slices.Grow(ix.start[:0], len(tokens)+1)[:len(tokens)+1]
	ix.lists = slices.Grow(ix.lists[:0], len(tokens))[:len(tokens)]
	clear(ix.lists)
	for i := range tokens {
		ix.start[i] = int32(len(ix.hits))
		ix.walk(tokens, i)
	}
	ix.start[len(tokens)] = int32(len(ix.hits))
}

// wordPair holds the numbers of a token's words in the trie, 0 for those that
// no entry has: the lower-case form and, where it is another, the lemma.
type wordPair struct{ lower, lemma int32 }

// number returns the words of a token, which are looked up where it does not
// know their numbers.
func (l *Lexicon) number(t *text.Token) wordPair {
	words := wordPair{l.numberOf(t.Lower, t.Listed), l.numberOf(t.Lemma, t.LemmaListed)}
	if words.lemma == words.lower {
		words.lemma = 0
	}
	return words
}

func (l *Lexicon) numberOf(word string, known int32) int32 {
	if known == 0 {
		return l.trie.words.find(word)
	}
	return max(known, 0)
}

// Number returns the number of a word in lower case, from 1, or 0 where no list has it.
func (l *Lexicon) Number(word string) int32 { return l.trie.words.find(word) }

// walk follows the trie from token i, by lower case and, for the last word,
// also by lemma where it differs.
func (ix *Index) walk(tokens []text.Token, i int) {
	t := &ix.lex.trie
	words := ix.lex.number(&tokens[i])
	at, lemma := t.roots[words.lower], t.roots[words.lemma]
	for k := i; ; {
		if lemma != 0 {
			ix.keep(lemma, tokens, i, k, true)
		}
		if at == 0 {
			return
		}
		ix.keep(at, tokens, i, k, false)
		if k++; !t.inner(at) || k == len(tokens) || k-i == maxEntryWords {
			return
		}
		from := at
		at, lemma = 0, 0
		words = ix.lex.number(&tokens[k])
		if words.lower != 0 {
			at = t.follow(from, words.lower)
		}
		if words.lemma != 0 {
			lemma = t.follow(from, words.lemma)
		}
	}
}

// keep records the entries that end at a node, as far as their lists allow
// this way of matching.
func (ix *Index) keep(at int32, tokens []text.Token, first, last int, lemma bool) {
	for _, e := range ix.lex.trie.endsAt(at) {
		m := ix.lex.matches[e.list]
		if lemma && m != ByLemma || m == ByName && !capitalised(tokens[first].Norm) {
			continue
		}
		ix.lists[first] |= bit(e.list)
		ix.hits = append(ix.hits, Hit{Entry: &ix.lex.entries[e.entry-1], List: e.list, Len: last - first + 1})
	}
}

// Lexicon returns the lexicon that was searched.
func (ix *Index) Lexicon() *Lexicon { return ix.lex }

// At returns every hit that begins at token i, shorter ones first.
func (ix *Index) At(i int) []Hit { return ix.hits[ix.start[i]:ix.start[i+1]] }

// Find returns the longest hit of the list that begins at token i.
func (ix *Index) Find(i int, list ID) (Hit, bool) {
	if ix.lists[i]&bit(list) == 0 {
		return Hit{}, false
	}
	for _, hit := range slices.Backward(ix.At(i)) {
		if hit.List == list {
			return hit, true
		}
	}
	return Hit{}, false
}

// Has reports whether an entry of the list begins at token i and is one token long.
func (ix *Index) Has(i int, list ID) bool {
	if ix.lists[i]&bit(list) == 0 {
		return false
	}
	for _, h := range ix.At(i) {
		if h.List == list && h.Len == 1 {
			return true
		}
	}
	return false
}

func capitalised(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}
