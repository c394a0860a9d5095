package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTheCollectorIsEasedWithinALimit(t *testing.T) {
	usual := collection{percent: 100, limit: noLimit}
	one := usual.eased(1, 1<<20)
	require.Equal(t, collection{percent: 200, limit: 120 << 20}, one)

	require.Equal(t, int64(264<<20), usual.eased(3, 1<<20).limit, "more articles at once take more")
	require.Equal(t, int64(192<<20), usual.eased(1, 2<<20).limit, "and so do longer ones")

	require.Equal(t, collection{percent: 400, limit: 192 << 20}, usual.starting(1, 2<<20))

	theirs := collection{percent: 50, limit: 1 << 30}
	require.Equal(t, theirs, theirs.eased(1, 2<<20), "the operator has the last word")
	require.Equal(t, theirs, theirs.starting(1, 2<<20))
}
