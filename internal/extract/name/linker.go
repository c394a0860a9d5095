package name

// maxCandidates bounds how many namesakes are looked at for one mention.
const maxCandidates = 8

// linker says which pieces name the same entity. It reads long names first, so
// that short ones find what they shorten; all look-ups go through maps.
type linker struct {
	f        *finder
	entities []entity
	of       []int            // entity by piece, -1 for none
	full     map[string]int   // kind and whole name to entity
	persons  map[string][]int // part of a person's name to entities
	orgs     map[string][]int // short form of an organization's name to entities
	heads    map[string][]int // last word of an organization's name to entities
	extra    []extraMention   // found in headlines, after the rest
}

// entity is an Entity in the making.
type entity struct {
	kind     Kind
	pieces   []int
	best     int // piece with the fullest name
	parts    []string
	lastSeen int // piece that named it last
	author   bool
	gender   Gender
	acronym  string
	group    bool
	shouted  int // mentions in headlines
}

func newLinker(f *finder) *linker {
	n := len(f.pieces)
	l := &linker{
		f: f, of: make([]int, n), entities: make([]entity, 0, n/2+1),
		full: make(map[string]int, n), persons: make(map[string][]int, 2*n),
		orgs: make(map[string][]int, n), heads: make(map[string][]int, n/4+1),
	}
	for i := range l.of {
		l.of[i] = -1
	}
	return l
}

// link gives every piece its entity.
func (l *linker) link() {
	buckets := make([][]int, maxName+1)
	waiting := l.aliasForms()
	for i := range l.f.pieces {
		p := &l.f.pieces[i]
		if p.first == p.last || p.kind == "" || p.kind == Other || p.kind == Person && waiting[l.f.aliasForm(p)] {
			continue
		}
		n := min(l.weight(p), maxName)
		if n >= 2 || p.kind == Place {
			buckets[n] = append(buckets[n], i)
		}
	}
	for n := maxName; n >= 1; n-- {
		for _, i := range buckets[n] {
			l.settleLong(i)
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
		if e, ok := l.full["o "+key]; ok {
			l.join(i, e)
			return
		}
		if e := l.latest(l.orgs[key], i); e >= 0 && l.f.sameCountry(p, &l.f.pieces[l.entities[e].best]) {
			l.join(i, e)
			return
		}
		l.newOrg(i, key)
	default:
		l.byKey(i, "p ")
	}
}

// byKey links pieces of one spelling.
func (l *linker) byKey(i int, prefix string) {
	p := &l.f.pieces[i]
	key := prefix + l.f.key(p)
	e, ok := l.full[key]
	if !ok {
		e = l.create(i, p.kind)
		l.full[key] = e
	}
	l.join(i, e)
}

func (l *linker) create(i int, kind Kind) int {
	if kind == "" {
		kind = Other
	}
	l.entities = append(l.entities, entity{kind: kind, best: i, lastSeen: -1, gender: Unknown})
	return len(l.entities) - 1
}

// join makes piece i a mention of entity e.
func (l *linker) join(i, e int) {
	l.of[i] = e
	p, ent := &l.f.pieces[i], &l.entities[e]
	ent.pieces = append(ent.pieces, i)
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
		return l.latest(l.heads[l.f.tok[p.last-1].Lower], i)
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
		if e, ok := l.full["o "+key]; ok {
			l.join(i, e)
			return e
		}
		return l.newOrg(i, key)
	}
	if p.kind == "" {
		p.kind = Other
	}
	l.byKey(i, "x ")
	return l.of[i]
}

// latest returns the candidate that was named last before piece i, else the
// first of them, or -1.
func (l *linker) latest(candidates []int, i int) int {
	if len(candidates) > maxCandidates {
		candidates = candidates[len(candidates)-maxCandidates:]
	}
	best := -1
	for _, e := range candidates {
		seen := l.entities[e].lastSeen
		if best < 0 || seen >= 0 && seen < i && seen > l.entities[best].lastSeen {
			best = e
		}
	}
	return best
}

// note adds entity e to a list of candidates, once.
func note(m map[string][]int, form string, e int) {
	if form == "" {
		return
	}
	list := m[form]
	if len(list) > 0 && list[len(list)-1] == e {
		return
	}
	m[form] = append(list, e)
}
