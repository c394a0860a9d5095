package calendar

import (
	"fmt"
	"strconv"
	"strings"
)

// The values that point to no calendar time.
const (
	PresentRef = "PRESENT_REF"
	PastRef    = "PAST_REF"
	FutureRef  = "FUTURE_REF"
)

// String returns the TIMEX3 value: 2025-08-12, 2025-W33, 2025-W33-WE, 2025-Q3,
// 2025-SU, 2025-H1, 199, 2025-08-12T15:00, 2025-08-12TMO. What is not known is
// written with X: XXXX-08-13, XXXX-WXX-2.
func (v Value) String() string {
	year := padded(v.Year, 4)
	switch v.Grain {
	case Century:
		return unknownOr(v.Year, "XX", padded(v.Year/100, 2))
	case Decade:
		return unknownOr(v.Year, "XXX", padded(v.Year/10, 3))
	case Year:
		return year
	case Half:
		return year + "-H" + padded(v.Index, 1)
	case Quarter:
		return year + "-Q" + padded(v.Index, 1)
	case SeasonGrain:
		return year + "-" + string(v.Season)
	case MonthGrain:
		return year + "-" + padded(v.Month, 2)
	case Week:
		return year + "-W" + padded(v.Week, 2)
	case Weekend:
		return year + "-W" + padded(v.Week, 2) + "-WE"
	}
	return v.day() + v.clock()
}

// day formats the day of a value of day grain or below.
func (v Value) day() string {
	if v.Weekday != 0 && v.Day == 0 {
		return padded(v.Year, 4) + "-W" + padded(v.Week, 2) + "-" + strconv.Itoa(v.Weekday)
	}
	if day := (Date{v.Year, v.Month, v.Day}); v.Year > 0 && v.Month > 0 && v.Day > 0 {
		return day.String()
	}
	return padded(v.Year, 4) + "-" + padded(v.Month, 2) + "-" + padded(v.Day, 2)
}

// clock formats the time or part of the day.
func (v Value) clock() string {
	switch v.Grain {
	case PartOfDay:
		return "T" + string(v.Part)
	case Hour, Minute:
		return fmt.Sprintf("T%02d:%02d", v.Hour, v.Minute)
	}
	return ""
}

func unknownOr(n int, unknown, known string) string {
	if n == 0 {
		return unknown
	}
	return known
}

// padded writes n with at least width digits, or X for each if it is unknown.
func padded(n, width int) string {
	if n <= 0 {
		return strings.Repeat("X", width)
	}
	var room [20]byte
	return string(appendPadded(room[:0], n, width))
}

// appendPadded appends n, which is not negative, with at least width digits.
func appendPadded(b []byte, n, width int) []byte {
	for limit := 10; width > 1; width-- {
		if n < limit {
			b = append(b, "0000000000"[:width-1]...)
			break
		}
		limit *= 10
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// Kind returns the TIMEX3 type of the value: "time" below a day, else "date".
func (v Value) Kind() string {
	if v.Grain < DayGrain {
		return "time"
	}
	return "date"
}
