package lexicon

// trie finds entries word by word. Words, nodes and entries are numbered from
// 1, and what it holds is free of pointers but for the words themselves: the
// lists are most of what the program keeps, and the collector need not walk them.
type trie struct {
	words dictionary
	roots []int32        // node of a word that an entry begins with, by word
	edges map[edge]int32 // node that follows another by a word
	nodes []node
	ends  []end // of all nodes, one node after the other
	added []added
}

// end is an entry that ends at a node.
type end struct {
	entry int32
	list  ID
}

// added is an end whose node has not got it yet.
type added struct {
	end
	node int32
}

// edge leads from one node to the next by a word.
type edge struct{ node, word int32 }

// node is a state between two words.
type node struct {
	from, to int32 // of what ends here, in the trie's ends
	inner    bool  // entries go on from here
}

func newTrie(size int) trie {
	return trie{
		words: newDictionary(size), edges: make(map[edge]int32, size/8),
		roots: make([]int32, 1, size+1), nodes: make([]node, 1, size+1), added: make([]added, 0, size),
	}
}

// insert adds the next entry, which is of the list, under its words. Once all
// are there, seal is called.
func (t *trie) insert(list ID, words []string) {
	at := t.root(t.words.number(words[0]))
	for _, w := range words[1:] {
		at = t.child(at, t.words.number(w))
	}
	t.added = append(t.added, added{end{int32(len(t.added) + 1), list}, at})
	t.nodes[at].to++ // for now, how many there are
}

// seal gives every node its ends, in the order in which they were added.
func (t *trie) seal() {
	t.roots = append(t.roots, make([]int32, len(t.words.words)-len(t.roots))...)
	from := int32(0)
	for i := range t.nodes {
		n := &t.nodes[i]
		n.from, from = from, from+n.to
		n.to = n.from
	}
	t.ends = make([]end, len(t.added))
	for _, a := range t.added {
		n := &t.nodes[a.node]
		t.ends[n.to] = a.end
		n.to++
	}
	t.added = nil
}

// endsAt returns what ends at a node; at none, 0, nothing does.
func (t *trie) endsAt(at int32) []end {
	n := &t.nodes[at]
	return t.ends[n.from:n.to]
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

func (t *trie) child(at, word int32) int32 {
	n, ok := t.edges[edge{at, word}]
	if !ok {
		n = t.add()
		t.edges[edge{at, word}] = n
		t.nodes[at].inner = true
	}
	return n
}

func (t *trie) add() int32 {
	t.nodes = append(t.nodes, node{})
	return int32(len(t.nodes) - 1)
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
			at = t.edges[edge{at, t.words.find(w)}]
		}
		if at == 0 {
			return 0
		}
	}
	return at
}
