package compare_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/compare"
	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
)

// engine and comparer are made once for all tests.
var (
	engine   = sync.OnceValues(extract.New)
	comparer = sync.OnceValues(compare.New)
)

// article is a report as a test writes it.
type article struct{ id, published, text string }

// read extracts and digests a report.
func read(t testing.TB, a article) *compare.Report {
	t.Helper()
	x, err := engine()
	require.NoError(t, err)
	c, err := comparer()
	require.NoError(t, err)
	res, err := x.Extract(t.Context(), requestOf(a))
	require.NoError(t, err, a.id)
	return c.Read(compare.Meta{ID: a.id, PublishedAt: a.published}, res)
}

func requestOf(a article) extract.Request {
	return extract.Request{Text: a.text, PublishedAt: a.published, Words: true}
}

func compareAll(t testing.TB, o compare.Options, articles ...article) *compare.Result {
	t.Helper()
	reports := make([]*compare.Report, len(articles))
	for i, a := range articles {
		reports[i] = read(t, a)
	}
	c, err := comparer()
	require.NoError(t, err)
	res, err := c.Compare(reports, o)
	require.NoError(t, err)
	return res
}

// clusterOf returns the one cluster with a statement.
func clusterOf(t testing.TB, res *compare.Result, statement string) compare.Cluster {
	t.Helper()
	at := slices.IndexFunc(res.Clusters, func(c compare.Cluster) bool { return c.Statement == statement })
	require.GreaterOrEqual(t, at, 0, "no cluster says %q:\n%s", statement, table(res))
	return res.Clusters[at]
}

// only returns the one cluster of a type.
func only(t testing.TB, res *compare.Result, of claim.Type) compare.Cluster {
	t.Helper()
	var found []compare.Cluster
	for _, c := range res.Clusters {
		if c.Type == of {
			found = append(found, c)
		}
	}
	require.Len(t, found, 1, table(res))
	return found[0]
}

// reportsOf returns the ids of the reports that support a cluster, in order.
func reportsOf(res *compare.Result, c compare.Cluster) []string {
	seen := map[string]bool{}
	for _, r := range c.Support {
		seen[res.Reports[r.Report].ID] = true
	}
	return slices.Sorted(maps.Keys(seen))
}

func ids(res *compare.Result, reports []int) []string {
	out := make([]string, len(reports))
	for i, r := range reports {
		out[i] = res.Reports[r].ID
	}
	return out
}

// variants returns the values of a field on which a cluster differs, with the number of claims.
func variants(c compare.Cluster, field string) map[string]int {
	out := map[string]int{}
	for _, d := range c.Differs {
		for _, v := range d.Values {
			if d.Field == field {
				out[v.Value] = len(v.Support)
			}
		}
	}
	return out
}

// table writes a result for people, to be shown where a test fails.
func table(res *compare.Result) string {
	var b strings.Builder
	fmt.Fprintln(&b, "stories", res.Stories, "sources", res.Sources)
	for _, c := range res.Clusters {
		fmt.Fprintf(&b, "%s %s [%d sources] %s\n", c.Type, c.Status, c.Sources, c.Statement)
		for _, r := range c.Support {
			report := res.Reports[r.Report]
			fmt.Fprintf(&b, "    %s: %s\n", report.ID, report.Text(&report.Claims[r.Claim]))
		}
		for _, d := range c.Differs {
			fmt.Fprintf(&b, "  differs %s (%s):", d.Field, d.Kind)
			for _, v := range d.Values {
				fmt.Fprintf(&b, " %q ×%d", v.Value, len(v.Support))
			}
			fmt.Fprintln(&b)
		}
	}
	for _, s := range res.Sums {
		fmt.Fprintln(&b, "sum", s.TotalValue, s.PartValues, s.Holds, s.Evidence)
	}
	for _, l := range res.Timelines {
		fmt.Fprintln(&b, "time line", l.Statement, l.Steps)
	}
	for _, d := range res.Decisions {
		l, r := res.Reports[d.Left.Report], res.Reports[d.Right.Report]
		fmt.Fprintf(&b, "joined=%v %.1f/%.1f %s %s:%q %s:%q %v\n", d.Joined, d.Score, d.Threshold, d.Veto, l.ID,
			l.Text(&l.Claims[d.Left.Claim]), r.ID, r.Text(&r.Claims[d.Right.Claim]), d.Factors)
	}
	return b.String()
}
