package name

import (
	"strings"

	"factdesk/internal/extract/text"
)

// plain keeps a run without a title as a piece, with the evidence that its
// spelling and its neighbours give.
func (f *finder) plain(first, last, n int, zone text.ZoneKind) {
	if f.is(first, demonym|people) && f.has(first, capital) {
		end := first + 1
		if h, ok := f.hit(first, last, f.l.ids.demonyms); ok {
			end = first + h.Len
		}
		if end == last || f.is(end, given) || (last-first > 2 || !f.is(first, given|surname)) && !f.is(first-1, cue) {
			first = end
		}
	}
	last = f.lettersAfter(first, last)
	first, r := f.roleInFront(first, last)
	if first+2 == last && f.has(first, upper) && !f.has(first+1, upper) && f.is(first+1, surname|given) && !f.is(first, plainAcronym) && !f.is(first+1, common|place) {
		f.plain(first, first+1, n, zone) // "told WXQB Obi was late"
		first++
	}
	if length, code := f.placeAt(first, last); length > 0 && first+length+1 < last && f.is(first+length, given) && !f.is(first+length, givenDoubtful) && !f.is(first, given|surname) {
		// "the ambassador to Norway Ada Obi"
		p := piece{first: first, last: first + length, sentence: n, zone: zone, kind: Place, rule: "place.list", country: code}
		p.place.add(8, p.rule)
		f.add(p)
		first += length
	}
	if last-first == 2 && f.lower(first+1) == "." && len(f.tok[first].Norm) <= 2 {
		return // E. coli
	}
	if last-first == 1 && (f.nations(f.tok[first].Lower) || partyTag(f.tok[first].Norm)) {
		return
	}
	if first >= last || f.lower(last) == "$" || last-first == 1 && (f.has(first, initial|number) || f.has(first, digit) && len(f.tok[first].Norm) < 6) && !f.has(first, upper) && !f.is(first, place) {
		return
	}
	p := piece{first: first, last: last, sentence: n, zone: zone, role: r}
	if r.rank > 0 {
		p.person.add(4, "person.role_before")
		if s := &f.doc.Sentences[n]; r.first > s.First && f.lower(r.first-1) == "," {
			f.beforeComma(&p, r.first-1, s.First)
		}
	}
	if last-first == 1 && (f.is(first, role|title) || f.is(first, plainAcronym) && !f.is(first, place|given|surname)) {
		return
	}
	f.shapeEvidence(&p)
	if f.is(p.first, particle) && !f.has(p.first, capital) {
		p.person.sum -= 3 // at most a surname that the full name confirms
	}
	p.spelled = [3]int{p.person.sum, p.org.sum, p.place.sum}
	f.contextEvidence(&p)
	f.add(p)
}

// lettersAfter returns the end of a name without the letters of a degree or
// office after it: Ada Obi SC.
func (f *finder) lettersAfter(first, last int) int {
	for last-first >= 3 && f.has(last-1, upper) && !f.has(last-1, suffix) && len(f.tok[last-1].Norm) <= 4 &&
		!f.is(last-1, surname|known) && f.is(first, given) && !f.has(last-2, upper) {
		last--
	}
	return last
}

