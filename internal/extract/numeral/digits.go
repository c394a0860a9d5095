package numeral

import (
	"math"
	"strconv"
	"strings"
)

// maxDigits bounds the integral digits: float64 holds 15 of them exactly, and
// longer ones are identifiers.
const maxDigits = 15

// parseDigits reads digits with commas and one decimal point. Commas must group
// by three, or by two before the last three as in India: 1,000 and 12,34,567,
// but not 22,24 or 1.000,5.
func parseDigits(s string) (value float64, decimal, ok bool) {
	whole, rest, decimal := strings.Cut(s, ".")
	if strings.ContainsAny(rest, ".,") || len(rest) > maxDigits {
		return 0, false, false
	}
	if !grouped(whole) {
		return 0, false, false
	}
	if len(whole)-strings.Count(whole, ",") > maxDigits {
		return 0, false, false
	}
	if !decimal {
		return integer(whole), false, whole != ""
	}
	value, err := strconv.ParseFloat(strings.ReplaceAll(s, ",", ""), 64)
	return value, true, err == nil
}

// integer is the value of at most maxDigits digits, whatever commas stand between.
func integer(whole string) float64 {
	n := int64(0)
	for i := range len(whole) {
		if isDigit(whole[i]) {
			n = 10*n + int64(whole[i]-'0')
		}
	}
	return float64(n)
}

// grouped reports whether the commas of whole stand where English puts them.
func grouped(whole string) bool {
	if !strings.Contains(whole, ",") {
		return true
	}
	last := strings.LastIndexByte(whole, ',')
	if len(whole)-last-1 != 3 {
		return false
	}
	first := strings.IndexByte(whole, ',')
	if first == 0 || first > 3 {
		return false
	}
	size := 3
	if last != first && strings.IndexByte(whole[first+1:], ',') == 2 {
		size = 2 // Indian grouping
	}
	for i := first + size + 1; i < last; i += size + 1 {
		if whole[i] != ',' {
			return false
		}
	}
	middle := last - first
	return middle%(size+1) == 0 && (size == 3 || first <= 2)
}

// scaled multiplies by a magnitude and drops what binary fractions add:
// 2.3 million is 2,300,000, not 2,299,999.9999999995.
func scaled(v, magnitude float64) float64 {
	x := v * magnitude
	if magnitude < 10 || math.Abs(x) > 1e17 {
		return x
	}
	return math.Round(x*1e3) / 1e3
}
