package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// datelineReach is the number of body paragraphs that may have a dateline:
	// the first, and a few more for a page of briefs.
	datelineReach = 12
	// datelineMax is the length of the longest dateline, in bytes.
	datelineMax = 120
)

// datelineLen returns the length in bytes of the dateline at the start of a
// paragraph, with the dash or colon that ends it, or 0. Forms: "LAHORE:",
// "PRETORIA –", "CITY (Agency) —", "TOWN, Land, 3 May 2026 —", "Paris, Aug 5
// (Agency) -", "City [Land], May 3 :", "City, May 3 (Agency) The". first tells that the paragraph is the
// first of the body, where a bare capitalised place is enough.
func datelineLen(s string, first bool) int {
	head := s
	if len(head) > datelineMax {
		head = head[:datelineMax]
	}
	for i, r := range head {
		size := utf8.RuneLen(r)
		if r == utf8.RuneError {
			return 0
		}
		end := i + size
		switch {
		case r == '—' || r == '–':
		case r == '-' && strings.HasPrefix(head[i:], "--"):
			end = i + 2
		case r == '-' && spaceAround(head, i):
		case r == ':' && i+1 < len(head) && head[i+1] == ' ':
		case r == ')' && agencyDated(head, i):
			return end
		default:
			continue
		}
		// The first such mark decides: behind it the story has begun.
		if end < len(s) && isDateline(head[:i], r == ':', first) {
			return end
		}
		return 0
	}
	return 0
}

// agencyDated reports whether the bracket that closes at end holds an agency behind
// a place and a day, and the story begins without a mark: "City, May 3 (Agency) The".
func agencyDated(s string, end int) bool {
	open := strings.LastIndexByte(s[:end], '(')
	if open <= 0 || end+2 >= len(s) || s[end+1] != ' ' || !startsUpper(s[end+2:]) || !allCaps(s[open+1:end]) || strings.ContainsAny(s[open:end], " 0123456789") {
		return false
	}
	words := strings.Fields(s[:open])
	for i := max(1, len(words)-3); i < len(words); i++ {
		if months[strings.ToLower(strings.Trim(words[i], "."))] && strings.HasSuffix(words[i-1], ",") {
			return isDateline(s[:open], false, true)
		}
	}
	return false
}

func spaceAround(s string, i int) bool {
	return i > 0 && i+1 < len(s) && s[i-1] == ' ' && s[i+1] == ' '
}

// isDateline judges what stands before the dash or colon.
func isDateline(s string, colon, first bool) bool {
	plain, bracket := cutBrackets(s)
	words := strings.Fields(plain)
	if len(words) == 0 || len(words) > 12 || datelineStops[strings.ToLower(words[0])] {
		return false
	}
	caps, dated := 0, false
	for i, w := range words {
		w = strings.Trim(w, ".,;")
		lower := strings.ToLower(w)
		switch {
		case w == "":
		case months[lower] && i > 0:
			dated = true
		case strings.ContainsFunc(w, unicode.IsDigit):
			if i == 0 || !dateNumber(w) {
				return false
			}
		case weekdays[lower] && i > 0, nameParticles[lower] && i > 0:
		case !startsUpper(w) && !hasInnerUpper(w):
			return false
		case allCaps(w) && i == caps:
			caps++
		}
	}
	switch {
	case dated || bracket && !colon:
		return true
	case colon:
		return first && caps == len(words) && caps <= 3
	case caps > 0:
		return len(words) <= 8
	}
	return first && len(words) <= 3
}

// cutBrackets takes bracketed parts, "(Agency)" and "[Land]", out of s and
// reports whether there were any.
func cutBrackets(s string) (plain string, found bool) {
	for {
		open := strings.IndexAny(s, "([")
		if open < 0 {
			return plain + s, found
		}
		length := strings.IndexAny(s[open:], ")]")
		if length < 0 {
			return plain + s, found
		}
		plain += s[:open] + " "
		s = s[open+length+1:]
		found = true
	}
}

// dateNumber accepts a day, a year and an ordinal day: "5", "2026", "5th".
func dateNumber(w string) bool {
	digits := strings.TrimRightFunc(w, unicode.IsLetter)
	return isNumber(digits) && len(digits) <= 4 && len(w)-len(digits) <= 2
}
