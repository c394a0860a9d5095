// Package entity makes claims of the persons and organizations that a document
// names. Its invariant: one claim an entity, whose span is that of its first
// mention in a zone that yields claims.
package entity

import (
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/rule"
	"factdesk/internal/slab"
)

// Find returns a claim for every person and organization.
func Find(p *rule.Pass) []claim.Claim {
	f := finder{p: p, claims: make([]claim.Claim, 0, len(p.Names.Entities))}
	for i := range p.Names.Entities {
		switch e := &p.Names.Entities[i]; e.Kind {
		case name.Person:
			f.person(e)
		case name.Organization:
			f.organization(e)
		}
	}
	return f.claims
}

// finder makes the claims of one document.
type finder struct {
	p             *rule.Pass
	claims        []claim.Claim
	persons       slab.Of[claim.Person]
	organizations slab.Of[claim.Organization]
	mentions      slab.Of[claim.Mention]
}

func (f *finder) person(e *name.Entity) {
	c, mentions, ok := f.p.Entity(e, &f.mentions)
	if !ok {
		return
	}
	c.Type = claim.TypePerson
	c.Person = f.persons.Add(claim.Person{
		Name: e.Name, Aliases: e.Aliases, Role: e.Role, Affiliation: e.Affiliation,
		Author: e.Author, Mentions: mentions,
	})
	f.claims = append(f.claims, c)
}

func (f *finder) organization(e *name.Entity) {
	c, mentions, ok := f.p.Entity(e, &f.mentions)
	if !ok {
		return
	}
	c.Type = claim.TypeOrganization
	c.Organization = f.organizations.Add(claim.Organization{
		Name: e.Name, Acronym: e.Acronym, Aliases: e.Aliases, Kind: e.OrgKind,
		Country: e.Country, Mentions: mentions,
	})
	f.claims = append(f.claims, c)
}
