package mention

import (
	"slices"
	"strings"

	"factdesk/internal/extract/text"
)

// segment is a part of a byline or credit between separators.
type segment struct {
	first, last int
	labelled    bool // "By" or the like stands before it
	credit      bool // of a photograph or a contact, not of the story
}

// byline reads a sentence of a byline zone: authors, their roles, and the
// publication.
func (f *Found) byline(n int) {
	s := &f.doc.Sentences[n]
	last := -1
	for _, g := range f.cut(s) {
		dated := f.clocked(g)
		if !dated && (f.roleWords(g) || f.staffLine(g)) {
			f.authorRole(last, roleRef{g.first, g.last, rankOffice})
			continue
		}
		if last >= 0 && f.writerWord(g) {
			f.authorRole(last, roleRef{g.first, g.last, rankOffice})
			continue
		}
		if f.agencies(g) || f.is(g.first, degree) {
			continue
		}
		role := f.roleBehind(g)
		if role.first > 0 {
			g.last = role.first
		}
		g = f.trim(g)
		if dated || g.first >= g.last || f.slogan(g) || f.isDateLine(g) || f.whereabouts(g) || f.onlyPlace(g) || f.stateOfTown(g.first, g.last) {
			continue
		}
		if k := f.roleSegment(g); k > 0 {
			f.authorRole(last, roleRef{g.first, k, rankOffice})
			continue
		}
		if last = f.bylineName(g, n); last >= 0 && role.first > 0 {
			f.authorRole(last, role)
		}
	}
}

// staffLine reports whether a segment tells no more of the author than that the
// paper employs one: Staff Reporter, Our Correspondent.
func (f *Found) staffLine(g segment) bool {
	if g.last-g.first != 2 || !f.is(g.last-1, role|personNoun) {
		return false
	}
	switch f.lower(g.first) {
	case "staff", "our", "special", "senior", "chief", "crime", "court", "political", "business", "city", "legal", "health",
		"education", "defence", "defense", "environment", "diplomatic", "foreign":
		return f.lower(g.first-1) != "the"
	}
	return false
}

// writerWord reports whether a segment is one word for those who write, behind
// the name of one: By Ada Obi, Reporter. Papers are named by some of them, too.
func (f *Found) writerWord(g segment) bool {
	if g.last-g.first != 1 || f.lower(g.first-1) != "," {
		return false
	}
	switch f.tok[g.first].Lower {
	case "reporter", "correspondent", "editor", "columnist", "writer":
		return true
	}
	return false
}

// onlyPlace reports whether a segment is a town and no more, with the date behind
// it, or an outlet before it: KUMASI, July 14; Tarvo News, London and Lagos.
func (f *Found) onlyPlace(g segment) bool {
	length, _ := f.placeAt(g.first, g.last)
	if g.labelled || length != g.last-g.first || f.is(g.first, known) {
		return false
	}
	switch f.lower(g.first - 1) {
	case ",", "and":
		return true
	}
	return f.lower(g.last) == ","
}

// authorRole gives the author found last the role that follows in the byline.
func (f *Found) authorRole(last int, r roleRef) {
	if last < 0 {
		last = len(f.Mentions) - 1
	}
	if last >= 0 && f.Mentions[last].Author && f.Mentions[last].role.rank == 0 {
		f.Mentions[last].role = r
	}
}

// cut cuts a sentence at separators; a label holds until a bar or a full stop.
func (f *Found) cut(s *text.Sentence) []segment {
	out := f.segments[:0]
	labelled, credit := false, false
	first := s.First
	flush := func(end int) {
		if end > first {
			out = append(out, segment{first, end, labelled, credit})
		}
		first = end + 1
	}
	for i := s.First; i < s.Last; i++ {
		switch t := f.tok[i].Lower; {
		case t == "by":
			flush(i)
			labelled, credit = true, photoLabel(f.lower(i-1))
		case t == "|" || t == "·" || t == "•" || t == "." || t == ";":
			flush(i)
			labelled = false
		case t == ":" && (photoLabel(f.lower(i-1)) || f.lower(i-1) == "contact"):
			flush(i)
			labelled, credit = true, true
		case t == "," && f.has(i+1, suffix):
		case t == "of" && f.issuer(i-1) && f.has(i+1, capital):
		case t == "," || t == "and" || t == "&" && (labelled || f.twoPeople(first, i) || f.lower(i+1) == "agencies") || t == "/" || t == ":" || t == "—" || t == "–" || t == "-" || t == "--" || t == "(" || t == ")" || t == "with" || t == "for" || t == "of" || t == "in" || t == "at":
			flush(i)
			if t == "with" || t == "for" || t == "of" {
				labelled = false
			}
		}
	}
	flush(s.Last)
	f.segments = out
	return out
}

