package api_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A connection on which it is not certain where a request ends is not used again.
func TestTheConnectionEndsWithAnUncertainRequest(t *testing.T) {
	server := httptest.NewServer(newDesk(t, engine{}).server)
	defer server.Close()
	ends := func(path, media string, body io.Reader) bool {
		res, err := http.Post(server.URL+path, media, body)
		require.NoError(t, err)
		require.Equal(t, 200, res.StatusCode)
		_, err = io.Copy(io.Discard, res.Body)
		require.NoError(t, err)
		require.NoError(t, res.Body.Close())
		return res.Close
	}
	chunks := func(s string) io.Reader { return io.MultiReader(strings.NewReader(s)) } // of a length that the client does not know
	require.False(t, ends("/extract", "text/plain", strings.NewReader("nine")))
	require.True(t, ends("/extract", "text/plain", chunks("nine")), "it may have had a length too")
	require.True(t, ends("/extract/batch", "application/x-ndjson", strings.NewReader(`{"text":"nine"}`)), "it is answered before it has ended")
}
