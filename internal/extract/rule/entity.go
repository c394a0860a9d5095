package rule

import (
	"sort"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/text"
	"factdesk/internal/slab"
)

// Entity makes the claim of a named thing without its payload: the span is that
// of the first mention in a zone that yields claims. It returns the mentions in
// such zones, for which it takes room; ok is false where there is none.
func (p *Pass) Entity(e *name.Entity, room *slab.Of[claim.Mention]) (c claim.Claim, mentions []claim.Mention, ok bool) {
	mentions = room.List(len(e.Mentions))
	c = claim.Claim{Rule: e.Rule, Confidence: e.Confidence, Modality: claim.Asserted}
	for _, k := range e.Mentions {
		m := p.Names.Mentions[k]
		s := p.SentenceOf(m.First)
		zone := p.Sentences[s].Zone
		if zone == text.Link || zone == text.Boilerplate {
			continue
		}
		span := p.Span(m.First, m.Last)
		if len(mentions) == 0 {
			c.Span, c.Sentence, c.Zone = span, s, zone
		}
		mentions = append(mentions, claim.Mention{Span: span, Text: p.Doc.Slice(span)})
	}
	if len(mentions) == 0 {
		return claim.Claim{}, nil, false
	}
	if p.Explains() {
		c.Trace = &claim.Trace{}
		for _, k := range e.Mentions {
			m := p.Names.Mentions[k]
			c.Saw("mention by "+m.Rule, p.Span(m.First, m.Last))
		}
	}
	return c, mentions, true
}

// SentenceOf returns the index of the sentence that holds a token.
func (p *Pass) SentenceOf(token int) int {
	return sort.Search(len(p.Sentences), func(i int) bool { return p.Sentences[i].Last > token })
}
