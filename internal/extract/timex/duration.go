package timex

import (
	"strings"
	"unicode/utf8"

	"factdesk/internal/extract/calendar"
	"factdesk/internal/extract/numeral"
)

var durationCount = recognizer{
	Rule: Rule{
		ID:  "date.duration_count",
		Doc: "A length of time with its number; ages and rates (so much a day) are none.",
		Yes: []Example{
			{Text: "The shaft was shut for 30 days.", Span: "30 days", Value: "P30D"},
			{Text: "He crawled for about five hours.", Span: "about five hours", Value: "PT5H"},
			{Text: "They waited more than an hour.", Span: "more than an hour", Value: "PT1H"},
			{Text: "No quake struck in the past two years.", Span: "the past two years", Value: "P2Y"},
			{Text: "It took two and a half years.", Span: "two and a half years", Value: "P2.5Y"},
			{Text: "He spoke for half an hour.", Span: "half an hour", Value: "PT30M"},
			{Text: "She got two years and six months.", Span: "two years and six months", Value: "P2Y6M"},
			{Text: "The camp stood for three nights.", Span: "three nights", Value: "P3D"},
			{Text: "The road was shut all day.", Span: "all day", Value: "P1D"},
			{Text: "It ran for an entire week.", Span: "an entire week", Value: "P1W"},
			{Text: "It lost nine men in a single week.", Span: "a single week", Value: "P1W"},
			{Text: "A day after the flood, he left.", Span: "A day", Value: "P1D"},
		},
		No: []Example{
			{Text: "The pump moves 90,000 litres a day."},
			{Text: "She is 38 years old."},
			{Text: "Not a single day went by in silence."},
			{Text: "They lost not one hour."},
			{Text: "The nights were cold."},
			{Text: "He came in second of the week's riders."},
		},
	},
	begins: by(shiftWord) | byLength | byFeature,
	find:   findDuration,
}

var durationHyphen = recognizer{
	Rule: Rule{
		ID:  "date.duration_hyphen",
		Doc: "A length of time before a noun: a 90-day pause, a nine-year sentence; ages are none.",
		Yes: []Example{
			{Text: "They got a 90-day extension.", Span: "90-day", Value: "P90D"},
			{Text: "He drew a nine-year sentence.", Span: "nine-year", Value: "P9Y"},
			{Text: "It was a 12-hour flight.", Span: "12-hour", Value: "PT12H"},
		},
		No: []Example{
			{Text: "A 38-year-old man fell."},
			{Text: "A 12-member crew sailed."},
		},
	},
	begins: byHyphen,
	find:   findHyphenDuration,
}

var durationVague = recognizer{
	Rule: Rule{
		ID:  "date.duration_vague",
		Doc: "A length of time without a number: for months, several years, recent days.",
		Yes: []Example{
			{Text: "For months, the town had no water.", Span: "months", Value: "PXM"},
			{Text: "It stood empty for several years.", Span: "several years", Value: "PXY"},
			{Text: "Talks stalled in recent days.", Span: "recent days", Value: "PXD"},
		},
		No: []Example{
			{Text: "The days are short here."},
			{Text: "She counted the minutes and hours."},
			{Text: "It was the third flood in as many weeks."},
		},
	},
	begins: by(unitWord, shiftWord) | byLength,
	find:   findVagueDuration,
}

// length is a number with a unit of time, as written.
type length struct {
	count    float64
	unit     *word
	rest     float64 // of "two years and six months"
	restUnit calendar.Unit
	next     int
	vague    bool // "several years"
}

// length reads "two weeks", "a year and a half", "half an hour", "several years".
func (s *scan) length(i int) (length, bool) {
	switch {
	case s.at(i) == "half" && s.oneOf(i+1, "a", "an") && s.timeUnit(i+2):
		return length{count: 0.5, unit: s.words[i+2], next: i + 3}, true
	case s.at(i) == "a" && s.at(i+1) == "second":
		return length{}, false // "a second plot"
	case s.oneOf(i, "a", "an", "one") && s.timeUnit(i+1) && !s.words[i+1].plural:
		return s.halfAfter(length{count: 1, unit: s.words[i+1], next: i + 2}), true
	case s.oneOf(i, "a", "one") && s.at(i+1) == "single" && s.timeUnit(i+2) && !s.words[i+2].plural:
		return length{count: 1, unit: s.words[i+2], next: i + 3}, true
	case s.oneOf(i, "several", "few", "many", "some", "numerous") && s.timeUnit(i+1) && s.words[i+1].plural && s.at(i-1) != "as":
		return length{unit: s.words[i+1], next: i + 2, vague: true}, true
	case s.at(i) == "a" && s.at(i+1) == "few" && s.timeUnit(i+2):
		return length{unit: s.words[i+2], next: i + 3, vague: true}, true
	}
	n, next, ok := s.numeral(i)
	if !ok || n.Kind == numeral.Ordinal || n.Kind == numeral.Multiple || n.Value < 0 {
		return length{}, false
	}
	at := next
	if s.oneOf(at, "of", "more", "straight", "consecutive", "full", "long", "whole", "additional", "further", "working", "business", "trading", "calendar", "school") {
		at++
	}
	if s.at(at) == "nights" && n.Value > 1 || s.at(at) == "night" && n.Value == 1 && s.at(i-1) == "for" {
		return length{count: n.Value, unit: lookUp("days"), next: at + 1, vague: n.Indefinite}, true
	}
	if !s.timeUnit(at) || n.Value == 1 && s.words[at].sort == quarterWord {
		return length{}, false
	}
	l := length{count: n.Value, unit: s.words[at], next: at + 1, vague: n.Indefinite}
	if n.Value != 1 && !s.words[at].plural && !n.Decimal && !s.abbreviatedUnit(at) && !s.attributive(i, at) {
		return length{}, false
	}
	return s.halfAfter(l), true
}

