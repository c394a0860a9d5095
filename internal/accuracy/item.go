package accuracy

import (
	"strconv"
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
)

// fit tells how well a claim answers a gold item.
type fit int

const (
	other fit = iota // about something else
	near             // in the right place with the wrong value
	right            // the claim that was wanted
)

// mark is the verdict on one attribute of a matched claim.
type mark struct {
	attribute string
	ok        bool
	remark    string // what was wanted and what came
}

// Types are the types that the gold marks, in the order of the tables.
var Types = []claim.Type{
	claim.TypeCount, claim.TypeDate, claim.TypePerson, claim.TypeOrganization, claim.TypeAssurance,
}

// item is a gold claim of any type.
type item interface {
	label() string
	value() string
	optional() bool
	fits(c *claim.Claim) fit
	marks(c *claim.Claim) []mark
}

func wanted(i item, attribute string, ok bool, want, got string) mark {
	return mark{attribute, ok, quoted(i.label()) + " want " + orNone(want) + " got " + orNone(got)}
}

func (p Place) label() string { return p.Anchor }

func (p Place) covers(s text.Span) bool { return p.Span.Overlaps(s) }

func (g Count) optional() bool { return g.Optional }
func (g Count) value() string  { return number(g.Value) }

func (g Count) fits(c *claim.Claim) fit {
	if !g.covers(c.Span) || g.Value != nil && !equal(g.Value, c.Count.Value) {
		return other
	}
	return right
}

func (g Count) marks(c *claim.Claim) []mark {
	got, relation, event := c.Count, string(c.Count.Relation), ""
	if got.Event != nil {
		event = got.Event.Type
	}
	if relation == "" {
		relation = string(claim.Exact)
	}
	var want string
	if g.Event != nil {
		want = *g.Event
	}
	phrase := strings.ToLower(got.Noun + " " + got.Head)
	return []mark{
		wanted(g, "relation", relation == g.Relation, g.Relation, relation),
		wanted(g, "noun", strings.Contains(phrase, strings.ToLower(g.Noun)), g.Noun, got.Noun),
		wanted(g, "event", event == want, want, event),
		wanted(g, "negated", c.Negated == g.Negated, truth(g.Negated), truth(c.Negated)),
	}
}

func (g Date) optional() bool { return g.Optional }
func (g Date) value() string  { return g.Value }

func (g Date) fits(c *claim.Claim) fit {
	switch {
	case !g.covers(c.Span):
		return other
	case c.Date.Value != g.Value:
		return near
	}
	return right
}

func (g Date) marks(c *claim.Claim) []mark {
	return []mark{wanted(g, "value", c.Date.Value == g.Value, g.Value, c.Date.Value)}
}

func (g Person) label() string  { return g.Name }
func (g Person) value() string  { return "" }
func (g Person) optional() bool { return g.Optional }

func (g Person) fits(c *claim.Claim) fit {
	return named(g.Name, g.Accept, c.Person.Name, c.Person.Aliases)
}

func (g Person) marks(c *claim.Claim) []mark {
	marks := []mark{wanted(g, "author", c.Person.Author == g.Author, truth(g.Author), truth(c.Person.Author))}
	if g.Role != "" {
		ok := strings.Contains(fold(c.Person.Role), fold(g.Role))
		marks = append(marks, wanted(g, "role", ok, g.Role, c.Person.Role))
	}
	return marks
}

func (g Organization) label() string  { return g.Name }
func (g Organization) value() string  { return "" }
func (g Organization) optional() bool { return g.Optional }

func (g Organization) fits(c *claim.Claim) fit {
	return named(g.Name, g.Accept, c.Organization.Name, c.Organization.Aliases)
}

func (g Organization) marks(c *claim.Claim) []mark {
	return []mark{wanted(g, "kind", c.Organization.Kind == g.Kind, g.Kind, c.Organization.Kind)}
}

func (g Assurance) optional() bool { return g.Optional }
func (g Assurance) value() string  { return "" }

func (g Assurance) fits(c *claim.Claim) fit {
	if g.covers(c.Span) {
		return right
	}
	return other
}

func (g Assurance) marks(c *claim.Claim) []mark {
	got := c.Assurance
	giver, recipient := party(got.Giver), party(got.Recipient)
	var covered *float64
	if got.Beneficiaries != nil {
		covered = &got.Beneficiaries.Value
	}
	return []mark{
		wanted(g, "giver", sameParty(g.Giver, giver), g.Giver, giver),
		wanted(g, "recipient", sameParty(g.Recipient, recipient), g.Recipient, recipient),
		wanted(g, "kind", got.Kind == g.Kind, g.Kind, got.Kind),
		wanted(g, "beneficiaries", equal(g.Beneficiaries, covered), number(g.Beneficiaries), number(covered)),
		wanted(g, "refused", got.Refused == g.Refused, truth(g.Refused), truth(got.Refused)),
	}
}

func named(name string, accept []string, got string, aliases []string) fit {
	if sameName(append([]string{name}, accept...), append([]string{got}, aliases...)) {
		return right
	}
	return other
}

func party(p *claim.Party) string {
	if p == nil {
		return ""
	}
	return p.Name
}

func equal(a, b *float64) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}

func number(v *float64) string {
	if v == nil {
		return "None"
	}
	return strconv.FormatFloat(*v, 'f', -1, 64)
}
