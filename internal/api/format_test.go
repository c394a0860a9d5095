package api_test

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/api"
	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
)

func TestTheAnswerComesInTheFormAskedFor(t *testing.T) {
	d := newDesk(t, engine{})
	cases := []struct{ query, accept, content string }{
		{"", "", "application/json"},
		{"", "*/*", "application/json"},
		{"", "application/json, text/plain, */*", "application/json"},
		{"", "text/plain", "text/plain; charset=utf-8"},
		{"", "text/*", "text/plain; charset=utf-8"},
		{"", "text/csv, */*;q=0.5", "text/csv; charset=utf-8; header=present"},
		{"", "application/json;q=0, application/*", `application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"`},
		{"", "application/json;q=0.2, application/x-ndjson", "application/x-ndjson"},
		{"?format=csv", "application/json", "text/csv; charset=utf-8; header=present"},
		{"?format=json", "text/html", "application/json"},
	}
	for _, c := range cases {
		a := d.postText(c.query, story, "Accept: "+c.accept)
		require.Equal(t, 200, a.StatusCode, "%s", a.body)
		require.Equal(t, c.content, a.Header.Get("Content-Type"), "%+v", c)
		require.Contains(t, a.Header.Values("Vary"), "Accept")
	}
}

func TestTheTableReadsWell(t *testing.T) {
	a := newDesk(t, engine{}).postText("?format=table", story)
	require.Equal(t, `TYPE          VALUE                             WORDS                       SAYS         RULE
count         9 (seizure)                       nine geese                  Café owners  count.test
count         indefinite from 9                 geese                                    count.test
date          2024-03-04                        Monday                                   date.test
person        Ada Quill (Mayor)                 Ada Quill                                person.test
organization  Norland Geese Board (government)  Norland Geese Board                      organization.test
assurance     fair_trial by Ada Quill           promised them a fair trial               assurance.test
place         Norland (country)                 Norland                                  place.test
quote         Café owners (direct)              “nine geese”                             quote.test
amount        2000000 to 3000000 USD            Board                                    amount.test
amount        indefinite from 2000000 tonne     trial                                    amount.test
note: this is a test
`, string(a.body))
	require.Equal(t, "TYPE  VALUE  WORDS  SAYS  RULE\nno claims\n", string(newDesk(t, engine{}).postText("?format=table", "Nothing.").body))
}

// saying is an engine that finds the whole text to be a person's name.
func saying() engine {
	return engine{extract: func(_ context.Context, r extract.Request) (*extract.Result, error) {
		res := sample(r.Text)
		res.Claims = []claim.Claim{{
			ID: "c", Type: claim.TypePerson, Span: text.Span{End: len(r.Text)}, Zone: text.Body, Rule: "person.test",
			Modality: claim.Asserted, Person: &claim.Person{Name: r.Text, Role: r.Text},
		}}
		return res, nil
	}}
}

func TestATableCannotMoveTheCursor(t *testing.T) {
	a := newDesk(t, saying()).postText("?format=table", "Ada\x1b[31m \x07\u202eQuill\r\n\tPenn\u009b2J")
	require.Contains(t, string(a.body), "Ada[31m Quill Penn2J")
	for _, r := range string(a.body) {
		require.False(t, r < ' ' && r != '\n' || r == '\u202e' || r >= 0x7f && r < 0xa0, "%q", r)
	}
}

func TestCSVIsReadBackAndHoldsNoFormula(t *testing.T) {
	a := newDesk(t, engine{}).postText("?format=csv&id=s-1", story)
	require.Contains(t, string(a.body), "\r\n")
	rows, err := csv.NewReader(strings.NewReader(string(a.body))).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, sampleClaims+1)
	require.Equal(t, api.CSVHeader(), rows[0])
	first := map[string]string{}
	for i, name := range rows[0] {
		first[name] = rows[1][i]
	}
	for name, want := range map[string]string{
		"document": "s-1", "type": "count", "text": "nine geese", "value": "9", "event": "seizure", "source": "Café owners", "negated": "false", "giver": "",
	} {
		require.Equal(t, want, first[name], name)
	}

	d := newDesk(t, saying())
	for _, evil := range []string{"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=HYPERLINK(\"http://x\",\"y\"),\"\n"} {
		a := d.postText("?format=csv", evil)
		rows, err := csv.NewReader(strings.NewReader(string(a.body))).ReadAll()
		require.NoError(t, err)
		for i, cell := range rows[1] {
			if cell != "" && strings.ContainsRune("=+-@\t\r\n", rune(cell[0])) {
				t.Errorf("column %s begins as a formula: %q", rows[0][i], cell)
			}
		}
		require.Contains(t, rows[1], "'"+strings.ReplaceAll(evil, "\r", "")) // which encoding/csv leaves out
	}
}

func TestNDJSONIsALineForTheDocumentAndOneAClaim(t *testing.T) {
	d := newDesk(t, engine{})
	whole := d.postText("", story).json(t)
	lines := strings.Split(strings.TrimSuffix(string(d.postText("?format=ndjson", story).body), "\n"), "\n")
	require.Len(t, lines, sampleClaims+1)
	var head map[string]any
	require.NoError(t, json.Unmarshal([]byte(lines[0]), &head))
	claims := whole["claims"].([]any)
	delete(whole, "claims")
	require.Equal(t, whole, head)
	for i, line := range lines[1:] {
		want, err := json.Marshal(claims[i])
		require.NoError(t, err)
		require.JSONEq(t, string(want), line)
	}
}

func TestAnnotationsFollowTheDataModel(t *testing.T) {
	d := newDesk(t, engine{})
	a := d.postText("?format=jsonld&url=https://desk.example/7", story)
	require.Equal(t, 200, a.StatusCode, "%s", a.body)
	page := a.json(t)
	require.Equal(t, []any{"http://www.w3.org/ns/anno.jsonld", map[string]any{"schema": "https://schema.org/", "factdesk": "urn:factdesk:term:"}}, page["@context"])
	items := page["items"].([]any)
	require.Len(t, items, sampleClaims)
	kinds := make([]string, len(items))
	for i, item := range items {
		item := item.(map[string]any)
		kinds[i] = item["body"].(map[string]any)["type"].(string)
		target := item["target"].(map[string]any)
		require.Equal(t, "https://desk.example/7", target["source"])
		quote, position := target["selector"].([]any)[0].(map[string]any), target["selector"].([]any)[1].(map[string]any)
		runes := []rune(story)
		start, end := int(position["start"].(float64)), int(position["end"].(float64))
		require.Equal(t, quote["exact"], string(runes[start:end]))
		prefix, _ := quote["prefix"].(string)
		require.True(t, strings.HasSuffix(string(runes[:start]), prefix))
	}
	require.Equal(t, []string{"schema:QuantitativeValue", "schema:QuantitativeValue", "schema:PropertyValue", "schema:Person", "schema:GovernmentOrganization", "schema:Action", "schema:Country", "schema:Quotation", "schema:MonetaryAmount", "schema:QuantitativeValue"}, kinds)
	require.NotContains(t, string(a.body), "null")
	bare := d.postText("?format=jsonld", story).json(t)["items"].([]any)[0].(map[string]any)
	require.Equal(t, "urn:sha256:"+strings.Repeat("0", 64), bare["target"].(map[string]any)["source"])
}
