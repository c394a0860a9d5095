package api_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/stretchr/testify/require"

	contract "factdesk/api"
	"factdesk/internal/api"
	"factdesk/internal/extract"
)

func logTo(w io.Writer) func(*api.Config) {
	return func(c *api.Config) {
		c.Logger = slog.New(slog.NewJSONHandler(w, &slog.HandlerOptions{Level: slog.LevelDebug}))
	}
}

func (d *desk) get(path string, headers ...string) answer {
	d.t.Helper()
	return d.do(request("GET", path, "", headers...))
}

func (d *desk) metrics() string {
	d.t.Helper()
	return string(d.get("/metrics").body)
}

func TestRoutesAreThoseOfTheContract(t *testing.T) {
	d := newDesk(t, engine{})
	var served, promised []string
	require.NoError(t, chi.Walk(d.server.Routes(), func(method, route string, _ http.Handler, _ ...func(http.Handler) http.Handler) error {
		if method != http.MethodHead {
			served = append(served, method+" "+route)
		}
		return nil
	}))
	for path, item := range d.spec.Paths.Map() {
		for method := range item.Operations() {
			promised = append(promised, method+" "+path)
		}
	}
	require.ElementsMatch(t, promised, served)
}

func TestEveryGetAnswersAsTheContractSays(t *testing.T) {
	d := newDesk(t, engine{})
	for path, item := range d.spec.Paths.Map() {
		if item.Get == nil {
			continue
		}
		a := d.get(path)
		require.Equal(t, 200, a.StatusCode, path)
		head := d.do(request("HEAD", path, ""))
		require.Equal(t, 200, head.StatusCode, path)
		require.Equal(t, a.Header.Get("Content-Type"), head.Header.Get("Content-Type"))
		if item.Get.Responses.Value("406") != nil {
			require.Equal(t, 406, d.get(path, "Accept: text/html").StatusCode, path)
		}
	}
	require.Equal(t, contract.OpenAPI, d.get("/openapi.yaml").body)
	require.Contains(t, string(d.get("/version").body), `"ruleset":"test"`)
}

func TestReadinessFollowsTheEngineAndTheDrain(t *testing.T) {
	d := newDesk(t, nil)
	closed := func(path string) {
		a := d.get(path)
		require.Equal(t, 503, a.StatusCode, path)
		require.NotEmpty(t, a.Header.Get("Retry-After"))
	}
	closed("/readyz")
	closed("/rules")
	require.Equal(t, 503, d.postText("", "a").StatusCode)
	require.Equal(t, 200, d.get("/livez").StatusCode)
	require.NotContains(t, string(d.get("/version").body), "ruleset")

	d.server.Ready(engine{})
	require.Equal(t, 200, d.get("/readyz").StatusCode)
	require.Equal(t, 200, d.postText("", "a").StatusCode)
	require.Contains(t, d.metrics(), `factdesk_ruleset_info{ruleset="test"} 1`)

	d.server.Drain()
	closed("/readyz")
	require.Equal(t, 503, d.postText("", "a").StatusCode)
	require.Equal(t, 200, d.get("/livez").StatusCode)
}

