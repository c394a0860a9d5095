package api_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
	"go.opentelemetry.io/otel/trace"

	"factdesk/internal/api"
	"factdesk/internal/extract"
)

// staged is an engine of two stages.
var staged = engine{extract: func(_ context.Context, r extract.Request) (*extract.Result, error) {
	for _, name := range []string{"tokens", "claims"} {
		r.Observe(name)()
	}
	return sample(r.Text), nil
}}

// watched is a desk whose spans are kept; share is that of requests traced.
func watched(t testing.TB, e api.Engine, share float64) (*desk, func() tracetest.SpanStubs) {
	t.Helper()
	kept := tracetest.NewInMemoryExporter()
	provider := sdktrace.NewTracerProvider(sdktrace.WithSyncer(kept),
		sdktrace.WithSampler(sdktrace.ParentBased(sdktrace.TraceIDRatioBased(share))))
	d := newDesk(t, e, func(c *api.Config) { c.Tracer = provider.Tracer("test") })
	return d, func() tracetest.SpanStubs {
		spans := kept.GetSpans()
		kept.Reset()
		return spans
	}
}

// tree writes spans as a tree, the children of each in the order of their ends.
func tree(spans tracetest.SpanStubs) string {
	known := map[trace.SpanID]bool{}
	for i := range spans {
		known[spans[i].SpanContext.SpanID()] = true
	}
	var out strings.Builder
	var write func(parent trace.SpanID, depth int)
	write = func(parent trace.SpanID, depth int) {
		for i := range spans {
			under := spans[i].Parent.SpanID()
			if under == parent || depth == 0 && !known[under] {
				fmt.Fprintf(&out, "%s%s\n", strings.Repeat("  ", depth), spans[i].Name)
				write(spans[i].SpanContext.SpanID(), depth+1)
			}
		}
	}
	write(trace.SpanID{}, 0)
	return out.String()
}

func attributes(s *tracetest.SpanStub) map[attribute.Key]any {
	out := map[attribute.Key]any{}
	for _, a := range s.Attributes {
		out[a.Key] = a.Value.AsInterface()
	}
	return out
}

func TestARequestIsATraceWithASpanAStage(t *testing.T) {
	d, spans := watched(t, staged, 1)
	d.postText("?title=Hushed", story, "X-Request-Id: r-1")
	got := spans()
	require.Equal(t, "POST /extract\n  queue\n  open\n  tokens\n  claims\n  encode\n", tree(got))
	for i := range got {
		require.Equal(t, got[0].SpanContext.TraceID(), got[i].SpanContext.TraceID())
		require.False(t, got[i].EndTime.Before(got[i].StartTime))
	}
	root := got[len(got)-1]
	require.Equal(t, trace.SpanKindServer, root.SpanKind)
	require.Equal(t, codes.Unset, root.Status.Code)
	require.Equal(t, map[attribute.Key]any{
		"http.request.method": "POST", "http.route": "/extract", "http.response.status_code": int64(200),
		"factdesk.request_id": "r-1", "factdesk.document_bytes": int64(len(story)),
		"factdesk.claims": int64(len(sample(story).Claims)), "factdesk.incomplete": false,
	}, attributes(&root))
}

func TestATraceparentIsHonoured(t *testing.T) {
	const id, parent = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"
	for _, share := range []float64{0, 1} {
		d, spans := watched(t, staged, share)
		d.postText("", story, "traceparent: 00-"+id+"-"+parent+"-01", "tracestate: desk=1")
		got := spans()
		require.Len(t, got, 6)
		root := got[5]
		require.Equal(t, id, root.SpanContext.TraceID().String())
		require.Equal(t, parent, root.Parent.SpanID().String())
		require.True(t, root.Parent.IsRemote())
		require.Equal(t, "desk=1", root.SpanContext.TraceState().String())

		d.postText("", story, "traceparent: 00-"+id+"-"+parent+"-00")
		require.Empty(t, spans(), "the client does not want it recorded")
	}
	d, spans := watched(t, staged, 1)
	for _, broken := range []string{"", "00-" + id, "00-" + strings.Repeat("0", 32) + "-" + parent + "-01", strings.Repeat("f", 5000)} {
		require.Equal(t, 200, d.postText("", story, "traceparent: "+broken).StatusCode)
		got := spans()
		require.Len(t, got, 6, broken)
		require.False(t, got[5].Parent.IsValid())
	}
}

