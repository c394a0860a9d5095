package accuracy_test

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"factdesk/internal/accuracy"
)

// The words that gold may use, as the annotation guide lists them.
var (
	events = strings.Fields(`extradition deportation arrest detention charge conviction sentencing execution
		release escape death injury missing kidnapping rescue evacuation displacement hospitalization
		infection layoff hiring protest attack deployment seizure vote`)
	relations     = strings.Fields("exact about at_least more_than at_most less_than range indefinite")
	organizations = strings.Fields(`government law_enforcement military court company media criminal
		political_party ngo international school sports other`)
	assurances = strings.Fields(`no_death_penalty no_life_sentence no_torture fair_trial humane_treatment
		no_onward_transfer return_home other`)
)

// timex matches the values of the guide: points of every grain, parts of a day, sets, durations, references.
var timex = regexp.MustCompile(`^((\d{4}|XXXX)(-(\d\d|XX)(-(\d\d|XX))?|-W(\d\d|XX)(-(\d|X|WE))?|-Q\d|-H\d|-(SP|SU|FA|WI))?` +
	`(T(\d\d:\d\d|MO|MI|AF|EV|NI))?|\d{2,3}|P([\dX.]+(Y|M|W|D|WE|Q|DE)|T[\dX.]+[HMS])|(PRESENT|PAST|FUTURE)_REF)$`)

func TestGoldIsLegal(t *testing.T) {
	for _, set := range []string{"dev", "held", "wire"} {
		articles, err := accuracy.Load(filepath.Join("testdata", "gold", set))
		require.NoError(t, err)
		require.GreaterOrEqual(t, len(articles), 8, set)
		for i := range articles {
			t.Run(set+"/"+articles[i].Name, func(t *testing.T) { requireLegal(t, &articles[i]) })
		}
	}
}

func requireLegal(t *testing.T, a *accuracy.Article) {
	t.Helper()
	_, err := time.Parse(time.DateOnly, a.PublishedAt)
	require.NoError(t, err)
	require.NotEmpty(t, a.Counts)
	for _, c := range a.Counts {
		require.Contains(t, relations, c.Relation, c.Anchor)
		require.NotEmpty(t, c.Noun, c.Anchor)
		require.True(t, c.Event == nil || slices.Contains(events, *c.Event), c.Anchor)
		require.Equal(t, c.Relation == "indefinite", c.Value == nil, c.Anchor)
		require.Equal(t, c.Relation == "indefinite", c.Min != nil, c.Anchor)
		require.Equal(t, c.Relation == "range", c.Max != nil, c.Anchor)
	}
	for _, d := range a.Dates {
		require.Regexp(t, timex, d.Value, d.Anchor)
	}
	for _, o := range a.Organizations {
		require.Contains(t, organizations, o.Kind, o.Name)
	}
	for _, s := range a.Assurances {
		require.Contains(t, assurances, s.Kind, s.Anchor)
	}
	requireApart(t, a)
}

// No two gold dates or counts may have one anchor: one claim could not answer both.
func requireApart(t *testing.T, a *accuracy.Article) {
	t.Helper()
	counts, dates := map[int]bool{}, map[int]bool{}
	for _, c := range a.Counts {
		at := c.Span.Start<<20 | c.Span.End
		require.False(t, counts[at], "two counts at %q", c.Anchor)
		counts[at] = true
	}
	for _, d := range a.Dates {
		require.False(t, dates[d.Span.Start], "two dates at %q", d.Anchor)
		dates[d.Span.Start] = true
	}
}

// Claims made of the gold itself must find all of it: no item may stand in
// the way of another.
func TestGoldFindsItself(t *testing.T) {
	for _, set := range []string{"dev", "held", "wire"} {
		articles, err := accuracy.Load(filepath.Join("testdata", "gold", set))
		require.NoError(t, err)
		for i := range articles {
			require.Empty(t, accuracy.Score(&articles[i], faithful(&articles[i])).Misses)
		}
	}
}
