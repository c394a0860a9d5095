package numeral

// fraction reads one that starts with half, a quarter or an article: "half",
// "half a million", "a dozen" is none, "a third of", "quarter million".
func (p *parser) fraction(i int) (quantity, int, bool) {
	start := i
	if p.is(i, article) {
		i++
		if p.is(i, hyphen) {
			i++
		}
	}
	if i >= len(p.atoms) {
		return quantity{}, start, false
	}
	a := p.atoms[i]
	switch {
	case a.plural:
		return quantity{}, start, false
	case a.fraction:
		q, end, ok := p.scaledFraction(a.value, i+1)
		q.digits = true
		return q, end, ok
	case a.class == half:
		return p.scaledFraction(a.value, i+1)
	case a.class == quarter && (i > start || p.magnitudeAfter(i+1)):
		return p.scaledFraction(a.value, i+1)
	case i == start:
		return quantity{}, start, false
	}
	value, end, ok := p.nth(i)
	if !ok || value <= 2 || !p.closed(end) {
		return quantity{}, start, false
	}
	return p.scaledFraction(1/value, end)
}

// closed reports whether a fraction may end before atom i: "a third of the
// crew" and "rose by a third." are fractions, "a third man" is not.
func (p *parser) closed(i int) bool {
	if i < len(p.atoms) {
		return p.atoms[i].class == of || p.isMagnitude(i)
	}
	switch p.after(i) {
	case "", ".", ",", ";", ":", ")", "more", "less", "fewer", "of":
		return true
	}
	return false
}

// nth reads the denominator "third", "twenty-fifth", "hundredth", "hundred thousandth".
func (p *parser) nth(i int) (value float64, end int, ok bool) {
	a := p.atoms[i]
	if a.class == quarter {
		return 4, i + 1, true
	}
	if a.class == ten && !a.ordinal {
		return p.tenNth(i)
	}
	if (a.class == hundred || a.class == magnitude || a.class == dozen) && !a.ordinal {
		if i+1 < len(p.atoms) && p.atoms[i+1].ordinal && p.is(i+1, magnitude) {
			return a.value * p.atoms[i+1].value, i + 2, true
		}
		return 0, i, false
	}
	return a.value, i + 1, a.ordinal && a.class != digits
}

// tenNth reads "twenty-fifth" and "twenty-fifths".
func (p *parser) tenNth(i int) (value float64, end int, ok bool) {
	next := i + 1
	if p.is(next, hyphen) {
		next++
	}
	if p.is(next, unit) && p.atoms[next].ordinal {
		return p.atoms[i].value + p.atoms[next].value, next + 1, true
	}
	return 0, i, false
}

// denominator turns the cardinal q, which took the atoms from start to i, into a
// fraction if a denominator follows: "two thirds", "three-quarters", "one fifth".
func (p *parser) denominator(q quantity, start, i int) (quantity, int, bool) {
	at := i
	if p.is(at, hyphen) {
		at++
	}
	if at >= len(p.atoms) || q.decimal || q.value >= 100 || q.suffix != "" {
		return quantity{}, i, false
	}
	a := p.atoms[at]
	if a.class == half {
		if a.plural || q.value == 1 {
			return p.ratioOf(q, q.value/2, at+1)
		}
		return quantity{}, i, false
	}
	value, end, ok := p.nth(at)
	if !ok || value <= 2 {
		return quantity{}, i, false
	}
	// "one quarter" is a fraction; "four quarter finals" is not. A singular
	// denominator also passes with a hyphen: "two-third majority".
	if plural := p.atoms[end-1].plural; !plural && q.value != 1 && !(at > i && start+1 == i) {
		return quantity{}, i, false
	}
	return p.ratioOf(q, q.value/value, end)
}

func (p *parser) ratioOf(q quantity, value float64, end int) (quantity, int, bool) {
	f, end, ok := p.scaledFraction(value, end)
	f.digits = q.digits
	return f, end, ok
}

// scaledFraction completes a fraction with the magnitude that may follow:
// "half a million", "half-dozen", "two thirds of a million".
func (p *parser) scaledFraction(value float64, i int) (quantity, int, bool) {
	q := quantity{value: value, kind: Fraction, decimal: true, magnitude: 1, mantissa: value}
	at, ok := p.magnitudeFrom(i)
	if !ok {
		return q, i, true
	}
	end := p.magnitudes(&q, at)
	q.kind = Cardinal
	return q, end, true
}

// magnitudeFrom finds the magnitude that scales a fraction ending before i.
func (p *parser) magnitudeFrom(i int) (int, bool) {
	if p.is(i, hyphen) {
		i++
	}
	if p.is(i, of) && p.is(i+1, article) {
		i++
	}
	if p.is(i, article) {
		i++
	}
	return i, p.isMagnitude(i) && !p.atoms[i].plural
}

func (p *parser) magnitudeAfter(i int) bool {
	_, ok := p.magnitudeFrom(i)
	return ok
}

// andFraction reads the fraction that follows a whole number: "and a half",
// "and three quarters", "and one fourth", and "1/2" in "1 1/2".
func (p *parser) andFraction(i int) (value float64, end int, ok bool) {
	if p.is(i, digits) && i > 0 && p.is(i-1, digits) && p.atoms[i].fraction {
		return p.atoms[i].value, i + 1, true
	}
	if p.is(i, hyphen) && p.is(i+1, and) {
		i++
	}
	if !p.is(i, and) {
		return 0, i, false
	}
	i++
	if p.is(i, hyphen) {
		i++
	}
	numerator := 1.0
	switch {
	case p.is(i, article):
	case p.is(i, half):
		i--
	case p.is(i, unit) && !p.atoms[i].ordinal:
		numerator = p.atoms[i].value
	default:
		return 0, i, false
	}
	i++
	if p.is(i, hyphen) {
		i++
	}
	return p.partAfter(numerator, i)
}

// partAfter reads the denominator of andFraction.
func (p *parser) partAfter(numerator float64, i int) (value float64, end int, ok bool) {
	if i >= len(p.atoms) {
		return 0, i, false
	}
	a := p.atoms[i]
	if a.class == half {
		return numerator / 2, i + 1, numerator == 1
	}
	d, end, ok := p.nth(i)
	if !ok || d <= 2 || numerator > 1 && !p.atoms[end-1].plural || numerator >= d {
		return 0, i, false
	}
	if numerator == 1 && a.class != quarter && !p.closed(end) {
		return 0, i, false
	}
	return numerator / d, end, true
}
