package assurance

import (
	"sort"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
)

// handover are the happenings that put people into the hands of another state.
var handover = map[string]bool{"extradition": true, "deportation": true}

// custody are those that put people into anybody's hands, whom commitments of
// the known kinds are about.
var custody = map[string]bool{
	"extradition": true, "deportation": true, "arrest": true, "detention": true, "charge": true,
	"conviction": true, "sentencing": true, "kidnapping": true, "rescue": true, "release": true,
	"evacuation": true, "escape": true,
}

// storyGroup returns the people whom the story is about: the first number of
// people handed over, else of people held or tried.
func storyGroup(counts []claim.Claim) *claim.Claim {
	for _, kinds := range []map[string]bool{handover, custody} {
		for i := range counts {
			if c := &counts[i]; plural(c) && c.Count.Event != nil && kinds[c.Count.Event.Type] {
				return c
			}
		}
	}
	return nil
}

func plural(c *claim.Claim) bool { return people(c) && *c.Count.Value > 1 }

// beneficiaries are the people of a count with those who are named along with
// them: "her and two sons" are three.
func (s *search) beneficiaries(c *claim.Claim) claim.Beneficiaries {
	span, more := s.company(c)
	return claim.Beneficiaries{Value: *c.Count.Value + float64(more), Text: s.p.Doc.Slice(span)}
}

// countsWithin returns the counts that begin within a range of bytes.
func (s *search) countsWithin(from, to int) []claim.Claim {
	begins := func(at int) int {
		return sort.Search(len(s.counts), func(i int) bool { return s.counts[i].Span.Start >= at })
	}
	first := begins(from)
	return s.counts[first:max(first, begins(to))]
}

// maxNear bounds how many sentences back of a paragraph a group is looked for.
const maxNear = 8

// nearby returns the people that the sentence tells of before the commitment,
// else those whom an earlier commitment of the paragraph covers, else those
// whom the paragraph counted as known before: "the two", "all nine".
func (r *coverage) nearby() (claim.Beneficiaries, bool) {
	s := r.s
	sentence := s.p.Sentences[r.d.sentence].Sentence
	start := s.p.Doc.Tokens[r.d.first].Start
	before := s.countsWithin(sentence.Start, start)
	for i := range before {
		c := &before[i]
		if !people(c) || !plural(c) && !s.accompanied(c) {
			continue
		}
		if inHands(c) || s.accompanied(c) {
			return s.beneficiaries(c), true
		}
	}
	first := r.d.sentence
	for first > 0 && r.d.sentence-first < maxNear && s.p.Sentences[first-1].Paragraph == sentence.Paragraph {
		first--
	}
	for k := len(s.found) - 1; k >= 0 && s.found[k].sentence >= first; k-- {
		if d := &s.found[k]; d.beneficiaries != nil && d.beneficiaries.Value > 1 {
			return *d.beneficiaries, true
		}
	}
	before = s.countsWithin(s.p.Sentences[first].Start, start)
	for i := len(before) - 1; i >= 0; i-- {
		if c := &before[i]; plural(c) && s.definite(c) {
			return s.beneficiaries(c), true
		}
	}
	return claim.Beneficiaries{}, false
}

// lastPeople returns the number of people told of last before the commitment.
func (r *coverage) lastPeople() (claim.Beneficiaries, bool) {
	first := max(0, r.d.sentence-maxBack)
	before := r.s.countsWithin(r.s.p.Sentences[first].Start, r.s.p.Doc.Tokens[r.d.first].Start)
	for i := len(before) - 1; i >= 0; i-- {
		if c := &before[i]; plural(c) {
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
