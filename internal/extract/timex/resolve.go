package timex

import (
	"factdesk/internal/extract/calendar"
	"factdesk/internal/extract/claim"
)

// Resolve gives an expression its TIMEX3 value. ok is false only where the
// expression says nothing that has a value, such as a day that no month has.
func Resolve(e Expression, c Context) (d claim.Date, ok bool) {
	k := e.Known
	switch {
	case k.Ref != "":
		d = claim.Date{Value: k.Ref, Kind: "date", Relative: true}
	case k.Set:
		d = claim.Date{Value: setValue(k), Kind: "set", Grain: setGrain(k)}
	case k.Duration != nil && !pointsAhead(e, c):
		d = claim.Date{Value: k.Duration.String(), Kind: "duration", Grain: k.Duration.Unit.Grain().String()}
	default:
		v, _, ok := Point(e, c)
		if !ok {
			return claim.Date{}, false
		}
		d = dateOf(v, k)
	}
	d.Modifier = e.Modifier
	return d, true
}

// pointsAhead reports whether a length of time is the date that it leads to: "it
// will pay in two weeks", but not "in the next two weeks".
func pointsAhead(e Expression, c Context) bool {
	if e.Preposition != "in" || c.Tense != calendar.Future || c.Anchor.IsZero() || e.Known.Relation != Absolute {
		return false
	}
	_, _, ok := aheadOf(*e.Known.Duration)
	return ok
}

// Point gives the calendar value of an expression that is a point or stretch of
// time, for those who reckon on; absolute tells that nothing was implied. ok is
// false for durations, sets and references.
func Point(e Expression, c Context) (v calendar.Value, absolute, ok bool) {
	k := e.Known
	if k.Set || k.Ref != "" {
		return calendar.Value{}, false, false
	}
	if k.Pointing && k.Unit == calendar.DayGrain && c.Previous.Grain == 0 && !c.Anchor.IsZero() {
		return calendar.Value{}, false, false // "that day" of no day that was named
	}
	r := resolver{k: k, c: c, prep: e.Preposition, tense: c.Tense}
	if r.tense == calendar.Unknown && (r.prep == "by" || r.prep == "until" || r.prep == "till") {
		r.tense = calendar.Future
	}
	// "Tuesday's vote is a test" has happened, whatever the tense of the comment.
	if e.Possessive && r.tense != calendar.Future && r.tense != calendar.Intended {
		r.tense = calendar.Past
	}
	v, ok = r.value()
	if !ok {
		return calendar.Value{}, false, false
	}
	switch {
	case k.Clock:
		v = v.At(k.Hour, k.Minute)
	case k.Part != "":
		v = v.In(k.Part)
	}
	return v, r.absolute(), true
}

// dateOf turns a value into a claim's payload.
func dateOf(v calendar.Value, k Known) claim.Date {
	d := claim.Date{Value: v.String(), Kind: v.Kind(), Grain: v.Grain.String(), Relative: !(&resolver{k: k}).absolute()}
	first, last, ok := v.Span()
	if !ok {
		return d
	}
	switch {
	case k.EndDay > first.Day && v.Grain == calendar.DayGrain:
		last = calendar.Date{Year: first.Year, Month: first.Month, Day: k.EndDay}
	case k.EndYear > first.Year && v.Grain == calendar.Year:
		last = calendar.Date{Year: k.EndYear, Month: 12, Day: 31}
	}
	if d.From = d.Value; v.Grain != calendar.DayGrain {
		d.From = first.String()
	}
	if d.To = d.From; last != first {
		d.To = last.String()
	}
	return d
}

// setValue is the TIMEX3 value of what recurs.
func setValue(k Known) string {
	switch {
	case k.Duration != nil:
		return k.Duration.String()
	case k.Weekday != 0:
		v := calendar.Value{Grain: calendar.DayGrain, Weekday: k.Weekday}
		if k.Clock {
			v = v.At(k.Hour, k.Minute)
		} else if k.Part != "" {
			v = v.In(k.Part)
		}
		return v.String()
	case k.Weekend:
		return calendar.Value{Grain: calendar.Weekend}.String()
	case k.Unit == calendar.Week && k.Part != "":
		return "XXXX-WXX-XT" + string(k.Part)
	case k.Unit == calendar.Week:
		return calendar.Value{Grain: calendar.Week}.String()
	case k.Month != 0:
		return calendar.Value{Grain: calendar.MonthGrain, Month: k.Month}.String()
	case k.Season != "":
		return calendar.Value{Grain: calendar.SeasonGrain, Season: k.Season}.String()
	}
	return calendar.Value{Grain: calendar.DayGrain}.In(k.Part).String()
}

func setGrain(k Known) string {
	switch {
	case k.Duration != nil:
		return k.Duration.Unit.Grain().String()
	case k.Weekend:
		return calendar.Weekend.String()
	case k.Month != 0:
		return calendar.MonthGrain.String()
	case k.Season != "":
		return calendar.SeasonGrain.String()
	case k.Part != "":
		return calendar.PartOfDay.String()
	}
	return calendar.DayGrain.String()
}
