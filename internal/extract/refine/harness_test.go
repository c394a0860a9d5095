package refine_test

import (
	"context"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
)

var extractor = sync.OnceValues(extract.New)

// count extracts a text through the whole pipeline and returns the count whose
// words are given.
func count(t *testing.T, article, words string) *claim.Claim {
	t.Helper()
	for _, c := range claims(t, article) {
		if c.Count != nil && article[c.Span.Start:c.Span.End] == words {
			return &c
		}
	}
	require.FailNow(t, "no such count", "%q in %q", words, article)
	return nil
}

func claims(t testing.TB, article string) []claim.Claim {
	t.Helper()
	x, err := extractor()
	require.NoError(t, err)
	result, err := x.Extract(context.Background(), extract.Request{Text: article, PublishedAt: "2025-08-14"})
	require.NoError(t, err)
	return result.Claims
}
