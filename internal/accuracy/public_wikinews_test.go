package accuracy_test

import (
	"factdesk/internal/accuracy"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
)

// wikinewsStory is a story with the counts of people in it.
type wikinewsStory struct {
	Text, Date string
	Counts     []struct {
		codeSpan
		Low       *float64 `json:"value_low"`
		High      *float64 `json:"value_high"`
		Qualifier string
	}
}

// wikinewsCounts measures how many of the marked counts are found, and how many
// of all have the right value: that of the number, or the ends of a range.
func (p *public) wikinewsCounts() []accuracy.Row {
	var found, value accuracy.Share
	each(p, "wikinews_counts.jsonl", func(s *wikinewsStory) {
		offsets := text.NewOffsets(s.Text, text.UTF32)
		made := p.claims(s.Text, s.Date, claim.TypeCount)
		for _, g := range s.Counts {
			span := g.bytes(p, offsets)
			found.Total++
			value.Total++
			c := countAt(made, span)
			if c == nil {
				p.logMiss("-", "count", s.Text, span)
				continue
			}
			found.Right++
			if valueFits(c, g.Low, g.High) {
				value.Right++
			} else {
				p.logMiss("~", "count value", s.Text, span)
			}
		}
	})
	return []accuracy.Row{{Set: "wikinews", Type: "counts", Figures: []accuracy.Figure{
		{Name: "found", Text: found.String()}, {Name: "value", Text: value.String()},
	}}}
}

func countAt(made []claim.Claim, span text.Span) *claim.Count {
	for i := range made {
		if made[i].Count != nil && made[i].Span.Overlaps(span) {
			return made[i].Count
		}
	}
	return nil
}

// valueFits compares a count with the ends that were marked, of which one may be
// open ("at least ten" has no high end, "up to ten" no low one).
func valueFits(c *claim.Count, low, high *float64) bool {
	want := low
	if want == nil {
		want = high
	}
	switch {
	case want == nil:
		return c.Value == nil
	case c.Relation == claim.Range:
		return same(c.Min, low) && same(c.Max, high)
	case c.Value == nil:
		return same(c.Min, low)
	}
	return *c.Value == *want
}

func same(a, b *float64) bool { return a != nil && b != nil && *a == *b }

// commitment is a sentence with a word of commitment. Without one marked, the
// word makes none ("pledged delegates", "loan guarantees").
type commitment struct {
	Text, Date  string
	Commitments []struct {
		Cue struct{ codeSpan }
		By  *struct{ Text string }
	}
}

// commitments measures sentences: right is one with a commitment in which an
// assurance overlaps the cue, and one without in which none is found. By counts,
// of the commitments found, those whose giver shares a word with the marked one.
func (p *public) commitments() []accuracy.Row {
	var yes, no accuracy.Share
	each(p, "commitments.jsonl", func(s *commitment) {
		offsets := text.NewOffsets(s.Text, text.UTF32)
		made := p.claims(s.Text, s.Date, claim.TypeAssurance)
		if len(s.Commitments) == 0 {
			no.Total++
			if len(made) == 0 {
				no.Right++
			} else {
				p.logMiss("+", "assurance", s.Text, made[0].Span)
			}
		}
		for _, g := range s.Commitments {
			span := g.Cue.bytes(p, offsets)
			yes.Total++
			if overlapped(made, span) {
				yes.Right++
			} else {
				p.logMiss("-", "assurance", s.Text, span)
			}
		}
	})
	return []accuracy.Row{{Set: "commitments", Type: "assurances", Figures: []accuracy.Figure{
		{Name: "found", Text: yes.String()}, {Name: "left", Text: no.String()},
	}}}
}

func overlapped(made []claim.Claim, span text.Span) bool {
	for i := range made {
		if made[i].Span.Overlaps(span) {
			return true
		}
	}
	return false
}
