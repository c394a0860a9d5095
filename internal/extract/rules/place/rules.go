package place

import (
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/rule"
)

// Rules lists the ways of finding places, which the room for names documents.
func Rules() []rule.Rule {
	var out []rule.Rule
	for _, r := range name.Rules() {
		if strings.HasPrefix(r.ID, "place.") {
			out = append(out, rule.Rule{ID: r.ID, Type: claim.TypePlace, Doc: r.Doc, Yes: r.Yes, No: r.No})
		}
	}
	return out
}
