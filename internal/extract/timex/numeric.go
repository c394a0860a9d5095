package timex

import (
	"strings"

	"factdesk/internal/extract/calendar"
)

var isoDate = recognizer{
	Rule: Rule{
		ID:  "date.iso",
		Doc: "A day as ISO 8601 writes it, with or without a time.",
		Yes: []Example{
			{Text: "Updated 2025-08-12 by the desk.", Span: "2025-08-12", Value: "2025-08-12"},
			{Text: "It fell at 2025-08-12T15:04 sharp.", Span: "2025-08-12T15:04", Value: "2025-08-12T15:04"},
		},
		No: []Example{
			{Text: "Call 2025-18-12 now."},
			{Text: "Part 1-2025-08 is missing."},
		},
	},
	begins: byDigit,
	find: func(s *scan, i int) (part, bool) {
		if w := s.at(i); len(w) < len("2025-08-12") || w[4] != '-' {
			return part{}, false
		}
		day, clock, hasClock := strings.Cut(s.at(i), "t")
		d, err := calendar.ParseDate(day)
		if err != nil {
			return part{}, false
		}
		p := part{last: i + 1, known: Known{Year: d.Year, Month: d.Month, Day: d.Day}}
		if hasClock {
			hour, minute, ok := clockDigits(clock)
			if !ok {
				return part{}, false
			}
			p.known.Clock, p.known.Hour, p.known.Minute = true, hour, minute
		}
		return p, true
	},
}

var numericDate = recognizer{
	Rule: Rule{
		ID:  "date.numeric",
		Doc: "A day in figures with its year; the order is American unless the figures or the context say otherwise.",
		Yes: []Example{
			{Text: "It sailed on 8/12/2025.", Span: "8/12/2025", Value: "2025-08-12"},
			{Text: "It sailed on 25/07/2025.", Span: "25/07/2025", Value: "2025-07-25"},
			{Text: "It sailed on 25.7.2025.", Span: "25.7.2025", Value: "2025-07-25"},
		},
		No: []Example{
			{Text: "The 9/11 attacks changed that."},
			{Text: "The address is 10.0.0.12 there."},
			{Text: "It is 31/31/2025 or so."},
		},
	},
	begins: byDigit,
	find:   findNumericDate,
}

func findNumericDate(s *scan, i int) (part, bool) {
	w := s.at(i)
	if len(w) < 6 || len(w) > 10 || w[0] < '0' || w[0] > '9' {
		return part{}, false
	}
	at := strings.IndexAny(w, "/.-")
	if at < 0 {
		return part{}, false
	}
	fields := strings.Split(w, w[at:at+1])
	if len(fields) != 3 || len(fields[0]) > 2 || len(fields[1]) > 2 || len(fields[2]) != 4 && len(fields[2]) != 2 {
		return part{}, false
	}
	a, okA := plainNumber(fields[0])
	b, okB := plainNumber(fields[1])
	year, okY := plainNumber(fields[2])
	// Two-digit years are told only by slashes: 1.2.34 is a version.
	if !okA || !okB || !okY || len(fields[2]) == 2 && w[at] != '/' {
		return part{}, false
	}
	if len(fields[2]) == 2 {
		year = shortYear(year)
	}
	if a < 1 || b < 1 || a > 31 || b > 31 || a > 12 && b > 12 || year < 1000 || year > 2199 {
		return part{}, false
	}
	// The dotted form is the European one.
	if a > 12 || w[at] == '.' && b <= 12 {
		a, b = b, a
	}
	known := Known{Year: year, Month: a, Day: b, Numeric: w[at] != '.' && a <= 12 && b <= 12}
	return part{last: i + 1, known: known}, b <= calendar.DaysIn(year, a)
}

// shortYear gives the century to a year of two digits: 40 and up are of the 20th.
func shortYear(n int) int {
	if n >= 40 {
		return 1900 + n
	}
	return 2000 + n
}
