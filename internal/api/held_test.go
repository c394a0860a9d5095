package api_test

import (
	"io"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/api"
)

// stalled is the rest of a body that does not come until it may; it tells when
// it is waited for.
type stalled struct{ awaited, may chan struct{} }

func (s stalled) Read([]byte) (int, error) {
	s.awaited <- struct{}{}
	<-s.may
	return 0, io.EOF
}

// Clients that are slow with their bodies take no more memory together than
// the service has for them; when they have gone, there is room again.
func TestTheBodiesHeldAtOnceHaveABound(t *testing.T) {
	const size = 40_000
	d := newDesk(t, engine{}, func(c *api.Config) {
		c.MaxBody, c.MaxInflated, c.MaxCompareBody, c.MaxHeld = size, size, size, 2*size+size/2
	})
	large := strings.Repeat("a ", size/2)
	slow := stalled{make(chan struct{}), make(chan struct{})}
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			r := request("POST", "/extract", "", "Content-Type: text/plain")
			r.ContentLength = -1
			r.Body = io.NopCloser(io.MultiReader(strings.NewReader(large), slow))
			w := httptest.NewRecorder()
			d.server.ServeHTTP(w, r)
			if w.Code != 200 {
				t.Errorf("status %d: %s", w.Code, w.Body)
			}
		})
		<-slow.awaited
	}
	for range 3 {
		a := d.postText("", large)
		require.Equal(t, 503, a.StatusCode)
		require.Equal(t, "1", a.Header.Get("Retry-After"))
		require.Equal(t, 503, d.postReports("", large).StatusCode)
		require.Equal(t, 200, d.postText("", "a").StatusCode, "what is refused takes no room")
	}
	close(slow.may)
	wg.Wait()
	require.Equal(t, 200, d.postText("", large).StatusCode)
	require.Equal(t, 413, d.postText("", large+"a").StatusCode)
	require.Equal(t, 200, d.postText("", large).StatusCode)
}
