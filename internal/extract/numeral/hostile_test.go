package numeral_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/numeral"
)

// Every word of a long sentence costs a bounded number of steps.
func TestParseIsLinear(t *testing.T) {
	for _, unit := range []string{"hundred", "a", "and", "minus", "point", "one-two-three-four", "between", "a half and", "1 1/2", "one point", "thousand and one", "-1", "one or", "of"} {
		words := strings.Fields(strings.Repeat(unit+" ", 20000))
		start := time.Now()
		for i := range words {
			numeral.Parse(words, i)
		}
		require.Less(t, time.Since(start), 5*time.Second, unit)
		t.Logf("%s: %v", unit, time.Since(start)/time.Duration(len(words)))
	}
	long := strings.Repeat("1", 1<<20)
	_, _, ok := numeral.Parse([]string{long}, 0)
	require.False(t, ok)
	_, ok = numeral.SplitHyphenNumber(strings.Repeat("1-", 1<<20))
	require.False(t, ok)
}
