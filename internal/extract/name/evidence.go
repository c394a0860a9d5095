package name

// contextEvidence scores what stands before and after a piece.
func (f *finder) contextEvidence(p *piece) {
	s := &f.doc.Sentences[p.sentence]
	f.before(p, s.First)
	f.after(p, s.Last)
}

// before reads the words to the left of a piece.
func (f *finder) before(p *piece, limit int) {
	k := p.first - 1
	if k >= limit && f.quote(k) {
		k--
	}
	if k < limit {
		return
	}
	if f.has(p.first, starts) {
		if k < p.first-1 {
			f.called(p, k, limit) // a gang known as “X”
		}
		return
	}
	switch t := f.tok[k].Lower; {
	case t == ",":
		f.beforeComma(p, k, limit)
	case t == "the":
		p.person.sum -= 4
		if !f.nounAfter(p.last) {
			p.org.add(1, "org.context")
		}
		f.called(p, k-1, limit)
	case t == "a" || t == "an":
		p.org.sum--
		p.person.sum--
	case f.has(k, possess):
		p.place.sum--
	case f.posted(p, k, limit):
	case f.cueBefore(p, k):
	case f.is(k, personNoun|roleEnd) && (!f.has(k, capital) || f.has(k, starts)) && f.lower(k-1) != "of":
		f.roleBefore(p, k, limit)
	default:
		f.preposition(p, k, limit)
	}
}

