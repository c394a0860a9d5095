package calendar

// OfDay returns the value of a day.
func OfDay(d Date) Value {
	return Value{Grain: DayGrain, Year: d.Year, Month: d.Month, Day: d.Day}
}

// OfWeek returns the ISO week that holds d.
func OfWeek(d Date) Value {
	year, week := d.ISOWeek()
	return Value{Grain: Week, Year: year, Week: week}
}

// OfWeekend returns the weekend of the ISO week that holds d.
func OfWeekend(d Date) Value {
	v := OfWeek(d)
	v.Grain = Weekend
	return v
}

// OfMonth returns the month that holds d.
func OfMonth(d Date) Value { return Value{Grain: MonthGrain, Year: d.Year, Month: d.Month} }

// OfQuarter returns the quarter that holds d.
func OfQuarter(d Date) Value {
	return Value{Grain: Quarter, Year: d.Year, Index: (d.Month + 2) / 3}
}

// OfHalf returns the half-year that holds d.
func OfHalf(d Date) Value { return Value{Grain: Half, Year: d.Year, Index: (d.Month + 5) / 6} }

// OfYear returns a calendar year.
func OfYear(year int) Value { return Value{Grain: Year, Year: year} }

// OfDecade returns the decade of a year: 199 for 1994.
func OfDecade(year int) Value { return Value{Grain: Decade, Year: year - year%10} }

// OfCentury returns the century of a year: 19 for 1994.
func OfCentury(year int) Value { return Value{Grain: Century, Year: year - year%100} }

// OfSeason returns the season that holds d. January and February belong to the
// winter of the year before.
func OfSeason(d Date) Value {
	year := d.Year
	if d.Month < 3 {
		year--
	}
	season := [...]Season{Winter, Spring, Summer, Autumn}[d.Month%12/3]
	return Value{Grain: SeasonGrain, Year: year, Season: season}
}

// Of returns the value of grain g that holds d: its week, month, year and so on.
// Grains below a day give the day.
func Of(d Date, g Grain) Value {
	switch g {
	case Weekend:
		return OfWeekend(d)
	case Week:
		return OfWeek(d)
	case MonthGrain:
		return OfMonth(d)
	case Quarter:
		return OfQuarter(d)
	case SeasonGrain:
		return OfSeason(d)
	case Half:
		return OfHalf(d)
	case Year:
		return OfYear(d.Year)
	case Decade:
		return OfDecade(d.Year)
	case Century:
		return OfCentury(d.Year)
	}
	return OfDay(d)
}

// At returns the value with a time of day.
func (v Value) At(hour, minute int) Value {
	v.Grain, v.Hour, v.Minute, v.Part = Minute, hour, minute, ""
	return v
}

// In returns the value with a part of the day.
func (v Value) In(p Part) Value {
	v.Grain, v.Part, v.Hour, v.Minute = PartOfDay, p, 0, 0
	return v
}

// DayOf returns the calendar day of a value of day grain or below; ok is false
// for larger grains and where the year, month or day is not known.
func (v Value) DayOf() (d Date, ok bool) {
	d = Date{v.Year, v.Month, v.Day}
	return d, v.Grain <= DayGrain && d.Valid()
}

// seasonStart is the month that a season starts in.
func seasonStart(s Season) int {
	switch s {
	case Summer:
		return 6
	case Autumn:
		return 9
	case Winter:
		return 12
	}
	return 3
}

// Span returns the first and last calendar day of the value; ok is false where
// the value is not known well enough to have them.
func (v Value) Span() (first, last Date, ok bool) {
	if v.Year < 1 || v.Year > MaxYear {
		return Date{}, Date{}, false
	}
	switch v.Grain {
	case Weekend, Week:
		if v.Week < 1 {
			return Date{}, Date{}, false
		}
		first = WeekStart(v.Year, v.Week)
		last = first.AddDays(6)
		if v.Grain == Weekend {
			first = first.AddDays(5)
		}
		return first, last, true
	case MonthGrain:
		return v.months(v.Month, 1)
	case Quarter:
		return v.months(3*v.Index-2, 3)
	case Half:
		return v.months(6*v.Index-5, 6)
	case SeasonGrain:
		return v.months(seasonStart(v.Season), 3)
	case Year:
		return v.months(1, 12)
	case Decade:
		return v.months(1, 120)
	case Century:
		return v.months(1, 1200)
	}
	d, ok := v.DayOf()
	return d, d, ok
}

// months spans n months from the month first of the value's year.
func (v Value) months(first, n int) (Date, Date, bool) {
	if first < 1 || first > 12 {
		return Date{}, Date{}, false
	}
	from := Date{Year: v.Year, Month: first, Day: 1}
	return from, from.AddMonths(n).AddDays(-1), true
}

// Add shifts the value by n of its own grain: a month by months, a weekend by
// weeks, a day or time by days. Unknown years stay unknown.
func (v Value) Add(n int) Value {
	first, _, ok := v.Span()
	if !ok {
		return v
	}
	switch v.Grain {
	case Weekend, Week:
		return Of(first.AddDays(7*n), v.Grain)
	case MonthGrain, Quarter, Half, SeasonGrain:
		return Of(first.AddMonths(n*map[Grain]int{MonthGrain: 1, Quarter: 3, Half: 6, SeasonGrain: 3}[v.Grain]), v.Grain)
	case Year:
		return OfYear(v.Year + n)
	case Decade:
		return OfDecade(v.Year + 10*n)
	case Century:
		return OfCentury(v.Year + 100*n)
	}
	d := first.AddDays(n)
	v.Year, v.Month, v.Day = d.Year, d.Month, d.Day
	return v
}

// Shift returns the value of grain g that lies n of g from the day d: two weeks
// before a day is a day, two years before it a year, as TIMEX3 has it.
func Shift(d Date, n int, g Grain) Value {
	switch g {
	case Week, Weekend:
		return OfDay(d.AddDays(7 * n))
	case MonthGrain, Quarter, Half, SeasonGrain, Year, Decade, Century:
		return Of(d, g).Add(n)
	}
	return OfDay(d.AddDays(n))
}
