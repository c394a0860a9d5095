package api_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/stretchr/testify/require"

	contract "factdesk/api"
	"factdesk/internal/api"
	"factdesk/internal/extract"
)

// engine answers with what the test gives it.
type engine struct {
	extract func(context.Context, extract.Request) (*extract.Result, error)
}

func (e engine) Ruleset() string { return "test" }

func (e engine) Rules() []extract.RuleInfo {
	return []extract.RuleInfo{{
		ID: "count.plain", Type: "count", Doc: "A number before a noun.",
		Requires: []string{"numeral"}, Yes: []string{"nine geese"}, No: []string{"Route 9"},
	}, {ID: "count.bare", Type: "count", Doc: "A rule without anything."}}
}

func (e engine) Extract(ctx context.Context, r extract.Request) (*extract.Result, error) {
	if e.extract == nil {
		return sample(r.Text), nil
	}
	return e.extract(ctx, r)
}

// desk is a server under test; every answer is held to the contract.
type desk struct {
	t      testing.TB
	server *api.Server
	spec   *openapi3.T
	checks bool // whether answers are held to the contract
}

func newDesk(t testing.TB, e api.Engine, change ...func(*api.Config)) *desk {
	t.Helper()
	cfg := api.Default()
	for _, f := range change {
		f(&cfg)
	}
	s, err := api.New(cfg)
	require.NoError(t, err)
	if e != nil {
		s.Ready(e)
	}
	return &desk{t: t, server: s, spec: closedContract(t), checks: true}
}

// closedContract is the contract with every object closed, so that a member
// that it does not describe is found. Clients keep it open.
func closedContract(t testing.TB) *openapi3.T {
	t.Helper()
	doc, err := openapi3.NewLoader().LoadFromData(contract.OpenAPI)
	require.NoError(t, err)
	no := false
	for _, ref := range doc.Components.Schemas {
		s := ref.Value
		if s.Type.Is("object") && s.AdditionalProperties.Has == nil && s.AdditionalProperties.Schema == nil {
			s.AdditionalProperties.Has = &no
		}
	}
	return doc
}

// answer is what came back.
type answer struct {
	*http.Response
	body []byte
}

func (a answer) json(t testing.TB) map[string]any {
	t.Helper()
	var v map[string]any
	require.NoError(t, json.Unmarshal(a.body, &v), "%s", a.body)
	return v
}

// request makes a request; headers come as "Name: value".
func request(method, target, body string, headers ...string) *http.Request {
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		r.Header.Add(name, value)
	}
	return r
}

func (d *desk) do(r *http.Request) answer {
	d.t.Helper()
	sent, err := io.ReadAll(r.Body)
	require.NoError(d.t, err)
	r.Body = io.NopCloser(bytes.NewReader(sent))
	w := httptest.NewRecorder()
	d.server.ServeHTTP(w, r)
	a := answer{Response: w.Result(), body: w.Body.Bytes()}
	r.Body = io.NopCloser(bytes.NewReader(sent))
	if d.checks {
		d.check(r, a)
	}
	return a
}

func (d *desk) postJSON(query, body string) answer {
	d.t.Helper()
	return d.do(request("POST", "/extract"+query, body, "Content-Type: application/json"))
}

func (d *desk) postText(query, body string, headers ...string) answer {
	d.t.Helper()
	return d.do(request("POST", "/extract"+query, body, append(headers, "Content-Type: text/plain; charset=utf-8")...))
}

// check holds an answer to the contract; where it has no such route, to its
// schema of problems.
func (d *desk) check(r *http.Request, a answer) {
	d.t.Helper()
	for _, header := range []string{
		"X-Content-Type-Options", "Content-Security-Policy", "X-Frame-Options", "Referrer-Policy", "Cross-Origin-Resource-Policy", "Cache-Control",
	} {
		require.NotEmpty(d.t, a.Header.Get(header), header)
	}
	require.Equal(d.t, "nosniff", a.Header.Get("X-Content-Type-Options"))
	require.NotEmpty(d.t, a.Header.Get("X-Request-Id"))
	if a.StatusCode >= 400 {
		d.checkProblem(a)
	}
	method := r.Method
	if method == http.MethodHead {
		method = http.MethodGet
	}
	item := d.spec.Paths.Value(pathOfContract(r.URL.Path))
	if item == nil || item.GetOperation(method) == nil {
		require.Contains(d.t, []int{404, 405}, a.StatusCode)
		return
	}
	in := &openapi3filter.RequestValidationInput{
		Request:     r,
		QueryParams: r.URL.Query(),
		Options:     &openapi3filter.Options{AuthenticationFunc: openapi3filter.NoopAuthenticationFunc},
		Route:       &routers.Route{Spec: d.spec, Path: pathOfContract(r.URL.Path), PathItem: item, Method: method, Operation: item.GetOperation(method)},
	}
	if a.StatusCode == http.StatusOK && r.ContentLength != 0 { // the library takes an empty text for no body
		require.NoError(d.t, openapi3filter.ValidateRequest(r.Context(), in), "the contract refuses what the service takes")
	}
	err := openapi3filter.ValidateResponse(r.Context(), &openapi3filter.ResponseValidationInput{
		RequestValidationInput: in, Status: a.StatusCode, Header: a.Header,
		Body:    io.NopCloser(bytes.NewReader(a.body)),
		Options: &openapi3filter.Options{IncludeResponseStatus: true, ExcludeResponseBody: r.Method == http.MethodHead},
	})
	require.NoError(d.t, err, "%s", a.body)
}

func (d *desk) checkProblem(a answer) {
	d.t.Helper()
	require.Equal(d.t, "application/problem+json", a.Header.Get("Content-Type"))
	if a.Request != nil && a.Request.Method == http.MethodHead {
		return
	}
	var v any
	require.NoError(d.t, json.Unmarshal(a.body, &v))
	require.NoError(d.t, d.spec.Components.Schemas["Problem"].Value.VisitJSON(v, openapi3.EnableJSONSchema2020()), "%s", a.body)
	p := a.json(d.t)
	require.EqualValues(d.t, a.StatusCode, p["status"])
	require.Equal(d.t, a.Header.Get("X-Request-Id"), p["request_id"])
}

// discard is a response that nobody reads.
type discard struct{}

func (discard) Header() http.Header         { return http.Header{} }
func (discard) Write(p []byte) (int, error) { return len(p), nil }
func (discard) WriteHeader(int)             {}
