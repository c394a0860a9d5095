package mention

import (
	"strings"

	"factdesk/internal/extract/text"
)

// chapter returns the end of a name that goes on with the country of a branch:
// Amnesty International Kenya, Greenpeace Africa.
func (f *Found) chapter(c span, zone text.ZoneKind) int {
	switch c.kind {
	case "ngo", "international", "company", "law_enforcement":
	default:
		return c.last
	}
	if c.bare || c.thing || zone == text.Headline || !f.is(c.last, country) && !continents[f.lower(c.last)] || !f.has(c.last, capital) || !f.tok[c.last].SpaceBefore || f.has(c.last, upper|starts) {
		return c.last
	}
	switch f.lower(c.first - 1) {
	case "told", "tells", "said", "says", "asked", "warned", "when", "that", "as", "if":
		return c.last // it told UNICEF Sudan was at risk
	}
	length, _ := f.placeAt(c.last, len(f.tok))
	end := c.last + length
	if length == 0 || f.has(end, capital) || f.nounAfter(end) {
		return c.last
	}
	return end
}

// continents are what branches of a body are named by as well as countries.
var continents = map[string]bool{"africa": true, "asia": true, "europe": true}

// legalTail reports whether a legal form that no other word is spelled like ends
// the name before token i, in whatever letters: Drantlo plc, Drantlo Holdings Inc.
func (f *Found) legalTail(i int) bool {
	switch strings.TrimSuffix(f.tok[i].Lower, ".") {
	case "plc", "ltd", "llc", "inc":
		return f.owner[i] == 0 && f.tok[i].SpaceBefore
	}
	return false
}
