package count

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
)

// distractions are what a number may be instead of a count.
var distractions = []struct {
	what string
	test func(*reading) bool
}{
	{"a decimal", func(r *reading) bool { return r.q.Number.Decimal }},
	{"part of a date", (*reading).inDate},
	{"part of a name", (*reading).inName},
	{"money", (*reading).money},
	{"a measure", (*reading).measure},
	{"an age", (*reading).age},
	{"a label", (*reading).label},
	{"a telephone number or code", (*reading).digitRun},
	{"a year", (*reading).year},
	{"the pronoun one", (*reading).pronounOne},
	{"a ratio", (*reading).inRatio},
}

// distraction says what else the number is, or "".
func (r *reading) distraction() string {
	if r.q.Zero {
		return ""
	}
	for i := range distractions {
		if distractions[i].test(r) {
			return distractions[i].what
		}
	}
	return ""
}

func (r *reading) token(i int) *text.Token {
	if i < r.sent.First || i >= r.sent.Last {
		return &text.Token{}
	}
	return &r.s.p.Doc.Tokens[i]
}

func (r *reading) inDate() bool {
	for _, d := range r.sent.Dates {
		if d.First < r.q.NumberLast && r.q.NumberFirst < d.Last {
			return true
		}
	}
	return false
}

func (r *reading) inName() bool {
	for t := r.q.NumberFirst; t < r.q.NumberLast; t++ {
		if _, ok := r.s.p.Names.At(t); ok {
			return true
		}
	}
	return false
}

const currencySigns = "$€£¥₦₹₽₩₺₫₱₪฿₴₡¢"

// money looks for a currency before the number, or a unit glued to it.
func (r *reading) money() bool {
	before := r.token(r.q.NumberFirst - 1)
	if before.Norm != "" && strings.ContainsAny(before.Norm, currencySigns) {
		return true
	}
	if before.Norm == "Rs" || before.Norm == "Rs." || before.Lower == "us$" {
		return true
	}
	// "USD 40", "EUR 5 million"
	return len(before.Norm) == 3 && currencyCodes[before.Norm]
}

var currencyCodes = map[string]bool{
	"USD": true, "EUR": true, "GBP": true, "JPY": true, "CHF": true, "CNY": true, "INR": true,
	"NGN": true, "KES": true, "ZAR": true, "MXN": true, "BRL": true, "RUB": true, "TRY": true,
}

// maxUnitGap bounds the adjectives between a number and its unit ("40 square miles").
const maxUnitGap = 2

// measure looks for a unit behind the number.
func (r *reading) measure() bool {
	if r.q.Number.Suffix != "" && r.q.Number.Suffix != "m" && r.q.Number.Suffix != "k" && r.q.Number.Suffix != "bn" {
		return true
	}
	for t := r.q.NumberLast; t < r.q.NumberLast+maxUnitGap; t++ {
		tok := r.token(t)
		if _, ok := r.find(t, r.s.f.lists.units); ok && !unicode.IsUpper(first(tok.Norm)) {
			return true
		}
		if tok.Lower != "square" && tok.Lower != "cubic" && tok.Lower != "u.s." && tok.Lower != "us" && tok.Lower != "canadian" {
			return false
		}
	}
	return false
}

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
	if r.ageOf() || r.ageNamed() {
		return true
	}
	if after.Lower == "year-old" || after.Lower == "years" || after.Lower == "year-olds" {
		return true
	}
	bare := after.Tag == "," || after.Tag == "." || after.Lower == ")" || after.Lower == "" || after.Lower == ";"
	if (before.Lower == "," || before.Lower == "(") && bare && q.Number.Digits {
		if _, ok := r.s.p.Names.At(q.First - 2); ok {
			return true
		}
	}
	if q.Relation == claim.LessThan || q.Relation == claim.MoreThan {
		// "children under five", "no one over 65"
		if (r.isPerson(q.First-1) || before.Lemma == "be") && bare && !r.hasNounAfter() {
			return true
		}
	}
	return false
}

// maxAgeGap bounds the words between "age" and the number.
const maxAgeGap = 5

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

