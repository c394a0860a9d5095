package api_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/api"
	"factdesk/internal/extract"
)

func TestRequestsThatAreRefused(t *testing.T) {
	const j, p = "Content-Type: application/json", "Content-Type: text/plain"
	const f, n, h = "Content-Type: application/x-www-form-urlencoded", "Content-Type: application/vnd.iptc.ninjs+json", "Content-Type: text/html"
	cases := []struct {
		name, query, body string
		headers           []string
		status            int
		where             string // pointer or parameter of the first error
	}{
		{"truncated JSON", "", `{"text": "a`, []string{j}, 400, ""},
		{"empty JSON", "", ``, []string{j}, 400, ""},
		{"trailing data", "", `{"text":"a"} {}`, []string{j}, 400, ""},
		{"duplicate field", "", `{"text":"a","text":"b"}`, []string{j}, 400, "/text"},
		{"duplicate unknown field", "", `{"x":1,"x":1,"text":"b"}`, []string{j}, 400, "/x"},
		{"malformed after an unknown field", "", `{"x":1,"text":}`, []string{j}, 400, ""},
		{"invalid UTF-8 in JSON", "", "{\"text\":\"a\xff\"}", []string{j}, 400, ""},
		{"invalid UTF-8 in text", "", "a\xff", []string{p}, 400, ""},
		{"malformed query", "?types=%zz", `{"text":"a"}`, []string{j}, 400, ""},
		{"deep nesting", "", `{"text":` + strings.Repeat("[", 20_000), []string{j}, 400, ""},

		{"accepts HTML only", "", `{"text":"a"}`, []string{j, "Accept: text/html"}, 406, ""},
		{"refuses every form", "", `{"text":"a"}`, []string{j, "Accept: */*;q=0, image/png"}, 406, ""},

		{"too large", "", `{"text":"` + strings.Repeat("a", 40_000) + `"}`, []string{j}, 413, ""},

		{"no content type", "", `{"text":"a"}`, nil, 415, ""},
		{"image", "", `a`, []string{"Content-Type: image/png"}, 415, ""},
		{"form", "", `text=a`, []string{f}, 415, ""},
		{"JSON as a form", "", `{"text": "a"}`, []string{f}, 415, ""},
		{"page as a form", "", `<!doctype html><p>a b`, []string{f}, 415, ""},
		{"malformed content type", "", `a`, []string{"Content-Type: text/plain; charset"}, 415, ""},
		{"Latin-1", "", `a`, []string{"Content-Type: text/plain; charset=iso-8859-1"}, 415, ""},
		{"other compression", "", `a`, []string{p, "Content-Encoding: br"}, 415, ""},
		{"compressed twice", "", `a`, []string{p, "Content-Encoding: gzip, gzip"}, 415, ""},
		{"not compressed", "", `a`, []string{p, "Content-Encoding: gzip"}, 400, ""},
		{"not compressed with zstd", "", `a`, []string{p, "Content-Encoding: zstd"}, 400, ""},

		{"not an object", "", `["text"]`, []string{j}, 422, ""},
		{"null", "", `null`, []string{j}, 422, ""},
		{"no text", "", `{"id":"a"}`, []string{j}, 422, "/text"},
		{"text is no string", "", `{"text": 1}`, []string{j}, 422, "/text"},
		{"null text", "", `{"text":null}`, []string{j}, 422, "/text"},
		{"unknown field", "", `{"text":"a","a/b~c":[{"d":1}]}`, []string{j}, 422, "/a~1b~0c"},
		{"wrong case", "", `{"Text":"a"}`, []string{j}, 422, "/Text"},
		{"unknown parameter", "?expain=1", `{"text":"a"}`, []string{j}, 422, "expain"},
		{"explain what", "?explain=yes", `{"text":"a"}`, []string{j}, 422, "explain"},
		{"place without explain", "?at=0", `{"text":"a"}`, []string{j}, 422, "at"},
		{"place beyond the text", "?explain=1&at=2", `{"text":"a"}`, []string{j}, 422, "at"},
		{"negative place", "?explain=1&at=-1", `{"text":"a"}`, []string{j}, 422, "at"},
		{"metadata beside JSON", "?title=a", `{"text":"a"}`, []string{j}, 422, "title"},
		{"text as parameter", "?text=a", `a`, []string{p}, 422, "text"},
		{"unknown type", "?types=count,weather", `{"text":"a"}`, []string{j}, 422, "types"},
		{"no type", "?types=", `{"text":"a"}`, []string{j}, 422, "types"},
		{"twice", "?types=count&types=date", `{"text":"a"}`, []string{j}, 422, "types"},
		{"metadata beside ninjs", "?title=a", `{"uri":"urn:a","body_text":"a"}`, []string{n}, 422, "title"},
		{"ninjs without a body", "", `{"uri":"urn:a"}`, []string{j}, 422, ""},
		{"ninjs with a broken body", "", `{"uri":"urn:a","body_text":1}`, []string{n}, 422, "/body_text"},
		{"ninjs with a broken day", "", `{"body_text":"a","versionCreated":"soon"}`, []string{j}, 422, "/versionCreated"},
		{"ninjs is no object", "", `[]`, []string{n}, 422, ""},
		{"ninjs with our text", "", `{"text":"a","uri":"urn:a"}`, []string{j}, 422, "/uri"},
		{"malformed ninjs", "", `{"uri":`, []string{n}, 400, ""},
		{"page without words", "", `<div></div>`, []string{h}, 422, ""},
		{"unknown format", "?format=xml", `{"text":"a"}`, []string{j}, 422, "format"},
		{"annotations in UTF-16", "?format=jsonld&offsets=utf-16", `{"text":"a"}`, []string{j}, 422, "offsets"},
		{"unknown unit", "?offsets=utf-7", `{"text":"a"}`, []string{j}, 422, "offsets"},
		{"confidence above one", "?min_confidence=1.1", `{"text":"a"}`, []string{j}, 422, "min_confidence"},
		{"confidence is no number", "?min_confidence=NaN", `{"text":"a"}`, []string{j}, 422, "min_confidence"},
	}
	d := newDesk(t, engine{}, func(c *api.Config) { c.MaxBody = 30_000 })
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			a := d.do(request("POST", "/extract"+c.query, c.body, c.headers...))
			require.Equal(t, c.status, a.StatusCode, "%s", a.body)
			require.Equal(t, c.where, firstError(a.json(t)))
		})
	}
}

