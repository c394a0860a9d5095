package timex

import (
	"strings"

	"factdesk/internal/extract/calendar"
)

var reference = recognizer{
	Rule: Rule{
		ID:  "date.reference",
		Doc: "The present, the past or the future as such: now, currently, recently, in the past, in the near future.",
		Yes: []Example{
			{Text: "The two banks now share a vault.", Span: "now", Value: calendar.PresentRef},
			{Text: "The union recently moved its office.", Span: "recently", Value: calendar.PastRef},
			{Text: "Nobody is held there at present.", Span: "present", Value: calendar.PresentRef},
			{Text: "It is the largest fine to date.", Span: "to date", Value: calendar.PresentRef},
			{Text: "They may return in the near future.", Span: "the near future", Value: calendar.FutureRef},
		},
		No: []Example{
			{Text: "The future of the mill is unclear."},
			{Text: "She was given a present."},
			{Text: "He used to date a singer."},
			{Text: "Apocalypse Now was shown."},
			{Text: "Now that it rained, they left."},
			{Text: "The mill was previously a barn."},
		},
	},
	begins: by(refWord, unitWord, shiftWord) | byOpener | byFeature,
	find:   findReference,
}

// references are the adverbs that say no more than present or past. Those that
// lean on another time ("previously", "formerly") are left alone.
var references = map[string]string{
	"now": calendar.PresentRef, "currently": calendar.PresentRef, "nowadays": calendar.PresentRef, "recently": calendar.PastRef,
}

func findReference(s *scan, i int) (part, bool) {
	if ref, ok := references[s.at(i)]; ok {
		name := i > 0 && s.capital(i)
		return part{last: i + 1, known: Known{Ref: ref}}, !name && s.at(i+1) != "that" && s.at(i+1) != "-"
	}
	last, ref := s.timeNoun(i)
	if ref == "" || strings.HasPrefix(s.tag(last), "NN") || s.at(last) == "of" {
		return part{}, false
	}
	return part{last: last, known: Known{Ref: ref}}, true
}

// timeNoun reads "present" after "at", and "the moment", "the past", "the near
// future" after their prepositions.
func (s *scan) timeNoun(i int) (last int, ref string) {
	if s.at(i) == "present" && s.at(i-1) == "at" {
		return i + 1, calendar.PresentRef
	}
	if s.oneOf(i, "to", "till") && s.at(i+1) == "date" && s.clauseEnd(i+1) {
		return i + 2, calendar.PresentRef
	}
	if s.at(i) != "the" {
		return i, ""
	}
	at := i + 1
	switch {
	case s.oneOf(at, "moment", "minute") && s.at(i-1) == "at":
		return at + 1, calendar.PresentRef
	case s.at(at) == "past" && s.at(i-1) == "in":
		return at + 1, calendar.PastRef
	}
	if s.oneOf(at, "near", "distant", "foreseeable") {
		at++
	}
	if s.at(at) == "future" && s.oneOf(i-1, "in", "for") {
		return at + 1, calendar.FutureRef
	}
	return i, ""
}
