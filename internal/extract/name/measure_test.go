package name_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/accuracy"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/mention"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/nlp"
	"factdesk/internal/extract/text"
)

// desk finds names as the engine does.
type desk struct {
	lex   *lexicon.Lexicon
	lists *mention.Lists
	words *nlp.Analyzer
}

func newDesk(t testing.TB) *desk {
	t.Helper()
	lex, err := lexicon.Builtin()
	require.NoError(t, err)
	lists, err := mention.NewLists(lex)
	require.NoError(t, err)
	words, err := nlp.New(nlp.Knowledge{})
	require.NoError(t, err)
	return &desk{lex, lists, words}
}

func (d *desk) find(t testing.TB, raw string) (*text.Document, *name.Result) {
	t.Helper()
	doc, err := text.Parse(raw)
	require.NoError(t, err)
	require.NoError(t, d.words.Analyze(context.Background(), doc))
	return doc, name.Find(doc, d.lex.Index(doc.Tokens), d.lists)
}

// claims turns entities into what the scorer reads.
func claims(doc *text.Document, r *name.Result) []claim.Claim {
	var out []claim.Claim
	for _, e := range r.Entities {
		m := r.Mentions[e.Mentions[0]]
		c := claim.Claim{Rule: e.Rule, Span: text.Span{Start: doc.Tokens[m.First].Start, End: doc.Tokens[m.Last-1].End}}
		switch e.Kind {
		case name.Person:
			c.Type = claim.TypePerson
			c.Person = &claim.Person{Name: e.Name, Aliases: e.Aliases, Role: e.Role, Author: e.Author}
		case name.Organization:
			c.Type = claim.TypeOrganization
			c.Organization = &claim.Organization{Name: e.Name, Aliases: e.Aliases, Kind: e.OrgKind}
		default:
			continue
		}
		out = append(out, c)
	}
	return out
}

// shared returns the folder of reference data beside the checkout, or "".
func shared() string {
	if dir := os.Getenv("FACTDESK_SHARED"); dir != "" {
		return dir
	}
	at, err := os.Getwd()
	for err == nil && at != filepath.Dir(at) {
		at = filepath.Dir(at)
		if info, statErr := os.Stat(filepath.Join(at, "shared", "gold")); statErr == nil && info.IsDir() {
			return filepath.Join(at, "shared")
		}
	}
	return ""
}

// TestGold scores persons and organizations on articles with gold. The floors
// may only rise.
func TestGold(t *testing.T) {
	d := newDesk(t)
	for _, set := range []struct {
		name, dir                      string
		persons, roles, orgs, orgKinds float64
	}{
		{"shared", filepath.Join(shared(), "gold"), 0.97, 0.95, 0.96, 0.97},
		{"own", filepath.Join("..", "..", "accuracy", "testdata", "gold", "dev"), 0.97, 0.90, 0.95, 0.93},
	} {
		t.Run(set.name, func(t *testing.T) {
			if set.name == "shared" && shared() == "" {
				t.Skip("the folder shared is not here")
			}
			articles, err := accuracy.Load(set.dir)
			require.NoError(t, err)
			var reports []accuracy.Report
			for i := range articles {
				doc, r := d.find(t, articles[i].Text)
				reports = append(reports, accuracy.Score(&articles[i], claims(doc, r)))
			}
			sum := accuracy.Add(reports...)
			persons, orgs := sum.Tallies[claim.TypePerson], sum.Tallies[claim.TypeOrganization]
			show(t, "persons", persons)
			show(t, "organizations", orgs)
			for _, m := range sum.Misses {
				if strings.Contains(m, "person") || strings.Contains(m, "organization") || strings.Contains(m, "~ role") || strings.Contains(m, "~ kind") || strings.Contains(m, "~ author") {
					t.Log(m)
				}
			}
			require.GreaterOrEqual(t, persons.F1(), set.persons)
			require.GreaterOrEqual(t, orgs.F1(), set.orgs)
			require.GreaterOrEqual(t, share(persons, "role"), set.roles)
			require.GreaterOrEqual(t, share(orgs, "kind"), set.orgKinds)
		})
	}
}

func share(t accuracy.Tally, attribute string) float64 {
	s := t.Attributes[attribute]
	return float64(s.Right) / float64(max(s.Total, 1))
}

func show(t *testing.T, what string, tally accuracy.Tally) {
	t.Helper()
	t.Logf("%s: P %.3f R %.3f F1 %.3f %v", what, tally.Precision(), tally.Recall(), tally.F1(), tally.Attributes)
}