func TestAFloodIsTurnedAway(t *testing.T) {
	release := make(chan struct{})
	d := newDesk(t, engine{extract: func(_ context.Context, r extract.Request) (*extract.Result, error) {
		<-release
		return sample(r.Text), nil
	}}, func(c *api.Config) { c.Concurrency, c.Queue = 2, 3 })
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
	require.Eventually(t, func() bool { mu.Lock(); defer mu.Unlock(); return statuses[503] == 7 }, 5*time.Second, time.Millisecond)
	close(release)
	wg.Wait()
	require.Equal(t, map[int]int{200: 5, 503: 7}, statuses)
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

func TestMetricsOfAnExtraction(t *testing.T) {
	d := newDesk(t, engine{extract: func(_ context.Context, r extract.Request) (*extract.Result, error) {
		r.Observe("tokens", time.Millisecond)
		return sample(r.Text), nil
	}})
	d.postText("", story)
	d.get("/livez")
	got := d.metrics()
	for _, want := range []string{
		`factdesk_http_requests_total{code="200",method="POST",route="/extract"} 1`,
		`factdesk_http_request_duration_seconds_count{route="/extract"} 1`,
		fmt.Sprintf(`factdesk_http_request_size_bytes_sum{route="/extract"} %d`, len(story)),
		`factdesk_http_response_size_bytes_count{route="/livez"} 1`,
		`factdesk_http_requests_in_flight 1`, // the scrape itself
		`factdesk_stage_duration_seconds_count{stage="tokens"} 1`,
		`factdesk_stage_duration_seconds_count{stage="encode"} 1`,
		fmt.Sprintf(`factdesk_document_size_bytes_sum %d`, len(story)),
		`factdesk_claims_total{type="count"} 2`,
		`factdesk_claims_total{type="assurance"} 1`,
		`factdesk_rule_matches_total{rule="count.test"} 2`,
		`factdesk_panics_total 0`,
		`factdesk_build_info{goversion=`,
		`factdesk_ruleset_info{ruleset="test"} 1`,
		`go_goroutines `,
	} {
		require.Contains(t, got, want)
	}
}

func TestClientsCannotMakeUpSeries(t *testing.T) {
	d := newDesk(t, engine{})
	d.get("/nothing")
	d.do(request("BREW", "/nothing", ""))
	d.do(request("BREW", "/extract", ""))
	d.postText("", "a")
	d.metrics()
	series := func() int { return strings.Count(d.metrics(), "\nfactdesk_") }
	before := series()
	for i := range 200 {
		d.get(fmt.Sprintf("/p%d/%d?q=%d", i, i, i))
		d.do(request(fmt.Sprintf("M%d", i), fmt.Sprintf("/m%d", i), ""))
		d.postText("?id="+fmt.Sprint(i), fmt.Sprint(i), "X-Request-Id: r"+fmt.Sprint(i))
	}
	require.Equal(t, before, series())
	require.Contains(t, d.metrics(), `factdesk_http_requests_total{code="404",method="other",route="unmatched"} 201`)
}

func TestOneLogLineARequestWithoutTheText(t *testing.T) {
	var log strings.Builder
	d := newDesk(t, engine{}, logTo(&log))
	d.postText("?title=Secret+headline", "Secret "+story)
	lines := strings.Split(strings.TrimSpace(log.String()), "\n")
	require.Len(t, lines, 1)
	require.NotContains(t, lines[0], "Secret")
	require.NotContains(t, lines[0], "geese")
	for _, want := range []string{`"route":"/extract"`, `"status":200`, `"claims":6`, fmt.Sprintf(`"document_bytes":%d`, len(story)+7)} {
		require.Contains(t, lines[0], want)
	}
}

func TestConfigurationsThatCannotServe(t *testing.T) {
	for name, change := range map[string]func(*api.Config){
		"body":        func(c *api.Config) { c.MaxBody = 0 },
		"budget":      func(c *api.Config) { c.Budget = 0 },
		"concurrency": func(c *api.Config) { c.Concurrency = 0 },
		"queue":       func(c *api.Config) { c.Queue = -1 },
		"patience":    func(c *api.Config) { c.Patience = 0 },
		"logger":      func(c *api.Config) { c.Logger = nil },
	} {
		cfg := api.Default()
		change(&cfg)
		_, err := api.New(cfg)
		require.ErrorContains(t, err, name)
	}
}

// FuzzExtract holds the invariant of the package: whatever is sent, the answer
// is one of the contract and never a 500. newDesk checks each answer.
func FuzzExtract(f *testing.F) {
	f.Add("", "application/json", []byte(`{"text":"nine geese"}`))
	f.Add("types=count&offsets=utf-8", "text/plain", []byte(story))
	f.Add("types=x&explain=1", "application/json", []byte(`{"text":"\ud800","x":[{}]}`))
	f.Add("%zz;", "text/html; charset", []byte{0xff})
	d := newDesk(f, engine{})
	f.Fuzz(func(t *testing.T, query, media string, body []byte) {
		r := request("POST", "/extract", string(body))
		r.URL.RawQuery = query
		r.Header["Content-Type"] = []string{media}
		mine := *d
		mine.t = t
		a := mine.do(r)
		require.True(t, slices.Contains([]int{200, 400, 413, 415, 422}, a.StatusCode), a.StatusCode)
	})
}

func TestABodyThatDoesNotComeIsRefused(t *testing.T) {
	s := httptest.NewUnstartedServer(newDesk(t, engine{}).server)
	s.Config.ReadTimeout = 50 * time.Millisecond
	s.Start()
	defer s.Close()
	conn, err := net.Dial("tcp", s.Listener.Addr().String())
	require.NoError(t, err)
	defer conn.Close()
	_, err = io.WriteString(conn, "POST /extract HTTP/1.1\r\nHost: desk\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nhalf")
	require.NoError(t, err)
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	require.NoError(t, err)
	require.Equal(t, 400, res.StatusCode)
	require.Equal(t, "application/problem+json", res.Header.Get("Content-Type"))
}
