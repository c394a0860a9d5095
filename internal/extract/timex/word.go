package timex

import (
	"strings"

	"factdesk/internal/extract/calendar"
	"factdesk/internal/extract/wordset"
)

// sort is the part that a word plays in date expressions.
type sort uint8

const (
	otherWord sort = iota
	monthWord
	weekdayWord
	unitWord    // day, weeks
	seasonWord  // summer
	partWord    // morning
	shiftWord   // last, next, this
	deicticWord // today, yesterday, tonight
	setWord     // every, each
	zoneWord    // GMT
	meridiem    // a.m.
	pointWord   // noon
	quarterWord // quarter as a part of the year
	halfWord
	weekendWord
	edgeWord  // end, start, middle, rest
	sideWord  // early, late
	refWord   // now, recently, future
	lightWord // dawn, nightfall
)

// word is what the vocabulary knows of a token.
type word struct {
	sort   sort
	n      int // number of month, weekday, shift, hour, …
	short  bool
	plural bool
	unit   calendar.Unit
	factor float64 // units per word: 10 years in a decade
	season calendar.Season
	part   calendar.Part
	shift  Relation
	mod    string // TIMEX3 modifier of an edge or side word
}

// vocabulary maps lower-case words, without a closing full stop, to what they
// are. It is written once, at start-up.
var vocabulary = wordset.New(buildVocabulary())

// noWord is what is known of a word that the vocabulary lacks: nothing.
var noWord word

// lookUp returns what is known of a lower-case word; it must not be changed.
func lookUp(lower string) *word {
	if w := vocabulary.Get(lower); w != nil {
		return w
	}
	return &noWord
}

func buildVocabulary() map[string]*word {
	v := map[string]word{}
	addNames(v)
	addUnits(v)
	addRelations(v)
	out := make(map[string]*word, len(v))
	for lower, w := range v {
		out[lower] = &w
	}
	return out
}

func addNames(v map[string]word) {
	months := strings.Fields("january february march april may june july august september october november december")
	for i, m := range months {
		v[m] = word{sort: monthWord, n: i + 1}
		if len(m) > 4 {
			v[m[:3]] = word{sort: monthWord, n: i + 1, short: true}
		}
	}
	v["sept"] = word{sort: monthWord, n: 9, short: true}
	v["jun"] = word{sort: monthWord, n: 6, short: true}
	v["jul"] = word{sort: monthWord, n: 7, short: true}
	days := strings.Fields("monday tuesday wednesday thursday friday saturday sunday")
	for i, d := range days {
		v[d] = word{sort: weekdayWord, n: i + 1}
		v[d+"s"] = word{sort: weekdayWord, n: i + 1, plural: true}
		v[d[:3]] = word{sort: weekdayWord, n: i + 1, short: true}
	}
	for s, n := range map[string]int{"tues": 2, "thur": 4, "thurs": 4, "weds": 3} {
		v[s] = word{sort: weekdayWord, n: n, short: true}
	}
	for s, season := range map[string]calendar.Season{
		"spring": calendar.Spring, "springtime": calendar.Spring, "summer": calendar.Summer, "summertime": calendar.Summer,
		"autumn": calendar.Autumn, "fall": calendar.Autumn, "winter": calendar.Winter, "wintertime": calendar.Winter,
	} {
		v[s] = word{sort: seasonWord, season: season}
	}
	for s, part := range map[string]calendar.Part{
		"morning": calendar.Morning, "afternoon": calendar.Afternoon, "evening": calendar.Evening, "night": calendar.Night,
	} {
		v[s] = word{sort: partWord, part: part}
		v[s+"s"] = word{sort: partWord, part: part, plural: true}
	}
	for s, part := range map[string]calendar.Part{
		"dawn": calendar.Morning, "daybreak": calendar.Morning, "sunrise": calendar.Morning,
		"dusk": calendar.Evening, "sunset": calendar.Evening, "sundown": calendar.Evening, "nightfall": calendar.Night,
	} {
		v[s] = word{sort: lightWord, part: part}
	}
	for z := range strings.FieldsSeq("gmt utc et est edt ct cst cdt mt mst mdt pt pst pdt bst cet cest eet eest ist wat eat sast jst kst hkt aest aedt wib") {
		v[z] = word{sort: zoneWord}
	}
}

