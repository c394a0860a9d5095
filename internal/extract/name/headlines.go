package name

import "factdesk/internal/extract/mention"

// headlines finds, in lines set in capitals or in title case, the names that
// the body has shown to be names.
func (l *linker) headlines() {
	l.f.Shouted(func(s mention.Shouted) bool {
		e, rule := l.confirmed(&s)
		if e >= 0 {
			l.found = append(l.found, naming{s.First, s.Last, e, rule})
		}
		return e >= 0
	})
}

// confirmed returns the entity of the body that the words spell, or -1, and the
// rule that says so.
func (l *linker) confirmed(s *mention.Shouted) (e int, rule string) {
	words, plain := bearers{}, bearers{}
	if s.Words != mention.NoPhrase {
		words = *l.known(s.Words)
	}
	if s.Plain != mention.NoPhrase {
		plain = *l.known(s.Plain)
	}
	switch {
	case l.named(plain.person):
		return int(plain.person) - 1, "person.surname_of_known"
	case l.named(words.org):
		return int(words.org) - 1, "org.short_form"
	case l.named(words.place):
		return int(words.place) - 1, "place.list"
	}
	if c := plain.short[mention.PersonPart]; c.length == 1 && l.surnameOf(int(c.first), s) {
		return int(c.first), "person.surname_of_known"
	}
	if c := words.short[mention.OrgShort]; c.length > 0 && (s.Last-s.First > 1 || !s.Common) && l.named(c.first+1) {
		return int(c.first), "org.short_form"
	}
	return -1, ""
}

// named reports whether running text names the entity, which is given plus one.
func (l *linker) named(e int32) bool { return e > 0 && l.entities[e-1].first >= 0 }

// surnameOf reports whether the words end the person's name and are no plain word.
func (l *linker) surnameOf(e int, s *mention.Shouted) bool {
	parts := l.entities[e].parts
	k := len(parts) - (s.Last - s.First)
	if k < 0 || !l.named(int32(e)+1) || l.entities[e].author {
		return false
	}
	return l.f.Phrase(parts[k:]...) == s.Plain && !l.f.Lowercase(parts[len(parts)-1])
}
