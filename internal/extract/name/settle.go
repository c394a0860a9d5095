package name

import "slices"

// enough is the evidence that settles the kind of a name.
const enough = 4

// tally sums the evidence of all pieces that are spelled the same: the
// spelling counts once, each context adds to it.
type tally struct {
	person, org, place score
	orgKind, country   string
	pieces             int
}

// settle decides the kind of every piece that is still open.
func (f *finder) settle() {
	f.order()
	f.brackets()
	f.enumerations()
	f.conjuncts()
	f.count()
	for i := range f.pieces {
		p := &f.pieces[i]
		if p.tally > 0 && p.kind == "" {
			f.tallies[p.tally-1].decide(p)
		}
		if p.kind == Person && p.last-p.first == 1 {
			f.note(p.first, personal)
		}
	}
	f.fullForms()
	f.settleAliases()
}

// count sums the evidence of all pieces by their spelling.
func (f *finder) count() {
	f.tallies, f.tallyOf = f.tallies[:0], f.tallyOf[:0]
	for i := range f.pieces {
		p := &f.pieces[i]
		if p.first == p.last || p.bare {
			continue
		}
		key := f.key(p)
		f.tallyOf = reach(f.tallyOf, int(key))
		if f.tallyOf[key] == 0 {
			f.tallies = append(f.tallies, tally{})
			f.tallyOf[key] = int32(len(f.tallies))
		}
		p.tally = int(f.tallyOf[key])
		t := &f.tallies[p.tally-1]
		if t.pieces == 0 && p.last-p.first == 1 && f.words.all[f.wordOf(p, p.first)].uses&governs != 0 {
			t.person.add(6, "person.administration")
		}
		t.count(p)
	}
}

// fullForms takes an open name for a person's if its last word names a person
// elsewhere.
func (f *finder) fullForms() {
	for i := range f.pieces {
		p := &f.pieces[i]
		if n := p.last - p.first; p.kind != "" || n < 2 || n > 4 || p.thing || p.person.sum < 0 || p.org.sum >= enough {
			continue
		}
		if f.seen(p.last-1, personal) {
			p.kind, p.rule = Person, "person.name_parts"
		}
	}
}

// order sorts the pieces by where they stand; dropped ones go.
func (f *finder) order() {
	f.pieces = slices.DeleteFunc(f.pieces, func(p piece) bool { return p.first == p.last })
	slices.SortStableFunc(f.pieces, func(a, b piece) int { return a.first - b.first })
	for i := range f.pieces {
		for k := f.pieces[i].first; k < f.pieces[i].last; k++ {
			f.owner[k] = int32(i + 1)
		}
	}
}

// count adds the evidence of one piece.
func (t *tally) count(p *piece) {
	t.pieces++
	merge(&t.person, &p.person, t.pieces > 1, p.spelled[0])
	merge(&t.org, &p.org, t.pieces > 1, p.spelled[1])
	merge(&t.place, &p.place, t.pieces > 1, p.spelled[2])
	if p.orgKind != "" && (t.orgKind == "" || t.orgKind == "group") {
		t.orgKind = p.orgKind
	}
	if p.country != "" && t.country == "" {
		t.country = p.country
	}
}

func merge(t, p *score, again bool, spelled int) {
	n := p.sum
	if again {
		n -= spelled
	}
	t.sum += n
	if p.best > t.best {
		t.best, t.rule = p.best, p.rule
	}
}

// decide gives the piece the kind that has the most evidence, with its own
// context counted once more: one spelling may name a person here and a company there.
func (t *tally) decide(p *piece) {
	person, org, place := t.person.sum, t.org.sum, t.place.sum
	if t.pieces > 1 {
		person += p.person.sum - p.spelled[0]
		org += p.org.sum - p.spelled[1]
		place += p.place.sum - p.spelled[2]
	}
	best := max(person, org, place)
	switch {
	case best < enough:
		return
	case best == person && person > place:
		p.kind, p.rule = Person, t.person.rule
	case best == place && place >= org:
		p.kind, p.rule = Place, t.place.rule
	case best == org:
		p.kind, p.rule = Organization, t.org.rule
	default:
		p.kind, p.rule = Person, t.person.rule
	}
	if p.rule == "" {
		p.rule = map[Kind]string{Person: "person.context", Organization: "org.context", Place: "place.context"}[p.kind]
	}
	if p.orgKind == "" {
		p.orgKind = t.orgKind
	}
	if p.country == "" && p.kind == Place {
		p.country = t.country
	}
}

