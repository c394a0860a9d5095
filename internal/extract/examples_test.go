package extract_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/ruletest"
)

const examplePublished = ruletest.PublishedAt

func TestEveryRuleFindsItsExamples(t *testing.T) {
	x, err := extract.New()
	require.NoError(t, err)
	for _, r := range x.Rules() {
		t.Run(r.ID, func(t *testing.T) {
			for _, marked := range r.Yes {
				example, err := ruletest.Parse(marked)
				require.NoError(t, err)
				require.NotEmpty(t, example.Spans, marked)
				if named(claim.Type(r.Type)) {
					require.Subset(t, mentions(t, x, example.Text, claim.Type(r.Type)), example.Spans, marked)
					continue
				}
				found := claims(t, x, example.Text, r.ID)
				require.Equal(t, example.Spans, words(found), "%s\nall claims: %s", marked, all(t, x, example.Text))
				for i, want := range example.Values {
					if want != "" {
						require.Equal(t, want, ruletest.Gist(&found[i].Claim), marked)
					}
				}
			}
		})
	}
}

func TestEveryRuleLeavesItsCounterexamplesAlone(t *testing.T) {
	x, err := extract.New()
	require.NoError(t, err)
	for _, r := range x.Rules() {
		t.Run(r.ID, func(t *testing.T) {
			for _, marked := range r.No {
				example, err := ruletest.Parse(marked)
				require.NoError(t, err)
				require.Empty(t, words(claims(t, x, example.Text, r.ID)), marked)
			}
		})
	}
}

// found is a claim with its words.
type found struct {
	claim.Claim

	text string
}

// claims returns what one rule finds in a text.
func claims(t *testing.T, x *extract.Extractor, text, rule string) []found {
	t.Helper()
	res, err := x.Extract(context.Background(), extract.Request{Text: text, PublishedAt: examplePublished})
	require.NoError(t, err)
	var out []found
	for _, c := range res.Claims {
		if rule == "" || c.Rule == rule {
			out = append(out, found{c, res.Doc.Slice(c.Span)})
		}
	}
	return out
}

// named tells the types of claims that are about somebody or something named.
func named(t claim.Type) bool {
	return t == claim.TypePerson || t == claim.TypeOrganization || t == claim.TypePlace
}

// mentions returns every mention of the persons, organizations or places of a
// text. A claim has the rule of its entity; how each mention was found is for
// the tests of the room that finds names.
func mentions(t *testing.T, x *extract.Extractor, text string, kind claim.Type) []string {
	t.Helper()
	var out []string
	for _, f := range claims(t, x, text, "") {
		if f.Type != kind {
			continue
		}
		for _, m := range f.Mentioned() {
			out = append(out, m.Text)
		}
	}
	return out
}

func words(all []found) []string {
	var out []string
	for _, f := range all {
		out = append(out, f.text)
	}
	return out
}

// all lists every claim of a text, for the failure message.
func all(t *testing.T, x *extract.Extractor, text string) string {
	t.Helper()
	var out []string
	for _, f := range claims(t, x, text, "") {
		out = append(out, fmt.Sprintf("%q by %s", f.text, f.Rule))
	}
	return strings.Join(out, ", ")
}
