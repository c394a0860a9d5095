package custom

import (
	"context"
	"slices"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/pattern"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/text"
)

// Find adds to the claims of a document what the rules of the user find. Where
// a built-in claim of the same type has the very same words, the user's takes
// its place; what else overlaps is left to the conflict rule. A name is given
// to the user's rule with all its mentions. The error is that of ctx.
func (f *Finder) Find(ctx context.Context, p *rule.Pass, claims []claim.Claim) ([]claim.Claim, error) {
	if len(f.rules) == 0 {
		return claims, nil
	}
	s := &search{f: f, p: p, names: newRegister(p, claims)}
	wanted := make([]bool, len(f.rules))
	for i := range p.Sentences {
		if p.Sentences[i].Tree == nil {
			continue
		}
		if err := s.sentence(ctx, i, wanted); err != nil {
			return claims, err
		}
	}
	return s.settle(claims), nil
}

// search is the work on one document.
type search struct {
	f     *Finder
	p     *rule.Pass
	found []claim.Claim // but for names
	names *register
}

// sentence runs the rules that may match the sentence.
func (s *search) sentence(ctx context.Context, i int, wanted []bool) error {
	sent := &s.p.Sentences[i]
	if !s.f.filter.candidates(&source{p: s.p, sent: sent}, wanted) {
		return nil
	}
	src := newSource(s.p, sent, s.f.kinds)
	for k := range s.f.rules {
		if !wanted[k] {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		r := &s.f.rules[k]
		for _, found := range r.find(src) {
			s.take(&match{source: src, rule: r, found: found, sentence: i})
		}
	}
	return nil
}

// find returns the matches of the rule that overlap no exception.
func (c *compiled) find(src *source) []pattern.Match {
	found := c.pattern.Find(src, 0, src.Len())
	if len(found) == 0 {
		return nil
	}
	for _, except := range c.except {
		found = without(found, except.Find(src, 0, src.Len()))
	}
	return found
}

// without returns the matches that overlap none of the others. Both are in the
// order of the sentence and do not overlap among themselves.
func without(found, others []pattern.Match) []pattern.Match {
	k := 0
	return slices.DeleteFunc(found, func(m pattern.Match) bool {
		for k < len(others) && others[k].Last <= m.First {
			k++
		}
		return k < len(others) && others[k].First < m.Last
	})
}

// take makes a claim of a match, or notes why it makes none.
func (s *search) take(m *match) {
	var reason string
	switch m.rule.Type {
	case claim.TypeCount:
		reason = s.count(m)
	case claim.TypeAssurance:
		s.assurance(m)
	default:
		reason = s.names.take(m)
	}
	if reason != "" {
		s.p.Missed(m.sent.First+m.found.First, m.sent.First+m.found.Last, m.rule.Type, m.rule.ID+": "+reason)
	}
}

// claim returns a claim over tokens, without its payload.
func (m *match) claim(first, last int) claim.Claim {
	c := claim.Claim{
		Type: m.rule.Type, Span: m.p.Span(first, last), Sentence: m.sentence, Zone: m.sent.Zone,
		Rule: m.rule.ID, Confidence: m.rule.Confidence, Modality: claim.Asserted,
	}
	m.explain(&c)
	return c
}

// explain records what the elements of the pattern took, if that is asked for.
func (m *match) explain(c *claim.Claim) {
	if !m.p.Explains() {
		return
	}
	c.Trace = &claim.Trace{}
	for _, step := range m.rule.pattern.Explain(m.source, m.found) {
		c.Saw(step.Element, m.p.Span(m.sent.First+step.First, m.sent.First+step.Last))
	}
}

// place names a claim by its type and words.
type place struct {
	kind claim.Type
	span text.Span
}

// settle joins what was found to the claims. Of claims with the same type and
// words the first rule of the user wins.
func (s *search) settle(claims []claim.Claim) []claim.Claim {
	claims = s.names.settle(claims)
	at := make(map[place]int, len(s.found))
	var won []claim.Claim
	for _, c := range s.found {
		here := place{c.Type, c.Span}
		if i, taken := at[here]; taken {
			won[i].Beat(&c)
			continue
		}
		at[here] = len(won)
		won = append(won, c)
	}
	claims = slices.DeleteFunc(claims, func(c claim.Claim) bool {
		i, taken := at[place{c.Type, c.Span}]
		if taken {
			won[i].Beat(&c)
		}
		return taken
	})
	return append(claims, won...)
}
