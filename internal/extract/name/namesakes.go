package name

import "strings"

// maxParts bounds the parts of a person's name that are indexed.
const maxParts = 8

// personParts returns the words of a person's name in lower case, without
// nickname and suffix. They are read once for each extent of the piece, and not to be changed.
func (f *finder) personParts(p *piece) []string {
	if p.parts == nil || p.partsFirst != p.first || p.partsLast != p.last {
		p.parts, p.partsFirst, p.partsLast = f.readParts(p), p.first, p.last
	}
	return p.parts
}

func (f *finder) readParts(p *piece) []string {
	parts := make([]string, 0, min(p.last-p.first, maxParts))
	inQuotes := false
	for i := p.first; i < p.last; i++ {
		t := &f.tok[i]
		switch {
		case f.quote(i):
			inQuotes = !inQuotes
		case inQuotes || t.Norm == "," || t.Norm == ".":
		case f.has(i, suffix) && i > p.first:
		default:
			parts = append(parts, bare(strings.TrimSuffix(t.Lower, ".")))
		}
		if len(parts) == maxParts {
			return parts
		}
	}
	return parts
}

// nickname returns the words between quotation marks in a person's name.
func (f *finder) nicknameOf(p *piece) (first, last int) {
	for i := p.first; i < p.last; i++ {
		if !f.quote(i) {
			continue
		}
		for j := i + 1; j < p.last; j++ {
			if f.quote(j) {
				return i + 1, j
			}
		}
	}
	return 0, 0
}

// newPerson makes an entity and indexes every part of the name.
func (l *linker) newPerson(i int, parts []string) int {
	e := l.create(i, Person)
	l.entities[e].parts = parts
	l.join(i, e)
	l.full["h "+strings.Join(parts, " ")] = e
	for a := range parts {
		for b := a + 1; b <= len(parts); b++ {
			note(l.persons, strings.Join(parts[a:b], " "), e)
		}
	}
	if a, b := l.f.nicknameOf(&l.f.pieces[i]); b > a {
		words := make([]string, 0, b-a)
		for k := a; k < b; k++ {
			words = append(words, bare(l.f.tok[k].Lower))
		}
		note(l.persons, strings.Join(words, " "), e)
	}
	return e
}

// samePerson returns the person whose longer or equal name has these parts, or -1.
func (l *linker) samePerson(parts []string) int {
	whole := strings.Join(parts, " ")
	if e, ok := l.full["h "+whole]; ok {
		return e
	}
	if len(parts) < 2 {
		return -1
	}
	if found := l.persons[whole]; len(found) > 0 {
		return found[len(found)-1]
	}
	for _, form := range []string{parts[len(parts)-1], parts[0]} {
		list := l.persons[form]
		if len(list) > maxCandidates {
			list = list[len(list)-maxCandidates:]
		}
		for _, e := range list {
			if within(parts, l.entities[e].parts) {
				return e
			}
		}
	}
	return -1
}

// within reports whether short names the person that long names in full: the
// first parts agree, at least by initial, and the rest follows in order.
func within(short, long []string) bool {
	if len(short) > len(long) || !agree(short[0], long[0]) {
		return false
	}
	k := 1
	for _, w := range short[1:] {
		for k < len(long) && !agree(w, long[k]) {
			k++
		}
		if k == len(long) {
			return false
		}
		k++
	}
	// An initial that agrees is too little unless the surnames are the same.
	return len(short[0]) > 2 && len(long[0]) > 2 || short[len(short)-1] == long[len(long)-1]
}

// agree reports whether two parts are equal or one is the initial of the other.
func agree(a, b string) bool {
	if a == b {
		return true
	}
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
	form := strings.Join(parts, " ")
	list := l.persons[form]
	if len(list) == 0 && p.hint == "compound" {
		list = l.persons[l.f.key(p)]
	}
	if len(list) > maxCandidates {
		list = list[len(list)-maxCandidates:]
	}
	best, bestRank := -1, -1<<30
	for _, e := range list {
		if r := l.fit(i, e, parts); r > bestRank {
			best, bestRank = e, r
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
func (l *linker) fit(i, e int, parts []string) int {
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