func addUnits(v map[string]word) {
	for _, u := range []struct {
		name   string
		unit   calendar.Unit
		factor float64
	}{
		{"second", calendar.Seconds, 1},
		{"sec", calendar.Seconds, 1},
		{"minute", calendar.Minutes, 1},
		{"min", calendar.Minutes, 1},
		{"hour", calendar.Hours, 1},
		{"hr", calendar.Hours, 1},
		{"day", calendar.Days, 1},
		{"week", calendar.Weeks, 1},
		{"fortnight", calendar.Weeks, 2},
		{"month", calendar.Months, 1},
		{"year", calendar.Years, 1},
		{"yr", calendar.Years, 1},
		{"decade", calendar.Years, 10},
	} {
		v[u.name] = word{sort: unitWord, unit: u.unit, factor: u.factor}
		v[u.name+"s"] = word{sort: unitWord, unit: u.unit, factor: u.factor, plural: true}
	}
	v["century"] = word{sort: unitWord, unit: calendar.Years, factor: 100}
	v["centuries"] = word{sort: unitWord, unit: calendar.Years, factor: 100, plural: true}
	v["quarter"] = word{sort: quarterWord, unit: calendar.Quarters, factor: 1}
	v["quarters"] = word{sort: quarterWord, unit: calendar.Quarters, factor: 1, plural: true}
	v["half"] = word{sort: halfWord}
	v["weekend"] = word{sort: weekendWord, unit: calendar.Weekends, factor: 1}
	v["weekends"] = word{sort: weekendWord, unit: calendar.Weekends, factor: 1, plural: true}
}

func addRelations(v map[string]word) {
	for s, r := range map[string]Relation{
		"last": Last, "past": Last, "this": This, "current": This, "next": Next, "coming": Next, "upcoming": Next,
		"same": Same, "that": Same, "previous": Preceding, "preceding": Preceding, "following": Following, "ensuing": Following,
	} {
		v[s] = word{sort: shiftWord, shift: r}
	}
	for s, n := range map[string]int{"today": 0, "yesterday": -1, "tomorrow": 1} {
		v[s] = word{sort: deicticWord, n: n}
	}
	v["tonight"] = word{sort: deicticWord, part: calendar.Night}
	v["every"] = word{sort: setWord}
	v["each"] = word{sort: setWord}
	for s, hour := range map[string]int{"noon": 12, "midday": 12, "midnight": 0} {
		v[s] = word{sort: pointWord, n: hour}
	}
	for _, s := range []string{"present", "moment", "future", "date"} {
		v[s] = word{sort: refWord}
	}
	for s := range decadeNames {
		v[s] = word{sort: refWord}
	}
	for s := range references {
		v[s] = word{sort: refWord}
	}
	for _, s := range []string{"a.m", "am", "p.m", "pm"} {
		v[s] = word{sort: meridiem, n: 12 * strings.IndexByte("ap", s[0])}
	}
	for s, mod := range map[string]string{
		"end": "END", "close": "END", "start": "START", "beginning": "START", "outset": "START", "onset": "START",
		"middle": "MID", "rest": "END", "remainder": "END", "turn": "START", "course": "", "whole": "", "eve": "BEFORE",
	} {
		v[s] = word{sort: edgeWord, mod: mod}
	}
	for s, mod := range map[string]string{
		"early": "START", "earlier": "START", "late": "END", "later": "END", "mid": "MID",
	} {
		v[s] = word{sort: sideWord, mod: mod}
	}
}

// grain is the grain of the word's unit, with decades and centuries told apart.
func (w *word) grain() calendar.Grain {
	switch w.factor {
	case 10:
		return calendar.Decade
	case 100:
		return calendar.Century
	}
	return w.unit.Grain()
}
