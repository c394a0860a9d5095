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
	roots := newRoots(l, tokens)
	for i := range tokens {
		ix.start[i] = int32(len(ix.hits))
		ix.walk(tokens, i, roots)
	}
	ix.start[len(tokens)] = int32(len(ix.hits))
	return ix
}

// roots remembers where the trie is entered by each spelling of a document.
type roots struct {
	lex    *Lexicon
	byForm []root // by Token.Form
}

// root is where one spelling, and the lemma that it had last, lead.
type root struct {
	looked      bool
	lower, base *node // base is that of the lemma
	lemma       string
}

func newRoots(l *Lexicon, tokens []text.Token) *roots {
	most := int32(0)
	for i := range tokens {
		most = max(most, tokens[i].Form)
	}
	return &roots{lex: l, byForm: make([]root, most+1)}
}

// of returns the nodes that the lower-case form of a token leads to, and its
// lemma where that is another word; nil where there is none.
func (r *roots) of(t *text.Token) (lower, lemma *node) {
	if t.Form == 0 {
		return r.lex.roots[t.Lower], r.lemma(t)
	}
	known := &r.byForm[t.Form]
	if !known.looked {
		*known = root{looked: true, lower: r.lex.roots[t.Lower], lemma: t.Lower}
	}
	if known.lemma != t.Lemma {
		known.lemma, known.base = t.Lemma, r.lemma(t)
	}
	return known.lower, known.base
}

func (r *roots) lemma(t *text.Token) *node {
	if t.Lemma == t.Lower {
		return nil
	}
	return r.lex.roots[t.Lemma]
}

// walk follows the trie from token i, once by lower case and, where it
// differs, once by lemma for the last word.
func (ix *Index) walk(tokens []text.Token, i int, roots *roots) {
	n, lemma := roots.of(&tokens[i])
	for k := i; ; {
		if lemma != nil {
			ix.keep(lemma, tokens, i, k, true)
		}
		if n == nil {
			return
		}
		ix.keep(n, tokens, i, k, false)
		if k++; n.next == nil || k == len(tokens) || k-i == maxEntryWords {
			return
		}
		next := n.next
		n, lemma = next[tokens[k].Lower], nil
		if tokens[k].Lemma != tokens[k].Lower {
			lemma = next[tokens[k].Lemma]
		}
	}
}

// keep records the entries that end at node n, as far as their lists allow
// this way of matching.
func (ix *Index) keep(n *node, tokens []text.Token, first, last int, lemma bool) {
	for k := range n.ends {
		e := &n.ends[k]
		m := ix.lex.matches[e.List]
		if lemma && m != ByLemma {
			continue
		}
		if m == ByName && !capitalised(tokens[first].Norm) {
			continue
		}
		ix.hits = append(ix.hits, Hit{Entry: e, Len: last - first + 1})
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
