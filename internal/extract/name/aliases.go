package name

import "strings"

// nameAll gives the entities their aliases: the plain shortenings of the fullest
// name, and the forms in which mentions spell it.
func (l *linker) nameAll(entities []Entity) {
	l.aliases = l.aliases[:0]
	for k := range l.entities {
		e := &l.entities[k]
		if e.named == 0 {
			continue
		}
		e.aliases = len(l.aliases)
		out := &entities[e.at-1]
		a := aliases{l: l, entity: e.at, name: out.Name}
		switch p := &l.f.pieces[e.best]; e.kind {
		case Person:
			a.ofPerson(p)
		case Organization:
			a.ofOrganization(p)
			a.add(out.Acronym)
		}
		for _, m := range out.Mentions {
			a.add(l.spelling(&l.found[m]))
		}
	}
	all := append(make([]string, 0, len(l.aliases)), l.aliases...)
	for k := len(l.entities) - 1; k >= 0; k-- {
		if e := &l.entities[k]; e.named > 0 {
			entities[e.at-1].Aliases = all[e.aliases:len(all):len(all)]
			all = all[:e.aliases]
		}
	}
}

// aliases collects those of one entity.
type aliases struct {
	l      *linker
	entity int
	name   string
}

// alias is one of them.
type alias struct {
	entity int
	text   string
}

// add keeps an alias that is neither the name itself nor there already.
func (a *aliases) add(text string) {
	plain := strings.TrimSpace(text)
	if plain == "" || plain == a.name || a.l.seen[alias{a.entity, plain}] {
		return
	}
	a.l.seen[alias{a.entity, plain}] = true
	a.l.aliases = append(a.l.aliases, text)
}

// spelling is the form in which a mention spells the name.
func (l *linker) spelling(m *mention) string {
	if o := l.f.owner[m.first]; o != 0 {
		return l.f.nameText(&l.f.pieces[o-1])
	}
	return l.f.written(m.first, m.last)
}

// ofPerson adds the plain shortenings of a person's name.
func (a *aliases) ofPerson(p *piece) {
	f := a.l.f
	first, end := f.nicknameOf(p)
	last := p.last
	if f.has(last-1, suffix) && last-p.first > 2 {
		last--
		if f.tok[last-1].Norm == "," {
			last--
		}
		a.add(f.written(p.first, last))
	}
	if end > first {
		a.add(f.written(p.first, first-1) + " " + f.written(end+1, last))
		a.add(f.written(first, end))
		a.add(f.written(first, end) + " " + f.written(end+1, last))
		if last < p.last {
			a.add(f.written(p.first, first-1) + " " + f.written(end+1, p.last))
		}
	}
	if last-p.first == 2 && f.has(last-1, suffix) {
		a.add(f.written(p.first, last-1)) // Elizabeth II
		return
	}
	if last-p.first >= 2 {
		k := last - 1
		for k-1 > p.first && f.is(k-1, particle) && !f.has(k-1, capital) {
			k--
		}
		a.add(f.written(k, last))
	}
}

// ofOrganization adds the name without its legal form and without the country before it.
func (a *aliases) ofOrganization(p *piece) {
	f := a.l.f
	if n := p.last - p.first; n >= 2 && legalForms.Get(f.tok[p.last-1].Lower) && f.lower(p.last-1) != "company" {
		a.add(f.written(p.first, p.last-1))
	}
	if p.rule == "org.government_of" || !f.is(p.first, demonym|country) || p.last-p.first < 3 {
		return
	}
	skip := 1
	if f.pairMark(p.first, demonym) || f.pairMark(p.first, country) {
		skip = 2
	}
	if p.last-p.first-skip >= 2 {
		a.add(f.written(p.first+skip, p.last))
	}
}
