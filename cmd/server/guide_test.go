package main_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/lexicon"
)

// fence is a fenced block: the words behind its opening ticks, and its lines.
type fence struct {
	info []string
	text string
}

func fences(t *testing.T, path string) []fence {
	t.Helper()
	guide, err := os.ReadFile(path)
	require.NoError(t, err)
	var out []fence
	open := false
	for line := range strings.Lines(string(guide)) {
		info, ticks := strings.CutPrefix(line, "```")
		switch {
		case ticks && open:
			open = false
		case ticks:
			open = true
			out = append(out, fence{info: strings.Fields(info)})
		case open:
			out[len(out)-1].text += line
		}
	}
	return out
}

// columns is a table without the width of its columns.
func columns(table string) []string {
	var out []string
	for line := range strings.Lines(table) {
		if strings.HasPrefix(line, "note: ") { // of the day, which the stories have not
			continue
		}
		out = append(out, strings.Join(strings.Fields(line), " "))
	}
	return out
}

// TestTheGuideToRulesOfOnesOwn writes the files that the guide shows, in its
// order, reads its stories and compares the answers.
func TestTheGuideToRulesOfOnesOwn(t *testing.T) {
	dir := t.TempDir()
	var refused, story outcome
	ran := 0
	for _, f := range fences(t, "../../docs/custom-rules.md") {
		switch {
		case len(f.info) == 3 && f.info[2] == "refused":
			bad := t.TempDir()
			put(t, bad, f.info[1], f.text)
			refused = call(t, "", nil, "rules", "check", bad)
		case len(f.info) == 2:
			put(t, dir, f.info[1], f.text)
			o := call(t, "", nil, "rules", "check", dir)
			require.Zero(t, o.code, o.stderr)
		case f.info[0] == "story":
			story = call(t, f.text, nil, "extract", "--rules", dir, "--types", "count", "--format", "table")
		case f.info[0] == "table":
			require.Equal(t, columns(f.text), columns(story.stdout))
			ran++
		case f.info[0] == "reasons":
			require.Equal(t, 2, refused.code)
			require.Contains(t, refused.stderr, f.text)
			ran++
		}
	}
	require.Equal(t, 3, ran)
	require.NotContains(t, call(t, "", nil, "rules", "check", dir).stdout, "note:")
}

// The table of lists has a line for each: every line can be added to its list.
func TestTheLinesThatTheGuideSuggests(t *testing.T) {
	guide, err := os.ReadFile("../../docs/custom-rules.md")
	require.NoError(t, err)
	tried := 0
	for line := range strings.Lines(string(guide)) {
		cells := strings.Split(line, " | ")
		if !strings.HasPrefix(line, "| `") || len(cells) != 3 || !strings.Contains(cells[1], "`") || strings.HasPrefix(cells[0], "| `count") {
			continue
		}
		entry := strings.NewReplacer("` ⇥ `", "\t", "`", "").Replace(cells[1])
		for name := range strings.SplitSeq(strings.NewReplacer("|", "", "`", "", " ", "").Replace(cells[0]), ",") {
			if name == "surnames" {
				entry, _, _ = strings.Cut(entry, "\t")
			}
			_, err := lexicon.Extended(map[string][]byte{name + ".txt": []byte(entry)}, nil)
			require.NoError(t, err, name)
			tried++
		}
	}
	require.Equal(t, 10, tried)
}
