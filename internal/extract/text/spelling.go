package text

import "strings"

// Spelling is what a word is by itself, wherever it stands. It never changes.
type Spelling struct {
	// Text is the word as written.
	Text string
	// Norm is Text folded: straight quotes, plain hyphens and dashes, composed
	// accents, no soft hyphens or zero-width characters. Case is kept.
	Norm string
	// Lower is Norm in lower case.
	Lower string
	// Listed numbers Lower among the words of the word lists, or is Unlisted. 0
	// says nothing.
	Listed int32
	// Traits are the answers to what is asked about every word of a text.
	Traits Traits
}

// Traits are answers, one bit each, that depend on the spelling alone.
type Traits uint16

// The traits that every token has which was read from a text.
const (
	Mark       Traits = 1 << iota // has no letter and no digit
	Worded                        // has letters, and is more than an initial
	Initial                       // a capital with its stop: "J."
	NumberWord                    // a number in letters: "eleven"
	// Judged tells that those below are known as well. What they mean in detail is
	// said where they are found.
	Judged
	Temporal // may belong to a date by itself: "Tuesday", "9-month", "12"
	Numeral  // may begin a number: "12", "forty-one", "a"
	Figured  // has a digit or a hyphen, and may so be part of a measure
	Function // a function word of English
)

// Has returns the answer to the question about a spelling, from its traits if
// it was judged, else by asking.
func (s *Spelling) Has(t Traits, ask func(*Spelling) bool) bool {
	if s.Traits&Judged != 0 {
		return s.Traits&t != 0
	}
	return ask(s)
}

// Spell returns the spelling of a word that no list was asked about.
func Spell(word string) Spelling {
	norm := Fold(word)
	return Spelling{Text: word, Norm: norm, Lower: strings.ToLower(norm)}
}

// Base is the dictionary form of a word. It never changes.
type Base struct {
	// Lemma is in lower case: "hand" for "handed", "man" for "men".
	Lemma string
	// LemmaListed numbers Lemma as Spelling.Listed does Lower.
	LemmaListed int32
}

// Unlisted is the number of a word that no word list has.
const Unlisted = -1

// NoToken stands where there is no token: it is written as nothing.
var NoToken = Token{Spelling: &Spelling{}, Base: &Base{}}