func firstError(p map[string]any) string {
	list, _ := p["errors"].([]any)
	if len(list) == 0 {
		return ""
	}
	e := list[0].(map[string]any)
	return fmt.Sprint(orEmpty(e["pointer"]), orEmpty(e["parameter"]))
}

func orEmpty(v any) string {
	s, _ := v.(string)
	return s
}

func TestEveryFaultOfTheBodyIsListed(t *testing.T) {
	d := newDesk(t, engine{})
	p := d.postJSON("", `{"a":1,"title":2}`).json(t)
	require.Equal(t, []any{
		map[string]any{"pointer": "/a", "detail": "unknown field"},
		map[string]any{"pointer": "/title", "detail": "not a string"},
		map[string]any{"pointer": "/text", "detail": "missing"},
	}, p["errors"])

	var many strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&many, `%q:1,`, fmt.Sprint(i, strings.Repeat("x", 500)))
	}
	a := d.postJSON("", `{`+many.String()+`"text":"a"}`)
	require.Equal(t, 422, a.StatusCode)
	require.Less(t, len(a.body), 4000, "an error repeats only so much of the body")
}

func TestTheLimitIsNamed(t *testing.T) {
	d := newDesk(t, engine{}, func(c *api.Config) { c.MaxBody = 100 })
	require.Equal(t, 200, d.postText("", strings.Repeat("a", 100)).StatusCode)
	for _, announced := range []bool{true, false} {
		r := request("POST", "/extract", strings.Repeat("a", 101), "Content-Type: text/plain")
		if !announced {
			r.ContentLength = -1
		}
		a := d.do(r)
		require.Equal(t, 413, a.StatusCode)
		require.EqualValues(t, 100, a.json(t)["limit"])
		require.Contains(t, a.json(t)["detail"], "100 bytes")
	}
}

func TestADocumentHasALimitOfItsOwn(t *testing.T) {
	d := newDesk(t, engine{}, func(c *api.Config) { c.MaxDocument = 100 })
	long := strings.Repeat("é", 101)
	require.Equal(t, 200, d.postText("", long[2:]).StatusCode, "code points, not bytes")
	for _, a := range []answer{
		d.postText("", long), d.postJSON("", `{"text":"`+long+`"}`),
		d.do(request("POST", "/extract", "<p>"+long, "Content-Type: text/html")),
		d.do(request("POST", "/compare", `{"reports":[{"id":"a","text":"`+long+`"},{"id":"b","text":"b"}]}`, "Content-Type: application/json")),
	} {
		require.Equal(t, 413, a.StatusCode)
		require.EqualValues(t, 100, a.json(t)["limit"])
		require.Contains(t, a.json(t)["detail"], "100 code points")
	}
	require.Equal(t, "/text", firstError(d.postJSON("", `{"text":"`+long+`"}`).json(t)))
	lines, _ := d.batch("", `{"text":"`+long+`"}`)
	require.EqualValues(t, 413, lines[0]["problem"].(map[string]any)["status"])
}

