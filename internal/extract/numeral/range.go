package numeral

import "math"

// bracketed reads "between 10 and 12" and "from 10 to 12".
func (p *parser) bracketed() (Number, int, bool) {
	joiner := "from"
	if p.is(0, between) {
		joiner = "between"
	}
	// The low end first without its own "and", then with it: "between one
	// hundred and two hundred", "between a hundred and one and a hundred and ten".
	for _, joinAnd := range []bool{false, true} {
		low, end, ok := p.quantity(1, joinAnd)
		if !ok || low.kind != Cardinal {
			return Number{}, 0, false
		}
		if !p.is(end, to) && !p.is(end, hyphen) && !(p.is(end, and) && joiner == "between") {
			continue
		}
		high, end, ok := p.quantity(end+1, true)
		if !ok {
			continue
		}
		if n, ok := join(low, high, joiner); ok && p.atoms[end-1].last {
			return n, end, true
		}
	}
	return Number{}, 0, false
}

// rangeFrom reads the rest of a range after its low end: "10-12", "10 to 12",
// "one or two".
func (p *parser) rangeFrom(low quantity, i int) (Number, int, bool) {
	if low.kind != Cardinal || i >= len(p.atoms) || !p.mayJoin(low, i) {
		return Number{}, 0, false
	}
	high, end, ok := p.quantity(i+1, true)
	if !ok || !p.atoms[end-1].last {
		return Number{}, 0, false
	}
	n, ok := join(low, high, joinerOf(p.atoms[i].class))
	return n, end, ok
}

// joinerOf names the word that joins two ends.
func joinerOf(c class) string {
	switch c {
	case to:
		return "to"
	case or:
		return "or"
	}
	return "-"
}

// mayJoin reports whether atom i joins two ends of a range.
func (p *parser) mayJoin(low quantity, i int) bool {
	switch p.atoms[i].class {
	case or:
		return true
	case hyphen:
		return low.digits || !p.atoms[i].last // not a dash between clauses
	case to:
		// "rose from 12 to 15" is read with its "from", and "two were jailed,
		// one to nine years" has a pronoun.
		before := p.before()
		if before == "from" {
			return false
		}
		return p.words[p.at] != "one" || before != "," && before != "and"
	}
	return false
}

// join makes a range of two cardinals; ok is false if they are no low and high end.
func join(low, high quantity, joiner string) (Number, bool) {
	if high.kind != Cardinal || low.value < 0 || high.value < 0 {
		return Number{}, false
	}
	// "5 to 6 million" shares the magnitude.
	if high.magnitude >= 1000 && low.magnitude == 1 && low.suffix == "" && high.mantissa > low.value {
		low.value = scaled(low.value, high.magnitude)
		low.decimal = low.value != math.Trunc(low.value)
	}
	if low.value >= high.value || joiner == "-" && phone(low, high) {
		return Number{}, false
	}
	if joiner == "or" && high.value > 2*low.value && high.value-low.value > 5 {
		return Number{}, false
	}
	return Number{
		Value: low.value, High: high.value, Range: true, Joiner: joiner,
		Decimal: low.decimal || high.decimal, Digits: low.digits || high.digits, Suffix: high.suffix,
	}, true
}

// phone reports whether a hyphenated pair looks like 555-1234: three and four
// digits without separators, and no round number.
func phone(low, high quantity) bool {
	return low.bare && high.bare && low.value >= 100 && low.value < 1000 &&
		high.value >= 1000 && high.value < 10000 && math.Mod(high.value, 50) != 0
}

// ratio reads "one in five" and "nine out of ten" as fractions.
func (p *parser) ratio(num quantity, i int) (Number, int, bool) {
	if num.kind != Cardinal || num.decimal || num.value < 1 || num.value > 99 {
		return Number{}, 0, false
	}
	var at int
	switch {
	case p.is(i, out) && p.is(i+1, of):
		at = i + 2
	case p.is(i, in):
		at = i + 1
	default:
		return Number{}, 0, false
	}
	den, end, ok := p.cardinal(at, true)
	if !ok || den.kind != Cardinal || den.value <= num.value || !round(den.value) || num.value >= 10 && at == i+1 {
		return Number{}, 0, false
	}
	value := num.value / den.value
	return Number{Value: value, High: value, Kind: Fraction, Decimal: true, Digits: num.digits || den.digits}, end, true
}

// round reports whether d is a usual denominator of a ratio, which a number of
// places or a year is not.
func round(d float64) bool {
	if d <= 10 {
		return true
	}
	switch d {
	case 12, 20, 25, 50, 100, 500, 1e3, 1e4, 1e5, 1e6:
		return true
	}
	return false
}
