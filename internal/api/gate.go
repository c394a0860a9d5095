package api

import (
	"context"
	"sync/atomic"
	"time"

	"golang.org/x/sync/semaphore"
)

// gate lets so many articles in at once and so many wait, each no longer than
// patience; it turns the others away, so that a flood costs little.
type gate struct {
	slots    *semaphore.Weighted
	waiting  atomic.Int64
	queue    int64
	patience time.Duration
}

func newGate(concurrency, queue int, patience time.Duration) *gate {
	return &gate{slots: semaphore.NewWeighted(int64(concurrency)), queue: int64(queue), patience: patience}
}

// enter waits for a slot; the caller is to call leave when done. The error is
// a failure that says busy.
func (g *gate) enter(ctx context.Context) (leave func(), err error) {
	leave = func() { g.slots.Release(1) }
	if g.slots.TryAcquire(1) {
		return leave, nil
	}
	if g.waiting.Add(1) > g.queue {
		g.waiting.Add(-1)
		return nil, busy()
	}
	defer g.waiting.Add(-1)
	ctx, cancel := context.WithTimeout(ctx, g.patience)
	defer cancel()
	if g.slots.Acquire(ctx, 1) != nil {
		return nil, busy()
	}
	return leave, nil
}

func busy() *failure {
	f := fail(unavailable, "as many articles are waiting as the service takes")
	f.RetryAfter = time.Second
	return f
}
