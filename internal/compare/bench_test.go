package compare_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/compare"
)

// BenchmarkCompare shows what comparing costs beside reading: near-linear in
// the number of reports. "ms/report" is to stay about the same.
func BenchmarkCompare(b *testing.B) {
	c, err := comparer()
	require.NoError(b, err)
	for _, n := range []int{2, 10, 100} {
		articles := manyReports(n, 40)
		reports := make([]*compare.Report, n)
		for i, a := range articles {
			reports[i] = read(b, a)
		}
		b.Run(fmt.Sprintf("compare-%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := c.Compare(reports, compare.Options{})
				require.NoError(b, err)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N)/float64(n), "ms/report")
		})
	}
	for _, n := range []int{2, 10, 100} {
		articles := manyReports(n, 40)
		b.Run(fmt.Sprintf("read-%d", n), func(b *testing.B) {
			for b.Loop() {
				for _, a := range articles {
					read(b, a)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N)/float64(n), "ms/report")
		})
	}
}
