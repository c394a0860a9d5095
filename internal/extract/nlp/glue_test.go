package nlp_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWordsThatLostTheirDashAreCut(t *testing.T) {
	for text, want := range map[string]string{
		"leadersincluding Mora":      "leaders including Mora",
		"freed on bailafter an hour": "freed on bail after an hour",
		"thereafter":                 "thereafter",
		"meanwhile elsewhere":        "meanwhile elsewhere",
		"Hereinafter the firm":       "Hereinafter the firm",
	} {
		require.Equal(t, want, tokens(t, text), text)
	}
}

func TestTextWithoutAVerbBeforeItsParticiple(t *testing.T) {
	require.NotPanics(t, func() { analyse(t, "he X's C 0sed") })
}
