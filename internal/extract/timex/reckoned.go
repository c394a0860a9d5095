package timex

import (
	"strings"

	"factdesk/internal/extract/calendar"
)

// reckoned joins a length of time with the day that it is counted from: "two
// days before Christmas", "three weeks after May 13", "the day after Easter". A
// day that only describes another noun ("20 days after Tuesday's vote") is none.
func (s *scan) reckoned(a, b part) (part, bool) {
	n, unit, ok := counted(a)
	if !ok || b.first != a.last+1 || !b.known.plainDay() || s.describes(b.last) {
		return part{}, false
	}
	switch s.at(a.last) {
	case "after", "from":
	case "before":
		n = -n
	default:
		return part{}, false
	}
	known := b.known
	known.Offset, known.OffsetUnit = n, unit
	return part{first: a.first, last: b.last, rule: ago.ID, known: known}, true
}

// counted returns the whole number of days, weeks, months or years of a length,
// and one for "the day".
func counted(p part) (n int, unit calendar.Grain, ok bool) {
	if p.fragment && p.known == (Known{Relation: Same, Unit: calendar.DayGrain}) {
		return 1, calendar.DayGrain, true
	}
	d := p.known.Duration
	if d == nil || p.known.Set || p.known.Relation != Absolute {
		return 0, 0, false
	}
	return aheadOf(*d)
}

// plainDay reports whether a day is said, and nothing smaller or recurring.
func (k Known) plainDay() bool {
	return k.dayLike() && !k.Set && !k.Clock && k.Part == "" && !k.Relation.dependent() && k.EndDay == 0
}

// describes reports whether the day that ends before token i owns or describes
// what follows it.
func (s *scan) describes(i int) bool {
	return s.oneOf(i, "'s", "’s", "'") || strings.HasPrefix(s.tag(i), "NN")
}

// offset moves the day that the rest of the words say.
func (r *resolver) offset() (calendar.Value, bool) {
	inner := *r
	inner.k.Offset = 0
	v, ok := inner.value()
	day, known := v.DayOf()
	if !ok || !known {
		return calendar.Value{Grain: calendar.DayGrain}, ok
	}
	return calendar.Shift(day, r.k.Offset, r.k.OffsetUnit), true
}