// hasNounAfter reports whether the quantity's own phrase has a noun.
func (r *reading) hasNounAfter() bool {
	ch := &r.tree.Chunks[r.tree.ChunkAt(r.q.NumberLast-1)]
	return !ch.Bare && ch.Head >= r.q.NumberLast
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

// label recognises "Gate 14", "page 4", "No. 7": a number that names a thing.
func (r *reading) label() bool {
	q := r.q
	before := r.token(q.First - 1)
	if q.First != q.NumberFirst || before.Lower == "" {
		return false
	}
	switch before.Lower {
	case "no.", "nos.", "#", "+", "no":
		return q.Number.Digits
	}
	if !q.Number.Digits || r.hasNounAfter() {
		return false
	}
	if !strings.HasPrefix(before.Tag, "NN") || before.Tag == "NNS" {
		return false
	}
	_, labelled := r.find(q.First-1, r.s.f.lists.labels)
	named := unicode.IsUpper(first(before.Norm)) && q.First-1 > r.sent.First && strings.HasPrefix(before.Tag, "NNP")
	return labelled || named && !r.token(q.First).SpaceBefore || named && len(before.Norm) > 1
}

// digitRun recognises telephone and account numbers: several bare numbers in a
// row, and what is called or dialled.
func (r *reading) digitRun() bool {
	if !r.q.Number.Digits {
		return false
	}
	before, after := r.token(r.q.First-1), r.token(r.q.Last)
	switch before.Lemma {
	case "call", "dial", "text", "phone", "ring":
		return true
	}
	return before.Tag == "CD" && isDigit(before.Norm) || after.Tag == "CD" && isDigit(after.Norm)
}

// year recognises a bare year that no date rule took: it has no noun in the
// plural behind it.
func (r *reading) year() bool {
	n := r.q.Number
	tok := r.token(r.q.NumberFirst)
	if !n.Digits || n.Value < 1900 || n.Value > 2100 || len(tok.Norm) != 4 || r.q.Relation != claim.Exact {
		return false
	}
	return !r.hasNounAfter() && r.token(r.q.Last).Lower != "of"
}

// oneIdioms are nouns with which "one" does not count.
var oneIdioms = map[string]bool{
	"day": true, "point": true, "time": true, "thing": true, "way": true, "hand": true, "side": true,
	"another": true, "reason": true, "stage": true, "moment": true, "end": true, "part": true,
}

// pronounOne recognises the word "one" where it does not count: alone, before
// "of", and in idioms.
func (r *reading) pronounOne() bool {
	q := r.q
	if q.Number.Range || q.NumberLast-q.NumberFirst != 1 || r.token(q.NumberFirst).Lower != "one" {
		return false
	}
	if q.Relation == claim.AtLeast || q.Relation == claim.MoreThan {
		return !r.hasNounAfter()
	}
	before := r.token(q.First - 1)
	switch before.Tag {
	case "DT", "PDT", "JJ", "JJS", "PRP$", "WDT":
		return true // "the one", "each one", "no one", "the last one"
	}
	after := r.token(q.Last)
	if oneIdioms[after.Lower] || after.Lower == "of" {
		return true
	}
	return !r.hasNounAfter()
}

// inRatio recognises "one in five people", "nine out of ten", "two to one".
func (r *reading) inRatio() bool {
	q := r.q
	after := r.token(q.Last)
	isNumber := func(i int) bool { return r.token(i).Tag == "CD" }
	if after.Lower == "in" && isNumber(q.Last+1) && q.Number.Value < 10 && r.tree.Chunks[r.tree.ChunkAt(q.NumberLast-1)].Bare {
		return r.token(q.Last+2).Lower != "" && !r.dateAt(q.Last+1)
	}
	before := r.token(q.First - 1)
	return before.Lower == "in" && isNumber(q.First-2) && !r.dateAt(q.First) && (r.token(q.First-2).Lower == "one" || r.token(q.First-2).Lower == "1")
}

func (r *reading) dateAt(i int) bool {
	for _, d := range r.sent.Dates {
		if d.First <= i && i < d.Last {
			return true
		}
	}
	return false
}

func first(s string) rune {
	c, _ := utf8.DecodeRuneInString(s)
	return c
}

func isDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }
