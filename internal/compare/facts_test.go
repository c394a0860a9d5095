package compare_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/compare"
	"factdesk/internal/extract/claim"
)

// TestWhatReportsMakeOfAFigure shows, case by case, the counts, amounts and
// assurances of a few reports as "status: statement".
func TestWhatReportsMakeOfAFigure(t *testing.T) {
	const monday, tuesday, friday = "2024-03-04", "2024-03-05", "2024-03-08"
	cases := map[string]struct {
		reports []article
		want    []string
	}{
		"other words": {
			[]article{
				{"a", friday, "Norland extradited 14 suspected smugglers to Eastmark, police in Tarnhaven said."},
				{"b", friday, "Fourteen alleged members of a smuggling ring were handed over to Eastmark by Norland, Tarnhaven police say."},
			},
			[]string{"corroborated: 14 people extradited"},
		},
		"days that differ": {
			[]article{
				{"a", friday, "Police in Tarnhaven arrested 14 geese thieves on Tuesday."},
				{"b", friday, "Fourteen geese thieves were arrested in Tarnhaven on Wednesday, police said."},
			},
			[]string{"conflicting: 14 geese thieves arrested in Tarnhaven on 2024-03-05"},
		},
		"a rounded number": {
			[]article{
				{"a", friday, "At least 40 people were injured when the grandstand in Tarnhaven collapsed."},
				{"b", friday, "The collapse of a grandstand in Tarnhaven injured 43 people."},
			},
			[]string{"corroborated: 43 people injured"},
		},
		"numbers that exclude each other": {
			[]article{
				{"a", friday, "The collapse of the grandstand in Tarnhaven injured 35 people, police said."},
				{"b", friday, "The collapse of a grandstand in Tarnhaven injured 43 people, doctors said."},
			},
			[]string{"conflicting: 35 or 43 people injured"},
		},
		"a later, higher toll": {
			[]article{
				{"a", monday, "The flood in Tarnhaven killed 12 people, officials said."},
				{"b", tuesday, "The flood in Tarnhaven killed 17 people, officials said."},
			},
			[]string{"single: 17 people dead", "superseded: 12 people dead"},
		},
		"a later, lower toll": {
			[]article{
				{"a", monday, "The flood in Tarnhaven killed 17 people, officials said."},
				{"b", tuesday, "The flood in Tarnhaven killed 12 people, officials said."},
			},
			[]string{"conflicting: 12 or 17 people dead"},
		},
		"a toll that is lowered": {
			[]article{
				{"a", monday, "The flood in Tarnhaven killed 17 people, officials said."},
				{"b", tuesday, "The death toll of the flood in Tarnhaven was lowered to 12 from 17 on Tuesday, officials said."},
			},
			[]string{"single: 12 people dead", "superseded: 17 people dead"},
		},
		"what one report tells side by side": {
			[]article{
				{"a", friday, "The flood in Tarnhaven killed 12 people. In the village of Orr the flood killed 17 people, officials said."},
				{"b", friday, "The flood in Orr, near Tarnhaven, killed 17 people, officials said."},
			},
			[]string{"corroborated: 17 people dead", "single: 12 people dead"},
		},
		"other times": {
			[]article{
				{"a", friday, "The flood in Tarnhaven killed 12 people on Monday."},
				{"b", friday, "A flood in Tarnhaven killed 12 people in 1996."},
			},
			[]string{"single: 12 people dead in 1996", "single: 12 people dead on 2024-03-04"},
		},
		"other people": {
			[]article{
				{"a", friday, "The fire in Tarnhaven killed three children, police said."},
				{"b", friday, "The fire in Tarnhaven killed three firefighters, police said."},
			},
			[]string{"single: 3 children dead", "single: 3 firefighters dead"},
		},
		"denied": {
			[]article{
				{"a", friday, "Norland detained 23 fishermen off the coast of Eastmark, their families said."},
				{"b", friday, "Norland denied that 23 fishermen had been detained off the coast of Eastmark."},
			},
			[]string{"conflicting: 23 fishermen detained"},
		},
		"one medium": {
			[]article{
				{"a", friday, "Police in Tarnhaven arrested 14 men over stolen geese, Reuters reported."},
				{"b", friday, "Fourteen men were arrested over stolen geese in Tarnhaven, according to Reuters."},
			},
			[]string{"single: 14 men arrested"},
		},
		"an assurance in other words": {
			[]article{
				{"a", friday, "The United States assured Mexico that it would not ask for the death penalty against the smugglers."},
				{"b", friday, "The U.S. Justice Department promised Mexico not to seek the death penalty for the smugglers."},
			},
			[]string{"corroborated: no death penalty"},
		},
		"an assurance of another country": {
			[]article{
				{"a", friday, "Japan assured Mexico that it would not ask for the death penalty against the smugglers."},
				{"b", friday, "The U.S. Justice Department promised Mexico not to seek the death penalty for the smugglers."},
			},
			[]string{"single: no death penalty", "single: no death penalty"},
		},
		"amounts of one thing": {
			[]article{
				{"a", friday, "President Quill of Norland threatened a tariff of 25 per cent on geese from Eastmark."},
				{"b", friday, "Norland's President Quill has threatened Eastmark with a 30% tariff on geese."},
			},
			[]string{"conflicting: 25 percent or 30 percent tariff"},
		},
		"amounts of other things": {
			[]article{
				{"a", friday, "President Quill of Norland threatened a 25 per cent tariff on geese from Eastmark."},
				{"b", friday, "Norland's geese make up a 30% share of what Eastmark eats, President Quill said."},
			},
			[]string{"single: 25 percent tariff", "single: 30 percent share"},
		},
		"an assurance refused": {
			[]article{
				{"a", friday, "Japan assured Mexico that it would not ask for the death penalty against the smugglers."},
				{"b", friday, "Japan refused to rule out the death penalty for the smugglers sent by Mexico."},
			},
			[]string{"conflicting: no death penalty"},
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			res := compareAll(t, compare.Options{Types: []claim.Type{claim.TypeCount, claim.TypeAssurance, claim.TypeAmount}, Explain: true}, c.reports...)
			var got []string
			for _, k := range res.Clusters {
				got = append(got, string(k.Status)+": "+k.Statement)
			}
			slices.Sort(got)
			require.Len(t, got, len(c.want), table(res))
			for i, want := range c.want {
				require.Contains(t, got[i], want, table(res))
			}
		})
	}
}
