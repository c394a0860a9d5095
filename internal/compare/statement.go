package compare

import (
	"cmp"
	"strings"

	"factdesk/internal/extract/claim"
)

// maxStated bounds how many contradicting figures a statement lists.
const maxStated = 3

// countStatement tells a figure in a sentence made from its parts: "26 people
// extradited from Mexico to the United States on 2025-08-12".
func (v *vocabulary) countStatement(a *agreedCount) string {
	var b strings.Builder
	b.WriteString(statedFigure(a))
	noun := a.count.Noun
	if a.count.Event != nil && a.count.Of == claim.People && a.heads > 1 {
		noun = "people"
	}
	if noun != "" {
		b.WriteString(" " + noun)
	}
	if e := a.count.Event; e != nil {
		_, said := v.phrase(e.Type)
		b.WriteString(" " + cmp.Or(said, strings.ToLower(a.trigger), e.Type))
		if e.Origin != "" {
			b.WriteString(" from " + withArticle(e.Origin))
		}
		if e.Destination != "" {
			b.WriteString(" to " + withArticle(e.Destination))
		}
		b.WriteString(a.when.said())
	}
	switch {
	case a.negated:
		b.WriteString(" (denied)")
	case a.modality != claim.Asserted && a.modality != "":
		b.WriteString(" (" + string(a.modality) + ")")
	}
	return b.String()
}

// statedFigure tells the number, or the numbers that contradict each other.
func statedFigure(a *agreedCount) string {
	switch {
	case len(a.values) > maxStated:
		return strings.Join(a.values[:maxStated], " or ") + " or …"
	case len(a.values) > 1:
		return strings.Join(a.values, " or ")
	}
	return figure(&a.count)
}

// withArticle puts "the" before the names of countries that take it.
func withArticle(name string) string {
	last := name[strings.LastIndexByte(name, ' ')+1:]
	switch last {
	case "States", "Kingdom", "Emirates", "Republic", "Islands", "Netherlands", "Philippines", "Bahamas", "Gambia", "Maldives", "Comoros", "Seychelles":
		return "the " + name
	}
	return name
}

// assuranceStatement tells a promise: "no death penalty: promised by U.S.
// Justice Department to Mexico for 26 people".
func assuranceStatement(a *claim.Assurance) string {
	what := strings.ReplaceAll(a.Kind, "_", " ")
	if a.Kind == otherPromise {
		what = a.Commitment
	}
	did := ": assured"
	if a.Refused {
		did = ": assurance refused"
	}
	s := what + did
	if a.Giver != nil {
		s += " by " + withArticle(a.Giver.Name)
	}
	if a.Recipient != nil {
		s += " to " + withArticle(a.Recipient.Name)
	}
	if a.Beneficiaries != nil {
		s += " for " + number(a.Beneficiaries.Value)
	}
	return s
}
