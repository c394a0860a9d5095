package timex

import (
	"factdesk/internal/extract/calendar"
)

// base is the day that dependent relations start from: that of the date before
// the expression, or the anchor.
func (r *resolver) base() calendar.Date {
	if first, _, ok := r.c.Previous.Span(); ok {
		return first
	}
	return r.c.Anchor
}

// relative resolves a unit, a day or a part of the day by its relation.
func (r *resolver) relative() calendar.Value {
	k, from := r.k, r.c.Anchor
	if k.Relation.dependent() {
		from = r.base()
	}
	unit := k.Unit
	if unit == 0 {
		unit = calendar.DayGrain // "last night", "that morning"
	}
	if from.IsZero() {
		if k.N > 0 && unit == calendar.Week {
			unit = calendar.DayGrain // "two weeks ago" is a day
		}
		return calendar.Value{Grain: max(unit, calendar.DayGrain)}
	}
	switch k.Relation {
	case Last, Preceding:
		return r.neighbour(from, unit, -1)
	case Next, Following:
		return r.neighbour(from, unit, 1)
	case Ago:
		return calendar.Shift(from, -k.N, unit)
	case Ahead:
		return calendar.Shift(from, k.N, unit)
	case Earlier:
		return r.reckon(from, -k.N, unit)
	case Later:
		return r.reckon(from, k.N, unit)
	}
	return calendar.Of(from, unit)
}

// neighbour is the period before or after the one that holds the day. "This
// morning" aside, a part of the day belongs to the day: "last night" to
// yesterday.
func (r *resolver) neighbour(from calendar.Date, unit calendar.Grain, n int) calendar.Value {
	return calendar.Of(from, unit).Add(n)
}

// reckon shifts the previous date by n units. A quarter or month that is shifted
// by years stays one: a year before the first quarter is a first quarter.
func (r *resolver) reckon(from calendar.Date, n int, unit calendar.Grain) calendar.Value {
	prev := r.c.Previous
	if _, _, known := prev.Span(); !known {
		return calendar.Shift(from, n, unit)
	}
	switch {
	case unit == calendar.Year && prev.Grain >= calendar.MonthGrain && prev.Grain <= calendar.Year:
		prev.Year += n
		return prev
	case unit < prev.Grain && prev.Grain > calendar.DayGrain:
		return calendar.Value{Grain: max(unit, calendar.DayGrain)} // days after a year: which, nobody knows
	}
	return calendar.Shift(from, n, unit)
}
