package api_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
)

// quoted marshals s as a JSON string.
func quoted(s string) string {
	b, _ := json.Marshal(s)
	return string(b)
}

func TestExtractAnswersEveryClaimType(t *testing.T) {
	d := newDesk(t, engine{})
	a := d.postJSON("", `{"text":`+quoted(story)+`,"id":"s-1"}`)
	require.Equal(t, 200, a.StatusCode, "%s", a.body)
	v := a.json(t)
	require.Equal(t, "utf-32", v["offsets"])
	require.Equal(t, "test", v["ruleset"])
	require.Equal(t, true, v["complete"])
	doc := v["document"].(map[string]any)
	require.Equal(t, "s-1", doc["id"])
	require.EqualValues(t, len([]rune(story)), doc["length"])
	require.Equal(t, map[string]any{"date": "2024-03-07", "from": "request"}, doc["anchor"])

	claims := v["claims"].([]any)
	require.Len(t, claims, sampleClaims)
	first := claims[0].(map[string]any)
	require.Equal(t, "nine geese", first["text"])
	require.Equal(t, map[string]any{"prefix": "Norland said on Monday that “", "suffix": "” had been stolen. Mayor Ada"}, first["context"])
	indefinite := claims[1].(map[string]any)["count"].(map[string]any)
	require.Contains(t, indefinite, "value")
	require.Nil(t, indefinite["value"])
	require.NotContains(t, indefinite, "event")
	person := claims[3].(map[string]any)["person"].(map[string]any)
	require.Equal(t, []any{}, person["aliases"], "a list is never null")
	require.Equal(t, false, person["author"])
}

func TestOffsetsAreInTheUnitAskedFor(t *testing.T) {
	slices := map[string]func(start, end int) string{
		"utf-32": func(s, e int) string { return string([]rune(story)[s:e]) },
		"utf-16": func(s, e int) string { return string(utf16.Decode(utf16.Encode([]rune(story))[s:e])) },
		"utf-8":  func(s, e int) string { return story[s:e] },
	}
	d := newDesk(t, engine{})
	for unit, slice := range slices {
		v := d.postText("?offsets="+unit, story).json(t)
		require.Equal(t, unit, v["offsets"])
		for _, c := range v["claims"].([]any) {
			c := c.(map[string]any)
			require.Equal(t, c["text"], slice(int(c["start"].(float64)), int(c["end"].(float64))), unit)
		}
		zone := v["document"].(map[string]any)["zones"].([]any)[0].(map[string]any)
		require.Equal(t, v["document"].(map[string]any)["length"], zone["end"])
	}
}

func TestAnEmptyAnswerHasListsAndNoAnchor(t *testing.T) {
	a := newDesk(t, engine{}).postText("", "Nothing.")
	require.Contains(t, string(a.body), `"claims":[]`)
	require.Contains(t, string(a.body), `"warnings":[]`)
	require.NotContains(t, string(a.body), "anchor")
	require.NotContains(t, string(a.body), `"id"`)

	require.Equal(t, 200, newDesk(t, engine{}).postText("", "").StatusCode, "an empty article claims nothing")
}

func TestTheEngineIsToldWhatTheClientAskedFor(t *testing.T) {
	want := extract.Request{
		Text: "Words.", Title: "A title", ID: "7", URL: "https://news.example/7", PublishedAt: "2024-03-07",
		Types: []claim.Type{claim.TypeDate, claim.TypeCount}, MinConfidence: 0.25,
	}
	var got extract.Request
	d := newDesk(t, engine{extract: func(_ context.Context, r extract.Request) (*extract.Result, error) {
		require.NotNil(t, r.Observe)
		r.Observe = nil
		got = r
		return sample(r.Text), nil
	}})
	a := d.postJSON("?types=date,count&min_confidence=0.25",
		`{"text": "Words.", "title":"A title","id":"7","url":"https://news.example/7","published_at":"2024-03-07"}`)
	require.Equal(t, 200, a.StatusCode, "%s", a.body)
	require.Equal(t, want, got)

	got = extract.Request{}
	a = d.postText("?types=date,count&min_confidence=0.25&title=A+title&id=7&url=https://news.example/7&published_at=2024-03-07", "Words.")
	require.Equal(t, 200, a.StatusCode, "%s", a.body)
	require.Equal(t, want, got)
}

func TestContextIsCutAtWords(t *testing.T) {
	cases := map[string]struct{ before, after, prefix, suffix string }{
		"at the ends":        {"", "", "", ""},
		"short":              {"Only ", " here.", "Only ", " here."},
		"between words":      {"one two three four five six seven ", " eight nine ten eleven twelve thirteen", "two three four five six seven ", " eight nine ten eleven twelve"},
		"one long word":      {strings.Repeat("w", 50) + " ", " " + strings.Repeat("w", 50), strings.Repeat("w", 29) + " ", " " + strings.Repeat("w", 29)},
		"no spaces":          {strings.Repeat("é", 50), strings.Repeat("x", 50), strings.Repeat("é", 30), strings.Repeat("x", 30)},
		"lines are not lost": {"First line\n", "\nthird line", "First line\n", "\nthird line"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			raw := c.before + "26 geese" + c.after
			d := newDesk(t, engine{extract: func(_ context.Context, r extract.Request) (*extract.Result, error) {
				res := sample(r.Text)
				res.Claims = []claim.Claim{{
					ID: "c", Type: claim.TypeDate, Span: spanOf(r.Text, "26 geese"), Zone: text.Body,
					Modality: claim.Asserted, Date: &claim.Date{Value: "P1D", Kind: "duration"},
				}}
				return res, nil
			}})
			got := d.postText("", raw).json(t)["claims"].([]any)[0].(map[string]any)["context"]
			require.Equal(t, map[string]any{"prefix": c.prefix, "suffix": c.suffix}, got)
			require.True(t, strings.HasSuffix(c.before, c.prefix) && strings.HasPrefix(c.after, c.suffix))
		})
	}
}
