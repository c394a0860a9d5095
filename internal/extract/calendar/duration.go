package calendar

import "strconv"

// Unit is a unit of durations with its TIMEX3 code.
type Unit string

// The units. Those below a day stand after a T: PT4H.
const (
	Seconds  Unit = "S"
	Minutes  Unit = "MIN"
	Hours    Unit = "H"
	Days     Unit = "D"
	Weekends Unit = "WE"
	Weeks    Unit = "W"
	Months   Unit = "M"
	Quarters Unit = "Q"
	Years    Unit = "Y"
)

// Duration is a length of time: 90 days, four hours, an unknown number of months.
type Duration struct {
	// Count is the number of units; 0 if it is not known.
	Count float64
	Unit  Unit
}

// String returns the TIMEX3 value: P90D, PT4H, P2.5Y, PXM.
func (d Duration) String() string {
	count := "X"
	if d.Count > 0 {
		count = strconv.FormatFloat(d.Count, 'f', -1, 64)
	}
	switch d.Unit {
	case Seconds, Hours:
		return "PT" + count + string(d.Unit)
	case Minutes:
		return "PT" + count + "M"
	}
	return "P" + count + string(d.Unit)
}

// Grain returns the grain of the unit; seconds count as minutes.
func (u Unit) Grain() Grain {
	switch u {
	case Seconds, Minutes:
		return Minute
	case Hours:
		return Hour
	case Weekends:
		return Weekend
	case Weeks:
		return Week
	case Months:
		return MonthGrain
	case Quarters:
		return Quarter
	case Years:
		return Year
	}
	return DayGrain
}