// twoPeople reports whether the ampersand at token i stands between the full names
// of people, of which the first begins at token first, and within no firm's name.
func (f *Found) twoPeople(first, i int) bool {
	return i-first >= 2 && !f.is(first, known) && f.heads[i-1].length == 0 && f.has(i+1, capital) && f.has(i+2, capital) && f.heads[i+2].length == 0
}

// trim drops labels and articles from both ends of a segment.
func (f *Found) trim(g segment) segment {
	for g.first < g.last && (f.lower(g.first) == "the" || !f.has(g.first, capital) && !f.particleStart(g) || bylineWords[f.lower(g.first)]) {
		g.first++
	}
	for g.last > g.first && (!f.has(g.last-1, capital|number) || bylineWords[f.lower(g.last-1)]) {
		g.last--
	}
	return g
}

func (f *Found) particleStart(g segment) bool {
	return g.labelled && f.is(g.first, particle) && g.last-g.first > 1
}

// bylineWords are words of bylines that belong to no name.
var bylineWords = map[string]bool{
	"by": true, "writing": true, "editing": true, "updated": true, "posted": true, "published": true, "reporting": true, "additional": true,
	"compiled": true, "written": true, "edited": true, "photo": true, "photos": true, "photograph": true, "story": true,
	"words": true, "staff": true, "read": true, "min": true, "last": true, "first": true, "from": true, "contributed": true, "source": true, "sources": true,
	"exclusive": true, "analysis": true, "opinion": true, "news": false, "am": true, "pm": true, "et": true, "gmt": true, "est": true, "edt": true,
	"pdt": true, "pst": true, "bst": true, "utc": true, "share": true, "follow": true, "contact": true, "author": true, "text": true,
}

// clocked reports whether a segment tells a time or a day.
func (f *Found) clocked(g segment) bool {
	for i := g.first; i < g.last; i++ {
		t := f.tok[i].Lower
		if f.has(i, digit) && strings.ContainsAny(t, ":.") || t == "pm" || t == "am" || t == "p.m." || t == "a.m." {
			return true
		}
		if shortDays[t] && (f.has(i+1, number) || f.has(i-1, number) || g.last-g.first == 1) {
			return true
		}
	}
	return false
}

var shortDays = map[string]bool{
	"mon": true, "tue": true, "tues": true, "wed": true, "thu": true, "thur": true, "thurs": true, "fri": true, "sat": true,
	"sun": true, "mar": true, "apr": true, "jun": true, "jul": true, "may": true,
}

// whereabouts reports whether a segment says where an author is: in Lagos, (Lagos).
func (f *Found) whereabouts(g segment) bool {
	before := f.lower(g.first - 1)
	if before == "from" && inputs(f.lower(g.first-2)) {
		return false // with inputs from the agency
	}
	if before == "in" || before == "from" || before == "at" {
		return true
	}
	return before == "(" && g.labelled
}

// stateOfTown reports whether the name from token first to last is the country or
// the state of the town where an author is: in Quito, Ecuador and Ada Obi in Oslo.
func (f *Found) stateOfTown(first, last int) bool {
	if f.lower(first-1) != "," || f.is(first, given) && !f.is(first, country) {
		return false
	}
	if length, _ := f.placeAt(first, last); length != last-first {
		return false
	}
	town := first - 1
	for town > 0 && first-town <= 5 && f.has(town-1, capital) {
		town--
	}
	return town < first-1 && f.whereabouts(segment{first: town, last: first - 1})
}

// isDateLine reports whether a segment is a date or a time.
func (f *Found) isDateLine(g segment) bool {
	for i := g.first; i < g.last; i++ {
		if f.has(i, stop) && !f.is(i, given) {
			return true
		}
		if f.has(i, stop) && (f.has(i+1, number) || f.has(i-1, number)) {
			return true
		}
	}
	return !f.has(g.first, capital) && !f.is(g.first, particle)
}

// roleSegment returns where a segment that is an author's role ends, or 0:
// Technology Correspondent, Staff Writer.
func (f *Found) roleSegment(g segment) int {
	if !f.is(g.last-1, role|personNoun) || f.is(g.first, given) && !f.is(g.first, common) || f.headKind(g.last-1) == "media" {
		return 0
	}
	for i := g.first; i < g.last; i++ {
		if !f.plainWord(i) && !f.is(i, role|personNoun|title|demonym|country|place) {
			return 0
		}
	}
	return g.last
}

// bylineName keeps the name in a segment and returns its mention, or -1.
func (f *Found) bylineName(g segment, n int) int {
	if f.section(g) || f.stateOrStation(g) {
		return -1
	}
	if w := f.lower(g.last); w == "contact" || w == "contacts" || w == "inquiries" || w == "enquiries" {
		return -1 // Media contact: Ada Obi
	}
	p := Mention{First: g.first, Last: g.last, sentence: n, zone: text.Byline}
	if f.bylineOrg(&p, g) {
		p.Kind, p.Rule = Organization, "org.byline"
		p.OrgKind = "media"
		if f.issuer(g.first) {
			p.OrgKind = f.headKind(g.first)
		}
		p.Org.add(8, p.Rule)
	} else if !f.bylinePerson(&p, g) {
		return -1
	}
	if f.add(p) == nil {
		return -1
	}
	return len(f.Mentions) - 1
}

