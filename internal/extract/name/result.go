package name

import (
	"slices"
	"sort"
	"strings"
)

// result writes down what was found, mentions in the order of the text.
func (l *linker) result() *Result {
	r := &Result{byToken: make([]int32, len(l.f.tok))}
	index := make([]int, len(l.entities))
	for i := range index {
		index[i] = -1
	}
	all := make([]extraMention, 0, len(l.f.pieces)+len(l.extra))
	for i := range l.f.pieces {
		if p := &l.f.pieces[i]; p.first < p.last && l.of[i] >= 0 {
			all = append(all, extraMention{p.first, p.last, l.of[i], p.rule})
		}
	}
	all = append(all, l.extra...)
	sort.Slice(all, func(a, b int) bool { return all[a].first < all[b].first })
	for _, m := range all {
		if index[m.entity] < 0 {
			index[m.entity] = len(r.Entities)
			r.Entities = append(r.Entities, l.entity(&l.entities[m.entity]))
		}
		e := &r.Entities[index[m.entity]]
		e.Mentions = append(e.Mentions, len(r.Mentions))
		r.Mentions = append(r.Mentions, Mention{First: m.first, Last: m.last, Kind: e.Kind, Entity: index[m.entity], Rule: m.rule})
		for i := m.first; i < m.last; i++ {
			r.byToken[i] = int32(len(r.Mentions))
		}
		l.alias(e, m)
	}
	for i := range r.Entities {
		r.Entities[i].Aliases = tidy(r.Entities[i].Aliases, r.Entities[i].Name)
	}
	return r
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
		out.Aliases = l.f.personAliases(p)
	case Organization:
		out.OrgKind = l.orgKind(e)
		out.Country = l.country(e)
		out.Aliases = l.f.orgAliases(p)
		if out.Acronym != "" {
			out.Aliases = append(out.Aliases, out.Acronym)
		}
	case Place:
		out.Country = l.country(e)
	}
	return out
}

// fullest returns the piece with the fullest name: the most words, no acronym
// if there is a name, the earliest among equals.
func (l *linker) fullest(e *entity) int {
	best, bestLen := e.best, -1
	for _, i := range e.pieces {
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
			best, bestLen = i, n
		}
	}
	return best
}

// nameText is the name as written, without an adjective that it is tied to.
func (f *finder) nameText(p *piece) string {
	name := f.written(p.first, p.last)
	if p.hint == "compound" {
		if cut := strings.LastIndexAny(name, "-‑‐"); cut > 0 {
			name = name[:cut]
		}
	}
	return name
}

// alias adds the form in which a mention spells the name.
func (l *linker) alias(e *Entity, m extraMention) {
	form := l.f.written(m.first, m.last)
	if o := l.f.owner[m.first]; o != 0 {
		form = l.f.nameText(&l.f.pieces[o-1])
	}
	e.Aliases = append(e.Aliases, form)
}

// personAliases are the plain shortenings of a person's name.
func (f *finder) personAliases(p *piece) []string {
	var out []string
	a, b := f.nicknameOf(p)
	last := p.last
	if f.has(last-1, suffix) && last-p.first > 2 {
		last--
		if f.tok[last-1].Norm == "," {
			last--
		}
		out = append(out, f.written(p.first, last))
	}
	if b > a {
		plain := f.written(p.first, a-1) + " " + f.written(b+1, last)
		out = append(out, plain, f.written(a, b), f.written(a, b)+" "+f.written(b+1, last))
		if last < p.last {
			out = append(out, f.written(p.first, a-1)+" "+f.written(b+1, p.last))
		}
	}
	if last-p.first == 2 && f.has(last-1, suffix) {
		return append(out, f.written(p.first, last-1)) // Elizabeth II
	}
	if last-p.first >= 2 {
		k := last - 1
		for k-1 > p.first && f.is(k-1, particle) && !f.has(k-1, capital) {
			k--
		}
		out = append(out, f.written(k, last))
	}
	return out
}

// orgAliases are the name without its legal form and without the country before it.
func (f *finder) orgAliases(p *piece) []string {
	var out []string
	if n := p.last - p.first; n >= 2 && legalForms[f.tok[p.last-1].Lower] && f.lower(p.last-1) != "company" {
		out = append(out, f.written(p.first, p.last-1))
	}
	if p.rule != "org.government_of" && f.is(p.first, demonym|country) && p.last-p.first >= 3 {
		skip := 1
		if f.pairMark(p.first, demonym) || f.pairMark(p.first, country) {
			skip = 2
		}
		if p.last-p.first-skip >= 2 {
			out = append(out, f.written(p.first+skip, p.last))
		}
	}
	return out
}

// tidy drops repeated aliases and the name itself.
func tidy(aliases []string, name string) []string {
	seen := map[string]bool{name: true, "": true}
	return slices.DeleteFunc(aliases, func(a string) bool {
		a = strings.TrimSpace(a)
		if seen[a] {
			return true
		}
		seen[a] = true
		return false
	})
}

// orgKind returns the kind that most of the mentions tell, the first among equals.
func (l *linker) orgKind(e *entity) string {
	votes := map[string]int{}
	best := ""
	for _, i := range e.pieces {
		p := &l.f.pieces[i]
		k := p.orgKind
		if k == "" || k == "group" {
			continue
		}
		weight := 1
		switch p.rule {
		case "org.known", "org.suffix", "org.head", "org.of_head", "org.first":
			weight = 3
		}
		if i == e.best {
			weight++
		}
		votes[k] += weight
		if best == "" || votes[k] > votes[best] {
			best = k
		}
	}
	if best == "" {
		best = l.defaultKind(e)
	}
	return best
}

// defaultKind is the kind of an organization of which the article says none.
func (l *linker) defaultKind(e *entity) string {
	switch l.f.tok[l.f.pieces[e.best].last-1].Lower {
	case "aid", "relief", "rights", "justice", "watch", "help", "care", "action", "forward", "together", "now":
		return "ngo"
	}
	for _, i := range e.pieces {
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
	for _, i := range e.pieces {
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
		if back == 0 && f.has(p.first-1, possess) || !f.has(k, word) || f.has(k, capital) || functionWords[f.tok[k].Lower] {
			return ""
		}
		k--
	}
	return ""
}

// confidence is how sure the evidence makes the kind: from 0.5 to 0.98.
func (l *linker) confidence(e *entity, p *piece) float64 {
	sum := 0
	for _, i := range e.pieces {
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
