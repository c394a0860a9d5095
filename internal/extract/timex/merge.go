package timex

import (
	"factdesk/internal/extract/calendar"
)

// merge joins neighbouring parts that say one thing together, from left to
// right: "6 a.m." + "Sunday", "Tuesday," + "Aug. 12, 2025", "the second
// quarter" + "of" + "next year".
func (s *scan) merge(parts []part) []part {
	out := parts[:0] // never ahead of what is read
	for _, p := range parts {
		for len(out) > 0 {
			joined, ok := s.join(out[len(out)-1], p)
			if !ok {
				break
			}
			p = joined
			out = out[:len(out)-1]
		}
		out = append(out, p)
	}
	return out
}

// shareDay gives the first of two times the day and the half of the day that only
// the second has: "between 1:15 and 1:40 p.m. Sunday".
func (s *scan) shareDay(parts []part) {
	for i := 0; i+1 < len(parts); i++ {
		a, b := &parts[i].known, parts[i+1].known
		if parts[i+1].first != parts[i].last+1 || !s.oneOf(parts[i].last, "and", "to", "or", "until", "-", "–") {
			continue
		}
		if !a.Clock || !a.timeOnly() || !b.Clock || b.Set {
			continue
		}
		if a.Twelve && !b.Twelve && b.Hour >= 12 && a.Hour < 12 && a.Hour+12 <= b.Hour {
			a.Hour += 12
		}
		a.Twelve = a.Twelve && b.Twelve
		if !b.timeOnly() {
			b.Part = ""
			*a = withTime(b, *a)
		}
	}
}

// maxGap is the number of tokens that may stand between two parts of one
// expression: ", at", "of the".
const maxGap = 3

// join merges two parts in reading order if the words between them allow it.
func (s *scan) join(a, b part) (part, bool) {
	if p, ok := s.reckoned(a, b); ok {
		return p, true
	}
	gap := b.first - a.last
	if gap < 0 || gap > maxGap || a.known.Set && a.known.Weekday == 0 || b.known.Set || a.known.Duration != nil || b.known.Duration != nil {
		return part{}, false
	}
	between := s.lower[a.last:b.first]
	for _, r := range joins {
		if !r.fits(a.known, b.known) || !allowed(between, r.between) {
			continue
		}
		known, ok := r.merge(a.known, b.known)
		if !ok {
			continue
		}
		p := part{first: a.first, last: b.last, rule: a.rule, known: known, modifier: a.modifier}
		if r.second {
			p.rule = b.rule
		}
		return p, true
	}
	return part{}, false
}

// allowed reports whether the words between two parts are one of the phrases.
func allowed(between []string, phrases [][]string) bool {
	for _, p := range phrases {
		if equal(between, p) {
			return true
		}
	}
	return false
}

