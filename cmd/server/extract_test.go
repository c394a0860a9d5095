package main_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// archive is a folder of articles in every form that the command reads.
func archive(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range map[string]string{
		"a.txt":             article,
		"b.html":            "<title>Raid in Norland</title><nav>Home</nav><p>Police in Norland arrested nine men, the mayor said.</p>",
		"c.json":            `{"id":"story-c","text":"Police arrested three women on Monday.","published_at":"2024-03-07"}`,
		"deep/d.ndjson":     "{\"id\":\"one\",\"text\":\"Police arrested four men.\"}\n\n{\"id\":\"two\",\"text\":1}\n{\"uri\":\"urn:three\",\"body_text\":\"Police arrested five men.\"}\n",
		"deep/notes.md":     "Police arrested 99 men.",
		"deep/er/image.png": "\x89PNG",
	} {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
		require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
	}
	return dir
}

// lines reads what the command prints of several articles.
func lines(t *testing.T, stdout string) []map[string]any {
	t.Helper()
	var out []map[string]any
	for line := range strings.Lines(stdout) {
		var v map[string]any
		require.NoError(t, json.Unmarshal([]byte(line), &v), line)
		out = append(out, v)
	}
	return out
}

func TestAFolderIsReadWhole(t *testing.T) {
	dir := archive(t)
	got := call(t, "", nil, "extract", "--types", "count", dir)
	require.Equal(t, 1, got.code, "one line is in disorder")
	require.Contains(t, got.stderr, "1 of 6 failed")
	var seen []string
	for _, l := range lines(t, got.stdout) {
		file, err := filepath.Rel(dir, l["file"].(string))
		require.NoError(t, err)
		words := fmt.Sprint(l["error"])
		if r, ok := l["result"].(map[string]any); ok {
			words = r["claims"].([]any)[0].(map[string]any)["text"].(string)
		}
		seen = append(seen, fmt.Sprint(file, " ", l["line"], " ", l["id"], " ", words))
	}
	require.Equal(t, []string{
		"a.txt <nil> <nil> 14 smugglers",
		"b.html <nil> <nil> nine men",
		"c.json <nil> story-c three women",
		"deep/d.ndjson 1 one four men",
		"deep/d.ndjson 3 <nil> /text: not a string",
		"deep/d.ndjson 4 urn:three five men",
	}, seen)
	require.Equal(t, got, call(t, "", nil, "extract", "--types", "count", "--jobs", "4", dir), "in order, whoever reads them")
}

func TestPatternsAndNamesThatLeadNowhere(t *testing.T) {
	dir := archive(t)
	got := call(t, "", nil, "extract", filepath.Join(dir, "*.[th]*"), filepath.Join(dir, "c.json"))
	require.Equal(t, 0, got.code, got.stderr)
	require.Len(t, lines(t, got.stdout), 3)

	for _, lost := range []string{filepath.Join(dir, "*.pdf"), filepath.Join(dir, "missing.txt"), filepath.Join(dir, "deep", "er")} {
		got := call(t, "", nil, "extract", lost, filepath.Join(dir, "a.txt"))
		require.Equal(t, 1, got.code)
		require.Contains(t, got.stderr, "1 of 2 failed")
		l := lines(t, got.stdout)
		require.Len(t, l, 2, "the others are read")
		require.NotEmpty(t, l[0]["error"])
		require.NotEmpty(t, l[1]["result"])
	}
}

func TestOneArticleGivesWhatTheServiceAnswersInEveryFormat(t *testing.T) {
	s := newDesk(t)
	dir := archive(t)
	for _, format := range []string{"json", "table", "csv", "jsonld", "ndjson"} {
		for name, media := range map[string]string{"a.txt": "text/plain", "b.html": "text/html", "c.json": "application/json"} {
			if format != "json" && name != "b.html" {
				continue
			}
			raw, err := os.ReadFile(filepath.Join(dir, name))
			require.NoError(t, err)
			code, want := post(t, s.URL+"/extract?format="+format, media, string(raw))
			require.Equal(t, 200, code)
			require.Equal(t, outcome{stdout: want}, call(t, "", nil, "extract", "--format", format, filepath.Join(dir, name)), "%s as %s", name, format)
		}
	}
	raw, err := os.ReadFile(filepath.Join(dir, "b.html"))
	require.NoError(t, err)
	_, want := post(t, s.URL+"/extract", "text/html", string(raw))
	require.Equal(t, outcome{stdout: want}, call(t, string(raw), nil, "extract", "--input", "html"))
	got := call(t, `{"text":"Police arrested nine men."}`+"\n"+`{"text":"Nobody."}`, nil, "extract", "--input", "ndjson", "-")
	require.Len(t, lines(t, got.stdout), 2)
}

func TestSeveralArticlesMakeOneTable(t *testing.T) {
	dir := archive(t)
	got := call(t, "", nil, "extract", "--types", "count", "--format", "csv", dir)
	require.Equal(t, 1, got.code)
	require.Contains(t, got.stderr, "d.ndjson:3: /text: not a string")
	rows, err := csv.NewReader(strings.NewReader(got.stdout)).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 6)
	require.Equal(t, "document", rows[0][0])
	require.Equal(t, []string{filepath.Join(dir, "a.txt"), "story-c", "urn:three"}, []string{rows[1][0], rows[3][0], rows[5][0]})

	table := call(t, "", nil, "extract", "--format", "table", dir)
	require.Contains(t, table.stdout, filepath.Join(dir, "a.txt")+"\nTYPE ")
	require.Contains(t, table.stdout, "d.ndjson:3: /text: not a string\n")
	annotations := call(t, "", nil, "extract", "--format", "jsonld", dir)
	require.Len(t, lines(t, annotations.stdout), 5)
}

func TestDaysAreThoseOfTheArticleFirst(t *testing.T) {
	dir := archive(t)
	got := call(t, "", nil, "extract", "--published-at", "2023-01-02", filepath.Join(dir, "a.txt"), filepath.Join(dir, "c.json"))
	require.Equal(t, 0, got.code)
	for i, want := range []string{"2023-01-02", "2024-03-07"} {
		document := lines(t, got.stdout)[i]["result"].(map[string]any)["document"].(map[string]any)
		require.Equal(t, want, document["anchor"].(map[string]any)["date"])
	}
	bad := call(t, `{"text":"a","published_at":"soon"}`, nil, "extract", "--input", "json")
	require.Equal(t, 1, bad.code, "the mistake is the article's")
	require.Contains(t, bad.stderr, "published_at")
}

// TestTheRealProgramInAPipe holds that standard output has claims and nothing
// else, and standard error nothing, where nobody looks on.
func TestTheRealProgramInAPipe(t *testing.T) {
	path, err := binary()
	require.NoError(t, err)
	dir := archive(t)
	cmd := exec.Command(path, "extract", filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.html"))
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	require.NoError(t, err)
	require.Len(t, lines(t, string(out)), 2)
	require.Empty(t, stderr.String(), "no progress bar in a pipe")
}

func TestShellsCompleteCommandsAndFlags(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish", "pwsh"} {
		got := call(t, "", nil, "completion", shell)
		require.Equal(t, 0, got.code, got.stderr)
		require.NotEmpty(t, got.stdout, shell)
	}
	path, err := binary()
	require.NoError(t, err)
	for args, want := range map[string]string{"": "extract:", "extract --f": "--format:"} {
		out, err := exec.Command(path, append(strings.Fields(args), "--generate-shell-completion")...).Output()
		require.NoError(t, err)
		require.Contains(t, string(out), want)
	}
}
