package compare

import (
	"math"
	"strconv"

	"factdesk/internal/extract/claim"
)

// aboutShare is how far a rounded number may be from the true one: "about 1,000" is 900 to 1,100.
const aboutShare = 0.1

// interval is the numbers that a count allows, ends included.
type interval struct{ low, high float64 }

// intervalOf reads the numbers that a count allows. An open end is infinite.
func intervalOf(c *claim.Count) interval {
	if c.Value == nil {
		low := 1.0
		if c.Min != nil {
			low = *c.Min
		}
		return interval{low, orInf(c.Max)}
	}
	v := *c.Value
	switch c.Relation {
	case claim.About:
		d := math.Abs(v) * aboutShare
		return interval{v - d, v + d}
	case claim.AtLeast:
		return interval{v, math.Inf(1)}
	case claim.MoreThan:
		return interval{math.Nextafter(v, math.Inf(1)), math.Inf(1)}
	case claim.AtMost:
		return interval{0, v}
	case claim.LessThan:
		return interval{0, math.Nextafter(v, 0)}
	case claim.Range:
		if c.Max != nil {
			return interval{v, *c.Max}
		}
	}
	return interval{v, v}
}

func orInf(f *float64) float64 {
	if f == nil {
		return math.Inf(1)
	}
	return *f
}

// meets reports whether one number is allowed by both.
func (i interval) meets(o interval) bool { return i.low <= o.high && o.low <= i.high }

// valueKey names the number of a count: equal keys are the same number,
// whatever stands before it.
func valueKey(c *claim.Count) string {
	switch {
	case c.Value == nil && c.Min != nil:
		return number(*c.Min) + " or more"
	case c.Value == nil:
		return "unknown"
	case c.Relation == claim.Range && c.Max != nil:
		return number(*c.Value) + "–" + number(*c.Max)
	}
	return number(*c.Value)
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
