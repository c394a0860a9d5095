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

// hall is a desk with one slot and a queue of five, whose engine holds each
// article until it is let go.
type hall struct {
	*desk
	entered, release chan struct{}
	guests           sync.WaitGroup
}

func newHall(t *testing.T, calm time.Duration) *hall {
	t.Helper()
	h := &hall{entered: make(chan struct{}, 20), release: make(chan struct{})}
	h.desk = newDesk(t, engine{extract: func(_ context.Context, r extract.Request) (*extract.Result, error) {
		h.entered <- struct{}{}
		<-h.release
		return sample(r.Text), nil
	}}, func(c *api.Config) { c.Concurrency, c.Queue, c.Calm = 1, 5, calm })
	return h
}

// admit sends an article that is let in, and waits until n are waiting.
func (h *hall) admit(n int) {
	h.t.Helper()
	h.guests.Go(func() {
		if status := h.postText("", "a").StatusCode; status != 200 {
			h.t.Errorf("status %d", status)
		}
	})
	require.Eventually(h.t, func() bool {
		return strings.Contains(h.metrics(), fmt.Sprintf("factdesk_articles_waiting %d\n", n))
	}, 30*time.Second, time.Millisecond)
}

// fill sends as many as have room, so that the next one is refused.
func (h *hall) fill() {
	h.t.Helper()
	h.admit(0)
	<-h.entered
	for n := 1; n <= 5; n++ {
		h.admit(n)
	}
	h.refuse("the queue is full")
}

func (h *hall) refuse(why string) {
	h.t.Helper()
	require.Equal(h.t, 503, h.postText("", "late").StatusCode, why)
}

// next lets one go, and waits until another has left the queue for the slot.
func (h *hall) next() {
	h.release <- struct{}{}
	<-h.entered
}

func TestAQueueThatRanOverIsShort(t *testing.T) {
	h := newHall(t, time.Hour)
	h.fill()
	for waiting := 4; waiting >= 2; waiting-- {
		h.next()
		h.refuse(fmt.Sprintf("%d are waiting", waiting))
	}
	h.next()
	h.admit(2)
	h.refuse("two are waiting again")
	close(h.release)
	h.guests.Wait()
}

func TestAQueueThatIsCalmTakesABurst(t *testing.T) {
	h := newHall(t, time.Nanosecond)
	h.fill()
	h.next()
	h.admit(5)
	close(h.release)
	h.guests.Wait()
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
