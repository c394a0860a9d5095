package api_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/stretchr/testify/require"

	"factdesk/internal/api"
	"factdesk/internal/extract"
)

const ndjsonHeader = "Content-Type: application/x-ndjson"

// batchLines holds every line of a batch's answer to the contract, and returns
// them with the last one apart.
func (d *desk) batchLines(body string) (lines []map[string]any, last map[string]any) {
	d.t.Helper()
	for line := range strings.Lines(body) {
		var v map[string]any
		require.NoError(d.t, json.Unmarshal([]byte(line), &v), line)
		schema := "BatchLine"
		if v["totals"] != nil {
			schema = "BatchEnd"
		}
		require.NoError(d.t, d.spec.Components.Schemas[schema].Value.VisitJSON(v, openapi3.EnableJSONSchema2020()), line)
		require.Nil(d.t, last, "nothing follows the totals")
		if schema == "BatchEnd" {
			last = v
		} else {
			lines = append(lines, v)
		}
	}
	require.NotNil(d.t, last)
	return lines, last
}

func (d *desk) batch(query, body string, headers ...string) (lines []map[string]any, last map[string]any) {
	d.t.Helper()
	a := d.do(request("POST", "/extract/batch"+query, body, append(headers, ndjsonHeader)...))
	require.Equal(d.t, 200, a.StatusCode, "%s", a.body)
	require.Equal(d.t, "application/x-ndjson", a.Header.Get("Content-Type"))
	return d.batchLines(inflated(d.t, a))
}

func totals(lines, results, problems, claims int, complete bool) map[string]any {
	return map[string]any{
		"lines": float64(lines), "results": float64(results), "problems": float64(problems),
		"incomplete": 0.0, "claims": float64(claims), "complete": complete,
	}
}

func TestEveryLineOfABatchIsAnswered(t *testing.T) {
	d := newDesk(t, engine{extract: func(_ context.Context, r extract.Request) (*extract.Result, error) {
		switch r.Text {
		case "bang":
			panic("bang")
		case "odd":
			return nil, errors.New("odd")
		}
		return sample(r.Text), nil
	}}, func(c *api.Config) { c.MaxBody, c.MaxLine = 10, 2000 })
	body := strings.Join([]string{
		`{"id":"a","text":` + quoted(story) + `}`,
		``,
		`{"id":"b","text":1}`,
		`{"id":"c",`,
		`{"id":"d","text":"` + strings.Repeat("x", 3000) + `"}`,
		`{"uri":"urn:e","body_text":"Nine geese."}`,
		"{\"text\":\"a\xff\"}",
		`{"id":"f","text":"bang"}`,
		`{"id":"g","text":"odd"}`,
		`[]`,
		`{"text":"last"}`,
	}, "\n")
	lines, last := d.batch("?order=1", body)
	got := make([]string, len(lines))
	for i, l := range lines {
		id, _ := l["id"].(string)
		got[i] = fmt.Sprint(l["line"], " ", id, " ")
		if p, ok := l["problem"].(map[string]any); ok {
			got[i] += fmt.Sprint(p["status"])
		}
	}
	require.Equal(t, []string{"1 a ", "3 b 422", "4  400", "5  413", "6 urn:e ", "7  400", "8 f 500", "9 g 500", "10  422", "11  "}, got)
	require.Equal(t, totals(10, 3, 7, len(sample(story).Claims), true), last["totals"])
	require.Equal(t, "Nine geese.", lines[4]["result"].(map[string]any)["document"].(map[string]any)["text"])
	require.Contains(t, d.metrics(), `factdesk_batch_lines_total{outcome="problem"} 7`)
	require.Contains(t, d.metrics(), `factdesk_panics_total 1`)

	lines, last = d.batch("", "\n\n")
	require.Empty(t, lines)
	require.Equal(t, totals(0, 0, 0, 0, true), last["totals"])
}

