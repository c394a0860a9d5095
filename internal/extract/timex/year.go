package timex

import (
	"strings"

	"factdesk/internal/extract/calendar"
	"factdesk/internal/extract/numeral"
)

var year = recognizer{
	Rule: Rule{
		ID:  "date.year",
		Doc: "A year in four figures where a preposition, a determiner or another year shows that it is one.",
		Yes: []Example{
			{Text: "The dam was built in 1974.", Span: "1974", Value: "1974"},
			{Text: "He denied the 2011 arson.", Span: "2011", Value: "2011"},
			{Text: "It shrank from 2016 on.", Span: "2016", Value: "2016"},
			{Text: "The study (2019) was withdrawn.", Span: "2019", Value: "2019"},
			{Text: "It cut its 2026 forecast.", Span: "2026", Value: "2026"},
			{Text: "The islands win 2024 Harbour Cup.", Span: "2024", Value: "2024"},
			{Text: "She was mayor, 1980–1987.", Span: "1980–1987", Value: "1980"},
			{Text: "It lasted from roughly 1948.", Span: "1948", Value: "1948"},
			{Text: "The oldest part dates back to 1865.", Span: "1865", Value: "1865"},
			{Text: "They cut their forecast for 2026.", Span: "2026", Value: "2026"},
			{Text: "In 2021 people queued for bread.", Span: "2021", Value: "2021"},
			{Text: "The survivors of 2012 floods met.", Span: "2012", Value: "2012"},
			{Text: "It has been shut since at least 1999.", Span: "1999", Value: "1999"},
			{Text: "They will stay after the year 2030.", Span: "the year 2030", Value: "2030"},
		},
		No: []Example{
			{Text: "Some 2,034 of the parcels were lost."},
			{Text: "Nearly 1995 farm workers marched."},
			{Text: "The crates stood at Pier 1893."},
			{Text: "They sold more than 2000 cars."},
			{Text: "Police recorded 2012 attacks."},
			{Text: "It was signed by at least 1999 clerks."},
			{Text: "They sold some 2031 Ford cars."},
			{Text: "They built huts for 2031 refugees."},
		},
	},
	begins: by(unitWord) | byDigit | byOpener,
	find:   findYear,
}

var decade = recognizer{
	Rule: Rule{
		ID:  "date.decade",
		Doc: "A decade: the 1990s, the '90s.",
		Yes: []Example{
			{Text: "It was the largest march since the 1990s.", Span: "the 1990s", Value: "199"},
			{Text: "The chapel was rebuilt in the seventies.", Span: "the seventies", Value: "197"},
			{Text: "Wages fell in the early '80s.", Span: "the early '80s", Value: "198"},
		},
		No: []Example{
			{Text: "A man in his 40s was held."},
			{Text: "A man in his seventies was held."},
			{Text: "The museum shows a 1990 sedan."},
		},
	},
	begins: by(sideWord, refWord) | byDigit,
	find:   findDecade,
}

var century = recognizer{
	Rule: Rule{
		ID:  "date.century",
		Doc: "A century by its ordinal.",
		Yes: []Example{
			{Text: "The fort dates from the 19th century.", Span: "the 19th century", Value: "18"},
			{Text: "They restored a 12th-century abbey.", Span: "12th-century", Value: "11"},
		},
		No: []Example{
			{Text: "It took half a century."},
			{Text: "The third man fled."},
		},
	},
	begins: byNumber,
	find:   findCentury,
}

// yearList bounds how far a list of years is followed back.
const yearList = 8

func findYear(s *scan, i int) (part, bool) {
	if s.bareYear(i, yearList) {
		n, _ := s.number(i)
		return part{last: i + 1, known: Known{Year: n}}, true
	}
	if from, to, ok := s.yearRange(i); ok && (s.yearCue(i) || s.spansYears(i) || s.oneOf(i-1, "the", "years", "period", "decade") || s.at(i-1) == "(") {
		return part{last: i + 1, known: Known{Year: from, EndYear: to}}, true
	}
	if rest, ok := strings.CutPrefix(s.at(i), "fy"); ok {
		n, isNumber := plainNumber(rest)
		if len(rest) == 2 {
			n = shortYear(n)
		}
		return part{last: i + 1, known: Known{Year: n}}, isNumber && plausible(n)
	}
	if s.oneOf(i, "fiscal", "calendar", "financial", "year") {
		return s.namedYear(i)
	}
	if s.at(i) == "the" && s.at(i+1) == "year" {
		return s.namedYear(i + 1)
	}
	if n, ok := clippedYear(s.at(i)); ok && s.yearCue(i) {
		return part{last: i + 1, known: Known{Year: n}}, true
	}
	return part{}, false
}

