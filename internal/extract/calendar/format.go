package calendar

import "strconv"

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
	var room [32]byte
	return string(v.append(room[:0]))
}

func (v Value) append(b []byte) []byte {
	switch v.Grain {
	case Century:
		return appendKnown(b, v.Year/100, 2)
	case Decade:
		return appendKnown(b, v.Year/10, 3)
	}
	b = appendKnown(b, v.Year, 4)
	switch v.Grain {
	case Year:
		return b
	case Half:
		return appendKnown(append(b, "-H"...), v.Index, 1)
	case Quarter:
		return appendKnown(append(b, "-Q"...), v.Index, 1)
	case SeasonGrain:
		return append(append(b, '-'), v.Season...)
	case MonthGrain:
		return appendKnown(append(b, '-'), v.Month, 2)
	case Week:
		return appendKnown(append(b, "-W"...), v.Week, 2)
	case Weekend:
		return append(appendKnown(append(b, "-W"...), v.Week, 2), "-WE"...)
	}
	return v.appendClock(v.appendDay(b))
}

// appendDay appends the day of a value of day grain or below to its year.
func (v Value) appendDay(b []byte) []byte {
	if v.Weekday != 0 && v.Day == 0 {
		b = appendKnown(append(b, "-W"...), v.Week, 2)
		return strconv.AppendInt(append(b, '-'), int64(v.Weekday), 10)
	}
	b = appendKnown(append(b, '-'), v.Month, 2)
	return appendKnown(append(b, '-'), v.Day, 2)
}

// appendClock appends the time or part of the day.
func (v Value) appendClock(b []byte) []byte {
	switch v.Grain {
	case PartOfDay:
		return append(append(b, 'T'), v.Part...)
	case Hour, Minute:
		b = appendPadded(append(b, 'T'), v.Hour, 2)
		return appendPadded(append(b, ':'), v.Minute, 2)
	}
	return b
}

// appendKnown appends n with at least width digits, or X for each if it is unknown.
func appendKnown(b []byte, n, width int) []byte {
	if n <= 0 {
		return append(b, "XXXX"[:width]...)
	}
	return appendPadded(b, n, width)
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
