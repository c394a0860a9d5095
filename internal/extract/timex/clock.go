package timex

import (
	"slices"
	"strings"

	"factdesk/internal/extract/calendar"
)

var clock = recognizer{
	Rule: Rule{
		ID:  "date.clock",
		Doc: "A time of day, on the day of its context if it has none of its own.",
		Yes: []Example{
			{Text: "The vigil starts at 7:30 p.m. tonight.", Span: "7:30 p.m. tonight", Value: "2025-08-14T19:30"},
			{Text: "He left at 6 a.m. Tuesday.", Span: "6 a.m. Tuesday", Value: "2025-08-12T06:00", Tense: calendar.Past},
			{Text: "He woke at five in the morning.", Span: "five in the morning", Value: "2025-08-14T05:00"},
			{Text: "Shares were flat at noon.", Span: "noon", Value: "2025-08-14T12:00"},
			{Text: "Posted 13:52, 13 FEB 2026", Span: "13:52, 13 FEB 2026", Value: "2026-02-13T13:52"},
			{Text: "It struck at 0900 GMT.", Span: "0900 GMT", Value: "2025-08-14T09:00"},
		},
		No: []Example{
			{Text: "The odds were 10:1 at the start."},
			{Text: "He cited John 3:16 there."},
			{Text: "I am 12 yards away."},
		},
	},
	begins: by(pointWord) | byNumber,
	find:   findClock,
}

var dayPart = recognizer{
	Rule: Rule{
		ID:  "date.day_part",
		Doc: "A part of the day, with its day or on the day of its context.",
		Yes: []Example{
			{Text: "A man opened fire Tuesday morning at the mill.", Span: "Tuesday morning", Value: "2025-08-12TMO", Tense: calendar.Past},
			{Text: "The barge left on the night of July 9.", Span: "the night of July 9", Value: "2025-07-09TNI", Tense: calendar.Past},
			{Text: "The toll had been lower in the afternoon.", Span: "the afternoon", Value: "2025-08-14TAF"},
			{Text: "Rain set in during the late evening.", Span: "the late evening", Value: "2025-08-14TEV"},
			{Text: "Rain set in by late afternoon.", Span: "late afternoon", Value: "2025-08-14TAF"},
			{Text: "Shares rose in morning trading.", Span: "morning", Value: "2025-08-14TMO"},
			{Text: "By evening the square was empty.", Span: "evening", Value: "2025-08-14TEV"},
			{Text: "All nine had been found by nightfall.", Span: "nightfall", Value: "2025-08-14TNI"},
			{Text: "By dawn the fire was out.", Span: "dawn", Value: "2025-08-14TMO"},
		},
		No: []Example{
			{Text: "He spent a night in jail."},
			{Text: "The Evening Star wrote so."},
			{Text: "It was the dawn of a new age."},
			{Text: "By night the mill is lit."},
		},
	},
	begins: by(lightWord, partWord, sideWord),
	find:   findDayPart,
}

func findClock(s *scan, i int) (part, bool) {
	if w := s.word(i); w.sort == pointWord {
		p := part{last: i + 1, known: Known{Clock: true, Hour: w.n}}
		return p, !s.capital(i) || i == 0
	}
	if p, ok := s.hourOf(i); ok {
		return p, true
	}
	hour, minute, next, ok := s.clockFace(i)
	if !ok {
		return part{}, false
	}
	twelve := next == i+1 && hour <= 12 && hour > 0 && !strings.ContainsAny(s.at(i), "apm") && s.at(i)[0] != '0'
	next = s.zone(next)
	return part{last: next, known: Known{Clock: true, Twelve: twelve, Hour: hour, Minute: minute}}, true
}

