package api_test

import (
	"bytes"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/api"
)

// FuzzAnswersAreEncodedAsTheStandardLibraryDoes holds the encoder of answers to
// the one that everybody knows.
func FuzzAnswersAreEncodedAsTheStandardLibraryDoes(f *testing.F) {
	for _, s := range []string{
		"", "AT&T <b>\"quoted\"</b> \\ /", "\x00\x01\x1f\x7f\b\f\n\r\t", "line\u2028paragraph\u2029", "naïve 東京 🇲🇽 \U0010ffff", "broken \xff\xc3( \xed\xa0\x80",
		strings.Repeat("é\"", 100),
	} {
		f.Add(s, 26.0)
	}
	for _, n := range []float64{0, -1, 1e6, 1e21, 1.5, 0.1, 1e-7, math.MaxFloat64, math.SmallestNonzeroFloat64} {
		f.Add("n", n)
	}
	f.Fuzz(func(t *testing.T, s string, n float64) {
		if math.IsNaN(n) || math.IsInf(n, 0) {
			return
		}
		type inner struct {
			Text string `json:"text"`
		}
		v := struct {
			inner

			Value  *float64 `json:"value"`
			Number float64  `json:"number"`
			Left   *inner   `json:"left,omitempty"`
			Empty  string   `json:"empty,omitempty"`
			Items  []inner  `json:"items"`
			None   []inner  `json:"none"`
			Parts  []string `json:"parts,omitempty"`
			Sure   bool     `json:"sure"`
		}{inner: inner{s}, Value: &n, Number: n, Items: []inner{{s}, {"b"}}, Parts: []string{s}}
		var want, got bytes.Buffer
		enc := json.NewEncoder(&want)
		enc.SetEscapeHTML(false)
		require.NoError(t, enc.Encode(v))
		require.NoError(t, api.WriteJSON(&got, v))
		require.Equal(t, want.String(), got.String())
	})
}
