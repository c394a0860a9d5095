package pattern_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/pattern"
)

// TestDocsAreTrue compiles every example of the guide and checks the messages that it quotes.
func TestDocsAreTrue(t *testing.T) {
	guide, err := os.ReadFile("../../../docs/patterns.md")
	require.NoError(t, err)
	lex := testLexicon(t)
	examples, messages, fenced := 0, 0, false
	for line := range strings.Lines(string(guide)) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "```"):
			fenced = line == "```pattern"
		case fenced:
			expr, _, _ := strings.Cut(line, "  ")
			compile(t, expr, lex)
			examples++
		case strings.HasPrefix(line, "| `"):
			cells := strings.Split(strings.Trim(line, "| "), " | ")
			_, err := pattern.Compile(strings.Trim(cells[0], "`"), lex)
			require.EqualError(t, err, "pattern: "+cells[1])
			messages++
		}
	}
	require.Equal(t, 25, examples)
	require.Equal(t, 4, messages)
}