// hourOf reads an hour that only the part of the day behind it shows to be one:
// "five in the morning", "11 at night".
func (s *scan) hourOf(i int) (part, bool) {
	hour, ok := spelledHour(s.at(i))
	if !ok {
		hour, ok = plainNumber(s.at(i))
	}
	if !ok || hour < 1 || hour > 12 || !s.oneOf(i-1, "at", "around", "about", "by", "until", "till", "after", "before", "since", "from", "circa") {
		return part{}, false
	}
	known := Known{Clock: true, Twelve: true, Hour: hour}
	switch {
	case s.partBefore(i-2) && (s.at(i+1) == "" || s.tag(i+1) == "." || s.tag(i+1) == ","):
		return part{last: i + 1, known: known}, true
	case s.at(i+1) == "in" && s.at(i+2) == "the" && s.is(i+3, partWord) && !s.words[i+3].plural:
		known, ok = halfOfDay(known, Known{Part: s.words[i+3].part})
		return part{last: i + 4, known: known}, ok
	case s.at(i+1) == "at" && s.at(i+2) == "night":
		known, ok = halfOfDay(known, Known{Part: calendar.Night})
		return part{last: i + 3, known: known}, ok
	}
	return part{}, false
}

// partBefore reports whether token i says which half of the day an hour behind
// it means: "tonight at 8".
func (s *scan) partBefore(i int) bool {
	return i >= 0 && (s.is(i, partWord) && !s.words[i].plural || s.is(i, deicticWord) && s.words[i].part != "")
}

// clockFace reads the figures of a time and what shows that they are one.
func (s *scan) clockFace(i int) (hour, minute, next int, ok bool) {
	w := s.at(i)
	if w == "" || w[0] < '0' || w[0] > '9' {
		if s.oneOf(i+1, "o'clock") {
			n, ok := spelledHour(w)
			return n, 0, i + 2, ok
		}
		return 0, 0, i, false
	}
	digits, glued := splitMeridiem(w)
	hour, minute, ok = clockDigits(digits)
	if !ok {
		return 0, 0, i, false
	}
	switch {
	case glued != "":
		hour, ok = twelveHour(hour, glued)
		return hour, minute, i + 1, ok
	case s.is(i+1, meridiem):
		hour, ok = twelveHour(hour, s.at(i+1))
		return hour, minute, i + 2, ok
	case s.at(i+1) == "o'clock":
		return hour, 0, i + 2, hour <= 12
	case s.is(i+1, zoneWord) && (len(digits) >= 4):
		return hour, minute, i + 1, true
	}
	return hour, minute, i + 1, strings.Contains(digits, ":") && len(digits) <= 5 && s.clockCue(i)
}

// clockCue reports whether the word before a bare 10:20 is one that times
// follow. Odds and verses have others.
func (s *scan) clockCue(i int) bool {
	if s.stamped(i + 1) {
		return true
	}
	if i == 0 {
		return s.at(i+1) == ""
	}
	return s.oneOf(i-1, "at", "by", "around", "about", "before", "after", "until", "till", "from", "to", "and", "between", "since", ",", "|", "·", "•", "-", "–", "—", "on") ||
		s.is(i-1, weekdayWord) || s.temporal(i-1) && s.temporal(i-2) || s.dateToken(i-1)
}

// stamped reports whether a day with its year begins at token i or behind a
// comma there, as in the time stamp "13:52, 13 Feb 2026".
func (s *scan) stamped(i int) bool {
	if s.at(i) == "," {
		i++
	}
	p, ok := findMonthDay(s, i)
	if !ok {
		p, ok = findNumericDate(s, i)
	}
	return ok && p.known.Year != 0
}

// dateToken reports whether token i is a year or a date in figures.
func (s *scan) dateToken(i int) bool {
	if _, ok := s.yearDigits(i); ok && i > 0 {
		return true
	}
	_, iso := isoDate.find(s, i)
	_, numeric := findNumericDate(s, i)
	return iso || numeric
}

// clockDigits reads "9", "9:15", "0915", "9.15".
func clockDigits(w string) (hour, minute int, ok bool) {
	h, m, found := strings.Cut(w, ":")
	if !found {
		h, m, found = strings.Cut(w, ".")
	}
	if !found && len(w) == 4 {
		h, m, found = w[:2], w[2:], true
	}
	hour, ok = plainNumber(h)
	if !ok || hour > 23 || len(h) > 2 {
		return 0, 0, false
	}
	if found {
		minute, ok = plainNumber(m)
		ok = ok && len(m) == 2 && minute < 60
	}
	return hour, minute, ok
}