// nounAfter reports whether the name qualifies a noun: the Keld oil terminal.
func (f *finder) nounAfter(k int) bool {
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
func (f *finder) cueBefore(p *piece, k int) bool {
	if f.has(k, capital) && !f.has(k, starts) || !f.is(k, cue) && !f.longCue(k) && f.lemma(k) != "group" {
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
	if f.is(k, personNoun|role) && f.is(p.first, given) && !f.is(p.first, givenDoubtful) {
		return false
	}
	p.org.add(weight, "org.cue")
	p.person.sum -= 6
	p.place.sum -= 4
	if p.orgKind == "" {
		p.orgKind = kind
	}
	return true
}

// longCue reports whether a cue of several words ends at token k.
func (f *finder) longCue(k int) bool { return f.cueKind(k) != "" }

// cueKind returns the kind that the longest cue ending at token k tells, or "".
func (f *finder) cueKind(k int) string {
	for back := 2; back >= 0; back-- {
		if h, ok := f.hit(k-back, k+1, f.l.ids.cues); ok && h.Len == back+1 {
			return h.Attr
		}
	}
	return ""
}

// roleBefore reads "analyst X", "the singer X": a person, unless the noun is plural.
func (f *finder) roleBefore(p *piece, k, limit int) {
	if p.spelled[2] >= 6 {
		return
	}
	if f.tok[k].Tag == "NNS" || f.verbTag(k) {
		p.person.add(1, "person.role_before")
		return
	}
	single := p.last-p.first == 1 && !f.is(p.first, given|surname)
	if single && (f.is(p.first, common|thingNoun) || f.tok[p.first].Tag == "NNPS") {
		p.person.add(2, "person.role_before")
		return
	}
	p.person.add(7, "person.role_before")
	p.org.sum -= 2
	p.place.sum -= 3
	f.offerRole(p, f.roleStart(k, limit), k)
	p.titled = true
}

// anybody are nouns that say little of a person: any other role is better.
var anybody = map[string]bool{
	"man": true, "woman": true, "boy": true, "girl": true, "person": true, "people": true, "parent": true, "victim": true,
	"teenager": true, "resident": true, "child": true, "baby": true, "adult": true, "individual": true, "member": true,
	"colleague": true, "friend": true, "native": true, "citizen": true, "national": true, "lady": true, "guy": true,
}

// offerRole keeps the description [first, at], whose head is token at, if it
// tells more than the one that the piece has.
func (f *finder) offerRole(p *piece, first, at int) {
	rank := rankNoun
	if f.is(at, roleEnd) {
		rank = rankOffice
	}
	if anybody[f.tok[at].Lemma] {
		rank = rankHonorific
	}
	if p.role.rank < rank {
		p.role = roleRef{first, at + 1, rank}
	}
}

// verbTag reports whether token k is a verb; there is none beyond the ends.
func (f *finder) verbTag(k int) bool {
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
func (f *finder) roleStart(k, limit int) int {
	first := k
	for first > limit && k-first < 4 {
		i := first - 1
		if f.has(i, capital) && !f.has(i, starts) || !f.has(i, word) || f.seen(i, functionWord) || f.has(i, possess) {
			break
		}
		switch f.tok[i].Tag {
		case "JJ", "NN", "NNS", "VBG", "VBN", "NNP":
		default:
			return first
		}
		if f.tok[i].Lemma == "say" || f.tok[i].Lower == "including" {
			break
		}
		first = i
	}
	return first
}

// preposition reads what a preposition or verb before the piece tells.
func (f *finder) preposition(p *piece, k, limit int) {
	noun := k - 1
	personal := noun >= limit && f.is(noun, personNoun|roleEnd) && !f.has(noun, stop)
	word := f.tok[k].Lower
	switch word {
	case "in", "near", "across", "throughout", "outside", "inside":
		if printed[f.lemma(noun)] && p.spelled[2] < 3 {
			p.org.add(6, "org.cue")
			p.orgKind = "media"
			return
		}
		p.place.add(4, "place.preposition")
		p.person.sum--
	case "at":
		p.org.add(1, "org.preposition")
		p.place.add(1, "place.preposition")
		if personal {
			p.org.add(3, "org.preposition")
		}
	case "from", "with":
		f.fromBefore(p, noun, personal)
	case "of":
		f.ofBefore(p, noun)
	case "called", "named", "dubbed", "as", "itself":
		f.called(p, k, limit)
	case "for":
		if personal {
			p.org.add(2, "org.preposition")
			p.person.add(1, "person.speaker")
		}
	case "to":
		p.place.add(1, "place.preposition")
	case "said", "says", "told", "added", "wrote", "asked":
		f.told(p, word)
	case "by":
		if makes[f.lemma(noun)] {
			p.org.add(2, "org.context")
		}
	case "buy", "acquire", "bought", "acquired", "buying", "acquiring", "sued", "joined":
		p.org.add(4, "org.context")
		p.person.sum--
	}
}

// fromBefore reads "consultants from X", "an engineer with X", "a bid from X".
func (f *finder) fromBefore(p *piece, noun int, personal bool) {
	switch {
	case personal && f.tok[noun].Tag == "NNS":
		p.org.add(6, "org.preposition")
		p.person.sum -= 5
		p.place.add(2, "place.preposition")
	case personal:
		p.org.add(3, "org.preposition")
	case f.lemma(noun) == "bid" || f.lemma(noun) == "offer":
		p.org.add(4, "org.preposition")
	}
}

// told reads the verb of speech before a name: somebody who speaks, or the
// medium that was told.
func (f *finder) told(p *piece, word string) {
	if word != "told" && f.is(p.first, place) && f.auxiliary(p.last) {
		return // "they said Lagos had refused": it is the subject of what is said
	}
	p.place.sum--
	if word == "told" && p.last-p.first == 1 && f.has(p.first, camel|upper) {
		p.org.add(3, "org.told")
	} else {
		p.person.add(2, "person.speaker")
	}
	if f.has(p.last-1, number) && p.last-p.first >= 2 {
		p.org.add(6, "org.told")
	}
	if word == "told" && (f.has(p.last-1, number) || p.org.sum > p.person.sum) && p.orgKind == "" {
		p.orgKind = "media"
	}
}

// auxiliary reports whether token k is a verb that others follow.
func (f *finder) auxiliary(k int) bool {
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
func (f *finder) called(p *piece, k, limit int) {
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
		p.person.add(6, "person.apposition")
		return
	case kind == "":
		return
	}
	p.org.add(8, "org.cue")
	p.person.sum -= 4
	p.orgKind = kind
}

// ofBefore reads "director of X", "mayor of X", "son of X".
func (f *finder) ofBefore(p *piece, noun int) {
	switch w := f.lemma(noun); {
	case w == "share" || w == "unit" || w == "division" || w == "subsidiary" || w == "employee" || w == "workforce" || w == "shareholder" || w == "headquarters":
		p.org.add(4, "org.preposition")
	case w == "mayor" || w == "governor" || w == "king" || w == "queen" || w == "president" || w == "people" || w == "government":
		p.place.add(4, "place.preposition")
	case f.is(noun, placeNoun):
		p.place.add(6, "place.noun")
		p.person.sum -= 2
	case f.is(noun, ownPerson):
		p.person.add(4, "person.relation")
	case f.is(noun, roleEnd|personNoun):
		p.org.add(4, "org.preposition")
		p.place.add(1, "place.preposition")
	}
}