func TestWhatTheClientMayAccept(t *testing.T) {
	cases := map[string]int{
		"": 200, "*/*": 200, "application/json": 200, "application/*;q=0.1": 200, "Application/JSON; charset=utf-8": 200,
		"text/html, */*;q=0.5": 200, "text/html,application/json;q=0.9": 200, "*/*;q=0, application/json": 200,
		"text/plain": 200, "application/json;q=0": 406, "text/html": 406, "application/json;q=0, application/pdf": 406,
		"application/json;q=high": 406, "application/xml, ;": 406,
	}
	d := newDesk(t, engine{})
	for accept, want := range cases {
		require.Equal(t, want, d.postText("", "a", "Accept: "+accept).StatusCode, "Accept: %q", accept)
	}
}

func TestErrorsOfTheEngine(t *testing.T) {
	cases := []struct {
		err              error
		status           int
		inJSON, inText   string
		detailIsWithheld string
	}{
		{err: extract.ErrLanguage, status: 422, inJSON: "/text"},
		{err: extract.ErrDate, status: 422, inJSON: "/published_at", inText: "published_at"},
		{err: fmt.Errorf("parse: %w", extract.ErrInvalidUTF8), status: 400},
		{err: errors.New("geese at large"), status: 500, detailIsWithheld: "geese"},
	}
	for _, c := range cases {
		d := newDesk(t, engine{extract: func(context.Context, extract.Request) (*extract.Result, error) { return nil, c.err }})
		inJSON, inText := d.postJSON("", `{"text":"a"}`), d.postText("", "a")
		require.Equal(t, c.status, inJSON.StatusCode)
		require.Equal(t, c.status, inText.StatusCode)
		require.Equal(t, c.inJSON, firstError(inJSON.json(t)))
		require.Equal(t, c.inText, firstError(inText.json(t)))
		if c.detailIsWithheld != "" {
			require.NotContains(t, string(inJSON.body), c.detailIsWithheld)
		}
	}
}

func TestPathsAndMethodsThatAreNotThere(t *testing.T) {
	cases := []struct {
		method, path string
		status       int
		allow        string
	}{
		{"GET", "/nothing", 404, ""},
		{"POST", "/extract/", 404, ""},
		{"BREW", "/nothing", 404, ""},
		{"GET", "/extract", 405, "POST"},
		{"HEAD", "/extract", 405, "POST"},
		{"BREW", "/extract", 405, "POST"},
		{"OPTIONS", "/extract", 405, "POST"},
		{"POST", "/rules", 405, "GET, HEAD"},
		{"DELETE", "/", 405, "GET, HEAD"},
	}
	d := newDesk(t, engine{})
	for _, c := range cases {
		a := d.do(request(c.method, c.path, ""))
		require.Equal(t, c.status, a.StatusCode, "%s %s", c.method, c.path)
		require.Equal(t, c.allow, a.Header.Get("Allow"), "%s %s", c.method, c.path)
	}
}

func TestRequestIDs(t *testing.T) {
	d := newDesk(t, engine{})
	for _, sane := range []string{"a", "A-1_b.c", strings.Repeat("x", 64)} {
		require.Equal(t, sane, d.postText("", "a", "X-Request-Id: "+sane).Header.Get("X-Request-Id"))
	}
	seen := map[string]bool{}
	for _, odd := range []string{"", "a b", "é", `"`, "<b>", strings.Repeat("x", 65)} {
		a := d.postText("", "a", "X-Request-Id: "+odd)
		id := a.Header.Get("X-Request-Id")
		require.NotEqual(t, odd, id)
		require.False(t, seen[id])
		seen[id] = true
	}
}

func TestAPanicIsAnsweredAndCounted(t *testing.T) {
	var log strings.Builder
	d := newDesk(t, engine{extract: func(_ context.Context, r extract.Request) (*extract.Result, error) {
		panic(r.Text)
	}}, logTo(&log))
	a := d.postText("", "a secret text", "X-Request-Id: req-1")
	require.Equal(t, 500, a.StatusCode)
	require.Equal(t, "req-1", a.json(t)["request_id"])
	require.Contains(t, d.metrics(), "factdesk_panics_total 1\n")
	require.Contains(t, d.metrics(), `factdesk_http_requests_total{code="500",method="POST",route="/extract"} 1`)
	require.Contains(t, log.String(), "req-1")
	require.NotContains(t, log.String(), "secret")

	abort := newDesk(t, engine{extract: func(context.Context, extract.Request) (*extract.Result, error) {
		panic(http.ErrAbortHandler)
	}})
	require.Panics(t, func() { abort.postText("", "a") }, "net/http's own signal passes")
}
