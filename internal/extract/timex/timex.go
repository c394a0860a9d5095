// Package timex recognises date expressions and gives them TIMEX3 values. Its
// invariant: it reads words and a Context and nothing else, so that the same
// sentence, anchor and tense give the same value; a value that the text does
// not fix keeps X for what is not known.
//
// It works in three steps. Recognise: small recognisers, one idea each, propose
// parts ("6 a.m.", "Tuesday", "last week"). Merge: neighbours that say more
// together become one expression, and modifiers join it ("the end of" "next
// month"). Resolve: what an expression leaves out is filled in from the anchor,
// the tense and the dates before it.
package timex

import (
	"factdesk/internal/extract/calendar"
	"factdesk/internal/extract/text"
)

// Rule documents one recogniser. Each example is run as a test.
type Rule struct {
	ID  string // "date.month_day"; never reused
	Doc string // what it finds, in a sentence
	Yes []Example
	No  []Example
}

// ExampleAnchor is the publication date of every example, a Thursday.
const ExampleAnchor = "2025-08-14"

// Example is a sentence with an expression that a rule finds, or, as a
// counter-example, with none.
type Example struct {
	Text string
	// Span is the expression as written, and Value its TIMEX3 value; both are
	// empty in a counter-example.
	Span, Value string
	// Tense is that of the governing clause.
	Tense calendar.Tense
}

// Expression is a date expression of a sentence.
type Expression struct {
	// First and Last are the half-open range of tokens, without a preposition
	// before it, with its modifiers.
	First, Last int
	// Rule is the id of the rule that found its main part.
	Rule string
	// Known is what the words say; what they leave out, Resolve implies.
	Known Known
	// Modifier is the TIMEX3 modifier: START, MID, END, APPROX, MORE_THAN,
	// LESS_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS, BEFORE, AFTER, or "".
	Modifier string
	// Preposition is the word before it, in lower case, if it is one that tells
	// how the date is meant ("in", "for", "since"), else "".
	Preposition string
	// Possessive tells that it owns or describes what follows: "Tuesday's vote",
	// "the May 4 vote".
	Possessive bool
}

// Relation ties an expression to the anchor or to another date.
type Relation uint8

// The relations.
const (
	Absolute  Relation = iota // "Tuesday", "August", "2015"
	Last                      // "last week": before the anchor's
	This                      // "this week": the anchor's
	Next                      // "next week": after the anchor's
	Same                      // "the same day": that of the date before it
	Preceding                 // "the previous day": before that date
	Following                 // "the following week": after that date
	Ago                       // "two weeks ago", "yesterday": N units before the anchor
	Ahead                     // "in two weeks", "tomorrow": N units after it
	Earlier                   // "two years earlier": N units before the date before it
	Later                     // "three days later": N units after it
)

// dependent reports whether the relation refers to another date of the text.
func (r Relation) dependent() bool {
	return r == Same || r == Preceding || r == Following || r == Earlier || r == Later
}

// Known is what an expression says outright. Zero fields are not said.
type Known struct {
	Year, Month, Day int
	// NthWeek is the week of the month or year, -1 for the last; holdingWeek, 9,
	// the one that holds the day.
	NthWeek int
	// EndDay closes a range of days: "August 5-7".
	EndDay int
	// EndYear closes a range of years: "2016-2018".
	EndYear int
	// Numeric tells that month and day are figures in an order that may be either.
	Numeric bool
	Weekday int // ISO
	Quarter int
	Half    int
	Season  calendar.Season
	Decade  int // its first year
	Century int // its first year
	Weekend bool
	Holiday string // name in lower case

	// Relation and Unit say "last week"; N is the count of "two weeks ago". With a
	// Duration, Relation tells that it is placed: "the past two weeks".
	Relation Relation
	Unit     calendar.Grain
	N        int
	// Pointing tells that the text has named the time: "that day".
	Pointing bool
	// Offset moves the day that the rest says by so many of OffsetUnit: "two days
	// before Christmas".
	Offset     int
	OffsetUnit calendar.Grain
	// YearShift and WeekShift place the rest in a year or week relative to the
	// anchor's, where the matching flag is set: "August last year", "Tuesday of
	// next week".
	YearShift, WeekShift       int
	HasYearShift, HasWeekShift bool

	// Clock tells that Hour and Minute are said; Twelve that they may be of
	// either half of the day: 10:30 without a.m. or p.m.
	Clock, Twelve bool
	Hour, Minute  int
	Part          calendar.Part

	// Duration is set for lengths of time, and for sets that recur with one.
	Duration *calendar.Duration
	// Set tells that the expression recurs: "every Monday".
	Set bool
	// Ref is PRESENT_REF, PAST_REF or FUTURE_REF.
	Ref string
}

// Context is what Resolve needs to know about the place of an expression.
type Context struct {
	// Anchor is the publication day, or zero if it is not known.
	Anchor calendar.Date
	// Tense is that of the governing clause.
	Tense calendar.Tense
	// Previous is the date that "the same day" and "two years later" refer to:
	// the last one resolved in the text, or the zero Value.
	Previous calendar.Value
	// Closes tells that it ends a stretch of days that begins on Previous.
	Closes bool
	// Day is the day that a time of day without a date belongs to; zero means
	// the anchor.
	Day calendar.Date
	// DayFirst tells that 3/4/2025 is 3 April. Without it the order is American.
	DayFirst bool
}

// Find returns the date expressions of one sentence, in order, without overlap.
func Find(toks []text.Token) []Expression { return Append(nil, toks) }

// Append appends what Find returns.
func Append(out []Expression, toks []text.Token) []Expression {
	s := newScan(toks)
	if s == nil {
		return out
	}
	defer s.free()
	parts := s.merge(s.recognize())
	s.shareDay(parts)
	for i := range parts {
		e := s.expression(parts[i], parts, i)
		// "the year" alone is no date, "the end of the year" is.
		if !parts[i].fragment || e.First < parts[i].first && e.Rule == thePeriod.ID {
			out = append(out, e)
		}
	}
	return out
}

// Rules lists the rules of all recognisers in the order in which they run.
func Rules() []Rule {
	out := make([]Rule, 0, len(recognizers))
	for _, r := range recognizers {
		out = append(out, r.Rule)
	}
	return out
}
