package api_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
)

const (
	htmlHeader  = "Content-Type: text/html"
	ninjsHeader = "Content-Type: application/vnd.iptc.ninjs+json"
	formHeader  = "Content-Type: application/x-www-form-urlencoded"
)

// realDesk has the real engine.
func realDesk(t testing.TB) *desk {
	t.Helper()
	x, err := extract.New()
	require.NoError(t, err)
	return newDesk(t, x)
}

func TestAPageIsAnsweredWithItsText(t *testing.T) {
	d := realDesk(t)
	const page = `<html lang="en"><head><title>Nine held</title><meta name="author" content="Lena Marsh">
		<meta property="article:published_time" content="2024-03-07T08:00:00Z"></head>
		<body><nav><a href="/">Home of 99 geese</a></nav><article><p>Police in Norland arrested nine men on Tuesday, the mayor said.</p></article></body></html>`
	a := d.do(request("POST", "/extract?types=count,date,person&id=p-1", page, htmlHeader))
	require.Equal(t, 200, a.StatusCode, "%s", a.body)
	v := a.json(t)
	doc := v["document"].(map[string]any)
	text := doc["text"].(string)
	require.Equal(t, "Nine held\n\nBy Lena Marsh\n\nPolice in Norland arrested nine men on Tuesday, the mayor said.", text)
	require.Equal(t, map[string]any{"title": "Nine held", "byline": "Lena Marsh", "published_at": "2024-03-07T08:00:00Z", "language": "en"}, doc["metadata"])
	require.Equal(t, map[string]any{"date": "2024-03-07", "from": "metadata"}, doc["anchor"])
	require.Equal(t, "p-1", doc["id"])
	require.EqualValues(t, len([]rune(text)), doc["length"])
	values := map[string]bool{}
	for _, c := range v["claims"].([]any) {
		c := c.(map[string]any)
		require.Equal(t, c["text"], string([]rune(text)[int(c["start"].(float64)):int(c["end"].(float64))]))
		values[c["text"].(string)] = true
	}
	require.True(t, values["nine men"] && values["Tuesday"], values)

	given := d.do(request("POST", "/extract?published_at=2024-03-14", page, htmlHeader)).json(t)
	require.Equal(t, map[string]any{"date": "2024-03-14", "from": "request"}, given["document"].(map[string]any)["anchor"])
}

func TestNewsObjectsAreRead(t *testing.T) {
	d := realDesk(t)
	const object = `{"uri":"https://agency.example/7","headline":"Nine held","by":"Lena Marsh","versioncreated":"2024-03-07T08:00:00Z",
		"body_html":"<p>Police in Norland arrested nine men on Tuesday.</p>"}`
	for _, header := range []string{ninjsHeader, "Content-Type: application/json"} {
		a := d.do(request("POST", "/extract?types=count", object, header))
		require.Equal(t, 200, a.StatusCode, "%s", a.body)
		doc := a.json(t)["document"].(map[string]any)
		require.Equal(t, "https://agency.example/7", doc["id"])
		require.Equal(t, "Nine held\n\nBy Lena Marsh\n\nPolice in Norland arrested nine men on Tuesday.", doc["text"])
		require.Equal(t, map[string]any{"date": "2024-03-07", "from": "metadata"}, doc["anchor"])
	}
}

func TestCurlsDefaultMediaTypeIsText(t *testing.T) {
	d := newDesk(t, engine{})
	a := d.do(request("POST", "/extract?id=s-1", story, formHeader))
	require.Equal(t, 200, a.StatusCode, "%s", a.body)
	require.Len(t, a.json(t)["claims"], sampleClaims)
	require.Equal(t, "s-1", a.json(t)["document"].(map[string]any)["id"])
	require.NotContains(t, string(a.body), `"text":"🦆`, "the client has its text")
	require.Equal(t, 200, d.do(request("POST", "/extract", "a = b", formHeader)).StatusCode)
}

func TestPagesInOtherCharsetsAreRead(t *testing.T) {
	d := newDesk(t, engine{})
	for _, header := range []string{"Content-Type: text/html; charset=iso-8859-1", "Content-Type: application/xhtml+xml"} {
		a := d.do(request("POST", "/extract", "<p>Caf\xe9</p>", header))
		require.Equal(t, 200, a.StatusCode, "%s", a.body)
		require.Equal(t, "Café", a.json(t)["document"].(map[string]any)["text"])
	}
}
