package lexicon

import (
	"slices"

	"factdesk/internal/extract/text"
)

// trie finds entries word by word. Words, nodes and entries are numbered from
// 1, and what it holds is free of pointers but for the words themselves: the
// lists are most of what the program keeps, and the collector need not walk them.
type trie struct {
	words dictionary
	roots []int32 // node of a word that an entry begins with, by word
	nodes []node
	edges []edge        // of all nodes, one node after the other, by word
	ends  []text.Listed // of all nodes, one node after the other
	draft draft
}

// draft is what a trie that still grows has in place of edges and ends.
type draft struct {
	children map[step]int32 // node that follows another by a word
	ends     []draftEnd
}

// step leads from a node on by a word.
type step struct{ node, word int32 }

// draftEnd is an entry and the node at which it ends.
type draftEnd struct {
	text.Listed
	node int32
}

// node is a state between two words.
type node struct {
	ends  run // in the trie's ends: what ends here
	edges run // in the trie's edges: what goes on from here
}

// run is a half-open range.
type run struct{ from, to int32 }

// edge leads to a node by a word.
type edge struct{ word, node int32 }

func newTrie(size int) trie {
	return trie{
		words: newDictionary(size), roots: make([]int32, 1, size+1), nodes: make([]node, 1, size+1),
		draft: draft{children: make(map[step]int32, size/8), ends: make([]draftEnd, 0, size)},
	}
}

// insert adds the next entry, which is of the list, under its words. Once all
// are there, seal is called.
func (t *trie) insert(list ID, words []string) {
	at := t.root(t.words.number(words[0]))
	for _, w := range words[1:] {
		at = t.child(step{at, t.words.number(w)})
	}
	t.draft.ends = append(t.draft.ends, draftEnd{text.Listed{Entry: int32(len(t.draft.ends) + 1), List: uint16(list)}, at})
	t.nodes[at].ends.to++ // for now, how many there are
}

func (t *trie) root(word int32) int32 {
	for int(word) >= len(t.roots) {
		t.roots = append(t.roots, 0)
	}
	if t.roots[word] == 0 {
		t.roots[word] = t.add()
	}
	return t.roots[word]
}

func (t *trie) child(s step) int32 {
	n, ok := t.draft.children[s]
	if !ok {
		n = t.add()
		t.draft.children[s] = n
		t.nodes[s.node].edges.to++ // for now, how many there are
	}
	return n
}

func (t *trie) add() int32 {
	t.nodes = append(t.nodes, node{})
	return int32(len(t.nodes) - 1)
}

// seal gives every node its ends, in the order in which they were added, and
// its edges.
func (t *trie) seal() {
	t.roots = append(t.roots, make([]int32, t.words.size()+1-len(t.roots))...)
	var ends, edges int32
	for i := range t.nodes {
		n := &t.nodes[i]
		ends, edges = n.ends.begin(ends), n.edges.begin(edges)
	}
	t.ends, t.edges = make([]text.Listed, ends), make([]edge, edges)
	for _, e := range t.draft.ends {
		t.ends[t.nodes[e.node].ends.next()] = e.Listed
	}
	for s, child := range t.draft.children {
		t.edges[t.nodes[s.node].edges.next()] = edge{s.word, child}
	}
	for i := range t.nodes {
		slices.SortFunc(t.edgesOf(int32(i)), func(a, b edge) int { return int(a.word - b.word) })
	}
	t.draft = draft{}
}

// begin makes an empty run at from of one that held its length, and returns
// where the next one begins.
func (r *run) begin(from int32) int32 {
	length := r.to
	r.from, r.to = from, from
	return from + length
}

// next makes the run longer by one, and returns the place that it gained.
func (r *run) next() int32 {
	r.to++
	return r.to - 1
}

// endsAt returns what ends at a node; at none, 0, nothing does.
func (t *trie) endsAt(at int32) []text.Listed {
	r := t.nodes[at].ends
	return t.ends[r.from:r.to]
}

func (t *trie) edgesOf(at int32) []edge {
	r := t.nodes[at].edges
	return t.edges[r.from:r.to]
}

// inner reports whether entries go on from a node.
func (t *trie) inner(at int32) bool { r := t.nodes[at].edges; return r.from < r.to }

// follow returns the node that follows another by a word, or 0.
func (t *trie) follow(at, word int32) int32 {
	if word == 0 {
		return 0 // no entry has it
	}
	for r := t.nodes[at].edges; r.from < r.to; {
		middle := (r.from + r.to) / 2
		switch e := t.edges[middle]; {
		case e.word == word:
			return e.node
		case e.word < word:
			r.from = middle + 1
		default:
			r.to = middle
		}
	}
	return 0
}

// rootOf returns the node of a word that an entry begins with, or 0.
func (t *trie) rootOf(word string) int32 { return t.roots[t.words.find(word)] }

// find returns the node behind the words, or 0.
func (t *trie) find(words []string) int32 {
	at := int32(0)
	for i, w := range words {
		if i == 0 {
			at = t.rootOf(w)
		} else {
			at = t.follow(at, t.words.find(w))
		}
		if at == 0 {
			return 0
		}
	}
	return at
}
