package mention

// contextEvidence scores what stands before and after a mention.
func (f *Found) contextEvidence(p *Mention) {
	s := &f.doc.Sentences[p.sentence]
	f.before(p, s.First)
	f.after(p, s.Last)
}

// before reads the words to the left of a mention.
func (f *Found) before(p *Mention, limit int) {
	k := p.First - 1
	if k >= limit && f.quote(k) {
		k--
	}
	if k < limit {
		return
	}
	if f.has(p.First, starts) {
		if k < p.First-1 {
			f.called(p, k, limit) // a gang known as “X”
		}
		return
	}
	switch t := f.tok[k].Lower; {
	case t == ",":
		f.beforeComma(p, k, limit)
	case t == "the":
		p.Person.Sum -= 4
		if !f.nounAfter(p.Last) {
			p.Org.add(1, "org.context")
		}
		f.called(p, k-1, limit)
	case t == "a" || t == "an":
		p.Org.Sum--
		p.Person.Sum--
	case f.has(k, possess):
		p.Place.Sum--
	case f.posted(p, k, limit):
	case f.cueBefore(p, k):
	case f.is(k, personNoun|roleEnd) && (!f.has(k, capital) || f.has(k, starts)) && f.lower(k-1) != "of":
		f.roleBefore(p, k, limit)
	default:
		f.preposition(p, k, limit)
	}
}

// nounAfter reports whether the name qualifies a noun: the Keld oil terminal.
func (f *Found) nounAfter(k int) bool {
	if k >= len(f.tok) || f.has(k, capital) || !f.has(k, word) || f.is(k, cue) {
		return false
	}
	switch f.tok[k].Tag {
	case "NN", "NNS", "JJ":
		return true
	}
	return false
}

// cueBefore reads "the newspaper X", "rail operator X".
func (f *Found) cueBefore(p *Mention, k int) bool {
	if f.carrier(k) || f.has(k, capital) && !f.has(k, starts) || !f.is(k, cue) && !f.longCue(k) && f.lemma(k) != "group" {
		return false
	}
	kind := f.cueKind(k)
	if f.lemma(k) == "group" && kind == "" {
		kind = "group"
	}
	if kind == "" || f.tok[k].Lemma != f.tok[k].Lower && f.tok[k].Tag == "NNS" && kind != "media" {
		return false
	}
	weight := 8
	if f.is(k, personNoun|role) && f.is(p.First, given) && !f.is(p.First, givenDoubtful) {
		return false
	}
	p.Org.add(weight, "org.cue")
	p.Person.Sum -= 6
	p.Place.Sum -= 4
	if p.OrgKind == "" {
		p.OrgKind = kind
	}
	return true
}

// longCue reports whether a cue of several words ends at token k.
func (f *Found) longCue(k int) bool { return f.cueKind(k) != "" }

// cueKind returns the kind that the longest cue ending at token k tells, or "".
func (f *Found) cueKind(k int) string {
	for back := 2; back >= 0; back-- {
		if h, ok := f.hit(k-back, k+1, f.l.ids.cues); ok && h.Len == back+1 {
			return h.Attr()
		}
	}
	return ""
}

// roleBefore reads "analyst X", "the singer X": a person, unless the noun is plural.
func (f *Found) roleBefore(p *Mention, k, limit int) {
	if p.spelled[2] >= 6 {
		return
	}
	if f.tok[k].Tag == "NNS" || f.verbTag(k) {
		p.Person.add(1, "person.role_before")
		return
	}
	single := p.Last-p.First == 1 && !f.is(p.First, given|surname)
	if single && (f.is(p.First, common|thingNoun) || f.tok[p.First].Tag == "NNPS") {
		p.Person.add(2, "person.role_before")
		return
	}
	p.Person.add(7, "person.role_before")
	p.Org.Sum -= 2
	p.Place.Sum -= 3
	f.offerRole(p, f.roleStart(k, limit), k)
	p.Titled = true
}

// anybody are nouns that say little of a person: any other role is better.
var anybody = map[string]bool{
	"man": true, "woman": true, "boy": true, "girl": true, "person": true, "people": true, "parent": true, "victim": true,
	"teenager": true, "resident": true, "child": true, "baby": true, "adult": true, "individual": true, "member": true,
	"colleague": true, "friend": true, "native": true, "citizen": true, "national": true, "lady": true, "guy": true,
	"client": true, "customer": true, "patient": true, "passenger": true, "tenant": true, "neighbour": true, "neighbor": true,
	"relative": true, "suspect": true, "defendant": true, "accused": true, "detainee": true, "inmate": true,
}

