package compare_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/compare"
	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
)

// named makes a report of one story that names persons and organizations, so
// that matching is tested without the extractor.
func named(t testing.TB, id string, claims ...claim.Claim) *compare.Report {
	t.Helper()
	c, err := comparer()
	require.NoError(t, err)
	const raw = "Geese in Tarnhaven"
	doc := &text.Document{Raw: raw, Paragraphs: []text.Paragraph{{Span: text.Span{End: len(raw)}, Zone: text.Body}}}
	geese, tarnhaven := text.Spell("Geese"), text.Spell("Tarnhaven")
	doc.Tokens = []text.Token{
		{Span: text.Span{End: 5}, Spelling: &geese, Base: &text.Base{Lemma: "goose"}, Tag: "NNS"},
		{Span: text.Span{Start: 9, End: 18}, Spelling: &tarnhaven, Base: &text.Base{Lemma: "tarnhaven"}, Tag: "NNP"},
	}
	doc.Sentences = []text.Sentence{{Span: text.Span{End: len(raw)}, Last: 2}}
	for i := range claims {
		claims[i].ID = id + string(rune('a'+i))
		claims[i].Modality = claim.Asserted
	}
	return c.Read(compare.Meta{ID: id}, &extract.Result{Doc: doc, Claims: claims, SHA256: id, Complete: true})
}

func person(name string) claim.Claim {
	return claim.Claim{Type: claim.TypePerson, Person: &claim.Person{Name: name}}
}

func organization(name, acronym, country string) claim.Claim {
	return claim.Claim{Type: claim.TypeOrganization, Organization: &claim.Organization{Name: name, Acronym: acronym, Country: country}}
}

// namesOf lists the entities with the number of claims of each.
func namesOf(t testing.TB, reports ...*compare.Report) map[string]int {
	t.Helper()
	c, err := comparer()
	require.NoError(t, err)
	res, err := c.Compare(reports, compare.Options{})
	require.NoError(t, err)
	require.Equal(t, []int{0, 0, 0}[:len(reports)], res.Stories)
	out := map[string]int{}
	for _, e := range res.Entities {
		out[e.Name] += len(e.Namings)
	}
	require.Len(t, out, len(res.Entities), "two entities have one name")
	return out
}

func TestPersonsOfSeveralReports(t *testing.T) {
	cases := map[string]struct {
		first, second []claim.Claim
		want          map[string]int
	}{
		"same name":          {[]claim.Claim{person("Ada Quill")}, []claim.Claim{person("Ada Quill")}, map[string]int{"Ada Quill": 2}},
		"accents and case":   {[]claim.Claim{person("José Núñez")}, []claim.Claim{person("JOSE NUNEZ")}, map[string]int{"José Núñez": 2}},
		"middle initial":     {[]claim.Claim{person("Ada J. Quill")}, []claim.Claim{person("Ada Quill")}, map[string]int{"Ada J. Quill": 2}},
		"other initial":      {[]claim.Claim{person("Ada J. Quill")}, []claim.Claim{person("Ada B. Quill")}, map[string]int{"Ada J. Quill": 1, "Ada B. Quill": 1}},
		"bare surname":       {[]claim.Claim{person("Ada Quill")}, []claim.Claim{person("Quill")}, map[string]int{"Ada Quill": 2}},
		"two of the surname": {[]claim.Claim{person("Ada Quill"), person("Bo Quill")}, []claim.Claim{person("Quill")}, map[string]int{"Ada Quill": 1, "Bo Quill": 1, "Quill": 1}},
		"told apart":         {[]claim.Claim{person("Ada Quill")}, []claim.Claim{person("Ada Quill"), person("Quill")}, map[string]int{"Ada Quill": 2, "Quill": 1}},
		"first name alone":   {[]claim.Claim{person("Ada Quill")}, []claim.Claim{person("Ada")}, map[string]int{"Ada Quill": 1, "Ada": 1}},
		"two surnames":       {[]claim.Claim{person("Omar Vela Nunez")}, []claim.Claim{person("Vela Nunez")}, map[string]int{"Omar Vela Nunez": 2}},
		"second surname":     {[]claim.Claim{person("Omar Vela Nunez")}, []claim.Claim{person("Omar Vela")}, map[string]int{"Omar Vela Nunez": 2}},
		"nickname":           {[]claim.Claim{person("Ada “Goose” Quill")}, []claim.Claim{person("Goose")}, map[string]int{"Ada “Goose” Quill": 2}},
		"other given name":   {[]claim.Claim{person("Ada Quill")}, []claim.Claim{person("Bo Quill")}, map[string]int{"Ada Quill": 1, "Bo Quill": 1}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.want, namesOf(t, named(t, "a", c.first...), named(t, "b", c.second...)))
		})
	}
}

func TestOrganizationsOfSeveralReports(t *testing.T) {
	cases := map[string]struct {
		first, second claim.Claim
		same          bool
	}{
		"article":            {organization("The Norland Times", "", ""), organization("Norland Times", "", ""), true},
		"department first":   {organization("U.S. Justice Department", "", ""), organization("Department of Justice", "", "United States"), true},
		"other country":      {organization("Japanese Justice Ministry", "", ""), organization("Mexican Justice Ministry", "", ""), false},
		"country unknown":    {organization("Justice Ministry", "", ""), organization("Mexican Justice Ministry", "", ""), true},
		"acronym":            {organization("Norland Geese Board", "NGB", ""), organization("NGB", "", ""), true},
		"initials":           {organization("Norland Geese Board", "", ""), organization("NGB", "", ""), true},
		"acronym of another": {organization("Norland Geese Board", "NGB", ""), organization("NGO", "", ""), false},
		"legal form":         {organization("Red Coast Cartel", "", ""), organization("Red Coast", "", ""), true},
		"plural":             {organization("Red Coast Cartels", "", ""), organization("Red Coast Cartel", "", ""), true},
		"government":         {organization("Mexico’s government", "", ""), organization("Mexican government", "", ""), true},
		"of a leader":        {organization("Quill administration", "", ""), organization("Orr administration", "", ""), false},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			entities := namesOf(t, named(t, "a", c.first), named(t, "b", c.second))
			require.Equal(t, c.same, len(entities) == 1, "%v", entities)
		})
	}
}
