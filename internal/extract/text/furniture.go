package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isLink reports whether the line points to another article: a cue with a colon
// or dash behind it ("Also read: …"), or a short cue alone.
func isLink(l line) bool {
	if l.count > maxLabel {
		return false
	}
	s := strings.TrimLeft(l.lower, "-—>»*•▶► ")
	for cue := range linkCues.open(s) {
		rest := strings.TrimLeft(s[len(cue):], " ")
		if rest == "" {
			return true
		}
		r, _ := utf8.DecodeRuneInString(rest)
		if strings.ContainsRune(":—|>→", r) || strings.HasPrefix(rest, "- ") {
			return true
		}
	}
	return !l.ends && openLinkCues.opens(s)
}

// isBoilerplate reports whether the paragraph belongs to the page and not to
// the story.
func isBoilerplate(l line) bool {
	switch {
	case !strings.ContainsFunc(l.lower, alnum):
		return true
	case breadcrumb(l), buttons(l), kicker(l):
		return true
	case noticeStarts.opens(l.lower), strings.HasPrefix(l.raw, "SOURCE "):
		return true
	case l.count <= 14 && !l.ends && buttonStarts.opens(l.lower):
		return true
	case !l.marks || quoted(l.lower):
		return false
	case noticePhrases.in(l.lower):
		return true
	}
	return appealWords.in(l.lower) && appeals(l.lower) || accessWords.in(l.lower) && addressed(l)
}

// kicker reports whether the line says no more than that it is a release.
func kicker(l line) bool { return l.count <= 3 && kickers[strings.Trim(l.lower, ":.*-# ")] }

// addressed reports whether the paragraph speaks to the reader, and is no quote.
func addressed(l line) bool {
	if strings.Contains(l.lower, `"`) {
		return false
	}
	for w := range strings.FieldsSeq(l.lower) {
		if w = strings.Trim(w, ".,:;!?"); w == "you" || w == "your" {
			return true
		}
	}
	return false
}

// appeals reports whether a sentence of the paragraph asks the reader to do
// what sites ask of readers.
func appeals(lower string) bool {
	for {
		if appealStarts.opens(lower) {
			return true
		}
		i := strings.IndexAny(lower, ".!?:")
		if i < 0 {
			return false
		}
		lower = strings.TrimLeft(lower[i+1:], " ")
	}
}

// breadcrumb recognises the path of a page: "Home > News > Africa".
func breadcrumb(l line) bool {
	if l.ends || l.count > 14 {
		return false
	}
	return strings.Contains(l.raw, " > ") || strings.Contains(l.raw, " » ") || strings.Contains(l.raw, " › ")
}

// buttons recognises a line that holds nothing but the labels of buttons.
func buttons(l line) bool {
	if l.count > 14 {
		return false
	}
	labels := 0
	for _, w := range l.words {
		w = strings.ToLower(strings.Trim(w, "|/·•,.:+&—-()[]"))
		switch {
		case w == "" || isNumber(w):
		case buttonWords[w]:
			labels++
		case !buttonFillers[w]:
			return false
		}
	}
	return labels > 0
}

func isNumber(w string) bool {
	return strings.TrimFunc(w, unicode.IsDigit) == ""
}

// quoted reports whether the text holds speech, which furniture does not.
func quoted(lower string) bool {
	return strings.Contains(lower, `"`) && strings.Contains(lower, "said")
}

// isCaption recognises the line of a photograph, by a label or by its credit.
func isCaption(l line) bool {
	if l.count > 70 {
		return false
	}
	if captionStarts.opens(l.lower) {
		return true
	}
	if l.marks && creditLabels.in(l.lower) && !quoted(l.lower) {
		return true
	}
	return l.count <= 45 && (creditInBrackets(l.raw) || creditAtEnd(l.raw) || agencyFirst(l))
}

// agencyFirst reports whether an agency of pictures stands before a description
// with a capital of its own: "EPA A man stands on the hull".
func agencyFirst(l line) bool {
	for agency := range pictureAgencies.open(l.raw) {
		switch next, _, _ := strings.Cut(l.raw[len(agency):], " "); next {
		case "A", "An", "The":
			return !l.ends
		}
	}
	return false
}

// creditAtEnd reports whether the line ends with the credit of a picture that is
// not in brackets: "… on Tuesday. Credit Name/Agency".
func creditAtEnd(raw string) bool {
	i := strings.LastIndex(raw, "Credit")
	if i < 0 || i > 0 && !endsSentence(strings.TrimRight(raw[:i], " ")) {
		return false
	}
	credit := strings.TrimLeft(raw[i+len("Credit"):], ":.… ")
	if len(credit) == len(raw)-i-len("Credit") || endsSentence(credit) || strings.ContainsAny(credit, "0123456789") {
		return false
	}
	words := strings.Fields(strings.ReplaceAll(credit, "/", " / "))
	if len(words) < 2 || len(words) > 12 || !nameLine(words) {
		return false
	}
	return i > 0 || strings.Contains(credit, "/") || strings.Contains(credit, " for ")
}

// creditInBrackets reports whether a sentence is followed by a credit in
// brackets: "… on Tuesday. (Agency/Name)". Without a full stop before the
// brackets the credit must show itself by a slash or a word of the trade.
func creditInBrackets(raw string) bool {
	raw = strings.TrimRight(raw, " .")
	open := strings.LastIndexByte(raw, '(')
	if open <= 0 || !strings.HasSuffix(raw, ")") {
		return false
	}
	credit := raw[open+1 : len(raw)-1]
	words := strings.Fields(credit)
	if len(words) == 0 || len(words) > 8 || strings.ContainsAny(credit, "0123456789;") {
		return false
	}
	if creditWords.in(strings.ToLower(credit)) {
		return true
	}
	if !startsUpper(credit) {
		return false
	}
	if strings.Contains(credit, "/") {
		return nameLine(strings.Fields(strings.ReplaceAll(credit, "/", " ")))
	}
	// One word alone is the agency that signs off a story: "(Reuters)".
	return len(words) > 1 && nameLine(words) && endsSentence(raw[:open])
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// allCaps reports whether the line has at least two letters and none of them in
// lower case.
func allCaps(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 1
}
