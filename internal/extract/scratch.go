package extract

import (
	"slices"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/measure"
	"factdesk/internal/extract/quantity"
	"factdesk/internal/extract/reuse"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/rules/date"
	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
)

// scratch is memory that one extraction needs and no result points into; the
// next one gets it.
type scratch struct {
	index     lexicon.Index
	tokens    []text.Token // unless the result keeps them
	parser    syntax.Parser
	lowered   []string
	marks     []syntax.Mark
	sentences []rule.Sentence
	bytes     []byte
	// What is found in all sentences.
	claims       []claim.Claim
	dates        []date.Expression
	quantityRoom []quantity.Quantity
	measureRoom  []measure.Measure
}

var scratches = reuse.New(func() *scratch { return new(scratch) })

// muchScratch is the number of tokens from which on the memory is kept only as
// long as articles come that need a good part of it; few have as many.
const (
	muchScratch = 1 << 15
	goodPart    = 4 // one in so many tokens
	manyClaims  = 1 << 12
)

// For how many tokens there is a claim, a date and a quantity, as news has it.
const (
	claimFor    = 24
	dateFor     = 64
	quantityFor = 32
)

// reserve makes room for what is found among so many tokens, so that it need
// not grow again and again.
func (s *scratch) reserve(tokens int) {
	s.claims = slices.Grow(s.claims[:0], tokens/claimFor)
	s.dates = slices.Grow(s.dates[:0], tokens/dateFor)
	s.quantityRoom = slices.Grow(s.quantityRoom[:0], tokens/quantityFor)
	s.measureRoom = s.measureRoom[:0]
}

// release gives the memory back.
func (s *scratch) release() {
	if held := cap(s.lowered); held > muchScratch && goodPart*len(s.lowered) < held {
		return
	}
	if cap(s.claims) > manyClaims {
		s.claims = nil
	}
	clear(s.claims) // what they point to belongs to the result
	s.claims = s.claims[:0]
	scratches.Put(s)
}

// lower returns the tokens in lower case.
func (s *scratch) lower(tokens []text.Token) []string {
	s.lowered = slices.Grow(s.lowered[:0], len(tokens))
	for i := range tokens {
		s.lowered = append(s.lowered, tokens[i].Lower)
	}
	return s.lowered
}