// brackets ties an acronym in brackets to the name before it, and a name in
// brackets to the acronym before it.
func (f *finder) brackets() {
	for i := range f.pieces {
		p := &f.pieces[i]
		open := p.last
		if p.first == p.last || f.lower(open) != "(" || open+2 >= len(f.tok) || f.owner[open+1] == 0 {
			continue
		}
		k := int(f.owner[open+1] - 1)
		q := &f.pieces[k]
		if p.thing && q.kind == "" {
			q.org.sum -= 8
			continue
		}
		if q.first != open+1 || f.lower(q.last) != ")" || p.kind == Place || p.kind == Person {
			continue
		}
		short, long := f.acronymPiece(p), f.acronymPiece(q)
		if short == long || short && q.kind != Organization {
			continue
		}
		q.acronymOf = i + 1
		if long && p.kind == "" && p.place.sum < enough && (p.last-p.first > 1 || !f.is(p.first, common)) {
			p.org.add(5, "org.acronym")
		}
	}
}

func (f *finder) acronymPiece(p *piece) bool {
	return p.last-p.first == 1 && f.has(p.first, upper) && len(f.tok[p.first].Norm) <= 8
}

// conjuncts shares evidence between neighbours that "and" or a comma joins:
// in "Adaeze Obi and Tarvo Lunn" one name tells of the other.
func (f *finder) conjuncts() {
	for i := 0; i+1 < len(f.pieces); i++ {
		a := &f.pieces[i]
		k := a.last
		if a.first == a.last || k+1 >= len(f.tok) || f.lower(k) != "and" && f.lower(k) != "," {
			continue
		}
		if f.lower(k) == "," && f.lower(k+1) == "and" {
			k++
		}
		o := int(f.owner[k+1])
		if o == 0 || f.pieces[o-1].first != k+1 {
			continue
		}
		f.share(a, &f.pieces[o-1])
	}
}

func (f *finder) share(a, b *piece) {
	if b.kind == Organization && f.pluralHead(b) && a.kind != Place && a.person.sum < enough && f.lower(a.last) == "and" {
		a.org.add(7, "org.plural_head")
		a.orgKind, a.conjunct = b.orgKind, true
		return
	}
	lean(a, b)
	lean(b, a)
}

// lean adds to b what is known of a.
func lean(a, b *piece) {
	if b.kind != "" {
		return
	}
	if b.last-b.first == 1 && a.last-a.first > 1 {
		if b.first < a.first && person(a) && b.org.sum <= 1 && b.place.sum <= 1 {
			b.person.add(4, "person.context") // Tomo and Ada Obi
		}
		if b.first > a.first && person(a) && b.org.sum <= 1 && b.place.sum <= 1 && b.person.sum >= 2 {
			b.person.add(2, "person.context") // Ada Obi and Tomo
		}
		return
	}
	switch {
	case person(a):
		b.person.add(2, "person.context")
	case a.kind == Organization || a.kind == "" && a.org.sum >= enough && a.org.sum > a.person.sum:
		b.org.add(2, "org.context")
	case a.kind == Place || a.kind == "" && a.place.sum >= enough:
		b.place.add(3, "place.context")
	}
}

// person reports whether a piece is taken for a person so far.
func person(p *piece) bool {
	return p.kind == Person || p.kind == "" && p.person.sum >= enough && p.person.sum > p.org.sum
}

// pluralHead reports whether the organization's head is a plural that several
// names share: the Tacaria and Lunn Cartels.
func (f *finder) pluralHead(p *piece) bool {
	h, t := f.heads[p.last-1], &f.tok[p.last-1]
	return h.length > 0 && (h.plural || t.Lemma+"s" == t.Lower)
}
