package mention

import "strings"

// after reads the words to the right of a mention.
func (f *Found) after(p *Mention, limit int) {
	k := p.Last
	if k < limit && f.quote(k) {
		k++
	}
	if k >= limit {
		return
	}
	switch t := f.tok[k].Lower; {
	case t == ",":
		f.afterComma(p, k+1, limit)
	case f.has(k, possess) || t == "'":
		f.owned(p, k+1)
	case t == "(":
		if f.bearsLetters(k) && !f.is(k+1, place) && !f.concept(p.First, p.Last) {
			p.Org.add(5, "org.acronym")
		}
		if f.has(k+1, number) && f.lower(k+2) == ")" && !f.isYear(k+1) && p.Last-p.First >= 2 {
			p.Person.add(5, "person.age")
		}
	case t == "who" || t == "whose":
		f.whoAfter(p)
	case t == "which":
		p.Org.add(2, "org.context")
	case t == "national" || t == "nationals":
		p.Person.Sum -= 8 // it is where somebody is from
		p.Org.Sum -= 4
	case t == "as" && appoints[f.lemma(p.First-1)]:
		f.describeAfter(p, k, limit)
	case t == "administration":
		p.Person.add(5, "person.administration")
	case t == "index" || t == "indices" || t == "futures":
		p.Org.Sum -= 8
		p.Person.Sum -= 4
	case f.is(k, placeNoun) && !f.has(k, capital) && !f.verbTag(k):
		p.Place.add(5, "place.noun")
		p.Person.Sum -= 2
	case f.cueAfter(p, k, limit) && !f.verbTag(k) && p.spelled[2] < 3 && (p.hint != "compound" || p.Last-p.First > 1):
		p.Org.add(5, "org.cue")
		p.Person.Sum -= 2
		if h, ok := f.hit(k, limit, f.l.ids.cues); ok && p.OrgKind == "" {
			p.OrgKind = h.Attr()
		}
	default:
		f.verbAfter(p, k, limit)
	}
}

// placeFirst reports whether a name of one word is a place's before it is a
// person's, so that what it does tells nothing: Washington, Lincoln.
func (f *Found) placeFirst(p *Mention) bool {
	return f.is(p.First, place) && (!f.is(p.First, given) || f.is(p.First, givenDoubtful))
}

// appoints are verbs of which "X as chair" is the object.
var appoints = map[string]bool{
	"name": true, "appoint": true, "describe": true, "identify": true, "elect": true, "pick": true, "install": true,
	"hire": true, "nominate": true, "choose": true, "succeed": true, "replace": true,
}

// cueAfter reports whether a cue begins at token k after the name: "the X news
// agency". A plain word in capitals before it is rather an adjective.
func (f *Found) cueAfter(p *Mention, k, limit int) bool {
	if f.has(k, capital) || p.Last-p.First == 1 && f.is(p.First, common) && !f.is(p.First, given|surname|known) {
		return false
	}
	h, ok := f.hit(k, limit, f.l.ids.cues)
	return ok && !(h.Attr() == "sports" && f.onlyCommon(p)) // "its National Security team" plays nothing
}

// onlyCommon reports whether a name is made of common words alone.
func (f *Found) onlyCommon(p *Mention) bool {
	for i := p.First; i < p.Last; i++ {
		if !f.is(i, common) || f.is(i, given|surname|known|place) {
			return false
		}
	}
	return true
}

// verbAfter reads the verb or noun right after a mention.
func (f *Found) verbAfter(p *Mention, k, limit int) {
	m := f.marks[k]
	verb := f.verbTag(k)
	n := p.Last - p.First
	switch {
	case m&personVerb != 0 && verb:
		p.Person.add(4, "person.verb")
		p.Place.Sum--
	case m&companyVerb != 0 && verb:
		p.Org.add(3, "org.context")
	case m&speechVerb != 0 && verb:
		f.speechAfter(p, k+1, limit, n)
	case f.passiveOf(k, limit):
		p.Person.add(4, "person.verb")
		p.Place.Sum -= 2
	case verb && n == 1 && p.Person.Sum > 0 && !f.placeFirst(p):
		p.Person.add(1, "person.surname_alone")
	case p.spelled[2] >= 3 || p.hint == "compound":
	case n == 1 && f.is(p.First, common) && !f.is(p.First, given|surname|known):
	case n > 1 && f.is(p.Last-1, placeNoun): // the Quill Street depot
	case m&ownCompany != 0 && !f.has(k, capital) && !verb:
		p.Org.add(4, "org.possessive")
	case n == 1 && (f.tradeChief(k) || f.formerly(p.First-1) && employed[f.tok[k].Lemma]):
		p.Org.add(4, "org.before_office")
	case n == 1 && corporate[f.tok[k].Lemma] && !verb && f.tok[k].Tag != "NNS" && !f.has(k, capital):
		p.Org.add(4, "org.before_office")
	case m&(personNoun|roleEnd) != 0 && !verb && f.tok[k].Tag != "NNS" && !f.has(k, capital):
		p.Org.add(3, "org.before_office")
	}
}

