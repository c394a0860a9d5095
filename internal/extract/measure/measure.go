// Package measure finds the numbers of a sentence that measure rather than
// count: sums of money, percentages, lengths, weights, times, scores. Its
// invariant: the measures of a sentence are in order and do not overlap, and
// each one covers its number, its unit or sign, and what is said of its
// exactness.
//
// It is the one place that tells a measure from a count: rules/count leaves
// alone what it finds, rules/amount makes claims of it.
package measure

import (
	"fmt"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/quantity"
	"factdesk/internal/extract/text"
)

// Class is a sort of units, as the list of units names it.
type Class string

// The classes that the code speaks of; the list has more.
const (
	Money       Class = "money"
	Percent     Class = "percent"
	Length      Class = "length"
	Mass        Class = "mass"
	Temperature Class = "temperature"
	Time        Class = "time"
)

// Measure is a number with its unit.
type Measure struct {
	First, Last int // tokens, half-open, with approximators and unit
	// NumberFirst and NumberLast are the tokens from the first to the last that
	// holds a part of the number.
	NumberFirst, NumberLast int

	Class Class
	// Unit is the name of the unit in the singular, or "" for money and where
	// the list gives the unit no name because its numbers are no claims.
	Unit string
	// Low and High are the ends of a range, else equal. An indefinite number has
	// its least value for both. Subunits are turned into units: 190p is 1.9.
	Low, High  float64
	Range      bool
	Indefinite bool
	Relation   claim.Relation

	// Signed tells that a sign or code of a currency stands before the number.
	Signed bool
	// Currencies are the codes that the money may stand for, the likeliest first;
	// "" first tells that only the article can say which.
	Currencies []string
	// Country is the code of the country named with the currency, or "".
	Country string
	// Shy tells that it is money only where the article is about its country.
	Shy bool
	// Large tells that the number has a magnitude: million, bn.
	Large bool
	// Attributive tells that number and unit are one word before a noun: "40-pound".
	Attributive bool
}

// Finder finds measures by the lists of units and currencies.
type Finder struct {
	lex                 *lexicon.Lexicon
	quantities          *quantity.Finder
	units, words, signs lexicon.ID
	countries, demonyms lexicon.ID

	byAttr map[string]currency // of the two lists of currencies
}

// NewFinder looks up the lists that it needs.
func NewFinder(lex *lexicon.Lexicon, quantities *quantity.Finder) (*Finder, error) {
	f := &Finder{lex: lex, quantities: quantities, byAttr: map[string]currency{}}
	for name, id := range map[string]*lexicon.ID{
		"units": &f.units, "currencies": &f.words, "currency_signs": &f.signs,
		"countries": &f.countries, "demonyms": &f.demonyms,
	} {
		var ok bool
		if *id, ok = lex.List(name); !ok {
			return nil, fmt.Errorf("measure: no list %q in the lexicon", name)
		}
	}
	for _, list := range []lexicon.ID{f.words, f.signs} {
		if err := f.readCurrencies(list); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// Append appends the measures of a sentence to found. The words are the
// lower-case forms of all tokens of the document, shared between sentences.
func (f *Finder) Append(found []Measure, doc *text.Document, words []string, s text.Sentence, ix *lexicon.Index) []Measure {
	r := newReader(f, doc, words, s, ix)
	if r == nil {
		return found
	}
	defer r.free()
	for t := s.First; t < s.Last; {
		m, ok := r.read(t)
		if !ok {
			t = max(t+1, r.barren)
			continue
		}
		found = append(found, m)
		t = m.Last
	}
	return found
}

// At returns the measure that has a part of its number among a range of tokens.
func At(all []Measure, first, last int) (Measure, bool) {
	for i := range all {
		if all[i].NumberFirst < last && first < all[i].NumberLast {
			return all[i], true
		}
	}
	return Measure{}, false
}
