package accuracy_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/accuracy"
	"factdesk/internal/extract/claim"
)

func TestTableRoundTrip(t *testing.T) {
	report := accuracy.Report{Tallies: map[claim.Type]accuracy.Tally{
		claim.TypeCount: {TP: 9, FP: 1, FN: 3, Attributes: map[string]accuracy.Share{"noun": {Right: 8, Total: 9}}},
	}}
	rows := accuracy.Rows("dev", report)
	table := accuracy.Format(rows)
	require.Contains(t, table, "dev        count           F1=0.818    P=0.900    R=0.750    TP=9        FP=1        FN=3        noun=8/9\n")
	parsed, err := accuracy.ParseTable(table)
	require.NoError(t, err)
	require.Equal(t, rows, parsed)
	_, err = accuracy.ParseTable("dev count F1")
	require.Error(t, err)
}

func TestLower(t *testing.T) {
	parse := func(table string) []accuracy.Row {
		rows, err := accuracy.ParseTable(table)
		require.NoError(t, err)
		return rows
	}
	committed := parse("dev count F1=0.900 FP=1 noun=8/9\nshared count F1=0.500")
	require.Empty(t, accuracy.Lower(committed, parse("dev count F1=0.900 FP=2 noun=8/12")), "only F1 and what is right count")
	require.Equal(t, []string{"dev count F1: 0.899, was 0.900"}, accuracy.Lower(committed, parse("dev count F1=0.899 noun=9/9")))
	require.Equal(t, []string{"dev count noun: 7/7, was 8/9"}, accuracy.Lower(committed, parse("dev count F1=0.950 noun=7/7")))
	require.Equal(t, []string{"dev count noun: none, was 8/9"}, accuracy.Lower(committed, parse("dev count F1=0.950")))
}

func TestMergeKeepsSetsThatWereNotMeasured(t *testing.T) {
	committed := []accuracy.Row{{Set: "dev", Type: "count"}, {Set: "shared", Type: "count"}, {Set: "sentences", Type: "old"}}
	measured := []accuracy.Row{{Set: "dev", Type: "count"}, {Set: "sentences", Type: "new"}, {Set: "more", Type: "count"}}
	want := []accuracy.Row{{Set: "dev", Type: "count"}, {Set: "shared", Type: "count"}, {Set: "sentences", Type: "new"}, {Set: "more", Type: "count"}}
	require.Equal(t, want, accuracy.Merge(committed, measured))
}

func TestMarkedSentencesAreLegal(t *testing.T) {
	for _, list := range [][]marked{countSentences, readSentences, dateSentences, assuranceSentences} {
		for _, m := range list {
			article, err := m.article()
			require.NoError(t, err)
			article.PublishedAt = published
			for _, d := range article.Dates {
				require.Regexp(t, timex, d.Value, d.Anchor)
			}
		}
	}
}
