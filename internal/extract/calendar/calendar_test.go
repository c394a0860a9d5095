package calendar_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/calendar"
)

func date(t *testing.T, s string) calendar.Date {
	t.Helper()
	d, err := calendar.ParseDate(s)
	require.NoError(t, err)
	return d
}

// The standard library is the oracle of day arithmetic.
func TestDatesAgreeWithTime(t *testing.T) {
	start := time.Date(1895, 12, 25, 0, 0, 0, 0, time.UTC)
	first := calendar.Date{Year: 1895, Month: 12, Day: 25}
	for i := 0; i < 80000; i += 3 {
		want := start.AddDate(0, 0, i)
		got := first.AddDays(i)
		require.Equal(t, want.Format(time.DateOnly), got.String())
		require.Equal(t, (int(want.Weekday())+6)%7+1, got.Weekday(), got)
		year, week := want.ISOWeek()
		gotYear, gotWeek := got.ISOWeek()
		require.Equal(t, [2]int{year, week}, [2]int{gotYear, gotWeek}, got)
		monday := calendar.WeekStart(year, week)
		require.Equal(t, 1, monday.Weekday())
		require.Equal(t, first, got.AddDays(-i))
	}
}

func TestParseDate(t *testing.T) {
	require.Equal(t, calendar.Date{Year: 2024, Month: 2, Day: 29}, date(t, "2024-02-29"))
	for _, s := range []string{"", "2025-02-29", "2025-13-01", "2025-1-1", "0000-01-01", "2025/01/01", "+025-01-01", "2025-01-1x"} {
		_, err := calendar.ParseDate(s)
		require.Error(t, err, s)
	}
}

func TestAddMonths(t *testing.T) {
	require.Equal(t, "2025-02-28", date(t, "2025-01-31").AddMonths(1).String())
	require.Equal(t, "2024-02-29", date(t, "2025-02-28").AddMonths(-12).AddDays(1).String())
	require.Equal(t, "2024-11-30", date(t, "2025-01-30").AddMonths(-2).String())
	require.Equal(t, "2026-01-01", date(t, "2025-12-01").AddMonths(1).String())
}

func TestFormatAndSpan(t *testing.T) {
	day := date(t, "2025-08-12")
	for _, c := range []struct {
		v           calendar.Value
		want        string
		first, last string
	}{
		{calendar.OfDay(day), "2025-08-12", "2025-08-12", "2025-08-12"},
		{calendar.OfWeek(day), "2025-W33", "2025-08-11", "2025-08-17"},
		{calendar.OfWeekend(day), "2025-W33-WE", "2025-08-16", "2025-08-17"},
		{calendar.OfMonth(day), "2025-08", "2025-08-01", "2025-08-31"},
		{calendar.OfQuarter(day), "2025-Q3", "2025-07-01", "2025-09-30"},
		{calendar.OfHalf(day), "2025-H2", "2025-07-01", "2025-12-31"},
		{calendar.OfSeason(day), "2025-SU", "2025-06-01", "2025-08-31"},
		{calendar.OfSeason(date(t, "2026-01-05")), "2025-WI", "2025-12-01", "2026-02-28"},
		{calendar.OfYear(2025), "2025", "2025-01-01", "2025-12-31"},
		{calendar.OfDecade(1994), "199", "1990-01-01", "1999-12-31"},
		{calendar.OfCentury(1994), "19", "1900-01-01", "1999-12-31"},
		{calendar.OfDay(day).At(15, 0), "2025-08-12T15:00", "2025-08-12", "2025-08-12"},
		{calendar.OfDay(day).In(calendar.Evening), "2025-08-12TEV", "2025-08-12", "2025-08-12"},
		{calendar.Value{Grain: calendar.DayGrain, Month: 8, Day: 13}, "XXXX-08-13", "", ""},
		{calendar.Value{Grain: calendar.DayGrain, Weekday: 2}, "XXXX-WXX-2", "", ""},
		{calendar.Value{Grain: calendar.Week}, "XXXX-WXX", "", ""},
		{calendar.Value{Grain: calendar.MonthGrain, Month: 8}, "XXXX-08", "", ""},
		{calendar.Value{Grain: calendar.DayGrain}, "XXXX-XX-XX", "", ""},
		{calendar.Value{Grain: calendar.Quarter, Index: 3}, "XXXX-Q3", "", ""},
		{calendar.Value{Grain: calendar.Decade}, "XXX", "", ""},
		{calendar.Value{Grain: calendar.DayGrain, Weekday: 2}.At(9, 30), "XXXX-WXX-2T09:30", "", ""},
	} {
		require.Equal(t, c.want, c.v.String())
		first, last, ok := c.v.Span()
		require.Equal(t, c.first != "", ok, c.want)
		if ok {
			require.Equal(t, c.first, first.String(), c.want)
			require.Equal(t, c.last, last.String(), c.want)
		}
	}
}

