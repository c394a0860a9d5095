package mention

import (
	"slices"

	"factdesk/internal/extract/reuse"
)

// enough is the evidence that settles the kind of a name.
const enough = 4

// tally sums the evidence of all mentions that are spelled the same: the
// spelling counts once, each context adds to it.
type tally struct {
	person, org, place Evidence
	orgKind, country   string
	mentions           int
}

// settle decides the kind of every mention that is still open.
func (f *Found) settle() {
	f.order()
	f.brackets()
	f.otherwise()
	f.knownAs()
	f.enumerations()
	f.conjuncts()
	f.count()
	f.noteRealms()
	for i := range f.Mentions {
		p := &f.Mentions[i]
		if p.tally > 0 && p.Kind == "" {
			f.tallies[p.tally-1].decide(p)
		}
		if p.Kind == Person && p.Last-p.First == 1 {
			f.note(p.First, personal)
		}
	}
	f.fullForms()
	f.settleAliases()
}

// count sums the evidence of all mentions by their spelling.
func (f *Found) count() {
	for i := range f.Mentions {
		f.Mentions[i].Key = f.keyOf(&f.Mentions[i])
		if f.Mentions[i].realm > 0 {
			f.realmKey(&f.Mentions[i])
		}
	}
	f.tallies, f.tallyOf = f.tallies[:0], reuse.Zeroed(f.tallyOf, f.phrases.count())
	for i := range f.Mentions {
		p := &f.Mentions[i]
		if p.First == p.Last || p.Bare {
			continue
		}
		t := f.tallyFor(p.Key)
		p.tally = int(f.tallyOf[p.Key])
		if t.mentions == 0 && p.Last-p.First == 1 && f.words.all[f.wordOf(p, p.First)].uses&governs != 0 {
			t.person.add(6, "person.administration")
		}
		t.count(p)
	}
}

// tallyFor returns the tally of a spelling.
func (f *Found) tallyFor(key Phrase) *tally {
	at := &f.tallyOf[key]
	if *at == 0 {
		f.tallies = append(f.tallies, tally{})
		*at = int32(len(f.tallies))
	}
	return &f.tallies[*at-1]
}

// fullForms takes an open name for a person's if its last word names a person
// elsewhere.
func (f *Found) fullForms() {
	for i := range f.Mentions {
		p := &f.Mentions[i]
		if n := p.Last - p.First; p.Kind != "" || n < 2 || n > 4 || p.thing || p.Person.Sum < 0 || p.Org.Sum >= enough {
			continue
		}
		if f.seen(p.Last-1, personal) {
			p.Kind, p.Rule = Person, "person.name_parts"
		}
	}
}

// order sorts the mentions by where they stand; dropped ones go.
func (f *Found) order() {
	f.Mentions = slices.DeleteFunc(f.Mentions, func(p Mention) bool { return p.First == p.Last })
	slices.SortStableFunc(f.Mentions, func(a, b Mention) int { return a.First - b.First })
	for i := range f.Mentions {
		for k := f.Mentions[i].First; k < f.Mentions[i].Last; k++ {
			f.owner[k] = int32(i + 1)
		}
	}
}

// count adds the evidence of one mention.
func (t *tally) count(p *Mention) {
	t.mentions++
	merge(&t.person, &p.Person, t.mentions > 1, p.spelled[0])
	merge(&t.org, &p.Org, t.mentions > 1, p.spelled[1])
	merge(&t.place, &p.Place, t.mentions > 1, p.spelled[2])
	if p.OrgKind != "" && (t.orgKind == "" || t.orgKind == "group") {
		t.orgKind = p.OrgKind
	}
	if p.country != "" && t.country == "" {
		t.country = p.country
	}
}

func merge(t, p *Evidence, again bool, spelled int) {
	n := p.Sum
	if again {
		n -= spelled
	}
	t.Sum += n
	if p.best > t.best {
		t.best, t.Rule = p.best, p.Rule
	}
}

// decide gives the mention the kind that has the most evidence, with its own
// context counted once more: one spelling may name a person here and a company there.
func (t *tally) decide(p *Mention) {
	person, org, place := t.person.Sum, t.org.Sum, t.place.Sum
	if t.mentions > 1 {
		person += p.Person.Sum - p.spelled[0]
		org += p.Org.Sum - p.spelled[1]
		place += p.Place.Sum - p.spelled[2]
	}
	best := max(person, org, place)
	switch {
	case best < enough:
		return
	case best == person && person > place:
		p.Kind, p.Rule = Person, t.person.Rule
	case best == place && place >= org:
		p.Kind, p.Rule = Place, t.place.Rule
	case best == org:
		p.Kind, p.Rule = Organization, t.org.Rule
	default:
		p.Kind, p.Rule = Person, t.person.Rule
	}
	if p.Rule == "" {
		p.Rule = map[Kind]string{Person: "person.context", Organization: "org.context", Place: "place.context"}[p.Kind]
	}
	if p.OrgKind == "" {
		p.OrgKind = t.orgKind
	}
	if p.country == "" && p.Kind == Place {
		p.country = t.country
	}
}