// kin are what somebody is to another: any title or office tells more.
var kin = map[string]bool{
	"son": true, "daughter": true, "wife": true, "husband": true, "mother": true, "father": true, "brother": true, "sister": true,
	"widow": true, "widower": true, "nephew": true, "niece": true, "cousin": true, "grandson": true, "granddaughter": true,
	"uncle": true, "aunt": true, "grandmother": true, "grandfather": true,
}

// offerRole keeps the description [first, at], whose head is token at, if it
// tells more than the one that the mention has.
func (f *Found) offerRole(p *Mention, first, at int) {
	rank := rankNoun
	if f.is(at, roleEnd) {
		rank = rankOffice
	}
	if anybody[f.tok[at].Lemma] || kin[f.tok[at].Lemma] {
		rank = rankHonorific
	}
	if p.role.rank < rank {
		p.role = roleRef{first, at + 1, rank}
	}
}

// verbTag reports whether token k is a verb; there is none beyond the ends.
func (f *Found) verbTag(k int) bool {
	if k < 0 || k >= len(f.tok) {
		return false
	}
	switch f.tok[k].Tag {
	case "VBD", "VBZ", "VBG", "VBP", "VB", "VBN":
		return true
	}
	return false
}

// roleStart moves left over the words that qualify the noun at token k.
func (f *Found) roleStart(k, limit int) int {
	first := k
	for first > limit && k-first < 4 {
		i := first - 1
		if first == k && f.portfolioOf(i, k) {
			first = i
			break // the Justice minister
		}
		if f.has(i, capital) && (!f.has(i, starts) || f.has(i, upper)) || !f.has(i, word) || f.seen(i, functionWord) || f.has(i, possess) {
			break
		}
		switch f.tok[i].Tag {
		case "JJ", "NN", "NNS", "VBG", "VBN", "NNP":
		default:
			return first
		}
		if f.tok[i].Lemma == "say" || f.tok[i].Lower == "including" || f.has(i, digit) {
			break
		}
		first = i
	}
	return first
}

// portfolioOf reports whether the capitalised word at token i says what the minister
// at token k is in charge of.
func (f *Found) portfolioOf(i, k int) bool {
	w := f.tok[k].Lower
	return f.has(i, capital) && portfolios[f.tok[i].Lower] != "" && (w == "minister" || w == "secretary")
}

// preposition reads what a preposition or verb before the mention tells.
func (f *Found) preposition(p *Mention, k, limit int) {
	noun := k - 1
	personal := noun >= limit && f.is(noun, personNoun|roleEnd) && !f.has(noun, stop)
	word := f.tok[k].Lower
	switch word {
	case "in", "near", "across", "throughout", "outside", "inside":
		if printed[f.lemma(noun)] && p.spelled[2] < 3 {
			p.Org.add(6, "org.cue")
			p.OrgKind = "media"
			return
		}
		p.Place.add(4, "place.preposition")
		p.Person.Sum--
	case "at":
		p.Org.add(1, "org.preposition")
		p.Place.add(1, "place.preposition")
		if personal {
			p.Org.add(3, "org.preposition")
		}
	case "from", "with":
		f.fromBefore(p, noun, personal)
	case "of":
		f.ofBefore(p, noun)
	case "called", "named", "dubbed", "as", "itself":
		f.called(p, k, limit)
	case "for":
		if personal {
			p.Org.add(2, "org.preposition")
			p.Person.add(1, "person.speaker")
		}
	case "to":
		p.Place.add(1, "place.preposition")
	case "said", "says", "told", "added", "wrote", "asked":
		f.told(p, word)
	case "by":
		if makes[f.lemma(noun)] {
			p.Org.add(2, "org.context")
		}
	case "buy", "acquire", "bought", "acquired", "buying", "acquiring", "sued", "joined":
		p.Org.add(4, "org.context")
		p.Person.Sum--
	}
}

// dwellers are from places, not from companies: "340 villagers from X".
var dwellers = map[string]bool{
	"villager": true, "resident": true, "inhabitant": true, "migrant": true, "refugee": true, "settler": true, "citizen": true,
	"native": true, "fisherman": true, "herder": true, "immigrant": true, "evacuee": true, "islander": true, "pilgrim": true,
	"farmer": true, "survivor": true, "tourist": true, "deportee": true, "exile": true,
	"camper": true, "hiker": true, "climber": true, "skier": true, "holidaymaker": true, "youth": true,
}

