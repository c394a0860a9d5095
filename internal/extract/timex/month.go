package timex

import (
	"strings"

	"factdesk/internal/extract/calendar"
	"factdesk/internal/extract/numeral"
)

var monthDay = recognizer{
	Rule: Rule{
		ID:  "date.month_day",
		Doc: "A day of a month, in American or British order, with or without a year.",
		Yes: []Example{
			{Text: "The ferry sank on August 12, 2025.", Span: "August 12, 2025", Value: "2025-08-12"},
			{Text: "The ferry sank on 3 November.", Span: "3 November", Value: "2024-11-03", Tense: calendar.Past},
			{Text: "The hearing opens on Sept. 2nd.", Span: "Sept. 2nd", Value: "2025-09-02", Tense: calendar.Future},
			{Text: "It closed on the 5th of June.", Span: "the 5th of June", Value: "2025-06-05", Tense: calendar.Past},
			{Text: "The fair ran from May 5-7.", Span: "May 5-7", Value: "2025-05-05", Tense: calendar.Past},
		},
		No: []Example{
			{Text: "They may 12 times refuse."},
			{Text: "Soldiers march 20 kilometres."},
			{Text: "He kept room 31 locked."},
		},
	},
	begins: by(monthWord) | byNumber,
	find:   findMonthDay,
}

var month = recognizer{
	Rule: Rule{
		ID:  "date.month",
		Doc: "A month, with or without a year.",
		Yes: []Example{
			{Text: "In February, the mine flooded.", Span: "February", Value: "2025-02", Tense: calendar.Past},
			{Text: "He had been held since December 2019.", Span: "December 2019", Value: "2019-12", Tense: calendar.Past},
			{Text: "The plant will close in March.", Span: "March", Value: "2026-03", Tense: calendar.Future},
			{Text: "Sales fell in Oct. 2024.", Span: "Oct. 2024", Value: "2024-10", Tense: calendar.Past},
		},
		No: []Example{
			{Text: "May I ask why?"},
			{Text: "Thousands March Against Levy"},
			{Text: "An august assembly met."},
			{Text: "She gave Dec a book."},
			{Text: "Theresa and May left."},
		},
	},
	begins: by(monthWord),
	find:   findMonth,
}

// monthPrepositions are the words after which May and March are months.
var monthPrepositions = map[string]bool{
	"in": true, "since": true, "until": true, "till": true, "by": true, "of": true, "from": true, "through": true,
	"during": true, "between": true, "before": true, "after": true, "every": true, "for": true, "early": true, "late": true,
	"mid": true, "last": true, "next": true, "this": true, "previous": true, "following": true, "to": true,
}

// month returns the month that token i names, 1 to 12.
func (s *scan) month(i int) (int, bool) {
	w := s.word(i)
	if w.sort != monthWord {
		return 0, false
	}
	doubtful := w.short || w.n == 3 || w.n == 5
	switch {
	case !doubtful:
		return w.n, s.capital(i) || w.n != 8
	case !s.capital(i):
		return 0, false
	case w.short && strings.HasSuffix(s.at(i), "."):
		return w.n, true
	case s.besideNumber(i), monthPrepositions[s.at(i-1)], s.besideMonth(i), s.atLeast(i - 1):
		return w.n, true
	}
	return 0, false
}

// besideMonth reports whether a doubtful month stands in a list behind another:
// "in February and March", "in April, May and June".
func (s *scan) besideMonth(i int) bool {
	opened := monthPrepositions[s.at(i-3)] || s.at(i-3) == "," && s.is(i-4, monthWord)
	if !opened || !s.is(i-2, monthWord) {
		return false
	}
	switch s.tag(i + 1) {
	case "VBZ", "MD", "POS":
		return false // "in June and May has left"
	}
	return s.oneOf(i-1, "and", "or") || s.at(i-1) == "," && s.oneOf(i+1, ",", "and", "or") && s.is(i+2, monthWord)
}

// besideNumber reports whether a day or year stands before or after token i, so
// that a doubtful month ("May", "Mar") is one.
func (s *scan) besideNumber(i int) bool {
	if _, _, ok := s.day(i + 1); ok {
		return true
	}
	if _, ok := s.yearDigits(i + 1); ok {
		return true
	}
	if s.at(i-1) == "of" {
		return true
	}
	_, n, ok := s.day(i - 1)
	return ok && n == 1
}

// day reads the day of a month at token i: "12", "12th", "twelfth", "thirty first".
func (s *scan) day(i int) (day, words int, ok bool) {
	w := s.at(i)
	if w == "" {
		return 0, 0, false
	}
	if n, ok := plainNumber(w); ok {
		return n, 1, n >= 1 && n <= 31 && len(w) <= 2
	}
	if w[0] > '9' && !strings.HasSuffix(w, "h") && !strings.HasSuffix(w, "t") && !strings.HasSuffix(w, "d") && !strings.HasPrefix(w, "t") {
		return 0, 0, false
	}
	n, next, ok := s.numeral(i)
	if !ok || n.Kind != numeral.Ordinal || n.Value > 31 || next > i+2 {
		return 0, 0, false
	}
	return int(n.Value), next - i, true
}

// dayRange reads "5-7" and "5–7".
func (s *scan) dayRange(i int) (from, to int, ok bool) {
	a, b, found := cutDash(s.at(i))
	if !found {
		return 0, 0, false
	}
	from, okFrom := plainNumber(a)
	to, okTo := plainNumber(b)
	return from, to, okFrom && okTo && from >= 1 && from < to && to <= 31
}

