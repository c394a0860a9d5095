package mention

import (
	"strings"

	"factdesk/internal/extract/text"
)

// plain keeps a run without a title as a mention, with the evidence that its
// spelling and its neighbours give.
func (f *Found) plain(first, last, n int, zone text.ZoneKind) {
	if f.is(first, demonym|people) && f.has(first, capital) {
		end := first + 1
		if h, ok := f.hit(first, last, f.l.ids.demonyms); ok {
			end = first + h.Len
		}
		if end == last || f.is(end, given) || (last-first > 2 || !f.is(first, given|surname)) && !f.is(first-1, cue) {
			first = end
		}
	}
	if f.fieldOfOffice(first, last) || f.address(first, last) {
		return
	}
	last = f.lettersAfter(first, last)
	first, r := f.roleInFront(first, last)
	if first+2 == last && f.has(first, upper) && !f.has(first+1, upper) && f.is(first+1, surname|given) && !f.is(first, plainAcronym) && !f.is(first+1, common|place) {
		f.plain(first, first+1, n, zone) // "told WXQB Obi was late"
		first++
	}
	if length, code := f.placeAt(first, last); length > 0 && first+length+1 < last && f.is(first+length, given) && !f.is(first+length, givenDoubtful) && !f.is(first, given|surname) {
		// "the ambassador to Norway Ada Obi"
		p := Mention{First: first, Last: first + length, sentence: n, zone: zone, Kind: Place, Rule: "place.list", country: code}
		p.Place.add(8, p.Rule)
		f.add(p)
		first += length
	}
	if last-first == 2 && f.lower(first+1) == "." && len(f.tok[first].Norm) <= 2 {
		return // E. coli
	}
	if last-first == 1 && (f.nations(f.tok[first].Lower) || partyTag(f.tok[first].Norm) || f.degrees(first)) {
		return
	}
	if first >= last || f.lower(last) == "$" || f.currencyAt(first, last) || last-first == 1 && (f.has(first, initial|number) || f.has(first, digit) && len(f.tok[first].Norm) < 6) && !f.has(first, upper) && !f.is(first, place) {
		return
	}
	p := Mention{First: first, Last: last, sentence: n, zone: zone, role: r}
	if r.rank > 0 {
		p.Person.add(4, "person.role_before")
		if s := &f.doc.Sentences[n]; r.first > s.First && f.lower(r.first-1) == "," {
			f.beforeComma(&p, r.first-1, s.First)
		}
	}
	if last-first == 1 && (f.is(first, role|title) || f.is(first, plainAcronym) && !f.is(first, place|given|surname)) {
		return
	}
	f.shapeEvidence(&p)
	if f.carrier(first - 1) {
		p.Kind = Other
	}
	if f.is(p.First, particle) && !f.has(p.First, capital) {
		p.Person.Sum -= 3 // at most a surname that the full name confirms
	}
	p.spelled = [3]int{p.Person.Sum, p.Org.Sum, p.Place.Sum}
	f.contextEvidence(&p)
	f.add(p)
}

// lettersAfter returns the end of a name without the letters of a degree or
// office after it: Ada Obi SC.
func (f *Found) lettersAfter(first, last int) int {
	for last-first >= 3 && f.has(last-1, upper) && !f.has(last-1, suffix) && len(f.tok[last-1].Norm) <= 4 &&
		!f.is(last-1, surname|known) && f.is(first, given) && !f.has(last-2, upper) {
		last--
	}
	return last
}

// roleInFront skips nouns for people in capitals before a given name, as in
// "Deputy Ada Obi", "Democrat Ada Obi", and returns them as a role.
func (f *Found) roleInFront(first, last int) (int, roleRef) {
	var r roleRef
	for first+1 < last && f.is(first, personNoun|role|title) && !f.is(first, given|known) && !saints[f.tok[first].Lower] &&
		f.is(first+1, given|personNoun|title|role) {
		if r.rank == 0 {
			r = roleRef{first, first + 1, rankNoun}
		}
		first++
		r.last = first
	}
	return first, r
}

