package ninjs_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/article"
	"factdesk/internal/article/ninjs"
)

const composed = "Nine geese stolen\n\nBy Lena Marsh\n\nNine geese were stolen.\n\nNobody saw it."

func TestTheVersionsAreRead(t *testing.T) {
	cases := map[string]string{
		"version 1, markup before text": `{"uri":"https://desk.example/7","headline":"Nine geese stolen","byline":"By Lena Marsh","language":"en",
			"versioncreated":"2024-03-07T10:00:00Z","body_text":"Shorter.","body_html":"<p>Nine geese were <b>stolen</b>.</p><p>Nobody saw it.</p>"}`,
		"version 1, XHTML": `{"uri":"https://desk.example/7","headline":"Nine geese stolen","byline":"Lena Marsh","language":"en",
			"versioncreated":"2024-03-07T10:00:00Z","body_xhtml":"<p>Nine geese were stolen.</p><p>Nobody saw it.</p>"}`,
		"version 1, text": `{"uri":"https://desk.example/7","headline":"Nine geese stolen","byline":"Lena Marsh","language":"en",
			"versioncreated":"2024-03-07T10:00:00Z","body_text":"Nine geese were stolen.\n\nNobody saw it.\n"}`,
		"version 2": `{"uri":"https://desk.example/7","by":"Lena Marsh","language":"en","versioncreated":"2024-03-07T10:00:00Z",
			"headlines":[{"role":"short","value":"Geese"},{"role":"main","value":"Nine geese stolen"}],
			"bodies":[{"role":"main","contenttype":"text/plain","value":"Nine."},
				{"role":"teaser","contenttype":"text/html","value":"<p>Stolen!</p>"},
				{"role":"richtext","contenttype":"application/xhtml+xml","value":"<p>Nine geese were stolen.</p><p>Nobody saw it.</p>"}]}`,
		"version 3": `{"$standard":{"name":"ninjs","version":"3.1"},"uri":"https://desk.example/7","by":"By Lena Marsh","language":"en",
			"versionCreated":"2024-03-07T10:00:00Z","headlines":[{"value":"Nine <i>geese</i> stolen"}],
			"bodies":[{"role":"main","contentType":"text/plain","value":"Nine geese were stolen.\n\nNobody saw it."}],
			"people":[{"name":"Ada Quill"}]}`,
	}
	for name, body := range cases {
		t.Run(name, func(t *testing.T) {
			a, err := ninjs.Read([]byte(body))
			require.NoError(t, err)
			source := a.Source
			require.Equal(t, &article.Source{
				Title: "Nine geese stolen", Byline: "Lena Marsh", PublishedAt: "2024-03-07T10:00:00Z",
				URL: "https://desk.example/7", Language: "en",
			}, source)
			a.Source = nil
			require.Equal(t, article.Article{
				Text: composed, ID: "https://desk.example/7", URL: "https://desk.example/7", PublishedAt: "2024-03-07T10:00:00Z",
			}, a)
		})
	}
}

func TestWhatCannotBeReadIsNamed(t *testing.T) {
	cases := map[string]string{
		`{"uri":1,"body_text":"a"}`:                           "/uri: not a string",
		`{"uri":"urn:x","body_text":["a"]}`:                   "/body_text: not a string",
		`{"uri":"urn:x","bodies":{}}`:                         "/bodies: not a list of objects with role and value",
		`{"body_text":"a","versioncreated":"03/07/2024"}`:     "/versioncreated: not an RFC 3339 time",
		`{"body_text":"a","headlines":[1]}`:                   "/headlines: not a list of objects with role and value",
		`{"uri":"urn:x","headline":"Only a headline"}`:        article.ErrNoText.Error(),
		`{"uri":"urn:x","body_html":"<script>1</script><p>"}`: article.ErrNoText.Error(),
		`[]`: "ninjs: json: cannot unmarshal array into Go value of type map[string]json.RawMessage",
	}
	for body, want := range cases {
		_, err := ninjs.Read([]byte(body))
		require.EqualError(t, err, want, body)
	}
}

func TestOnlyNewsObjectsAreTaken(t *testing.T) {
	for body, want := range map[string]bool{
		`{"uri":"urn:x"}`: true, `{"body_text":"a"}`: true, `{"bodies":[]}`: true,
		`{"text":"a","uri":"urn:x"}`: false, `{"headline":"a"}`: false, `{}`: false,
	} {
		var members map[string]json.RawMessage
		require.NoError(t, json.Unmarshal([]byte(body), &members))
		require.Equal(t, want, ninjs.Is(members), body)
	}
}