// splitMeridiem splits "6p.m." and "9am".
func splitMeridiem(w string) (digits, glued string) {
	end := strings.IndexAny(w, "ap")
	if end <= 0 {
		return w, ""
	}
	if v := lookUp(strings.TrimSuffix(w[end:], ".")); v.sort == meridiem {
		return w[:end], w[end:]
	}
	return w, ""
}

func twelveHour(hour int, m string) (int, bool) {
	if hour < 1 || hour > 12 {
		return 0, false
	}
	if m[0] == 'p' {
		return hour%12 + 12, true
	}
	return hour % 12, true
}

func spelledHour(w string) (int, bool) {
	n := slices.Index(spelledHours, w)
	return n + 1, n >= 0
}

var spelledHours = strings.Fields("one two three four five six seven eight nine ten eleven twelve")

// zone skips a time zone at token i: "PDT", "local time", "(GMT".
func (s *scan) zone(i int) int {
	switch {
	case s.is(i, zoneWord) && s.upper(i), offsetZone(s.at(i)):
		return i + 1
	case s.at(i) == "local" && s.at(i+1) == "time":
		return i + 2
	case s.oneOf(i, "eastern", "central", "pacific", "mountain") && s.at(i+1) == "time":
		return i + 2
	}
	return i
}

// offsetZone reports whether a word is a zone by its distance: "gmt-3", "utc+5:30".
func offsetZone(w string) bool {
	if len(w) < 5 || len(w) > 9 || w[:3] != "gmt" && w[:3] != "utc" {
		return false
	}
	return (w[3] == '+' || w[3] == '-') && w[4] >= '0' && w[4] <= '9'
}

// upper reports whether token i is written in capitals, as zones are and the
// French "et" is not.
func (s *scan) upper(i int) bool { return s.toks[i].Norm == strings.ToUpper(s.toks[i].Norm) }

// limit reports whether token i is a word before a part of the day without an article that
// makes a date of it: "by evening".
func (s *scan) limit(i int) bool { return s.oneOf(i, "by", "until", "till") }

// lightPart reads "dawn" and "nightfall", where they time what is told. Before a
// day ("at dawn on Sunday") the day is the date.
func (s *scan) lightPart(i int) (part, bool) {
	w := s.word(i)
	next := s.word(i + 1)
	if w.sort != lightWord || s.capital(i) || next.sort == weekdayWord || next.sort == deicticWord || s.oneOf(i+1, "on", "of") {
		return part{}, false
	}
	timed := s.limit(i-1) || s.oneOf(i-1, "at", "before", "after", "since")
	return part{last: i + 1, known: Known{Part: w.part}}, timed && !strings.HasPrefix(s.tag(i+1), "NN")
}

func findDayPart(s *scan, i int) (part, bool) {
	if p, ok := s.lightPart(i); ok {
		return p, true
	}
	at := i
	if s.at(at) == "the" {
		at++
		if s.is(at, sideWord) {
			at++ // "in the early afternoon"
		}
	}
	w := s.word(at)
	if w.sort != partWord || w.plural || s.capital(at) && !s.upper(at) && at > 0 {
		return part{}, false
	}
	p := part{last: at + 1, known: Known{Part: w.part}}
	// Without a day beside it, only "in the afternoon" and the like is a date.
	if s.at(at+1) == "trading" {
		return p, s.oneOf(i-1, "in", "during", "by")
	}
	if s.is(i-1, sideWord) && s.oneOf(i-2, "in", "by", "until", "since", "during") && !strings.HasPrefix(s.tag(at+1), "NN") {
		return p, true // "in late afternoon"
	}
	if at == i && w.part != calendar.Night && s.limit(i-1) && !strings.HasPrefix(s.tag(i+1), "NN") && !s.is(i+1, weekdayWord) {
		return p, true // "by evening"
	}
	p.fragment = at == i || !s.oneOf(i-1, "in", "during", "by", "throughout", "through", "into", "later", "earlier") ||
		strings.HasPrefix(s.tag(at+1), "NN")
	return p, true
}
