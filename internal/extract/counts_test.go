package extract_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
)

// counts returns the count claims of a text.
func counts(t *testing.T, text string) []claim.Claim {
	t.Helper()
	x, err := extract.New()
	require.NoError(t, err)
	var out []claim.Claim
	for _, f := range claims(t, x, text, "") {
		if f.Count != nil {
			out = append(out, f.Claim)
		}
	}
	return out
}

func TestTheSameFactIsLinked(t *testing.T) {
	c := counts(t, "Peru extradited 26 smugglers to Chile on Tuesday. Nine guards watched. The 26 men extradited were in good health.")
	require.Len(t, c, 3)
	require.Empty(t, c[0].SameAs)
	require.Empty(t, c[1].SameAs)
	require.Equal(t, c[0].ID, c[2].SameAs)
}

func TestDifferentFactsOfOneValueAreNotLinked(t *testing.T) {
	c := counts(t, "Police arrested nine men on Tuesday. The blast killed nine men. On Monday, nine men were arrested.")
	require.Len(t, c, 3)
	for i := range c {
		require.Empty(t, c[i].SameAs, c[i].Count.Event)
	}
}

func TestATotalHasItsParts(t *testing.T) {
	c := counts(t, "Peru extradited 26 smugglers to Chile on Tuesday. In February, Peru extradited 29 men to Chile. "+
		"In all, 55 people have been extradited.")
	require.Len(t, c, 3)
	require.Equal(t, []string{c[0].ID, c[1].ID}, c[2].Count.Parts)
}

func TestASumByChanceIsNoTotal(t *testing.T) {
	c := counts(t, "Two men died on Monday. Three men died in the fire. The blast killed five men.")
	require.Len(t, c, 3)
	for i := range c {
		require.Empty(t, c[i].Count.Parts)
	}
}

func TestATollThatIsNamedOnce(t *testing.T) {
	c := counts(t, "The death toll stood at 27 on Sunday and 31 on Monday.")
	require.Len(t, c, 2)
	for i := range c {
		require.NotNil(t, c[i].Count.Event)
		require.Equal(t, "death", c[i].Count.Event.Type)
	}
}

func TestWhereItHappened(t *testing.T) {
	c := counts(t, "The storm killed 12 people in Haiti. Peru extradited nine men to Chile.")
	require.Len(t, c, 2)
	require.Equal(t, "Haiti", c[0].Count.Event.Place)
	require.Empty(t, c[1].Count.Event.Place)
	require.Equal(t, "Chile", c[1].Count.Event.Destination)
}