// nations reports whether a word ties demonyms or countries: US-Mexico, Anglo-Irish.
func (f *Found) nations(w string) bool {
	if strings.IndexByte(w, '-') <= 0 {
		return false
	}
	for part := range strings.SplitSeq(w, "-") {
		if !f.l.nation(part) {
			return false
		}
	}
	return true
}

// partyTag reports whether a word is a party and a state: D-Ore.
func partyTag(norm string) bool {
	return len(norm) > 2 && norm[1] == '-' && (norm[0] == 'D' || norm[0] == 'R' || norm[0] == 'I')
}

// compound reports whether the last token ties a name to an adjective, as in
// Lagos-based, and returns the length of the name within the token.
func compound(norm string) int {
	cut := strings.LastIndexByte(norm, '-')
	if cut <= 0 {
		return 0
	}
	switch norm[cut+1:] {
	case "based", "aligned", "led", "backed", "linked", "owned", "era", "style", "born", "made", "run", "controlled",
		"listed", "trained", "affiliated", "sponsored", "funded", "held", "educated", "registered", "flagged",
		"area", "wide", "related", "built", "brokered", "friendly", "inspired", "occupied", "type", "headquartered", "majority", "appointed", "branded":
		return cut
	}
	return 0
}

// shapeEvidence scores the spelling of a mention and what the lists say of it.
func (f *Found) shapeEvidence(p *Mention) {
	if p.Last < len(f.tok) && !f.has(p.Last, capital) && f.legalTail(p.Last) {
		p.Last++ // Drant & Umbo plc
	}
	n := p.Last - p.First
	if compound(f.tok[p.Last-1].Norm) > 0 {
		p.hint = "compound"
	}
	f.placeEvidence(p)
	f.oddEvidence(p)
	f.personShape(p, n)
	if n == 1 && f.has(p.First, upper) && !f.is(p.First, plainAcronym|place|country) && !f.has(p.First, digit|suffix) && strings.Trim(f.tok[p.First].Lower, "ivx") != "" {
		if thing, _ := f.lettersOfThing(p.First); !thing {
			p.Org.add(4, "org.acronym")
		}
	}
	if f.knownShort(p) {
		p.Org.add(8, "org.known")
	}
}

// knownShort reports whether the mention is a well-known name of three words or
// more without its head.
func (f *Found) knownShort(p *Mention) bool {
	if p.Last-p.First < 2 {
		return false
	}
	e, ok := f.l.shortKnown[string(f.writeKey(p))]
	if ok {
		p.OrgKind, p.country = knownAttr(e)
	}
	return ok
}

// placeEvidence scores a mention that is, or ends with, the name of a place.
func (f *Found) placeEvidence(p *Mention) {
	if length, code := f.placeAt(p.First, p.Last); length == p.Last-p.First {
		p.country = code
		switch {
		case f.is(p.First, country):
			p.Place.add(9, "place.list")
			p.Org.Sum -= 6
			if !f.is(p.First, given|surname) {
				p.Person.Sum -= 6
			}
		case length > 1 || !f.is(p.First, given|surname|common):
			p.Place.add(6, "place.list")
		default:
			p.Place.add(3, "place.list")
		}
		return
	}
	last := p.Last - 1
	if p.Last-p.First >= 2 && f.is(last, placeNoun) && !f.is(last, surname) {
		p.Place.add(7, "place.noun")
		p.Person.Sum -= 6
	}
	if f.street(p.First, p.Last) || f.foreignStreet(p) || f.landform(p) || f.water(p) {
		p.Place.add(9, "place.noun")
		p.Person.Sum -= 8
	}
	if p.Last-p.First >= 2 && f.is(p.First, placeNoun) && !f.is(p.First, given|surname) {
		p.Place.add(5, "place.noun")
	}
}

