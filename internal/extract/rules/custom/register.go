package custom

import (
	"slices"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/rule"
)

// register keeps who is named in a document: the claims that the built-in rules
// made of names, and what the rules of the user make of them.
type register struct {
	p       *rule.Pass
	claimOf map[int]int // index of the claim that begins at a byte, among those of names
	ours    []*named
	byName  map[nameKey]*named
	taken   map[int]int // mentions of each entity that are part of a user's name
}

// nameKey tells names apart: a known entity by its number, any other name by
// its words.
type nameKey struct {
	kind   claim.Type
	entity int // index plus one, or 0
	words  string
}

// named is a name that a rule of the user found.
type named struct {
	claim  claim.Claim
	entity int // index plus one into name.Result.Entities, or 0
}

func newRegister(p *rule.Pass, claims []claim.Claim) *register {
	r := &register{p: p, claimOf: map[int]int{}, byName: map[nameKey]*named{}, taken: map[int]int{}}
	for i := range claims {
		if mentions(&claims[i]) != nil {
			r.claimOf[claims[i].Span.Start] = i
		}
	}
	return r
}

// mentions returns the mentions of a claim of a name, else nil.
func mentions(c *claim.Claim) []claim.Mention {
	switch {
	case c.Person != nil:
		return c.Person.Mentions
	case c.Organization != nil:
		return c.Organization.Mentions
	case c.Place != nil:
		return c.Place.Mentions
	}
	return nil
}

// take enters the captured name. A name that is part of a longer one is left
// to that one.
func (r *register) take(m *match) (reason string) {
	first, last, ok := m.part("name")
	if !ok {
		return "the name is empty"
	}
	first = m.bare(first, last)
	key := nameKey{kind: m.rule.Type, words: m.p.Text(first, last)}
	if known, ok := r.p.Names.At(first); ok {
		switch {
		case known.First == first && known.Last == last:
			key = nameKey{kind: m.rule.Type, entity: known.Entity + 1}
		case known.First <= first && known.Last >= last:
			return "the name is part of a longer one"
		}
	}
	if n, seen := r.byName[key]; seen {
		if key.entity == 0 {
			r.mention(n, first, last)
		}
		n.add(m)
		return ""
	}
	n := &named{entity: key.entity, claim: m.claim(first, last)}
	r.byName[key] = n
	r.ours = append(r.ours, n)
	if n.entity > 0 {
		n.adopt(r.p.Names.Entities[n.entity-1])
	} else {
		n.setName(r.p.Text(first, last))
		r.mention(n, first, last)
	}
	n.add(m)
	return ""
}

// mention adds a mention of a name that nobody else has found.
func (r *register) mention(n *named, first, last int) {
	span := r.p.Span(first, last)
	n.setMentions(append(mentions(&n.claim), claim.Mention{Span: span, Text: r.p.Doc.Slice(span)}))
	for t := first; t < last; t++ {
		if m, ok := r.p.Names.At(t); ok && m.First == t && m.Last <= last {
			r.taken[m.Entity]++
		}
	}
}

// settle puts the names of the user into the claims: a name that was known
// keeps its mentions, and is of one type only.
func (r *register) settle(claims []claim.Claim) []claim.Claim {
	gone := map[int]bool{}
	for _, n := range r.ours {
		if n.entity > 0 {
			r.inherit(n, claims, gone)
		}
	}
	r.spread()
	for entity, count := range r.taken {
		e := &r.p.Names.Entities[entity]
		if i, ok := r.claim(e); ok && count >= len(mentions(&claims[i])) {
			gone[i] = true
		}
	}
	out := make([]claim.Claim, 0, len(claims)+len(r.ours))
	for i := range claims {
		if !gone[i] {
			out = append(out, claims[i])
		}
	}
	for _, n := range r.ours {
		if r.place(n); len(mentions(&n.claim)) > 0 {
			out = append(out, n.claim)
		}
	}
	return out
}

// claim returns the index of the claim of a known entity: the one that begins
// where the entity is first mentioned in a zone that yields claims.
func (r *register) claim(e *name.Entity) (int, bool) {
	for _, m := range e.Mentions {
		mention := r.p.Names.Mentions[m]
		if i, ok := r.claimOf[r.p.Span(mention.First, mention.Last).Start]; ok {
			return i, true
		}
	}
	return 0, false
}

// inherit gives a known name its mentions and, from a claim of the same type,
// what else is known of it. The claim that it replaces is gone.
func (r *register) inherit(n *named, claims []claim.Claim, gone map[int]bool) {
	e := &r.p.Names.Entities[n.entity-1]
	i, ok := r.claim(e)
	if !ok {
		for _, m := range e.Mentions {
			r.keep(n, r.p.Names.Mentions[m])
		}
		return
	}
	gone[i] = true
	old := &claims[i]
	n.claim.Beat(old)
	n.setMentions(slices.Clone(mentions(old)))
	n.complete(old)
}

// setName starts the payload.
func (n *named) setName(s string) {
	switch n.claim.Type {
	case claim.TypePerson:
		n.claim.Person = &claim.Person{Name: s}
	case claim.TypePlace:
		n.claim.Place = &claim.Place{Name: s}
	default:
		n.claim.Organization = &claim.Organization{Name: s}
	}
}

// adopt starts the payload with what is known of an entity, whatever its type.
func (n *named) adopt(e name.Entity) {
	n.setName(e.Name)
	switch {
	case n.claim.Person != nil:
		n.claim.Person.Aliases, n.claim.Person.Author = slices.Clone(e.Aliases), e.Author
	case n.claim.Place != nil:
		n.claim.Place.Country = e.Country
	default:
		o := n.claim.Organization
		o.Aliases, o.Acronym, o.Country = slices.Clone(e.Aliases), e.Acronym, e.Country
	}
}

// add fills in what the match says of the name, where nothing has yet.
func (n *named) add(m *match) {
	switch {
	case n.claim.Person != nil:
		p := n.claim.Person
		p.Role = first(p.Role, first(m.words("role"), m.rule.Role))
		p.Affiliation = first(p.Affiliation, m.named("affiliation"))
	case n.claim.Place != nil:
		n.claim.Place.Kind = first(n.claim.Place.Kind, m.rule.Kind)
	default:
		o := n.claim.Organization
		o.Kind = first(o.Kind, m.rule.Kind)
		o.Acronym = first(o.Acronym, m.words("acronym"))
	}
}

// complete takes from a claim of the same type what the rule leaves open.
func (n *named) complete(old *claim.Claim) {
	if p := n.claim.Person; p != nil && old.Person != nil {
		p.Role = first(p.Role, old.Person.Role)
		p.Affiliation = first(p.Affiliation, old.Person.Affiliation)
	}
}

// first returns a unless it is empty.
func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
