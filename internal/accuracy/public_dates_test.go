package accuracy_test

import (
	"regexp"
	"strings"

	"factdesk/internal/accuracy"
	"factdesk/internal/extract/claim"
)

// recognizedDate is a case of the date models of the Recognizers corpus, whose
// sentences are spoken to an assistant.
type recognizedDate struct {
	Text, Date string
	Timex      []struct {
		Text, Type string
		Timex      []string
	}
}

// recognizedDates measures the single dates, times and lengths of the corpus.
// The corpus leaves open the year of "on August 12", which is right here whether
// or not the day of reference has settled it.
func (p *public) recognizedDates() []accuracy.Row {
	var right accuracy.Share
	reasons := map[string]int{}
	each(p, "rectext_datetime.jsonl", func(r *recognizedDate) {
		var got []string
		for _, day := range []string{r.Date, ""} {
			for _, c := range p.claims(r.Text, day, claim.TypeDate) {
				got = append(got, c.Date.Value)
			}
		}
		for _, g := range r.Timex {
			if why := excludedDate(g.Text, g.Type, g.Timex); why != "" {
				reasons[why]++
				continue
			}
			right.Total++
			if anySame(got, g.Timex[0]) {
				right.Right++
			} else if *misses {
				p.t.Logf("- recognizer date: %q: %q want %s got %s", r.Text, g.Text, g.Timex[0], got)
			}
		}
	})
	p.logReasons(reasons)
	return []accuracy.Row{{Set: "recognizers", Type: "dates", Figures: []accuracy.Figure{{Name: "right", Text: right.String()}}}}
}

// noNews are the classes of cases that are no test of news, each with its
// reason. A class is told by its form, and what it holds is left out whether or
// not it would be right.
var noNews = []struct {
	words, value *regexp.Regexp
	why          string
}{
	{value: regexp.MustCompile(`^\(`), why: "ranges with both ends, which TIMEX3 has not"},
	{value: regexp.MustCompile(`T\d\d:\d\d:\d\d`), why: "times to the second, mostly reckoned from the minute of the question"},
	{value: regexp.MustCompile(`^(FY|SY|XX\d)|TM|TD|#|^....-\d\d-W`), why: "values that the guide has not: school years, meals, numbered weeks of a month"},
	{words: regexp.MustCompile(`(?i)\b(few|some)\b`), why: "few and some as three"},
	{words: regexp.MustCompile(`\b(january|february|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|easter|christmas|thanksgiving|earth day|independence day|eid)(\b|\d)`), why: "names of days and months in lower case"},
	{words: regexp.MustCompile(`(?i)(\d|[a-z])[/-](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[/-]\d`), why: "names of months run together with figures"},
	{words: regexp.MustCompile(`^(Sun|Mon|Tues?|Wed|Thu|Fri|Sat)?[a-z ]*\d{1,2}[/.]\d{1,2}\b( .*)?$|^\d{8}$|^\d{4} \d\d \d\d$|^[<= ]+\d`), why: "days in figures without a year, and unspaced ones"},
	{words: regexp.MustCompile(`(?i)\b(hundred|thousand|nineteen [a-z]+|past (\d|one|two|three|four|five|six|seven|eight|nine|ten)|[ap] m)\b`), why: "years and times as they are spoken"},
	{words: regexp.MustCompile(`(?i)\bFeb 30|^2/29/2019`), why: "days that no calendar has"},
	{words: regexp.MustCompile(`(?i)\b(months?|years?)\b.*\b(ago|from|later|after)\b|^in .*\b(months?|years?)\b|,.*years? from now`), value: regexp.MustCompile(`^\d{4}-\d\d-\d\d`), why: "months and years reckoned to the day, where the guide has their grain"},
	{words: regexp.MustCompile(`(?i)\b(previous|last|following|next) (week - )?(mon|tues|wednes|thurs|fri|satur|sun)day`), why: "last and next weekdays counted by calendar weeks"},
}

// excludedDate gives the reason why a case is no test of news, or "".
func excludedDate(words, kind string, values []string) string {
	if len(values) != 1 {
		return "two readings"
	}
	if kind == "datetimeV2.set" && strings.HasPrefix(values[0], "P") {
		return "what recurs by its period (\"weekly\"), where the guide has the days"
	}
	for _, n := range noNews {
		if (n.words == nil || n.words.MatchString(words)) && (n.value == nil || n.value.MatchString(values[0])) {
			return n.why
		}
	}
	return ""
}

// anySame compares values, where the corpus leaves out zero minutes and, of a
// bare time, the day.
func anySame(got []string, want string) bool {
	for _, g := range got {
		if strings.HasPrefix(want, "T") {
			g = g[max(0, strings.IndexByte(g, 'T')):]
		}
		if g == want || strings.TrimSuffix(g, ":00") == want {
			return true
		}
	}
	return false
}
