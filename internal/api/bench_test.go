package api_test

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

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
const ceilingClaim = 1.65

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
