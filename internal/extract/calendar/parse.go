package calendar

import (
	"strconv"
	"strings"
)

// ParseValue reads what Value.String writes of values with a known year. It is
// false for everything else: durations, sets, references, unknown years.
func ParseValue(s string) (Value, bool) {
	day, clock, timed := strings.Cut(s, "T")
	v, ok := parseDay(day)
	if !ok || !timed {
		return v, ok
	}
	if v.Grain != DayGrain {
		return Value{}, false
	}
	return v.withClock(clock)
}

// parseDay reads the part of a value before its time of day.
func parseDay(s string) (Value, bool) {
	head, rest, dashed := strings.Cut(s, "-")
	n, ok := digits(head, len(head))
	if !ok || n == 0 {
		return Value{}, false
	}
	switch {
	case !dashed && len(head) == 2:
		return OfCentury(n * 100), true
	case !dashed && len(head) == 3:
		return OfDecade(n * 10), true
	case len(head) != 4:
		return Value{}, false
	case !dashed:
		return OfYear(n), true
	}
	return parseWithin(n, rest)
}

// parseWithin reads what stands behind the year: "08", "08-12", "W33", "W33-WE", "Q3", "H1", "SU".
func parseWithin(year int, s string) (Value, bool) {
	switch s {
	case string(Spring), string(Summer), string(Autumn), string(Winter):
		return Value{Grain: SeasonGrain, Year: year, Season: Season(s)}, true
	case "":
		return Value{}, false
	}
	switch s[0] {
	case 'W':
		week, end, _ := strings.Cut(s[1:], "-")
		n, ok := digits(week, 2)
		grain := Week
		if end == "WE" {
			grain = Weekend
		}
		return Value{Grain: grain, Year: year, Week: n}, ok && n >= 1 && n <= 53 && (end == "" || end == "WE")
	case 'Q':
		n, ok := digits(s[1:], 1)
		return Value{Grain: Quarter, Year: year, Index: n}, ok && n >= 1 && n <= 4
	case 'H':
		n, ok := digits(s[1:], 1)
		return Value{Grain: Half, Year: year, Index: n}, ok && n >= 1 && n <= 2
	}
	month, day, dated := strings.Cut(s, "-")
	m, ok := digits(month, 2)
	if !ok || m < 1 || m > 12 {
		return Value{}, false
	}
	if !dated {
		return Value{Grain: MonthGrain, Year: year, Month: m}, true
	}
	d, ok := digits(day, 2)
	v := Value{Grain: DayGrain, Year: year, Month: m, Day: d}
	return v, ok && Date{Year: year, Month: m, Day: d}.Valid()
}

// withClock adds a time or part of the day, as Value.String writes them.
func (v Value) withClock(s string) (Value, bool) {
	switch p := Part(s); p {
	case Morning, Afternoon, Evening, Night:
		return v.In(p), true
	}
	hour, minute, _ := strings.Cut(s, ":")
	h, okHour := digits(hour, 2)
	m, okMinute := digits(minute, 2)
	return v.At(h, m), okHour && okMinute && h < 24 && m < 60
}

// digits reads a number of exactly width decimal digits.
func digits(s string, width int) (int, bool) {
	if len(s) != width || width == 0 {
		return 0, false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}
