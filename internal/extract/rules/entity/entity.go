// Package entity makes claims of the persons and organizations that a document
// names. Its invariant: one claim an entity, whose span is that of its first
// mention in a zone that yields claims.
package entity

import (
	"slices"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/rule"
)

// Find returns a claim for every person and organization.
func Find(p *rule.Pass) []claim.Claim {
	out := make([]claim.Claim, 0, len(p.Names.Entities))
	for i := range p.Names.Entities {
		e := &p.Names.Entities[i]
		if e.Kind != name.Person && e.Kind != name.Organization {
			continue
		}
		if c, ok := one(p, e); ok {
			out = append(out, c)
		}
	}
	return out
}

func one(p *rule.Pass, e *name.Entity) (claim.Claim, bool) {
	c, mentions, ok := p.Entity(e)
	if !ok {
		return claim.Claim{}, false
	}
	if e.Kind == name.Person {
		c.Type = claim.TypePerson
		c.Person = &claim.Person{
			Name: e.Name, Aliases: slices.Clone(e.Aliases), Role: e.Role, Affiliation: e.Affiliation,
			Author: e.Author, Mentions: mentions,
		}
		return c, true
	}
	c.Type = claim.TypeOrganization
	c.Organization = &claim.Organization{
		Name: e.Name, Acronym: e.Acronym, Aliases: slices.Clone(e.Aliases), Kind: e.OrgKind,
		Country: e.Country, Mentions: mentions,
	}
	return c, true
}
