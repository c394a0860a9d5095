package timex

import (
	"strings"

	"factdesk/internal/extract/calendar"
	"factdesk/internal/extract/numeral"
)

var quarter = recognizer{
	Rule: Rule{
		ID:  "date.quarter",
		Doc: "A quarter of the year.",
		Yes: []Example{
			{Text: "Profit fell in the second quarter.", Span: "the second quarter", Value: "2025-Q2", Tense: calendar.Past},
			{Text: "It posted a first-quarter loss.", Span: "first-quarter", Value: "2025-Q1", Tense: calendar.Past},
			{Text: "Output rose in Q3 2024.", Span: "Q3 2024", Value: "2024-Q3", Tense: calendar.Past},
			{Text: "The yard will open in the third quarter of next year.", Span: "the third quarter of next year", Value: "2026-Q3", Tense: calendar.Future},
		},
		No: []Example{
			{Text: "A quarter of the crew left."},
			{Text: "They scored in the first quarter of the game."},
		},
	},
	begins: by(shiftWord) | byNumber | byDigit | byOpener,
	find:   findQuarter,
}

var half = recognizer{
	Rule: Rule{
		ID:  "date.half",
		Doc: "A half of the year; the half of a match is none.",
		Yes: []Example{
			{Text: "Output fell in the first half of 2019.", Span: "the first half of 2019", Value: "2019-H1"},
			{Text: "Rents will fall in the second half of this year.", Span: "the second half of this year", Value: "2025-H2"},
			{Text: "Revenue rose in H1 2024.", Span: "H1 2024", Value: "2024-H1"},
		},
		No: []Example{
			{Text: "She scored twice in the second half."},
			{Text: "The first half of the bridge fell."},
		},
	},
	begins: by(shiftWord) | byNumber | byDigit | byOpener,
	find:   findHalf,
}

var season = recognizer{
	Rule: Rule{
		ID:  "date.season",
		Doc: "A season, where a determiner, a preposition or a year shows that no verb or name is meant.",
		Yes: []Example{
			{Text: "He was held in the summer of 2023.", Span: "the summer of 2023", Value: "2023-SU"},
			{Text: "The bridge will open in the autumn.", Span: "the autumn", Value: "2025-FA", Tense: calendar.Future},
			{Text: "The herd was counted in spring 2024.", Span: "spring 2024", Value: "2024-SP", Tense: calendar.Past},
		},
		No: []Example{
			{Text: "The fall of the cabinet came fast."},
			{Text: "Prices fall when stocks spring back."},
			{Text: "She runs a summer camp."},
		},
	},
	begins: by(seasonWord),
	find:   findSeason,
}

var weekend = recognizer{
	Rule: Rule{
		ID:  "date.weekend",
		Doc: "A weekend.",
		Yes: []Example{
			{Text: "They met over the weekend.", Span: "the weekend", Value: "2025-W32-WE", Tense: calendar.Past},
			{Text: "He denied weekend reports of a strike.", Span: "weekend", Value: "2025-W32-WE", Tense: calendar.Past},
			{Text: "The vote will be held at the weekend.", Span: "the weekend", Value: "2025-W33-WE", Tense: calendar.Future},
		},
		No: []Example{
			{Text: "She spent the week there in May's flat."},
			{Text: "A weekend of rain is no drought."},
		},
	},
	begins: by(weekendWord),
	find:   findWeekend,
}

// nth reads the ordinal of a quarter or half at token i, at most limit.
func (s *scan) nth(i, limit int) (int, bool) {
	if s.oneOf(i, "final", "last") && s.at(i+2) == "of" && s.yearAhead(i+3) {
		return limit, true
	}
	return ordinal(s.at(i), limit)
}

func ordinal(w string, limit int) (int, bool) {
	n, _, ok := numeral.Parse([]string{w}, 0)
	return int(n.Value), ok && n.Kind == numeral.Ordinal && n.Value >= 1 && n.Value <= float64(limit)
}

