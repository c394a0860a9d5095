package api_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
)

func TestWhatHasNotChangedIsNotSentAgain(t *testing.T) {
	d := newDesk(t, engine{})
	for _, path := range []string{"/rules", "/openapi.yaml"} {
		a := d.get(path)
		tag := a.Header.Get("ETag")
		require.NotEmpty(t, tag)
		require.Equal(t, "no-cache", a.Header.Get("Cache-Control"))
		for _, known := range []string{tag, `"other", ` + tag, "*", tag[2:]} {
			again := d.get(path, "If-None-Match: "+known)
			require.Equal(t, 304, again.StatusCode, "%s %s", path, known)
			require.Empty(t, again.body)
			require.Equal(t, tag, again.Header.Get("ETag"))
		}
		require.Equal(t, 200, d.get(path, `If-None-Match: "other"`).StatusCode)
	}
}

func TestAnAnswersTagIsThatOfAllItDependsOn(t *testing.T) {
	d := realDesk(t)
	seen := map[string]string{}
	for _, query := range []string{"", "?types=count", "?offsets=utf-16", "?format=csv", "?min_confidence=0.5", "?explain=1", "?explain=1&at=3", "?published_at=2024-03-07", "?id=1"} {
		a := d.postText(query, "Nine geese were stolen on Monday.")
		require.Equal(t, "no-store", a.Header.Get("Cache-Control"))
		tag := a.Header.Get("ETag")
		require.NotContains(t, seen, tag, "%q and %q", query, seen[tag])
		seen[tag] = query
		require.Equal(t, tag, d.postText(query, "Nine geese were stolen on Monday.").Header.Get("ETag"))
	}
	require.NotContains(t, seen, d.postText("", "Ten geese were stolen on Monday.").Header.Get("ETag"))
	require.Equal(t, 200, d.postText("", "Nine geese.", "If-None-Match: *").StatusCode, "a POST is always answered")

	cut := newDesk(t, engine{extract: func(_ context.Context, r extract.Request) (*extract.Result, error) {
		res := sample(r.Text)
		res.Complete = false
		return res, nil
	}})
	require.Empty(t, cut.postText("", "a").Header.Get("ETag"), "an answer that was cut is not reproducible")
}
