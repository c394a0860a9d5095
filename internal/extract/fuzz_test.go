package extract_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
)

// FuzzExtract holds what every result promises, whatever the text: no panic,
// spans that quote the text, one payload a claim, ids that differ, order, and
// the same answer twice.
func FuzzExtract(f *testing.F) {
	x, err := extract.New()
	require.NoError(f, err)
	files, err := filepath.Glob("../accuracy/testdata/gold/dev/*.txt")
	require.NoError(f, err)
	for _, path := range files {
		content, err := os.ReadFile(path)
		require.NoError(f, err)
		f.Add(string(content))
	}
	for _, s := range []string{
		"", "Pri", "((((", "26", "26 26 26", "“26 men", "no no no one of of", "On on Tuesday 12 May 12, 12:12 12", "a\u0301\u200b26\u00a0men\x00",
		"He promised that that that he would not not.", "U.S. U.S. 1. 2. A. B.", "The 1 of the 1 of the 1", "\ufeffBy A\r\n\r\nB — 3",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > maxFuzzed {
			return
		}
		r := extract.Request{Text: text, PublishedAt: examplePublished, Explain: true}
		res, err := x.Extract(context.Background(), r)
		if err != nil {
			require.True(t, !utf8.ValidString(text) || len(text) > 0, "an error for %q: %v", text, err)
			return
		}
		require.True(t, res.Complete)
		check(t, text, res)
		again, err := x.Extract(context.Background(), r)
		require.NoError(t, err)
		require.Equal(t, res.Claims, again.Claims)
	})
}

// maxFuzzed bounds the text in bytes: longer ones show nothing that short ones do not.
const maxFuzzed = 1 << 14

// check holds the invariants of a result.
func check(t *testing.T, text string, res *extract.Result) {
	t.Helper()
	require.True(t, slices.IsSortedFunc(res.Claims, func(a, b claim.Claim) int { return a.Span.Start - b.Span.Start }))
	ids := make(map[string]bool, len(res.Claims))
	for i := range res.Claims {
		c := &res.Claims[i]
		require.True(t, 0 <= c.Span.Start && c.Span.Start < c.Span.End && c.Span.End <= len(text), c.Rule)
		require.True(t, utf8.ValidString(text[c.Span.Start:c.Span.End]), c.Rule)
		require.Equal(t, 1, payloads(c), c.Rule)
		require.True(t, c.Confidence > 0 && c.Confidence <= 1, c.Rule)
		require.False(t, ids[c.ID], "%s: id used twice", c.Rule)
		ids[c.ID] = true
	}
}

func payloads(c *claim.Claim) int {
	n := 0
	for _, set := range []bool{
		c.Count != nil, c.Date != nil, c.Person != nil, c.Organization != nil, c.Assurance != nil,
		c.Place != nil, c.Quote != nil, c.Amount != nil,
	} {
		if set {
			n++
		}
	}
	return n
}
