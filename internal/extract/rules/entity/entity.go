// Package entity makes claims of the persons and organizations that a document
// names. Its invariant: one claim an entity, whose span is that of its first
// mention in a zone that yields claims.
package entity

import (
	"slices"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/text"
)

// Find returns a claim for every person and organization.
func Find(p *rule.Pass) []claim.Claim {
	at := sentences(p)
	out := make([]claim.Claim, 0, len(p.Names.Entities))
	for i := range p.Names.Entities {
		e := &p.Names.Entities[i]
		if e.Kind != name.Person && e.Kind != name.Organization {
			continue
		}
		if c, ok := one(p, e, at); ok {
			out = append(out, c)
		}
	}
	return out
}

func one(p *rule.Pass, e *name.Entity, at []int32) (claim.Claim, bool) {
	mentions := make([]claim.Mention, 0, len(e.Mentions))
	first := -1
	for _, m := range e.Mentions {
		mention := p.Names.Mentions[m]
		if zone := p.Sentences[at[mention.First]].Zone; zone == text.Link || zone == text.Boilerplate {
			continue
		}
		if first < 0 {
			first = mention.First
		}
		span := p.Span(mention.First, mention.Last)
		mentions = append(mentions, claim.Mention{Span: span, Text: p.Doc.Slice(span)})
	}
	if first < 0 {
		return claim.Claim{}, false
	}
	sentence := int(at[first])
	c := claim.Claim{
		Span: mentions[0].Span, Sentence: sentence, Zone: p.Sentences[sentence].Zone,
		Rule: e.Rule, Confidence: e.Confidence, Modality: claim.Asserted,
	}
	if p.Explains() {
		c.Trace = &claim.Trace{}
		for _, m := range e.Mentions {
			mention := p.Names.Mentions[m]
			c.Saw("mention by "+mention.Rule, p.Span(mention.First, mention.Last))
		}
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

// sentences maps every token to its sentence.
func sentences(p *rule.Pass) []int32 {
	at := make([]int32, len(p.Doc.Tokens))
	for i := range p.Doc.Sentences {
		for t := p.Doc.Sentences[i].First; t < p.Doc.Sentences[i].Last; t++ {
			at[t] = int32(i)
		}
	}
	return at
}