func TestShift(t *testing.T) {
	anchor := date(t, "2025-08-14")
	for _, c := range []struct {
		n    int
		g    calendar.Grain
		want string
	}{
		{-1, calendar.DayGrain, "2025-08-13"},
		{-2, calendar.Week, "2025-07-31"},
		{-2, calendar.MonthGrain, "2025-06"},
		{-3, calendar.Year, "2022"},
		{1, calendar.Quarter, "2025-Q4"},
		{-1, calendar.Decade, "201"},
		{8, calendar.MonthGrain, "2026-04"},
	} {
		require.Equal(t, c.want, calendar.Shift(anchor, c.n, c.g).String())
	}
	require.Equal(t, "2025-W32", calendar.OfWeek(anchor).Add(-1).String())
	require.Equal(t, "2024-H2", calendar.OfHalf(date(t, "2025-03-01")).Add(-1).String())
	require.Equal(t, "2025-SP", calendar.OfSeason(anchor).Add(-1).String())
	require.Equal(t, "2025-W01", calendar.OfWeek(date(t, "2024-12-31")).String())
}

// 14 August 2025 was a Thursday.
func TestByTense(t *testing.T) {
	anchor := date(t, "2025-08-14")
	for _, c := range []struct {
		weekday int
		tense   calendar.Tense
		want    string
	}{
		{2, calendar.Past, "2025-08-12"},
		{4, calendar.Past, "2025-08-14"},
		{5, calendar.Past, "2025-08-08"},
		{5, calendar.Unknown, "2025-08-08"},
		{5, calendar.Future, "2025-08-15"},
		{2, calendar.Future, "2025-08-19"},
		{4, calendar.Future, "2025-08-14"},
		{7, calendar.Present, "2025-08-17"},
	} {
		require.Equal(t, c.want, calendar.WeekdayBy(anchor, c.weekday, c.tense).String())
	}
	require.Equal(t, "2025-08-07", calendar.LastWeekday(anchor, 4).String())
	require.Equal(t, "2025-08-13", calendar.LastWeekday(anchor, 3).String())
	require.Equal(t, "2025-08-21", calendar.NextWeekday(anchor, 4).String())
	require.Equal(t, "2025-08-15", calendar.NextWeekday(anchor, 5).String())
	require.Equal(t, "2025-08-17", calendar.WeekdayIn(anchor, 7).String())

	require.Equal(t, "2025-08", calendar.MonthBy(anchor, 8, calendar.Past).String())
	require.Equal(t, "2024-09", calendar.MonthBy(anchor, 9, calendar.Past).String())
	require.Equal(t, "2025-09", calendar.MonthBy(anchor, 9, calendar.Future).String())
	require.Equal(t, "2026-03", calendar.MonthBy(anchor, 3, calendar.Future).String())
}

func TestDayBy(t *testing.T) {
	anchor := date(t, "2025-08-14")
	for _, c := range []struct {
		month, day int
		tense      calendar.Tense
		want       string
	}{
		{8, 13, calendar.Past, "2025-08-13"},
		{11, 3, calendar.Past, "2024-11-03"},
		{11, 3, calendar.Future, "2025-11-03"},
		{3, 14, calendar.Future, "2026-03-14"},
		{8, 20, calendar.Past, "2025-08-20"},
		{8, 1, calendar.Future, "2025-08-01"},
		{10, 30, calendar.Past, "2024-10-30"},
		{9, 1, calendar.Unknown, "2025-09-01"},
		{7, 1, calendar.Unknown, "2025-07-01"},
		{2, 29, calendar.Past, "2024-02-29"},
	} {
		d, ok := calendar.DayBy(anchor, c.month, c.day, c.tense)
		require.True(t, ok)
		require.Equal(t, c.want, d.String())
	}
	_, ok := calendar.DayBy(anchor, 2, 30, calendar.Past)
	require.False(t, ok)
}

