package name

// linker says which pieces name the same entity. It reads long names first, so
// that short ones find what they shorten; all look-ups go by phrase.
type linker struct {
	f        *finder
	entities []entity
	of       []int32     // entity by piece, -1 for none
	next     []int32     // the next piece of the same entity, -1 behind the last
	weights  []uint8     // how many words count, by piece; 0 for those that wait
	bearers  []bearers   // by phrase
	chained  []candidate // of all chains
	found    []mention   // where entities are named
	byNames  bool        // there are by-names
	// room for one thing at a time
	window  [maxCandidates]int32
	aliases []string
	seen    map[alias]bool
	votes   []vote
}

// entity is an Entity in the making.
type entity struct {
	kind        Kind
	first, last int32 // pieces, see linker.next; -1 for none
	best        int   // piece with the fullest name
	parts       []int32
	lastSeen    int // piece that named it last
	author      bool
	gender      Gender
	acronym     string
	group       bool
	named       int // mentions in all
	at          int // index into Result.Entities plus one
	aliases     int // where its aliases begin in linker.aliases
}

func newLinker(f *finder) *linker {
	l := linkers.Get().(*linker)
	n := len(f.pieces)
	l.f, l.byNames = f, false
	l.of, l.next = cleared(l.of, n), cleared(l.next, n)
	l.weights = cleared(l.weights, n)
	for i := range l.of {
		l.of[i] = -1
	}
	return l
}

// link gives every piece its entity.
func (l *linker) link() {
	l.weigh()
	for n := maxName; n >= 1; n-- {
		for i, weight := range l.weights {
			if int(weight) == n {
				l.settleLong(i)
			}
		}
	}
	for i := range l.f.pieces {
		if l.f.pieces[i].aliasOf > 0 {
			l.joinAlias(i)
		}
	}
	for i := range l.f.pieces {
		if p := &l.f.pieces[i]; p.first < p.last {
			l.settleShort(i)
		}
	}
}

// weigh notes the weights of the names that are settled before the others:
// those of places, and all of several words.
func (l *linker) weigh() {
	l.noteAliasForms()
	for i := range l.f.pieces {
		p := &l.f.pieces[i]
		if p.first == p.last || p.kind == "" || p.kind == Other || p.kind == Person && l.waits(p) {
			continue
		}
		if n := min(l.weight(p), maxName); n >= 2 || p.kind == Place {
			l.weights[i] = uint8(n)
		}
	}
}

// weight is the number of words that count in a name.
func (l *linker) weight(p *piece) int {
	if p.kind == Person {
		return len(l.f.personParts(p))
	}
	return p.last - p.first
}

// settleLong links a name of several words to an entity that it names in
// full or in part, or makes a new one.
func (l *linker) settleLong(i int) {
	p := &l.f.pieces[i]
	switch p.kind {
	case Person:
		parts := l.f.personParts(p)
		if e := l.samePerson(parts); e >= 0 {
			l.join(i, e)
			return
		}
		l.newPerson(i, parts)
	case Organization:
		if p.acronymOf > 0 {
			return
		}
		key := l.f.orgKey(p)
		if e := l.known(key).org; e > 0 {
			l.join(i, int(e)-1)
			return
		}
		if e := l.latest(orgs, key, i); e >= 0 && l.f.sameCountry(p, &l.f.pieces[l.entities[e].best]) {
			l.join(i, e)
			return
		}
		l.newOrg(i, key)
	default:
		l.byKey(i, &l.known(l.f.key(p)).place)
	}
}

// byKey links pieces of one spelling, whose entity plus one is known.
func (l *linker) byKey(i int, known *int32) {
	if *known == 0 {
		*known = int32(l.create(i, l.f.pieces[i].kind)) + 1
	}
	l.join(i, int(*known)-1)
}

func (l *linker) create(i int, kind Kind) int {
	if kind == "" {
		kind = Other
	}
	l.entities = append(l.entities, entity{kind: kind, best: i, first: -1, last: -1, lastSeen: -1, gender: Unknown})
	return len(l.entities) - 1
}

// join makes piece i a mention of entity e.
func (l *linker) join(i, e int) {
	p, ent := &l.f.pieces[i], &l.entities[e]
	l.of[i], l.next[i] = int32(e), -1
	if ent.first < 0 {
		ent.first = int32(i)
	} else {
		l.next[ent.last] = int32(i)
	}
	ent.last = int32(i)
	ent.author = ent.author || p.author
	ent.group = ent.group || p.group
	if ent.gender == Unknown && p.gender != 0 {
		ent.gender = p.gender
	}
}

// settleShort links one-word names and whatever is still open, in the order of
// the text, so that a surname goes to the namesake mentioned last.
func (l *linker) settleShort(i int) {
	p := &l.f.pieces[i]
	if e := l.of[i]; e >= 0 {
		l.entities[e].lastSeen = i
		return
	}
	if p.aliasOf > 0 && l.joinAlias(i) {
		l.entities[l.of[i]].lastSeen = i
		return
	}
	e := -1
	if p.acronymOf > 0 {
		e = l.acronymFor(i)
	}
	if e < 0 {
		e = l.shortFor(i)
	}
	switch {
	case e < 0:
		e = l.fresh(i)
	case l.entities[e].kind == Person:
		p.rule = "person.surname_of_known"
		l.join(i, e)
	default:
		if p.rule != "org.known" && p.rule != "org.acronym" {
			p.rule = "org.short_form"
		}
		l.join(i, e)
	}
	if e >= 0 {
		l.entities[e].lastSeen = i
	}
}

// shortFor returns the entity that piece i shortens, or -1.
func (l *linker) shortFor(i int) int {
	p := &l.f.pieces[i]
	if p.bare {
		return l.latest(heads, l.f.phrases.of(l.f.words.at[p.last-1]), i)
	}
	switch p.kind {
	case Person:
		e := l.namesake(i)
		if e < 0 && !p.titled && p.last-p.first == 1 {
			e = l.shortOrg(i)
		}
		return e
	case Organization:
		e := l.shortOrg(i)
		if e < 0 && p.last-p.first == 1 && !p.known && !l.f.has(p.first, upper) {
			e = l.namesake(i) // a person of that name is surer than a company that nothing names in full
		}
		return e
	case Place:
		return -1
	}
	if e := l.shortOrg(i); e >= 0 && p.org.sum >= p.person.sum-2 || l.f.has(p.first, upper) && e >= 0 {
		return e
	}
	if p.person.sum > -4 && p.place.sum-p.spelled[2] <= 2 {
		if e := l.namesake(i); e >= 0 {
			return e
		}
	}
	return l.shortOrg(i)
}

// fresh makes an entity of a piece that shortens none.
func (l *linker) fresh(i int) int {
	p := &l.f.pieces[i]
	switch {
	case p.bare:
		l.f.drop(i)
		return -1
	case p.kind == Person:
		return l.newPerson(i, l.f.personParts(p))
	case p.kind == Organization:
		key := l.f.orgKey(p)
		if e := int(l.known(key).org) - 1; e >= 0 {
			l.join(i, e)
			return e
		}
		return l.newOrg(i, key)
	}
	if p.kind == "" {
		p.kind = Other
	}
	l.byKey(i, &l.known(l.f.key(p)).other)
	return int(l.of[i])
}
