package name

import (
	"strings"

	"factdesk/internal/extract/mention"
)

// newPerson makes an entity and indexes every part of the name.
func (l *linker) newPerson(i int) int {
	p := &l.f.Mentions[i]
	e := l.create(i, Person)
	l.entities[e].parts = l.f.Parts(p)
	l.join(i, e)
	l.known(l.f.Phrase(l.entities[e].parts...)).person = int32(e) + 1
	l.f.PersonForms(p, func(of mention.Form, form mention.Phrase) { l.note(of, form, e) })
	return e
}

// samePerson returns the person whose longer or equal name has these parts, or -1.
func (l *linker) samePerson(parts []mention.Word) int {
	whole := l.f.Phrase(parts...)
	if e := l.known(whole).person; e > 0 {
		return int(e) - 1
	}
	if len(parts) < 2 {
		return -1
	}
	if found := l.candidates(mention.PersonPart, whole); len(found) > 0 {
		return int(found[len(found)-1])
	}
	for _, w := range [2]mention.Word{parts[len(parts)-1], parts[0]} {
		for _, e := range l.candidates(mention.PersonPart, l.f.Phrase(w)) {
			if l.within(parts, l.entities[e].parts) {
				return int(e)
			}
		}
	}
	return -1
}

// within reports whether short names the person that long names in full: the
// first parts agree, at least by initial, and the rest follows in order.
func (l *linker) within(short, long []mention.Word) bool {
	if len(short) > len(long) || !l.agree(short[0], long[0]) {
		return false
	}
	k := 1
	for _, w := range short[1:] {
		for k < len(long) && !l.agree(w, long[k]) {
			k++
		}
		if k == len(long) {
			return false
		}
		k++
	}
	// An initial that agrees is too little unless the surnames are the same.
	return len(l.f.Text(short[0])) > 2 && len(l.f.Text(long[0])) > 2 || short[len(short)-1] == long[len(long)-1]
}

// agree reports whether two parts are equal or one is the initial of the other.
func (l *linker) agree(m, n mention.Word) bool {
	if m == n {
		return true
	}
	a, b := l.f.Text(m), l.f.Text(n)
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) == 1 && strings.HasPrefix(b, a)
}

// namesake returns the person that mention i names by a part of the name, or -1.
func (l *linker) namesake(i int) int {
	p := &l.f.Mentions[i]
	parts := l.f.Parts(p)
	if len(parts) == 0 {
		return -1
	}
	list := l.candidates(mention.PersonPart, l.f.Phrase(parts...))
	if len(list) == 0 && p.Tied() {
		list = l.candidates(mention.PersonPart, p.Key)
	}
	best, bestRank := -1, -1<<30
	for _, e := range list {
		if r := l.fit(i, int(e), parts); r > bestRank {
			best, bestRank = int(e), r
		}
	}
	if best >= 0 && bestRank > unfit {
		return best
	}
	return -1
}

// unfit is the rank of a namesake that cannot be meant.
const unfit = -1 << 20

// fit ranks how well mention i, with these parts, names entity e: surnames before
// first names, others before authors, the one mentioned last first.
func (l *linker) fit(i, e int, parts []mention.Word) int {
	ent, p := &l.entities[e], &l.f.Mentions[i]
	if p.Gender != 0 && p.Gender != Unknown && ent.gender != Unknown && p.Gender != ent.gender {
		return unfit
	}
	rank := 0
	last := len(parts) - 1
	n := len(ent.parts)
	switch {
	case n > last && ent.parts[n-1] == parts[last]:
		rank += 4000
	case n > 0 && ent.parts[0] == parts[0]:
		if ent.author || p.Kind == "" && !l.f.Listed(p) {
			return unfit
		}
		rank += 2000
	default:
		rank += 1000
	}
	if ent.author && !p.Author {
		rank -= 1500
	}
	if ent.lastSeen >= 0 && ent.lastSeen < i {
		rank += 500 - min(i-ent.lastSeen, 400)
	}
	return rank
}
