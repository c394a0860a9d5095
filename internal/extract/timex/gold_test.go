package timex_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

type goldDate struct {
	Anchor   string
	Nth      int
	Value    string
	Optional bool
}

// locate returns the bytes of the nth occurrence of the anchor.
func (g goldDate) locate(raw string) (start, end int) {
	from := 0
	for n := max(g.Nth, 1); ; n-- {
		at := strings.Index(raw[from:], g.Anchor)
		if at < 0 {
			return -1, -1
		}
		if n == 1 {
			return from + at, from + at + len(g.Anchor)
		}
		from += at + 1
	}
}

// goldFloor is the F1 below which the test fails. It may only rise.
const goldFloor = 0.97

// The score counts like the reference scorer: a date is right only with its
// value, and optional ones neither earn nor cost.
func TestGoldDates(t *testing.T) {
	files, err := filepath.Glob(shared(t, "gold", "*.json"))
	require.NoError(t, err)
	tp, fn, fp := 0, 0, 0
	for _, file := range files {
		var gold struct {
			PublishedAt string `json:"published_at"`
			Dates       []goldDate
		}
		body, err := os.ReadFile(file)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(body, &gold))
		raw, err := os.ReadFile(strings.TrimSuffix(file, ".json") + ".txt")
		require.NoError(t, err)
		hits := read(analyse(t, string(raw)), day(t, gold.PublishedAt), nearestTense)
		a, b, c := score(t, filepath.Base(file), string(raw), gold.Dates, hits)
		tp, fn, fp = tp+a, fn+b, fp+c
	}
	f1 := 2 * float64(tp) / float64(2*tp+fn+fp)
	t.Logf("right %d, missed %d, extra %d, F1 %.3f", tp, fn, fp, f1)
	require.GreaterOrEqual(t, f1, goldFloor)
}

func score(t *testing.T, name, raw string, gold []goldDate, hits []hit) (tp, fn, fp int) {
	t.Helper()
	taken := make([]bool, len(hits))
	for _, optional := range []bool{false, true} {
		for _, g := range gold {
			if g.Optional != optional {
				continue
			}
			best := match(raw, g, hits, taken)
			right := best >= 0 && hits[best].Date.Value == g.Value
			if right || best >= 0 && optional {
				taken[best] = true
			}
			if optional {
				continue
			}
			if right {
				tp++
				continue
			}
			fn++
			got := ""
			if best >= 0 {
				got = hits[best].Date.Value
				taken[best] = true
				fp++
			}
			t.Logf("%s: missed %q want %s got %s", name, g.Anchor, g.Value, got)
		}
	}
	for i, h := range hits {
		if !taken[i] && h.OK {
			fp++
			t.Logf("%s: extra %q = %s by %s in …%s…", name, h.text, h.Date.Value, h.Rule, around(raw, h))
		}
	}
	return tp, fn, fp
}

// match returns the free hit that overlaps with g, the one with its value first.
func match(raw string, g goldDate, hits []hit, taken []bool) int {
	start, end := g.locate(raw)
	best := -1
	for i, h := range hits {
		if taken[i] || h.start >= end || start >= h.end {
			continue
		}
		if h.Date.Value == g.Value {
			return i
		}
		if best < 0 {
			best = i
		}
	}
	return best
}

func around(raw string, h hit) string {
	return strings.ReplaceAll(raw[max(0, h.start-25):min(len(raw), h.end+25)], "\n", " ")
}