func TestABatchTakesTheOptionsOfASingleArticle(t *testing.T) {
	d := realDesk(t)
	const text = "Police arrested nine men on Monday."
	single := d.postJSON("?types=count&offsets=utf-8&min_confidence=0.1", `{"id":"x","text":"`+text+`"}`).json(t)
	for _, headers := range [][]string{nil, {"Content-Encoding: gzip"}, {"Accept-Encoding: zstd"}} {
		body := `{"id":"x","text":"` + text + `"}`
		d.checks = headers == nil
		if len(headers) > 0 && strings.HasPrefix(headers[0], "Content") {
			body = gzipped(t, body)
		}
		lines, _ := d.batch("?types=count&offsets=utf-8&min_confidence=0.1", body, headers...)
		require.Equal(t, single, lines[0]["result"])
	}
}

func TestBatchesThatAreRefused(t *testing.T) {
	d := newDesk(t, engine{})
	for _, c := range []struct {
		query   string
		headers []string
		status  int
	}{
		{"", []string{"Content-Type: application/json"}, 415},
		{"", []string{"Content-Type: application/x-ndjson; charset=latin1"}, 415},
		{"", nil, 415},
		{"", []string{ndjsonHeader, "Accept: application/json"}, 406},
		{"", []string{ndjsonHeader, "Content-Encoding: br"}, 415},
		{"?order=yes", []string{ndjsonHeader}, 422},
		{"?format=csv", []string{ndjsonHeader}, 422},
		{"?at=1&explain=1", []string{ndjsonHeader}, 422},
		{"?id=1", []string{ndjsonHeader}, 422},
		{"?order=1&types=x", []string{ndjsonHeader}, 422},
	} {
		a := d.do(request("POST", "/extract/batch"+c.query, "{}\n", c.headers...))
		require.Equal(t, c.status, a.StatusCode, "%+v", c)
	}
	require.Equal(t, 422, d.postText("?order=1", "a").StatusCode, "a single article has no order")
	d.checks = false
	require.Equal(t, 400, d.do(request("POST", "/extract/batch", "no gzip", ndjsonHeader, "Content-Encoding: gzip")).StatusCode)
}

func TestABombEndsTheBatch(t *testing.T) {
	d := newDesk(t, engine{})
	d.checks = false
	body := `{"text":"first"}` + "\n" + strings.Repeat(strings.Repeat(" ", 64<<10)+"\n", 600)
	lines, last := d.batch("", gzipped(t, body), "Content-Encoding: gzip")
	require.Len(t, lines, 1)
	require.Equal(t, totals(1, 1, 0, 0, false), last["totals"])
	require.EqualValues(t, 413, last["problem"].(map[string]any)["status"])

	lines, last = d.batch("", gzipped(t, `{"text":"first"}`+"\n"+strings.Repeat("{}\n", 1000))[:60], "Content-Encoding: gzip")
	require.Equal(t, false, last["totals"].(map[string]any)["complete"])
	require.LessOrEqual(t, len(lines), 1001)
}

// stream posts a batch whose lines the test writes one by one.
type stream struct {
	in   *io.PipeWriter
	out  *bufio.Reader
	body io.ReadCloser
}

func openStream(t *testing.T, url string) *stream {
	t.Helper()
	in, w := io.Pipe()
	r, err := http.NewRequest(http.MethodPost, url, in)
	require.NoError(t, err)
	r.Header.Set("Content-Type", "application/x-ndjson")
	answered := make(chan *http.Response, 1)
	go func() {
		res, err := http.DefaultClient.Do(r)
		if err == nil {
			answered <- res
		}
		close(answered)
	}()
	_, err = io.WriteString(w, `{"id":"0","text":"a"}`+"\n")
	require.NoError(t, err)
	res, ok := <-answered
	require.True(t, ok)
	t.Cleanup(func() { _ = w.Close(); _ = res.Body.Close() })
	s := &stream{in: w, out: bufio.NewReader(res.Body), body: res.Body}
	require.Contains(t, s.line(t), `"id":"0"`)
	return s
}

