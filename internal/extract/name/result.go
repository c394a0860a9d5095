package name

import "slices"

// mention is a place where an entity is named.
type mention struct {
	first, last, entity int
	rule                string
}

// result writes down what was found, mentions in the order of the text.
func (l *linker) result() *Result {
	for i := range l.f.pieces {
		if p := &l.f.pieces[i]; p.first < p.last && l.of[i] >= 0 {
			l.found = append(l.found, mention{p.first, p.last, int(l.of[i]), p.rule})
		}
	}
	slices.SortFunc(l.found, func(a, b mention) int { return a.first - b.first })
	r := &Result{Mentions: make([]Mention, len(l.found)), byToken: make([]int32, len(l.f.tok))}
	r.Entities = l.inOrder()
	for k, m := range l.found {
		at := l.entities[m.entity].at - 1
		e := &r.Entities[at]
		e.Mentions = append(e.Mentions, k)
		r.Mentions[k] = Mention{First: m.first, Last: m.last, Kind: e.Kind, Entity: at, Rule: m.rule}
		for i := m.first; i < m.last; i++ {
			r.byToken[i] = int32(k + 1)
		}
	}
	l.nameAll(r.Entities)
	return r
}

// inOrder writes down the entities that are named, in the order of their first
// mentions, each with room for its mentions.
func (l *linker) inOrder() []Entity {
	n := 0
	for _, m := range l.found {
		e := &l.entities[m.entity]
		if e.named == 0 {
			n++
			e.at = n
		}
		e.named++
	}
	out := make([]Entity, n)
	room := make([]int, len(l.found))
	for k := range l.entities {
		if e := &l.entities[k]; e.named > 0 {
			out[e.at-1] = l.entity(e)
			out[e.at-1].Mentions, room = room[:0:e.named], room[e.named:]
		}
	}
	return out
}

// entity writes down one entity without its mentions.
func (l *linker) entity(e *entity) Entity {
	best := l.fullest(e)
	e.best = best
	p := &l.f.pieces[best]
	out := Entity{
		Kind: e.kind, Name: l.f.nameText(p), Author: e.author, Rule: p.rule, Acronym: e.acronym,
		Group: e.group, Gender: Unknown, Confidence: l.confidence(e, p),
	}
	switch e.kind {
	case Person:
		out.Role, out.Affiliation, out.Gender = l.personRole(e)
	case Organization:
		out.OrgKind = l.orgKind(e)
		out.Country = l.country(e)
	case Place:
		out.Country = l.country(e)
	}
	return out
}

// fullest returns the piece with the fullest name: the most words, no acronym
// if there is a name, the earliest among equals.
func (l *linker) fullest(e *entity) int {
	best, bestLen := e.best, -1
	for i := e.first; i >= 0; i = l.next[i] {
		p := &l.f.pieces[i]
		if p.aliasOf > 0 {
			continue
		}
		n := 2 * (p.last - p.first)
		if e.kind == Person {
			n = 2*len(l.f.personParts(p)) + min(1, p.last-p.first-len(l.f.personParts(p)))
		}
		if e.kind == Organization && e.group && p.hint == "head" {
			n -= 2 * max(0, p.last-p.first-2)
		}
		if n > bestLen {
			best, bestLen = int(i), n
		}
	}
	return best
}

// orgKind returns the kind that most of the mentions tell, the first among equals.
func (l *linker) orgKind(e *entity) string {
	l.votes = l.votes[:0]
	best := vote{}
	for i := e.first; i >= 0; i = l.next[i] {
		p := &l.f.pieces[i]
		if p.orgKind == "" || p.orgKind == "group" {
			continue
		}
		weight := 1
		switch p.rule {
		case "org.known", "org.suffix", "org.head", "org.of_head", "org.first":
			weight = 3
		}
		if int(i) == e.best {
			weight++
		}
		if v := l.cast(p.orgKind, weight); best.kind == "" || v.n > best.n {
			best = v
		}
	}
	if best.kind == "" {
		return l.defaultKind(e)
	}
	return best.kind
}

// vote is how much speaks for a kind of organization.
type vote struct {
	kind string
	n    int
}

// cast adds to the votes for a kind and returns them.
func (l *linker) cast(kind string, n int) vote {
	k := slices.IndexFunc(l.votes, func(v vote) bool { return v.kind == kind })
	if k < 0 {
		k = len(l.votes)
		l.votes = append(l.votes, vote{kind: kind})
	}
	l.votes[k].n += n
	return l.votes[k]
}

// defaultKind is the kind of an organization of which the article says none.
func (l *linker) defaultKind(e *entity) string {
	switch l.f.tok[l.f.pieces[e.best].last-1].Lower {
	case "aid", "relief", "rights", "justice", "watch", "help", "care", "action", "forward", "together", "now":
		return "ngo"
	}
	for i := e.first; i >= 0; i = l.next[i] {
		p := &l.f.pieces[i]
		switch p.org.rule {
		case "org.possessive", "org.context", "org.ampersand", "org.preposition", "org.before_office", "org.suffix":
			return "company"
		}
	}
	return "other"
}

// country returns the English short name of the country that the entity belongs to, or "".
func (l *linker) country(e *entity) string {
	f := l.f
	for i := e.first; i >= 0; i = l.next[i] {
		p := &f.pieces[i]
		code := p.country
		if code == "" && e.kind == Organization && f.is(p.first, demonym|country) {
			code = f.countryAt(p.first, p.last)
		}
		if code == "" && e.kind == Organization {
			code = f.ownerCountry(p)
		}
		if code != "" {
			return f.l.countryNames[code]
		}
	}
	return ""
}

// ownerCountry reads "Ecuador's National Police" and "Swedish appliance maker X".
func (f *finder) ownerCountry(p *piece) string {
	k := p.first - 1
	if f.has(k, possess) {
		k--
	}
	for back := 0; back < 4 && k >= 0; back++ {
		if f.is(k, demonym|country) && f.has(k, capital) {
			return f.countryAt(f.wholeCountry(k, &f.doc.Sentences[p.sentence]), k+1)
		}
		if back == 0 && f.has(p.first-1, possess) || !f.has(k, word) || f.has(k, capital) || f.seen(k, functionWord) {
			return ""
		}
		k--
	}
	return ""
}

// confidence is how sure the evidence makes the kind: from 0.5 to 0.98.
func (l *linker) confidence(e *entity, p *piece) float64 {
	sum := 0
	for i := e.first; i >= 0; i = l.next[i] {
		q := &l.f.pieces[i]
		switch e.kind {
		case Person:
			sum += max(0, q.person.sum)
		case Organization:
			sum += max(0, q.org.sum)
		default:
			sum += max(0, q.place.sum)
		}
	}
	switch {
	case sum >= 16:
		return 0.97
	case sum >= 9:
		return 0.93
	case sum >= 7:
		return 0.88
	case sum >= 5:
		return 0.8
	case sum >= 3 || p.kind != "":
		return 0.7
	}
	return 0.5
}
