package entity

import (
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/rule"
)

// types are the claims that the rules of names make, by what their ids begin
// with. Names of places make none yet.
var types = map[string]claim.Type{"person": claim.TypePerson, "org": claim.TypeOrganization}

// Rules lists the ways of finding and classifying names that make claims.
func Rules() []rule.Rule {
	var out []rule.Rule
	for _, r := range name.Rules() {
		prefix, _, _ := strings.Cut(r.ID, ".")
		if t, ok := types[prefix]; ok {
			out = append(out, rule.Rule{ID: r.ID, Type: t, Doc: r.Doc, Yes: r.Yes, No: r.No})
		}
	}
	return out
}
