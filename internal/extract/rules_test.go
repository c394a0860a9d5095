package extract_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
)

// New refuses rules that lack an id, a sentence or examples; what is left to
// show is that every type has rules.
func TestEveryTypeHasRules(t *testing.T) {
	x, err := extract.New()
	require.NoError(t, err)
	rules := map[claim.Type]int{}
	for _, r := range x.Rules() {
		rules[claim.Type(r.Type)]++
	}
	for _, want := range claim.Types {
		require.Positive(t, rules[want], want)
	}
}
