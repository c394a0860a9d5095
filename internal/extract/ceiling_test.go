package extract_test

import (
	"context"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
)

// ceilings are the allocations that each stage may make for the first 5 kB of
// the project's own articles, a little above what it makes, which BenchmarkStages
// prints. Lower them when a stage gets cheaper; a commit that raises one says why.
var ceilings = map[string]uint64{
	"layout":     125,
	"words":      43,
	"names":      38,
	"parse":      56,
	"dates":      84,
	"entities":   84,
	"voices":     34,
	"counts":     78,
	"amounts":    8,
	"quotes":     32,
	"assurances": 41,
	"custom":     2,
	"refine":     6,
}

// ceilingRest is for what Extract does outside its stages.
const ceilingRest = 150

// ceilingKB is for all of it, a kB of a 50 kB text.
const ceilingKB = 90

// mallocs returns the allocations of the process so far.
func mallocs() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Mallocs
}

// stages extracts once and returns what count says of each stage, of all
// together under "", and the names of the stages in their order.
func stages(tb testing.TB, x *extract.Extractor, text string, count func() uint64) (each map[string]uint64, order []string) {
	tb.Helper()
	each = map[string]uint64{}
	order = make([]string, 0, 32)
	all := count()
	_, err := x.Extract(context.Background(), extract.Request{
		Text: text, PublishedAt: examplePublished,
		Observe: func(stage string) func() {
			order = append(order, stage)
			began := count()
			return func() { each[stage] = count() - began }
		},
	})
	each[""] = count() - all
	require.NoError(tb, err)
	return each, order
}

// leastAllocations is the least of several runs, since a collection in between
// empties pools, and the first run fills them.
func leastAllocations(tb testing.TB, x *extract.Extractor, text string) (least map[string]uint64, order []string) {
	tb.Helper()
	for range 10 {
		var each map[string]uint64
		each, order = stages(tb, x, text, mallocs)
		if least == nil {
			least = each
		}
		for stage, n := range each {
			least[stage] = min(least[stage], n)
		}
	}
	return least, order
}

func TestStagesStayUnderTheirCeilings(t *testing.T) {
	if testing.Short() {
		t.Skip("the race detector allocates too")
	}
	x, err := extract.New()
	require.NoError(t, err)
	least, order := leastAllocations(t, x, strings.ToValidUTF8(articles(t, 5_000), ""))
	rest := least[""]
	for _, stage := range order {
		rest -= least[stage]
		ceiling, ok := ceilings[stage]
		require.True(t, ok, "%s has no ceiling: it makes %d allocations", stage, least[stage])
		if least[stage] > ceiling {
			t.Errorf("%s makes %d allocations, and its ceiling is %d", stage, least[stage], ceiling)
		}
	}
	require.Len(t, order, len(ceilings), "a ceiling for each stage")
	require.LessOrEqual(t, rest, uint64(ceilingRest), "outside the stages")
}

func TestAllocationsGrowWithTheTextAtMost(t *testing.T) {
	if testing.Short() {
		t.Skip("the race detector allocates too")
	}
	x, err := extract.New()
	require.NoError(t, err)
	perKB := func(n int) uint64 {
		least, _ := leastAllocations(t, x, strings.ToValidUTF8(articles(t, n), ""))
		return least[""] * 1000 / uint64(n)
	}
	small, large := perKB(5_000), perKB(50_000)
	require.LessOrEqual(t, large, uint64(ceilingKB), "a kB")
	require.LessOrEqual(t, large, small+small/10, "a large text costs no more a kB than a small one")
}

// BenchmarkStages reports the time and the allocations of each stage.
func BenchmarkStages(b *testing.B) {
	x, err := extract.New()
	require.NoError(b, err)
	text := strings.ToValidUTF8(articles(b, 5_000), "")
	began := time.Now()
	clock := func() uint64 { return uint64(time.Since(began)) }
	sum := map[string]uint64{}
	var order []string
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		var each map[string]uint64
		each, order = stages(b, x, text, clock)
		for stage, n := range each {
			sum[stage] += n
		}
	}
	least, _ := leastAllocations(b, x, text)
	for _, stage := range order {
		b.ReportMetric(float64(sum[stage])/float64(b.N), stage+"-ns")
		b.ReportMetric(float64(least[stage]), stage+"-allocs")
	}
}
