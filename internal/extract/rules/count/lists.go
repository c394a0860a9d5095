package count

import (
	"fmt"

	"factdesk/internal/extract/lexicon"
)

// lists are the word lists that the rules look at.
type lists struct {
	units, currencies, people, groups, demonyms, cities lexicon.ID
	labels, collectives, measures, uncounted            lexicon.ID
	countries, capitals, regions, countryName           lexicon.ID
	after, tangible                                     lexicon.ID
}

func (l *lists) resolve(lex *lexicon.Lexicon) error {
	for name, id := range map[string]*lexicon.ID{
		"units": &l.units, "currencies": &l.currencies, "person_nouns": &l.people, "group_nouns": &l.groups,
		"demonyms": &l.demonyms, "label_nouns": &l.labels, "collective_nouns": &l.collectives,
		"measured_nouns": &l.measures, "uncounted_nouns": &l.uncounted,
		"countries": &l.countries, "capitals": &l.capitals, "regions": &l.regions,
		"cities": &l.cities, "approximators_after": &l.after, "country_names": &l.countryName,
		"tangible_nouns": &l.tangible,
	} {
		var ok bool
		if *id, ok = lex.List(name); !ok {
			return fmt.Errorf("no list %q in the lexicon", name)
		}
	}
	return nil
}
