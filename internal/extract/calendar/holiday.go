package calendar

// feast says when a holiday falls: on a fixed day, on the nth weekday of a month
// (the last one if n is -1), or so many days from Easter Sunday; shift days later.
type feast struct {
	month, day int
	weekday, n int
	easter     bool
	shift      int
}

// feasts are the holidays that news dates by: those of the whole English-speaking
// press, and the federal holidays of the United States.
var feasts = map[string]feast{
	"new year's day":             {month: 1, day: 1},
	"new year's eve":             {month: 12, day: 31},
	"martin luther king jr. day": {month: 1, weekday: 1, n: 3},
	"martin luther king day":     {month: 1, weekday: 1, n: 3},
	"valentine's day":            {month: 2, day: 14},
	"presidents day":             {month: 2, weekday: 1, n: 3},
	"presidents' day":            {month: 2, weekday: 1, n: 3},
	"st. patrick's day":          {month: 3, day: 17},
	"international women's day":  {month: 3, day: 8},
	"st patrick's day":           {month: 3, day: 17},
	"ash wednesday":              {easter: true, shift: -46},
	"palm sunday":                {easter: true, shift: -7},
	"good friday":                {easter: true, shift: -2},
	"easter":                     {easter: true},
	"easter sunday":              {easter: true},
	"easter monday":              {easter: true, shift: 1},
	"pentecost":                  {easter: true, shift: 49},
	"april fools' day":           {month: 4, day: 1},
	"earth day":                  {month: 4, day: 22},
	"anzac day":                  {month: 4, day: 25},
	"may day":                    {month: 5, day: 1},
	"international workers' day": {month: 5, day: 1},
	"mother's day":               {month: 5, weekday: 7, n: 2},
	"memorial day":               {month: 5, weekday: 1, n: -1},
	"juneteenth":                 {month: 6, day: 19},
	"father's day":               {month: 6, weekday: 7, n: 3},
	"canada day":                 {month: 7, day: 1},
	"bastille day":               {month: 7, day: 14},
	"labor day":                  {month: 9, weekday: 1, n: 1},
	"labour day":                 {month: 9, weekday: 1, n: 1},
	"columbus day":               {month: 10, weekday: 1, n: 2},
	"halloween":                  {month: 10, day: 31},
	"veterans day":               {month: 11, day: 11},
	"armistice day":              {month: 11, day: 11},
	"remembrance day":            {month: 11, day: 11},
	"thanksgiving":               {month: 11, weekday: 4, n: 4},
	"thanksgiving day":           {month: 11, weekday: 4, n: 4},
	"black friday":               {month: 11, weekday: 4, n: 4, shift: 1},
	"christmas eve":              {month: 12, day: 24},
	"christmas":                  {month: 12, day: 25},
	"christmas day":              {month: 12, day: 25},
	"boxing day":                 {month: 12, day: 26},
}

// Holidays lists the known names in lower case, in no order.
func Holidays() []string {
	names := make([]string, 0, len(feasts))
	for name := range feasts {
		names = append(names, name)
	}
	return names
}

// Holiday returns the day of a holiday in a year; name is in lower case with
// straight apostrophes.
func Holiday(name string, year int) (Date, bool) {
	f, ok := feasts[name]
	if !ok || year < 1 || year > MaxYear {
		return Date{}, false
	}
	var d Date
	switch {
	case f.easter:
		d = Easter(year)
	case f.n != 0:
		d = NthWeekday(year, f.month, f.weekday, f.n)
	default:
		d = Date{Year: year, Month: f.month, Day: f.day}
	}
	return d.AddDays(f.shift), true
}

// FixedHoliday returns the month and day of a holiday that has the same in every
// year, else zeros.
func FixedHoliday(name string) (month, day int) {
	if f := feasts[name]; f.day != 0 {
		return f.month, f.day
	}
	return 0, 0
}

// NthWeekday returns the nth weekday of a month, the last one if n is -1, or a
// day of the next month if there are fewer.
func NthWeekday(year, month, weekday, n int) Date {
	first := Date{Year: year, Month: month, Day: 1}
	if n < 0 {
		last := first.AddMonths(1).AddDays(-1)
		return WeekdayBy(last, weekday, Past)
	}
	return WeekdayBy(first, weekday, Future).AddDays(7 * (n - 1))
}

// Easter returns the Western Easter Sunday of a Gregorian year, by the paschal
// full moon: the Sunday after the 14th day of the ecclesiastical moon that falls
// on or after 21 March (Nautical Almanac, Gregorian computus).
func Easter(year int) Date {
	golden := year % 19
	century := year / 100
	// The moon's age correction over the centuries, and the sun's.
	moon := (8*century + 13) / 25
	sun := century - century/4
	epact := (19*golden + sun - moon + 15) % 30
	// Two corrections keep the full moon before 19 April and distinct in a cycle.
	if epact == 29 || epact == 28 && golden > 10 {
		epact--
	}
	fullMoon := Date{Year: year, Month: 3, Day: 21}.AddDays(epact)
	return NextWeekday(fullMoon, 7)
}
