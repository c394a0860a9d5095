package name

import "strings"

// orgKey is the name of an organization in lower case without its legal form,
// or what a government is known by.
func (f *finder) orgKey(p *piece) string {
	if p.rule == "org.government_of" {
		return f.governmentKey(p)
	}
	words := f.orgWords(p)
	return strings.Join(words, " ")
}

// governmentKey makes one key of "Mexican government" and "Mexico's
// government", and one of "Obi administration" and "Obi's government".
func (f *finder) governmentKey(p *piece) string {
	what := "government "
	if p.orgKind == "military" {
		what = f.tok[p.last-1].Lower + " "
	}
	if p.country != "" {
		return what + p.country
	}
	owner := p.first
	for i := p.first; i < p.last; i++ {
		if f.has(i, capital) && !f.has(i, possess) {
			owner = i
		}
	}
	return what + f.tok[owner].Lower
}

// orgWords returns the words of the name in lower case, without legal forms.
func (f *finder) orgWords(p *piece) []string {
	words := make([]string, 0, p.last-p.first)
	for i := p.first; i < p.last; i++ {
		words = append(words, f.tok[i].Lower)
	}
	if p.hint == "compound" {
		last := len(words) - 1
		words[last] = words[last][:strings.LastIndexByte(words[last], '-')]
	}
	for len(words) > 1 && legalForms[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	return words
}

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
func (l *linker) newOrg(i int, key string) int {
	e := l.create(i, Organization)
	l.join(i, e)
	l.full["o "+key] = e
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
		h := words[n-1]
		note(l.heads, h, e)
		if of := indexOf(words, "of"); of > 0 {
			note(l.heads, words[of-1], e)
		}
		if p.orgKind == "media" {
			note(l.orgs, h, e)
		}
		if n >= 3 && l.f.has(p.last-2, capital) {
			note(l.orgs, words[n-2]+" "+h, e)
		}
	}
	l.noteAcronyms(p, e)
	return e
}

// noteCountryless indexes the name without the country before it.
func (l *linker) noteCountryless(p *piece, words []string, e int) {
	if !l.f.is(p.first, demonym|country|place) || len(words) < 3 {
		return
	}
	skip := 1
	if l.f.pairMark(p.first, demonym) || l.f.pairMark(p.first, country) {
		skip = 2
	}
	if rest := words[min(skip, len(words)):]; len(rest) >= 2 {
		note(l.orgs, strings.Join(rest, " "), e)
		l.noteSwapped(rest, e)
	}
}

// noteSwapped indexes Department of Justice as Justice Department, and the
// other way round.
func (l *linker) noteSwapped(words []string, e int) {
	n := len(words)
	if n < 2 {
		return
	}
	switch {
	case n >= 3 && words[1] == "of":
		note(l.orgs, strings.Join(words[2:], " ")+" "+words[0], e)
	case words[n-1] == "department" || words[n-1] == "ministry" || words[n-1] == "bureau":
		note(l.orgs, words[n-1]+" of "+strings.Join(words[:n-1], " "), e)
	}
}

// notePrefixes indexes the first words of a name: Norrvale for Norrvale AB, but
// no plain word, place or demonym by itself.
func (l *linker) notePrefixes(p *piece, words []string, e int) {
	f := l.f
	if !f.plainWord(p.first) && !f.is(p.first, demonym|country) && (!f.is(p.first, place) || p.orgKind == "company") && !f.has(p.first, initial) {
		note(l.orgs, words[0], e)
	}
	for k := 2; k < len(words) && k <= 5; k++ {
		if f.has(p.first+k-1, capital) && (!f.is(p.first, country) || k > 2) {
			note(l.orgs, strings.Join(words[:k], " "), e)
		}
	}
}

// noteAcronyms indexes the initials of the name, with and without a country
// before it.
func (l *linker) noteAcronyms(p *piece, e int) {
	f := l.f
	var caps, all strings.Builder
	var short strings.Builder
	for i := p.first; i < p.last; i++ {
		w := f.tok[i].Lower
		if w == "" || !f.has(i, word) {
			continue
		}
		r := firstLetter(w)
		all.WriteString(r)
		if f.has(i, capital) {
			caps.WriteString(r)
			if i > p.first {
				short.WriteString(r)
			}
		}
	}
	note(l.orgs, acronymForm(caps.String()), e)
	note(l.orgs, acronymForm(all.String()), e)
	if f.is(p.first, country|demonym|place) {
		note(l.orgs, acronymForm(short.String()), e)
	}
}

// acronymForm marks a form as an acronym, so that FAO does not match a word fao.
func acronymForm(s string) string {
	if len(s) < 2 {
		return ""
	}
	return "(" + s
}

func firstLetter(w string) string {
	for i := range w {
		if i > 0 {
			return w[:i]
		}
	}
	return w
}

func indexOf(words []string, w string) int {
	for i := range words {
		if words[i] == w {
			return i
		}
	}
	return -1
}

// shortOrg returns the organization that piece i shortens, or -1.
func (l *linker) shortOrg(i int) int {
	p := &l.f.pieces[i]
	words := l.f.orgWords(p)
	form := strings.Join(words, " ")
	if e, ok := l.full["o "+form]; ok {
		return e
	}
	if e := l.latest(l.orgs[form], i); e >= 0 {
		return e
	}
	if !l.f.acronymPiece(p) {
		return -1
	}
	if e := l.latest(l.orgs[acronymForm(form)], i); e >= 0 {
		return e
	}
	if name, ok := l.f.l.fullNames[form]; ok {
		if e, ok := l.full["o "+name]; ok {
			return e
		}
		return l.latest(l.orgs[name], i)
	}
	return -1
}

// acronymFor returns the entity of the name that piece i stands in brackets
// after, and keeps the acronym.
func (l *linker) acronymFor(i int) int {
	p := &l.f.pieces[i]
	other := p.acronymOf - 1
	e := l.of[other]
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
	note(l.orgs, l.f.tok[q.first].Lower, e)
	p.kind = Organization
	p.rule = "org.acronym"
	return e
}
