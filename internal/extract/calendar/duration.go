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
	// Rest is a further number of the smaller unit RestUnit: the six months of
	// "two years and six months"; 0 for none.
	Rest     float64
	RestUnit Unit
}

// String returns the TIMEX3 value: P90D, PT4H, P2.5Y, PXM, P2Y6M.
func (d Duration) String() string {
	count := "X"
	if d.Count > 0 {
		count = strconv.FormatFloat(d.Count, 'f', -1, 64)
	}
	s := "P"
	if d.Unit.clock() {
		s = "PT"
	}
	s += count + d.Unit.code()
	if d.Rest <= 0 {
		return s
	}
	if d.RestUnit.clock() && !d.Unit.clock() {
		s += "T"
	}
	return s + strconv.FormatFloat(d.Rest, 'f', -1, 64) + d.RestUnit.code()
}

// clock reports whether the unit stands behind the T.
func (u Unit) clock() bool { return u == Seconds || u == Minutes || u == Hours }

// code is the letter of the unit. Minutes share theirs with months, from which
// the T tells them.
func (u Unit) code() string {
	if u == Minutes {
		return "M"
	}
	return string(u)
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
