package name

import "slices"

// naming is where an entity is named.
type naming struct {
	first, last, entity int
	rule                string
}

// result writes down what was found, mentions in the order of the text.
func (l *linker) result(tokens int) *Result {
	l.found = slices.Grow(l.found, len(l.f.Mentions))
	for i := range l.f.Mentions {
		if p := &l.f.Mentions[i]; p.First < p.Last && l.links[i].entity >= 0 {
			l.found = append(l.found, naming{p.First, p.Last, int(l.links[i].entity), p.Rule})
		}
	}
	slices.SortFunc(l.found, func(a, b naming) int { return a.first - b.first })
	r := &Result{Mentions: make([]Mention, len(l.found)), byToken: make([]int32, tokens)}
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
	p := &l.f.Mentions[best]
	out := Entity{
		Kind: e.kind, Name: l.f.Name(p), Author: e.author, Rule: p.Rule, Acronym: e.acronym,
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
