package main_test

import (
	"compress/gzip"
	"encoding/hex"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	collector "go.opentelemetry.io/proto/otlp/collector/trace/v1"
	common "go.opentelemetry.io/proto/otlp/common/v1"
	tracepb "go.opentelemetry.io/proto/otlp/trace/v1"
	"google.golang.org/protobuf/proto"
)

// receiver takes traces as a collector does.
type receiver struct {
	*httptest.Server
	mu       sync.Mutex
	resource map[string]string
	spans    []*tracepb.Span
	header   http.Header // of the last call
}

func newReceiver(t *testing.T) *receiver {
	t.Helper()
	r := &receiver{}
	r.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		if err := r.take(req); err != nil {
			t.Error(err)
		}
		w.Header().Set("Content-Type", "application/x-protobuf")
	}))
	t.Cleanup(r.Close)
	return r
}

func (r *receiver) take(req *http.Request) error {
	var in io.Reader = req.Body
	if req.Header.Get("Content-Encoding") == "gzip" {
		var err error
		if in, err = gzip.NewReader(req.Body); err != nil {
			return err
		}
	}
	body, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	var batch collector.ExportTraceServiceRequest
	if err := proto.Unmarshal(body, &batch); err != nil {
		return err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.header = req.Header.Clone()
	r.header.Set("Path", req.URL.Path)
	for _, of := range batch.GetResourceSpans() {
		r.resource = values(of.GetResource().GetAttributes())
		for _, scope := range of.GetScopeSpans() {
			r.spans = append(r.spans, scope.GetSpans()...)
		}
	}
	return nil
}

func values(attributes []*common.KeyValue) map[string]string {
	out := map[string]string{}
	for _, a := range attributes {
		out[a.GetKey()] = a.GetValue().GetStringValue()
	}
	return out
}

// named returns the spans of a name.
func (r *receiver) named(name string) []*tracepb.Span {
	r.mu.Lock()
	defer r.mu.Unlock()
	var out []*tracepb.Span
	for _, s := range r.spans {
		if s.GetName() == name {
			out = append(out, s)
		}
	}
	return out
}

const (
	traceID    = "4bf92f3577b34da6a3ce929d0e0e4736"
	callerSpan = "00f067aa0ba902b7"
)

// postTraced posts an article as a client that traces.
func postTraced(t *testing.T, url string) {
	t.Helper()
	req, err := http.NewRequest(http.MethodPost, url+"/extract?title=Hushed", strings.NewReader(article))
	require.NoError(t, err)
	req.Header.Set("Content-Type", "text/plain")
	req.Header.Set("Traceparent", "00-"+traceID+"-"+callerSpan+"-01")
	res, err := http.DefaultClient.Do(req)
	require.NoError(t, err)
	body(t, res)
	require.Equal(t, 200, res.StatusCode)
}

// requestLine returns the line of the log on the first request for a route.
func requestLine(t *testing.T, log, route string) map[string]any {
	t.Helper()
	for line := range strings.Lines(log) {
		var entry map[string]any
		require.NoError(t, json.Unmarshal([]byte(line), &entry), line)
		if entry["msg"] == "request" && entry["route"] == route {
			return entry
		}
	}
	t.Fatalf("no request for %s in the log\n%s", route, log)
	return nil
}

func TestTracesReachTheCollectorBeforeTheEnd(t *testing.T) {
	r := newReceiver(t)
	t.Setenv("OTEL_EXPORTER_OTLP_HEADERS", "authorization=Bearer%20desk")
	t.Setenv("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=test")
	p := start(t, "--otlp-endpoint", r.URL+"/base", "--trace-sample", "0")
	postTraced(t, p.url)
	code, _ := post(t, p.url+"/extract", "text/plain", article)
	require.Equal(t, 200, code)
	require.NoError(t, p.Process.Signal(syscall.SIGTERM))
	require.NoError(t, p.end(t))

	require.Equal(t, "/base/v1/traces", r.header.Get("Path"))
	require.Equal(t, "application/x-protobuf", r.header.Get("Content-Type"))
	require.Equal(t, "Bearer desk", r.header.Get("Authorization"))
	require.Equal(t, "factdesk", r.resource["service.name"])
	require.Equal(t, "test", r.resource["deployment.environment.name"])

	roots := r.named("POST /extract")
	require.Len(t, roots, 1, "the sampler leaves out what no client asks for")
	root := roots[0]
	require.Equal(t, traceID, hex.EncodeToString(root.GetTraceId()))
	require.Equal(t, callerSpan, hex.EncodeToString(root.GetParentSpanId()))
	require.Equal(t, tracepb.Span_SPAN_KIND_SERVER, root.GetKind())
	require.Equal(t, "/extract", values(root.GetAttributes())["http.route"])
	for _, stage := range []string{"queue", "open", "layout", "words", "names", "parse", "dates", "entities", "voices", "counts", "amounts", "quotes", "assurances", "custom", "refine", "encode"} {
		spans := r.named(stage)
		require.Len(t, spans, 1, stage)
		require.Equal(t, root.GetSpanId(), spans[0].GetParentSpanId(), stage)
		require.Equal(t, traceID, hex.EncodeToString(spans[0].GetTraceId()), stage)
		require.GreaterOrEqual(t, spans[0].GetStartTimeUnixNano(), root.GetStartTimeUnixNano(), stage)
		require.LessOrEqual(t, spans[0].GetEndTimeUnixNano(), root.GetEndTimeUnixNano(), stage)
	}
	line := requestLine(t, p.logged(), "/extract")
	require.Equal(t, traceID, line["trace_id"])
	require.Equal(t, hex.EncodeToString(root.GetSpanId()), line["span_id"])
	for _, s := range r.spans {
		require.NotContains(t, s.String(), "smugglers")
		require.NotContains(t, s.String(), "Hushed")
	}
}

func TestNothingIsTracedByDefault(t *testing.T) {
	r := newReceiver(t)
	t.Setenv("OTEL_EXPORTER_OTLP_ENDPOINT", r.URL)
	p := start(t)
	postTraced(t, p.url)
	require.NoError(t, p.Process.Signal(syscall.SIGTERM))
	require.NoError(t, p.end(t))
	require.Empty(t, r.spans)
	require.NotContains(t, p.logged(), traceID)
}

// A collector that takes connections and never answers is the worst: nothing
// tells the server that it has failed.
func TestACollectorThatIsStuckHoldsNobodyUp(t *testing.T) {
	stuck, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer stuck.Close()
	p := start(t, "--otlp-endpoint", "http://"+stuck.Addr().String(), "--shutdown-timeout", "2s")
	for range 50 {
		postTraced(t, p.url)
	}
	begun := time.Now()
	require.NoError(t, p.Process.Signal(syscall.SIGTERM))
	require.NoError(t, p.end(t), "lost traces are no failure")
	require.Less(t, time.Since(begun), 15*time.Second)
	require.Contains(t, p.logged(), `"msg":"traces lost"`)
	require.Contains(t, p.logged(), `"msg":"stopped"`)
}

func TestMistakesInTracing(t *testing.T) {
	for _, args := range [][]string{
		{"--trace-sample", "2"},
		{"--trace-sample", "-0.1"},
		{"--trace-sample", "NaN"},
		{"--otlp-endpoint", "localhost:4318"},
		{"--otlp-endpoint", "ftp://localhost"},
		{"--otlp-endpoint", "http://"},
		{"--otlp-endpoint", "http://desk:pa55word@localhost"},
		{"--otlp-endpoint", "http://desk:pa55word@local host"},
		{"--otlp-endpoint", "http://localhost?key=pa55word"},
	} {
		got := call(t, "", nil, args...)
		require.Equal(t, 2, got.code, args)
		require.Contains(t, got.stderr, args[0], args)
		require.NotContains(t, got.stderr, "pa55word")
	}
}
