package api_test

import (
	"context"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"factdesk/internal/api"
	"factdesk/internal/extract"
)

// labourer does work in a goroutine of its own, and counts it.
type labourer struct{ done atomic.Int64 }

func (l *labourer) hire(c *api.Config) {
	c.Concurrency = 1
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

// busy is an engine that holds one article until it is let go.
type busy struct {
	api.Engine
	held, release chan struct{}
}

const longRead = "A long read."

func (b busy) Extract(ctx context.Context, r extract.Request) (*extract.Result, error) {
	if r.Text == longRead {
		close(b.held)
		<-b.release
	}
	return b.Engine.Extract(ctx, r)
}

// whenFull does something with a desk whose only slot is taken, until it waits for that.
func whenFull(t *testing.T, x api.Engine, do func(*desk), change ...func(*api.Config)) *desk {
	t.Helper()
	b := busy{Engine: x, held: make(chan struct{}), release: make(chan struct{})}
	d := newDesk(t, b, change...)
	first, second := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(first)
		d.postText("", longRead)
	}()
	<-b.held
	go func() {
		defer close(second)
		do(d)
	}()
	require.Eventually(t, func() bool { return strings.Contains(d.metrics(), "factdesk_articles_waiting 1\n") }, 30*time.Second, time.Millisecond)
	close(b.release)
	<-first
	<-second
	return d
}

const geese = `{"text":"Nine geese were stolen."}`

func TestWhatWaitedForASlotIsDoneWhereTheOperatorSays(t *testing.T) {
	for path, body := range map[string]string{"/extract": geese, "/compare": reportsOf(t, handover...)} {
		ask := func(d *desk) answer {
			return d.do(request("POST", path, body, "Content-Type: application/json", "X-Request-Id: r"))
		}
		x, err := realEngine()
		require.NoError(t, err)
		var l labourer
		var there answer
		d := whenFull(t, x, func(d *desk) { there = ask(d) }, l.hire)
		require.EqualValues(t, 1, l.done.Load(), path)
		require.Equal(t, 200, there.StatusCode, path)
		here := ask(d)
		require.EqualValues(t, 1, l.done.Load(), "a slot that is free is used at once")
		require.Equal(t, string(here.body), string(there.body), path)
	}
}

func TestLinesOfABatchAreReadWhereTheOperatorSays(t *testing.T) {
	var l labourer
	d := newRealDesk(t, l.hire)
	lines, last := d.batch("?order=1", geese+"\n{}\n"+geese)
	require.Len(t, lines, 3)
	require.NotNil(t, lines[2]["result"])
	require.EqualValues(t, 1, last["totals"].(map[string]any)["problems"])
	require.EqualValues(t, 2, l.done.Load(), "what cannot be read takes nobody's time")
}

// spill panics with a text.
func spill(_ context.Context, r extract.Request) (*extract.Result, error) { panic(r.Text) }

func TestAPanicElsewhereIsOneOfItsRequest(t *testing.T) {
	var log strings.Builder
	var l labourer
	var a answer
	d := whenFull(t, engine{extract: spill}, func(d *desk) { a = d.postText("", "a secret text", "X-Request-Id: req-1") }, logTo(&log), l.hire)
	require.EqualValues(t, 1, l.done.Load())
	require.Equal(t, 500, a.StatusCode)
	require.Contains(t, d.metrics(), "factdesk_panics_total 2\n", "it and the one before it")
	require.Equal(t, 2, strings.Count(log.String(), `"panic":"string"`))
	require.Equal(t, 2, strings.Count(log.String(), "api_test.spill("), "the stack is that of the panic")
	require.NotContains(t, log.String(), "secret")

	abort := engine{extract: func(_ context.Context, r extract.Request) (*extract.Result, error) {
		if r.Text == longRead {
			return sample(r.Text), nil
		}
		panic(http.ErrAbortHandler)
	}}
	whenFull(t, abort, func(d *desk) {
		defer func() { require.Equal(t, http.ErrAbortHandler, recover(), "net/http's own signal passes") }()
		d.postText("", "a")
	}, l.hire)
}
