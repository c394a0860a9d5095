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
		{"The Umbekka MP, Ama Serwaa, said no.", "Ama Serwaa", "MP"},
		{"Ama Serwaa, MLA from Tarvo, said no.", "Ama Serwaa", "MLA"},
		{"Ama Serwaa, a bread-maker, said no.", "Ama Serwaa", "bread-maker"},
		{"He met Deputy Inspector General of Police Farhan Siddiqui.", "Farhan Siddiqui", "Deputy Inspector General of Police"},
		{"Spc. Amara Lindqvist was hurt.", "Amara Lindqvist", "Spc."},
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

// TestByNamesAreAliases: a by-name is no person of its own, wherever it recurs.
func TestByNamesAreAliases(t *testing.T) {
	d := newDesk(t)
	for _, c := range []struct{ text, alias string }{
		{"Guards held Tilo Brantov, known as “El Panadero”, in May. El Panadero said he was ill.", "El Panadero"},
		{"Guards held Tilo Brantov (alias “The Clerk”) in May.", "The Clerk"},
		{"Tilo Brantov fled. Brantov, 41, nicknamed \"Pip\", was caught. Pip wept.", "Pip"},
		{"Tilo Brantov, a smuggler better known as Don Vranto, fled. Don Vranto wept.", "Don Vranto"},
	} {
		doc, r := d.find(t, c.text)
		require.Len(t, r.Entities, 1, spellAll(doc, r))
		require.Contains(t, entity(t, r, "Tilo Brantov").Aliases, c.alias, c.text)
	}
	_, r := d.find(t, "Tilo Brantov led a gang known as “Los Umbekkos” for years.")
	require.Equal(t, name.Organization, entity(t, r, "Los Umbekkos").Kind)
}

// TestLabelsNameNobody: headings and desks are neither people nor bodies.
func TestLabelsNameNobody(t *testing.T) {
	d := newDesk(t)
	for _, raw := range []string{
		"Two bridges close\n\nTwo bridges were closed on Monday.\n\nPhoto Credit\n\nIt rained.",
		"Two bridges close\n\nTwo bridges were closed on Monday.\n\nBY THE NUMBERS\n\nIt rained.",
		"Two bridges close\n\nTwo bridges were closed on Monday.\n\nContact: Harbour Region Public Affairs",
		"Two bridges close\n\nTwo bridges were closed on Monday.\n\nMedia contact: the press office",
	} {
		doc, r := d.find(t, raw)
		for _, m := range r.Mentions {
			require.Equal(t, name.Other, m.Kind, spell(doc, m))
		}
	}
	_, r := d.find(t, "(Photo by Petty Officer 2nd Class Tilo Brantov)")
	require.Equal(t, "Petty Officer 2nd Class", entity(t, r, "Tilo Brantov").Role)
}

// TestKindsAreRead holds organizations whose kind the words around them, or in
// the middle of the name, tell better than its last word.
func TestKindsAreRead(t *testing.T) {
	d := newDesk(t)
	for _, c := range []struct{ text, org, kind string }{
		{"The Dockers’ Front met on Monday.", "Dockers’ Front", "ngo"},
		{"The Umbekka Front called an indefinite strike.", "Umbekka Front", "ngo"},
		{"The Umbekka Front won nine seats.", "Umbekka Front", "political_party"},
		{"The Farmers’ Party won nine seats.", "Farmers’ Party", "political_party"},
		{"The Umbekka Column, a band of bandits and former guerrillas, burned the post.", "Umbekka Column", "criminal"},
		{"The Umbekka Brigade, a rebel group, took the town.", "Umbekka Brigade", "criminal"},
		{"Vranto, a chip-maker, was sold.", "Vranto", "company"},
		{"Two unions, Onward and Solidar, met.", "Solidar", "ngo"},
		{"Three papers, the Vranto Umbo, the Drantlo and the Umbekka, were closed.", "Drantlo", "media"},
	} {
		_, r := d.find(t, c.text)
		require.Equal(t, c.kind, entity(t, r, c.org).OrgKind, c.text)
	}
}

// TestSectionsAreNoNames: behind a bar stands a part of the paper.
func TestSectionsAreNoNames(t *testing.T) {
	d := newDesk(t)
	for _, raw := range []string{
		"Bank cuts 300 jobs\n\nThe Seine Courier | Companies | 12 May 2026\n\nIt rained on Monday.",
		"Bank cuts 300 jobs\n\nBy Ada Vrelund\nThe Seine Courier | Companies\n\nIt rained on Monday.",
	} {
		doc, r := d.find(t, raw)
		require.Equal(t, "media", entity(t, r, "Seine Courier").OrgKind, spellAll(doc, r))
		for _, e := range r.Entities {
			require.NotEqual(t, "Companies", e.Name, spellAll(doc, r))
			require.Empty(t, e.Role)
		}
	}
}
