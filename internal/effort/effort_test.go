package effort_test

import (
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"factdesk/internal/effort"
)

// judge is a test that remembers whether it failed.
type judge struct {
	testing.TB
	failed bool
}

func (j *judge) Helper()               {}
func (j *judge) Errorf(string, ...any) { j.failed = true }

// fails tells whether work that takes so many milliseconds for its size, and
// for the number of the attempt, is found to be more than linear.
func fails(t *testing.T, took func(size, attempt int) int) bool {
	j, spent, calls := &judge{TB: t}, time.Duration(0), 0
	effort.Linear(j, func() time.Duration { return spent }, 800, func(size int) {
		spent += time.Duration(took(size, calls/2)) * time.Millisecond
		calls++
	})
	return j.failed
}

func TestLinearTellsLinearFromQuadratic(t *testing.T) {
	require.False(t, fails(t, func(size, _ int) int { return size }))
	require.False(t, fails(t, func(size, _ int) int { return size * (1 + size/400) }), "a disturbance of the larger")
	require.True(t, fails(t, func(size, _ int) int { return size * size / 100 }))
	require.True(t, fails(t, func(size, _ int) int {
		if size == 100 {
			return 250
		}
		return size * size / 100
	}), "quadratic, and a disturbance of the smaller")
	require.False(t, fails(t, func(size, attempt int) int {
		if size > 100 && attempt < 5 {
			return 100 * size
		}
		return size
	}), "five of six attempts were disturbed")
}

func TestAMeterCountsWorkAndNoSleep(t *testing.T) {
	for _, meter := range []effort.Meter{effort.Own, effort.Process(os.Getpid())} {
		before := meter()
		time.Sleep(300 * time.Millisecond)
		require.Less(t, meter()-before, 200*time.Millisecond)
		before = meter()
		require.Eventually(t, func() bool { return meter()-before > 20*time.Millisecond }, 20*time.Second, time.Microsecond)
	}
}