// namedYear reads "fiscal 2025", "fiscal year 2025" and "the year 2025".
func (s *scan) namedYear(i int) (part, bool) {
	at := i + 1
	if s.at(at) == "year" {
		at++
	}
	n, ok := s.yearDigits(at)
	return part{last: at + 1, known: Known{Year: n}}, ok
}

// clippedYear reads "'82".
func clippedYear(w string) (int, bool) {
	if len(w) != 3 || w[0] != '\'' {
		return 0, false
	}
	n, ok := plainNumber(w[1:])
	return shortYear(n), ok
}

// yearRange reads "2016-2018" and "2016-18".
func (s *scan) yearRange(i int) (from, to int, ok bool) {
	a, b, found := cutDash(s.at(i))
	if !found || len(a) != 4 || len(b) != 4 && len(b) != 2 {
		return 0, 0, false
	}
	from, okFrom := plainNumber(a)
	to, okTo := plainNumber(b)
	if len(b) == 2 {
		to += from - from%100
	}
	return from, to, okFrom && okTo && plausible(from) && plausible(to) && from < to
}

// spansYears reports whether a range in full figures stands for itself, as that
// of a term of office does: "prime minister, 1980–1987;".
func (s *scan) spansYears(i int) bool {
	next := s.tag(i + 1)
	return len(s.at(i)) >= 9 && s.at(i-1) == "," && (next == "" || next == "." || next == "," || next == ":" || next == ")")
}

func plausible(n int) bool { return n >= 1800 && n <= 2100 }

// bareYear reports whether token i is a year. depth bounds the years of a list
// before it that may vouch for it.
func (s *scan) bareYear(i, depth int) bool {
	n, ok := s.number(i)
	if !ok || len(s.at(i)) != 4 || !plausible(n) || depth == 0 || s.oneOf(i+1, "%", "percent") {
		return false
	}
	if s.at(i+1) == "people" && !(s.at(i-1) == "in" && s.capital(i-1)) {
		return false // but "In 2021 people queued for bread"
	}
	switch {
	case s.mods[i] != "", s.named(i, n):
		return true
	case s.yearCue(i):
		return !s.counts(i)
	case s.at(i-1) == "for": // "its forecast for 2026"
		return n >= 1990 && n < 2100 && n%100 != 0 && !s.counts(i)
	case s.at(i-1) == "(" && s.oneOf(i+1, ")", ","):
		return true
	case s.at(i-1) == "to" && s.at(i-2) == "according":
		return s.edition(i, n)
	case s.oneOf(i-1, "and", "or", "to", ",", "-", "–"):
		return s.bareYear(i-2, depth-1) && (!s.counts(i) || s.at(i-1) != ",")
	case s.oneOf(i-1, "the", "its", "their", "his", "her", "our", "'s", "’s", "a", "this"):
		return s.premodifies(i)
	case s.at(i+1) == "'s" || s.at(i+1) == "’s":
		return true
	case s.atLeast(i - 1):
		return !s.counts(i)
	case s.oneOf(i-1, "roughly", "about", "approximately") && s.oneOf(i-2, "from", "in", "since", "until"):
		return !s.counts(i)
	case s.oneOf(i-1, "born", "founded", "established"):
		return !s.counts(i)
	case s.edition(i, n):
		return true
	}
	return i == 0 && (s.tag(i+1) == "VBD" || s.tag(i+1) == "VBZ")
}

// edition reports whether a figure without an article is the year of what is
// named behind it: "wins 2031 Harbour Cup", "according to 2031 census". Round
// numbers and plurals are counts.
func (s *scan) edition(i, n int) bool {
	if n < 1900 || n%100 == 0 || i == 0 || s.bounds(i-1) {
		return false
	}
	next := s.tag(i + 1)
	if strings.HasPrefix(next, "JJ") {
		next = s.tag(i + 2)
	}
	return next == "NN" || next == "NNP" && s.capital(i+1)
}

// bounds reports whether token i keeps a figure from being a year: an
// approximator, a sign or a label before it, or another number.
func (s *scan) bounds(i int) bool {
	if s.oneOf(i, "over", "nearly", "almost", "about", "some", "than", "least", "most", "roughly", "approximately", "up", "only", "just", "all", "another", "around", "exactly", "no", "no.") {
		return true
	}
	switch s.tag(i) {
	case "CD", "$", "#", "NN", "NNP", "SYM", ":":
		return true
	}
	return false
}

