package timex

import (
	"factdesk/internal/extract/calendar"
)

// resolver fills in what one expression leaves out.
type resolver struct {
	k     Known
	c     Context
	prep  string
	tense calendar.Tense
}

// absolute reports whether the words alone fix the value.
func (r *resolver) absolute() bool {
	k := r.k
	return k.Year != 0 || k.Decade != 0 || k.Century != 0 || k.Duration != nil && !r.c.Anchor.IsZero()
}

// value returns the value without its time of day.
func (r *resolver) value() (calendar.Value, bool) {
	k := r.k
	switch {
	case k.Offset != 0:
		return r.offset()
	case k.NthWeek != 0:
		return r.week()
	case k.Duration != nil:
		n, g, ok := aheadOf(*k.Duration)
		return calendar.Shift(r.c.Anchor, n, g), ok
	case k.Holiday != "":
		return r.holiday()
	case k.Month != 0 && k.Day != 0:
		return r.monthDay()
	case k.Day != 0:
		return r.dayNumber()
	case k.Month != 0:
		return r.within(calendar.Value{Grain: calendar.MonthGrain, Month: k.Month}), true
	case k.Quarter != 0:
		return r.within(calendar.Value{Grain: calendar.Quarter, Index: k.Quarter}), true
	case k.Half != 0:
		return r.within(calendar.Value{Grain: calendar.Half, Index: k.Half}), true
	case k.Season != "":
		return r.within(calendar.Value{Grain: calendar.SeasonGrain, Season: k.Season}), true
	case k.Weekday != 0:
		return r.weekday(), true
	case k.Weekend:
		return r.weekend(), true
	case k.Decade != 0:
		return calendar.OfDecade(k.Decade), true
	case k.Century != 0:
		return calendar.OfCentury(k.Century), true
	case k.Year != 0:
		return calendar.OfYear(k.Year), true
	case k.Relation != Absolute:
		return r.relative(), true
	case k.Clock || k.Part != "":
		return r.contextDay(), true
	}
	return calendar.Value{}, false
}

// year returns the year that the words fix, directly or from the anchor.
func (r *resolver) year() (int, bool) {
	switch {
	case r.k.Year != 0:
		return r.k.Year, true
	case r.k.HasYearShift && !r.c.Anchor.IsZero():
		return r.c.Anchor.Year + r.k.YearShift, true
	}
	return 0, false
}

// within places a month, quarter, half or season in its year.
func (r *resolver) within(v calendar.Value) calendar.Value {
	if y, ok := r.year(); ok {
		v.Year = y
		return v
	}
	base := r.c.Anchor
	if r.k.Relation.dependent() {
		base = r.base()
	}
	if base.IsZero() {
		return v
	}
	if r.k.Relation.dependent() && r.k.YearShift != 0 {
		v.Year = base.Year + r.k.YearShift
		return v
	}
	switch r.k.Relation {
	case Last, Preceding:
		return calendar.Latest(base, v)
	case Next, Following:
		return calendar.Coming(base, v)
	case This, Same:
		v.Year = base.Year
		if v.Season == calendar.Winter && base.Month < 3 {
			v.Year--
		}
		return v
	}
	if v.Grain == calendar.MonthGrain {
		return calendar.MonthBy(base, v.Month, r.deadline())
	}
	if v.Season != "" && r.deadline() != r.tense {
		return calendar.NearestSeason(base, v)
	}
	return r.reported(calendar.WithinYearBy(base, v, r.tense))
}

// deadline is the tense by which a month is placed. One after "by", "before" or "until"
// limits what the past clause asks for ("they wanted it by March") as often as
// what it tells, so that the nearest is taken, as in the present.
func (r *resolver) deadline() calendar.Tense {
	if r.tense != calendar.Past {
		return r.tense
	}
	switch r.prep {
	case "by", "before", "until", "till":
		return calendar.Present
	}
	return r.tense
}

// reported corrects a quarter or half that a company reports for: in October, "a
// loss for the third quarter", or results for it that "show" something, are about
// the one that has just ended.
func (r *resolver) reported(v calendar.Value) calendar.Value {
	earlier := v
	earlier.Year--
	_, last, ok := earlier.Span()
	told := r.prep == "for" || r.tense == calendar.Present && v.Season == ""
	if told && ok && !last.AddDays(120).Before(r.c.Anchor) && last.Before(r.c.Anchor) {
		return earlier
	}
	return v
}

