package pattern

import (
	"slices"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/text"
)

// Source is one sentence, ready to be searched. Token, Hits and Mentions are
// asked only for 0 ≤ i < Len().
type Source interface {
	// Len returns the number of tokens.
	Len() int
	Token(i int) *text.Token
	// Hits returns the lexicon entries that begin at token i.
	Hits(i int) lexicon.Hits
	// Mentions returns what earlier rules found to begin at token i, shorter ones first.
	Mentions(i int) []Mention
}

// Mention is something that an earlier rule found: a number, a date, a name.
type Mention struct {
	Kind string // as a pattern names it after #: "person"
	Len  int    // number of tokens; a mention without any is ignored
}

// Match is a stretch of tokens that a pattern fits.
type Match struct {
	// First and Last are the half-open range of tokens of the Source.
	First, Last int
	// Captures holds every capture in the order of its last token. A name
	// that is captured repeatedly appears repeatedly.
	Captures []Capture
}

// Capture is a named part of a match, at least one token long.
type Capture struct {
	Name        string
	First, Last int // half-open range of tokens of the Source
}

// Capture returns the last capture of that name; ok is false where there is none.
func (m Match) Capture(name string) (first, last int, ok bool) {
	for _, v := range slices.Backward(m.Captures) {
		if c := v; c.Name == name {
			return c.First, c.Last, true
		}
	}
	return 0, 0, false
}
