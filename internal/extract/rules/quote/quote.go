// Package quote makes claims of what somebody is said to have said. Its
// invariant: a quote stands on one voice that was heard, or on a quotation that
// is a whole utterance; words in quotation marks that are none, as titles,
// nicknames and words held at arm's length, make no quote.
//
// A direct quote spans its quotation, marks included, however many sentences
// and paragraphs that has. A quotation that its speaker interrupts is two
// quotes of one speaker. A statement in the article's words spans its clause;
// where it quotes in part it is one quote and direct, and spans the whole.
package quote

import (
	"fmt"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/text"
	"factdesk/internal/extract/utterance"
	"factdesk/internal/slab"
)

// Finder finds quotes. It is safe for concurrent use.
type Finder struct {
	speakers []lexicon.ID // lists of nouns for those who can speak
}

// New looks up the lists that the rules need.
func New(lex *lexicon.Lexicon) (*Finder, error) {
	f := &Finder{}
	for _, name := range []string{"person_nouns", "group_nouns", "roles", "titles", "org_heads", "org_cues", "claim_nouns", "demonyms", "peoples"} {
		id, ok := lex.List(name)
		if !ok {
			return nil, fmt.Errorf("rules/quote: no list %q in the lexicon", name)
		}
		f.speakers = append(f.speakers, id)
	}
	return f, nil
}

// search is the work on one document.
type search struct {
	f *Finder
	p *rule.Pass
	v *utterance.Voices
	// whole tells of each quotation whether it is an utterance by itself.
	whole []bool
	// spoken are the extents of each voice that are no quotation.
	spoken [][]utterance.Extent
	// roles are the persons by what the article calls them, nil until asked for.
	roles    map[string]int
	out      []claim.Claim
	payloads slab.Of[claim.Quote]
	parties  slab.Of[claim.Party]
}

// Find returns the quotes of a document.
func (f *Finder) Find(p *rule.Pass) []claim.Claim {
	s := &search{f: f, p: p, v: p.Voices, whole: make([]bool, len(p.Voices.Quotations))}
	s.listen()
	for i := range s.v.Quotations {
		s.whole[i] = s.utterance(i)
	}
	s.quotations()
	s.statements()
	return s.out
}

// read reports whether the sentence of a token is in a zone that yields claims.
func (s *search) read(token int) bool {
	sent := &s.p.Sentences[s.p.SentenceOf(token)]
	return sent.Tree != nil && sent.Zone != text.Byline
}

// certainty is the confidence in each rule.
var certainty = map[string]float64{
	directRule.ID: 0.96, mixedRule.ID: 0.92, indirectRule.ID: 0.9, unattributedRule.ID: 0.75, headlineRule.ID: 0.85,
}

// add makes a claim of the tokens.
func (s *search) add(e utterance.Extent, id string, voice int) {
	q := s.payloads.Add(claim.Quote{Direct: id != indirectRule.ID})
	c := claim.Claim{
		Type: claim.TypeQuote, Span: s.p.Span(e.First, e.Last), Sentence: s.p.SentenceOf(e.First),
		Rule: id, Confidence: certainty[id], Modality: claim.Asserted, Quote: q,
	}
	c.Zone = s.p.Sentences[c.Sentence].Zone
	if voice != utterance.None {
		v := &s.v.All[voice]
		if q.Cue = v.Source.Cue; s.speaks(v) {
			q.Speaker = s.parties.Add(claim.Party{Name: s.speaker(v)})
		}
	}
	if s.p.Explains() {
		c.Trace = &claim.Trace{}
		if voice != utterance.None {
			c.Saw("speaker", s.v.All[voice].Source.Span)
		}
		c.Saw("words", c.Span)
	}
	s.out = append(s.out, c)
}
