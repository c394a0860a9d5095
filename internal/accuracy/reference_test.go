package accuracy_test

import (
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"factdesk/internal/accuracy"
	"factdesk/internal/extract/claim"
)

// The scorer in Go and the reference scorer must agree on claims that are right,
// wrong, missing and too many.
func TestScoreAgreesWithReference(t *testing.T) {
	dir := needShared(t)
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not here")
	}
	articles, err := accuracy.Load(filepath.Join(dir, "gold"))
	require.NoError(t, err)
	for salt := range 3 {
		made := map[string][]claim.Claim{}
		var reports []accuracy.Report
		for i := range articles {
			claims := spoiled(&articles[i], salt)
			made[articles[i].Text] = claims
			reports = append(reports, accuracy.Score(&articles[i], claims))
		}
		server := httptest.NewServer(answering(t, made))
		script := filepath.Join(dir, "score.py")
		figures, err := exec.Command(python, script, "--json", "--url", server.URL, filepath.Join(dir, "gold")).Output()
		require.NoError(t, err)
		lines, err := exec.Command(python, script, "-v", "--url", server.URL, filepath.Join(dir, "gold")).Output()
		require.NoError(t, err)
		server.Close()
		sum := accuracy.Add(reports...)
		requireSameFigures(t, figures, sum)
		require.Equal(t, missLines(strings.Split(string(lines), "\n")), missLines(sum.Misses))
	}
}

func requireSameFigures(t *testing.T, reference []byte, got accuracy.Report) {
	t.Helper()
	var want map[string]struct {
		Gold       int
		Precision  float64
		Recall     float64
		F1         float64
		Attributes map[string]float64
	}
	require.NoError(t, json.Unmarshal(reference, &want))
	for _, kind := range accuracy.Types {
		w, g := want[string(kind)+"s"], got.Tallies[kind]
		require.Equal(t, w.Gold, g.TP+g.FN, kind)
		require.InDelta(t, w.Precision, g.Precision(), 0.0001, "%s precision", kind)
		require.InDelta(t, w.Recall, g.Recall(), 0.0001, "%s recall", kind)
		require.InDelta(t, w.F1, g.F1(), 0.0001, "%s F1", kind)
		require.Len(t, g.Attributes, len(w.Attributes), kind)
		for name, share := range w.Attributes {
			got := g.Attributes[name]
			require.InDelta(t, share, float64(got.Right)/float64(got.Total), 0.0001, "%s %s", kind, name)
		}
	}
}

// missLines keeps the lines of what is missing and what is too many, sorted.
// Remarks on attributes print values in each language's own way.
func missLines(lines []string) []string {
	var kept []string
	for _, line := range lines {
		if strings.Contains(line, " - ") || strings.Contains(line, " + ") {
			kept = append(kept, strings.TrimSpace(line))
		}
	}
	sort.Strings(kept)
	return kept
}

// faithful makes the claims that the gold asks for, optional ones included.
func faithful(a *accuracy.Article) []claim.Claim {
	var claims []claim.Claim
	for _, g := range a.Counts {
		count := &claim.Count{Value: g.Value, Relation: claim.Relation(g.Relation), Head: g.Noun, Noun: "many " + g.Noun}
		if g.Event != nil {
			count.Event = &claim.Event{Type: *g.Event}
		}
		claims = append(claims, claim.Claim{Type: claim.TypeCount, Span: g.Span, Negated: g.Negated, Count: count})
	}
	for _, g := range a.Dates {
		claims = append(claims, claim.Claim{Type: claim.TypeDate, Span: g.Span, Date: &claim.Date{Value: g.Value}})
	}
	for _, g := range a.Persons {
		person := &claim.Person{Name: "Dr " + g.Name, Aliases: []string{strings.ToUpper(g.Name) + "’s"}, Role: g.Role, Author: g.Author}
		claims = append(claims, claim.Claim{Type: claim.TypePerson, Person: person})
	}
	for _, g := range a.Organizations {
		name := "the " + strings.ReplaceAll(g.Name, "U.S.", "US")
		claims = append(claims, claim.Claim{Type: claim.TypeOrganization, Organization: &claim.Organization{Name: name, Kind: g.Kind}})
	}
	for _, g := range a.Assurances {
		claims = append(claims, claim.Claim{Type: claim.TypeAssurance, Span: g.Span, Assurance: promised(g)})
	}
	return claims
}

