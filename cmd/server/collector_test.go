package main

import (
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/api"
)

func TestTheCollectorIsEasedWithinALimit(t *testing.T) {
	cfg := api.Default()
	cfg.Concurrency, cfg.MaxDocument = 1, 1<<20
	usual := collection{percent: 100, limit: noLimit}
	one := usual.eased(&cfg)
	require.Equal(t, collection{percent: 200, limit: 120 << 20}, one)

	cfg.Concurrency = 3
	require.Equal(t, int64(264<<20), usual.eased(&cfg).limit, "more articles at once take more")
	cfg.Concurrency, cfg.MaxDocument = 1, 2<<20
	require.Equal(t, int64(192<<20), usual.eased(&cfg).limit, "and so do longer ones")

	require.Equal(t, collection{percent: 400, limit: 192 << 20}, usual.starting(&cfg))

	theirs := collection{percent: 50, limit: 1 << 30}
	require.Equal(t, theirs, theirs.eased(&cfg), "the operator has the last word")
	require.Equal(t, theirs, theirs.starting(&cfg))
}
