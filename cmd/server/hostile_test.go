package main_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// hostile is a megabyte of what could make a careless reader slow.
func hostile() map[string]string {
	const size = 1<<20 - 64 // so that the JSON around it still fits the default limit
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	random := make([]byte, size)
	source := rand.New(rand.NewPCG(1, 2))
	for i := range random {
		random[i] = byte(source.Uint32())
	}
	return map[string]string{
		"parentheses": fill("("), "full stops": fill("."), "apostrophes": fill("'"), "a'": fill("a'"),
		"one letter": fill("a"), "initials": fill("A. "), "newlines": fill("\n"), "numbers": fill("26 people, "),
		"number words": fill("one hundred and "), "quotes": fill("“"), "dashes": fill("—"), "capitals": fill("Ada Quill of "),
		"NUL": fill("\x00"), "zero-width spaces": fill("\u200b"), "accents": fill("e\u0301"), "random bytes": string(random),
	}
}

func TestHostileBodiesAreAnsweredWithinTwoSeconds(t *testing.T) {
	p := start(t, "--max-document", "1048576") // so that all of it is read
	for name, text := range hostile() {
		t.Run(name, func(t *testing.T) { inTime(t, p.url+"/extract", "text/plain", text) })
	}
	t.Run("NUL as JSON escapes", func(t *testing.T) {
		inTime(t, p.url+"/extract", "application/json", `{"text":"`+strings.Repeat(`\u0000`, (1<<20-64)/6)+`"}`)
	})
	for _, soup := range []string{"<div>", "<b><table>", "<a href=x>x", "<table><tr><td>nine"} {
		t.Run("page of "+soup, func(t *testing.T) {
			inTime(t, p.url+"/extract", "text/html", strings.Repeat(soup, 1<<20/len(soup)))
		})
	}
	require.Equal(t, 200, status(p.url+"/readyz"))
}

// inTime posts a body that is to be answered within two seconds. It is posted
// again where that fails, since the tests of other packages run at the same time.
func inTime(t *testing.T, url, media, text string) {
	t.Helper()
	const bound = 2 * time.Second
	took := time.Hour
	for range 5 {
		begin := time.Now()
		code, answer := post(t, url, media, text)
		took = min(took, time.Since(begin))
		require.True(t, code == 200 || code >= 400 && code < 500, "status %d: %.200s", code, answer)
		if took < bound {
			break
		}
	}
	t.Logf("%s", took.Round(time.Millisecond))
	require.Less(t, took, bound)
}
