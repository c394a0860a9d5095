package assurance

import (
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
)

// custody are the happenings that put people into somebody's hands, whom
// commitments of the known kinds are about: handing over first.
var handover = map[string]bool{"extradition": true, "deportation": true}

var custody = map[string]bool{
	"extradition": true, "deportation": true, "arrest": true, "detention": true, "charge": true,
	"conviction": true, "sentencing": true, "kidnapping": true, "rescue": true, "release": true,
	"evacuation": true, "escape": true,
}

// storyGroup returns the people whom the story is about: the first number of
// people handed over, else of people held or tried.
func (s *search) storyGroup() (claim.Beneficiaries, bool) {
	for _, kinds := range []map[string]bool{handover, custody} {
		for i := range s.counts {
			if c := &s.counts[i]; plural(c) && c.Count.Event != nil && kinds[c.Count.Event.Type] {
				return s.beneficiaries(c), true
			}
		}
	}
	return claim.Beneficiaries{}, false
}

func plural(c *claim.Claim) bool { return people(c) && *c.Count.Value > 1 }

func (s *search) beneficiaries(c *claim.Claim) claim.Beneficiaries {
	return claim.Beneficiaries{Value: *c.Count.Value, Text: s.p.Doc.Slice(c.Span)}
}

// nearby returns the people that the sentence tells of before the commitment,
// else those whom an earlier commitment of the paragraph covers, else those
// whom the paragraph counted as known before: "the two", "all nine".
func (r *coverage) nearby() (claim.Beneficiaries, bool) {
	s := r.s
	sentence := s.p.Sentences[r.d.sentence].Sentence
	start := s.p.Doc.Tokens[r.d.first].Start
	for i := range s.counts {
		c := &s.counts[i]
		if c.Span.Start >= sentence.Start && c.Span.End <= start && plural(c) && inHands(c) {
			return s.beneficiaries(c), true
		}
	}
	for k := len(s.found) - 1; k >= 0; k-- {
		d := &s.found[k]
		if s.p.Sentences[d.sentence].Paragraph != sentence.Paragraph {
			break
		}
		if d.beneficiaries != nil && d.beneficiaries.Value > 1 {
			return *d.beneficiaries, true
		}
	}
	for i := len(s.counts) - 1; i >= 0; i-- {
		c := &s.counts[i]
		if c.Span.End > start || c.Span.Start < s.p.Doc.Paragraphs[sentence.Paragraph].Start {
			continue
		}
		if plural(c) && s.definite(c) {
			return s.beneficiaries(c), true
		}
	}
	return claim.Beneficiaries{}, false
}

// lastPeople returns the number of people told of last before the commitment.
func (r *coverage) lastPeople() (claim.Beneficiaries, bool) {
	start := r.s.p.Doc.Tokens[r.d.first].Start
	for i := len(r.s.counts) - 1; i >= 0; i-- {
		if c := &r.s.counts[i]; c.Span.End <= start && plural(c) && r.d.sentence-c.Sentence <= maxBack {
			return r.s.beneficiaries(c), true
		}
	}
	return claim.Beneficiaries{}, false
}

// definite reports whether a count is one of people told of before: "the two", "all nine".
func (s *search) definite(c *claim.Claim) bool {
	sent := &s.p.Sentences[c.Sentence]
	for t := sent.First; t < sent.Last; t++ {
		tok := &s.p.Doc.Tokens[t]
		if tok.End > c.Span.End {
			break
		}
		switch tok.Lower {
		case "the", "all", "these", "those":
			next := t + 1
			if tok.Start >= c.Span.Start || next < sent.Last && s.p.Doc.Tokens[next].Start == c.Span.Start {
				return true
			}
		}
	}
	return false
}

// inHands reports whether a count is of people who were handed over, held or tried.
func inHands(c *claim.Claim) bool {
	return c.Count.Event != nil && custody[c.Count.Event.Type] && c.Zone != text.Boilerplate
}
