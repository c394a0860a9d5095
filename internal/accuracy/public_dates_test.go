package accuracy_test

import (
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
			if why := excludedDate(g.Text, g.Timex); why != "" {
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

// excludedDate gives the reason why a case is no test of news, or "".
func excludedDate(words string, values []string) string {
	switch {
	case len(values) != 1:
		return "two readings"
	case strings.HasPrefix(values[0], "("):
		return "ranges with both ends, which TIMEX3 has not"
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
