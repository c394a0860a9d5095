package count

import (
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/name"
)

// maxAge is more years than anybody lives.
const maxAge = 120

// age recognises ", 38," behind a name, "aged 38", "38 years old" and "under 14".
func (r *reading) age() bool {
	q := r.q
	before, after := r.token(q.First-1), r.token(q.Last)
	if q.Number.Value >= maxAge {
		return false
	}
	switch before.Lower {
	case "aged", "age", "ages":
		return true
	}
	if r.ageSaid() || r.ageOf() || r.ageNamed() || r.ageListed() || r.agesBeside() {
		return true
	}
	if after.Lower == "year-old" || after.Lower == "years" || after.Lower == "year-olds" {
		return true
	}
	bare := after.Tag == "," || after.Tag == "." || after.Lower == ")" || after.Lower == "" || after.Lower == ";"
	if (before.Lower == "," || before.Lower == "(") && bare && q.Number.Digits {
		if m, ok := r.s.p.Names.At(q.First - 2); ok && m.Kind != name.Place {
			return true
		}
	}
	if q.Relation == claim.LessThan || q.Relation == claim.MoreThan {
		// "children under five", "no one over 65"
		if (r.isPerson(q.First-1) || before.Lemma == "be") && bare && !r.hasNounAfter() {
			return true
		}
		// "three of them are over 80 and ill"
		if before.Lemma == "be" && after.Tag == "CC" && !r.hasNounAfter() && !strings.HasPrefix(r.token(q.First-2).Tag, "EX") {
			return true
		}
	}
	return false
}

// maxAgeGap bounds the words between "age" and the number.
const maxAgeGap = 5

// ageSaid recognises what somebody is or turns: "I was 18", "she turned 19",
// and "those under 19".
func (r *reading) ageSaid() bool {
	if r.hasNounAfter() {
		return false
	}
	before := r.token(r.q.First - 1)
	switch before.Lemma {
	case "turn":
		return true
	case "be":
		switch r.token(r.q.First - 2).Lower {
		case "i", "he", "she":
			return true
		}
	case "under", "over":
		return r.isPerson(r.q.First-2) || r.token(r.q.First-2).Lemma == "be"
	}
	return false
}

// maxAgeList bounds the tokens between "aged" and the last age of a list.
const maxAgeList = 32

// ageNamed recognises "aged between 28 and 44" and "the age from 70 to 62".
func (r *reading) ageNamed() bool {
	for t := r.q.First - 1; t >= r.q.First-maxAgeGap; t-- {
		switch r.token(t).Lower {
		case "age", "aged", "ages":
			return !r.hasNounAfter()
		case "", ".", ",":
			return false
		}
	}
	return false
}

// ageListed recognises the later items of a list of ages: "aged nine, 12 and 49",
// "aged nine, two aged 14, and 59". Each number has nothing behind it but the list.
func (r *reading) ageListed() bool {
	if r.hasNounAfter() {
		return false
	}
	for t := r.q.First - 1; t >= r.sent.First && t > r.q.First-maxAgeList; t-- {
		tok := r.token(t)
		switch {
		case tok.Lower == "aged" || tok.Lower == "ages":
			return r.token(r.q.Last).Lower != "aged"
		case tok.Tag == "CD" || tok.Tag == "," || tok.Tag == "CC":
		default:
			return tok.Lemma == "be" && r.token(t-1).Lower == "who" && t < r.q.First-1 // "who were 13, nine and five"
		}
	}
	return false
}

// agesBeside recognises the ages of two people behind their names: "Ann Roe and
// Bo Lind, 40 and 49, met".
func (r *reading) agesBeside() bool {
	if !r.q.Number.Digits || r.hasNounAfter() {
		return false
	}
	first, last := r.q.First, r.q.Last
	switch {
	case r.token(first-1).Lower == "and" && r.token(first-2).Tag == "CD":
		first -= 2
	case r.token(last).Lower == "and" && r.token(last+1).Tag == "CD":
		last += 2
	default:
		return false
	}
	m, named := r.s.p.Names.At(first - 2)
	return r.token(first-1).Lower == "," && named && m.Kind == name.Person && (r.token(last).Tag == "," || r.token(last).Tag == ".")
}

// ageOf recognises ages after "of": "two sisters of 12 and 15".
func (r *reading) ageOf() bool {
	if r.hasNounAfter() || !r.q.Number.Digits {
		return false
	}
	at := r.q.First - 1
	if r.token(at).Lower == "and" && r.token(at-1).Tag == "CD" {
		at -= 2
	}
	if r.token(at).Lower != "of" || r.token(at-1).Tag == "CD" {
		return false
	}
	_, person := r.find(at-1, r.s.f.lists.people)
	return person || r.token(at-1).Lower == "men" || r.token(at-1).Lower == "women"
}

// isPerson reports whether token i is a noun or pronoun for people.
func (r *reading) isPerson(i int) bool {
	switch r.token(i).Lower {
	case "one", "nobody", "anyone", "everyone", "those", "them", "people":
		return true
	}
	_, ok := r.find(i, r.s.f.lists.people)
	return ok
}
