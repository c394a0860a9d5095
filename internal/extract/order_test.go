package extract_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
)

// dates returns the values of the dates of a text.
func dates(t *testing.T, text string) []string {
	t.Helper()
	x, err := extract.New()
	require.NoError(t, err)
	var out []string
	for _, f := range claims(t, x, text, "") {
		if f.Date != nil {
			out = append(out, f.Date.Value)
		}
	}
	return out
}

func TestFiguresAreReadInTheOrderOfTheArticle(t *testing.T) {
	require.Equal(t, []string{"2025-05-13", "2025-04-03"}, dates(t, "The bridge closed on 13 May 2025. It was inspected on 3/4/2025."))
	require.Equal(t, []string{"2025-05-13", "2025-03-04"}, dates(t, "The bridge closed on May 13, 2025. It was inspected on 3/4/2025."))
}
