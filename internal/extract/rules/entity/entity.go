// Package entity makes claims of the persons and organizations that a document
// names. Its invariant: one claim an entity, whose span is that of its first
// mention in a zone that yields claims.
package entity

import (
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/rule"
)

// Find returns a claim for every person and organization.
func Find(p *rule.Pass) []claim.Claim {
	f := newFinder(p)
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

// finder makes the claims of one document, in memory that is asked for once.
type finder struct {
	p             *rule.Pass
	claims        []claim.Claim
	persons       []claim.Person
	organizations []claim.Organization
	mentions      []claim.Mention
}

func newFinder(p *rule.Pass) *finder {
	persons, organizations, mentions := 0, 0, 0
	for i := range p.Names.Entities {
		switch e := &p.Names.Entities[i]; e.Kind {
		case name.Person:
			persons++
			mentions += len(e.Mentions)
		case name.Organization:
			organizations++
			mentions += len(e.Mentions)
		}
	}
	return &finder{
		p: p, claims: make([]claim.Claim, 0, persons+organizations),
		persons: make([]claim.Person, 0, persons), organizations: make([]claim.Organization, 0, organizations),
		mentions: make([]claim.Mention, 0, mentions),
	}
}

// claim starts the claim of an entity.
func (f *finder) claim(e *name.Entity, t claim.Type) (c claim.Claim, mentions []claim.Mention, ok bool) {
	if c, mentions, ok = f.p.Entity(e, f.mentions); ok {
		c.Type = t
		f.mentions = f.mentions[:len(f.mentions)+len(mentions)]
	}
	return c, mentions, ok
}

func (f *finder) person(e *name.Entity) {
	c, mentions, ok := f.claim(e, claim.TypePerson)
	if !ok {
		return
	}
	f.persons = append(f.persons, claim.Person{
		Name: e.Name, Aliases: e.Aliases, Role: e.Role, Affiliation: e.Affiliation,
		Author: e.Author, Mentions: mentions,
	})
	c.Person = &f.persons[len(f.persons)-1]
	f.claims = append(f.claims, c)
}

func (f *finder) organization(e *name.Entity) {
	c, mentions, ok := f.claim(e, claim.TypeOrganization)
	if !ok {
		return
	}
	f.organizations = append(f.organizations, claim.Organization{
		Name: e.Name, Acronym: e.Acronym, Aliases: e.Aliases, Kind: e.OrgKind,
		Country: e.Country, Mentions: mentions,
	})
	c.Organization = &f.organizations[len(f.organizations)-1]
	f.claims = append(f.claims, c)
}