// attributive reports whether a unit in the singular stands before a noun, as in
// "a four day rally".
func (s *scan) attributive(first, unit int) bool {
	return s.oneOf(first-1, "a", "an", "the") && strings.HasPrefix(s.tag(unit+1), "NN")
}

// abbreviatedUnit reports whether token i is a unit that has no plural: "5 min".
func (s *scan) abbreviatedUnit(i int) bool {
	return s.oneOf(i, "min", "min.", "hr", "hr.", "sec", "sec.")
}

func (s *scan) timeUnit(i int) bool {
	return s.is(i, unitWord) || s.is(i, quarterWord) && s.words[i].plural || s.is(i, weekendWord)
}

// halfAfter adds "and a half" after the unit.
func (s *scan) halfAfter(l length) length {
	if s.at(l.next) == "and" && s.at(l.next+1) == "a" && s.at(l.next+2) == "half" {
		l.count += 0.5
		l.next += 3
		return l
	}
	return s.smallerAfter(l)
}

// smallerAfter reads "and six months" after two years.
func (s *scan) smallerAfter(l length) length {
	if l.vague || s.at(l.next) != "and" {
		return l
	}
	n, next, ok := s.numeral(l.next + 1)
	if !ok || n.Kind != numeral.Cardinal || n.Range || n.Value <= 0 || !s.timeUnit(next) || s.words[next].unit.Grain() >= l.unit.unit.Grain() {
		return l
	}
	l.rest, l.restUnit, l.next = n.Value, s.words[next].unit, next+1
	return l
}

// smallerUnits says what less than one of a unit is counted in: half a year is
// six months.
var smallerUnits = map[calendar.Unit]calendar.Duration{
	calendar.Hours: {Count: 60, Unit: calendar.Minutes},
	calendar.Days:  {Count: 24, Unit: calendar.Hours},
	calendar.Years: {Count: 12, Unit: calendar.Months},
}

// duration is the TIMEX3 duration of the length. A half hour is 30 minutes.
func (l length) duration() *calendar.Duration {
	d := calendar.Duration{Count: l.count * l.unit.factor, Unit: l.unit.unit, Rest: l.rest, RestUnit: l.restUnit}
	if l.vague {
		d.Count = 0
	}
	if smaller, ok := smallerUnits[d.Unit]; ok && d.Count > 0 && d.Count < 1 {
		d = calendar.Duration{Count: smaller.Count * d.Count, Unit: smaller.Unit}
	}
	return &d
}

func findDuration(s *scan, i int) (part, bool) {
	if p, ok := s.wholeUnit(i); ok {
		return p, true
	}
	at := i
	if s.at(at) == "the" && s.is(at+1, shiftWord) {
		at++
	}
	spanned := s.oneOf(at, "last", "past", "next", "previous", "following", "coming", "first", "final")
	relation := Absolute
	if spanned {
		relation = This
		at++
	}
	if s.at(at) == "another" && s.timeUnit(at+1) && !s.words[at+1].plural {
		return part{last: at + 2, known: Known{Duration: length{count: 1, unit: s.words[at+1]}.duration()}}, true
	}
	// "the past week" is a length, "last week" a date.
	if spanned && at == i+2 && s.timeUnit(at) && !s.words[at].plural && (s.oneOf(i+1, "last", "past") || s.at(i+1) == "next" && s.stretches(i-1)) {
		return part{last: at + 1, known: Known{Relation: relation, Duration: length{count: 1, unit: s.words[at]}.duration()}}, true
	}
	if s.denied(at) {
		return part{}, false
	}
	l, ok := s.length(at)
	if !ok || l.vague || l.count == 0 || s.at(at-1) == "aged" || s.age(l.next) || s.rate(at, l) || s.readingTime(l.next) {
		return part{}, false
	}
	return part{last: l.next, known: Known{Relation: relation, Duration: l.duration()}}, true
}

// denied reports whether a length is none at all: "not a single day", "not one hour".
func (s *scan) denied(i int) bool {
	return s.at(i-1) == "not" && (s.at(i) == "one" || s.at(i) == "a" && s.at(i+1) == "single")
}

