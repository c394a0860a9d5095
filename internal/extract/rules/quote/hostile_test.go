package quote_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/effort"
	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
)

func TestHostileTextTakesLinearTime(t *testing.T) {
	x, err := extract.New()
	require.NoError(t, err)
	for _, unit := range []string{
		"“We ran,” he said. “We ran.” ", "“We ran.”\n\n", "Bo Lund said “no” and ", "“the of ", "according to “police”, ",
		"\n\n“We ran and ", "Bo Lund said: “", "‘We ran’ – Bo\n\n",
	} {
		t.Run(unit, func(t *testing.T) {
			effort.Linear(t, effort.Own, 80_000, func(n int) {
				text := strings.Repeat(unit, n/len(unit))
				_, err := x.Extract(context.Background(), extract.Request{Text: text, Types: []claim.Type{claim.TypeQuote}})
				require.NoError(t, err)
			})
		})
	}
}
