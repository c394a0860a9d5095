package api_test

import (
	"context"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"

	"factdesk/internal/api"
	"factdesk/internal/extract"
	"factdesk/internal/extract/text"
)

// longAnswer holds about as many claims as a long article has.
func longAnswer() *extract.Result {
	res := sample(strings.Repeat("Filler é words. ", 300) + story)
	for range 4 {
		res.Claims = append(res.Claims, res.Claims...)
	}
	return res
}

// ceilingClaim is a little above what one claim of it takes, on the way from
// the result to the wire, in allocations. Lower it when that gets cheaper.
const ceilingClaim = 0.4

func TestAnAnswerStaysUnderItsCeiling(t *testing.T) {
	if testing.Short() {
		t.Skip("the race detector allocates too")
	}
	res := longAnswer()
	n := testing.AllocsPerRun(50, func() {
		_ = api.WriteJSON(io.Discard, api.NewExtraction(res, "id", "test", text.UTF32))
	})
	require.LessOrEqual(t, n/float64(len(res.Claims)), ceilingClaim)
}

// BenchmarkAnswer puts a long answer on the wire.
func BenchmarkAnswer(b *testing.B) {
	res := longAnswer()
	for _, unit := range []text.Unit{text.UTF32, text.UTF8} {
		b.Run(unit.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				require.NoError(b, api.WriteJSON(io.Discard, api.NewExtraction(res, "id", "test", unit)))
			}
		})
	}
}

// BenchmarkRefusal is what a flood of bad requests costs.
func BenchmarkRefusal(b *testing.B) {
	d := newDesk(b, engine{})
	b.ReportAllocs()
	for b.Loop() {
		d.server.ServeHTTP(discard{}, request("POST", "/extract", `{"text":1}`, "Content-Type: application/json"))
	}
}

// BenchmarkTracing is what a request costs beside the work of the engine, with
// as many stages as the engine has: without a tracer, with one that leaves the
// request out, and with one that records it.
func BenchmarkTracing(b *testing.B) {
	e := engine{extract: func(_ context.Context, r extract.Request) (*extract.Result, error) {
		for range 13 {
			r.Observe("stage")()
		}
		return sample(r.Text), nil
	}}
	run := func(b *testing.B, change ...func(*api.Config)) {
		b.Helper()
		d := newDesk(b, e, change...)
		b.ReportAllocs()
		for b.Loop() {
			d.server.ServeHTTP(discard{}, request("POST", "/extract", story, "Content-Type: text/plain"))
		}
	}
	b.Run("off", func(b *testing.B) { run(b) })
	for name, share := range map[string]float64{"left out": 0, "recorded": 1} {
		provider := sdktrace.NewTracerProvider(sdktrace.WithBatcher(tracetest.NewNoopExporter()),
			sdktrace.WithSampler(sdktrace.TraceIDRatioBased(share)))
		b.Run(name, func(b *testing.B) { run(b, func(c *api.Config) { c.Tracer = provider.Tracer("test") }) })
	}
}
