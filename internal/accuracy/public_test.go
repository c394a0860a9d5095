package accuracy_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/accuracy"
	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
)

// publicPath is the committed table of the figures on public data.
const publicPath = "testdata/public.txt"

// TestPublicData measures the extractor on data that others marked, where it is
// present, and holds the figures to their committed table. With -v it prints
// each figure beside its target, with -misses what was missed.
func TestPublicData(t *testing.T) {
	dir := filepath.Join(needShared(t), "data")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the public data is not here")
	}
	extractor, err := extract.New()
	require.NoError(t, err)
	p := public{t: t, extractor: extractor, dir: dir}
	var rows []accuracy.Row
	for _, measure := range []func() []accuracy.Row{
		p.meantime, p.wikinewsCounts, p.commitments, p.recognizedNumbers, p.recognizedDates,
	} {
		rows = append(rows, measure()...)
	}
	for _, r := range rows {
		t.Logf("%s %s", strings.TrimSpace(accuracy.Format([]accuracy.Row{r})), targets[r.Key()])
	}
	hold(t, rows)
}

// hold fails where a figure is below that of the committed table. The table is
// a floor: a higher figure needs no update.
func hold(t *testing.T, measured []accuracy.Row) {
	t.Helper()
	committed := readTable(t, publicPath)
	fell := accuracy.Lower(committed, measured)
	if *update && (len(fell) == 0 || *lower) {
		table := accuracy.Format(accuracy.Merge(committed, measured))
		require.NoError(t, os.WriteFile(publicPath, []byte(table), 0o644))
		return
	}
	require.Empty(t, fell, "lower than the committed table; see the misses with -misses")
}

// targets are the figures that the project wants to reach, by row.
var targets = map[string]string{
	"meantime dates":         "(target F1 0.92)",
	"meantime values":        "(target F1 0.80)",
	"meantime persons":       "(target F1 0.85)",
	"meantime organizations": "(target F1 0.70)",
	"wikinews counts":        "(target found 0.92, value 0.90)",
	"recognizers numbers":    "(target 0.97)",
	"recognizers dates":      "(target 0.75)",
}

// public is the measuring of one extractor on the public data in a folder.
type public struct {
	t         *testing.T
	extractor *extract.Extractor
	dir       string
}

// each decodes every line of a data file into a new V and calls fn with it.
func each[V any](p *public, name string, fn func(v *V)) {
	p.t.Helper()
	file, err := os.Open(filepath.Join(p.dir, name))
	require.NoError(p.t, err)
	defer func() { require.NoError(p.t, file.Close()) }()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		v := new(V)
		require.NoError(p.t, json.Unmarshal(lines.Bytes(), v))
		fn(v)
	}
	require.NoError(p.t, lines.Err())
}

// claims extracts a text published on the day.
func (p *public) claims(raw, day string, types ...claim.Type) []claim.Claim {
	p.t.Helper()
	result, err := p.extractor.Extract(context.Background(), extract.Request{Text: raw, PublishedAt: day, Types: types})
	require.NoError(p.t, err, raw)
	return result.Claims
}

// logMiss prints a line about the words at a span of a text, with -misses.
func (p *public) logMiss(sign, what, raw string, s text.Span) {
	if !*misses {
		return
	}
	from, to := max(0, s.Start-40), min(len(raw), s.End+40)
	shown := raw[from:s.Start] + "[" + raw[s.Start:s.End] + "]" + raw[s.End:to]
	p.t.Logf("%s %s: %s", sign, what, strings.ToValidUTF8(strings.ReplaceAll(shown, "\n", " / "), ""))
}

// touching counts what of two lists of spans touches something in the other.
type touching struct{ gold, goldHit, found, foundHit int }

func (s touching) figures() []accuracy.Figure {
	precision, recall := part(s.foundHit, s.found), part(s.goldHit, s.gold)
	if precision+recall == 0 {
		return []accuracy.Figure{{Name: "F1", Text: "0.00"}}
	}
	return []accuracy.Figure{
		{Name: "F1", Text: hundredths(2 * precision * recall / (precision + recall))},
		{Name: "P", Text: hundredths(precision)},
		{Name: "R", Text: hundredths(recall)},
	}
}

// hundredths rounds down, so that one mention more or less leaves the table alone.
func hundredths(x float64) string { return fmt.Sprintf("%.2f", math.Floor(100*x)/100) }

func part(right, total int) float64 { return float64(right) / float64(max(total, 1)) }
