package text

import (
	"strings"
	"unicode/utf8"
)

// topWords is the length in words from which a paragraph counts as running
// text, so that what follows is no longer the top of the page.
const topWords = 22

// line is what the classifier knows about one paragraph.
type line struct {
	raw   string   // as written
	lower string   // folded, in lower case; empty for a paragraph too long to be furniture
	count int      // of its words; 0 likewise
	words []string // the words of the folded text, case kept; nil where they are more than maxLabel
	marks bool     // holds a phrase of furniture
	ends  bool     // ends as a sentence does
	list  bool     // begins with a bullet
}

// furnitureMax is the length in bytes above which a paragraph is running text
// whatever it says. Paywall notices are the longest furniture.
const furnitureMax = 700

// maxLabel is how many words a paragraph may have for each of them to be looked at.
const maxLabel = 30

// reader reads the paragraphs of a page as lines, whose texts and words lie
// behind each other in its memory.
type reader struct {
	texts strings.Builder
	words []string
}

// line reads a paragraph.
func (r *reader) line(raw string) line {
	l := line{raw: raw, ends: endsSentence(raw), list: listItem(raw)}
	if len(raw) > furnitureMax {
		return l
	}
	folded := raw
	if !isASCII(raw) {
		folded = foldAfter(&r.texts, raw)
	}
	l.lower = r.lower(folded)
	l.marks = furniture.in(l.lower)
	if l.count = countWords(folded); l.count > maxLabel {
		return l
	}
	first := len(r.words)
	for w := range strings.FieldsSeq(folded) {
		r.words = append(r.words, w)
	}
	l.words = r.words[first:len(r.words):len(r.words)]
	return l
}

