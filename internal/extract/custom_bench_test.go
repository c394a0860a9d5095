package extract_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
)

// many is a file of n rules, each for a word of its own, or for that and any
// verb before a number, so that no word tells where to look.
func many(n int, verbs bool) string {
	var b strings.Builder
	for i := range n {
		id := string(rune('a'+i/26)) + string(rune('a'+i%26))
		word := "xx" + id
		if verbs {
			word = "(%VB #number %FW{3} | " + word + ")"
		}
		fmt.Fprintf(&b, `
- id: count.%s
  type: count
  doc: Finds a number with its noun.
  pattern: '%s number:#number noun:(%%JJ* %%NNS)'
  examples: {yes: ["So xx%[1]s [two cars] came.", "The xx%[1]s [six vans] came."], no: [So., She came.]}
`, id, word)
	}
	return b.String()
}

func BenchmarkCustomRules(b *testing.B) {
	text := strings.ToValidUTF8(articles(b, 5_000), "")
	for _, bench := range []struct {
		name  string
		files map[string]string
	}{
		{"none", nil},
		{"by_word_100", map[string]string{"a.yaml": many(100, false)}},
		{"by_verb_100", map[string]string{"a.yaml": many(100, true)}},
	} {
		x := mustOpen(b, bench.files)
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := x.Extract(context.Background(), extract.Request{Text: text, PublishedAt: examplePublished})
				require.NoError(b, err)
			}
		})
	}
}

// BenchmarkReload is what a change of the folder costs.
func BenchmarkReload(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, err := extract.Open(nil)
		require.NoError(b, err)
	}
}