func TestLatestComing(t *testing.T) {
	month := func(m int) calendar.Value { return calendar.Value{Grain: calendar.MonthGrain, Month: m} }
	season := func(s calendar.Season) calendar.Value {
		return calendar.Value{Grain: calendar.SeasonGrain, Season: s}
	}
	january := date(t, "2026-01-21")
	require.Equal(t, "2025-02", calendar.Latest(january, month(2)).String())
	require.Equal(t, "2025-01", calendar.Latest(january, month(1)).String())
	require.Equal(t, "2026-02", calendar.Coming(january, month(2)).String())
	require.Equal(t, "2027-01", calendar.Coming(january, month(1)).String())
	require.Equal(t, "2025-SU", calendar.Latest(date(t, "2026-03-08"), season(calendar.Summer)).String())
	require.Equal(t, "2024-WI", calendar.Latest(january, season(calendar.Winter)).String())
	require.Equal(t, "2026-SU", calendar.Coming(january, season(calendar.Summer)).String())

	quarter := func(i int) calendar.Value { return calendar.Value{Grain: calendar.Quarter, Index: i} }
	require.Equal(t, "2025-Q4", calendar.WithinYearBy(january, quarter(4), calendar.Past).String())
	require.Equal(t, "2026-Q3", calendar.WithinYearBy(january, quarter(3), calendar.Future).String())
	require.Equal(t, "2026-Q1", calendar.WithinYearBy(date(t, "2025-11-02"), quarter(1), calendar.Future).String())
	require.Equal(t, "2025-WI", calendar.WithinYearBy(january, season(calendar.Winter), calendar.Past).String())
	require.Equal(t, "2026-SU", calendar.NearestSeason(date(t, "2026-04-02"), season(calendar.Summer)).String())
	require.Equal(t, "2025-SU", calendar.NearestSeason(date(t, "2025-11-02"), season(calendar.Summer)).String())
	require.Equal(t, "2025-SU", calendar.NearestSeason(date(t, "2025-07-02"), season(calendar.Summer)).String())

	require.Equal(t, "2026-W08-WE", calendar.WeekendBy(date(t, "2026-02-26"), calendar.Past).String())
	require.Equal(t, "2026-W09-WE", calendar.WeekendBy(date(t, "2026-02-26"), calendar.Future).String())
	require.Equal(t, "2026-W09-WE", calendar.WeekendBy(date(t, "2026-03-01"), calendar.Past).String())
}

func TestDurations(t *testing.T) {
	for _, c := range []struct {
		d    calendar.Duration
		want string
	}{
		{calendar.Duration{Count: 90, Unit: calendar.Days}, "P90D"},
		{calendar.Duration{Count: 4, Unit: calendar.Hours}, "PT4H"},
		{calendar.Duration{Count: 40, Unit: calendar.Minutes}, "PT40M"},
		{calendar.Duration{Unit: calendar.Months}, "PXM"},
		{calendar.Duration{Unit: calendar.Minutes}, "PTXM"},
		{calendar.Duration{Count: 2.5, Unit: calendar.Years}, "P2.5Y"},
		{calendar.Duration{Count: 1, Unit: calendar.Weekends}, "P1WE"},
		{calendar.Duration{Count: 2, Unit: calendar.Years, Rest: 6, RestUnit: calendar.Months}, "P2Y6M"},
		{calendar.Duration{Count: 1, Unit: calendar.Hours, Rest: 30, RestUnit: calendar.Minutes}, "PT1H30M"},
		{calendar.Duration{Count: 1, Unit: calendar.Days, Rest: 2, RestUnit: calendar.Hours}, "P1DT2H"},
	} {
		require.Equal(t, c.want, c.d.String())
	}
}

// Dates as almanacs print them.
func TestHolidays(t *testing.T) {
	for _, c := range []struct {
		name string
		year int
		want string
	}{
		{"easter", 2024, "2024-03-31"},
		{"easter", 2025, "2025-04-20"},
		{"easter", 2026, "2026-04-05"},
		{"easter", 1981, "1981-04-19"},
		{"easter", 1954, "1954-04-18"},
		{"easter", 2008, "2008-03-23"},
		{"easter", 2038, "2038-04-25"},
		{"good friday", 2026, "2026-04-03"},
		{"thanksgiving", 2025, "2025-11-27"},
		{"black friday", 2010, "2010-11-26"},
		{"memorial day", 2025, "2025-05-26"},
		{"labor day", 2025, "2025-09-01"},
		{"martin luther king jr. day", 2026, "2026-01-19"},
		{"christmas eve", 2025, "2025-12-24"},
		{"mother's day", 2026, "2026-05-10"},
	} {
		d, ok := calendar.Holiday(c.name, c.year)
		require.True(t, ok, c.name)
		require.Equal(t, c.want, d.String(), c.name)
	}
	_, ok := calendar.Holiday("festivus", 2025)
	require.False(t, ok)
	for _, name := range calendar.Holidays() {
		d, ok := calendar.Holiday(name, 2025)
		require.True(t, ok && d.Valid(), name)
	}
}

func FuzzValues(f *testing.F) {
	f.Add(2025, 8, 12, 3, 7)
	f.Add(1, 1, 1, -5, 13)
	f.Add(9999, 12, 31, 1000000, 2)
	f.Fuzz(func(t *testing.T, year, month, day, n, grain int) {
		d := calendar.Date{Year: year, Month: month, Day: day}
		if !d.Valid() || n < -4000000 || n > 4000000 {
			return
		}
		require.Equal(t, d, d.AddDays(n).AddDays(-n))
		g := calendar.Grain(1 + uint(grain)%13)
		v := calendar.Of(d, g)
		first, last, ok := v.Span()
		if ok {
			require.False(t, d.Before(first) && g != calendar.Weekend, "%v %v", d, v)
			require.False(t, last.Before(d), "%v %v", d, v)
			require.False(t, last.Before(first))
		}
		_ = v.Add(n).String()
		_ = calendar.Shift(d, n, g).String()
	})
}
