package timex

import (
	"strings"

	"factdesk/internal/extract/calendar"
	"factdesk/internal/extract/wordset"
)

var holiday = recognizer{
	Rule: Rule{
		ID:  "date.holiday",
		Doc: "A holiday whose day the calendar can tell.",
		Yes: []Example{
			{Text: "The flights will end before Thanksgiving.", Span: "Thanksgiving", Value: "2025-11-27", Tense: calendar.Future},
			{Text: "The fire broke out on New Year's Eve.", Span: "New Year's Eve", Value: "2024-12-31", Tense: calendar.Past},
		},
		No: []Example{
			{Text: "He sailed to Easter Island."},
			{Text: "The labor of the day was done."},
		},
	},
	begins: byHoliday,
	find:   findHoliday,
}

// holidays maps the tokens of a holiday, joined with spaces, to its name, and
// holidayStarts holds their first tokens. Both are written once, at start-up.
var holidays, holidayStarts = indexHolidays()

// holidayWords is the number of tokens of the longest name.
const holidayWords = 6

func indexHolidays() (names map[string]string, starts *wordset.Map[bool]) {
	names = map[string]string{}
	var first []string
	for _, name := range calendar.Holidays() {
		tokens := strings.ReplaceAll(strings.ReplaceAll(name, "'s ", " 's "), "s' ", "s ' ")
		names[tokens] = name
		start, _, _ := strings.Cut(tokens, " ")
		first = append(first, start)
	}
	return names, wordset.Of(first...)
}

func findHoliday(s *scan, i int) (part, bool) {
	if !holidayStarts.Get(s.at(i)) || !s.capital(i) {
		return part{}, false
	}
	last, name := 0, ""
	var room [64]byte
	words := room[:0]
	for n := i; n < i+holidayWords && n < len(s.lower); n++ {
		words = append(append(words, s.lower[n]...), ' ')
		if found, ok := holidays[string(words[:len(words)-1])]; ok {
			last, name = n+1, found
		}
	}
	// "Easter Island" and "Christmas Humphreys" are names.
	if name == "" || s.capital(last) && !s.temporal(last) && s.tag(last) == "NNP" || name == "earth day" && s.at(i) != "earth" {
		return part{}, false
	}
	p := part{known: Known{Holiday: name}}
	p.known.Year, p.last = s.yearAfter(last)
	return p, true
}
