package measure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/numeral"
)

// unsigned reads a number with its unit behind it, from piece i on.
func (r *reader) unsigned(i int, minus bool) (draft, bool) {
	n, next, ok := r.number(i, false)
	if !ok {
		return draft{}, false
	}
	d := draft{number: n, at: i, end: next}
	if n.Joiner == "from" && r.changes(i) {
		if d, ok = r.lastEnd(i, next); !ok {
			return draft{}, false
		}
	}
	if !r.unit(&d, r.link(&d), minus) && !r.suffixUnit(&d) {
		r.barren = r.pieces[next-1].token + 1
		return draft{}, false
	}
	d.Large = r.large(d.at, d.end)
	r.compound(&d)
	return d, true
}

// parts are the units of which a number may follow that of a larger one, with
// how many make it: "six feet two inches", "8 lb 3 oz".
var parts = map[string]struct {
	unit string
	size float64
}{"foot": {"inch", 12}, "pound": {"ounce", 16}}

// compound takes in the smaller unit that completes a measure.
func (r *reader) compound(d *draft) {
	part, ok := parts[d.Unit]
	if !ok || d.number.Range || d.number.Indefinite {
		return
	}
	n, end, ok := r.number(d.next, false)
	if !ok || n.Range || n.Indefinite || n.Value >= part.size {
		return
	}
	e, next, ok := r.lookUp(r.f.units, end)
	if !ok || !strings.HasSuffix(strings.TrimSuffix(e.Attr, " glued"), " "+part.unit) || strings.HasSuffix(e.Attr, "glued") && r.pieces[end].first {
		return
	}
	d.number.Value += n.Value / part.size
	d.number.High = d.number.Value
	d.end, d.next = end, next
}

// lastEnd reads only the second number of "rose from 5 to 10 percent".
func (r *reader) lastEnd(from, to int) (draft, bool) {
	at := r.find("to", from) + 1
	if at >= to {
		return draft{}, false
	}
	n, next, ok := numeral.Parse(r.words, at)
	return draft{number: n, at: at, end: next}, ok && next == to
}

// link skips what joins a number to its unit: "millions of dollars", "half a
// mile", "a couple of miles".
func (r *reader) link(d *draft) int {
	i := d.end
	fraction := d.number.Kind == numeral.Fraction
	if r.word(i) == "of" && (fraction || d.number.Indefinite || r.word(i-1) == "couple") {
		i++
	}
	if fraction && (r.word(i) == "a" || r.word(i) == "an") {
		i++
	}
	return i
}

// unit reads the unit at piece i into the draft.
func (r *reader) unit(d *draft, i int, minus bool) bool {
	if c, country, next, ok := r.nationalMoney(i); ok {
		d.money(c, next)
		d.Country, d.Shy = country, false
		return true
	}
	if c, next, ok := r.code(i); ok && d.number.Digits {
		d.money(c, next)
		return true
	}
	c, moneyEnd, isMoney := r.moneyWord(i)
	isMoney = isMoney && (!c.shy || d.number.Kind == numeral.Cardinal && r.large(d.at, d.end)) && r.lowerCase(i)
	class, name, unitEnd, isUnit := r.measured(d, i, minus)
	switch {
	case isMoney && (!isUnit || moneyEnd > unitEnd):
		d.money(c, moneyEnd)
	case isUnit:
		d.Class, d.Unit, d.next = class, name, unitEnd
		if isMoney {
			d.Currencies = c.codes
		}
	default:
		return false
	}
	return true
}

// money makes the draft a sum of that currency.
func (d *draft) money(c currency, next int) {
	d.Class, d.Currencies, d.Shy, d.next = Money, c.codes, c.shy, next
	d.number.Value, d.number.High = rounded(d.number.Value*c.size), rounded(d.number.High*c.size)
	d.number.Min = rounded(d.number.Min * c.size)
}

// lookUp returns the longest entry of a list whose words stand at piece i. Whole
// words are in the index; parts of a word are looked up.
func (r *reader) lookUp(list lexicon.ID, i int) (lexicon.Entry, int, bool) {
	if i >= len(r.pieces) {
		return lexicon.Entry{}, i, false
	}
	if !r.pieces[i].whole {
		return r.lookUpPart(list, i)
	}
	t := r.pieces[i].token
	if h, ok := r.ix.Find(t, list); ok && t+h.Len <= r.s.Last {
		return h.Entry(), int(r.start[t+h.Len-r.s.First]), true
	}
	// plurals that no dictionary has: "euros"
	if stem, ok := strings.CutSuffix(r.words[i], "s"); ok && r.f.lex.Contains(list, stem) {
		e, found := r.f.lex.First(list, stem)
		return e, i + 1, found
	}
	return lexicon.Entry{}, i, false
}

// lookUpPart looks up a part of a word and the one behind it: "40-per-cent".
func (r *reader) lookUpPart(list lexicon.ID, i int) (lexicon.Entry, int, bool) {
	for n := min(maxUnit, len(r.pieces)-i); n > 0; n-- {
		words := strings.Join(r.words[i:i+n], " ")
		e, ok := r.f.lex.First(list, words)
		if !ok {
			e, ok = r.f.lex.First(list, strings.TrimSuffix(words, "s"))
		}
		if ok {
			return e, i + n, true
		}
	}
	return lexicon.Entry{}, i, false
}

// maxUnit is the most words of a unit.
const maxUnit = 2

