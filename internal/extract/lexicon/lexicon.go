// Package lexicon holds the word lists, one file a list, and finds their
// entries in a token sequence. Its invariant: a Lexicon never changes once
// loaded, so that any number of documents may be indexed at the same time, and
// indexing reads every token a bounded number of times.
//
// A list file is UTF-8 text. Lines that begin with # are comments; one of them
// may set how the list is matched ("# match: lemma"). Every other line is an
// entry of one or more words, optionally followed by a tab and an attribute.
package lexicon

import (
	"embed"
	"fmt"
	"io/fs"
	"iter"
	"path"
	"slices"
	"strings"
)

//go:embed data/*.txt
var builtin embed.FS

// ID names a list within one Lexicon.
type ID uint16

// Match tells which form of a token is compared with a list's entries.
type Match uint8

// The ways of matching. The last word of an entry is compared as a lemma or in
// lower case; all words before it in lower case.
const (
	ByLower Match = iota // the token in lower case
	ByLemma              // the token in lower case or its lemma
	ByName               // the token in lower case, if it begins with a capital
)

// Lexicon is a set of lists, ready to be searched.
type Lexicon struct {
	names   []string
	matches []Match
	ids     map[string]ID
	files   []string // what the lists were read from
	starts  []int32  // of each list in lines
	lines   []line   // of all lists, one list after the other
	trie    trie     // over lower-case words; entry n is lines[n-1]
	parts   []string // room for the words of an entry while lists are read
}

// newLexicon makes room for so many lists and entries.
func newLexicon(lists, entries int) *Lexicon {
	return &Lexicon{ids: make(map[string]ID, lists), lines: make([]line, 0, entries), trie: newTrie(entries)}
}

// Builtin loads the lists that are compiled into the program.
func Builtin() (*Lexicon, error) {
	sub, err := fs.Sub(builtin, "data")
	if err != nil {
		return nil, fmt.Errorf("open built-in lexicon: %w", err)
	}
	return Load(sub)
}

// Load reads every .txt file at the root of the file system as a list named
// after the file.
func Load(files fs.FS) (*Lexicon, error) {
	paths, err := fs.Glob(files, "*.txt")
	if err != nil {
		return nil, fmt.Errorf("list lexicon files: %w", err)
	}
	slices.Sort(paths)
	l := newLexicon(len(paths), 0)
	for _, p := range paths {
		content, err := fs.ReadFile(files, p)
		if err != nil {
			return nil, fmt.Errorf("read lexicon: %w", err)
		}
		if err := l.add(strings.TrimSuffix(path.Base(p), ".txt"), string(content)); err != nil {
			return nil, fmt.Errorf("lexicon %s: %w", p, err)
		}
	}
	l.trie.seal()
	return l, nil
}

// List returns the id of the list of that name.
func (l *Lexicon) List(name string) (ID, bool) {
	id, ok := l.ids[name]
	return id, ok
}

// Name returns the name of a list.
func (l *Lexicon) Name(id ID) string { return l.names[id] }

// Match returns how the entries of a list are matched.
func (l *Lexicon) Match(id ID) Match { return l.matches[id] }

// Names returns the names of all lists in order.
func (l *Lexicon) Names() []string { return slices.Clone(l.names) }

// Phrase is a text that was looked up in all lists.
type Phrase struct {
	lex  *Lexicon
	node int32
}

// Phrase looks up a text, whatever its case.
func (l *Lexicon) Phrase(words string) Phrase { return Phrase{l, l.find(strings.ToLower(words))} }

// In goes over the entries of a list whose text is the phrase.
func (p Phrase) In(list ID) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for _, e := range p.lex.trie.endsAt(p.node) {
			if ID(e.List) == list && !yield(p.lex.entry(list, e.Entry)) {
				return
			}
		}
	}
}

// First returns the first of the entries that In goes over.
func (p Phrase) First(list ID) (Entry, bool) {
	for e := range p.In(list) {
		return e, true
	}
	return Entry{}, false
}

// Lookup goes over the entries of a list whose text equals the words, whatever
// their case.
func (l *Lexicon) Lookup(list ID, words string) iter.Seq[Entry] { return l.Phrase(words).In(list) }

// First returns the first of the entries that Lookup goes over.
func (l *Lexicon) First(list ID, words string) (Entry, bool) { return l.Phrase(words).First(list) }

// find returns the node of the trie behind the words of an entry, or 0.
func (l *Lexicon) find(words string) int32 {
	if oneWord(words) {
		return l.trie.rootOf(words)
	}
	var room [maxEntryWords]string // enough for most
	return l.trie.find(appendWords(room[:0], words))
}
