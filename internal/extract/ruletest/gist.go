package ruletest

import (
	"fmt"
	"strings"

	"factdesk/internal/extract/claim"
)

// PublishedAt is the publication date of every example, a Thursday.
const PublishedAt = "2025-08-14"

// Gist says what an example's braces say: the value and what else marks a claim.
func Gist(c *claim.Claim) string {
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	switch {
	case c.Count != nil:
		if c.Count.Value != nil {
			add(fmt.Sprint(*c.Count.Value))
		}
		add(string(c.Count.Relation))
		add(c.Count.Head)
		if c.Count.Event != nil {
			add(c.Count.Event.Type)
		}
	case c.Date != nil:
		add(c.Date.Value)
	case c.Person != nil:
		add(c.Person.Name)
		add(c.Person.Role)
	case c.Organization != nil:
		add(c.Organization.Name)
		add(c.Organization.Kind)
	case c.Assurance != nil:
		add(c.Assurance.Kind)
		if c.Assurance.Giver != nil {
			add("by " + c.Assurance.Giver.Name)
		}
		if c.Assurance.Recipient != nil {
			add("to " + c.Assurance.Recipient.Name)
		}
		if c.Assurance.Refused {
			add("refused")
		}
	case c.Place != nil:
		add(c.Place.Name)
		add(c.Place.Kind)
		add(c.Place.Country)
	case c.Quote != nil:
		add(quoteGist(c.Quote))
	case c.Amount != nil:
		add(amountGist(c.Amount))
	}
	if c.Negated {
		add("negated")
	}
	return strings.Join(parts, " ")
}

// amountGist writes an amount as "2e+06 3e+06 USD range", "8 percent exact".
func amountGist(a *claim.Amount) string {
	parts := []string{}
	if a.Value != nil {
		parts = append(parts, fmt.Sprint(*a.Value))
	}
	if a.Max != nil {
		parts = append(parts, fmt.Sprint(*a.Max))
	}
	if what := a.Unit + a.Currency; what != "" {
		parts = append(parts, what)
	}
	return strings.Join(append(parts, string(a.Relation)), " ")
}

// quoteGist writes a quote as "by Ada Quill said direct".
func quoteGist(q *claim.Quote) string {
	var parts []string
	if q.Speaker != nil {
		parts = append(parts, "by "+q.Speaker.Name)
	}
	if q.Cue != "" {
		parts = append(parts, q.Cue)
	}
	if q.Direct {
		return strings.Join(append(parts, "direct"), " ")
	}
	return strings.Join(append(parts, "indirect"), " ")
}