// speechAfter reads "X said he", "X said it".
func (f *Found) speechAfter(p *Mention, k, limit, n int) {
	if n > 1 || !f.placeFirst(p) {
		p.Person.add(min(2, n), "person.speaker")
	}
	p.Org.add(1, "org.context")
	if f.lower(k) == "that" {
		k++
	}
	if k >= limit {
		return
	}
	switch f.tok[k].Lower {
	case "he", "she", "his", "her", "him":
		p.Person.add(4, "person.speaker")
	case "it", "its":
		if next := f.lower(k + 1); next != "was" && next != "is" && next != "'s" && next != "were" {
			p.Org.add(4, "org.context")
		}
	}
}

// owned reads what the mention possesses: X's shares, X's wife, X's constitution.
func (f *Found) owned(p *Mention, k int) {
	for i := k; i < k+3 && i < len(f.tok); i++ {
		switch m := f.marks[i]; {
		case m&thingNoun != 0 && f.has(i, capital):
			p.Person.Sum -= 8
			p.Org.Sum -= 4
			return
		case m&ownCompany != 0:
			p.Org.add(6, "org.possessive")
			if p.Last-p.First > 1 && !f.is(p.Last-1, surname) && !f.has(p.First, initial) {
				p.Person.Sum -= 3
			}
			return
		case m&ownPerson != 0:
			p.Person.add(4, "person.relation")
			return
		case m&ownPlace != 0:
			p.Place.add(3, "place.context")
			return
		case !f.has(i, word) || f.seen(i, functionWord):
			return
		}
	}
}

// afterComma reads an apposition: an age, a description, a relative clause, a
// larger place.
func (f *Found) afterComma(p *Mention, k, limit int) {
	if k >= limit {
		return
	}
	switch t := f.tok[k].Lower; {
	case f.isAge(k) && (k+1 >= limit || f.lower(k+1) == "," || f.lower(k+1) == "." || f.lower(k+1) == ")" || f.lower(k+1) == ";"):
		p.Person.add(8, "person.age")
		f.describeAfter(p, k+2, limit)
	case t == "who" || t == "whose" || t == "whom":
		f.whoAfter(p)
		if be := f.lower(k + 1); t == "who" && (be == "is" || be == "was") {
			f.describeAfter(p, k+2, limit) // who is the director of the zoo
		} else if t == "who" && (be == "has" || be == "had") && f.lower(k+2) == "been" {
			f.describeAfter(p, k+3, limit)
		} else if t == "who" && (be == "heads" || be == "chairs") {
			f.headOf(p, k+1)
		}
	case t == "which":
		p.Org.add(3, "org.context")
		p.Place.add(1, "place.context")
		p.Person.Sum -= 2
	case t == "aged":
		p.Person.add(6, "person.age")
	case f.is(k, place) && f.has(k, capital) && p.Last-p.First <= 3 && !f.has(k+1, possess):
		if length, _ := f.placeAt(k, limit); length > 0 && f.placeCloses(k+length, limit) {
			p.Place.add(5, "place.context")
		}
	default:
		f.describeAfter(p, k, limit)
	}
}

// whoAfter scores "X, who": weak where X itself only says where somebody is
// from, as in "the Bishop of X, who".
func (f *Found) whoAfter(p *Mention) {
	switch f.lower(p.First - 1) {
	case "of", "in", "from", "at", "near":
		p.Person.add(1, "person.who")
	default:
		p.Person.add(5, "person.who")
	}
}

// placeCloses reports whether a larger place that ends at k closes the
// apposition, as in "Tarvo, Kenya, …".
func (f *Found) placeCloses(k, limit int) bool {
	return k >= limit || !f.has(k, capital) && !f.has(k, possess)
}

// isAge reports whether token k is a number that can be an age.
func (f *Found) isAge(k int) bool {
	t := f.tok[k].Norm
	if !f.has(k, number) || len(t) > 3 || len(t) == 3 && t[0] != '1' {
		return false
	}
	for i := range len(t) {
		if t[i] < '0' || t[i] > '9' {
			return false
		}
	}
	return true
}

// describeAfter reads a noun phrase in apposition that begins at token k: "a
// test engineer in …", "director of …", "one of the organisers".
func (f *Found) describeAfter(p *Mention, k, limit int) {
	start := k
	if k >= limit {
		return
	}
	det := false
	switch f.tok[k].Lower {
	case "as", "formerly", "then", "now", "once", "currently", "also", "himself", "herself":
		det = f.tok[k].Lower == "as"
		k++
	}
	if end := f.owning(k); end > k {
		k, det = end, true // X, Moldova's justice minister
	}
	switch f.lower(k) {
	case "a", "an", "the", "his", "her", "its", "their":
		k++
		det = true
	case "one":
		if f.lower(k+1) == "of" && f.lower(k+2) == "the" {
			k += 3
			det = true
		}
	}
	if f.is(k, demonym) && f.has(k, capital) {
		k++
	}
	first := k
	if det || f.has(k, capital) && !f.describing(k) {
		first, k = f.ownerInside(k, limit)
	}
	headAt := -1
	for ; k < limit && k-start < 10; k++ {
		if !f.describing(k) {
			break
		}
		if f.is(k, personNoun|roleEnd|cue|placeNoun) && !f.verbTag(k) || bodies[f.lemma(k)] || f.cueKind(k) != "" {
			headAt = k
		}
	}
	if headAt >= 0 && f.tok[headAt].Tag == "NNS" && (f.lower(start) != "one" || f.has(start+1, number)) {
		return
	}
	if headAt < 0 || headAt != k-1 || !det && !f.closes(k, limit) {
		return
	}
	f.apposition(p, first, headAt, det)
}

