package rule

import (
	"factdesk/internal/extract/event"
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/measure"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/quantity"
	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
	"factdesk/internal/extract/utterance"
)

// Pass is a document with everything that is known of it so far. Rules read it
// and never change it.
type Pass struct {
	Doc       *text.Document
	Words     []string // Token.Lower of every token
	Index     *lexicon.Index
	Names     *name.Result
	Sentences []Sentence
	Topics    event.Topics
	Voices    *utterance.Voices // who says what; nil until they are heard
	// Notes records how claims came about and why others did not; nil unless an
	// explanation is asked for.
	Notes *Notes
}

// Sentence is a sentence with its parts.
type Sentence struct {
	text.Sentence

	Zone       text.ZoneKind
	Quantities []quantity.Quantity
	Measures   []measure.Measure
	Tree       *syntax.Sentence
	Dates      []Date
}

// Date is a date expression with its value.
type Date struct {
	First, Last int // tokens, half-open
	Value       string
}

// Span returns the bytes from the first to the last of a range of tokens.
func (p *Pass) Span(first, last int) text.Span {
	return text.Span{Start: p.Doc.Tokens[first].Start, End: p.Doc.Tokens[last-1].End}
}

// Text returns the words of a range of tokens as written.
func (p *Pass) Text(first, last int) string { return p.Doc.Slice(p.Span(first, last)) }
