package timex

import (
	"slices"

	"factdesk/internal/extract/calendar"
	"factdesk/internal/extract/claim"
)

// Reader resolves the expressions of an article in reading order and keeps the
// dates that later ones refer to. It is not safe for concurrent use.
type Reader struct {
	anchor   calendar.Date
	dayFirst bool
	// previous is the last date of any grain, day the last of a day, both in the
	// article; local is the last day of the paragraph, lead the day of the story.
	previous, day, local, lead calendar.Value
	// leadWeight is that of the lead; onward is a later day to which a main clause
	// of paragraph onwardAt went on.
	leadWeight          Weight
	onward              calendar.Value
	paragraph, onwardAt int
	// dayAt is the paragraph of day.
	dayAt int
	body  bool
	// Room for one sentence.
	out    []Resolved
	values []calendar.Value
}

// Weight tells how much a day says about when the story happened.
type Weight uint8

// The weights, the highest first.
const (
	Main       Weight = iota // in the main clause
	Dependent                // in a phrase that depends on it, or of who said so
	Relative                 // in a relative clause
	Background               // of what came before: "had sailed on Tuesday", "since Tuesday"
)

// Clause is what the clause of an expression says about it.
type Clause struct {
	Tense  calendar.Tense
	Weight Weight
}

// NewReader starts an article that was published on anchor, or on an unknown day
// if it is zero. dayFirst tells that 3/4/2025 is 3 April.
func NewReader(anchor calendar.Date, dayFirst bool) *Reader {
	return &Reader{anchor: anchor, dayFirst: dayFirst}
}

// Paragraph starts paragraph n of the article.
func (r *Reader) Paragraph(n int) {
	r.local, r.paragraph = calendar.Value{}, n
}

// Body tells whether the sentences that follow belong to the running text, which
// has the day of the story.
func (r *Reader) Body(body bool) { r.body = body }

// Resolved is an expression with its value; OK is false if it has none.
type Resolved struct {
	Expression
	Date claim.Date
	OK   bool
}

// Sentence resolves the expressions of the next sentence. clause describes the
// clause that governs expression i. Dates that stand by themselves are
// resolved first, so that "the previous day" finds a day on either side of it.
// The result is good until the next sentence.
func (r *Reader) Sentence(es []Expression, clause func(i int) Clause) []Resolved {
	r.out = slices.Grow(r.out[:0], len(es))[:len(es)]
	r.values = slices.Grow(r.values[:0], len(es))[:len(es)]
	out, values := r.out, r.values
	clear(out)
	clear(values)
	for _, dependent := range []bool{false, true} {
		for i, e := range es {
			if (leans(e.Known) || closes(es, i)) != dependent {
				continue
			}
			c := Context{Anchor: r.anchor, Tense: clause(i).Tense, DayFirst: r.dayFirst}
			if dependent {
				c.Previous = r.referent(values, i, e.Known)
				c.Closes = closes(es, i)
				c.Day, _ = r.dayFor(values, i).DayOf()
			}
			out[i].Expression = e
			out[i].Date, out[i].OK = Resolve(e, c)
			if v, _, ok := Point(e, c); ok && e.Known.Duration == nil {
				values[i] = v
			}
		}
	}
	for i := range values {
		r.remember(values[i], es[i].Known)
	}
	r.findLead(values, clause)
	return out
}

// leans reports whether an expression needs another date of the text.
func leans(k Known) bool {
	return k.Relation.dependent() || k.timeOnly()
}

// closes reports whether expression i is the weekday that ends a stretch which
// the one right before it begins: "Wednesday through Friday".
func closes(es []Expression, i int) bool {
	e := &es[i]
	if i == 0 || es[i-1].Last != e.First-1 || e.Preposition != "through" && e.Preposition != "to" {
		return false
	}
	return e.Known.weekdayOnly() && es[i-1].Known.dayLike()
}

// dayGrained reports whether v is a known day or a time on one.
func dayGrained(v calendar.Value) bool {
	_, ok := v.DayOf()
	return ok
}

// near returns the value that fits nearest before expression i of the sentence,
// else nearest after it.
func near(values []calendar.Value, i int, fits func(calendar.Value) bool) (calendar.Value, bool) {
	for j := i - 1; j >= 0; j-- {
		if fits(values[j]) {
			return values[j], true
		}
	}
	for j := i + 1; j < len(values); j++ {
		if fits(values[j]) {
			return values[j], true
		}
	}
	return calendar.Value{}, false
}

// referent is the date that a dependent expression refers to. Days and weeks
// refer to days, months and years to any date.
func (r *Reader) referent(values []calendar.Value, i int, k Known) calendar.Value {
	small := k.Unit <= calendar.Week && (k.Month == 0 || k.Day != 0) && k.Quarter == 0 && k.Half == 0 && k.Season == ""
	fits := func(v calendar.Value) bool { return v.Grain != 0 && (!small || dayGrained(v)) }
	if k.Relation == Earlier || k.Relation == Later || !small {
		// "A decade later, in 2008": the date behind it is the same one.
		if v, ok := near(values[:i], i, fits); ok {
			return v
		}
		if v := r.last(small); v.Grain != 0 {
			return v
		}
	}
	if v, ok := near(values, i, fits); ok {
		return v
	}
	return r.last(small)
}

// last returns the last date of the article, or its last day.
func (r *Reader) last(small bool) calendar.Value {
	if small {
		return r.day
	}
	return r.previous
}

// maxOnward is how many paragraphs a story that went on to a later day stays there.
const maxOnward = 2

// dayFor is the day of a time without one: the last before it in its sentence or
// its paragraph, or the day of the story, or the day that it has just gone on to.
func (r *Reader) dayFor(values []calendar.Value, i int) calendar.Value {
	if v, ok := near(values[:i], i, dayGrained); ok {
		return v
	}
	if r.local.Grain != 0 {
		return r.local
	}
	if r.onward.Grain != 0 && r.paragraph-r.onwardAt <= maxOnward {
		return r.onward
	}
	if r.lead.Grain == 0 && r.dayAt == r.paragraph-1 {
		return r.day // of a story that is older than a week
	}
	return r.lead
}

// remember keeps a date for those that refer to it.
func (r *Reader) remember(v calendar.Value, k Known) {
	if _, _, ok := v.Span(); !ok {
		return
	}
	r.previous = v
	if !dayGrained(v) {
		return
	}
	r.day, r.dayAt = v, r.paragraph
	if !leans(k) || k.Relation.dependent() {
		r.local = v
	}
}

// maxAge is how many days before publication the day of a story may lie.
const maxAge = 7

// findLead looks for the day of the story: the first recent one of weight in the
// running text, where one sentence has several the first of the highest weight.
// A day of the background stands in until there is another. Later days of main
// clauses are those that the story goes on to.
func (r *Reader) findLead(values []calendar.Value, clause func(i int) Clause) {
	if !r.body || r.anchor.IsZero() {
		return
	}
	settled := r.lead.Grain != 0 && r.leadWeight != Background
	for i := range values {
		d, ok := values[i].DayOf()
		if !ok || r.anchor.Before(d) || d.Before(r.anchor.AddDays(-maxAge)) {
			continue
		}
		w := clause(i).Weight
		lead, _ := r.lead.DayOf()
		switch {
		case settled && w == Main && lead.Before(d):
			r.onward, r.onwardAt = calendar.OfDay(d), r.paragraph
		case !settled && (r.lead.Grain == 0 || w < r.leadWeight):
			r.lead, r.leadWeight = calendar.OfDay(d), w
		}
	}
}
