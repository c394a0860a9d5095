package lexicon_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/lexicon"
)

func TestOnlySomeLists(t *testing.T) {
	l, err := lexicon.Only("countries", "country_names")
	require.NoError(t, err)
	require.Equal(t, []string{"countries", "country_names"}, l.Names())
	id, ok := l.List("countries")
	require.True(t, ok)
	e, ok := l.First(id, "new zealand")
	require.True(t, ok)
	require.Equal(t, "NZ", e.Attr)

	_, err = lexicon.Only("no such list")
	require.ErrorContains(t, err, "no such list")
}
