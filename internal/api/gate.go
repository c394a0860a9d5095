package api

import (
	"context"
	"sync/atomic"
	"time"

	"golang.org/x/sync/semaphore"
)

// gate lets so many articles in at once and some wait, each no longer than
// patience; it turns the others away at once, so that a flood costs little.
type gate struct {
	slots    *semaphore.Weighted
	patient  *semaphore.Weighted // articles of batches that are in or wait
	batches  atomic.Int64
	queue    queue
	patience time.Duration
}

// fewForASlot is how many may wait for each slot after the queue ran over: one
// would leave the slot idle whenever the next comes late.
const fewForASlot = 2

func newGate(cfg *Config) *gate {
	return &gate{
		slots:    semaphore.NewWeighted(int64(cfg.Concurrency)),
		patient:  semaphore.NewWeighted(int64(cfg.Concurrency)),
		queue:    queue{most: cfg.Queue, few: fewForASlot * cfg.Concurrency, calm: cfg.Calm},
		patience: cfg.Patience,
	}
}

// enter waits for a slot, if there is none at once; the caller is to call leave
// when done. The error is a failure that says busy.
func (g *gate) enter(ctx context.Context) (leave func(), waited bool, err error) {
	leave = func() { g.slots.Release(1) }
	if g.slots.TryAcquire(1) {
		return leave, false, nil
	}
	if !g.queue.join() {
		return nil, true, busy()
	}
	defer g.queue.leave()
	ctx, cancel := context.WithTimeout(ctx, g.patience)
	defer cancel()
	if g.slots.Acquire(ctx, 1) != nil {
		return nil, true, busy()
	}
	return leave, true, nil
}

// batchesAtOnce bounds the memory of batches: each holds two lines a slot.
const batchesAtOnce = 8

// enterBatches lets a batch in; its lines enter one by one.
func (g *gate) enterBatches() (leave func(), err error) {
	if g.batches.Add(1) > batchesAtOnce {
		g.batches.Add(-1)
		f := busy()
		f.Detail = "as many batches are under way as the service takes"
		return nil, f
	}
	return func() { g.batches.Add(-1) }, nil
}

// enterPatiently waits for a slot as long as ctx lasts, for a line of a batch.
// Slots are given in the order of asking, and all batches together ask for no
// more than there are, so that an article by itself waits for one of theirs a slot at most.
func (g *gate) enterPatiently(ctx context.Context) (leave func(), err error) {
	if err := g.patient.Acquire(ctx, 1); err != nil {
		return nil, busy()
	}
	if err := g.slots.Acquire(ctx, 1); err != nil {
		g.patient.Release(1)
		return nil, busy()
	}
	return func() { g.slots.Release(1); g.patient.Release(1) }, nil
}

func busy() *failure {
	f := fail(unavailable, "as many articles are waiting as the service takes")
	f.RetryAfter = time.Second
	return f
}