func equal(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// joint is one way in which two neighbours make one expression.
type joint struct {
	fits    func(a, b Known) bool
	between [][]string
	merge   func(a, b Known) (Known, bool)
	second  bool // the second part gives the rule's name
}

var joins = []joint{
	{ // "6 a.m. Tuesday", "7:40 PM PDT, June 3, 2024", "6 p.m. on Friday"
		fits:    func(a, b Known) bool { return a.timeOnly() && b.dayLike() && !b.Clock },
		between: [][]string{{}, {","}, {"on"}, {"of"}, {"on", "the"}, {"this"}},
		merge:   func(a, b Known) (Known, bool) { return withTime(b, a), true },
	},
	{ // "Tuesday at 6 a.m.", "20 July 2026, 08:15"
		fits:    func(a, b Known) bool { return a.dayLike() && !a.Clock && b.Clock && b.timeOnly() },
		between: [][]string{{}, {","}, {"at"}, {"around"}, {"at", "about"}, {"at", "around"}, {",", "at"}, {"-"}, {"–"}, {"|"}, {"·"}},
		merge:   func(a, b Known) (Known, bool) { return withTime(a, b), true },
		second:  true,
	},
	{ // "Tuesday morning", "Aug. 12, in the evening"
		fits:    func(a, b Known) bool { return a.dayLike() && !a.Clock && a.Part == "" && b.partOnly() },
		between: [][]string{{}, {"in"}, {"early"}, {"late"}},
		merge:   func(a, b Known) (Known, bool) { a.Part = b.Part; return a, true },
		second:  true,
	},
	{ // "the night of July 9", "the morning on Tuesday"
		fits:    func(a, b Known) bool { return a.partOnly() && b.dayLike() && b.Part == "" },
		between: [][]string{{"of"}, {"on"}, {"of", "the"}},
		merge:   func(a, b Known) (Known, bool) { b.Part = a.Part; return b, true },
	},
	{ // "in the morning at 7"
		fits:    func(a, b Known) bool { return a.partOnly() && b.Clock && b.timeOnly() },
		between: [][]string{{"at"}, {"around"}},
		merge:   func(a, b Known) (Known, bool) { return halfOfDay(b, a) },
		second:  true,
	},
	{ // "10:30 on Saturday" + "night", "9:15" + "in the morning"
		fits:    func(a, b Known) bool { return a.Clock && b.partOnly() && a.Part == "" },
		between: [][]string{{"in"}, {}},
		merge:   halfOfDay,
	},
	{ // "Tuesday, Aug. 12, 2025", "Wed January 21"
		fits: func(a, b Known) bool {
			return withTime(a, Known{}).weekdayOnly() && b.Month != 0 && b.Day != 0
		},
		between: [][]string{{}, {","}},
		merge: func(a, b Known) (Known, bool) {
			b.Weekday = a.Weekday
			if !b.Clock && b.Part == "" {
				b = withTime(b, a)
			}
			return b, true
		},
		second: true,
	},
	{ // "Wednesday the 27th"
		fits:    func(a, b Known) bool { return a.weekdayOnly() && b.dayOnly() },
		between: [][]string{{}, {","}},
		merge:   func(a, b Known) (Known, bool) { b.Weekday = a.Weekday; return b, true },
		second:  true,
	},
	{ // "Tuesday last week", "Tuesday of next week"
		fits:    func(a, b Known) bool { return a.weekdayOnly() && b.unitOnly(calendar.Week) },
		between: [][]string{{}, {"of"}, {","}},
		merge:   inWeek,
	},
	{ // "last week on Tuesday", "next week, Monday"
		fits:    func(a, b Known) bool { return a.unitOnly(calendar.Week) && b.weekdayOnly() },
		between: [][]string{{"on"}, {","}},
		merge:   func(a, b Known) (Known, bool) { return inWeek(b, a) },
		second:  true,
	},
	{ // "August last year", "the first half of the year", "summer of next year"
		fits:    func(a, b Known) bool { return a.needsYear() && b.unitOnly(calendar.Year) },
		between: [][]string{{}, {"of"}, {","}, {"in"}},
		merge:   inYear,
	},
	{ // "the first half of 2025", "the third quarter, 2025"
		fits:    func(a, b Known) bool { return a.needsYear() && b.yearOnly() },
		between: [][]string{{}, {"of"}, {","}, {"in"}},
		merge:   func(a, b Known) (Known, bool) { a.Year = b.Year; return a, true },
	},
}

// timeOnly reports whether a time of day is said and no day.
func (k Known) timeOnly() bool {
	t := k
	t.Clock, t.Twelve, t.Hour, t.Minute, t.Part = false, false, 0, 0, ""
	return (k.Clock || k.Part != "") && t == Known{}
}

// partOnly reports whether only a part of the day is said.
func (k Known) partOnly() bool { return k.timeOnly() && !k.Clock }

// dayLike reports whether a day is said, so that a time may be added.
func (k Known) dayLike() bool {
	if k.Set {
		return k.Weekday != 0
	}
	return k.Weekday != 0 || k.Day != 0 && k.NthWeek == 0 || k.Holiday != "" || k.Relation != Absolute && (k.Unit == calendar.DayGrain || k.Part != "" && k.Unit == 0)
}

// weekdayOnly reports whether a bare weekday is said.
func (k Known) weekdayOnly() bool { return k == Known{Weekday: k.Weekday} && k.Weekday != 0 }

// dayOnly reports whether the number of a day is said without its month.
func (k Known) dayOnly() bool { return k == Known{Day: k.Day} && k.Day != 0 }

// yearOnly reports whether a bare year is said.
func (k Known) yearOnly() bool { return k == Known{Year: k.Year} && k.Year != 0 }

// unitOnly reports whether the words are "last week", "next year" or the like.
func (k Known) unitOnly(g calendar.Grain) bool {
	return k.Unit == g && k.N == 0 && k.Relation != Absolute && k.Part == "" && !k.Clock
}

// needsYear reports whether a month, day, quarter, half or season is said
// without its year.
func (k Known) needsYear() bool {
	within := k.Month != 0 || k.Quarter != 0 || k.Half != 0 || k.Season != "" || k.Holiday != ""
	return within && k.Year == 0 && !k.HasYearShift && k.Relation == Absolute
}

// withTime gives the day k the time of day that t says. A part of the day that
// only repeats it ("8 a.m. this morning") gives way to the clock.
func withTime(k, t Known) Known {
	part := k.Part
	k.Clock, k.Twelve, k.Hour, k.Minute = t.Clock, t.Twelve, t.Hour, t.Minute
	if part != "" && t.Clock {
		// "10:30 last night" is in the evening; a part that does not fit is dropped.
		if adjusted, ok := halfOfDay(k, Known{Part: part}); ok {
			k = adjusted
		}
	}
	if t.Clock {
		k.Part = ""
	} else {
		k.Part = t.Part
	}
	return k
}

// halfOfDay tells a clock which half of the day is meant. A part of the day that
// does not fit ("8 a.m. in the evening") is not joined.
func halfOfDay(k, part Known) (Known, bool) {
	morning := part.Part == calendar.Morning
	switch {
	case k.Twelve && !morning && k.Hour < 12 && (part.Part != calendar.Night || k.Hour > 5):
		k.Hour += 12
	case morning && k.Hour >= 12, !morning && k.Hour < 12 && part.Part != calendar.Night:
		return k, false
	}
	k.Twelve = false
	return k, true
}

// shiftOf is the distance in units that a relation says: -1 for last.
func shiftOf(r Relation) (n int, ok bool) {
	switch r {
	case Last:
		return -1, true
	case This:
		return 0, true
	case Next:
		return 1, true
	}
	return 0, false
}

func inWeek(day, week Known) (Known, bool) {
	n, ok := shiftOf(week.Relation)
	day.WeekShift, day.HasWeekShift = n, true
	return day, ok
}

func inYear(k, year Known) (Known, bool) {
	switch year.Relation { // "it began in May and lasted until March the next year"
	case Following:
		k.Relation, k.YearShift = Following, 1
		return k, true
	case Preceding:
		k.Relation, k.YearShift = Preceding, -1
		return k, true
	}
	n, ok := shiftOf(year.Relation)
	k.YearShift, k.HasYearShift = n, true
	return k, ok
}
