package name

import "factdesk/internal/extract/text"

// creditWords stand before "by" in a credit line.
var creditWords = map[string]bool{
	"reporting": true, "contributed": true, "written": true, "compiled": true, "edited": true, "editing": true, "writing": true,
}

// credits reads who is credited outside bylines: contributors, photographers,
// agencies in brackets, contacts.
func (f *finder) credits() {
	for n := range f.doc.Sentences {
		s := &f.doc.Sentences[n]
		for i := s.First; i < s.Last; i++ {
			switch t := f.tok[i].Lower; {
			case t == "by" && creditWords[f.lower(i-1)] && f.creditLine(i, s):
				f.contributors(i+1, s)
			case t == "by" && photoLabel(f.lower(i-1)) || t == ":" && photoLabel(f.lower(i-1)) || t == ":" && f.lower(i-1) == "contact":
				f.photographer(i+1, n)
			case t == "(" && f.creditBracket(i, n):
				f.bracketCredit(i, n)
			}
		}
	}
}

func photoLabel(w string) bool {
	return w == "photo" || w == "photos" || w == "photograph" || w == "picture" || w == "image"
}

// creditLine reports whether the words before "by" open a line or a bracket,
// as they do in a credit but not in running text.
func (f *finder) creditLine(by int, s *text.Sentence) bool {
	for i := by - 1; i >= s.First && by-i <= 4; i-- {
		if i == s.First || f.lower(i-1) == "(" || f.lower(i-1) == ";" {
			return true
		}
		if !f.has(i, word) {
			return true
		}
	}
	return false
}

// contributors marks the persons from token i on as authors.
func (f *finder) contributors(i int, s *text.Sentence) {
	for ; i < s.Last; i++ {
		o := f.owner[i]
		if o == 0 {
			switch f.lower(i) {
			case ",", "and", "in", ";":
				continue
			}
			return
		}
		p := &f.pieces[o-1]
		i = p.last - 1
		if p.kind == Organization || p.kind == Place || f.lower(p.first-1) == "in" {
			continue
		}
		p.author, p.kind, p.rule = true, Person, "person.byline"
		p.person.add(8, p.rule)
	}
}

// photographer reads "Photo: Ada Obi/Tarvo Post" from token i on.
func (f *finder) photographer(i, n int) {
	s := &f.doc.Sentences[n]
	if i >= s.Last || f.owner[i] == 0 {
		return
	}
	p := &f.pieces[f.owner[i]-1]
	if p.first != i || p.kind == Organization && p.rule != "org.context" {
		return
	}
	if p.last-p.first >= 2 && p.place.sum < enough && !f.desk(p) {
		p.kind, p.rule = Person, "person.credit"
		p.person.add(8, p.rule)
	}
	f.afterSlash(p.last, s)
}

// desk reports whether a piece names those who answer the telephone rather than
// a person: Public Affairs, Harbour Press Desk.
func (f *finder) desk(p *piece) bool {
	return f.plainWord(p.last-1) && !f.is(p.last-1, surname|given) && p.person.sum < enough
}

// afterSlash takes the name after a slash in a credit for an agency.
func (f *finder) afterSlash(i int, s *text.Sentence) {
	if i+1 >= s.Last || f.lower(i) != "/" {
		return
	}
	k := i + 1
	if f.lower(k) == "the" {
		k++
	}
	if k < s.Last && f.owner[k] != 0 {
		f.makeMedia(&f.pieces[f.owner[k]-1])
	}
}

func (f *finder) makeMedia(p *piece) {
	if p.kind == "" || p.kind == Place && p.last-p.first > 1 {
		p.kind, p.rule, p.orgKind = Organization, "org.dateline_agency", "media"
		p.org.add(8, p.rule)
	}
	if p.kind == Organization && (p.orgKind == "" || p.bare) {
		p.orgKind, p.bare = "media", false
	}
}

// creditBracket reports whether the bracket at token i holds a credit: at the
// end of a caption, alone in its paragraph, or in a dateline.
func (f *finder) creditBracket(i, n int) bool {
	s := &f.doc.Sentences[n]
	zone := f.doc.Paragraphs[s.Paragraph].Zone
	alone := i == s.First && f.lower(s.Last-1) == ")"
	return zone == text.Caption || alone && (n == 0 || f.doc.Sentences[n-1].Paragraph != s.Paragraph) || f.inDateline(i)
}

// bracketCredit reads "(Agency/Name)" and "(Agency; reporting by Name)".
func (f *finder) bracketCredit(i, n int) {
	s := &f.doc.Sentences[n]
	var room [4]*piece
	found := room[:0]
	slash := false
	for k := i + 1; k < s.Last && f.lower(k) != ")" && f.lower(k) != ";"; k++ {
		if f.lower(k) == "/" {
			slash = true
		}
		if f.owner[k] == 0 {
			continue
		}
		p := &f.pieces[f.owner[k]-1]
		k = p.last - 1
		found = append(found, p)
	}
	switch {
	case len(found) == 1:
		if p := found[0]; p.kind == "" && p.person.sum >= 5 && !f.inDateline(i) {
			p.kind, p.rule = Person, "person.credit"
		} else {
			f.makeMedia(p)
		}
	case len(found) == 2 && slash:
		a, b := found[0], found[1]
		if a.kind == Organization || b.kind != Organization && b.person.sum > a.person.sum {
			a, b = b, a
		}
		if a.kind == "" && a.last-a.first >= 2 {
			a.kind, a.rule = Person, "person.credit"
			a.person.add(8, a.rule)
		}
		f.makeMedia(b)
	}
}

// inDateline reports whether token i stands in a dateline zone.
func (f *finder) inDateline(i int) bool { return f.has(i, dated) }

// dateline reads the place and the agency of a dateline that the sentence
// begins with, and returns the token after it.
func (f *finder) dateline(n int, zone text.ZoneKind) int {
	s := &f.doc.Sentences[n]
	i := s.First
	inBracket := false
	for i < s.Last && f.inDateline(i) {
		switch t := f.tok[i].Lower; {
		case t == "(":
			inBracket = true
		case t == ")":
			inBracket = false
		case f.has(i, capital) && !f.has(i, stop):
			end := i + 1
			for end < s.Last && f.has(end, capital|number) && !f.has(end, stop) && f.inDateline(end) {
				end++
			}
			p := piece{first: i, last: end, sentence: n, zone: zone, kind: Place, rule: "place.dateline"}
			if inBracket {
				p.kind, p.rule, p.orgKind = Organization, "org.dateline_agency", "media"
				p.org.add(8, p.rule)
			} else {
				_, p.country = f.placeAt(i, end)
				p.place.add(8, p.rule)
			}
			f.add(p)
			i = end - 1
		}
		i++
	}
	return i
}

// creditLabel reports whether a line of the page's furniture credits somebody.
func (f *finder) creditLabel(s *text.Sentence) bool {
	switch w := f.lower(s.First); w {
	case "contact", "reporting", "additional", "source":
		return true
	default:
		return photoLabel(w)
	}
}
