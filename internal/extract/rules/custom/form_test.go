package custom_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/rules/custom"
)

// sample is a definition that has nothing wrong with it.
func sample(change func(*custom.Definition)) custom.Definition {
	d := custom.Definition{
		Rule: rule.Rule{
			ID: "count.towed", Type: claim.TypeCount, Doc: "Finds towed cars.",
			Yes: []string{"They towed [two cars].", "They towed [six vans]."},
			No:  []string{"They towed it.", "They sold two cars."},
		},
		At: "cars.yaml:1", Pattern: "trigger:~tow number:#number noun:%NNS", Event: "seizure",
	}
	if change != nil {
		change(&d)
	}
	return d
}

func TestNewRefuses(t *testing.T) {
	lex, err := lexicon.Builtin()
	require.NoError(t, err)
	_, err = custom.New(lex, []custom.Definition{sample(nil)})
	require.NoError(t, err)
	cases := []struct {
		name   string
		change func(*custom.Definition)
		want   string
	}{
		{"no id", func(d *custom.Definition) { d.ID = "" }, `cars.yaml:1: rule "": the id is not of the form kind.name`},
		{"id of another type", func(d *custom.Definition) { d.ID = "person.towed" }, "the id has to begin with the type: count."},
		{"no sentence", func(d *custom.Definition) { d.Doc = "" }, "cars.yaml:1: rule count.towed: the doc is not a sentence"},
		{"too few examples", func(d *custom.Definition) { d.No = d.No[:1] }, "want at least two examples of each sort"},
		{"type of dates", func(d *custom.Definition) { d.Type = claim.TypeDate }, `the type "date" is none that a rule can make`},
		{"kind of a count", func(d *custom.Definition) { d.Kind = "company" }, "kind means nothing to the type count"},
		{"refused count", func(d *custom.Definition) { d.Refused = true }, "refused means nothing to the type count"},
		{"sort of things", func(d *custom.Definition) { d.Of = "cars" }, `of "cars" is none of people, groups, things, events`},
		{"event with spaces", func(d *custom.Definition) { d.Event = "car theft" }, `the event "car theft" has other signs`},
		{"confidence", func(d *custom.Definition) { d.Confidence = 1.5 }, "the confidence is not between 0 and 1"},
		{"bad pattern", func(d *custom.Definition) { d.Pattern = "(" }, "cars.yaml:1: rule count.towed: pattern: column 2:"},
		{"unknown list", func(d *custom.Definition) { d.Pattern = "number:#number noun:@cars" }, `there is no list "cars"`},
		{"bad exception", func(d *custom.Definition) { d.Except = []string{"~tow", "["} }, "except: pattern: column"},
		{"unknown mention", func(d *custom.Definition) { d.Pattern = "trigger:~tow number:#count noun:%NNS" }, "nothing is found as #count"},
		{"missing capture", func(d *custom.Definition) { d.Pattern = "trigger:~tow #number noun:%NNS" }, `the pattern has to capture "number"`},
		{"missing trigger", func(d *custom.Definition) { d.Pattern = "~tow number:#number noun:%NNS" }, `the pattern has to capture "trigger"`},
		{"capture of an event", func(d *custom.Definition) { d.Event = "" }, `a capture "trigger" needs the setting event`},
		{"unknown capture", func(d *custom.Definition) { d.Pattern += " where:%NNP" }, `a capture "where" means nothing to the type count`},
		{"kind of an organization", func(d *custom.Definition) {
			*d = sample(func(d *custom.Definition) {
				d.ID, d.Type, d.Event, d.Pattern, d.Kind = "organization.a", claim.TypeOrganization, "", "name:%NNP", "club"
			})
		}, `the kind "club" is none of government`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := custom.New(lex, []custom.Definition{sample(c.change)})
			require.ErrorContains(t, err, c.want)
		})
	}
}

func TestEveryReasonHasItsPlace(t *testing.T) {
	lex, err := lexicon.Builtin()
	require.NoError(t, err)
	_, err = custom.New(lex, []custom.Definition{
		sample(func(d *custom.Definition) { d.Pattern = "~tow" }),
		sample(func(d *custom.Definition) { d.At, d.ID = "cars.yaml:9", "count.vans"; d.Doc = "" }),
	})
	require.EqualError(t, err, `cars.yaml:1: rule count.towed: the pattern has to capture "number"
cars.yaml:1: rule count.towed: the pattern has to capture "noun"
cars.yaml:1: rule count.towed: the pattern has to capture "trigger"
cars.yaml:9: rule count.vans: the doc is not a sentence`)
}