// stretches reports whether the word at token i is one that a length of time
// follows: "over the next week" is one, "the next week he left" is not.
func (s *scan) stretches(i int) bool {
	return s.oneOf(i, "over", "in", "within", "for", "during", "throughout", "across", "through", "into")
}

// wholeUnit reads "all day", "the whole week" and "an entire year".
func (s *scan) wholeUnit(i int) (part, bool) {
	at := i
	switch {
	case s.at(i) == "all":
	case s.oneOf(i, "the", "a", "an") && s.oneOf(i+1, "whole", "entire", "full"):
		at++
	default:
		return part{}, false
	}
	w := s.word(at + 1)
	if w.sort != unitWord || w.plural || w.unit.Grain() < calendar.DayGrain || s.at(at+2) == "of" {
		return part{}, false
	}
	return part{last: at + 2, known: Known{Duration: length{count: 1, unit: w}.duration()}}, true
}

// age reports whether what follows a length makes it an age: "38 years old".
func (s *scan) age(i int) bool {
	return s.oneOf(i, "old", "older", "younger") || s.at(i) == "of" && s.at(i+1) == "age" ||
		s.oneOf(i, "and", "or") && s.oneOf(i+1, "over", "older", "under", "above", "younger")
}

// readingTime reports the "4 min read" of a page's head.
func (s *scan) readingTime(i int) bool { return s.at(i) == "read" }

// rate reports whether the length "a day" says how often or how much: "two
// meals a day", "$5 an hour". A word that lengths follow speaks against it.
func (s *scan) rate(i int, l length) bool {
	if l.count == 1 && (s.oneOf(l.next, "after", "before", "into") || s.at(i+1) == "single") {
		return false // "a day after the vote"
	}
	if l.count != 1 || !s.oneOf(i, "a", "an") || i == 0 {
		return i == 0 && l.count == 1 && s.oneOf(i, "a", "an") && l.unit.unit == calendar.Days
	}
	if s.at(l.next) == "of" {
		return true // "a day of mourning"
	}
	return !s.oneOf(i-1, "for", "in", "within", "about", "almost", "nearly", "over", "than", "by", "after", "of", "half", "and", "or",
		"under", "around", "to", "last", "lasted", "take", "takes", "took", "just", "only", "roughly", "before", "every", "least", "approximately", "barely", "spent", "spend", "waited", "wait", "until", "during")
}

func findHyphenDuration(s *scan, i int) (part, bool) {
	w := s.at(i)
	if !strings.ContainsAny(w, "-–") {
		return part{}, false
	}
	if before, ok := strings.CutSuffix(w, "-long"); ok {
		return wholeDuration(before, i)
	}
	u := lookUp(lastPiece(w))
	if u.sort != unitWord && u.sort != weekendWord && u.sort != quarterWord || s.oneOf(i+1, "old", "olds") {
		return part{}, false
	}
	c, ok := numeral.SplitHyphenNumber(w)
	if !ok || c.Rest != "" || c.Value < 0 {
		return part{}, false
	}
	return part{last: i + 1, known: Known{Duration: length{count: c.Value, unit: u}.duration()}}, true
}

// lastPiece is what stands behind the last hyphen or dash of a word.
func lastPiece(w string) string {
	cut := strings.LastIndexAny(w, "-–")
	_, size := utf8.DecodeRuneInString(w[cut:])
	return w[cut+size:]
}

// wholeDuration reads "week-long" and, of an unknown number, "years-long".
func wholeDuration(unit string, i int) (part, bool) {
	u := lookUp(unit)
	if u.sort != unitWord {
		return part{}, false
	}
	return part{last: i + 1, known: Known{Duration: length{count: 1, unit: u, vague: u.plural}.duration()}}, true
}

func findVagueDuration(s *scan, i int) (part, bool) {
	at := i
	if s.at(at) == "the" {
		at++
	}
	if s.oneOf(at, "recent", "coming", "past", "last", "next") {
		if s.oneOf(at+1, "several", "few") {
			at++
		}
		return vague(s.word(at+1), at+2)
	}
	if l, ok := s.length(i); ok && l.vague {
		if s.oneOf(l.next, "ago", "old") {
			return part{}, false
		}
		return part{last: l.next, known: Known{Duration: l.duration()}}, true
	}
	w := s.word(i)
	cue := i - 1
	if s.oneOf(cue, "just", "mere") {
		cue-- // "in just minutes"
	}
	if !s.oneOf(cue, "for", "within", "after", "in") || s.oneOf(i+1, "of", "ago") {
		return part{}, false
	}
	return vague(w, i+1)
}

// vague is so many of a unit in the plural, up to token last.
func vague(w *word, last int) (part, bool) {
	if w.sort != unitWord || !w.plural {
		return part{}, false
	}
	return part{last: last, known: Known{Duration: length{unit: w, vague: true}.duration()}}, true
}
