// Package date makes claims of the date expressions of a document. Its
// invariant: expressions are resolved in reading order, each against the
// publication day, the tense of its own clause and the dates before it.
package date

import (
	"factdesk/internal/extract/calendar"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
	"factdesk/internal/extract/timex"
)

// Expression is a date expression with the sentence that it stands in. Its
// tokens are counted from the start of the document.
type Expression struct {
	timex.Expression

	Sentence int
}

// Recognize finds the date expressions of the sentences of a document that
// yield claims. Those inside a name ("Sunday Okpara") are left out.
func Recognize(p *rule.Pass) []Expression {
	var out []Expression
	for i := range p.Sentences {
		s := &p.Sentences[i]
		if s.Zone == text.Link || s.Zone == text.Boilerplate {
			continue
		}
		for _, e := range timex.Find(p.Doc.Tokens[s.First:s.Last]) {
			e.First += s.First
			e.Last += s.First
			if !inName(p, &e) {
				out = append(out, Expression{e, i})
			}
		}
	}
	return out
}

func inName(p *rule.Pass, e *timex.Expression) bool {
	for t := e.First; t < e.Last; t++ {
		if _, ok := p.Names.At(t); ok {
			return true
		}
	}
	return false
}

// Anchor looks for the publication day in the dateline or byline: the first
// full date that stands there.
func Anchor(p *rule.Pass, expressions []Expression) (calendar.Date, bool) {
	for i := range expressions {
		e := &expressions[i]
		if zone := p.Sentences[e.Sentence].Zone; zone != text.Dateline && zone != text.Byline {
			continue
		}
		v, absolute, ok := timex.Point(e.Expression, timex.Context{})
		if ok && absolute && v.Year != 0 && v.Day != 0 {
			return calendar.Date{Year: v.Year, Month: v.Month, Day: v.Day}, true
		}
	}
	return calendar.Date{}, false
}

// Resolve gives every expression its value. It returns the claims, and records
// the values in the sentences of the pass for the rules that follow.
func Resolve(p *rule.Pass, expressions []Expression, anchor calendar.Date) []claim.Claim {
	r := resolver{p: p, anchor: anchor}
	out := make([]claim.Claim, 0, len(expressions))
	for i := range expressions {
		if c, ok := r.resolve(&expressions[i]); ok {
			out = append(out, c)
		}
	}
	return out
}

// resolver remembers the dates that later ones refer to.
type resolver struct {
	p        *rule.Pass
	anchor   calendar.Date
	previous calendar.Value
	day      calendar.Date // the last day told of since the last heading
}

func (r *resolver) resolve(e *Expression) (claim.Claim, bool) {
	s := &r.p.Sentences[e.Sentence]
	if s.Zone == text.Headline {
		r.day = calendar.Date{}
	}
	ctx := timex.Context{Anchor: r.anchor, Tense: tense(s, e), Previous: r.referent(e)}
	if ctx.Tense == calendar.Past || ctx.Tense == calendar.Unknown {
		ctx.Day = r.day
	}
	d, ok := timex.Resolve(e.Expression, ctx)
	if !ok {
		return claim.Claim{}, false
	}
	if v, _, ok := timex.Point(e.Expression, ctx); ok {
		r.previous = v
		if v.Year != 0 && v.Day != 0 && s.Zone == text.Body {
			r.day = calendar.Date{Year: v.Year, Month: v.Month, Day: v.Day}
		}
	}
	s.Dates = append(s.Dates, rule.Date{First: e.First, Last: e.Last, Value: d.Value})
	return claim.Claim{
		Type: claim.TypeDate, Span: r.p.Span(e.First, e.Last), Sentence: e.Sentence, Zone: s.Zone,
		Rule: e.Rule, Confidence: confidence(&d), Modality: claim.Asserted, Date: &d,
	}, true
}

// referent returns the date that "the previous day" refers to: the last one, if
// it is as fine as what is asked of it, else the publication day.
func (r *resolver) referent(e *Expression) calendar.Value {
	if e.Known.Unit != 0 && r.previous.Grain > e.Known.Unit && !r.anchor.IsZero() {
		return calendar.OfDay(r.anchor)
	}
	return r.previous
}

// tense returns the tense of the clause of an expression, as the calendar names it.
func tense(s *rule.Sentence, e *Expression) calendar.Tense {
	if s.Zone == text.Caption {
		return calendar.Past // captions tell of the past in the present tense
	}
	t, ok := s.Tree.TenseAt(e.First)
	if !ok {
		return calendar.Unknown
	}
	switch t {
	case syntax.Future:
		return calendar.Future
	case syntax.Present:
		return calendar.Present
	}
	return calendar.Past
}

// confidence is lower where the value had to be implied, and lowest where the
// year or week stays unknown. Measured on the development articles.
func confidence(d *claim.Date) float64 {
	switch {
	case d.Value[0] == 'X':
		return 0.6
	case d.Relative:
		return 0.9
	}
	return 0.97
}
