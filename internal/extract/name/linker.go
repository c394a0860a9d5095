package name

import "factdesk/internal/extract/mention"

// maxWeight is how many words of a name count at most.
const maxWeight = 14

// linker says which mentions name the same entity. It reads long names first, so
// that short ones find what they shorten; all look-ups go by phrase.
type linker struct {
	f        *mention.Found
	entities []entity
	links    []link      // by mention
	bearers  []bearers   // by phrase
	chained  []candidate // of all chains
	found    []naming    // where entities are named
	byNames  bool        // there are by-names
	// room for one thing at a time
	window  [maxCandidates]int32
	aliases []string
	seen    map[alias]bool
	votes   []vote
}

// link ties a mention to its entity.
type link struct {
	entity int32 // -1 for none
	next   int32 // the next mention of the entity, -1 behind the last
	weight uint8 // how many words count in its name; 0 for those that wait
}

// entity is an Entity in the making.
type entity struct {
	kind        Kind
	first, last int32 // mentions, see link.next; -1 for none
	best        int   // mention with the fullest name
	parts       []mention.Word
	lastSeen    int // mention that named it last
	author      bool
	gender      Gender
	acronym     string
	group       bool
	named       int // mentions in all
	at          int // index into Result.Entities plus one
	aliases     int // where its aliases begin in linker.aliases
}

func newLinker(f *mention.Found) *linker {
	l := linkers.Get()
	l.f, l.byNames = f, false
	for range f.Mentions {
		l.links = append(l.links, link{entity: -1, next: -1})
	}
	return l
}

// link gives every mention its entity.
func (l *linker) link() {
	l.weigh()
	for n := maxWeight; n >= 1; n-- {
		for i := range l.links {
			if int(l.links[i].weight) == n {
				l.settleLong(i)
			}
		}
	}
	for i := range l.f.Mentions {
		if l.f.Mentions[i].AliasOf > 0 {
			l.joinByName(i)
		}
		if l.f.Otherwise(&l.f.Mentions[i]) {
			l.acronymFor(i) // so that earlier mentions find it
		}
	}
	for i := range l.f.Mentions {
		if p := &l.f.Mentions[i]; p.First < p.Last {
			l.settleShort(i)
		}
	}
}

// weigh notes the weights of the names that are settled before the others:
// those of places, and all of several words.
func (l *linker) weigh() {
	l.noteByNames()
	for i := range l.f.Mentions {
		p := &l.f.Mentions[i]
		if p.First == p.Last || p.Kind == "" || p.Kind == Other || p.Kind == Person && l.waits(p) {
			continue
		}
		if n := min(l.weight(p), maxWeight); n >= 2 || p.Kind == Place {
			l.links[i].weight = uint8(n)
		}
	}
}

// weight is the number of words that count in a name.
func (l *linker) weight(p *mention.Mention) int {
	if p.Kind == Person {
		return len(l.f.Parts(p))
	}
	return p.Last - p.First
}

// settleLong links a name of several words to an entity that it names in
// full or in part, or makes a new one.
func (l *linker) settleLong(i int) {
	p := &l.f.Mentions[i]
	switch p.Kind {
	case Person:
		parts := l.f.Parts(p)
		if e := l.samePerson(parts); e >= 0 {
			l.join(i, e)
			return
		}
		l.newPerson(i)
	case Organization:
		if p.AcronymOf > 0 {
			return
		}
		key := l.f.OrgKey(p)
		if e := l.known(key).org; e > 0 {
			l.join(i, int(e)-1)
			return
		}
		if e := l.latest(mention.OrgShort, key, i); e >= 0 && l.f.SameCountry(p, &l.f.Mentions[l.entities[e].best]) {
			l.join(i, e)
			return
		}
		l.newOrg(i, key)
	default:
		l.byKey(i, &l.known(p.Key).place)
	}
}

// byKey links mentions of one spelling, whose entity plus one is known.
func (l *linker) byKey(i int, known *int32) {
	if *known == 0 {
		*known = int32(l.create(i, l.f.Mentions[i].Kind)) + 1
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

// join makes mention i a mention of entity e.
func (l *linker) join(i, e int) {
	p, ent := &l.f.Mentions[i], &l.entities[e]
	l.links[i].entity = int32(e)
	if ent.first < 0 {
		ent.first = int32(i)
	} else {
		l.links[ent.last].next = int32(i)
	}
	ent.last = int32(i)
	ent.author = ent.author || p.Author
	ent.group = ent.group || p.Group
	if ent.gender == Unknown && p.Gender != 0 {
		ent.gender = p.Gender
	}
}

// settleShort links one-word names and whatever is still open, in the order of
// the text, so that a surname goes to the namesake mentioned last.
func (l *linker) settleShort(i int) {
	p := &l.f.Mentions[i]
	if e := l.links[i].entity; e >= 0 {
		l.entities[e].lastSeen = i
		return
	}
	if p.AliasOf > 0 && l.joinByName(i) {
		l.entities[l.links[i].entity].lastSeen = i
		return
	}
	e := -1
	if p.AcronymOf > 0 {
		e = l.acronymFor(i)
	}
	if e < 0 {
		e = l.shortFor(i)
	}
	switch {
	case e < 0:
		e = l.fresh(i)
	case l.entities[e].kind == Person:
		p.Rule = "person.surname_of_known"
		l.join(i, e)
	default:
		if p.Rule != "org.known" && p.Rule != "org.acronym" {
			p.Rule = "org.short_form"
		}
		l.join(i, e)
	}
	if e >= 0 {
		l.entities[e].lastSeen = i
	}
}

// shortFor returns the entity that mention i shortens, or -1.
func (l *linker) shortFor(i int) int {
	p := &l.f.Mentions[i]
	if p.Bare {
		return l.latest(mention.OrgHead, l.f.Head(p), i)
	}
	switch p.Kind {
	case Person:
		e := l.namesake(i)
		if e < 0 && !p.Titled && p.Last-p.First == 1 {
			e = l.shortOrg(i)
		}
		return e
	case Organization:
		e := l.shortOrg(i)
		if e < 0 && p.Last-p.First == 1 && !p.Known && !l.f.Capitals(p) {
			e = l.namesake(i) // a person of that name is surer than a company that nothing names in full
		}
		return e
	case Place:
		return -1
	}
	if e := l.shortOrg(i); e >= 0 && p.Org.Sum >= p.Person.Sum-2 || l.f.Capitals(p) && e >= 0 {
		return e
	}
	if p.Person.Sum > -4 && p.PlaceAround() <= 2 {
		if e := l.namesake(i); e >= 0 {
			return e
		}
	}
	return l.shortOrg(i)
}

// fresh makes an entity of a mention that shortens none.
func (l *linker) fresh(i int) int {
	p := &l.f.Mentions[i]
	switch {
	case p.Bare:
		l.f.Drop(i)
		return -1
	case p.Kind == Person:
		return l.newPerson(i)
	case p.Kind == Organization:
		key := l.f.OrgKey(p)
		if e := int(l.known(key).org) - 1; e >= 0 {
			l.join(i, e)
			return e
		}
		return l.newOrg(i, key)
	}
	if p.Kind == "" {
		p.Kind = Other
	}
	l.byKey(i, &l.known(p.Key).other)
	return int(l.links[i].entity)
}
