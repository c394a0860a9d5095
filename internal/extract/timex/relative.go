package timex

import (
	"strings"

	"factdesk/internal/extract/calendar"
)

var deictic = recognizer{
	Rule: Rule{
		ID:  "date.deictic",
		Doc: "A day named from the publication day: today, yesterday, tomorrow, tonight.",
		Yes: []Example{
			{Text: "The court ruled yesterday.", Span: "yesterday", Value: "2025-08-13"},
			{Text: "Voting ends tomorrow.", Span: "tomorrow", Value: "2025-08-15"},
			{Text: "He spoke the day before yesterday.", Span: "the day before yesterday", Value: "2025-08-12"},
			{Text: "Doctors met tonight.", Span: "tonight", Value: "2025-08-14TNI"},
		},
		No: []Example{
			{Text: "He told Riverside Today that it was over."},
			{Text: "The day before was wet."},
		},
	},
	begins: by(deicticWord, unitWord),
	find:   findDeictic,
}

var shifted = recognizer{
	Rule: Rule{
		ID:  "date.relative",
		Doc: "A week, month, year, weekday, season or part of the day placed by last, this, next, previous, following, same or that.",
		Yes: []Example{
			{Text: "It closed last month.", Span: "last month", Value: "2025-07"},
			{Text: "It is the third flood this year.", Span: "this year", Value: "2025"},
			{Text: "The talks move to Oslo next week.", Span: "next week", Value: "2025-W34"},
			{Text: "It sank on Monday; the next day divers came.", Span: "the next day", Value: "2025-08-12"},
			{Text: "He was last seen there last Christmas.", Span: "last Christmas", Value: "2024-12-25"},
			{Text: "It flooded last Friday.", Span: "last Friday", Value: "2025-08-08"},
			{Text: "He had left last February.", Span: "last February", Value: "2025-02"},
			{Text: "She was shot last night.", Span: "last night", Value: "2025-08-13TNI"},
			{Text: "The herd came back last spring.", Span: "last spring", Value: "2025-SP", Tense: calendar.Past},
			{Text: "Crews moved the tents last weekend.", Span: "last weekend", Value: "2025-W32-WE"},
		},
		No: []Example{
			{Text: "This may be the last straw."},
			{Text: "At last they won."},
			{Text: "The next man fell."},
			{Text: "It shut following weekend rain."},
		},
	},
	begins: by(shiftWord),
	find:   findShifted,
}

var thePeriod = recognizer{
	Rule: Rule{
		ID:  "date.the_period",
		Doc: "The year, month or week of the publication, or the day of the story, where a part or the end of it is meant: the rest of the week, later in the day.",
		Yes: []Example{
			{Text: "The pool is shut the rest of the week.", Span: "the rest of the week", Value: "2025-W33"},
			{Text: "It fell at the end of the year.", Span: "the end of the year", Value: "2025"},
			{Text: "Reports earlier in the day were wrong.", Span: "earlier in the day", Value: "2025-08-14"},
			{Text: "Shares fell on Monday and ended the day at $14.", Span: "the day", Value: "2025-08-11"},
			{Text: "Sales were flat for the year.", Span: "the year", Value: "2025"},
			{Text: "The mill will close by year's end.", Span: "year's end", Value: "2025"},
		},
		No: []Example{
			{Text: "The year was wet."},
			{Text: "He won the day."},
		},
	},
	begins: by(unitWord) | byHyphen,
	find:   findPeriod,
}

func findPeriod(s *scan, i int) (part, bool) {
	if s.at(i) == "year-end" && s.oneOf(i-1, "by", "at", "before", "until", "since") {
		return part{last: i + 1, known: Known{Relation: This, Unit: calendar.Year}, modifier: "END"}, true
	}
	if w := s.word(i); w.sort == unitWord && s.oneOf(i+1, "'s", "’s") && s.at(i+2) == "end" && w.unit.Grain() >= calendar.DayGrain {
		return part{last: i + 3, known: period(w), modifier: "END"}, true
	}
	if w := s.word(i); w.sort == unitWord && !w.plural && w.unit.Grain() > calendar.DayGrain && s.at(i-1) == "of" && s.oneOf(i-2, "end", "start", "beginning") {
		return part{last: i + 1, known: period(w), fragment: true}, true // "by the end of year"
	}
	w := s.word(i + 1)
	if s.at(i) != "the" || w.sort != unitWord || w.plural || w.unit.Grain() < calendar.DayGrain {
		return part{}, false
	}
	whole := s.bounded(i-1) || s.at(i-1) == "for" && (s.clauseEnd(i+1) || s.oneOf(i+2, "at", "to", "in"))
	return part{last: i + 2, known: period(w), fragment: !whole}, true
}

