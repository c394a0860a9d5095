package numeral

import "math"

// cardinal reads groups with falling magnitudes: "two million three hundred
// thousand and five". It may end in an ordinal: "one hundred and first".
func (p *parser) cardinal(i int, joinAnd bool) (quantity, int, bool) {
	q, end, ok := p.term(i, joinAnd)
	if !ok {
		return quantity{}, i, false
	}
	for q.kind == Cardinal && !q.decimal && q.magnitude >= 1000 {
		more, next, ok := p.lesser(end, q.magnitude, joinAnd)
		if !ok {
			break
		}
		q.value += more.value
		q.kind, q.magnitude, q.mantissa = more.kind, more.magnitude, 0
		q.digits = q.digits || more.digits
		end = next
	}
	return q, end, true
}

// lesser reads the next term of a cardinal, which must be below the magnitude
// of the one before.
func (p *parser) lesser(i int, limit float64, joinAnd bool) (quantity, int, bool) {
	start := i
	if p.is(i, and) {
		if !joinAnd {
			return quantity{}, i, false
		}
		i++
	}
	if i >= len(p.atoms) || p.atoms[i].class == article && start == i {
		return quantity{}, i, false
	}
	if p.is(i, digits) && p.atoms[i].decimal {
		return quantity{}, i, false
	}
	if start < i {
		if q, end, ok := p.part(i); ok && q.value < limit {
			return q, end, true // "one billion and three quarters of a million"
		}
	}
	q, end, ok := p.term(i, joinAnd)
	if !ok || q.decimal || q.value >= limit || q.value == 0 || p.pluralDenominator(end) {
		return quantity{}, i, false
	}
	// "1 million 26 people" is two numbers; "4 thousand 3 hundred" is one.
	if start == i && p.is(i, digits) && end == i+1 {
		return quantity{}, i, false
	}
	return q, end, true
}

// part reads a fraction of a magnitude: "half a million", "three quarters of a million".
func (p *parser) part(i int) (quantity, int, bool) {
	q, end, ok := p.fraction(i)
	if !ok {
		value, after, ordinal, small := p.below100(i)
		if !small || ordinal {
			return quantity{}, i, false
		}
		q, end, ok = p.denominator(quantity{value: value}, i, after)
	}
	return q, end, ok && q.magnitude >= 1000 && !q.decimal
}

// term reads a group with the magnitudes that follow it: "twelve", "1.5 million",
// "four and a half million", "three lakh crore", "two dozen".
func (p *parser) term(i int, joinAnd bool) (quantity, int, bool) {
	q, end, ok := p.group(i, joinAnd)
	if !ok || q.kind == Ordinal {
		return q, end, ok
	}
	part, afterPart, hasPart := p.andFraction(end)
	if hasPart && p.isMagnitude(afterPart) {
		q.value += part
		end = afterPart
	}
	end = p.magnitudes(&q, end)
	if q.kind == Ordinal {
		return q, end, true
	}
	if part, afterPart, hasPart = p.andFraction(end); hasPart && joinAnd && !p.isMagnitude(afterPart) {
		q.value += scaled(part, q.magnitude)
		q.decimal = q.magnitude < 10
		end = afterPart
	}
	return q, end, true
}

// isMagnitude reports whether atom i is a cardinal magnitude or dozen.
func (p *parser) isMagnitude(i int) bool {
	return (p.is(i, magnitude) || p.is(i, dozen)) && !p.atoms[i].ordinal
}

// magnitudes applies the rising magnitudes from atom i to q and returns the
// index after them.
func (p *parser) magnitudes(q *quantity, i int) int {
	last := 0.0
	for p.is(i, magnitude) || p.is(i, dozen) {
		a := p.atoms[i]
		if a.value < last || a.ordinal && (a.plural || q.decimal || p.unitBefore(q)) {
			break
		}
		last = a.value
		q.magnitude *= a.value
		i++
		if a.ordinal {
			q.kind = Ordinal
			break
		}
		// "twenty-thousand" and "half-dozen" are written with a hyphen at times.
		if p.is(i, hyphen) && p.isMagnitude(i+1) {
			i++
		}
	}
	if q.magnitude > 1 {
		q.mantissa = q.value
		q.value = scaled(q.value, q.magnitude)
		q.decimal = q.value != math.Trunc(q.value)
	}
	return i
}

// unitBefore reports whether an ordinal magnitude after q is a fraction: "a
// millionth", "one thousandth".
func (p *parser) unitBefore(q *quantity) bool { return q.value == 1 && q.magnitude == 1 }

// group reads a number below a thousand, or any number in digits.
func (p *parser) group(i int, joinAnd bool) (quantity, int, bool) {
	if i >= len(p.atoms) {
		return quantity{}, i, false
	}
	a := p.atoms[i]
	q := quantity{value: a.value, magnitude: 1, decimal: a.decimal, plus: a.plus, suffix: a.suffix, bare: a.bare}
	switch a.class {
	case digits:
		q.digits = true
		if a.ordinal {
			q.kind = Ordinal
			return q, i + 1, true
		}
		if p.is(i+1, point) && !a.decimal {
			return p.pointed(q, i+1)
		}
		return p.hundreds(q, i+1, joinAnd)
	case zero:
		return p.pointed(q, i+1)
	case article:
		q.value = 1
		if !p.isMagnitude(i+1) && !(p.is(i+1, hundred) && !p.atoms[i+1].ordinal) {
			return q, i, false
		}
		return p.hundreds(q, i+1, joinAnd)
	case hundred, magnitude:
		return p.bareMagnitude(q, i)
	case dozen:
		q.value = 1
		return q, i, !a.plural && !a.ordinal
	}
	return p.words3(q, i, joinAnd)
}

