package date

import "factdesk/internal/extract/rule"

// dayFirst reports whether the article writes the day before the month, so that
// 3/4/2025 means 3 April: its spelled dates ("13 May", "May 13") vote.
func dayFirst(p *rule.Pass, expressions []Expression) bool {
	votes := 0
	for i := range expressions {
		e := &expressions[i]
		if e.Known.Month == 0 || e.Known.Day == 0 {
			continue
		}
		for t := e.First; t+1 < e.Last; t++ {
			digits, after := numeric(p.Words[t]), numeric(p.Words[t+1])
			switch {
			case digits && !after && letters(p.Words[t+1]):
				votes++
			case letters(p.Words[t]) && after:
				votes--
			default:
				continue
			}
			break
		}
	}
	return votes > 0
}

// numeric reports whether a word is a day of the month in digits: "13", "13th".
func numeric(w string) bool { return w != "" && len(w) <= 4 && w[0] >= '0' && w[0] <= '9' }

func letters(w string) bool { return len(w) > 2 && w[0] >= 'a' && w[0] <= 'z' }