// brackets ties an acronym in brackets to the name before it, and a name in
// brackets to the acronym before it.
func (f *Found) brackets() {
	for i := range f.Mentions {
		p := &f.Mentions[i]
		open := p.Last
		if p.First == p.Last || f.lower(open) != "(" || open+2 >= len(f.tok) || f.owner[open+1] == 0 {
			continue
		}
		k := int(f.owner[open+1] - 1)
		q := &f.Mentions[k]
		if f.lettersFor(p, q) {
			continue
		}
		if q.First != open+1 || f.lower(q.Last) != ")" || p.Kind == Place || p.Kind == Person {
			continue
		}
		if f.spelledOut(p, q) {
			q.Kind, q.letters = Organization, true
			q.Org.add(12, "org.acronym")
		}
		short, long := f.Acronym(p), f.Acronym(q)
		if short == long || short && q.Kind != Organization {
			continue
		}
		q.AcronymOf = i + 1
		if long && p.Kind == "" && p.Place.Sum < enough && (p.Last-p.First > 1 || !f.is(p.First, common)) {
			p.Org.add(5, "org.acronym")
		}
	}
}

// lettersFor takes the letters in brackets behind a thing or a measure for no body,
// even if they are those of a well-known one elsewhere.
func (f *Found) lettersFor(p, q *Mention) bool {
	concept := (p.Kind == "" || p.Kind == Place) && f.concept(p.First, p.Last)
	if !p.thing && !concept || q.Kind != "" && (!concept || !f.Acronym(q)) {
		return false
	}
	q.Kind, q.Rule, q.Org = "", "", Evidence{Sum: min(q.Org.Sum, 0) - 8}
	return true
}

// otherwise ties an acronym behind ", or" to the name before it: "the Jute
// Growers' Union, or JGU, met".
func (f *Found) otherwise() {
	for i := range f.Mentions {
		p := &f.Mentions[i]
		comma := p.Last
		if p.First == p.Last || p.Kind == Person || p.Kind == Place || f.lower(comma) != "," || f.lower(comma+1) != "or" || comma+2 >= len(f.tok) || f.owner[comma+2] == 0 {
			continue
		}
		q := &f.Mentions[f.owner[comma+2]-1]
		if end := f.lower(q.Last); q.First == comma+2 && f.Acronym(q) && !f.Acronym(p) && (end == "," || end == "." || end == ";") {
			q.AcronymOf = i + 1
		}
	}
}

// conjuncts shares evidence between neighbours that "and" or a comma joins:
// in "Adaeze Obi and Tarvo Lunn" one name tells of the other.
func (f *Found) conjuncts() {
	for i := 0; i+1 < len(f.Mentions); i++ {
		a := &f.Mentions[i]
		k := a.Last
		if a.First == a.Last || k+1 >= len(f.tok) || f.lower(k) != "and" && f.lower(k) != "," {
			continue
		}
		if f.lower(k) == "," && f.lower(k+1) == "and" {
			k++
		}
		o := int(f.owner[k+1])
		if o == 0 || f.Mentions[o-1].First != k+1 {
			continue
		}
		f.share(a, &f.Mentions[o-1])
	}
}

func (f *Found) share(a, b *Mention) {
	if b.Kind == Organization && f.pluralHead(b) && a.Kind != Place && a.Person.Sum < enough && f.lower(a.Last) == "and" {
		a.Org.add(7, "org.plural_head")
		a.OrgKind, a.conjunct = b.OrgKind, true
		return
	}
	lean(a, b)
	lean(b, a)
}

// lean adds to b what is known of a.
func lean(a, b *Mention) {
	if b.Kind != "" {
		return
	}
	if b.Last-b.First == 1 && a.Last-a.First > 1 {
		if b.First < a.First && person(a) && b.Org.Sum <= 1 && b.Place.Sum <= 1 {
			b.Person.add(4, "person.context") // Tomo and Ada Obi
		}
		if b.First > a.First && person(a) && b.Org.Sum <= 1 && b.Place.Sum <= 1 && b.Person.Sum >= 2 {
			b.Person.add(2, "person.context") // Ada Obi and Tomo
		}
		return
	}
	switch {
	case person(a):
		b.Person.add(2, "person.context")
	case a.Kind == Organization || a.Kind == "" && a.Org.Sum >= enough && a.Org.Sum > a.Person.Sum:
		b.Org.add(2, "org.context")
	case a.Kind == Place || a.Kind == "" && a.Place.Sum >= enough:
		b.Place.add(3, "place.context")
	}
}

// person reports whether a mention is taken for a person so far.
func person(p *Mention) bool {
	return p.Kind == Person || p.Kind == "" && p.Person.Sum >= enough && p.Person.Sum > p.Org.Sum
}

// pluralHead reports whether the organization's head is a plural that several
// names share: the Tacaria and Lunn Cartels.
func (f *Found) pluralHead(p *Mention) bool {
	h, t := f.heads[p.Last-1], &f.tok[p.Last-1]
	return h.length > 0 && (h.plural || t.Lemma+"s" == t.Lower)
}