func cutDash(w string) (before, after string, found bool) {
	if before, after, found = strings.Cut(w, "-"); found {
		return before, after, true
	}
	return strings.Cut(w, "–")
}

// yearDigits reads a year in four digits, 1000 to 2199, where the context has
// already made clear that it is one.
func (s *scan) yearDigits(i int) (int, bool) {
	n, ok := s.number(i)
	return n, ok && n >= 1000 && n < 2200 && len(s.at(i)) == 4
}

// yearAfter reads the year that may follow a month or day: "2025", ", 2025", "of 2025".
func (s *scan) yearAfter(i int) (year, next int) {
	if y, ok := s.yearDigits(i); ok {
		return y, i + 1
	}
	if s.oneOf(i, ",", "of") {
		if y, ok := s.yearDigits(i + 1); ok {
			return y, i + 2
		}
	}
	return 0, i
}

func findMonthDay(s *scan, i int) (part, bool) {
	if m, ok := s.month(i); ok {
		return s.monthThenDay(i, m)
	}
	if p, ok := s.listedDay(i); ok {
		return p, true
	}
	at := i
	if s.at(i) == "the" {
		at++
	}
	from, to, isRange := s.dayRange(at)
	day, n, ok := s.day(at)
	if isRange {
		day, n = from, 1
	} else if !ok {
		return part{}, false
	}
	next := at + n
	if s.at(next) == "of" {
		next++
	}
	m, ok := s.month(next)
	if !ok || day > calendar.DaysIn(0, m) {
		return part{}, false
	}
	p := part{known: Known{Month: m, Day: day, EndDay: to}}
	p.known.Year, p.last = s.yearAfter(next + 1)
	return p, true
}

// listedDay reads a day whose month stands by the other one of two: the "3" of
// "3 and 4 May", the "4" of "May 3 and 4".
func (s *scan) listedDay(i int) (part, bool) {
	day, n, ok := s.day(i)
	if !ok || n != 1 {
		return part{}, false
	}
	if s.oneOf(i+1, "and", "or", "to") && (s.tag(i-1) == "IN" || s.at(i-1) == "the") {
		if m, after := s.month(i + 3); after && s.dayIn(i+2, m) && day <= calendar.DaysIn(0, m) {
			year, _ := s.yearAfter(i + 4)
			return part{last: i + 1, known: Known{Month: m, Day: day, Year: year}}, true
		}
	}
	m, before := s.month(i - 3)
	if !before || !s.oneOf(i-1, "and", "or", "to") || !s.dayIn(i-2, m) || day > calendar.DaysIn(0, m) || s.governs(i+1) {
		return part{}, false
	}
	p := part{known: Known{Month: m, Day: day}}
	p.known.Year, p.last = s.yearAfter(i + 1)
	return p, true
}

// dayIn reports whether token i is a day of month m.
func (s *scan) dayIn(i, m int) bool {
	day, n, ok := s.day(i)
	return ok && n == 1 && day <= calendar.DaysIn(0, m)
}

// monthThenDay reads the American order: "August 12, 2025", "Aug. 5-7".
func (s *scan) monthThenDay(i, m int) (part, bool) {
	from, to, isRange := s.dayRange(i + 1)
	day, n, ok := s.day(i + 1)
	if isRange {
		day, n = from, 1
	} else if !ok {
		return part{}, false
	}
	next := i + 1 + n
	if day > calendar.DaysIn(0, m) || s.countAhead(i, next) {
		return part{}, false
	}
	p := part{known: Known{Month: m, Day: day, EndDay: to}}
	p.known.Year, p.last = s.yearAfter(next)
	if s.oneOf(next, "and", "or", "to") && s.dayIn(next+1, m) {
		p.known.Year, _ = s.yearAfter(next + 2) // "May 3 and 4, 2024"
	}
	if m == 9 && day == 11 && p.known.Year == 0 && s.oneOf(next, "attack", "attacks", "terror", "terrorist", "hijackers") {
		p.known.Year = 2001 // the one day that needs no year
	}
	return p, true
}

// countAhead reports whether the number before token next counts what follows:
// "In August 12 people drowned".
func (s *scan) countAhead(month, next int) bool {
	return s.oneOf(month-1, "in", "since", "during") && s.tag(next) == "NNS" && !s.capital(next) && !s.temporal(next)
}

func findMonth(s *scan, i int) (part, bool) {
	m, ok := s.month(i)
	if !ok {
		return part{}, false
	}
	p := part{known: Known{Month: m}}
	p.known.Year, p.last = s.yearAfter(i + 1)
	if p.known.Year == 0 && s.personMonth(i) {
		return part{}, false
	}
	return p, true
}

// personMonth reports whether the month is a name of a person or part of a
// longer name: "Theresa May", "April Jones", "August Wilson", "June Foods".
func (s *scan) personMonth(i int) bool {
	w := s.word(i)
	if w.short || s.temporal(i+1) || s.temporal(i-1) {
		return false
	}
	preposed := monthPrepositions[s.at(i-1)]
	before := i > 0 && s.capital(i-1) && !preposed && s.tag(i-1) == "NNP"
	after := s.capital(i+1) && s.tag(i+1) == "NNP" && !preposed
	return before || after
}
