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
	if noun := v.statedNoun(a); noun != "" {
		b.WriteString(" " + noun)
	}
	if e := a.count.Event; e != nil {
		b.WriteString(" " + cmp.Or(v.habit(e.Type).said, strings.ToLower(a.trigger), e.Type))
		if e.Origin != "" {
			b.WriteString(" from " + withArticle(e.Origin))
		}
		if e.Destination != "" {
			b.WriteString(" to " + withArticle(e.Destination))
		}
		if e.Place != "" {
			b.WriteString(" in " + withArticle(e.Place))
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

// statedNoun returns who or what is counted: "people" where the reports name
// them in several ways or by the happening, else as they write it.
func (v *vocabulary) statedNoun(a *agreedCount) string {
	switch {
	case a.count.Event == nil:
		return a.count.Noun
	case a.people && (a.heads > 1 || a.nameless):
		return "people"
	case strings.Contains(" "+strings.ToLower(a.count.Noun)+" ", " "+v.habit(a.count.Event.Type).said+" "):
		return a.count.Head // "168 injured people" are people injured
	}
	return a.count.Noun
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