func (r *resolver) monthDay() (calendar.Value, bool) {
	k := r.k
	unknown := calendar.Value{Grain: calendar.DayGrain, Month: k.Month, Day: k.Day}
	if y, ok := r.year(); ok {
		d := calendar.Date{Year: y, Month: k.Month, Day: k.Day}
		if r.c.DayFirst && k.Day <= 12 && r.numeric() {
			d.Month, d.Day = k.Day, k.Month
		}
		return calendar.OfDay(d), d.Valid()
	}
	if r.c.Anchor.IsZero() {
		return unknown, k.Day <= calendar.DaysIn(0, k.Month)
	}
	in := func(year int) (calendar.Date, bool) {
		d := calendar.Date{Year: year, Month: k.Month, Day: k.Day}
		return d, d.Valid() && (k.Weekday == 0 || d.Weekday() == k.Weekday)
	}
	if d, ok := calendar.LatestBy(r.c.Anchor, in); ok && r.prep == "since" {
		return calendar.OfDay(d), true
	}
	if d, ok := calendar.NearestBy(r.c.Anchor, r.tense, in); ok {
		return calendar.OfDay(d), true
	}
	d, ok := calendar.DayBy(r.c.Anchor, k.Month, k.Day, r.tense) // the weekday is mistaken
	return calendar.OfDay(d), ok
}

// numeric reports whether the day was written in figures alone, so that day and
// month may be exchanged.
func (r *resolver) numeric() bool { return r.k.Numeric }

func (r *resolver) holiday() (calendar.Value, bool) {
	in := func(year int) (calendar.Date, bool) { return calendar.Holiday(r.k.Holiday, year) }
	if y, ok := r.year(); ok {
		d, ok := in(y)
		return calendar.OfDay(d), ok
	}
	if r.c.Anchor.IsZero() {
		month, day := calendar.FixedHoliday(r.k.Holiday)
		return calendar.Value{Grain: calendar.DayGrain, Month: month, Day: day}, true
	}
	tense := r.tense
	switch r.k.Relation {
	case Last:
		tense = calendar.Past
	case Next:
		tense = calendar.Future
	}
	d, ok := calendar.NearestBy(r.c.Anchor, tense, in)
	return calendar.OfDay(d), ok
}

func (r *resolver) weekday() calendar.Value {
	k, anchor := r.k, r.c.Anchor
	if k.Relation.dependent() {
		anchor = r.base()
	}
	if start, ok := r.c.Previous.DayOf(); ok && r.c.Closes {
		return calendar.OfDay(calendar.NextWeekday(start, k.Weekday))
	}
	if anchor.IsZero() {
		return calendar.Value{Grain: calendar.DayGrain, Weekday: k.Weekday}
	}
	if k.HasWeekShift {
		return calendar.OfDay(calendar.WeekdayIn(anchor.AddDays(7*k.WeekShift), k.Weekday))
	}
	tense := r.tense
	if (r.prep == "until" || r.prep == "till") && tense != calendar.Future && tense != calendar.Present {
		tense = calendar.Intended // "the talks were put off until Friday"
	}
	switch k.Relation {
	case Last, Preceding:
		return calendar.OfDay(calendar.LastWeekday(anchor, k.Weekday))
	case Next, Following:
		return calendar.OfDay(calendar.NextWeekday(anchor, k.Weekday))
	case This:
		if tense == calendar.Unknown {
			tense = calendar.Future
		}
	}
	return calendar.OfDay(calendar.WeekdayBy(anchor, k.Weekday, tense))
}

func (r *resolver) weekend() calendar.Value {
	anchor := r.c.Anchor
	if r.k.Relation.dependent() {
		anchor = r.base()
	}
	if anchor.IsZero() {
		return calendar.Value{Grain: calendar.Weekend}
	}
	switch r.k.Relation {
	case Last, Preceding:
		return calendar.OfWeekend(anchor).Add(-1)
	case Next, Following:
		return calendar.OfWeekend(anchor).Add(1)
	case Same:
		return calendar.OfWeekend(anchor)
	}
	return calendar.WeekendBy(anchor, r.tense)
}

// contextDay is the day of a time of day that has none of its own.
func (r *resolver) contextDay() calendar.Value {
	if !r.c.Day.IsZero() {
		return calendar.OfDay(r.c.Day)
	}
	if !r.c.Anchor.IsZero() {
		return calendar.OfDay(r.c.Anchor)
	}
	return calendar.Value{Grain: calendar.DayGrain}
}