// bareMagnitude reads "hundred thousand" and "hundred million" without a number
// before them. A lone "million" or "thousand" is no number: "one in a million".
func (p *parser) bareMagnitude(q quantity, i int) (quantity, int, bool) {
	a := p.atoms[i]
	switch {
	case a.plural:
		return q, i, false
	case a.ordinal:
		q.kind = Ordinal
		return q, i + 1, true
	case a.class == hundred && p.isMagnitude(i+1):
		q.value = 100
		return q, i + 1, true
	}
	return q, i, false
}

// words3 reads a spelled number below a thousand.
func (p *parser) words3(q quantity, i int, joinAnd bool) (quantity, int, bool) {
	value, end, ordinal, ok := p.below100(i)
	if !ok {
		return q, i, false
	}
	q.value = value
	if ordinal {
		q.kind = Ordinal
		return q, end, true
	}
	if p.is(end, point) && !(p.before() == "at" && i == 0) {
		return p.pointed(q, end)
	}
	return p.hundreds(q, end, joinAnd)
}

// below100 reads "seven", "twelve", "twenty-six", "twenty six", "twenty-first".
func (p *parser) below100(i int) (value float64, end int, ordinal, ok bool) {
	if i >= len(p.atoms) {
		return 0, i, false, false
	}
	a := p.atoms[i]
	if a.plural || a.class != unit && a.class != teen && a.class != ten {
		return 0, i, false, false
	}
	if a.class != ten || a.ordinal {
		return a.value, i + 1, a.ordinal, true
	}
	next := i + 1
	if p.is(next, hyphen) {
		next++
	}
	if p.is(next, unit) && !p.atoms[next].plural {
		return a.value + p.atoms[next].value, next + 1, p.atoms[next].ordinal, true
	}
	return a.value, i + 1, false, true
}

// hundreds reads "hundred [and] twenty-six" after q.
func (p *parser) hundreds(q quantity, i int, joinAnd bool) (quantity, int, bool) {
	at := i
	if p.is(at, hyphen) && p.is(at+1, hundred) {
		at++
	}
	if !p.is(at, hundred) {
		return q, i, true
	}
	h := p.atoms[at]
	if h.ordinal && (h.plural || q.value == 1 || q.decimal) {
		return q, i, true // "one hundredth" is a fraction
	}
	q.mantissa = q.value
	q.value = scaled(q.value, 100)
	q.decimal = q.value != math.Trunc(q.value)
	if h.ordinal {
		q.kind = Ordinal
		return q, at + 1, true
	}
	return p.afterHundred(q, at+1, joinAnd)
}

// afterHundred adds what is below a hundred: "and five", "twenty-six", "and 21".
func (p *parser) afterHundred(q quantity, i int, joinAnd bool) (quantity, int, bool) {
	at := i
	for p.is(at, hyphen) && i == at || p.is(at, and) && joinAnd {
		at++
	}
	value, end, ordinal, ok := p.below100(at)
	if !ok && at > i && p.is(at, digits) && !p.atoms[at].decimal && !p.atoms[at].ordinal {
		value, end, ok = p.atoms[at].value, at+1, p.atoms[at].value < 100 && p.atoms[at].value > 0
	}
	// "3 hundred and 2 hundred" are two numbers, and the three of "a hundred and
	// three quarters" belongs to the quarters.
	if !ok || p.is(end, hundred) || p.pluralDenominator(end) {
		return p.pointed(q, i)
	}
	q.value += value
	q.mantissa = 0
	if ordinal {
		q.kind = Ordinal
		return q, end, true
	}
	return p.pointed(q, end)
}

// pluralDenominator reports whether atom i is "quarters", "thirds" or the like.
func (p *parser) pluralDenominator(i int) bool {
	if i >= len(p.atoms) || !p.atoms[i].plural {
		return false
	}
	a := p.atoms[i]
	return a.ordinal || a.class == quarter || a.class == half
}

// pointed reads the spelled decimals from atom i on: "point zero three",
// "point seventy-one".
func (p *parser) pointed(q quantity, i int) (quantity, int, bool) {
	if !p.is(i, point) {
		return q, i, true
	}
	places, scale, end := 0.0, 1.0, i+1
	for end < len(p.atoms) {
		a := p.atoms[end]
		value, next, ordinal, ok := p.below100(end)
		switch {
		case a.class == zero || a.class == digits && !a.decimal && a.value < 1e6 && !a.ordinal && a.suffix == "":
			value, next = a.value, end+1
		case !ok || ordinal:
			next = 0
		}
		if next == 0 || scale > 1e9 {
			break
		}
		width := 10.0
		for width <= value {
			width *= 10
		}
		scale *= width
		places = places*width + value
		end = next
	}
	if end == i+1 {
		return q, i, true
	}
	q.value += places / scale
	q.decimal = true
	return q, end, true
}
