package accuracy_test

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/accuracy"
	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
)

var (
	update = flag.Bool("update", false, "write the measured figures to the table, unless one is lower")
	lower  = flag.Bool("lower", false, "with -update, write lower figures too; the commit says why")
	misses = flag.Bool("misses", false, "print what was missed in dev, in the shared gold and in the sentences")
	held   = flag.Bool("held", false, "with -misses, print what was missed in held too, which spoils it as a measure")
)

const tablePath = "testdata/table.txt"

// TestAccuracy measures the extractor and compares the figures with the
// committed table. The shared gold is measured where it is present.
func TestAccuracy(t *testing.T) {
	extractor, err := extract.New()
	require.NoError(t, err)
	var rows []accuracy.Row
	rows = append(rows, measureGold(t, extractor, "dev", filepath.Join("testdata", "gold", "dev"), nil)...)
	rows = append(rows, measureGold(t, extractor, "held", filepath.Join("testdata", "gold", "held"), nil)...)
	rows = append(rows, measureGold(t, extractor, "wire", filepath.Join("testdata", "gold", "wire"), nil)...)
	if dir := shared(); dir != "" {
		gold := filepath.Join(dir, "gold")
		rows = append(rows, measureGold(t, extractor, "shared", gold, nil)...)
		rows = append(rows, measureGold(t, extractor, "shared-26", gold, func(name string) bool {
			return strings.HasSuffix(name, "-26")
		})...)
	}
	rows = append(rows, measureSentences(t, extractor)...)
	compare(t, rows)
}

// measureGold scores the articles of a folder, those that keep accepts if it is set.
func measureGold(t *testing.T, x *extract.Extractor, set, dir string, keep func(name string) bool) []accuracy.Row {
	t.Helper()
	articles, err := accuracy.Load(dir)
	require.NoError(t, err)
	var reports []accuracy.Report
	for i := range articles {
		if keep == nil || keep(articles[i].Name) {
			reports = append(reports, accuracy.Score(&articles[i], claims(t, x, &articles[i])))
		}
	}
	require.NotEmpty(t, reports, dir)
	sum := accuracy.Add(reports...)
	if *misses && keep == nil && (set != "held" || *held) {
		t.Logf("misses in %s:\n%s", set, strings.Join(sum.Misses, "\n"))
	}
	return accuracy.Rows(set, sum)
}

func claims(t *testing.T, x *extract.Extractor, a *accuracy.Article) []claim.Claim {
	t.Helper()
	result, err := x.Extract(context.Background(), extract.Request{Text: a.Text, PublishedAt: a.PublishedAt})
	require.NoError(t, err, a.Name)
	return result.Claims
}

// measureSentences returns a row a class with the share of its sentences that
// are wholly right: all that is marked, with its attributes, and nothing else of its type.
func measureSentences(t *testing.T, x *extract.Extractor) []accuracy.Row {
	t.Helper()
	var classes []string
	right := map[string]accuracy.Share{}
	for _, list := range [][]marked{countSentences, readSentences, dateSentences, assuranceSentences} {
		for _, m := range list {
			share, seen := right[m.class]
			if !seen {
				classes = append(classes, m.class)
			}
			share.Total++
			if understood(t, x, m) {
				share.Right++
			}
			right[m.class] = share
		}
	}
	rows := make([]accuracy.Row, len(classes))
	for i, class := range classes {
		rows[i] = accuracy.Row{Set: "sentences", Type: class, Figures: []accuracy.Figure{{Name: "right", Text: right[class].String()}}}
	}
	return rows
}

func understood(t *testing.T, x *extract.Extractor, m marked) bool {
	t.Helper()
	article, err := m.article()
	require.NoError(t, err)
	article.PublishedAt = published
	var made []claim.Claim
	for _, c := range claims(t, x, article) {
		if c.Type == m.kind() {
			made = append(made, c)
		}
	}
	report := accuracy.Score(article, made)
	if *misses && len(report.Misses) > 0 {
		t.Logf("%s\n\t%s", article.Text, strings.Join(report.Misses, "\n\t"))
	}
	return len(report.Misses) == 0
}

// compare holds the measured rows to the committed table, or updates it.
func compare(t *testing.T, measured []accuracy.Row) {
	t.Helper()
	committed := readTable(t, tablePath)
	fell := accuracy.Lower(committed, measured)
	table := accuracy.Format(accuracy.Merge(committed, measured))
	if *update && (len(fell) == 0 || *lower) {
		require.NoError(t, os.WriteFile(tablePath, []byte(table), 0o644))
		return
	}
	require.Empty(t, fell, "lower than the committed table; see the misses with -misses")
	require.Equal(t, accuracy.Format(committed), table, "not as in the committed table; run with -update and commit it")
}

func readTable(t *testing.T, path string) []accuracy.Row {
	t.Helper()
	table, err := os.ReadFile(path)
	if os.IsNotExist(err) && *update {
		return nil
	}
	require.NoError(t, err)
	rows, err := accuracy.ParseTable(string(table))
	require.NoError(t, err)
	return rows
}
