package compare

import (
	"strings"

	"factdesk/internal/extract/calendar"
)

// when is the date of a fact.
type when struct {
	value    string // TIMEX3, or ""
	from, to calendar.Date
	grain    calendar.Grain
	known    bool // from, to and grain are set
}

func whenOf(timex string) when {
	w := when{value: timex}
	if v, ok := calendar.ParseValue(timex); ok {
		w.from, w.to, w.known = v.Span()
		w.grain = v.Grain
	}
	return w
}

// day reports whether the date is one day.
func (w when) day() bool { return w.known && w.from == w.to }

// period returns the value of a month, year or other stretch longer than a
// week, and "" of all others: it sets what happened in February apart from
// what happened this year.
func (w when) period() string {
	if w.known && w.grain > calendar.Week {
		return w.value
	}
	return ""
}

// finer reports whether w says more than o.
func (w when) finer(o when) bool {
	switch {
	case w.value == "":
		return false
	case !w.known:
		return o.value == ""
	}
	return !o.known || w.grain < o.grain
}

// fit tells how two dates go together.
type fit int

const (
	fitUnknown fit = iota // one of them is not known
	fitSame
	fitWithin // one lies within the other
	fitNear   // days that differ, by no more than nearDays
	fitApart
)

func (w when) fit(o when) fit {
	switch {
	case w.value == "" || o.value == "":
		return fitUnknown
	case w.value == o.value:
		return fitSame
	case !w.known || !o.known:
		return fitUnknown
	case w.from == o.from && w.to == o.to:
		return fitSame
	case !w.from.Before(o.from) && !o.to.Before(w.to), !o.from.Before(w.from) && !w.to.Before(o.to):
		return fitWithin
	case w.day() && o.day() && !o.from.Before(w.from.AddDays(-nearDays)) && !w.from.AddDays(nearDays).Before(o.from):
		return fitNear
	}
	return fitApart
}

// said puts the date into a statement: "on 2025-08-12", "in 2025-02".
func (w when) said() string {
	switch {
	case w.value == "" || strings.HasPrefix(w.value, "X"):
		return ""
	case w.day():
		return " on " + w.value
	}
	return " in " + w.value
}
