package nlp_test

import (
	"context"
	"strings"
	"testing"

	prose2 "github.com/jdkato/prose/v2"
	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/nlp"
	"factdesk/internal/extract/text"
)

// article is about 5 kB of invented news with quotes, numbers and names.
var article = "Twelve held after ferry blast in Port Lumara\n\nBy Ana Roe\n\n" + strings.Repeat(
	"PORT LUMARA — Police held 12 men accused of planting a bomb on the island’s main ferry, Justice Minister Odile Varga said on Tuesday, two days after the blast killed 31 people.\n\n"+
		"“We won’t rest until everyone behind this is in court,” Varga told reporters, adding that three more suspects had fled to the U.S. at about 5 p.m. on Sunday. Their names weren’t given.\n\n"+
		"The ferry, built in 1988 and sold for $4.2 million in May, had carried 140 passengers. Nearly 90 were treated in hospital; 17 of them are still there, according to Dr. Bo T. Lindqvist.\n\n", 9)

func inputs() map[string]string {
	return map[string]string{
		"short":    "Police held 12 men accused of planting a bomb on Tuesday.",
		"5kB":      article,
		"50kB":     strings.Repeat(article, 10),
		"brackets": strings.Repeat("(", 2000),
	}
}

func BenchmarkAnalyze(b *testing.B) {
	a, err := nlp.New(nlp.Knowledge{})
	require.NoError(b, err)
	for _, name := range []string{"short", "5kB", "50kB", "brackets"} {
		raw := inputs()[name]
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(raw)))
			for b.Loop() {
				doc, err := text.Parse(raw)
				require.NoError(b, err)
				require.NoError(b, a.Analyze(context.Background(), doc))
			}
		})
	}
}

// BenchmarkVersion2 is prose v2 as its manual uses it, without its entities.
func BenchmarkVersion2(b *testing.B) {
	for _, name := range []string{"short", "5kB", "brackets"} {
		raw := inputs()[name]
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(raw)))
			for b.Loop() {
				_, err := prose2.NewDocument(raw, prose2.WithExtraction(false))
				require.NoError(b, err)
			}
		})
	}
}

// BenchmarkVersion2SharedModel decodes the model of v2 once.
func BenchmarkVersion2SharedModel(b *testing.B) {
	first, err := prose2.NewDocument("One.", prose2.WithExtraction(false))
	require.NoError(b, err)
	raw := inputs()["5kB"]
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		_, err := prose2.NewDocument(raw, prose2.WithExtraction(false), prose2.UsingModel(first.Model))
		require.NoError(b, err)
	}
}
