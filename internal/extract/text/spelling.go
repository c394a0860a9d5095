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
	// Listing is what the word lists have for the word as it is written.
	Listing Listing
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
	Capital                       // begins with a capital
	Small                         // has a small letter
	Long                          // of four letters or more, as title case counts them
	Preterite                     // a past form that is no participle: "flew"
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
	// LemmaListing is what the word lists have for the lemma, where that is another
	// word than the one written.
	LemmaListing Listing
}

// Listing is what the word lists have for one word, in numbers that the package
// lexicon gives and reads.
type Listing struct {
	Known bool     // the lists were asked
	Word  int32    // its number among the words of entries, or 0
	Root  int32    // where entries of several words begin with it, or 0
	Lists uint64   // a bit for each list that has the word alone; several lists may share one
	Alone []Listed // the entries that are the word alone
}

// Listed is an entry of a list, by their numbers.
type Listed struct {
	Entry int32
	List  uint16
}

// NoToken stands where there is no token: it is written as nothing.
var NoToken = Token{Spelling: &Spelling{}, Base: &Base{}}
