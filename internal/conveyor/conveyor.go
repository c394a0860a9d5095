// Package conveyor works on a stream of items by several hands. Its invariant:
// every item that is taken off the source is delivered once, and at most
// Window items are on the belt, so that a slow receiver slows the source.
package conveyor

import (
	"context"
	"errors"
	"io"
	"sync"
)

// Options say how the belt runs.
type Options struct {
	Workers int  // items worked on at once; at least 1
	Window  int  // items taken and not yet delivered; at least Workers
	Ordered bool // deliver in the order of the source
}

// Belt is what a run does.
type Belt[In, Out any] struct {
	// Next takes an item off the source, from one goroutine; io.EOF ends it.
	Next func() (In, error)
	// Work makes the outcome of an item, from several goroutines.
	Work func(context.Context, In) Out
	// Deliver hands an outcome over, from the caller's goroutine.
	Deliver func(Out) error
	// Idle is called before the run waits for an outcome; it may be nil.
	Idle func() error
	// Stop is called once where the run ends before the source does, so that a
	// Next that waits may return; it may be nil.
	Stop func()
}

// slot is a place on the belt.
type slot[In, Out any] struct {
	in  In
	out chan Out // of one outcome
}

// Run runs the belt until the source ends, a function fails, or ctx ends; all
// its goroutines have ended when it returns. What was taken before the source
// failed is still delivered. The error is the first of Next, Deliver, Idle and ctx.
func Run[In, Out any](ctx context.Context, o Options, b Belt[In, Out]) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	r := &run[In, Out]{
		Belt:   b,
		jobs:   make(chan slot[In, Out]),
		placed: make(chan chan Out, o.Window),
		done:   make(chan Out, o.Window),
		free:   make(chan struct{}, o.Window),
	}
	if b.Stop != nil {
		defer calledOnEnd(ctx, b.Stop)()
	}
	var hands sync.WaitGroup
	feeding := make(chan error, 1)
	go func() { feeding <- r.feed(ctx, o.Ordered) }()
	for range o.Workers {
		hands.Go(func() { r.work(ctx, o.Ordered) })
	}
	go func() { hands.Wait(); close(r.done) }()
	failure := r.deliver(ctx, o.Ordered)
	if failure != nil {
		cancel()
	}
	fed := <-feeding
	hands.Wait()
	if failure == nil && fed != nil && !errors.Is(fed, io.EOF) {
		failure = fed
	}
	return failure
}

// calledOnEnd calls f when ctx ends. The function that it returns takes that
// back, or waits for f where it is too late.
func calledOnEnd(ctx context.Context, f func()) (over func()) {
	called := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		defer close(called)
		f()
	})
	return func() {
		if !stop() {
			<-called
		}
	}
}

type run[In, Out any] struct {
	Belt[In, Out]
	jobs   chan slot[In, Out]
	placed chan chan Out // the outcomes to come, in the order of the source; for ordered runs
	done   chan Out      // the outcomes as they come; for the others
	free   chan struct{} // holds a token for every item on the belt
}

// feed takes items off the source while there is room.
func (r *run[In, Out]) feed(ctx context.Context, ordered bool) error {
	defer close(r.placed)
	defer close(r.jobs)
	for {
		select {
		case r.free <- struct{}{}:
		case <-ctx.Done():
			return ctx.Err()
		}
		in, err := r.Next()
		if err != nil {
			return err
		}
		s := slot[In, Out]{in: in, out: make(chan Out, 1)}
		if ordered {
			r.placed <- s.out // there is room for all on the belt
		}
		select {
		case r.jobs <- s:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func (r *run[In, Out]) work(ctx context.Context, ordered bool) {
	for s := range r.jobs {
		out := r.Work(ctx, s.in)
		if ordered {
			s.out <- out
		} else {
			r.done <- out // there is room for all on the belt
		}
	}
}

// deliver hands the outcomes over as they come, or in order.
func (r *run[In, Out]) deliver(ctx context.Context, ordered bool) error {
	for {
		from := r.done
		if ordered {
			next, ok, err := receive(ctx, r.placed, r.Idle)
			if !ok || err != nil {
				return err
			}
			from = next
		}
		out, ok, err := receive(ctx, from, r.Idle)
		if !ok || err != nil {
			return err
		}
		if err := r.Deliver(out); err != nil {
			return err
		}
		<-r.free
	}
}

// receive takes a value from c, and calls idle first if it has to wait.
func receive[T any](ctx context.Context, c chan T, idle func() error) (v T, ok bool, err error) {
	select {
	case v, ok = <-c:
		return v, ok, nil
	default:
	}
	if idle != nil {
		if err := idle(); err != nil {
			return v, false, err
		}
	}
	select {
	case v, ok = <-c:
		return v, ok, nil
	case <-ctx.Done():
		return v, false, ctx.Err()
	}
}
