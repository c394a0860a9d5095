package accuracy_test

import (
	"strings"
	"time"

	"github.com/stretchr/testify/require"

	"factdesk/internal/accuracy"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
)

// meantimeStory is a story of the MEANTIME corpus. Its Text is the part that
// was annotated: the headline, the date line and the first sentences.
type meantimeStory struct {
	Text, DCT string
	Timex     []struct {
		codeSpan
		Type, Value string
	}
	Entities []struct {
		codeSpan
		Type      string
		Syntactic string `json:"syntactic_type"`
	}
}

// published returns the day of publication, or "" where the corpus has none: a
// few stories have no day, or one that no calendar has.
func (s *meantimeStory) published() string {
	if _, err := time.Parse(time.DateOnly, s.DCT); err != nil {
		return ""
	}
	return s.DCT
}

// codeSpan is a span in code points.
type codeSpan struct{ Start, End int }

func (c codeSpan) bytes(p *public, offsets *text.Offsets) text.Span {
	start, ok := offsets.Byte(c.Start)
	end, okEnd := offsets.Byte(c.End)
	require.True(p.t, ok && okEnd, "offsets %d-%d", c.Start, c.End)
	return text.Span{Start: start, End: end}
}

// marking is a span with what is said of it.
type marking struct {
	text.Span
	value string
	// extra markings cannot be missed, but what touches them is no false alarm.
	extra bool
}

// meantime measures dates, and named persons and organizations, by overlap of
// mentions: "dates" by overlap alone, "values" by overlap with the same TIMEX3 value.
func (p *public) meantime() []accuracy.Row {
	var dates, values, persons, organizations touching
	each(p, "meantime_en.jsonl", func(s *meantimeStory) {
		offsets := text.NewOffsets(s.Text, text.UTF32)
		made := p.claims(s.Text, s.published())
		var gold, found []marking
		for _, x := range s.Timex {
			gold = append(gold, marking{Span: x.bytes(p, offsets), value: strings.TrimSuffix(x.Value, "Z")})
		}
		for i := range made {
			if made[i].Date != nil {
				found = append(found, marking{Span: made[i].Span, value: made[i].Date.Value})
			}
		}
		p.touch(&dates, "date", s.Text, gold, found, false)
		p.touch(&values, "value", s.Text, gold, found, true)
		p.touch(&persons, "person", s.Text, s.named(p, "PERSON", offsets), mentions(made, claim.TypePerson), false)
		p.touch(&organizations, "organization", s.Text, s.named(p, "ORG", offsets), mentions(made, claim.TypeOrganization), false)
	})
	return []accuracy.Row{
		{Set: "meantime", Type: "dates", Figures: dates.figures()},
		{Set: "meantime", Type: "values", Figures: values.figures()},
		{Set: "meantime", Type: "persons", Figures: persons.figures()},
		{Set: "meantime", Type: "organizations", Figures: organizations.figures()},
	}
}

// named lists the mentions of a type by name; those by a description ("the
// airline's chairman") may hold names and are extra.
func (s *meantimeStory) named(p *public, kind string, offsets *text.Offsets) []marking {
	var out []marking
	for _, e := range s.Entities {
		if e.Type == kind {
			name := e.Syntactic == "NAM" || e.Syntactic == "PRE.NAM"
			out = append(out, marking{Span: e.bytes(p, offsets), extra: !name})
		}
	}
	return out
}

func mentions(made []claim.Claim, kind claim.Type) []marking {
	var out []marking
	for i := range made {
		list := []claim.Mention{}
		switch {
		case made[i].Type != kind:
		case made[i].Person != nil:
			list = made[i].Person.Mentions
		case made[i].Organization != nil:
			list = made[i].Organization.Mentions
		}
		for _, m := range list {
			out = append(out, marking{Span: m.Span})
		}
	}
	return out
}

// touch adds to the score which of the markings overlap, with equal values if wanted.
func (p *public) touch(score *touching, what, raw string, gold, found []marking, valued bool) {
	for _, g := range gold {
		if g.extra {
			continue
		}
		score.gold++
		if hit, values := overlaps(g, found, valued); hit {
			score.goldHit++
		} else {
			p.logMiss("-", what+" "+g.value+" not "+strings.Join(values, " "), raw, g.Span)
		}
	}
	for _, f := range found {
		score.found++
		if hit, values := overlaps(f, gold, valued); hit {
			score.foundHit++
		} else if !valued || len(values) == 0 {
			p.logMiss("+", what+" "+f.value, raw, f.Span)
		}
	}
}

// overlaps reports whether a marking overlaps one of the others, and the values
// of those that it overlaps.
func overlaps(m marking, others []marking, valued bool) (hit bool, values []string) {
	for _, o := range others {
		if !m.Overlaps(o.Span) {
			continue
		}
		values = append(values, o.value)
		hit = hit || !valued || m.value == o.value
	}
	return hit, values
}