// bylinePerson takes the name in a segment for an author's, or for that of whom a
// photograph is by, and reports whether it is one.
func (f *Found) bylinePerson(p *Mention, g segment) bool {
	if f.has(p.Last-1, number) {
		return false
	}
	f.shapeEvidence(p)
	if !g.labelled && p.Last-p.First < 2 && (f.is(p.First, common|place|plainAcronym|demonym|country) || f.has(p.First, upper)) || p.Place.Sum >= enough && p.Person.Sum < enough && !g.labelled {
		return false
	}
	if !f.is(p.First, given) && f.writtenFrom(g) || g.credit && f.desk(p) || !g.labelled && f.shoutedWords(g) {
		return false
	}
	p.Kind, p.Rule, p.Author = Person, "person.byline", !g.credit
	p.Person.add(8, p.Rule)
	return true
}

// stateOrStation reports whether a segment is a country that a letterhead names, or
// a place from which the author writes, with the date behind a dash: Republic of
// the Umbo, Las Umbas - 13 Oct 2025.
func (f *Found) stateOrStation(g segment) bool {
	length, _ := f.placeAt(g.first, g.last)
	if g.labelled || length == 0 || f.is(g.first, known) {
		return false
	}
	return length == g.last-g.first && (f.is(g.first, country) && f.lower(g.first-1) == "the" || f.writtenFrom(g))
}

// writtenFrom reports whether a segment behind the author has the date behind a dash.
func (f *Found) writtenFrom(g segment) bool {
	switch f.lower(g.last) {
	case "-", "–", "—":
		day := g.last + 1
		if f.has(day, stop) {
			day++
		}
		return !g.labelled && f.has(day, digit) && slices.ContainsFunc(f.Mentions, func(p Mention) bool { return p.Author })
	}
	return false
}

// shoutedWords reports whether a segment is a heading of plain words in capital
// letters: PRESS RELEASE.
func (f *Found) shoutedWords(g segment) bool {
	for i := g.first; i < g.last; i++ {
		if !f.is(i, common) || f.is(i, given|surname) || f.tok[i].Norm != strings.ToUpper(f.tok[i].Norm) {
			return false
		}
	}
	return true
}

// section reports whether a segment is a plain word behind a bar, which names a
// part of the paper: The Delta Post | Companies.
func (f *Found) section(g segment) bool {
	if g.labelled || g.last-g.first > 1 || !f.is(g.first, common) || f.is(g.first, known|given) || f.headKind(g.first) == "media" && f.tok[g.first].Tag != "NNS" {
		return false
	}
	before := f.lower(g.first - 1)
	return before == "|" || before == "·" || before == "•" || before == "/"
}

// slogan reports whether a segment is a plain noun with its article, as in BY
// THE NUMBERS, and no paper of that name.
func (f *Found) slogan(g segment) bool {
	if f.lower(g.first-1) != "the" || f.lower(g.first-2) != "by" || g.last-g.first > 1 || !f.is(g.first, common) || f.heads[g.first].length > 0 {
		return false
	}
	return !f.is(g.first, known)
}

// issuer reports whether token i is the first word of what issues a release:
// Ministry of Transport, Office of Public Affairs.
func (f *Found) issuer(i int) bool {
	return f.has(i, capital) && f.headKind(i) == "government" && f.lower(i+1) == "of"
}

// bylineOrg reports whether a segment names a publication or an agency.
func (f *Found) bylineOrg(p *Mention, g segment) bool {
	last := g.last - 1
	if h, ok := f.hit(g.first, g.last, f.l.ids.known); ok && h.Len == g.last-g.first {
		return true
	}
	if f.lower(g.first-1) == "(" && f.lower(g.last) == ")" && !f.is(g.first, given) || f.issuer(g.first) {
		return true
	}
	if f.lower(g.first-1) == "the" || f.heads[last].length > 0 && !f.is(g.first, given) {
		return true
	}
	if f.is(g.first, orgFirst) || f.has(last, number) && g.last-g.first > 1 || g.last-g.first == 1 && f.has(g.first, upper) {
		return true
	}
	if g.labelled {
		return false
	}
	probe := *p
	f.shapeEvidence(&probe)
	if f.heads[last].length > 0 {
		return probe.Person.Sum < 5
	}
	return probe.Person.Sum < 2 && f.anyAuthor()
}

// anyAuthor reports whether a person has been found in a byline before.
func (f *Found) anyAuthor() bool {
	for i := range f.Mentions {
		if f.Mentions[i].Author {
			return true
		}
		if f.Mentions[i].zone != text.Byline {
			return false
		}
	}
	return false
}
