package text

import (
	"strings"
	"unicode"
)

// isByline recognises the lines that name authors, outlet and date of issue.
func isByline(l line) bool {
	n := l.count
	if n == 0 || n > maxLabel {
		return n > 0 && longSignOff(l.lower)
	}
	s := strings.TrimLeft(l.lower, "-—•·*|( ")
	if strings.HasPrefix(s, "by ") && n <= 20 && nameLine(l.words[1:]) {
		return true
	}
	if bylineLabels.opens(s) || credits(l, s) {
		return true
	}
	if strings.HasPrefix(l.lower, "(") && strings.HasSuffix(strings.TrimRight(l.lower, "."), ")") {
		return signOff(l)
	}
	if l.ends && !abbreviatedEnd(l.words[n-1]) {
		return false
	}
	return issueLine(l) || roleLine(l) || n == 1 && mailAddress(l.lower)
}

// mailAddress reports whether a word is the address of an author.
func mailAddress(w string) bool {
	at := strings.IndexByte(w, '@')
	return at > 0 && strings.Contains(w[at:], ".")
}

// credits reports whether s, the text of the line, is a verb of the trade with
// names behind it, or without an end mark. A noun wants names: "Report by Jo
// Marsh" is a byline, "Report by auditors finds 12 errors" a headline.
func credits(l line, s string) bool {
	for start := range bylineStarts.open(s) {
		noun := start == "report by " || start == "analysis by " || start == "text by " || start == "story by " || start == "photo by "
		return !noun && !l.ends || nameLine(l.words[min(len(l.words), len(strings.Fields(start))):])
	}
	return false
}

// signOff recognises the credit in brackets that closes a story: the agency
// alone, or who reported, wrote and edited.
func signOff(l line) bool {
	inner := strings.Trim(l.lower, "(). ")
	if creditVerbs.in(inner) {
		return true
	}
	return len(l.words) <= 3 && !strings.ContainsFunc(inner, unicode.IsDigit) && nameLine(strings.Fields(strings.Trim(l.raw, "(). ")))
}

// longSignOff recognises the sign-off that names many, in brackets or not: it
// begins with who reported and goes on to who wrote or edited.
func longSignOff(lower string) bool {
	s := strings.TrimLeft(lower, "( ")
	return signOffStarts.opens(s) && (len(s) < len(lower) && strings.HasSuffix(strings.TrimRight(lower, ". "), ")") || signOffParts.in(s))
}

// abbreviatedEnd reports whether a last word keeps its full stop anywhere.
func abbreviatedEnd(w string) bool {
	switch strings.ToLower(w) {
	case "jr.", "sr.", "inc.", "ltd.", "co.", "a.m.", "p.m.":
		return true
	}
	return false
}

// roleLine recognises "Jane Roe, Technology Correspondent" and "News staff with
// The Agency": a short line of names that ends in, or holds, a trade.
func roleLine(l line) bool {
	if len(l.words) > 10 {
		return false
	}
	last := strings.ToLower(strings.Trim(l.words[len(l.words)-1], ".,"))
	if len(l.words) >= 3 && bylineRoles[last] && strings.Contains(l.lower, ",") {
		return nameLine(l.words)
	}
	for _, end := range []string{" and agencies", " and news agencies"} {
		if rest, found := strings.CutSuffix(l.lower, end); found {
			return rest == "staff" || nameLine(l.words[:len(l.words)-strings.Count(end, " ")])
		}
	}
	return strings.Contains(l.lower, " staff with ") || strings.Contains(l.lower, " staff and agencies in ") || strings.HasSuffix(l.lower, " staff") ||
		strings.HasSuffix(l.lower, " staff writer") || strings.HasSuffix(l.lower, " staff reporter")
}

// tradeBehind recognises the name with the trade behind it that has no comma before
// and begins with a capital: "Jane Roe Education correspondent".
func tradeBehind(words []string) bool {
	n := len(words)
	return n >= 4 && n <= 10 && !startsUpper(words[n-1]) && bylineRoles[words[n-1]] && nameLine(words[:n-1])
}

// issueLine recognises the line that gives the date of issue, alone or with the
// outlet, the time and the minutes of reading, or how long ago it was: everything in it is a date, a
// time, a separator or a name, and a date or "min read" is there.
func issueLine(l line) bool {
	if len(l.words) > 16 {
		return false
	}
	if strings.Contains(l.lower, "min read") || strings.Contains(l.lower, "minute read") {
		return true
	}
	month, digits, others := strings.HasSuffix(l.lower, " ago"), false, 0
	for _, w := range l.words {
		w = strings.Trim(w, ".,|·•-—:()[]*")
		lower := strings.ToLower(w)
		switch {
		case w == "":
		case months[lower]:
			month = true
		case strings.ContainsFunc(w, unicode.IsDigit):
			digits = true
		case issueWords[lower] || weekdays[lower]:
		case startsUpper(w):
			others++
		default:
			return false
		}
	}
	return month && digits && others <= 5
}

// nameLine reports whether all words are capitalised, bar the particles of
// names and the small words of titles: "Ana de la Cruz and Bo Li", "The Daily Star".
func nameLine(words []string) bool {
	if len(words) == 0 || len(words) > 18 {
		return false
	}
	capitals := 0
	for _, w := range words {
		w = strings.Trim(w, `.,;:&|/"'()-—`)
		switch {
		case w == "" || nameParticles[strings.ToLower(w)]:
		case startsUpper(strings.TrimLeft(w, "'")) || hasInnerUpper(w):
			capitals++
		default:
			return false
		}
	}
	return capitals > 0
}

// hasInnerUpper lets names such as "al-Rashidi", "d'Arcy" and "iNews" pass.
func hasInnerUpper(w string) bool {
	return strings.ContainsFunc(w, unicode.IsUpper) && !strings.ContainsFunc(w, unicode.IsDigit)
}
