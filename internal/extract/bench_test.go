package extract_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
)

// articles joins the project's own articles until the text has n bytes or more.
func articles(b testing.TB, n int) string {
	b.Helper()
	files, err := filepath.Glob("../accuracy/testdata/gold/dev/*.txt")
	require.NoError(b, err)
	require.NotEmpty(b, files)
	var text strings.Builder
	for text.Len() < n {
		for _, f := range files {
			content, err := os.ReadFile(f)
			require.NoError(b, err)
			text.Write(content)
			text.WriteString("\n\n")
			if text.Len() >= n {
				break
			}
		}
	}
	return text.String()[:n]
}

func BenchmarkExtract(b *testing.B) {
	x, err := extract.New()
	require.NoError(b, err)
	for _, bench := range []struct{ name, text string }{
		{"sentence", "Police arrested nine men on Tuesday, Mayor Ada Vrelund said."},
		{"article_5kB", strings.ToValidUTF8(articles(b, 5_000), "")},
		{"long_50kB", strings.ToValidUTF8(articles(b, 50_000), "")},
		{"numbers_50kB", strings.Repeat("12 men of 13 said 14 or 15 of them, not 16, ", 50_000/44)},
		{"brackets_50kB", strings.Repeat("(", 50_000)},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(bench.text)))
			for b.Loop() {
				_, err := x.Extract(context.Background(), extract.Request{Text: bench.text, PublishedAt: examplePublished})
				require.NoError(b, err)
			}
		})
	}
}
