package quote_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
)

// The work grows with the text and no faster: four times the text may take no
// more than twelve times as long.
func TestHostileText(t *testing.T) {
	x, err := extract.New()
	require.NoError(t, err)
	took := func(text string) time.Duration {
		start := time.Now()
		_, err := x.Extract(context.Background(), extract.Request{Text: text, Types: []claim.Type{claim.TypeQuote}})
		require.NoError(t, err)
		return time.Since(start)
	}
	for _, unit := range []string{
		"“We ran,” he said. “We ran.” ", "“We ran.”\n\n", "Bo Lund said “no” and ", "“the of ", "according to “police”, ",
		"\n\n“We ran and ", "Bo Lund said: “", "‘We ran’ – Bo\n\n",
	} {
		small := took(strings.Repeat(unit, 20_000/len(unit)))
		large := took(strings.Repeat(unit, 80_000/len(unit)))
		require.Less(t, large, 12*small+200*time.Millisecond, unit)
	}
}
