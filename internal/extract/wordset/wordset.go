// Package wordset holds small sets of words that are asked about every word of
// a text, and mostly say no. Its invariant: a Map says so without hashing
// where no word of its own has the length and first letter of what it is asked.
package wordset

// Map is a map from words that never changes once made.
type Map[V any] struct {
	// starts has, by length, a bit for each first byte, taken modulo 32.
	starts [maxLength + 1]uint32
	byWord map[string]V
}

// maxLength is the length from which on words are not told apart.
const maxLength = 24

// New returns a Map of the words, which it keeps.
func New[V any](byWord map[string]V) *Map[V] {
	m := &Map[V]{byWord: byWord}
	for w := range byWord {
		if w != "" {
			m.starts[min(len(w), maxLength)] |= 1 << (w[0] % 32)
		}
	}
	return m
}

// Of returns the set of the words.
func Of(words ...string) *Map[bool] {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return New(set)
}

// Find returns what belongs to a word; ok is false where it is not there. The
// empty word never is.
func (m *Map[V]) Find(w string) (v V, ok bool) {
	if w == "" || m.starts[min(len(w), maxLength)]>>(w[0]%32)&1 == 0 {
		return v, false
	}
	v, ok = m.byWord[w]
	return v, ok
}

// Get returns what belongs to a word, or the zero value.
func (m *Map[V]) Get(w string) V {
	v, _ := m.Find(w)
	return v
}
