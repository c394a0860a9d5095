package ninjs_test

import (
	"encoding/json"
	"errors"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"factdesk/internal/article"
	"factdesk/internal/article/ninjs"
)

// FuzzRead holds that an object is read as the same article each time, in valid
// UTF-8, or refused with the fault of a field.
func FuzzRead(f *testing.F) {
	for _, body := range []string{
		`{"uri":"urn:x","headline":"Nine geese","byline":"Ada Quill","body_html":"<p>Nine geese<p>were stolen"}`, `{"bodies":[{"role":"main","contenttype":"text/html","value":"<b>x"}]}`,
		`{"bodies":[{"role":1}]}`, `{"bodies":{}}`, `{"headlines":[{"role":"main","value":"\ud800"}],"body_text":"x"}`, `{"versioncreated":"2024-13-01","body_text":"x"}`,
		`{"body_text":null,"body_html":"<p>x"}`, `{"uri":1}`, `[]`, `{"bodies":[{"contentType":"text/plain","value":"\u0000"}]}`, `{"language":"` + "\xff" + `","body_text":"x"}`,
	} {
		f.Add([]byte(body))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		a, err := ninjs.Read(body)
		again, other := ninjs.Read(body)
		require.Equal(t, a, again)
		require.Equal(t, err, other)
		if err == nil {
			require.NotEmpty(t, a.Text)
			require.True(t, utf8.ValidString(a.Text) && utf8.ValidString(a.ID))
			return
		}
		_, fault := errors.AsType[*article.FieldError](err)
		var members map[string]json.RawMessage
		require.True(t, fault || errors.Is(err, article.ErrNoText) || json.Unmarshal(body, &members) != nil, err)
	})
}
