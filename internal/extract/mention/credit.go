package mention

import "factdesk/internal/extract/text"

// creditWords stand before "by" in a credit line.
var creditWords = map[string]bool{
	"reporting": true, "contributed": true, "written": true, "compiled": true, "edited": true, "editing": true, "writing": true,
}

// creditOpens reports whether token i is a word of credits with "by" behind it, and
// so no name: Writing by Ada Obi.
func (f *Found) creditOpens(i int) bool { return creditWords[f.lower(i)] && f.lower(i+1) == "by" }

// credits reads who is credited outside bylines: contributors, photographers,
// agencies in brackets, contacts.
func (f *Found) credits() {
	for n := range f.doc.Sentences {
		s := &f.doc.Sentences[n]
		captioned := f.doc.Paragraphs[s.Paragraph].Zone == text.Caption
		if captioned {
			f.pictureAgency(n)
		}
		for i := s.First; i < s.Last; i++ {
			switch t := f.tok[i].Lower; {
			case captioned && i == s.First && t == "credit":
				f.afterPhotographer(i+1, s)
			case t == "by" && creditWords[f.lower(i-1)] && f.creditLine(i, s):
				f.contributors(i+1, s)
			case t == "by" && photoLabel(f.lower(i-1)) || t == ":" && photoLabel(f.lower(i-1)) || t == ":" && f.lower(i-1) == "contact":
				f.photographer(i+1, n)
			case t == "from" && inputs(f.lower(i-1)) && f.lower(i-2) == "with" && (i-2 == s.First || f.lower(i-3) == "("):
				f.inputsFrom(i+1, s)
			case t == "(" && f.creditBracket(i, n):
				f.bracketCredit(i, n)
			}
		}
	}
}

// inputs reports whether a word is for what an agency gave to a story.
func inputs(w string) bool { return w == "inputs" || w == "input" }

// creditReach is how many tokens a credit of inputs may have.
const creditReach = 40

// inputsFrom takes what gave inputs to a story, from token i on, for agencies.
func (f *Found) inputsFrom(i int, s *text.Sentence) {
	for end := min(s.Last, i+creditReach); i < end && f.lower(i) != ")"; i++ {
		if f.owner[i] == 0 {
			continue
		}
		p := &f.Mentions[f.owner[i]-1]
		if i = p.Last - 1; p.Kind == Organization || p.Kind == "" && f.has(p.First, upper) {
			p.Kind, p.Rule, p.OrgKind, p.Bare = Organization, "org.dateline_agency", "media", false
			p.Org.add(8, p.Rule)
		}
	}
}

func photoLabel(w string) bool {
	return w == "photo" || w == "photos" || w == "photograph" || w == "picture" || w == "image"
}

