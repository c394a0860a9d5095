package compare_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/compare"
	"factdesk/internal/extract/claim"
)

// gold returns the folder of reference articles that may stand beside the
// checkout: FACTDESK_SHARED names its parent, else it is in the nearest folder
// called shared beside a parent of this one.
func gold(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("FACTDESK_SHARED")
	at, err := os.Getwd()
	require.NoError(t, err)
	for dir == "" && at != filepath.Dir(at) {
		at = filepath.Dir(at)
		if info, err := os.Stat(filepath.Join(at, "shared", "gold")); err == nil && info.IsDir() {
			dir = filepath.Join(at, "shared")
		}
	}
	if dir == "" {
		t.Skip("the folder shared is not here")
	}
	return filepath.Join(dir, "gold")
}

// goldArticles reads the articles whose names match a pattern.
func goldArticles(t testing.TB, pattern string) []article {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(gold(t), pattern+".txt"))
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	var out []article
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		require.NoError(t, err)
		meta, err := os.ReadFile(strings.TrimSuffix(path, ".txt") + ".json")
		require.NoError(t, err)
		var of struct {
			PublishedAt string `json:"published_at"`
		}
		require.NoError(t, json.Unmarshal(meta, &of))
		out = append(out, article{strings.TrimSuffix(filepath.Base(path), ".txt"), of.PublishedAt, string(raw)})
	}
	return out
}

func TestFiveReportsOfOneTransfer(t *testing.T) {
	res := compareAll(t, compare.Options{}, goldArticles(t, "*-26")...)
	show := table(res)

	transfer := clusterOf(t, res, "26 people extradited from Mexico to the United States on 2025-08-12")
	require.Equal(t, compare.Corroborated, transfer.Status, show)
	require.Len(t, reportsOf(res, transfer), 5, show)
	february := clusterOf(t, res, "29 people extradited to the United States in 2025-02")
	require.Len(t, reportsOf(res, february), 5, show)
	year := clusterOf(t, res, "55 people extradited in 2025")
	require.Equal(t, []string{"kingpins-26", "sanjuan-26"}, reportsOf(res, year), show)

	require.Len(t, res.Sums, 1, show)
	require.Equal(t, year.ID, res.Sums[0].Total)
	require.ElementsMatch(t, []string{transfer.ID, february.ID}, res.Sums[0].Parts)
	require.True(t, res.Sums[0].Holds)

	promise := only(t, res, claim.TypeAssurance)
	require.Len(t, reportsOf(res, promise), 5, show)
	require.Equal(t, compare.Corroborated, promise.Status, show)
	require.Equal(t, map[string]int{"26": 4, "55": 1}, variants(promise, "beneficiaries"))
	require.Contains(t, variants(promise, "giver"), "Department of Justice")

	require.Equal(t, []string{"nyt-26", "sanjuan-26"}, ids(res, res.Sources[0].Reports))
	require.Len(t, res.Sources, 4, "all others stand alone")
	for _, c := range res.Clusters {
		if c.Status == compare.Conflicting {
			require.Equal(t, "25 percent or 30 percent tariff", c.Statement, show)
		}
	}
	tariff := clusterOf(t, res, "25 percent or 30 percent tariff")
	require.Equal(t, map[string]int{"25 percent": 2, "30 percent": 1}, variants(tariff, "value"))
}
