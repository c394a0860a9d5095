package api_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"factdesk/internal/api"
	"factdesk/internal/extract"
)

func TestAFloodIsTurnedAway(t *testing.T) {
	release := make(chan struct{})
	d := newDesk(t, engine{extract: func(_ context.Context, r extract.Request) (*extract.Result, error) {
		<-release
		return sample(r.Text), nil
	}}, func(c *api.Config) { c.Concurrency, c.Queue, c.Patience = 2, 3, time.Hour })
	var mu sync.Mutex
	statuses := map[int]int{}
	var wg sync.WaitGroup
	for range 12 {
		wg.Go(func() {
			a := d.postText("", "a")
			mu.Lock()
			defer mu.Unlock()
			statuses[a.StatusCode]++
			if a.StatusCode == 503 {
				require.Equal(t, "1", a.Header.Get("Retry-After"))
			}
		})
	}
	require.Eventually(t, func() bool { mu.Lock(); defer mu.Unlock(); return statuses[503] == 7 }, 30*time.Second, time.Millisecond,
		"those beyond the queue are refused while the others wait")
	for _, path := range []string{"/livez", "/readyz", "/metrics"} {
		require.Equal(t, 200, d.get(path).StatusCode, path)
	}
	close(release)
	wg.Wait()
	require.Equal(t, map[int]int{200: 5, 503: 7}, statuses)
}

// blocked is a desk with one slot and a queue of five, whose engine lets an
// article go for each value that it gets.
func blocked(t *testing.T, calm time.Duration) (d *desk, release chan struct{}) {
	t.Helper()
	release = make(chan struct{})
	return newDesk(t, engine{extract: func(_ context.Context, r extract.Request) (*extract.Result, error) {
		<-release
		return sample(r.Text), nil
	}}, func(c *api.Config) { c.Concurrency, c.Queue, c.Calm = 1, 5, calm }), release
}

// inside waits until n requests are.
func (d *desk) inside(n int) {
	d.t.Helper()
	require.Eventually(d.t, func() bool {
		return strings.Contains(d.metrics(), fmt.Sprintf("factdesk_http_requests_in_flight %d\n", n+1)) // and the scrape
	}, 30*time.Second, time.Millisecond)
}

func TestAQueueThatRanOverIsShort(t *testing.T) {
	d, release := blocked(t, time.Hour)
	var wg sync.WaitGroup
	post := func() { wg.Go(func() { require.Equal(t, 200, d.postText("", "a").StatusCode) }) }
	for range 6 { // a burst: one at work, five waiting
		post()
	}
	d.inside(6)
	for left := 6; left >= 3; left-- {
		require.Equal(t, 503, d.postText("", "late").StatusCode, "%d are waiting", left-1)
		release <- struct{}{}
		d.inside(left - 1)
	}
	post()
	d.inside(3)
	require.Equal(t, 503, d.postText("", "late").StatusCode, "two are waiting")
	close(release)
	wg.Wait()
}

func TestAQueueThatIsCalmTakesABurst(t *testing.T) {
	d, release := blocked(t, time.Nanosecond)
	var wg sync.WaitGroup
	post := func() { wg.Go(func() { require.Equal(t, 200, d.postText("", "a").StatusCode) }) }
	for range 6 {
		post()
	}
	d.inside(6)
	require.Equal(t, 503, d.postText("", "late").StatusCode)
	release <- struct{}{}
	d.inside(5)
	post()
	d.inside(6)
	close(release)
	wg.Wait()
}

func TestNobodyWaitsForever(t *testing.T) {
	release := make(chan struct{})
	entered := make(chan struct{}, 2)
	d := newDesk(t, engine{extract: func(_ context.Context, r extract.Request) (*extract.Result, error) {
		entered <- struct{}{}
		<-release
		return sample(r.Text), nil
	}}, func(c *api.Config) { c.Concurrency, c.Patience = 1, 10*time.Millisecond })
	var wg sync.WaitGroup
	wg.Go(func() { d.postText("", "a") })
	<-entered
	require.Equal(t, 503, d.postText("", "b").StatusCode)
	close(release)
	wg.Wait()
}

func TestTheBudgetEndsTheWork(t *testing.T) {
	var log strings.Builder
	d := newDesk(t, engine{extract: func(ctx context.Context, r extract.Request) (*extract.Result, error) {
		<-ctx.Done()
		res := sample(r.Text)
		res.Complete = false
		return res, nil
	}}, func(c *api.Config) { c.Budget = time.Millisecond }, logTo(&log))
	a := d.postText("", "a")
	require.Equal(t, 200, a.StatusCode)
	require.Equal(t, false, a.json(t)["complete"])
	require.Contains(t, log.String(), `"incomplete":true`)
}

// The budget ends while the real engine works: what the stages before have
// found is answered, and nothing of those that come after.
func TestWhatWasFoundWithinTheBudgetIsAnswered(t *testing.T) {
	const text = "Police in Norland arrested nine men on Tuesday. “We found them,” said Mayor Ada Quill."
	x, err := extract.New()
	require.NoError(t, err)
	types := func(d *desk) (complete bool, found map[string]bool) {
		v := d.postText("", text).json(t)
		found = map[string]bool{}
		for _, c := range v["claims"].([]any) {
			found[c.(map[string]any)["type"].(string)] = true
		}
		return v["complete"].(bool), found
	}
	complete, all := types(newDesk(t, x))
	require.True(t, complete)
	require.True(t, all["quote"] && all["count"])

	complete, found := types(newDesk(t, engine{extract: func(ctx context.Context, r extract.Request) (*extract.Result, error) {
		ctx, end := context.WithDeadline(ctx, time.Now().Add(time.Hour))
		defer end()
		r.Observe = func(stage string) func() {
			return func() {
				if stage == "counts" {
					end()
				}
			}
		}
		return x.Extract(ctx, r)
	}}))
	require.False(t, complete)
	require.True(t, found["count"] && found["date"] && found["person"], "%v", found)
	require.False(t, found["quote"], "%v", found)
}

func TestABodyThatDoesNotComeIsRefused(t *testing.T) {
	s := httptest.NewUnstartedServer(newDesk(t, engine{}).server)
	s.Config.ReadTimeout = time.Second // of the head too, which has to arrive on a busy machine
	s.Start()
	defer s.Close()
	conn, err := net.Dial("tcp", s.Listener.Addr().String())
	require.NoError(t, err)
	defer conn.Close()
	_, err = io.WriteString(conn, "POST /extract HTTP/1.1\r\nHost: desk\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nhalf")
	require.NoError(t, err)
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	require.NoError(t, err)
	require.Equal(t, 408, res.StatusCode)
	require.Equal(t, "application/problem+json", res.Header.Get("Content-Type"))
}
