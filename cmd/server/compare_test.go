package main_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// filesIn writes files into one folder and returns its path.
func filesIn(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600))
	}
	return dir
}

const (
	monday  = "At least 12 people died when the ferry Morning Star sank on Lake Orsa on Sunday, officials in Tarnhaven said."
	tuesday = "The death toll of the ferry Morning Star, which sank on Lake Orsa on Sunday, rose to 31 on Tuesday, officials in Tarnhaven said."
)

func TestCompareShowsFactsByReport(t *testing.T) {
	dir := filesIn(t, map[string]string{
		"first.txt": monday, "first.json": `{"published_at":"2023-05-08","counts":[]}`,
		"second.txt": tuesday,
	})
	first, second := filepath.Join(dir, "first.txt"), filepath.Join(dir, "second.txt")
	got := call(t, "", nil, "compare", "--published-at", "2023-05-09", second, first)
	require.Zero(t, got.code, got.stderr)
	require.Regexp(t, `FACT +STATUS +first +second\n +2023-05-08 +2023-05-09\n`, got.stdout, "by time, whatever the order")
	require.Contains(t, got.stdout, "superseded")
	require.Contains(t, got.stdout, "at least 12 (2023-05-08) → 31 (2023-05-09)")

	turned := call(t, "", nil, "compare", "--published-at", "2023-05-09", first, second)
	require.Equal(t, got, turned)
}

func TestComparePrintsWhatTheServiceAnswers(t *testing.T) {
	s := newDesk(t)
	body, err := json.Marshal(map[string]any{"reports": []map[string]string{
		{"id": "a", "text": monday, "published_at": "2023-05-08"}, {"id": "b", "text": tuesday, "published_at": "2023-05-08"},
	}})
	require.NoError(t, err)
	code, want := post(t, s.URL+"/compare?offsets=utf-8&types=count&explain=1", "application/json", string(body))
	require.Equal(t, 200, code, want)
	dir := filesIn(t, map[string]string{"a.txt": monday, "b.txt": tuesday})
	got := call(t, "", nil, "compare", "--published-at", "2023-05-08", "--format", "json", "--offsets", "utf-8", "--types", "count", "--explain",
		filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt"))
	require.Equal(t, outcome{stdout: want}, got)
}

func TestComparisonsThatFail(t *testing.T) {
	dir := filesIn(t, map[string]string{"a.txt": monday, "b.txt": tuesday, "c.txt": "c", "c.json": "{"})
	a, b, c := filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt"), filepath.Join(dir, "c.txt")
	for name, w := range map[string]struct {
		args []string
		code int
		says string
	}{
		"one file":       {[]string{a}, 2, "2 to 100"},
		"format":         {[]string{"--format", "xml", a, b}, 2, "xml"},
		"types":          {[]string{"--types", "geese", a, b}, 2, "--types"},
		"offsets":        {[]string{"--offsets", "utf-7", a, b}, 2, "--offsets"},
		"confidence":     {[]string{"--min-confidence", "2", a, b}, 2, "--min-confidence"},
		"explain":        {[]string{"--explain", a, b}, 2, "json"},
		"missing file":   {[]string{a, filepath.Join(dir, "d.txt")}, 1, "d.txt"},
		"broken sidecar": {[]string{a, c}, 1, "c.json"},
		"bad date":       {[]string{"--published-at", "soon", a, b}, 1, "publication date"},
	} {
		got := call(t, "", nil, append([]string{"compare"}, w.args...)...)
		require.Equal(t, w.code, got.code, name)
		require.Contains(t, got.stderr, w.says, name)
		require.Empty(t, got.stdout, name)
	}
}
