package count

import (
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/event"
	"factdesk/internal/extract/numeral"
	"factdesk/internal/extract/syntax"
)

// ways are the rules in the order in which they are tried on a quantity.
var ways = []way{
	{partitiveRule, readPartitive},
	{nobodyRule, readNobody},
	{phraseRule, readPhrase},
	{labelRule, readLabel},
	{measuredRule, readMeasured},
	{elidedRule, readElided},
}

// certainty is the confidence in each rule, measured on the development articles.
var certainty = map[string]float64{
	nobodyRule.ID: 0.95, partitiveRule.ID: 0.95, phraseRule.ID: 0.96,
	labelRule.ID: 0.9, measuredRule.ID: 0.9, elidedRule.ID: 0.92,
}

// payload is what a claim says, with the number that it points to.
type payload struct {
	claim.Count

	number numeral.Number
}

// claim makes the claim of a count.
func (s *search) claim(c *counted) claim.Claim {
	p := s.payloads.Add(payload{number: c.q.Number, Count: claim.Count{
		Relation: c.q.Relation, Noun: c.noun, Head: c.word, Of: s.countable(c), Event: c.event,
	}})
	switch n := &p.number; {
	case n.Indefinite:
		p.Min = &n.Min
	case n.Range:
		p.Value, p.Min, p.Max = &n.Value, &n.Value, &n.High
	default:
		p.Value = &n.Value
	}
	out := claim.Claim{
		Type: claim.TypeCount, Span: s.p.Span(c.first, c.last), Sentence: c.sentence,
		Zone: s.p.Sentences[c.sentence].Zone, Rule: c.rule, Confidence: certainty[c.rule],
		Negated: c.contrast, Modality: claim.Asserted, Count: &p.Count,
	}
	if s.p.Explains() {
		s.trace(c, &out)
	}
	return out
}

// trace records the parts that made the count.
func (s *search) trace(c *counted, out *claim.Claim) {
	out.Trace = &claim.Trace{}
	if c.q.First < c.q.NumberFirst {
		out.Saw("approximator", s.p.Span(c.q.First, c.q.NumberFirst))
	}
	out.Saw("number", s.p.Span(c.q.NumberFirst, c.q.NumberLast))
	if c.head != syntax.None {
		out.Saw("noun", s.p.Span(c.head, c.head+1))
	}
	if c.antecedent.Len() > 0 {
		out.Saw("antecedent", c.antecedent)
	}
	if c.event != nil && c.trigger.Len() > 0 {
		out.Saw("event "+c.event.Type+" ("+c.link+")", c.trigger)
	}
}

// countable tells what sort of thing is counted.
func (s *search) countable(c *counted) claim.Countable {
	lex := s.p.Index.Lexicon()
	switch {
	case lex.Contains(s.f.lists.groups, c.lemma):
		return claim.Groups
	case s.people(c):
		return claim.People
	}
	sc := s.scene(c)
	if _, ok := s.f.events.Kind(sc, event.Theme{Chunk: c.chunk, Lemma: c.lemma}); ok {
		return claim.Events
	}
	return claim.Things
}
