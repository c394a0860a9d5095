package numeral_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/effort"
	"factdesk/internal/extract/numeral"
)

// Every word of a long sentence costs a bounded number of steps.
func TestParseIsLinear(t *testing.T) {
	for _, unit := range []string{"hundred", "a", "and", "minus", "point", "one-two-three-four", "between", "a half and", "1 1/2", "one point", "thousand and one", "-1", "one or", "of"} {
		t.Run(unit, func(t *testing.T) {
			took := effort.Linear(t, effort.Own, 20_000, func(n int) {
				words := strings.Fields(strings.Repeat(unit+" ", n))
				for i := range words {
					numeral.Parse(words, i)
				}
			})
			t.Log(took / 20_000)
		})
	}
	long := strings.Repeat("1", 1<<20)
	_, _, ok := numeral.Parse([]string{long}, 0)
	require.False(t, ok)
	_, ok = numeral.SplitHyphenNumber(strings.Repeat("1-", 1<<20))
	require.False(t, ok)
}