// oddEvidence scores signs that a mention is no person: numbers, ampersands,
// nouns of things.
func (f *Found) oddEvidence(p *Mention) {
	last := p.Last - 1
	if f.has(last, digit) && !f.has(last, upper) {
		p.Person.Sum -= 10
		p.Org.add(1, "org.context")
		p.Place.Sum -= 6
	}
	for i := p.First; i < p.Last; i++ {
		if f.tok[i].Norm == "&" {
			p.Org.add(9, "org.ampersand")
			p.Person.Sum -= 10
		}
	}
	many := last > p.First
	for last > p.First && f.has(last, suffix|number) {
		last-- // World War II
	}
	if !many && f.plainWord(last) && !f.is(last, given|surname|place|known) {
		p.Org.Sum -= 3 // a plain word with a capital: the State, Order
		p.Person.Sum -= 3
	}
	p.thing = f.has(last, brand) || many && f.is(last, thingNoun) && !f.is(last, given|surname) || many && f.is(p.First, thingFirst) && (!f.is(p.First, given) || f.is(p.First, common)) ||
		f.carrier(p.First-1) || !f.has(p.First, starts) && f.is(p.First-1, thingNoun) && !f.is(p.First-1, personNoun|cue) && !f.verbTag(p.First-1) && f.tok[p.First].SpaceBefore
	if p.thing {
		p.Person.Sum -= 8
		p.Org.Sum -= 10
		p.Place.Sum -= 6
	}
	if many && f.isSuffix(last) {
		p.Org.add(9, "org.suffix")
		p.Person.Sum -= 9
		p.OrgKind = formKind(f.tok[last].Lower)
	}
	if domain(f.tok[last].Lower) {
		p.Org.add(3, "org.spelling")
		p.Person.Sum -= 5
		p.OrgKind = "media"
	}
	if f.has(p.First, camel) && !many && !f.is(p.First, plainAcronym) {
		p.Org.add(3, "org.spelling")
	}
}

// personShape scores how much a mention looks like a person's name.
func (f *Found) personShape(p *Mention, n int) {
	const given2, parts = "person.given_name", "person.name_parts"
	firstMark := f.marks[p.First]
	if n > 1 && f.has(p.First, upper) && !f.has(p.Last-1, upper) {
		firstMark &^= given // RAF Marham
	}
	last := p.Last - 1
	f.nameParts(p, parts)
	if n == 1 {
		f.singleName(p, firstMark)
		return
	}
	switch {
	case firstMark&given != 0 && firstMark&(givenDoubtful|common|place) == 0:
		p.Person.add(5, given2)
	case firstMark&given != 0 && !f.is(last, common|place|placeNoun|thingNoun):
		p.Person.add(4, given2)
	case firstMark&given != 0 && !f.plainWord(last):
		p.Person.add(3, given2)
	case firstMark&given != 0:
		p.Person.add(1, given2)
	}
	switch {
	case f.is(last, surname) && !f.is(last, surnameDoubtful|common):
		p.Person.add(2, parts)
	case f.plainWord(last) && !f.is(last, surname) && firstMark&given != 0 && firstMark&(givenDoubtful|place) == 0:
		p.Person.Sum--
	case f.plainWord(last) && !f.is(last, surname):
		p.Person.Sum -= 3
	}
	if f.has(last, upper) && !f.has(p.First, upper) && len(f.tok[last].Norm) <= 3 && !f.is(last, surname|given) && !honours[f.tok[last].Lower] {
		p.Person.Sum -= 5 // Sky QRT
	}
	if f.has(last, hyphened) && !f.has(last, upper) {
		p.Person.add(2, parts)
	}
	f.plainness(p, n)
}

// honours are letters behind a person's name.
var honours = map[string]bool{
	"sc": true, "kc": true, "qc": true, "mp": true, "obe": true, "mbe": true, "cbe": true, "kbe": true, "md": true, "rn": true, "phd": true, "cpa": true,
}

