package lexicon

import "fmt"

// Only loads those of the built-in lists that are named, for rooms that need
// few of them and should not wait for all.
func Only(names ...string) (*Lexicon, error) {
	l := newLexicon(len(names), 0)
	for _, name := range names {
		content, err := builtin.ReadFile("data/" + name + ".txt")
		if err != nil {
			return nil, fmt.Errorf("read lexicon: %w", err)
		}
		if err := l.add(name, string(content)); err != nil {
			return nil, fmt.Errorf("lexicon %s: %w", name, err)
		}
	}
	l.trie.seal()
	return l, nil
}
