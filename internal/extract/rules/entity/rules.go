package entity

import (
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/rule"
)

// Rules lists the ways of finding and classifying names that make claims.
func Rules() []rule.Rule {
	var out []rule.Rule
	for _, r := range name.Rules() {
		kind, _, _ := strings.Cut(r.ID, ".")
		if t := claim.Type(kind); t == claim.TypePerson || t == claim.TypeOrganization {
			out = append(out, rule.Rule{ID: r.ID, Type: t, Doc: r.Doc, Yes: r.Yes, No: r.No})
		}
	}
	return out
}
