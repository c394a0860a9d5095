package timex

import (
	"strings"

	"factdesk/internal/extract/calendar"
)

var weekday = recognizer{
	Rule: Rule{
		ID:  "date.weekday",
		Doc: "A day of the week; a name such as Sunday Adeleke or Bloody Sunday is none.",
		Yes: []Example{
			{Text: "The bridge fell on Tuesday.", Span: "Tuesday", Value: "2025-08-12", Tense: calendar.Past},
			{Text: "Talks resume on Tuesday.", Span: "Tuesday", Value: "2025-08-19", Tense: calendar.Future},
			{Text: "The ministry said Thursday that it agreed.", Span: "Thursday", Value: "2025-08-14", Tense: calendar.Past},
		},
		No: []Example{
			{Text: "Sgt. Sunday Adeleke led the search."},
			{Text: "The Bloody Sunday inquiry ended."},
			{Text: "She said so on CBS Sunday Morning."},
			{Text: "He told \"Fox News Sunday\" that it was over."},
			{Text: "They sat in the sun and wed there."},
		},
	},
	begins: by(weekdayWord),
	find:   findWeekday,
}

var weekdays = recognizer{
	Rule: Rule{
		ID:  "date.set_weekdays",
		Doc: "Days of the week in the plural, which recur: Mondays, weekdays, weekends.",
		Yes: []Example{
			{Text: "The market opens on Mondays.", Span: "Mondays", Value: "XXXX-WXX-1"},
			{Text: "The pool is shut on weekends.", Span: "weekends", Value: "XXXX-WXX-WE"},
		},
		No: []Example{
			{Text: "The markets opened."},
			{Text: "The Mondayses live here."},
		},
	},
	begins: by(weekdayWord, weekendWord) | byOpener,
	find: func(s *scan, i int) (part, bool) {
		w := s.word(i)
		switch {
		case w.sort == weekdayWord && w.plural:
			return part{last: i + 1, known: Known{Set: true, Weekday: w.n}}, true
		case w.sort == weekendWord && w.plural:
			return part{last: i + 1, known: Known{Set: true, Weekend: true}}, s.oneOf(i-1, "on", "at", "during", "and")
		case s.at(i) == "weekdays":
			return part{last: i + 1, known: Known{Set: true, Unit: calendar.Week}}, true
		}
		return part{}, false
	},
}

// nicknames are the words that make a proper name of the weekday after them.
var nicknames = map[string]bool{
	"black": true, "bloody": true, "super": true, "cyber": true, "good": true, "ash": true, "holy": true, "fat": true,
	"manic": true, "easter": true, "palm": true, "maundy": true, "ruby": true, "giving": true, "shrove": true,
}

func findWeekday(s *scan, i int) (part, bool) {
	n, ok := s.weekday(i)
	if !ok || s.nameWeekday(i) || s.programme(i) {
		return part{}, false
	}
	return part{last: i + 1, known: Known{Weekday: n}}, true
}

// weekday returns the ISO weekday that token i names.
func (s *scan) weekday(i int) (int, bool) {
	w := s.word(i)
	if w.sort != weekdayWord || w.plural {
		return 0, false
	}
	if !w.short || strings.HasSuffix(s.at(i), ".") && s.capital(i) {
		return w.n, true
	}
	// "Sun", "Sat" and "Wed" need a date or a time beside them.
	beside := s.is(i+1, monthWord) || s.is(i+2, monthWord) && (s.at(i+1) == "," || s.temporal(i+1)) ||
		s.is(i-1, meridiem) || s.is(i-1, zoneWord) || s.at(i-1) == "," && (s.is(i-2, meridiem) || s.is(i-2, zoneWord))
	return w.n, s.capital(i) && beside
}

// nameWeekday reports whether the weekday at token i is part of a name.
func (s *scan) nameWeekday(i int) bool {
	if nicknames[s.at(i-1)] && s.capital(i-1) {
		return true
	}
	if i > 0 && s.title(i-1) {
		return true
	}
	if !s.capital(i) || !s.capital(i+1) || s.temporal(i+1) || s.toks[i+1].Norm == "I" {
		return false
	}
	if i == 0 {
		return s.surnameAhead(i + 1)
	}
	return s.capital(i-1) && i > 1 && !s.temporal(i-1) && !s.dateCue(i-1)
}

// surnameAhead reports whether the capitalised token i closes a name that
// begins a sentence, as what follows it shows: "Sunday Adeleke, 34," or "Sunday
// Okpara said".
func (s *scan) surnameAhead(i int) bool {
	return s.at(i+1) == "," && isAge(s.at(i+2)) || s.tag(i) == "NNP" && (s.tag(i+1) == "VBD" || s.tag(i+1) == "VBZ") && s.oneOf(i+1, "said", "says", "told", "tells", "added")
}

func isAge(w string) bool {
	n, ok := plainNumber(w)
	return ok && n >= 1 && n < 120 || w == "who" || w == "a" || w == "an"
}

// title reports whether token i is an abbreviated title such as "Sgt." or "Mr.".
func (s *scan) title(i int) bool {
	w := s.at(i)
	return s.capital(i) && strings.HasSuffix(w, ".") && len(w) <= 5 && s.words[i].sort == otherWord && strings.Count(w, ".") == 1
}

// dateCue reports whether token i is a word that dates follow, even if it is
// capitalised at the start of a sentence or in a headline.
func (s *scan) dateCue(i int) bool {
	return s.oneOf(i, "on", "until", "till", "since", "by", "from", "before", "after", "late", "early", "last", "next", "this",
		"every", "and", "or", "to", "of", "for", "through", "between", "during", "that", "said", "separately", "earlier", "later", "also")
}
