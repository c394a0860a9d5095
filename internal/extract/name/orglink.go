package name

import "slices"

// sameCountry reports whether two names can be of one body as far as their
// countries go: the Dutch and the Kenyan Justice Ministry cannot.
func (f *finder) sameCountry(p, q *piece) bool {
	a, b := f.leadingCountry(p), f.leadingCountry(q)
	return a == "" || b == "" || a == b
}

// leadingCountry returns the country that a name begins with, or "".
func (f *finder) leadingCountry(p *piece) string {
	if !f.is(p.first, demonym|country) {
		return ""
	}
	return f.countryAt(p.first, p.last)
}

// newOrg makes an entity and indexes the short forms of its name.
func (l *linker) newOrg(i int, key phrase) int {
	e := l.create(i, Organization)
	l.join(i, e)
	l.known(key).org = int32(e) + 1
	p := &l.f.pieces[i]
	if p.rule == "org.government_of" {
		return e
	}
	words := l.f.orgWords(p)
	n := len(words)
	l.noteCountryless(p, words, e)
	l.noteSwapped(words, e)
	if n >= 2 {
		l.notePrefixes(p, words, e)
		head := l.f.phrases.of(words[n-1])
		l.note(heads, head, e)
		if of := slices.Index(words, l.f.words.of("of")); of > 0 {
			l.note(heads, l.f.phrases.of(words[of-1]), e)
		}
		if p.orgKind == "media" {
			l.note(orgs, head, e)
		}
		if n >= 3 && l.f.has(p.last-2, capital) {
			l.note(orgs, l.f.phrases.of(words[n-2:]...), e)
		}
	}
	l.noteAcronyms(p, e)
	return e
}

// noteCountryless indexes the name without the country before it.
func (l *linker) noteCountryless(p *piece, words []int32, e int) {
	if !l.f.is(p.first, demonym|country|place) || len(words) < 3 {
		return
	}
	skip := 1
	if l.f.pairMark(p.first, demonym) || l.f.pairMark(p.first, country) {
		skip = 2
	}
	if rest := words[min(skip, len(words)):]; len(rest) >= 2 {
		l.note(orgs, l.f.phrases.of(rest...), e)
		l.noteSwapped(rest, e)
	}
}

// noteSwapped indexes Department of Justice as Justice Department, and the
// other way round.
func (l *linker) noteSwapped(words []int32, e int) {
	n := len(words)
	if n < 2 {
		return
	}
	of := l.f.words.of("of")
	swapped := phrase(0)
	switch last := l.f.words.all[words[n-1]].text; {
	case n >= 3 && words[1] == of:
		swapped = l.f.phrases.add(l.f.phrases.of(words[2:]...), words[0])
	case last == "department" || last == "ministry" || last == "bureau":
		swapped = l.f.phrases.of(words[n-1], of)
		for _, w := range words[:n-1] {
			swapped = l.f.phrases.add(swapped, w)
		}
	}
	l.note(orgs, swapped, e)
}

// notePrefixes indexes the first words of a name: Norrvale for Norrvale AB, but
// no plain word, place or demonym by itself.
func (l *linker) notePrefixes(p *piece, words []int32, e int) {
	f := l.f
	if !f.plainWord(p.first) && !f.is(p.first, demonym|country) && (!f.is(p.first, place) || p.orgKind == "company") && !f.has(p.first, initial) {
		l.note(orgs, l.f.phrases.of(words[0]), e)
	}
	for k := 2; k < len(words) && k <= 5; k++ {
		if f.has(p.first+k-1, capital) && (!f.is(p.first, country) || k > 2) {
			l.note(orgs, l.f.phrases.of(words[:k]...), e)
		}
	}
}

// noteAcronyms indexes the initials of the name, with and without a country
// before it.
func (l *linker) noteAcronyms(p *piece, e int) {
	if short, ok := l.f.acronym(p, p.first, true); ok {
		l.note(acronyms, short, e)
	}
	if short, ok := l.f.acronym(p, p.first, false); ok {
		l.note(acronyms, short, e)
	}
	if !l.f.is(p.first, country|demonym|place) {
		return
	}
	if short, ok := l.f.acronym(p, p.first+1, true); ok {
		l.note(acronyms, short, e)
	}
}

// shortOrg returns the organization that piece i shortens, or -1.
func (l *linker) shortOrg(i int) int {
	p := &l.f.pieces[i]
	form := l.f.phrases.of(l.f.orgWords(p)...)
	if e := l.known(form).org; e > 0 {
		return int(e) - 1
	}
	if e := l.latest(orgs, form, i); e >= 0 {
		return e
	}
	if !l.f.acronymPiece(p) {
		return -1
	}
	if e := l.latest(acronyms, form, i); e >= 0 {
		return e
	}
	full := l.f.fullName(p)
	if full == noPhrase {
		return -1
	}
	if e := l.known(full).org; e > 0 {
		return int(e) - 1
	}
	return l.latest(orgs, full, i)
}

// acronymFor returns the entity of the name that piece i stands in brackets
// after, and keeps the acronym.
func (l *linker) acronymFor(i int) int {
	p := &l.f.pieces[i]
	other := p.acronymOf - 1
	e := int(l.of[other])
	if e < 0 || l.entities[e].kind != Organization {
		return -1
	}
	short := i
	if !l.f.acronymPiece(p) {
		short = other
	}
	q := &l.f.pieces[short]
	if l.entities[e].acronym == "" {
		l.entities[e].acronym = l.f.tok[q.first].Text
	}
	l.note(orgs, l.f.phrases.of(l.f.words.at[q.first]), e)
	p.kind = Organization
	p.rule = "org.acronym"
	return e
}
