package timex

import (
	"factdesk/internal/extract/calendar"
)

var ago = recognizer{
	Rule: Rule{
		ID:  "date.ago",
		Doc: "A date so many days, weeks, months or years from the publication or from another date.",
		Yes: []Example{
			{Text: "They agreed two weeks ago.", Span: "two weeks ago", Value: "2025-07-31"},
			{Text: "They met a fortnight ago.", Span: "a fortnight ago", Value: "2025-07-31"},
			{Text: "He left the firm two years ago.", Span: "two years ago", Value: "2023"},
			{Text: "The mill shut in 2023; two years earlier, the mine had.", Span: "two years earlier", Value: "2021"},
			{Text: "The panel will report two months from now.", Span: "two months from now", Value: "2025-10"},
			{Text: "Sales fell in 2024 after a rise the year previous.", Span: "the year previous", Value: "2023"},
		},
		No: []Example{
			{Text: "Long ago they lived here."},
			{Text: "They came sooner or later."},
			{Text: "It struck eight months after they met."},
		},
	},
	begins: by(unitWord, partWord) | byLength,
	find:   findAgo,
}

// findAgo reads a length of time and the word that makes a date of it.
func findAgo(s *scan, i int) (part, bool) {
	if s.at(i) == "the" {
		return s.theDayBefore(i + 1)
	}
	q, ok := s.length(i)
	if !ok || q.vague || q.rest > 0 || q.count != float64(int(q.count)) || q.count < 1 {
		return part{}, false
	}
	known := Known{N: int(q.count), Unit: q.unit.grain()}
	if known.Unit == calendar.Week {
		known.N *= int(q.unit.factor) // a fortnight has two
	}
	next := q.next
	switch {
	case s.at(next) == "ago":
		known.Relation = Ago
	case s.oneOf(next, "earlier", "before", "previously", "prior") && s.clauseEnd(next):
		known.Relation = Earlier
	case s.oneOf(next, "later", "afterwards", "afterward", "after", "on") && s.clauseEnd(next):
		known.Relation = Later
	case s.at(next) == "hence":
		known.Relation = Ahead
	case s.at(next) == "from" && s.oneOf(next+1, "now", "today"):
		known.Relation = Ahead
		next++
	default:
		return part{}, false
	}
	if known.Unit < calendar.DayGrain {
		known = Known{Duration: q.duration()} // the hour is not known that it starts from
	}
	return part{last: next + 1, known: known}, true
}

// theDayBefore reads "the day before" and "the year after" at the end of a clause.
func (s *scan) theDayBefore(i int) (part, bool) {
	w := s.word(i)
	known := Known{Unit: w.grain(), N: 1, Relation: Earlier}
	if s.at(i+1) == "after" {
		known.Relation = Later
	} else if !s.oneOf(i+1, "before", "previous", "prior") {
		return part{}, false
	}
	if w.sort == partWord {
		known.Unit, known.Part = calendar.DayGrain, w.part
	}
	ok := (w.sort == unitWord || w.sort == partWord) && !w.plural && known.Unit >= calendar.DayGrain
	return part{last: i + 2, known: known}, ok && s.clauseEnd(i+1)
}

// clauseEnd reports whether token i may close "two years earlier": "before",
// "after" and "on" do so only where nothing follows that they govern.
func (s *scan) clauseEnd(i int) bool {
	if s.oneOf(i, "earlier", "later", "previously", "afterwards", "afterward") {
		return s.at(i+1) != "than"
	}
	switch s.at(i + 1) {
	case "", ".", ",", ";", ":", ")", "!", "?":
		return true
	}
	return false
}

// aheadOf turns a length after "in" into the date it points to.
func aheadOf(d calendar.Duration) (n int, g calendar.Grain, ok bool) {
	g = d.Unit.Grain()
	n = int(d.Count)
	return n, g, d.Count == float64(n) && n > 0 && d.Rest == 0 && g >= calendar.DayGrain
}
