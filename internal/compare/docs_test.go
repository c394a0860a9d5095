package compare_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/compare"
)

// TestTheDocumentationShowsTheWeights holds the table of docs/compare.md to the code.
func TestTheDocumentationShowsTheWeights(t *testing.T) {
	const path, begin, end = "../../docs/compare.md", "<!-- weights -->\n", "<!-- /weights -->"
	raw, err := os.ReadFile(path)
	require.NoError(t, err)
	before, rest, found := strings.Cut(string(raw), begin)
	require.True(t, found)
	shown, after, found := strings.Cut(rest, end)
	require.True(t, found)
	var b strings.Builder
	b.WriteString("| feature | weight | |\n|---|---|---|\n")
	for _, w := range compare.Weights {
		fmt.Fprintf(&b, "| `%s` | %g | %s |\n", w.Feature, w.Weight, w.Doc)
	}
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(before+begin+b.String()+end+after), 0o600))
		return
	}
	require.Equal(t, b.String(), shown, "-update writes the table anew")
}