func TestWhatIsNotTraced(t *testing.T) {
	d, spans := watched(t, staged, 1)
	for _, path := range []string{"/livez", "/readyz", "/metrics"} {
		d.get(path)
	}
	require.Empty(t, spans(), "probes and scrapes")
	d, spans = watched(t, staged, 0)
	d.postText("", story)
	require.Empty(t, spans(), "what the sampler leaves out")
}

func TestSpansOfFaultsAndRefusals(t *testing.T) {
	d, spans := watched(t, engine{extract: func(context.Context, extract.Request) (*extract.Result, error) { panic("spilled ink") }}, 1)
	d.postText("", "Hushed.")
	fault := spans()
	require.Equal(t, "POST /extract\n  queue\n  open\n", tree(fault))
	require.Equal(t, codes.Error, fault[2].Status.Code)
	require.EqualValues(t, 500, attributes(&fault[2])["http.response.status_code"])
	require.Equal(t, "500", attributes(&fault[2])["error.type"])

	d.postJSON("?secret=1", `{"text":1}`)
	d.do(request("BREW", "/hushed", ""))
	refused := spans()
	require.Equal(t, "POST /extract\nother unmatched\n", tree(refused))
	require.Equal(t, codes.Unset, refused[0].Status.Code, "the client's mistake")
	require.NotContains(t, fmt.Sprint(fault, refused), "ushed")
	require.NotContains(t, fmt.Sprint(fault, refused), "spilled")
}

func TestALineOfABatchIsATraceOfItsOwn(t *testing.T) {
	d, spans := watched(t, staged, 1)
	d.batch("", `{"text":"Nine geese."}`+"\n"+`{"text":1}`+"\n")
	got := spans()
	require.ElementsMatch(t,
		strings.SplitAfter("line\n  queue\n  open\n  tokens\n  claims\nline\n  queue\nPOST /extract/batch\n", "\n"),
		strings.SplitAfter(tree(got), "\n"))
	batch := got[len(got)-1]
	numbers := []any{}
	for i := range got {
		if got[i].Name == "line" {
			require.NotEqual(t, batch.SpanContext.TraceID(), got[i].SpanContext.TraceID())
			require.Equal(t, batch.SpanContext.SpanID(), got[i].Links[0].SpanContext.SpanID())
			numbers = append(numbers, attributes(&got[i])["factdesk.line"])
		}
	}
	require.ElementsMatch(t, []any{int64(1), int64(2)}, numbers)
}

func TestAComparisonHasASpanAReport(t *testing.T) {
	x, err := realEngine()
	require.NoError(t, err)
	d, spans := watched(t, x, 1)
	require.Equal(t, 200, d.postReports("", reportsOf(t, handover...)).StatusCode)
	got := tree(spans())
	require.True(t, strings.HasPrefix(got, "POST /compare\n  queue\n  report\n    layout\n    words\n"), got)
	require.Equal(t, len(handover), strings.Count(got, "\n  report\n"), got)
	require.True(t, strings.HasSuffix(got, "    refine\n  compare\n"), got)
}

func TestExemplarsPointToTraces(t *testing.T) {
	const id = "4bf92f3577b34da6a3ce929d0e0e4736"
	d, spans := watched(t, staged, 0)
	d.postText("", story, "traceparent: 00-"+id+"-00f067aa0ba902b7-00")
	d.get("/version")
	open := func() string { return string(d.get("/metrics", "Accept: application/openmetrics-text").body) }
	require.NotContains(t, open(), "trace_id", "nothing was recorded")

	d.postText("", story, "traceparent: 00-"+id+"-00f067aa0ba902b7-01")
	root := spans()[5]
	shown := open()
	require.Regexp(t, `\nfactdesk_http_request_duration_seconds_bucket\{route="/extract",le="[^"]+"\} \d # \{.*trace_id="`+id+`"`, shown)
	require.Contains(t, shown, `span_id="`+root.SpanContext.SpanID().String()+`"`)
	require.Equal(t, 1, strings.Count(shown, "trace_id"))
	require.NotContains(t, d.metrics(), "trace_id", "the old text form has none")
}
