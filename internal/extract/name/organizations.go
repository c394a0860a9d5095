package name

import "factdesk/internal/extract/mention"

// newOrg makes an entity and indexes the short forms of its name.
func (l *linker) newOrg(i int, key mention.Phrase) int {
	e := l.create(i, Organization)
	l.join(i, e)
	l.known(key).org = int32(e) + 1
	l.f.OrgForms(&l.f.Mentions[i], func(of mention.Form, form mention.Phrase) { l.note(of, form, e) })
	return e
}

// shortOrg returns the organization that mention i shortens, or -1.
func (l *linker) shortOrg(i int) int {
	p := &l.f.Mentions[i]
	form := l.f.OrgForm(p)
	if e := l.known(form).org; e > 0 {
		return int(e) - 1
	}
	if e := l.latest(mention.OrgShort, form, i); e >= 0 {
		return e
	}
	if !l.f.Acronym(p) {
		return -1
	}
	if e := l.latest(mention.OrgAcronym, form, i); e >= 0 {
		return e
	}
	full := l.f.FullName(p)
	if full == mention.NoPhrase {
		return -1
	}
	if e := l.known(full).org; e > 0 {
		return int(e) - 1
	}
	return l.latest(mention.OrgShort, full, i)
}

// acronymFor returns the entity of the name that mention i stands in brackets
// after, and keeps the acronym.
func (l *linker) acronymFor(i int) int {
	p := &l.f.Mentions[i]
	other := p.AcronymOf - 1
	e := int(l.links[other].entity)
	if e < 0 || l.entities[e].kind != Organization {
		return -1
	}
	short := i
	if !l.f.Acronym(p) {
		short = other
	}
	q := &l.f.Mentions[short]
	if l.entities[e].acronym == "" {
		l.entities[e].acronym = l.f.Written(q.First, q.Last)
	}
	l.note(mention.OrgShort, l.f.Head(q), e)
	p.Kind = Organization
	p.Rule = "org.acronym"
	return e
}
