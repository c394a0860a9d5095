package main_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"factdesk/internal/effort"
)

// mebibyte is the size of a large text; the JSON around it still fits the default limit.
const mebibyte = 1<<20 - 64

// hostile is size bytes of what could make a careless reader slow.
func hostile(size int) map[string]string {
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

// pages are size bytes of pages that could do the same.
func pages(size int) map[string]string {
	out := map[string]string{}
	for _, soup := range []string{"<div>", "<b><table>", "<a href=x>x", "<table><tr><td>nine"} {
		out["page of "+soup] = strings.Repeat(soup, size/len(soup))
	}
	return out
}

func TestHostileBodiesAreAnsweredInLinearTime(t *testing.T) {
	p := start(t, "--budget", "1m") // so that nothing is cut
	for media, bodies := range map[string]func(size int) map[string]string{"text/plain": hostile, "text/html": pages} {
		small, large := bodies(mebibyte/8), bodies(mebibyte)
		for name := range large {
			t.Run(name, func(t *testing.T) {
				p.answersLinearly(t, media, small[name], large[name])
			})
		}
	}
	t.Run("NUL as JSON escapes", func(t *testing.T) {
		escaped := func(size int) string { return `{"text":"` + strings.Repeat(`\u0000`, size/6) + `"}` }
		p.answersLinearly(t, "application/json", escaped(mebibyte/8), escaped(mebibyte))
	})
	require.Equal(t, 200, status(p.url+"/readyz"))
}

// answersLinearly posts a body and one of eight times the size, and compares
// the processor time of the program.
func (p *program) answersLinearly(t *testing.T, media, small, large string) {
	t.Helper()
	const guard = 30 * time.Second
	took := effort.Linear(t, effort.Process(p.Process.Pid), len(large), func(size int) {
		body, begin := small, time.Now()
		if size == len(large) {
			body = large
		}
		code, answer := post(t, p.url+"/extract", media, body)
		require.True(t, code == 200 || code >= 400 && code < 500, "status %d: %.200s", code, answer)
		require.NotContains(t, answer, `"complete":false`)
		require.Less(t, time.Since(begin), guard)
	})
	t.Logf("%s", took.Round(time.Millisecond))
}
