package timex_test

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/calendar"
)

// eachLine calls f with the JSON of every line of a shared data file.
func eachLine(t *testing.T, name string, f func(line []byte)) {
	t.Helper()
	file, err := os.Open(shared(t, "data", name))
	require.NoError(t, err)
	defer func() { _ = file.Close() }()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		f(lines.Bytes())
	}
	require.NoError(t, lines.Err())
}

// byteOffsets maps the index of a code point to that of its first byte.
func byteOffsets(s string) []int {
	out := make([]int, 0, len(s)+1)
	for i := range s {
		out = append(out, i)
	}
	return append(out, len(s))
}

// The floors of the MEANTIME news corpus: the share of its dates and durations
// found with the right value, and of ours that it has. It marks much that this
// project leaves out (rates, "recently", names of eras), so that neither is near 1.
const (
	meantimeRecall    = 0.80
	meantimePrecision = 0.87
)

func TestMeantime(t *testing.T) {
	gold, found, right, ours := 0, 0, 0, 0
	eachLine(t, "meantime_en.jsonl", func(line []byte) {
		var story struct {
			Text, Dct string
			Timex     []struct {
				Start, End  int
				Type, Value string
			}
		}
		require.NoError(t, json.Unmarshal(line, &story))
		anchor, err := calendar.ParseDate(story.Dct)
		if err != nil {
			return
		}
		at := byteOffsets(story.Text)
		hits := read(analyse(t, story.Text), anchor, nearestTense)
		used := make([]bool, len(hits))
		for _, g := range story.Timex {
			value := strings.TrimSuffix(g.Value, "Z")
			if g.Type == "SET" || strings.HasSuffix(value, "_REF") || strings.Contains(value, "XX") {
				markUsed(hits, used, at[g.Start], at[g.End])
				continue
			}
			gold++
			i := overlapping(hits, used, at[g.Start], at[g.End], value)
			got := ""
			if i >= 0 {
				found++
				used[i] = true
				got = hits[i].Date.Value
			}
			if got == value {
				right++
				continue
			}
			t.Logf("%s want %s got %s", story.Text[at[g.Start]:at[g.End]], value, got)
		}
		for i, h := range hits {
			if !used[i] {
				t.Logf("extra %q = %s by %s in …%s…", h.text, h.Date.Value, h.Rule, around(story.Text, h))
			}
		}
		ours += len(hits)
	})
	recall, precision := float64(right)/float64(gold), float64(right)/float64(ours)
	t.Logf("of %d dates %d found, %d right (%.3f); %d of ours right (%.3f)", gold, found, right, recall, right, precision)
	require.GreaterOrEqual(t, recall, meantimeRecall)
	require.GreaterOrEqual(t, precision, meantimePrecision)
}

func overlapping(hits []hit, used []bool, start, end int, value string) int {
	best := -1
	for i, h := range hits {
		if used[i] || h.start >= end || start >= h.end {
			continue
		}
		if h.Date.Value == value {
			return i
		}
		if best < 0 {
			best = i
		}
	}
	return best
}

func markUsed(hits []hit, used []bool, start, end int) {
	for i, h := range hits {
		used[i] = used[i] || h.start < end && start < h.end
	}
}
