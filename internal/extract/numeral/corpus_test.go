package numeral_test

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/numeral"
)

// sharedData opens a file of the public test data, or skips the test where the
// data is not there.
func sharedData(t *testing.T, name string) *os.File {
	t.Helper()
	dir, found := os.LookupEnv("FACTDESK_SHARED")
	if !found {
		dir, found = walkUp(t)
	}
	if !found {
		t.Skip("the shared test data is not on this machine")
	}
	f, err := os.Open(filepath.Join(dir, "data", name))
	if err != nil {
		t.Skipf("the shared test data has no %s", name)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func walkUp(t *testing.T) (string, bool) {
	t.Helper()
	dir, err := os.Getwd()
	require.NoError(t, err)
	for {
		shared := filepath.Join(dir, "shared")
		if info, err := os.Stat(filepath.Join(shared, "gold")); err == nil && info.IsDir() {
			return shared, true
		}
		if filepath.Dir(dir) == dir {
			return "", false
		}
		dir = filepath.Dir(dir)
	}
}

// tokens splits like the extractor: at spaces, with the punctuation at a word's
// end and currency signs apart.
func tokens(s string) []string {
	var out []string
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		w = strings.TrimLeftFunc(w, func(r rune) bool {
			if unicode.Is(unicode.Sc, r) || r == '(' || r == '"' {
				out = append(out, string(r))
				return true
			}
			return false
		})
		core := strings.TrimRight(w, ".,;:!?)\"'%")
		if core != "" {
			out = append(out, core)
		}
		for _, r := range w[len(core):] {
			out = append(out, string(r))
		}
	}
	return out
}

func TestDucklingCorpus(t *testing.T) {
	lines := bufio.NewScanner(sharedData(t, "duckling_en.jsonl"))
	right, total := 0, 0
	for lines.Scan() {
		var r struct {
			Text, Kind string
			Gold       json.RawMessage
		}
		require.NoError(t, json.Unmarshal(lines.Bytes(), &r))
		if r.Kind != "number" {
			continue
		}
		var gold struct{ Value float64 }
		require.NoError(t, json.Unmarshal(r.Gold, &gold))
		total++
		n, _, ok := numeral.Parse(tokens(r.Text), 0)
		if ok && math.Abs(n.Value-gold.Value) < 1e-6*math.Max(1, math.Abs(gold.Value)) {
			right++
			continue
		}
		t.Logf("%q want %v got %+v", r.Text, gold.Value, n)
	}
	require.NoError(t, lines.Err())
	t.Logf("%d of %d right", right, total)
	require.GreaterOrEqual(t, float64(right), 0.84*float64(total))
}