func (s *stream) send(t *testing.T, line string) {
	t.Helper()
	_, err := io.WriteString(s.in, line+"\n")
	require.NoError(t, err)
}

func (s *stream) line(t *testing.T) string {
	t.Helper()
	line, err := s.out.ReadString('\n')
	require.NoError(t, err)
	return line
}

func TestALineIsAnsweredBeforeTheNextIsSent(t *testing.T) {
	server := httptest.NewServer(newDesk(t, engine{}).server)
	defer server.Close()
	s := openStream(t, server.URL+"/extract/batch")
	for i := range 5 {
		s.send(t, fmt.Sprintf(`{"id":"s-%d","text":"a"}`, i))
		require.Contains(t, s.line(t), fmt.Sprintf(`"id":"s-%d"`, i))
	}
	require.NoError(t, s.in.Close())
	require.Contains(t, s.line(t), `{"totals":{"lines":6,"results":6,"problems":0,"incomplete":0,"claims":0,"complete":true}}`)
}

func TestABatchEndsWhenTheServiceDrains(t *testing.T) {
	d := newDesk(t, engine{})
	server := httptest.NewServer(d.server)
	defer server.Close()
	s := openStream(t, server.URL+"/extract/batch")
	d.server.Drain()
	last := s.line(t)
	require.Contains(t, last, `"complete":false`)
	require.Contains(t, last, `urn:factdesk:problem:unavailable`)
	_, err := s.out.ReadString('\n')
	require.ErrorIs(t, err, io.EOF)
}

func TestABatchIsCancelledWithItsConnection(t *testing.T) {
	var under atomic.Int64
	entered := make(chan struct{}, 100)
	d := newDesk(t, engine{extract: func(ctx context.Context, r extract.Request) (*extract.Result, error) {
		if r.Text == "a" {
			return sample(r.Text), nil
		}
		under.Add(1)
		defer under.Add(-1)
		entered <- struct{}{}
		<-ctx.Done()
		return sample(r.Text), nil
	}}, func(c *api.Config) { c.Concurrency = 2; c.Budget = time.Minute })
	server := httptest.NewServer(d.server)
	defer server.Close()
	s := openStream(t, server.URL+"/extract/batch")
	for range 2 {
		s.send(t, `{"text":"slow"}`)
	}
	<-entered
	<-entered
	require.NoError(t, s.body.Close())
	_ = s.in.CloseWithError(errors.New("gone"))
	require.Eventually(t, func() bool { return under.Load() == 0 }, 20*time.Second, time.Millisecond)
	require.Eventually(t, func() bool {
		return strings.Contains(d.metrics(), `factdesk_http_requests_total{code="200",method="POST",route="/extract/batch"} 1`)
	}, 20*time.Second, 5*time.Millisecond)
}

func TestAnArticleDoesNotWaitForABatch(t *testing.T) {
	d := newDesk(t, engine{extract: func(_ context.Context, r extract.Request) (*extract.Result, error) {
		time.Sleep(2 * time.Millisecond)
		return sample(r.Text), nil
	}}, func(c *api.Config) { c.Concurrency = 1; c.Patience = 30 * time.Second })
	server := httptest.NewServer(d.server)
	defer server.Close()
	s := openStream(t, server.URL+"/extract/batch")
	go func() { // lines without end: who waits for it, waits in vain
		for line := []byte(`{"text":"a"}` + "\n"); ; {
			if _, err := s.in.Write(line); err != nil {
				return
			}
		}
	}()
	go func() { _, _ = io.Copy(io.Discard, s.out) }()
	for range 10 {
		res, err := http.Post(server.URL+"/extract", "text/plain", strings.NewReader("b"))
		require.NoError(t, err)
		_ = res.Body.Close()
		require.Equal(t, 200, res.StatusCode)
	}
	require.NoError(t, s.body.Close())
	_ = s.in.CloseWithError(errors.New("gone"))
}