// period is the one that goes on. A story has a day of its own, which need not
// be that of the publication.
func period(w *word) Known {
	if w.grain() == calendar.DayGrain {
		return Known{Relation: Same, Unit: calendar.DayGrain}
	}
	return Known{Relation: This, Unit: w.grain()}
}

// bounded reports whether the verb at token i sets an end to the period that
// follows it: "ended the day at 8,017", "started the week lower".
func (s *scan) bounded(i int) bool {
	if i < 0 {
		return false
	}
	switch s.toks[i].Lemma {
	case "end", "finish", "close", "begin", "start", "open":
		return strings.HasPrefix(s.tag(i), "VB")
	}
	return false
}

func findDeictic(s *scan, i int) (part, bool) {
	if s.at(i) == "the" && s.at(i+1) == "day" && s.is(i+3, deicticWord) {
		switch {
		case s.at(i+2) == "before" && s.at(i+3) == "yesterday":
			return part{last: i + 4, known: Known{Relation: Ago, Unit: calendar.DayGrain, N: 2}}, true
		case s.at(i+2) == "after" && s.at(i+3) == "tomorrow":
			return part{last: i + 4, known: Known{Relation: Ahead, Unit: calendar.DayGrain, N: 2}}, true
		}
	}
	w := s.word(i)
	if w.sort != deicticWord || i > 0 && s.capital(i) && s.capital(i-1) {
		return part{}, false
	}
	known := Known{Relation: Ahead, Unit: calendar.DayGrain, N: w.n, Part: w.part}
	if w.n < 0 {
		known.Relation, known.N = Ago, -w.n
	}
	return part{last: i + 1, known: known}, true
}

// findShifted reads "[the] last week", "this past Friday", "that same year",
// "next summer", "this evening".
func findShifted(s *scan, i int) (part, bool) {
	at, determined := i, false
	if s.at(at) == "the" {
		at, determined = at+1, true
	}
	w := s.word(at)
	if w.sort != shiftWord || !determined && s.at(at) == "following" {
		return part{}, false // "following Monday's vote" is after it
	}
	relation, that := w.shift, s.at(at) == "that"
	// "this past Friday", "this coming week", "that same day".
	if inner := s.word(at + 1); inner.sort == shiftWord && s.oneOf(at, "this", "that") {
		relation, that = inner.shift, false
		at++
	}
	if that && determined {
		return part{}, false
	}
	if p, ok := findHoliday(s, at+1); ok && (relation == Last || relation == Next) && p.known.Year == 0 {
		p.known.Relation = relation
		return p, true
	}
	if determined && s.at(at) == "next" && s.is(at+1, unitWord) && !s.stretches(i-1) && s.tag(at+2) != "NN" {
		relation, determined = Following, false // "the next day, he left"
	}
	known, ok := s.target(at+1, relation, determined, that)
	known.Pointing = that && ok
	return part{last: at + 2, known: known}, ok && !s.elsewhere(at+1, relation)
}

// elsewhere reports whether the period at token i, which "same" or "that" is said
// of, is one that the text does not name: "the same day last season", "until that
// day comes".
func (s *scan) elsewhere(i int, r Relation) bool {
	if r != Same || !s.is(i, unitWord) {
		return false
	}
	return s.oneOf(i+1, "last", "previous") || s.at(i+1) == "a" && s.at(i+2) == "year" || s.at(i-1) == "that" && s.oneOf(i+1, "comes", "came", "come", "arrives", "from")
}

// target reads what a relation is about at token i. Expressions with "the last"
// and "the past" are lengths of time, which the durations read.
func (s *scan) target(i int, r Relation, determined, that bool) (Known, bool) {
	w := s.word(i)
	known := Known{Relation: r}
	if s.at(i+1) == "of" && (s.is(i+2, monthWord) || s.yearAhead(i+2)) {
		return known, false // "the last week of July" is no week of ours
	}
	switch w.sort {
	case unitWord, quarterWord:
		known.Unit = w.grain()
		if w.plural || known.Unit < calendar.DayGrain || determined && (r == Last || r == Next) && s.at(i-1) != "coming" {
			return known, false
		}
		return known, known.Unit > calendar.DayGrain || r == Same || r.dependent() || s.at(i-2) == "this"
	case weekendWord:
		known.Weekend = true
		return known, !w.plural
	case partWord:
		known.Part = w.part
		return known, !w.plural && (r != Next || determined)
	case seasonWord:
		known.Season = w.season
		return known, !that && !s.capital(i)
	case weekdayWord:
		n, ok := s.weekday(i)
		known.Weekday = n
		return known, ok && !that
	case monthWord:
		n, ok := s.month(i)
		known.Month = n
		return known, ok && !that && s.at(i-1) != "the"
	}
	return known, false
}
