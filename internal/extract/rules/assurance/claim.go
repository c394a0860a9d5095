package assurance

import (
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/syntax"
)

// certainty is the confidence in each rule, measured on the development articles.
var certainty = map[string]float64{
	conditionRule.ID: 0.95, ruledOutRule.ID: 0.9, passiveRule.ID: 0.9, verbRule.ID: 0.95,
	receivedRule.ID: 0.9, renewedRule.ID: 0.85, nounRule.ID: 0.9, refusalRule.ID: 0.92,
	answeredRule.ID: 0.85, declaredRule.ID: 0.85,
}

// otherCertainty is taken off where the commitment is of no known kind.
const otherCertainty = 0.1

// newDraft makes a draft from a stance and a complement.
func (c *cue) newDraft(st stance, comp complement) draft {
	d := draft{
		first: max(min(st.first, c.token), c.behind), content: comp.content, refused: st.refused,
		dative: comp.to, covers: syntax.None, over: syntax.None, kind: other,
	}
	d.last = max(c.token+1, comp.content.last)
	if comp.form != absent {
		d.first = min(d.first, max(comp.content.first, c.behind))
	}
	if comp.to != syntax.None {
		d.recipient = c.recipient(comp.to)
	}
	return d
}

// kindOf returns the kind of what a complement says. forsworn tells that the
// commitment denies it already.
func (c *cue) kindOf(comp complement, forsworn bool) string {
	e := comp.content
	if comp.form == absent {
		return other
	}
	return c.f.contents.kind(c.tree.Tokens[e.first:e.last], forsworn || comp.form == topic)
}

// claim makes the claim of a draft.
func (s *search) claim(d *draft) claim.Claim {
	payload := &claim.Assurance{
		Kind: d.kind, Commitment: s.p.Text(d.content.first, d.content.last),
		Beneficiaries: d.beneficiaries, Refused: d.refused,
		Giver: d.giver.named(), Recipient: d.recipient.named(),
	}
	confidence := certainty[d.rule]
	if d.kind == other {
		confidence -= otherCertainty
	}
	out := claim.Claim{
		Type: claim.TypeAssurance, Span: s.p.Span(d.first, d.last), Sentence: d.sentence,
		Zone: s.p.Sentences[d.sentence].Zone, Rule: d.rule, Confidence: confidence,
		Modality: claim.Asserted, Assurance: payload,
	}
	if s.p.Explains() {
		out.Trace = &claim.Trace{}
		if d.first < d.content.first {
			out.Saw("commitment", s.p.Span(d.first, d.content.first))
		}
		if d.content.first < d.content.last {
			out.Saw("content of the kind "+d.kind, s.p.Span(d.content.first, d.content.last))
		}
	}
	return out
}
