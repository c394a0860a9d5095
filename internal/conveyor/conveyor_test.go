package conveyor_test

import (
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"factdesk/internal/conveyor"
)

// numbers is a source of the numbers below n.
func numbers(n int) func() (int, error) {
	i := 0
	return func() (int, error) {
		if i == n {
			return 0, io.EOF
		}
		i++
		return i - 1, nil
	}
}

func same(_ context.Context, n int) int {
	if rand.IntN(50) == 0 {
		time.Sleep(time.Millisecond)
	}
	return n
}

func TestEverythingIsDeliveredOnce(t *testing.T) {
	for _, ordered := range []bool{true, false} {
		for _, workers := range []int{1, 2, 8} {
			var got []int
			err := conveyor.Run(t.Context(), conveyor.Options{Workers: workers, Window: 2 * workers, Ordered: ordered}, conveyor.Belt[int, int]{
				Next: numbers(1000), Work: same,
				Deliver: func(n int) error { got = append(got, n); return nil },
			})
			require.NoError(t, err)
			if ordered {
				require.True(t, slices.IsSorted(got))
			}
			slices.Sort(got)
			require.Len(t, got, 1000)
			require.Len(t, slices.Compact(got), 1000)
		}
	}
}

func TestASlowReceiverSlowsTheSource(t *testing.T) {
	var taken, delivered atomic.Int64
	source := numbers(200)
	err := conveyor.Run(t.Context(), conveyor.Options{Workers: 2, Window: 5, Ordered: true}, conveyor.Belt[int, int]{
		Next: func() (int, error) {
			n, err := source()
			if err == nil && taken.Add(1)-delivered.Load() > 5 {
				t.Errorf("%d items are on the belt", taken.Load()-delivered.Load())
			}
			return n, err
		},
		Work:    func(_ context.Context, n int) int { return n },
		Deliver: func(int) error { time.Sleep(50 * time.Microsecond); delivered.Add(1); return nil },
	})
	require.NoError(t, err)
	require.EqualValues(t, 200, delivered.Load())
}

func TestWhatWasTakenBeforeTheSourceFailedIsDelivered(t *testing.T) {
	broken := errors.New("broken")
	source := numbers(10)
	got := 0
	err := conveyor.Run(t.Context(), conveyor.Options{Workers: 2, Window: 4}, conveyor.Belt[int, int]{
		Next: func() (int, error) {
			n, err := source()
			if err != nil {
				err = broken
			}
			return n, err
		},
		Work: same, Deliver: func(int) error { got++; return nil },
	})
	require.ErrorIs(t, err, broken)
	require.Equal(t, 10, got)
}

func TestAReceiverThatFailsStopsTheSource(t *testing.T) {
	gone := errors.New("gone")
	stopped := make(chan struct{})
	source := numbers(3)
	err := conveyor.Run(t.Context(), conveyor.Options{Workers: 2, Window: 8}, conveyor.Belt[int, int]{
		Next: func() (int, error) {
			n, err := source()
			if err != nil {
				<-stopped // as a connection on which nothing comes
			}
			return n, err
		},
		Work: same, Deliver: func(int) error { return gone }, Stop: func() { close(stopped) },
	})
	require.ErrorIs(t, err, gone)
}

func TestTheContextEndsTheRun(t *testing.T) {
	before := runtime.NumGoroutine()
	ctx, cancel := context.WithCancel(t.Context())
	err := conveyor.Run(ctx, conveyor.Options{Workers: 2, Window: 4, Ordered: true}, conveyor.Belt[int, int]{
		Next: numbers(1_000_000_000),
		Work: func(_ context.Context, n int) int { return n },
		Deliver: func(n int) error {
			if n == 100 {
				cancel()
			}
			return nil
		},
	})
	require.ErrorIs(t, err, context.Canceled)
	require.Eventually(t, func() bool { return runtime.NumGoroutine() <= before+1 }, 20*time.Second, time.Millisecond)
}

func TestIdleIsCalledBeforeWaiting(t *testing.T) {
	release, idle := make(chan struct{}), 0
	err := conveyor.Run(t.Context(), conveyor.Options{Workers: 1, Window: 1}, conveyor.Belt[int, int]{
		Next: numbers(1),
		Work: func(_ context.Context, n int) int { <-release; return n },
		Idle: func() error {
			if idle++; idle == 1 {
				close(release)
			}
			return nil
		},
		Deliver: func(int) error { require.NotZero(t, idle); return nil },
	})
	require.NoError(t, err)
}

func TestRunReturnsAfterStopHas(t *testing.T) {
	stopped := false // read without a lock: Run is what orders the two
	err := conveyor.Run(t.Context(), conveyor.Options{Workers: 1, Window: 1}, conveyor.Belt[int, int]{
		Next:    numbers(10),
		Work:    func(_ context.Context, n int) int { return n },
		Deliver: func(int) error { return errors.New("nobody takes it") },
		Stop: func() {
			time.Sleep(50 * time.Millisecond)
			stopped = true
		},
	})
	require.Error(t, err)
	require.True(t, stopped)
}
