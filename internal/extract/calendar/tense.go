package calendar

// WeekdayBy resolves a bare weekday ("on Tuesday"): the latest one not after the
// anchor, or ahead the first one not before it. The anchor's own weekday is the
// anchor itself: news writes "next Tuesday" for the one a week later.
func WeekdayBy(anchor Date, weekday int, t Tense) Date {
	delta := weekday - anchor.Weekday()
	if t == Intended && (7-delta)%7 <= 3 {
		t = Past
	}
	if t.ahead() && delta < 0 {
		delta += 7
	}
	if !t.ahead() && delta > 0 {
		delta -= 7
	}
	return anchor.AddDays(delta)
}

// LastWeekday returns the latest such weekday before the anchor.
func LastWeekday(anchor Date, weekday int) Date {
	return WeekdayBy(anchor.AddDays(-1), weekday, Past)
}

// NextWeekday returns the first such weekday after the anchor.
func NextWeekday(anchor Date, weekday int) Date {
	return WeekdayBy(anchor.AddDays(1), weekday, Future)
}

// WeekdayIn returns the weekday of the ISO week that holds d.
func WeekdayIn(d Date, weekday int) Date { return d.AddDays(weekday - d.Weekday()) }

// MonthBy resolves a bare month ("in August"): the latest one not after the
// anchor's month, or in the future the first one not before it. The present is
// said of both ("it follows one in May", "he leaves in May"), so that it takes
// the nearest.
func MonthBy(anchor Date, month int, t Tense) Value {
	year, away := anchor.Year, month-anchor.Month
	if t == Intended {
		t = Present
	}
	switch {
	case t == Future && away < 0, t == Present && away < -6:
		year++
	case t == Present && away > 0 && away < 6:
	case t != Future && away > 0:
		year--
	}
	return Value{Grain: MonthGrain, Year: year, Month: month}
}

// DayBy resolves a day without a year ("August 12"). In the past it is the latest
// one not after the anchor, ahead the first not before it, and without a tense
// the nearest. A 29 February is sought for up to eight years.
func DayBy(anchor Date, month, day int, t Tense) (Date, bool) {
	return NearestBy(anchor, t, func(year int) (Date, bool) {
		d := Date{Year: year, Month: month, Day: day}
		return d, d.Valid()
	})
}

// Near and far, in days: a day almost a year off would be written with its year
// or with "last" or "next", so that a tense yields to one that is near.
const (
	nearDays = 45
	farDays  = 300
)

// NearestBy resolves a day that each year has at most once, such as a holiday,
// by tense as DayBy does. A tense does not prevail where its day is almost a year
// away and the other one is near.
func NearestBy(anchor Date, t Tense, in func(year int) (Date, bool)) (Date, bool) {
	if t == Intended {
		t = Unknown
	}
	past, hasPast := seek(anchor, in, -1)
	next, hasNext := seek(anchor, in, 1)
	switch {
	case !hasPast && !hasNext:
		return Date{}, false
	case !hasNext:
		return past, true
	case !hasPast:
		return next, true
	}
	back, on := anchor.number()-past.number(), next.number()-anchor.number()
	if t == Past && (back <= farDays || on > nearDays) || t.ahead() && back <= nearDays && on > farDays || t == Unknown && back <= on {
		return past, true
	}
	return next, true
}

// LatestBy resolves such a day to the latest one that is not after the anchor.
func LatestBy(anchor Date, in func(year int) (Date, bool)) (Date, bool) { return seek(anchor, in, -1) }

// seek returns the day nearest to the anchor in one direction, the anchor included.
func seek(anchor Date, in func(year int) (Date, bool), step int) (Date, bool) {
	for i := range 9 {
		d, ok := in(anchor.Year + step*i)
		if ok && (d == anchor || d.Before(anchor) == (step < 0)) {
			return d, true
		}
	}
	return Date{}, false
}

// WithinYearBy resolves a quarter, half or season without a year by tense: the
// latest that has begun by the anchor, or ahead the first that has not ended. A
// value without an index is returned as it is.
func WithinYearBy(anchor Date, v Value, t Tense) Value {
	v.Year = anchor.Year
	first, last, ok := v.Span()
	switch {
	case !ok:
		v.Year = 0
	case t.ahead() && last.Before(anchor):
		v.Year++
	case t.ahead() && v.Season == Winter && anchor.Month < 3:
		v.Year-- // the winter that is going on
	case !t.ahead() && anchor.Before(first):
		v.Year--
	}
	return v
}

// NearestSeason resolves a season without a year to the one that lies nearest:
// the latest that has ended or the first that has not, by the days between.
func NearestSeason(anchor Date, v Value) Value {
	past, next := Latest(anchor, v), WithinYearBy(anchor, v, Future)
	_, last, ok := past.Span()
	first, _, known := next.Span()
	if ok && known && anchor.number()-last.number() < first.number()-anchor.number() {
		return past
	}
	return next
}

// Latest returns the latest value like v that ended before the anchor ("last
// summer", "last February"); v gives the grain, month, index or season.
func Latest(anchor Date, v Value) Value {
	v.Year = anchor.Year
	for range 3 {
		if _, last, ok := v.Span(); !ok || last.Before(anchor) {
			break
		}
		v.Year--
	}
	return v
}

// Coming returns the first value like v that starts after the anchor ("next
// summer", "next February").
func Coming(anchor Date, v Value) Value {
	v.Year = anchor.Year - 1
	for range 3 {
		if first, _, ok := v.Span(); !ok || anchor.Before(first) {
			break
		}
		v.Year++
	}
	return v
}

// WeekendBy resolves a bare weekend: the latest that has begun by the anchor, or
// ahead the one of the anchor's week.
func WeekendBy(anchor Date, t Tense) Value {
	if t.ahead() || anchor.Weekday() >= 6 {
		return OfWeekend(anchor)
	}
	return OfWeekend(anchor.AddDays(-7))
}