// spoiled spoils some of the faithful claims in a way that depends only on the
// salt: every fifth is dropped for a false one, others are doubled or get a
// wrong value or attribute.
func spoiled(a *accuracy.Article, salt int) []claim.Claim {
	var claims []claim.Claim
	for i, c := range faithful(a) {
		step := i + salt*3
		c.Rule = fmt.Sprintf("%s.made", c.Type)
		if step%5 == 4 {
			c = claim.Claim{Type: claim.TypeDate, Rule: "date.made", Date: &claim.Date{Value: "1900"}}
		}
		spoil(&c, step)
		claims = append(claims, c)
		if step%6 == 5 {
			claims = append(claims, c)
		}
	}
	return claims
}

func promised(g accuracy.Assurance) *claim.Assurance {
	made := &claim.Assurance{Kind: g.Kind, Refused: g.Refused}
	if g.Giver != "" {
		made.Giver = &claim.Party{Name: "the " + g.Giver}
	}
	if g.Recipient != "" {
		made.Recipient = &claim.Party{Name: g.Recipient}
	}
	if g.Beneficiaries != nil {
		made.Beneficiaries = &claim.Beneficiaries{Value: *g.Beneficiaries}
	}
	return made
}

func spoil(c *claim.Claim, step int) {
	switch {
	case step%7 == 3 && c.Count != nil:
		seven := 7.0
		c.Count.Value = &seven
	case step%7 == 4 && c.Count != nil:
		c.Count.Relation, c.Count.Event, c.Negated = claim.About, nil, !c.Negated
	case step%7 == 5 && c.Date != nil:
		c.Date.Value = "2001"
	case step%7 == 5 && c.Person != nil:
		c.Person.Name, c.Person.Aliases = "Nobody Known", nil
	case step%7 == 2 && c.Person != nil:
		c.Person.Role, c.Person.Author = "", !c.Person.Author
	case step%7 == 2 && c.Organization != nil:
		c.Organization.Kind = "sports"
	case step%3 == 1 && c.Assurance != nil:
		c.Assurance.Giver, c.Assurance.Refused, c.Assurance.Kind = nil, !c.Assurance.Refused, "other"
	}
}

// answering plays the service: it answers each article with the claims made of it.
func answering(t *testing.T, made map[string][]claim.Claim) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var body struct{ Text string }
		if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		wire := []map[string]any{}
		for i := range made[body.Text] {
			wire = append(wire, onWire(body.Text, &made[body.Text][i]))
		}
		if err := json.NewEncoder(w).Encode(map[string]any{"claims": wire}); err != nil {
			t.Errorf("answer: %v", err)
		}
	})
}

func onWire(raw string, c *claim.Claim) map[string]any {
	var payload map[string]any
	switch c.Type {
	case claim.TypeCount:
		payload = map[string]any{"value": c.Count.Value, "relation": c.Count.Relation, "noun": c.Count.Noun, "head": c.Count.Head}
		if c.Count.Event != nil {
			payload["event"] = map[string]any{"type": c.Count.Event.Type}
		}
	case claim.TypeDate:
		payload = map[string]any{"value": c.Date.Value}
	case claim.TypePerson:
		payload = map[string]any{"name": c.Person.Name, "aliases": append([]string{}, c.Person.Aliases...), "role": c.Person.Role, "author": c.Person.Author}
	case claim.TypeOrganization:
		payload = map[string]any{"name": c.Organization.Name, "kind": c.Organization.Kind}
	case claim.TypeAssurance:
		payload = map[string]any{"kind": c.Assurance.Kind, "refused": c.Assurance.Refused}
		if c.Assurance.Giver != nil {
			payload["giver"] = map[string]any{"name": c.Assurance.Giver.Name}
		}
		if c.Assurance.Recipient != nil {
			payload["recipient"] = map[string]any{"name": c.Assurance.Recipient.Name}
		}
		if c.Assurance.Beneficiaries != nil {
			payload["beneficiaries"] = map[string]any{"value": c.Assurance.Beneficiaries.Value}
		}
	}
	return map[string]any{
		"type": c.Type, "text": raw[c.Span.Start:c.Span.End], "rule": c.Rule, "negated": c.Negated,
		"start":        utf8.RuneCountInString(raw[:c.Span.Start]),
		"end":          utf8.RuneCountInString(raw[:c.Span.End]),
		string(c.Type): payload,
	}
}

// The figures themselves, by hand.
func TestTallyFigures(t *testing.T) {
	tally := accuracy.Tally{TP: 6, FP: 2, FN: 4}
	require.InDelta(t, 0.75, tally.Precision(), 1e-9)
	require.InDelta(t, 0.6, tally.Recall(), 1e-9)
	require.InDelta(t, 2*0.75*0.6/1.35, tally.F1(), 1e-9)
	empty := accuracy.Tally{}
	require.False(t, math.IsNaN(empty.F1()))
	require.Zero(t, empty.Precision())
}
