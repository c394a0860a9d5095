package accuracy_test

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/accuracy"
	"factdesk/internal/extract"
)

const (
	confidencePath = "../../docs/confidence.md"
	// minJudged is the least number of claims from which a precision is read.
	minJudged = 30
	// maxGap is how far confidence and precision may lie apart in a bin. It leaves
	// room below: on articles of others precision is some points lower (see the
	// public data in accuracy.md).
	maxGap = 0.12
)

// TestConfidenceIsCalibrated holds the confidence of claims to the share of them
// that is right, and docs/confidence.md to the curve measured.
func TestConfidenceIsCalibrated(t *testing.T) {
	x, err := extract.New()
	require.NoError(t, err)
	var reports []accuracy.Report
	for _, set := range []string{"dev", "held"} {
		articles, err := accuracy.Load(filepath.Join("testdata", "gold", set))
		require.NoError(t, err)
		for i := range articles {
			reports = append(reports, accuracy.Score(&articles[i], claims(t, x, &articles[i])))
		}
	}
	judged := accuracy.Add(reports...).Judged
	curve := accuracy.Curve(judged)
	holdTable(t, "curve", accuracy.Markdown("confidence", curve))
	holdTable(t, "rules", accuracy.Markdown("rule", accuracy.ByRule(judged)))
	for i := range curve {
		if b := &curve[i]; b.All >= minJudged {
			require.LessOrEqual(t, math.Abs(b.Confidence()-b.Precision()), maxGap, "confidence %s", b.Name)
		}
	}
}

// holdTable compares the table between two marks of the page with the measured
// one, or writes it there with -update.
func holdTable(t *testing.T, mark, table string) {
	t.Helper()
	page, err := os.ReadFile(confidencePath)
	require.NoError(t, err)
	begin, end := "<!-- "+mark+" -->\n", "<!-- /"+mark+" -->"
	before, rest, found := strings.Cut(string(page), begin)
	require.True(t, found, begin)
	old, after, found := strings.Cut(rest, end)
	require.True(t, found, end)
	if *update {
		require.NoError(t, os.WriteFile(confidencePath, []byte(before+begin+table+end+after), 0o644))
		return
	}
	require.Equal(t, old, table, "not as in %s; run with -update and commit it", confidencePath)
}
