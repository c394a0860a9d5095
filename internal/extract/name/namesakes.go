package name

import "strings"

// newPerson makes an entity and indexes every part of the name.
func (l *linker) newPerson(i int, parts []int32) int {
	e := l.create(i, Person)
	l.entities[e].parts = parts
	l.join(i, e)
	l.known(l.f.phrases.of(parts...)).person = int32(e) + 1
	for a := range parts {
		form := phrase(0)
		for _, w := range parts[a:] {
			form = l.f.phrases.add(form, w)
			l.note(persons, form, e)
		}
	}
	if a, b := l.f.nicknameOf(&l.f.pieces[i]); b > a {
		form := phrase(0)
		for k := a; k < b; k++ {
			form = l.f.phrases.add(form, l.f.words.bare(l.f.words.at[k]))
		}
		l.note(persons, form, e)
	}
	return e
}

// samePerson returns the person whose longer or equal name has these parts, or -1.
func (l *linker) samePerson(parts []int32) int {
	whole := l.f.phrases.of(parts...)
	if e := l.known(whole).person; e > 0 {
		return int(e) - 1
	}
	if len(parts) < 2 {
		return -1
	}
	if found := l.candidates(persons, whole); len(found) > 0 {
		return int(found[len(found)-1])
	}
	for _, w := range [2]int32{parts[len(parts)-1], parts[0]} {
		for _, e := range l.candidates(persons, l.f.phrases.of(w)) {
			if l.within(parts, l.entities[e].parts) {
				return int(e)
			}
		}
	}
	return -1
}

// within reports whether short names the person that long names in full: the
// first parts agree, at least by initial, and the rest follows in order.
func (l *linker) within(short, long []int32) bool {
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
	return len(l.f.words.all[short[0]].text) > 2 && len(l.f.words.all[long[0]].text) > 2 || short[len(short)-1] == long[len(long)-1]
}

// agree reports whether two parts are equal or one is the initial of the other.
func (l *linker) agree(m, n int32) bool {
	if m == n {
		return true
	}
	a, b := l.f.words.all[m].text, l.f.words.all[n].text
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) == 1 && strings.HasPrefix(b, a)
}

// namesake returns the person that piece i names by a part of the name, or -1.
func (l *linker) namesake(i int) int {
	p := &l.f.pieces[i]
	parts := l.f.personParts(p)
	if len(parts) == 0 {
		return -1
	}
	list := l.candidates(persons, l.f.phrases.of(parts...))
	if len(list) == 0 && p.hint == "compound" {
		list = l.candidates(persons, l.f.key(p))
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

// fit ranks how well piece i, with these parts, names entity e: surnames before
// first names, others before authors, the one mentioned last first.
func (l *linker) fit(i, e int, parts []int32) int {
	ent, p := &l.entities[e], &l.f.pieces[i]
	if p.gender != 0 && p.gender != Unknown && ent.gender != Unknown && p.gender != ent.gender {
		return unfit
	}
	rank := 0
	last := len(parts) - 1
	n := len(ent.parts)
	switch {
	case n > last && ent.parts[n-1] == parts[last]:
		rank += 4000
	case n > 0 && ent.parts[0] == parts[0]:
		if ent.author || p.kind == "" && !l.f.is(p.first, surname|given) {
			return unfit
		}
		rank += 2000
	default:
		rank += 1000
	}
	if ent.author && !p.author {
		rank -= 1500
	}
	if ent.lastSeen >= 0 && ent.lastSeen < i {
		rank += 500 - min(i-ent.lastSeen, 400)
	}
	return rank
}
