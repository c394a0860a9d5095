package calendar

import (
	"fmt"
	"strconv"
)

// Date is a calendar day. The zero Date is unknown.
type Date struct{ Year, Month, Day int }

// ParseDate reads YYYY-MM-DD.
func ParseDate(s string) (Date, error) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return Date{}, fmt.Errorf("parse date %q: not YYYY-MM-DD", s)
	}
	year, errYear := strconv.ParseUint(s[:4], 10, 16)
	month, errMonth := strconv.ParseUint(s[5:7], 10, 8)
	day, errDay := strconv.ParseUint(s[8:], 10, 8)
	d := Date{int(year), int(month), int(day)}
	if errYear != nil || errMonth != nil || errDay != nil || !d.Valid() {
		return Date{}, fmt.Errorf("parse date %q: no such day", s)
	}
	return d, nil
}

// String returns YYYY-MM-DD, or "" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	b := make([]byte, 0, len("2006-01-02"))
	b = appendPadded(b, d.Year, 4)
	b = appendPadded(append(b, '-'), d.Month, 2)
	b = appendPadded(append(b, '-'), d.Day, 2)
	return string(b)
}

// IsZero reports whether the date is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// Valid reports whether the calendar has the day, in the years 1 to 9999.
func (d Date) Valid() bool {
	return d.Year >= 1 && d.Year <= 9999 && d.Month >= 1 && d.Month <= 12 && d.Day >= 1 && d.Day <= DaysIn(d.Year, d.Month)
}

// DaysIn returns the number of days of a month. Year 0 stands for an unknown
// year, whose February may have 29.
func DaysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if leap(year) {
			return 29
		}
		return 28
	}
	return 31
}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// Before reports whether d is earlier than o.
func (d Date) Before(o Date) bool { return d.number() < o.number() }

// number counts the days since 1 March of year 0. The method is the usual one of
// years that start in March, so that the leap day is the last of its year.
func (d Date) number() int {
	y, m := d.Year, d.Month-3
	if m < 0 {
		m += 12
		y--
	}
	return 365*y + floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400) + (153*m+2)/5 + d.Day - 1
}

// fromNumber is the inverse of number.
func fromNumber(n int) Date {
	y := floorDiv(400*n+591, 146097) // the mean year has 365.2425 days
	for yearStart(y) > n {
		y--
	}
	for yearStart(y+1) <= n {
		y++
	}
	left := n - yearStart(y)
	m := (5*left + 2) / 153
	d := Date{Year: y, Month: m + 3, Day: left - (153*m+2)/5 + 1}
	if d.Month > 12 {
		d.Month -= 12
		d.Year++
	}
	return d
}

// yearStart is the number of 1 March of year y.
func yearStart(y int) int { return 365*y + floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400) }

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// AddDays returns the day n days after d, or before it if n is negative.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	return fromNumber(d.number() + n)
}

// AddMonths returns the same day n months later, or the last day of that month
// if it has no such day: 31 January and one month is 28 February.
func (d Date) AddMonths(n int) Date {
	if d.IsZero() {
		return d
	}
	months := d.Year*12 + d.Month - 1 + n
	r := Date{Year: floorDiv(months, 12), Month: months - 12*floorDiv(months, 12) + 1, Day: d.Day}
	r.Day = min(r.Day, DaysIn(r.Year, r.Month))
	return r
}

// Weekday returns the ISO weekday: 1 for Monday to 7 for Sunday.
func (d Date) Weekday() int {
	// 1 March of year 0 was a Wednesday.
	n := (d.number() + 2) % 7
	return (n+7)%7 + 1
}

// ISOWeek returns the ISO year and week that hold the day.
func (d Date) ISOWeek() (year, week int) {
	thursday := d.AddDays(4 - d.Weekday())
	first := Date{Year: thursday.Year, Month: 1, Day: 1}
	return thursday.Year, (thursday.number()-first.number())/7 + 1
}

// WeekStart returns the Monday of an ISO week.
func WeekStart(year, week int) Date {
	fourth := Date{Year: year, Month: 1, Day: 4} // is always in week 1
	return fourth.AddDays(1 - fourth.Weekday() + 7*(week-1))
}

// MaxYear is the last year that TIMEX3's four digits can write.
const MaxYear = 9999
