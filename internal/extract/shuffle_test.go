package extract_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"factdesk/internal/extract"

	"github.com/stretchr/testify/require"
)

// TestShuffledRuleWords reads nonsense made of the words that rules look for,
// which meets the ends of sentences in more ways than a fuzzer's bytes do.
func TestShuffledRuleWords(t *testing.T) {
	words := strings.Fields(`1 12 3 two one none nobody no not any all each both half a an the of of and between or , . - – % $
		million dozen dozens hundred at least most more than about some other men people man dead injured killed arrested were
		was extradited who whom which that his he they it Mexico's Mr. Ada Quill President said “ ” " ' ( ) on Tuesday May March
		2024 week last ago later in by for with assured would seek the death penalty toll rose number : ; — Inc. plc U.S. police
		ministry per cent first third quarter 's ’s n't`)
	x, err := extract.New()
	require.NoError(t, err)
	r := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same texts in every run
	for range 50_000 {
		var b strings.Builder
		for range 1 + r.IntN(12) {
			b.WriteString(words[r.IntN(len(words))])
			b.WriteString([]string{" ", " ", " ", " ", " ", " ", "", "\n\n"}[r.IntN(8)])
		}
		text := b.String()
		require.NotPanics(t, func() {
			_, err := x.Extract(t.Context(), extract.Request{Text: text, PublishedAt: "2024-03-07"})
			require.NoError(t, err)
		}, "%q", text)
	}
}
