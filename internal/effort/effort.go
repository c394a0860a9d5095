// Package effort holds work to linear time in tests. Its invariant: what it
// compares is processor time within one run, so that a busy machine makes a
// test slower but not red. Only tests import it.
package effort

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

const (
	// growth is how much larger the whole work is than its part.
	growth = 8
	// limit is how much longer the whole may take: linear work takes eight times
	// as long, quadratic work sixty-four times, and what disturbs a measurement,
	// caches, the collector, a neighbour on the same core, does so by less than three.
	limit = 24
	// slack is for what does not grow, and for the grain of the meters. Work that
	// stays below it is too small to tell.
	slack = 20 * time.Millisecond
	// attempts is how often both are measured before the limit counts as broken.
	attempts = 6
)

// Meter tells how much processor time has been spent so far.
type Meter func() time.Duration

// Own is the meter of the process that runs the tests.
func Own() time.Duration { return own() }

// Process returns the meter of another process, to the nanosecond where the
// system has Linux's /proc; elsewhere it is the wall clock.
func Process(pid int) Meter {
	tasks := fmt.Sprintf("/proc/%d/task", pid)
	begin := time.Now()
	if _, err := os.Stat(tasks); err != nil {
		return func() time.Duration { return time.Since(begin) }
	}
	return func() time.Duration {
		files, _ := filepath.Glob(filepath.Join(tasks, "*", "schedstat"))
		var spent time.Duration
		for _, file := range files {
			content, _ := os.ReadFile(file)
			first, _, _ := strings.Cut(string(content), " ")
			n, _ := strconv.ParseInt(first, 10, 64)
			spent += time.Duration(n)
		}
		return spent
	}
}

// Linear fails the test where the work on size takes far longer than eight
// times what it takes on an eighth, the best of several attempts for each. It
// returns what the work on size took.
func Linear(t testing.TB, meter Meter, size int, work func(size int)) time.Duration {
	t.Helper()
	small, large := time.Hour, time.Hour
	measure := func(n int) time.Duration {
		before := meter()
		work(n)
		return meter() - before
	}
	for range attempts {
		small, large = min(small, measure(size/growth)), min(large, measure(size))
		if large <= limit*small+slack {
			return large
		}
	}
	t.Errorf("%d times the size takes %s, after %s for the part: more than linear time", growth, large, small)
	return large
}
