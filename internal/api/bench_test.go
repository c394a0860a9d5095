package api_test

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/api"
	"factdesk/internal/extract/text"
)

// BenchmarkAnswer puts about as many claims on the wire as a long article has.
func BenchmarkAnswer(b *testing.B) {
	res := sample(strings.Repeat("Filler é words. ", 300) + story)
	for range 4 {
		res.Claims = append(res.Claims, res.Claims...)
	}
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
