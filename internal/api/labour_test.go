package api_test

import (
	"context"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/api"
	"factdesk/internal/extract"
)

// labourer does work in a goroutine of its own, and counts it.
type labourer struct{ done atomic.Int64 }

func (l *labourer) hire(c *api.Config) {
	c.Labour = func(work func()) {
		over := make(chan struct{})
		go func() {
			defer close(over)
			work()
		}()
		<-over
		l.done.Add(1)
	}
}

func TestArticlesAreReadWhereTheOperatorHasThemRead(t *testing.T) {
	const body = `{"text":"Nine geese were stolen."}`
	for _, c := range []struct {
		path, body string
		pieces     int64 // of work
	}{
		{"/extract", body, 1},
		{"/extract/batch", body + "\n" + body + "\n" + body, 3},
		{"/compare", reportsOf(t, handover...), 1},
		{"/extract", `{"text":1}`, 0},
	} {
		media := "Content-Type: application/json"
		if c.path == "/extract/batch" {
			media = "Content-Type: application/x-ndjson"
		}
		var l labourer
		here := newRealDesk(t).do(request("POST", c.path, c.body, media, "X-Request-Id: r"))
		there := newRealDesk(t, l.hire).do(request("POST", c.path, c.body, media, "X-Request-Id: r"))
		require.Equal(t, here.StatusCode, there.StatusCode, c.path)
		require.Equal(t, c.pieces, l.done.Load(), c.path)
		if c.path != "/extract/batch" { // whose last line tells the time
			require.Equal(t, string(here.body), string(there.body), c.path)
		}
	}
}

// spill panics with a text.
func spill(_ context.Context, r extract.Request) (*extract.Result, error) { panic(r.Text) }

func TestAPanicElsewhereIsOneOfItsRequest(t *testing.T) {
	var log strings.Builder
	var l labourer
	d := newDesk(t, engine{extract: spill}, logTo(&log), l.hire)
	a := d.postText("", "a secret text", "X-Request-Id: req-1")
	require.Equal(t, 500, a.StatusCode)
	require.Contains(t, d.metrics(), "factdesk_panics_total 1\n")
	require.Contains(t, log.String(), `"panic":"string"`)
	require.Contains(t, log.String(), "api_test.spill", "the stack is that of the panic")
	require.NotContains(t, log.String(), "secret")

	abort := newDesk(t, engine{extract: func(context.Context, extract.Request) (*extract.Result, error) {
		panic(http.ErrAbortHandler)
	}}, l.hire)
	require.PanicsWithValue(t, http.ErrAbortHandler, func() { abort.postText("", "a") }, "net/http's own signal passes")
}