// yearCue reports whether the word before token i is one that years follow.
func (s *scan) yearCue(i int) bool {
	if s.at(i-1) == "than" {
		return s.oneOf(i-2, "later", "earlier")
	}
	if s.at(i-1) == "to" {
		return s.oneOf(i-2, "back", "date", "dates", "dated", "dating")
	}
	return s.oneOf(i-1, "in", "since", "during", "until", "till", "by", "of", "from", "before", "after", "through", "between",
		"early", "late", "mid", "circa", "around", "into", "throughout")
}

// counts reports whether the figure at token i counts the noun after it. After
// "in" at the start of a sentence it does not: "In 2021 prosecutors charged him".
func (s *scan) counts(i int) bool {
	tag := s.tag(i + 1)
	if s.capital(i+1) || s.temporal(i+1) {
		return false
	}
	if s.oneOf(i-1, "in", "since", "during", "until", "till") {
		return tag == "NNS" && !s.capital(i-1) && s.tag(i+2) != "VBD"
	}
	return tag == "NNS" || tag == "NN" || tag == "CD" || tag == "JJ" && s.tag(i+2) == "NNS"
}

// premodifies reports whether a noun follows that the year describes: "the 2008
// killing", "the 2008 Beijing games".
func (s *scan) premodifies(i int) bool {
	tag := s.tag(i + 1)
	// After "the" the figure is no count, whatever the tagger makes of the noun.
	if s.at(i-1) == "the" && tag == "VBD" {
		return !s.oneOf(i+1, "was", "were", "had")
	}
	if tag == "NNS" && !s.oneOf(i-1, "the", "'s", "’s", "its", "their") {
		return false
	}
	return strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "JJ") || strings.HasPrefix(tag, "VBG") || strings.HasPrefix(tag, "VBN")
}

func findDecade(s *scan, i int) (part, bool) {
	at := i
	for s.oneOf(at, "the", "early", "late", "mid") {
		at++
	}
	if at > i+3 {
		return part{}, false
	}
	if n, ok := decadeNames[s.at(at)]; ok && at > i {
		introduced := s.oneOf(i-1, "in", "during", "of", "since", "until", "through", "throughout", "from") || at > i+1
		return part{last: at + 1, known: Known{Decade: n}}, introduced && !strings.HasPrefix(s.tag(at+1), "NN")
	}
	w := s.at(at)
	clipped := strings.HasPrefix(w, "'")
	w = strings.TrimPrefix(w, "'")
	digits, ok := strings.CutSuffix(w, "s")
	n, isNumber := plainNumber(digits)
	if !ok || !isNumber || n%10 != 0 {
		return part{}, false
	}
	switch {
	case len(digits) == 4 && plausible(n) && n%100 == 0 && n < 2000:
		return part{last: at + 1, known: Known{Century: n}}, true // "the 1800s"
	case len(digits) == 4 && plausible(n):
	case len(digits) == 2 && (clipped || at > i+1 && n >= 20 || s.decadeBeside(at)):
		n = shortYear(n)
	default:
		return part{}, false
	}
	return part{last: at + 1, known: Known{Decade: n}}, true
}

// decadeNames are the decades of the last century that have a name of their own.
var decadeNames = map[string]int{
	"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990,
}

// decadeBeside reports whether another decade stands in a list with that at
// token i, as an age does not: "the 70s and 80s", "the 1970s and 80s".
func (s *scan) decadeBeside(i int) bool {
	if s.oneOf(i+1, "and", "or") && s.at(i-1) == "the" {
		return decadeForm(s.at(i + 2))
	}
	return s.oneOf(i-1, "and", "or") && s.at(i-3) == "the" && decadeForm(s.at(i-2))
}

// decadeForm reports whether a word is written as a decade: 1980s, '80s, 80s.
func decadeForm(w string) bool {
	digits, ok := strings.CutSuffix(strings.TrimPrefix(w, "'"), "s")
	n, isNumber := plainNumber(digits)
	return ok && isNumber && n%10 == 0 && (len(digits) == 2 || len(digits) == 4)
}

func findCentury(s *scan, i int) (part, bool) {
	at := i
	if s.at(at) == "the" {
		at++
	}
	if head, ok := strings.CutSuffix(s.at(at), "-century"); ok {
		n, _, isNumber := numeral.Parse([]string{head}, 0)
		return centuryPart(n, at+1, isNumber)
	}
	n, next, ok := s.numeral(at)
	return centuryPart(n, next+1, ok && s.at(next) == "century")
}

func centuryPart(n numeral.Number, last int, ok bool) (part, bool) {
	if !ok || n.Kind != numeral.Ordinal || n.Value < 2 || n.Value > 30 {
		return part{}, false
	}
	first := calendar.OfCentury(100 * (int(n.Value) - 1)).Year
	return part{last: last, known: Known{Century: first}}, true
}
