package web_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
)

// quoted returns a string as a literal of JavaScript.
func quoted(s string) string {
	b, _ := json.Marshal(s) // strings always marshal
	return string(b)
}

func TestTheSampleIsExtractedWithOneClick(t *testing.T) {
	p := open(t, "/")
	p.click("#sample")
	p.await(`document.querySelectorAll("#claims [role=option]").length > 20`)
	types := eval[[]string](p, `[...document.querySelectorAll("#filters .chip")].map(c => c.dataset.type)`)
	for _, want := range []string{"count", "date", "person", "organization", "assurance"} {
		require.Contains(t, types, want)
	}
	require.Empty(t, p.text("#error"))
	p.calm()
}