// measured reads a unit of the list, with what makes it an area, a volume, a
// speed or a temperature.
func (r *reader) measured(d *draft, i int, minus bool) (class Class, name string, next int, ok bool) {
	power := powers[r.word(i)]
	if power != "" {
		i++
	}
	e, next, ok := r.lookUp(r.f.units, i)
	if !ok {
		return r.scale(d, i, minus)
	}
	kind, rest, _ := strings.Cut(e.Attr, " ")
	name, flag, _ := strings.Cut(rest, " ")
	class = Class(kind)
	switch {
	case power != "" && class != Length:
		return "", "", i, false
	case flag == "glued" && r.pieces[i].first:
		return "", "", i, false
	case len(e.Text) <= 2 && letter(e.Text[0]) && !d.number.Digits:
		return "", "", i, false
	case !r.lowerCase(i):
		return "", "", i, false
	case r.word(i) == "foot" && r.token(next).Tag == "NNS":
		return "", "", i, false // "20 foot soldiers"
	case power != "":
		return areas[power], power + "_" + name, next, true
	}
	switch class {
	case Length:
		class, name, next = r.derived(class, name, next)
	case Temperature:
		name, next = r.degrees(name, next)
	}
	return class, name, next, true
}

// powers are words before a unit of length.
var powers = map[string]string{
	"square": "square", "sq": "square", "sq.": "square", "cubic": "cubic", "cu": "cubic",
}

var areas = map[string]Class{"square": "area", "cubic": "volume"}

// derived reads what makes a speed of a length ("kilometres per hour", "km/h"),
// or an area or volume ("m²").
func (r *reader) derived(class Class, name string, i int) (Class, string, int) {
	switch r.word(i) {
	case "²", "2":
		if r.glued(i) {
			return "area", "square_" + name, i + 1
		}
	case "³", "3":
		if r.glued(i) {
			return "volume", "cubic_" + name, i + 1
		}
	case "per", "an", "a", "/":
		if time := timesOfSpeed[r.word(i+1)]; time != "" {
			return "speed", name + "_per_" + time, i + 2
		}
	}
	return class, name, i
}

var timesOfSpeed = map[string]string{
	"hour": "hour", "h": "hour", "hr": "hour", "second": "second", "s": "second", "sec": "second", "minute": "minute",
}

// degrees reads the scale behind "degrees"; without one they are degrees of
// temperature only where the sentence speaks of the weather or of heat.
func (r *reader) degrees(name string, i int) (string, int) {
	if name != "degree" {
		return name, i
	}
	switch r.word(i) {
	case "c", "celsius", "centigrade":
		return "degree_celsius", i + 1
	case "f", "fahrenheit":
		return "degree_fahrenheit", i + 1
	}
	if r.heat() {
		return name, i
	}
	return "", i
}

// scale reads a bare letter of a scale: "30C", and "12 C" where the sentence
// speaks of temperatures or the number is below zero.
func (r *reader) scale(d *draft, i int, minus bool) (class Class, name string, next int, ok bool) {
	if i >= len(r.pieces) || !d.number.Digits || d.number.Suffix != "" {
		return "", "", i, false
	}
	switch r.pieces[i].text {
	case "C":
		name = "degree_celsius"
	case "F":
		name = "degree_fahrenheit"
	default:
		return "", "", i, false
	}
	if !r.heat() && !minus && d.number.Value >= 0 {
		return "", "", i, false
	}
	return Temperature, name, i + 1, true
}

// heat reports whether the sentence speaks of temperature.
func (r *reader) heat() bool {
	for t := r.s.First; t < r.s.Last; t++ {
		if heatWords[r.tokens[t].Lemma] {
			return true
		}
	}
	return false
}

var heatWords = map[string]bool{
	"temperature": true, "heat": true, "heatwave": true, "cold": true, "warm": true, "warmer": true, "hot": true, "hotter": true,
	"cool": true, "cooler": true, "colder": true, "thermometer": true, "weather": true, "mercury": true, "fever": true,
	"celsius": true, "fahrenheit": true, "frost": true, "freezing": true, "warming": true, "warmth": true,
	"swelter": true, "chill": true, "scorch": true,
}

// suffixUnit reads a unit that the number took for a magnitude: "5mm", and
// "40m" before a word of dimension.
func (r *reader) suffixUnit(d *draft) bool {
	size := 1e6
	switch d.number.Suffix {
	case "mm":
		d.Unit = "millimetre"
	case "m":
		if !dimensions[r.word(d.end)] {
			return false
		}
		d.Unit = "metre"
	default:
		return false
	}
	d.Class, d.next, d.number.Suffix = Length, d.end, ""
	d.number.Value, d.number.High = rounded(d.number.Value/size), rounded(d.number.High/size)
	return true
}

// dimensions follow a length.
var dimensions = map[string]bool{
	"long": true, "wide": true, "high": true, "tall": true, "deep": true, "away": true, "above": true, "below": true,
	"from": true, "thick": true, "underground": true, "underwater": true, "apart": true, "offshore": true,
}

// lowerCase reports whether the unit at piece i is no part of a name: it is
// written small, or wholly in capitals, or the whole sentence is a title.
func (r *reader) lowerCase(i int) bool {
	s := r.pieces[i].text
	first, size := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(first) {
		return true
	}
	second, _ := utf8.DecodeRuneInString(s[size:])
	return size < len(s) && !unicode.IsLower(second) || r.title()
}

// title reports whether most words of the sentence begin with a capital.
func (r *reader) title() bool {
	capitals, words := 0, 0
	for t := r.s.First; t < r.s.Last; t++ {
		first, _ := utf8.DecodeRuneInString(r.tokens[t].Norm)
		switch {
		case unicode.IsUpper(first):
			capitals++
			words++
		case unicode.IsLower(first):
			words++
		}
	}
	return 3*capitals > 2*words
}