func findQuarter(s *scan, i int) (part, bool) {
	if p, ok := s.code(i, 'q', 4); ok {
		return p, true
	}
	at := i
	if s.at(at) == "the" {
		at++
	}
	if head, ok := strings.CutSuffix(s.at(at), "-quarter"); ok {
		n, ok := ordinal(head, 4)
		return part{last: at + 1, known: Known{Quarter: n}}, ok
	}
	if !s.is(at+1, quarterWord) || s.words[at+1].plural {
		return part{}, false
	}
	n, ok := s.nth(at, 4)
	if !ok || s.at(at+2) == "of" && !s.yearAhead(at+3) {
		return part{}, false
	}
	return part{last: at + 2, known: Known{Quarter: n}}, true
}

// yearAhead reports whether token i starts a year: "2025", "next year", "the year", "fiscal 2026".
func (s *scan) yearAhead(i int) bool {
	if s.oneOf(i, "the", "this") {
		i++
	}
	if s.oneOf(i, "last", "next", "fiscal", "current", "previous") {
		return true
	}
	_, ok := s.yearDigits(i)
	return ok || s.at(i) == "year"
}

// code reads "Q3", "Q3 2025" and "2025 Q3", or the same of halves.
func (s *scan) code(i int, letter byte, limit int) (part, bool) {
	at, y := i, 0
	if n, ok := s.yearDigits(i); ok {
		at, y = i+1, n
	}
	w := s.at(at)
	if len(w) != 2 || w[0] != letter || w[1] < '1' || int(w[1]-'0') > limit {
		return part{}, false
	}
	p := part{last: at + 1}
	if y == 0 {
		y, p.last = s.yearAfter(at + 1)
	}
	n := int(w[1] - '0')
	if letter == 'q' {
		p.known = Known{Quarter: n, Year: y}
		return p, true
	}
	p.known = Known{Half: n, Year: y}
	return p, y != 0
}

func findHalf(s *scan, i int) (part, bool) {
	if p, ok := s.code(i, 'h', 2); ok {
		return p, true
	}
	at := i
	if s.at(at) == "the" {
		at++
	}
	if head, ok := strings.CutSuffix(s.at(at), "-half"); ok {
		n, ok := ordinal(head, 2)
		return part{last: at + 1, known: Known{Half: n}}, ok && s.oneOf(at+1, "profit", "profits", "results", "revenue", "revenues", "sales", "earnings", "loss", "losses", "net")
	}
	if !s.is(at+1, halfWord) {
		return part{}, false
	}
	n, ok := s.nth(at, 2)
	// A half without a year is as often one of a match.
	return part{last: at + 2, known: Known{Half: n}, fragment: true}, ok
}

// seasonCues are the prepositions before a season.
var seasonCues = map[string]bool{
	"in": true, "since": true, "by": true, "until": true, "during": true, "before": true, "after": true, "through": true,
	"of": true, "early": true, "late": true, "mid": true,
}

func findSeason(s *scan, i int) (part, bool) {
	at := i
	if s.at(at) == "the" {
		at++
	}
	w := s.word(at)
	if w.sort != seasonWord {
		return part{}, false
	}
	p := part{known: Known{Season: w.season}}
	p.known.Year, p.last = s.yearAfter(at + 1)
	switch {
	case p.known.Year != 0:
		return p, true
	case s.capital(at) && at > 0:
		return part{}, false // "Silver Spring", "Arab Spring"
	case s.at(at+1) == "of":
		return part{last: at + 1, known: p.known, fragment: true}, s.yearAhead(at + 2)
	case s.is(at+1, shiftWord):
		return p, true
	}
	introduced := at > i || seasonCues[s.at(i-1)]
	// "the fall in prices", "the spring in his step"
	if w := s.at(at); w == "fall" || w == "spring" {
		introduced = seasonCues[s.at(i-1)] && !s.oneOf(at+1, "in", "from", "to")
	}
	noun := strings.HasPrefix(s.tag(at+1), "NN") || s.tag(at+1) == "CD"
	return p, introduced && !noun
}

func findWeekend(s *scan, i int) (part, bool) {
	at := i
	if s.at(at) == "the" {
		at++
	}
	if !s.is(at, weekendWord) || s.words[at].plural || s.capital(at) && s.capital(at+1) && !s.temporal(at+1) || s.at(at+1) == "of" {
		return part{}, false
	}
	if at == i && s.oneOf(i-1, "a", "every", "each", "one", "long", "per", "another", "whole") {
		return part{}, false
	}
	return part{last: at + 1, known: Known{Weekend: true}}, true
}
