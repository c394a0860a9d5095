package timex

import (
	"factdesk/internal/extract/calendar"
	"factdesk/internal/extract/numeral"
)

var every = recognizer{
	Rule: Rule{
		ID:  "date.set_every",
		Doc: "A recurring time: every Monday, each year, every two weeks, once a week.",
		Yes: []Example{
			{Text: "She visits the ward every Monday.", Span: "every Monday", Value: "XXXX-WXX-1"},
			{Text: "A bus comes every Friday evening.", Span: "every Friday evening", Value: "XXXX-WXX-5TEV"},
			{Text: "It floods every two years.", Span: "every two years", Value: "P2Y"},
			{Text: "The boat calls once a week.", Span: "once a week", Value: "P1W"},
		},
		No: []Example{
			{Text: "Every man was searched."},
			{Text: "Each of the weeks was dry."},
		},
	},
	begins: by(setWord) | byNumber | byOpener,
	find:   findEvery,
}

func findEvery(s *scan, i int) (part, bool) {
	if s.is(i, setWord) {
		return s.everyUnit(i)
	}
	n, next, ok := s.numeral(i)
	switch {
	case s.at(i) == "once":
		next = i + 1
	case ok && n.Kind == numeral.Multiple:
	case ok && s.at(next) == "times":
		next++
	default:
		return part{}, false
	}
	if !s.oneOf(next, "a", "an", "per", "every", "each") || !s.timeUnit(next+1) || s.words[next+1].plural {
		return part{}, false
	}
	d := length{count: 1, unit: s.words[next+1]}.duration()
	return part{last: next + 2, known: Known{Set: true, Duration: d}}, true
}

// everyUnit reads what recurs after "every" at token i.
func (s *scan) everyUnit(i int) (part, bool) {
	at := i + 1
	if s.at(at) == "other" && s.timeUnit(at+1) && !s.words[at+1].plural {
		d := length{count: 2, unit: s.words[at+1]}.duration()
		return part{last: at + 2, known: Known{Set: true, Duration: d}}, true
	}
	known := Known{Set: true}
	w := s.word(at)
	switch {
	case w.sort == weekdayWord && !w.plural:
		known.Weekday = w.n
	case s.at(at) == "weekday":
		known.Unit = calendar.Week
	case w.sort == weekendWord:
		known.Weekend = true
	case w.sort == monthWord:
		m, ok := s.month(at)
		if !ok {
			return part{}, false
		}
		known.Month = m
	case w.sort == seasonWord:
		known.Season = w.season
	case w.sort == partWord:
		known.Part = w.part
	case s.timeUnit(at) && !w.plural:
		known.Duration = length{count: 1, unit: w}.duration()
	default:
		return s.everyLength(i, at)
	}
	last := at + 1
	if known.Part == "" && s.is(last, partWord) && !s.words[last].plural {
		known.Part = s.words[last].part
		last++
	}
	return part{last: last, known: known}, true
}

func (s *scan) everyLength(i, at int) (part, bool) {
	l, ok := s.length(at)
	if !ok || l.vague {
		return part{}, false
	}
	return part{first: i, last: l.next, known: Known{Set: true, Duration: l.duration()}}, true
}
