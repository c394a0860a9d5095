package access

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"golang.org/x/time/rate"
)

// The names of the limits.
const (
	PolicyRate  = "rate"  // requests
	PolicyQuota = "quota" // articles
)

// Limit is so many in a period: as many at once, and given back evenly over it.
// The zero Limit is none.
type Limit struct {
	N   int
	Per time.Duration
}

// maxN bounds a limit, so that its arithmetic is exact.
const maxN = 1_000_000_000

var periods = map[string]time.Duration{"s": time.Second, "min": time.Minute, "h": time.Hour, "day": 24 * time.Hour}

// ParseLimit reads a limit such as 10/s, 600/min, 5000/h or 100000/day.
func ParseLimit(s string) (Limit, error) {
	count, period, _ := strings.Cut(s, "/")
	n, err := strconv.Atoi(count)
	per, known := periods[period]
	if err != nil || !known || n < 1 || n > maxN {
		return Limit{}, fmt.Errorf("%q is no limit such as 10/s, 600/min, 5000/h or 100000/day", s)
	}
	return Limit{n, per}, nil
}

// String writes the limit as ParseLimit reads it.
func (l Limit) String() string {
	for name, per := range periods {
		if per == l.Per {
			return strconv.Itoa(l.N) + "/" + name
		}
	}
	return ""
}

func (l Limit) every() rate.Limit { return rate.Limit(float64(l.N) / l.Per.Seconds()) }

// bucket is what a client has left of a limit. A nil bucket has no end.
type bucket struct {
	policy string
	limit  Limit
	tokens *rate.Limiter
}

func newBucket(policy string, l Limit) *bucket {
	if l == (Limit{}) {
		return nil
	}
	return &bucket{policy, l, rate.NewLimiter(l.every(), l.N)}
}

// take takes n, or nothing. More than the bucket holds can never be taken.
func (b *bucket) take(now time.Time, n int) error {
	if b == nil || b.tokens.AllowN(now, n) {
		return nil
	}
	missing := float64(min(n, b.limit.N)) - b.tokens.TokensAt(now)
	return &LimitError{Policy: b.policy, RetryAfter: max(b.time(missing), time.Second)}
}

// time is how long it takes until so many are given back.
func (b *bucket) time(n float64) time.Duration {
	return time.Duration(math.Max(0, n) / float64(b.limit.every()) * float64(time.Second))
}

func (b *bucket) standing(now time.Time) Standing {
	left := b.tokens.TokensAt(now)
	return Standing{
		Policy: b.policy, Limit: b.limit,
		Remaining: int(math.Max(0, left)), Reset: b.time(float64(b.limit.N) - left),
	}
}

// full reports whether nothing is spent: such a bucket is as good as a new one.
func (b *bucket) full(now time.Time) bool { return b.tokens.TokensAt(now) >= float64(b.limit.N) }