// fromBefore reads "consultants from X", "an engineer with X", "a bid from X".
func (f *Found) fromBefore(p *Mention, noun int, personal bool) {
	switch {
	case f.lower(p.Last) == "to" && f.nameToken(p.Last+1) && f.lower(p.First-1) == "from" && !f.is(p.First, known):
		p.Place.add(4, "place.preposition") // from X to Y
		p.Person.Sum--
	case personal && (dwellers[f.lemma(noun)] || kin[f.lemma(noun)] || anybody[f.lemma(noun)]):
		p.Place.add(4, "place.preposition")
		p.Person.Sum--
	case personal && f.peopleAfter(p.Last):
		p.Place.add(1, "place.preposition") // farmers from Vrantu kidnappers
	case personal && f.tok[noun].Tag == "NNS":
		p.Org.add(6, "org.preposition")
		p.Person.Sum -= 5
		p.Place.add(2, "place.preposition")
	case personal:
		p.Org.add(3, "org.preposition")
	case f.lemma(noun) == "bid" || f.lemma(noun) == "offer":
		p.Org.add(4, "org.preposition")
	}
}

// peopleAfter reports whether a noun for people in the plural stands at token k, which
// the name before it qualifies.
func (f *Found) peopleAfter(k int) bool {
	return f.is(k, personNoun|roleEnd) && !f.has(k, capital) && f.tok[k].Tag == "NNS"
}

// told reads the verb of speech before a name: somebody who speaks, or the
// medium that was told.
func (f *Found) told(p *Mention, word string) {
	if word != "told" && f.is(p.First, place) && f.auxiliary(p.Last) {
		return // "they said Lagos had refused": it is the subject of what is said
	}
	p.Place.Sum--
	if word == "told" && p.Last-p.First == 1 && f.has(p.First, camel|upper) {
		p.Org.add(3, "org.told")
	} else {
		p.Person.add(2, "person.speaker")
	}
	if f.has(p.Last-1, number) && p.Last-p.First >= 2 {
		p.Org.add(6, "org.told")
	}
	if word == "told" && (f.has(p.Last-1, number) || p.Org.Sum > p.Person.Sum) && p.OrgKind == "" {
		p.OrgKind = "media"
	}
}

// auxiliary reports whether token k is a verb that others follow.
func (f *Found) auxiliary(k int) bool {
	switch f.lower(k) {
	case "had", "has", "have", "was", "is", "were", "are", "did", "does", "will", "would", "could", "can", "should", "must", "might", "may":
		return true
	}
	return false
}

// makes are verbs whose agent is mostly a company.
var makes = map[string]bool{
	"make": true, "develop": true, "own": true, "run": true, "sell": true, "build": true, "operate": true, "manufacture": true,
	"publish": true, "produce": true, "supply": true, "fund": true, "insure": true, "design": true,
}

// printed are what stands in a newspaper.
var printed = map[string]bool{"report": true, "article": true, "editorial": true, "column": true, "interview": true, "op-ed": true}

// called reads "a gang called X", "a band that calls itself X", "a man
// known as X", with the verb or its particle at token k.
func (f *Found) called(p *Mention, k, limit int) {
	for k > limit && (f.lower(k) == "as" || f.lower(k) == "itself" || f.lower(k) == "that" || f.lower(k) == "which") {
		k--
	}
	switch f.lemma(k) {
	case "call", "name", "dub", "know", "nickname", "style":
	default:
		return
	}
	k--
	for k > limit && (f.lower(k) == "that" || f.lower(k) == "which" || f.lower(k) == "is" || f.lower(k) == "himself" || f.lower(k) == "also" || f.lower(k) == ",") {
		k--
	}
	kind := f.cueKind(k)
	switch {
	case kind == "" && f.lemma(k) == "group":
		kind = "group"
	case kind == "" && f.is(k, personNoun):
		p.Person.add(6, "person.apposition")
		return
	case kind == "":
		return
	}
	p.Org.add(8, "org.cue")
	p.Person.Sum -= 4
	p.OrgKind = kind
}

// ofBefore reads "director of X", "mayor of X", "son of X".
func (f *Found) ofBefore(p *Mention, noun int) {
	switch w := f.lemma(noun); {
	case w == "share" || w == "unit" || w == "division" || w == "subsidiary" || w == "employee" || w == "workforce" || w == "shareholder" || w == "headquarters":
		p.Org.add(4, "org.preposition")
	case w == "mayor" || w == "governor" || w == "bishop" || w == "archbishop" || w == "sultan" || w == "emir" || w == "justice" || w == "king" || w == "queen" || w == "president" || w == "people" || w == "government":
		p.Place.add(4, "place.preposition")
	case f.is(noun, placeNoun):
		p.Place.add(6, "place.noun")
		p.Person.Sum -= 2
	case f.is(noun, ownPerson):
		p.Person.add(4, "person.relation")
	case f.is(noun, roleEnd|personNoun):
		p.Org.add(4, "org.preposition")
		p.Place.add(1, "place.preposition")
	}
}