// roleInFront skips nouns for people in capitals before a given name, as in
// "Deputy Ada Obi", "Democrat Ada Obi", and returns them as a role.
func (f *finder) roleInFront(first, last int) (int, roleRef) {
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
func (f *finder) nations(w string) bool {
	if strings.IndexByte(w, '-') <= 0 {
		return false
	}
	for part := range strings.SplitSeq(w, "-") {
		if !f.l.nationSet[part] {
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

// shapeEvidence scores the spelling of a piece and what the lists say of it.
func (f *finder) shapeEvidence(p *piece) {
	n := p.last - p.first
	if compound(f.tok[p.last-1].Norm) > 0 {
		p.hint = "compound"
	}
	f.placeEvidence(p)
	f.oddEvidence(p)
	f.personShape(p, n)
	if n == 1 && f.has(p.first, upper) && !f.is(p.first, plainAcronym|place|country) && !f.has(p.first, digit|suffix) && strings.Trim(f.tok[p.first].Lower, "ivx") != "" {
		p.org.add(4, "org.acronym")
	}
	if f.knownShort(p) {
		p.org.add(8, "org.known")
	}
}

// knownShort reports whether the piece is a well-known name of three words or
// more without its head.
func (f *finder) knownShort(p *piece) bool {
	if p.last-p.first < 2 {
		return false
	}
	e, ok := f.l.shortKnown[string(f.writeKey(p))]
	if ok {
		p.orgKind, p.country = knownAttr(e)
	}
	return ok
}

// placeEvidence scores a piece that is, or ends with, the name of a place.
func (f *finder) placeEvidence(p *piece) {
	if length, code := f.placeAt(p.first, p.last); length == p.last-p.first {
		p.country = code
		switch {
		case f.is(p.first, country):
			p.place.add(9, "place.list")
			p.org.sum -= 6
			if !f.is(p.first, given|surname) {
				p.person.sum -= 6
			}
		case length > 1 || !f.is(p.first, given|surname|common):
			p.place.add(6, "place.list")
		default:
			p.place.add(3, "place.list")
		}
		return
	}
	last := p.last - 1
	if p.last-p.first >= 2 && f.is(last, placeNoun) && !f.is(last, surname) {
		p.place.add(7, "place.noun")
		p.person.sum -= 6
	}
	if p.last-p.first >= 2 && f.is(p.first, placeNoun) && !f.is(p.first, given|surname) {
		p.place.add(5, "place.noun")
	}
}

// oddEvidence scores signs that a piece is no person: numbers, ampersands,
// nouns of things.
func (f *finder) oddEvidence(p *piece) {
	last := p.last - 1
	if f.has(last, digit) && !f.has(last, upper) {
		p.person.sum -= 10
		p.org.add(1, "org.context")
		p.place.sum -= 6
	}
	for i := p.first; i < p.last; i++ {
		if f.tok[i].Norm == "&" {
			p.org.add(9, "org.ampersand")
			p.person.sum -= 10
		}
	}
	many := last > p.first
	for last > p.first && f.has(last, suffix|number) {
		last-- // World War II
	}
	if !many && f.plainWord(last) && !f.is(last, given|surname|place|known) {
		p.org.sum -= 3 // a plain word with a capital: the State, Order
		p.person.sum -= 3
	}
	p.thing = f.has(last, brand) || many && f.is(last, thingNoun) && !f.is(last, given|surname) || many && f.is(p.first, thingFirst) && (!f.is(p.first, given) || f.is(p.first, common)) ||
		f.is(p.first-1, thingNoun) && !f.is(p.first-1, personNoun|cue) && !f.verbTag(p.first-1) && f.tok[p.first].SpaceBefore
	if p.thing {
		p.person.sum -= 8
		p.org.sum -= 10
		p.place.sum -= 6
	}
	if many && legalForms.Get(f.tok[last].Lower) {
		p.org.add(9, "org.suffix")
		p.person.sum -= 9
		p.orgKind = formKind(f.tok[last].Lower)
	}
	if domain(f.tok[last].Lower) {
		p.org.add(3, "org.spelling")
		p.person.sum -= 5
		p.orgKind = "media"
	}
	if f.has(p.first, camel) && !many && !f.is(p.first, plainAcronym) {
		p.org.add(3, "org.spelling")
	}
}

// personShape scores how much a piece looks like a person's name.
func (f *finder) personShape(p *piece, n int) {
	const given2, parts = "person.given_name", "person.name_parts"
	firstMark := f.marks[p.first]
	if n > 1 && f.has(p.first, upper) && !f.has(p.last-1, upper) {
		firstMark &^= given // RAF Marham
	}
	last := p.last - 1
	f.nameParts(p, parts)
	if n == 1 {
		f.singleName(p, firstMark)
		return
	}
	switch {
	case firstMark&given != 0 && firstMark&(givenDoubtful|common|place) == 0:
		p.person.add(5, given2)
	case firstMark&given != 0 && !f.is(last, common|place|placeNoun|thingNoun):
		p.person.add(4, given2)
	case firstMark&given != 0 && !f.plainWord(last):
		p.person.add(3, given2)
	case firstMark&given != 0:
		p.person.add(1, given2)
	}
	switch {
	case f.is(last, surname) && !f.is(last, surnameDoubtful|common):
		p.person.add(2, parts)
	case f.plainWord(last) && !f.is(last, surname) && firstMark&given != 0 && firstMark&(givenDoubtful|place) == 0:
		p.person.sum--
	case f.plainWord(last) && !f.is(last, surname):
		p.person.sum -= 3
	}
	if f.has(last, hyphened) && !f.has(last, upper) {
		p.person.add(2, parts)
	}
	f.plainness(p, n)
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

// plainness scores whether the words of a piece are plain English words.
func (f *finder) plainness(p *piece, n int) {
	plainWords, strange := 0, 0
	for i := p.first; i < p.last; i++ {
		switch {
		case f.plainWord(i) && !f.is(i, surname):
			plainWords++
		case f.has(i, capital) && !f.is(i, place|common):
			strange++
		}
	}
	if plainWords == n || plainWords == n-1 && n >= 3 && !f.has(p.first, initial) && !f.is(p.last-1, surname) {
		p.person.sum -= 4
	}
	if strange == n && n <= 4 {
		p.person.add(2, "person.name_parts")
		if f.listLine(p) {
			p.person.add(2, "person.context")
		}
	}
}

// listLine reports whether the piece is all that its sentence says, apart from
// a number or bullet, as in a list of the dead.
func (f *finder) listLine(p *piece) bool {
	s := &f.doc.Sentences[p.sentence]
	for i := s.First; i < s.Last; i++ {
		if (i < p.first || i >= p.last) && f.has(i, word) {
			return false
		}
	}
	return p.zone == text.Body
}

// nameParts scores initials, suffixes, nicknames and particles.
func (f *finder) nameParts(p *piece, rule string) {
	for i := p.first; i < p.last; i++ {
		sh := f.shapes[i]
		switch {
		case i > p.first && sh&upper != 0 && f.is(i, plainAcronym):
			p.person.sum -= 6 // Mac OS
		case sh&suffix != 0 && i > p.first && (f.tok[i].Lower[0] == 'j' || f.tok[i].Lower[0] == 's' || f.is(p.first, given) || f.has(p.first+1, initial)):
			p.person.add(8, rule)
		case sh&suffix != 0 && i > p.first:
			p.person.add(2, rule)
		case f.quote(i) && i > p.first && p.last-p.first >= 4:
			p.person.add(8, "person.nickname")
		case sh&initial != 0 && p.last-p.first >= 2 && !f.is(i, place|country) && (i < p.last-1 || strings.HasSuffix(f.tok[i].Norm, ".")):
			p.person.add(5, rule)
		case f.is(i, particle) && sh&capital == 0 && i > p.first:
			p.person.add(2, rule)
		case sh&capital != 0 && sh&hyphened != 0 && f.attached(i):
			p.person.add(3, rule)
		}
	}
}

// attached reports whether a particle is part of the token: al-Khatib, N'Diaye.
func (f *finder) attached(i int) bool {
	lower := f.tok[i].Lower
	cut := strings.IndexAny(lower, "-'")
	return cut > 0 && attachedParticles[lower[:cut]]
}

// singleName scores a name of one word.
func (f *finder) singleName(p *piece, m mark) {
	if m&common != 0 && f.seen(p.first, lowerSeen) {
		p.person.sum -= 2
	}
	switch {
	case m&given != 0 && m&(givenDoubtful|common|place) == 0:
		p.person.add(2, "person.given_name")
	case m&surname != 0 && m&(surnameDoubtful|common|place) == 0:
		p.person.add(2, "person.surname_alone")
	case m&(given|surname) != 0 && m&common == 0:
		p.person.add(1, "person.surname_alone")
	}
}
