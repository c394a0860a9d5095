package name_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/name"
)

// TestRolesAreRead holds descriptions of people, each with the person and the
// role that it gives.
func TestRolesAreRead(t *testing.T) {
	d := newDesk(t)
	for _, c := range []struct{ text, person, role string }{
		{"Dr Halima Njuki, the Umbekka district health officer, blamed the well.", "Halima Njuki", "Umbekka district health officer"},
		{"Ada Obi, the Drantlink chief executive, left the room.", "Ada Obi", "chief executive"},
		{"Sarita Nayak, an MLA of the Lotus Front, sang.", "Sarita Nayak", "MLA"},
		{"Tendai Moyo, an MP for the coast, sang.", "Tendai Moyo", "MP"},
		{"Lakshmi Devi, a fruit-seller in the market, wept.", "Lakshmi Devi", "fruit-seller"},
		{"Musa Kato, a lorry-owner, was freed.", "Musa Kato", "lorry-owner"},
		{"Police said SP Farhan Siddiqui was on the way.", "Farhan Siddiqui", "SP"},
		{"DIG Ramesh Chauhan led the search.", "Ramesh Chauhan", "DIG"},
		{"Two bridges close\n\nBy Ada Vrelund\nNairobi correspondent, Delta News\n\nTwo bridges were closed on Monday after a flood.", "Ada Vrelund", "Nairobi correspondent"},
	} {
		_, r := d.find(t, c.text)
		e := entity(t, r, c.person)
		require.Equal(t, name.Person, e.Kind, c.text)
		require.Equal(t, c.role, e.Role, c.text)
	}
}

// TestTitlesAreNoOrganizations: a title is not a well-known body of the same
// letters, and the letters of a title may begin the name of a company.
func TestTitlesAreNoOrganizations(t *testing.T) {
	d := newDesk(t)
	for _, raw := range []string{
		"Two bridges close\n\nDr Ada Vrelund was there on Monday.\n\nDr Vrelund wept.",
		"Dr. Vrelund wept on Monday. It was Dr Vrelund who had called.",
	} {
		doc, r := d.find(t, raw)
		for _, m := range r.Mentions {
			require.NotEqual(t, name.Organization, m.Kind, spell(doc, m))
		}
	}
	doc, r := d.find(t, "The cable belongs to SP Energy, which bought it.")
	for _, m := range r.Mentions {
		require.NotEqual(t, name.Person, m.Kind, spell(doc, m))
	}
}