// lower returns folded text in lower case.
func (r *reader) lower(folded string) string {
	if !isASCII(folded) {
		return strings.ToLower(folded)
	}
	start := r.texts.Len()
	for i := range len(folded) {
		c := folded[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		r.texts.WriteByte(c)
	}
	return r.texts.String()[start:]
}

// countWords counts what stands between the spaces of folded text, which has
// those of ASCII alone.
func countWords(folded string) int {
	n, within := 0, false
	for i := range len(folded) {
		c := folded[i]
		space := c == ' ' || '\t' <= c && c <= '\r'
		if !space && !within {
			n++
		}
		within = !space
	}
	return n
}

func (l line) long() bool { return l.lower == "" || l.count >= topWords }

// classify sets the zone of every paragraph: first what a paragraph shows by
// itself, then what its place on the page tells of the short lines that remain.
func classify(doc *Document) {
	lines := make([]line, len(doc.Paragraphs))
	r := reader{words: make([]string, 0, len(doc.Raw)/20)}
	r.texts.Grow(len(doc.Raw))
	for i, p := range doc.Paragraphs {
		lines[i] = r.line(doc.Slice(p.Span))
		doc.Paragraphs[i].Zone = ownKind(lines[i])
	}
	first, last := bodyRange(doc, lines)
	titled := false
	for i := range lines {
		p := &doc.Paragraphs[i]
		switch {
		case p.Zone != Body:
		case i < first:
			p.Zone = topKind(doc, lines, i, titled)
			titled = titled || p.Zone == Headline && !office(lines[i])
		case i > last:
			p.Zone = tailKind(doc, lines, i)
		case i < topLines && overIssue(doc, lines, i):
			p.Zone = Byline
		case last > first && crossHead(lines[i]):
			p.Zone = Headline
		}
	}
}

// ownKind judges a paragraph by its words alone; Body means undecided.
func ownKind(l line) ZoneKind {
	switch {
	case l.lower == "":
		return Body
	case isLink(l):
		return Link
	case isBoilerplate(l):
		return Boilerplate
	case isCaption(l):
		return Caption
	case isByline(l):
		return Byline
	}
	return Body
}

// bodyRange returns the indexes of the first and the last paragraph of running
// text: a long one, one with a dateline, or failing these any that ends as a
// sentence does. Without any the range is the whole page.
func bodyRange(doc *Document, lines []line) (first, last int) {
	first, last = -1, -1
	sentence := -1
	for i, l := range lines {
		if doc.Paragraphs[i].Zone != Body {
			continue
		}
		if l.ends || l.long() || l.list {
			last = i
			if sentence < 0 && !l.list {
				sentence = i
			}
		}
		if first < 0 && (l.long() || datelineLen(l.raw, true) > 0) {
			first = i
		}
	}
	switch {
	case last < 0 && len(lines) == 1:
		return 0, 0
	case last < 0:
		return len(lines), len(lines)
	case first < 0:
		first = max(sentence, 0)
	}
	return first, last
}

// topKind judges an undecided paragraph above the body; titled tells that a
// headline stands above it.
func topKind(doc *Document, lines []line, i int, titled bool) ZoneKind {
	l := lines[i]
	switch {
	case l.ends && !strings.HasSuffix(l.lower, "?") && !strings.HasSuffix(l.lower, "!"):
		return Body
	case i > 0 && kicker(lines[i-1]):
		return Headline
	case titled && (!l.list || l.count > 2) && (nameLine(l.words) && !longTitle(l) || tradeBehind(l.words)) && besideByline(doc, lines, i):
		return Byline
	}
	return Headline
}

// longTitle reports whether a line all in capitals at the start of words is too long
// for names with nothing between them, or goes on to what somebody does.
func longTitle(l line) bool {
	if strings.ContainsAny(l.lower, ",|/&•·") {
		return false
	}
	return strings.Contains(l.lower, " to ") || l.count > 8 && !strings.Contains(l.lower, " and ")
}

// office reports whether the line names the office that issues a release, which
// stands above its headline.
func office(l line) bool {
	switch first, _, _ := strings.Cut(l.lower, " of "); first {
	case "office", "ministry", "department", "bureau":
		return l.count <= 8
	}
	return false
}

// besideByline reports whether a byline or a line that gives the date stands
// above line i, with no more than buttons between, or below it with at most one
// more name between.
func besideByline(doc *Document, lines []line, i int) bool {
	above := i - 1
	for above > 0 && above >= i-2 && doc.Paragraphs[above].Zone == Boilerplate {
		above-- // buttons
	}
	if above >= 0 && doc.Paragraphs[above].Zone == Byline {
		return true
	}
	for j := i + 1; j < len(lines) && j <= i+2; j++ {
		switch {
		case doc.Paragraphs[j].Zone == Byline:
			return true
		case doc.Paragraphs[j].Zone != Body || !nameLine(lines[j].words):
			return false
		}
	}
	return false
}

// topLines is how many paragraphs down the page an author may be named below a
// summary that reads as the story does.
const topLines = 8

// overIssue reports whether line i is one of names in capitals, and stands on the
// line that gives the date.
func overIssue(doc *Document, lines []line, i int) bool {
	return i > 0 && i+1 < len(lines) && doc.Paragraphs[i+1].Zone == Byline && issueLine(lines[i+1]) &&
		lines[i].count >= 2 && allCaps(lines[i].raw) && nameLine(lines[i].words)
}

// tailKind judges an undecided paragraph below the body: a short line without a
// full stop right after links and share buttons is one more of them.
func tailKind(doc *Document, lines []line, i int) ZoneKind {
	if lines[i].ends || lines[i].long() || i == 0 {
		return Body
	}
	if k := doc.Paragraphs[i-1].Zone; k == Link || k == Boilerplate {
		return Link
	}
	return Body
}

// dashedHead recognises a cross-head between dashes: "- Anger in the port -".
func dashedHead(l line) bool {
	return l.list && l.count >= 3 && l.count <= 12 && l.words[0] == "-" && l.words[l.count-1] == "-"
}

// quotedHead recognises a cross-head that is a quotation as a whole, with no end
// mark in it: "'Three days of fear'".
func quotedHead(l line) bool {
	if l.ends || l.list || l.count < 2 || l.count > 8 {
		return false
	}
	mark := l.lower[:1]
	if mark != "'" && mark != `"` || !strings.HasSuffix(l.lower, mark) {
		return false
	}
	inner := l.lower[1 : len(l.lower)-1]
	return !strings.Contains(inner, `"`) && !strings.HasSuffix(inner, ",") && !strings.HasSuffix(inner, "-")
}

// crossHead reports whether a line within the body heads what follows: a line
// in capitals, or a short one without an end mark.
func crossHead(l line) bool {
	if dashedHead(l) || quotedHead(l) {
		return true
	}
	if l.lower == "" || l.list || l.count == 0 || l.count > 20 {
		return false
	}
	if l.ends && !(allCaps(l.raw) && strings.HasSuffix(l.raw, "?")) {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(l.lower)
	if strings.ContainsRune(`:;,)"'`, r) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(l.words[0])
	if strings.ContainsRune(`"'(—`, first) {
		return false
	}
	if allCaps(l.raw) {
		return true
	}
	return l.count <= 12 && !startsLower(l.raw)
}
