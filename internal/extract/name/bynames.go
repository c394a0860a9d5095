package name

import "factdesk/internal/extract/mention"

// noteByNames notes the spellings of all by-names, which wait until their
// bearers are known.
func (l *linker) noteByNames() {
	for i := range l.f.Mentions {
		if p := &l.f.Mentions[i]; p.AliasOf > 0 {
			l.known(l.f.ByName(p)).byName = true
			l.byNames = true
		}
	}
}

// waits reports whether a mention is spelled as a by-name.
func (l *linker) waits(p *mention.Mention) bool { return l.byNames && l.known(l.f.ByName(p)).byName }

// joinByName makes the by-name at mention i a mention of its bearer, if that has
// an entity.
func (l *linker) joinByName(i int) bool {
	p := &l.f.Mentions[i]
	e := int(l.links[p.AliasOf-1].entity)
	if e < 0 || l.entities[e].kind != Person {
		return false
	}
	l.join(i, e)
	l.note(mention.PersonPart, l.f.ByName(p), e)
	return true
}
