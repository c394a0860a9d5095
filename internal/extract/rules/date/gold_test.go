package date_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// goldFloor is the share of the required gold dates that must come out with
// their value. Precision is measured with the whole engine, which knows names.
const goldFloor = 0.97

func TestGoldRecall(t *testing.T) {
	right, total := 0, 0
	files, err := filepath.Glob(filepath.Join(sharedFolder(t), "gold", "*.json"))
	require.NoError(t, err)
	for _, file := range files {
		var gold struct {
			PublishedAt string `json:"published_at"`
			Dates       []struct {
				Anchor, Value string
				Nth           int
				Optional      bool
			}
		}
		body, err := os.ReadFile(file)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(body, &gold))
		raw, err := os.ReadFile(strings.TrimSuffix(file, ".json") + ".txt")
		require.NoError(t, err)
		_, claims := resolve(t, string(raw), gold.PublishedAt)
		for _, g := range gold.Dates {
			if g.Optional {
				continue
			}
			total++
			start := nth(string(raw), g.Anchor, max(g.Nth, 1))
			values := map[string]bool{}
			for _, c := range claims {
				if c.Span.Start < start+len(g.Anchor) && start < c.Span.End {
					values[c.Date.Value] = true
				}
			}
			if values[g.Value] {
				right++
				continue
			}
			t.Logf("%s: %q want %s got %v", filepath.Base(file), g.Anchor, g.Value, values)
		}
	}
	t.Logf("%d of %d right", right, total)
	require.GreaterOrEqual(t, float64(right), goldFloor*float64(total))
}

// nth returns the byte offset of the nth occurrence of the anchor.
func nth(raw, anchor string, n int) int {
	at := -1
	for range n {
		next := strings.Index(raw[at+1:], anchor)
		if next < 0 {
			return -1
		}
		at += 1 + next
	}
	return at
}

// sharedFolder returns the folder of shared test data, or skips the test.
func sharedFolder(t *testing.T) string {
	t.Helper()
	if dir, ok := os.LookupEnv("FACTDESK_SHARED"); ok {
		return dir
	}
	for at, err := os.Getwd(); err == nil && filepath.Dir(at) != at; at = filepath.Dir(at) {
		dir := filepath.Join(at, "shared")
		if info, err := os.Stat(filepath.Join(dir, "gold")); err == nil && info.IsDir() {
			return dir
		}
	}
	t.Skip("the shared test data is not on this machine")
	return ""
}