// domain reports whether a word is a domain name.
func domain(w string) bool {
	for _, end := range []string{".com", ".org", ".net", ".co.uk", ".co", ".info", ".io", ".tv"} {
		if len(w) > len(end)+1 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// formKind is the kind that a legal form tells.
func formKind(form string) string {
	switch form {
	case "a.c.", "e.v.":
		return "ngo"
	}
	return "company"
}

// plainness scores whether the words of a mention are plain English words.
func (f *Found) plainness(p *Mention, n int) {
	plainWords, strange := 0, 0
	for i := p.First; i < p.Last; i++ {
		switch {
		case f.plainWord(i) && !f.is(i, surname):
			plainWords++
		case f.has(i, capital) && !f.is(i, place|common):
			strange++
		}
	}
	if plainWords == n || plainWords == n-1 && n >= 3 && !f.has(p.First, initial) && !f.is(p.Last-1, surname) {
		p.Person.Sum -= 4
	}
	if strange == n && n <= 4 {
		p.Person.add(2, "person.name_parts")
		if f.listLine(p) {
			p.Person.add(2, "person.context")
		}
	}
}

// listLine reports whether the mention is all that its sentence says, apart from
// a number or bullet, as in a list of the dead.
func (f *Found) listLine(p *Mention) bool {
	s := &f.doc.Sentences[p.sentence]
	for i := s.First; i < s.Last; i++ {
		if (i < p.First || i >= p.Last) && f.has(i, word) {
			return false
		}
	}
	return p.zone == text.Body
}

// nameParts scores initials, suffixes, nicknames and particles.
func (f *Found) nameParts(p *Mention, rule string) {
	for i := p.First; i < p.Last; i++ {
		sh := f.shapes[i]
		switch {
		case i > p.First && sh&upper != 0 && f.is(i, plainAcronym):
			p.Person.Sum -= 6 // Mac OS
		case sh&suffix != 0 && i > p.First && (f.tok[i].Lower[0] == 'j' || f.tok[i].Lower[0] == 's' || f.is(p.First, given) || f.has(p.First+1, initial)):
			p.Person.add(8, rule)
		case sh&suffix != 0 && i > p.First:
			p.Person.add(2, rule)
		case f.quote(i) && i > p.First && p.Last-p.First >= 4:
			p.Person.add(8, "person.nickname")
		case sh&initial != 0 && p.Last-p.First >= 2 && !f.is(i, place|country) && (i < p.Last-1 || strings.HasSuffix(f.tok[i].Norm, ".")):
			p.Person.add(5, rule)
		case sh&capital == 0 && i > p.First && i+1 < p.Last && patronymics[f.tok[i].Lower]:
			p.Person.add(5, rule)
		case f.is(i, particle) && sh&capital == 0 && i > p.First:
			p.Person.add(2, rule)
		case sh&capital != 0 && sh&hyphened != 0 && f.attached(i):
			p.Person.add(3, rule)
		}
	}
}

// patronymics stand between somebody's name and that of a father: Umar bin Salim.
var patronymics = map[string]bool{"bin": true, "ibn": true, "bint": true, "binti": true, "binte": true}

// attached reports whether a particle is part of the token: al-Khatib, N'Diaye.
func (f *Found) attached(i int) bool {
	lower := f.tok[i].Lower
	cut := strings.IndexAny(lower, "-'")
	return cut > 0 && attachedParticles[lower[:cut]]
}

// singleName scores a name of one word.
func (f *Found) singleName(p *Mention, m mark) {
	if m&common != 0 && f.seen(p.First, lowerSeen) {
		p.Person.Sum -= 2
	}
	switch {
	case m&given != 0 && m&(givenDoubtful|common|place) == 0:
		p.Person.add(2, "person.given_name")
	case m&surname != 0 && m&(surnameDoubtful|common|place) == 0:
		p.Person.add(2, "person.surname_alone")
	case m&(given|surname) != 0 && m&common == 0:
		p.Person.add(1, "person.surname_alone")
	}
}