// owning returns the token behind the name and its possessive that begin at token
// k, or k: Moldova's, General Umbo's.
func (f *Found) owning(k int) int {
	for i := k; i < k+4 && f.nameToken(i); i++ {
		if f.has(i+1, possess) {
			return i + 2
		}
	}
	return k
}

// headOf takes "who heads the agency" for the role; who heads to a place heads nothing.
func (f *Found) headOf(p *Mention, k int) {
	if k+1 >= len(f.tok) {
		return
	}
	switch f.tok[k+1].Tag {
	case "DT", "PRP$", "NNP":
		p.role.offer(k, k+1, rankOffice)
	}
}

// ownerInside skips the name that a description begins with, as in "the Tarvo
// district health officer" and "the Drantlink chief executive". The name of a
// part of a country stays in the role, any other is whom the role belongs to.
func (f *Found) ownerInside(k, limit int) (first, next int) {
	next = k
	for next < limit && next-k < 4 && f.nameToken(next) && !f.describing(next) {
		next++
	}
	if next == k || next >= limit || f.has(next, capital) || !f.describing(next) {
		return k, k
	}
	if f.is(next, placeNoun) {
		return k, next
	}
	return next, next
}

// describing reports whether token k can stand in a description's noun phrase.
func (f *Found) describing(k int) bool {
	if f.has(k, capital) && !f.is(k, demonym) && f.tok[k].Tag != "JJ" && compound(f.tok[k].Norm) == 0 && f.owner[k] == 0 && !f.is(k, role|title|plainAcronym|country) || f.has(k, possess) {
		return f.has(k, possess)
	}
	switch f.tok[k].Tag {
	case "JJ", "NN", "NNS", "NNP", "NNPS", "VBG", "VBN", "JJR", "JJS", "CD", "POS", "HYPH", "RB":
		return f.has(k, word|digit)
	}
	return false
}

// closes reports whether an apposition without an article is one: it ends at
// a comma, or goes on with a preposition.
func (f *Found) closes(k, limit int) bool {
	if k >= limit {
		return true
	}
	switch f.tok[k].Lower {
	case ",", ".", "of", "at", "for", "from", "with", "in", ";", ")", "and", "who":
		return true
	}
	return false
}

// apposition scores a description by its head noun.
func (f *Found) apposition(p *Mention, first, headAt int, det bool) {
	kind := f.cueKind(headAt)
	if kind == "" && strings.HasSuffix(f.tok[headAt].Lemma, "-maker") {
		kind = "company"
	}
	switch {
	case kind != "" && f.has(p.First, starts) && f.tok[p.Last-1].Tag == "NNS": // Police, the ambulance service and others
	case kind != "" && (!f.is(headAt, personNoun|roleEnd) || !f.is(p.First, given)) && det:
		p.Org.add(7, "org.apposition")
		p.Person.Sum -= 4
		if p.OrgKind == "" {
			p.OrgKind = kind
		}
	case p.spelled[2] >= 3 && f.lower(p.First-1) == "in": // in Norway, his brother
	case f.is(headAt, personNoun|roleEnd):
		p.Person.add(6, "person.apposition")
		p.Place.Sum -= 2
		f.offerRole(p, first, headAt)
	case f.is(headAt, placeNoun):
		p.Place.add(5, "place.context")
	case bodies[f.lemma(headAt)] && det:
		p.Org.add(6, "org.apposition")
		p.Person.Sum -= 2
		if p.OrgKind == "" {
			p.OrgKind = "group"
		}
	}
}

// bodies are nouns for any body of people: they say no kind.
var bodies = map[string]bool{
	"group": true, "organization": true, "organisation": true, "band": true, "movement": true, "alliance": true,
	"association": true, "collective": true, "outfit": true, "league": true, "consortium": true, "grouping": true,
	"entity": true, "initiative": true, "body": true,
}

// passiveOf reports whether a passive verb that only people undergo begins at
// token k: was arrested, had been jailed.
func (f *Found) passiveOf(k, limit int) bool {
	be := false
	for i := k; i < limit && i-k < 5; i++ {
		switch f.tok[i].Lower {
		case "was", "were", "is", "been", "be":
			be = true
		case "had", "has", "have", "later", "also", "then", "first", "never":
		default:
			return be && f.is(i, passivePerson)
		}
	}
	return false
}