// creditLine reports whether the words before "by" open a line or a bracket,
// as they do in a credit but not in running text.
func (f *Found) creditLine(by int, s *text.Sentence) bool {
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
func (f *Found) contributors(i int, s *text.Sentence) {
	for ; i < s.Last; i++ {
		o := f.owner[i]
		if o == 0 {
			switch f.lower(i) {
			case ",", "and", "in", ";":
				continue
			}
			return
		}
		p := &f.Mentions[o-1]
		i = p.Last - 1
		if f.creditOpens(i) {
			f.Drop(int(o - 1))
			continue
		}
		if p.Kind == Organization || p.Kind == Place || f.lower(p.First-1) == "in" || f.stateOfTown(p.First, p.Last) {
			continue
		}
		p.Author, p.Kind, p.Rule = true, Person, "person.byline"
		p.Person.add(8, p.Rule)
	}
}

// photographer reads "Photo: Ada Obi/Tarvo Post" from token i on.
func (f *Found) photographer(i, n int) {
	s := &f.doc.Sentences[n]
	if i >= s.Last || f.owner[i] == 0 {
		return
	}
	p := &f.Mentions[f.owner[i]-1]
	if p.First != i || p.Kind == Organization && p.Rule != "org.context" {
		return
	}
	if p.Last-p.First >= 2 && p.Place.Sum < enough && !f.desk(p) {
		p.Kind, p.Rule = Person, "person.credit"
		p.Person.add(8, p.Rule)
	}
	f.afterSlash(p.Last, s)
}

// afterPhotographer reads the agency behind the name that begins at token i or
// behind the mark there: Credit Ada Obi/Tarvo Post.
func (f *Found) afterPhotographer(i int, s *text.Sentence) {
	for i < s.Last && !f.has(i, word) {
		i++
	}
	if i < s.Last && f.owner[i] != 0 {
		f.afterSlash(f.Mentions[f.owner[i]-1].Last, s)
	}
}

// desk reports whether a mention names those who answer the telephone rather than
// a person: Public Affairs, Harbour Press Desk.
func (f *Found) desk(p *Mention) bool {
	return f.plainWord(p.Last-1) && !f.is(p.Last-1, surname|given) && p.Person.Sum < enough
}

// afterSlash takes the name after a slash in a credit for an agency.
func (f *Found) afterSlash(i int, s *text.Sentence) {
	if i+1 >= s.Last || f.lower(i) != "/" {
		return
	}
	k := i + 1
	if f.lower(k) == "the" {
		k++
	}
	if k < s.Last && f.owner[k] != 0 {
		f.makeAgency(&f.Mentions[f.owner[k]-1])
	}
}

func (f *Found) makeMedia(p *Mention) {
	if p.Kind == "" || p.Kind == Place && p.Last-p.First > 1 {
		p.Kind, p.Rule, p.OrgKind = Organization, "org.dateline_agency", "media"
		p.Org.add(8, p.Rule)
	}
	if p.Kind == Organization && (p.OrgKind == "" || p.Bare) {
		p.OrgKind, p.Bare = "media", false
	}
}

// creditBracket reports whether the bracket at token i holds a credit: at the
// end of a caption, alone in its paragraph, or in a dateline.
func (f *Found) creditBracket(i, n int) bool {
	s := &f.doc.Sentences[n]
	zone := f.doc.Paragraphs[s.Paragraph].Zone
	alone := i == s.First && f.lower(s.Last-1) == ")"
	return zone == text.Caption || alone && (n == 0 || f.doc.Sentences[n-1].Paragraph != s.Paragraph) || f.inDateline(i)
}

// bracketCredit reads "(Agency/Name)" and "(Agency; reporting by Name)".
func (f *Found) bracketCredit(i, n int) {
	s := &f.doc.Sentences[n]
	var room [4]*Mention
	found := room[:0]
	slash := false
	for k := i + 1; k < s.Last && f.lower(k) != ")" && f.lower(k) != ";"; k++ {
		if f.lower(k) == "/" {
			slash = true
		}
		if f.owner[k] == 0 {
			continue
		}
		p := &f.Mentions[f.owner[k]-1]
		k = p.Last - 1
		found = append(found, p)
	}
	switch {
	case len(found) == 1:
		if p := found[0]; p.Kind == "" && p.Person.Sum >= 5 && !f.inDateline(i) {
			p.Kind, p.Rule = Person, "person.credit"
		} else {
			f.makeMedia(p)
		}
	case len(found) == 2 && slash:
		a, b := found[0], found[1]
		if a.Kind == Organization || b.Kind != Organization && b.Person.Sum > a.Person.Sum {
			a, b = b, a
		}
		if a.Kind == "" && a.Last-a.First >= 2 {
			a.Kind, a.Rule = Person, "person.credit"
			a.Person.add(8, a.Rule)
		}
		f.makeAgency(b)
	}
}

// inDateline reports whether token i stands in a dateline zone.
func (f *Found) inDateline(i int) bool { return f.has(i, dated) }

// dateline reads the place and the agency of a dateline that the sentence
// begins with, and returns the token after it.
func (f *Found) dateline(n int, zone text.ZoneKind) int {
	s := &f.doc.Sentences[n]
	i := s.First
	inBracket := false
	state := f.bracketedState(s)
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
			p := Mention{First: i, Last: end, sentence: n, zone: zone, Kind: Place, Rule: "place.dateline"}
			if inBracket && i != state && !f.is(i, country) { // TARVOLO (Kenya) (Delta Newswire)
				p.Kind, p.Rule, p.OrgKind = Organization, "org.dateline_agency", "media"
				p.Org.add(8, p.Rule)
			} else {
				_, p.country = f.placeAt(i, end)
				p.Place.add(8, p.Rule)
			}
			f.add(p)
			i = end - 1
		}
		i++
	}
	return i
}

// bracketedState returns the token behind the first of the brackets of a dateline
// that has several, or -1: Oshtal (Zerkania), Oct 13 (Delta Newswire). That one
// tells of the place, and the agency stands in the last.
func (f *Found) bracketedState(s *text.Sentence) int {
	state := -1
	for i := s.First; i < s.Last && f.inDateline(i); i++ {
		if f.tok[i].Lower != "(" {
			continue
		}
		if state >= 0 && !f.is(state, known) {
			return state
		}
		state = i + 1
	}
	return -1
}

// creditLabel reports whether a line of the page's furniture credits somebody.
func (f *Found) creditLabel(s *text.Sentence) bool {
	switch w := f.lower(s.First); w {
	case "contact", "reporting", "additional", "source":
		return true
	default:
		return photoLabel(w)
	}
}
