package timex

import (
	"strings"

	"factdesk/internal/extract/calendar"
	"factdesk/internal/extract/numeral"
)

var weekOf = recognizer{
	Rule: Rule{
		ID:  "date.week_of",
		Doc: "A week of a month or a year by its number, or the week that holds a day.",
		Yes: []Example{
			{Text: "The dam broke in the first week of March 2025.", Span: "the first week of March 2025", Value: "2025-W10"},
			{Text: "Talks were held in the last week of July.", Span: "the last week of July", Value: "2025-W31", Tense: calendar.Past},
			{Text: "Voting opened in the second week of 2024.", Span: "the second week of 2024", Value: "2024-W02"},
			{Text: "Classes begin the week of August 25.", Span: "the week of August 25", Value: "2025-W35", Tense: calendar.Future},
		},
		No: []Example{
			{Text: "It was the first week of talks."},
			{Text: "The week of rain ended."},
		},
	},
	begins: by(unitWord, shiftWord) | byNumber | byOpener,
	find:   findWeekOf,
}

// The weeks that have no number: the last one of a month or year, and the one
// that holds a day.
const (
	lastWeek    = -1
	holdingWeek = 9
)

func findWeekOf(s *scan, i int) (part, bool) {
	at := i
	if s.at(at) == "the" {
		at++
	}
	nth, week := holdingWeek, at
	if s.at(at) != "week" {
		week++
	}
	if s.at(week) != "week" || !s.oneOf(week+1, "of", "in") {
		return part{}, false
	}
	if week > at {
		var ok bool
		if nth, ok = s.weekNumber(at); !ok {
			return part{}, false
		}
	}
	p, ok := s.monthOrYear(week+2, nth == holdingWeek)
	p.known.NthWeek = nth
	return p, ok
}

func (s *scan) weekNumber(i int) (n int, ok bool) {
	if s.oneOf(i, "last", "final") {
		return lastWeek, true
	}
	return ordinal(s.at(i), 5)
}

// monthOrYear reads a day of a month, or else a month or a year, at token i.
func (s *scan) monthOrYear(i int, day bool) (part, bool) {
	if day {
		return findMonthDay(s, i)
	}
	if y, ok := s.yearDigits(i); ok {
		return part{last: i + 1, known: Known{Year: y}}, true
	}
	return findMonth(s, i)
}

// week places a numbered week: the first is the one that holds most of the
// first seven days, which is also how ISO 8601 counts the weeks of a year.
func (r *resolver) week() (calendar.Value, bool) {
	k := r.k
	k.NthWeek = 0
	inner := *r
	inner.k = k
	v, ok := inner.value()
	first, last, known := v.Span()
	switch {
	case !ok:
		return v, false
	case !known:
		return calendar.Value{Grain: calendar.Week}, true
	case r.k.NthWeek == holdingWeek:
		return calendar.OfWeek(first), true
	case r.k.NthWeek == lastWeek:
		return calendar.OfWeek(last.AddDays(-3)), true
	}
	return calendar.OfWeek(first.AddDays(3 + 7*(r.k.NthWeek-1))), true
}

var dayNumber = recognizer{
	Rule: Rule{
		ID:  "date.day_number",
		Doc: "A day by its number alone, in the month that the tense points to: on the 18th.",
		Yes: []Example{
			{Text: "The ferry sank on the 9th.", Span: "the 9th", Value: "2025-08-09", Tense: calendar.Past},
			{Text: "The court will sit until the 29th.", Span: "the 29th", Value: "2025-08-29", Tense: calendar.Future},
			{Text: "It sails on Wednesday the 27th.", Span: "Wednesday the 27th", Value: "2025-08-27", Tense: calendar.Future},
		},
		No: []Example{
			{Text: "He lived on the 9th floor."},
			{Text: "She finished in the 9th."},
			{Text: "It was built in the 19th century."},
			{Text: "The sale is the 20th on the 10th largest list."},
		},
	},
	begins: byDigit,
	find:   findDayNumber,
}

func findDayNumber(s *scan, i int) (part, bool) {
	w := s.at(i + 1)
	if s.at(i) != "the" || w == "" || w[0] < '0' || w[0] > '9' {
		return part{}, false
	}
	n, next, ok := s.numeral(i + 1)
	if !ok || n.Kind != numeral.Ordinal || n.Value < 1 || n.Value > 31 || s.temporal(next) || s.governs(next) {
		return part{}, false
	}
	cue := s.oneOf(i-1, "on", "by", "until", "till", "since", "before", "after", "from", "through") || s.is(i-1, weekdayWord)
	return part{last: next, known: Known{Day: int(n.Value)}}, cue
}

// governs reports whether token i is a noun, an adjective or "of" that makes a
// rank of the number before it: "the 9th floor", "the 12th of nine children".
func (s *scan) governs(i int) bool {
	tag := s.tag(i)
	return s.at(i) == "of" || s.at(i) == "-" || strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "JJ") ||
		tag == "CD" || tag == "VBG" || tag == "VBN"
}

// dayNumber places a day without its month: the latest such day, or ahead the
// first one.
func (r *resolver) dayNumber() (calendar.Value, bool) {
	k, anchor := r.k, r.c.Anchor
	if anchor.IsZero() {
		return calendar.Value{Grain: calendar.DayGrain, Day: k.Day}, true
	}
	step := -1
	if r.tense == calendar.Future || r.tense == calendar.Present {
		step = 1
	}
	month := calendar.Date{Year: anchor.Year, Month: anchor.Month, Day: 1}
	for range 4 {
		d := calendar.Date{Year: month.Year, Month: month.Month, Day: k.Day}
		if d.Valid() && (d == anchor || d.Before(anchor) == (step < 0)) && (k.Weekday == 0 || d.Weekday() == k.Weekday) {
			return calendar.OfDay(d), true
		}
		month = month.AddMonths(step)
	}
	return calendar.Value{Grain: calendar.DayGrain, Day: k.Day}, true
}
