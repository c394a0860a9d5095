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

	Len int // number of tokens
}

// Index holds the hits of a token sequence by the token that they begin at.
type Index struct {
	lex   *Lexicon
	hits  []Hit
	start []int32 // hits of token i are hits[start[i]:start[i+1]]
}

// Index finds every entry of every list in the tokens.
func (l *Lexicon) Index(tokens []text.Token) *Index {
	ix := &Index{lex: l, hits: make([]Hit, 0, len(tokens)), start: make([]int32, len(tokens)+1)}
	words := l.number(tokens)
	for i := range tokens {
		ix.start[i] = int32(len(ix.hits))
		ix.walk(tokens, words, i)
	}
	ix.start[len(tokens)] = int32(len(ix.hits))
	return ix
}

// wordPair holds the numbers of a token's words in the trie, 0 for those that
// no entry has: the lower-case form and, where it is another, the lemma.
type wordPair struct{ lower, lemma int32 }

// spelling is what was found for the last token of a spelling.
type spelling struct {
	words wordPair
	lemma string
	found bool
}

// number looks up the words of the tokens, each spelling with its lemma once.
func (l *Lexicon) number(tokens []text.Token) []wordPair {
	most := int32(0)
	for i := range tokens {
		most = max(most, tokens[i].Form)
	}
	known := make([]spelling, most+1)
	out := make([]wordPair, len(tokens))
	for i := range tokens {
		t := &tokens[i]
		k := &known[t.Form]
		if t.Form == 0 || !k.found {
			*k = spelling{words: wordPair{lower: l.trie.words[t.Lower]}, lemma: t.Lower, found: true}
		}
		if k.lemma != t.Lemma {
			k.lemma, k.words.lemma = t.Lemma, 0
			if t.Lemma != t.Lower {
				k.words.lemma = l.trie.words[t.Lemma]
			}
		}
		out[i] = k.words
	}
	return out
}

// walk follows the trie from token i, by lower case and, for the last word,
// also by lemma where it differs.
func (ix *Index) walk(tokens []text.Token, words []wordPair, i int) {
	t := &ix.lex.trie
	at, lemma := t.roots[words[i].lower], t.roots[words[i].lemma]
	for k := i; ; {
		if lemma != 0 {
			ix.keep(lemma, tokens, i, k, true)
		}
		if at == 0 {
			return
		}
		ix.keep(at, tokens, i, k, false)
		if k++; !t.nodes[at].inner || k == len(tokens) || k-i == maxEntryWords {
			return
		}
		from := at
		at, lemma = 0, 0
		if w := words[k].lower; w != 0 {
			at = t.edges[edge{from, w}]
		}
		if w := words[k].lemma; w != 0 {
			lemma = t.edges[edge{from, w}]
		}
	}
}

// keep records the entries that end at a node, as far as their lists allow
// this way of matching.
func (ix *Index) keep(at int32, tokens []text.Token, first, last int, lemma bool) {
	t := &ix.lex.trie
	for n := t.nodes[at].first; n != 0; n = t.next[n] {
		m := ix.lex.matches[t.lists[n]]
		if lemma && m != ByLemma {
			continue
		}
		if m == ByName && !capitalised(tokens[first].Norm) {
			continue
		}
		ix.hits = append(ix.hits, Hit{Entry: &ix.lex.entries[n-1], Len: last - first + 1})
	}
}

// Lexicon returns the lexicon that was searched.
func (ix *Index) Lexicon() *Lexicon { return ix.lex }

// At returns every hit that begins at token i, shorter ones first.
func (ix *Index) At(i int) []Hit { return ix.hits[ix.start[i]:ix.start[i+1]] }

// Find returns the longest hit of the list that begins at token i.
func (ix *Index) Find(i int, list ID) (Hit, bool) {
	hits := ix.At(i)
	for _, hit := range slices.Backward(hits) {
		if hit.List == list {
			return hit, true
		}
	}
	return Hit{}, false
}

// Has reports whether an entry of the list begins at token i and is one token long.
func (ix *Index) Has(i int, list ID) bool {
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
