package date

import (
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/timex"
)

// Rules lists the recognisers of date expressions as rules.
func Rules() []rule.Rule {
	var out []rule.Rule
	for _, r := range timex.Rules() {
		out = append(out, rule.Rule{
			ID: r.ID, Type: claim.TypeDate, Doc: r.Doc,
			Requires: []claim.Type{claim.TypePerson, claim.TypeOrganization},
			Yes:      marked(r.Yes), No: marked(r.No),
		})
	}
	return out
}

// marked writes examples in the form that rules have.
func marked(examples []timex.Example) []string {
	var out []string
	for _, e := range examples {
		out = append(out, e.Marked())
	}
	return out
}
