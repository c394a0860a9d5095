package api_test

import (
	"os"
	"path/filepath"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
)

// TestTheEngineKeepsTheContract puts the articles of the accuracy tests through
// the real engine: kinds, relations and zones are those of the contract, and
// every span quotes its words.
func TestTheEngineKeepsTheContract(t *testing.T) {
	x, err := extract.New()
	require.NoError(t, err)
	d := newDesk(t, x)
	claims := 0
	for _, path := range articles(t) {
		raw, err := os.ReadFile(path)
		require.NoError(t, err)
		text := string(raw)
		a := d.postJSON("?offsets=utf-16", `{"published_at":"2024-03-07","text":`+quoted(text)+`}`)
		require.Equal(t, 200, a.StatusCode, "%s: %s", path, a.body)
		units := utf16.Encode([]rune(text))
		for _, c := range a.json(t)["claims"].([]any) {
			c := c.(map[string]any)
			claims++
			start, end := int(c["start"].(float64)), int(c["end"].(float64))
			require.Equal(t, c["text"], string(utf16.Decode(units[start:end])), path)
		}
	}
	require.NotZero(t, claims)
	require.Equal(t, 200, d.get("/rules").StatusCode)
}

func articles(t *testing.T) []string {
	t.Helper()
	paths, err := filepath.Glob("../accuracy/testdata/gold/*/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	return paths
}
