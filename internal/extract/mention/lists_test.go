package mention_test

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/mention"
)

func TestMissingListIsAnError(t *testing.T) {
	lex, err := lexicon.Load(fstest.MapFS{"roles.txt": {Data: []byte("mayor\n")}})
	require.NoError(t, err)
	_, err = mention.NewLists(lex)
	require.ErrorContains(t, err, "given_names")
}
