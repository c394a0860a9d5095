// Package calendar is TIMEX3 arithmetic on the proleptic Gregorian calendar. Its
// invariant: it never reads a clock; every result follows from its arguments, and
// every Value formats to one TIMEX3 string.
//
// Weeks are those of ISO 8601: they start on Monday, so that a Sunday belongs to
// the week that ends on it. Seasons are the meteorological ones of the north.
package calendar

// Grain is the size of a value.
type Grain uint8

// The grains, from small to large. A grain is at least as large as those before it.
const (
	Minute Grain = iota + 1
	Hour
	PartOfDay
	DayGrain
	Weekend
	Week
	MonthGrain
	Quarter
	SeasonGrain
	Half
	Year
	Decade
	Century
)

var grainNames = [...]string{
	Minute: "minute", Hour: "hour", PartOfDay: "part_of_day", DayGrain: "day", Weekend: "weekend", Week: "week",
	MonthGrain: "month", Quarter: "quarter", SeasonGrain: "season", Half: "half", Year: "year", Decade: "decade", Century: "century",
}

// String returns the lower-case name of the grain, as on the wire, or "".
func (g Grain) String() string {
	if int(g) >= len(grainNames) {
		return ""
	}
	return grainNames[g]
}

// Part is a part of the day with its TIMEX3 code.
type Part string

// The parts of the day.
const (
	Morning   Part = "MO"
	Afternoon Part = "AF"
	Evening   Part = "EV"
	Night     Part = "NI"
)

// Season is a season with its TIMEX3 code.
type Season string

// The seasons. Spring has March to May; winter has December to the February of
// the year after the one it is named by.
const (
	Spring Season = "SP"
	Summer Season = "SU"
	Autumn Season = "FA"
	Winter Season = "WI"
)

// Tense is the tense of the clause that governs a date expression.
type Tense uint8

// The tenses. The present of news ("appears in court on Tuesday") looks ahead and
// resolves like the future; the perfect is past.
const (
	Unknown Tense = iota
	Past
	Present
	Future
	// Intended is a plan told in the past ("was expected to land on Friday"): the
	// nearest such day, on either side of the anchor.
	Intended
)

// String returns the lower-case name of the tense.
func (t Tense) String() string {
	names := [...]string{"unknown", "past", "present", "future", "intended"}
	return names[int(t)%len(names)]
}

// ahead reports whether the tense looks to the future.
func (t Tense) ahead() bool { return t == Present || t == Future || t == Intended }

// Value is a point or stretch of calendar time. Zero fields are unknown or do not
// apply: a Value of DayGrain without a Year is 13 August of some year.
type Value struct {
	Grain Grain
	// Year is the calendar year, of a week the ISO year, of a decade or century
	// its first year: 1990, 1900.
	Year int
	// Month and Day count from 1.
	Month, Day int
	// Week is the ISO week, 1 to 53, of a week or weekend.
	Week int
	// Weekday is the ISO weekday, 1 for Monday, of a day known by nothing else.
	Weekday int
	// Index is the number of a quarter or half of the year.
	Index  int
	Season Season
	// Part is the part of the day, with PartOfDay.
	Part Part
	// Hour and Minute hold the time of day, with Hour and Minute grain.
	Hour, Minute int
}
