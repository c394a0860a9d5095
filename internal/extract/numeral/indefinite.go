package numeral

// indefinite reads vague plurals: "dozens", "tens of thousands", "hundreds upon
// hundreds", "several hundred", "a few dozen". It also reads "a couple of
// hundred" and "a pair", which are definite.
func (p *parser) indefinite(i int) (Number, int, bool) {
	start := i
	if p.is(i, article) {
		i++
	}
	switch {
	case p.is(i, vague):
		return p.vagueNumber(i)
	case p.is(i, pair) && i > start:
		return p.pairNumber(i)
	case i > start || i >= len(p.atoms):
		return Number{}, start, false
	}
	a := p.atoms[i]
	if !a.plural || a.ordinal {
		return Number{}, start, false
	}
	switch a.class {
	case dozen, hundred, magnitude:
		return p.plurals(2*a.value, i+1)
	case tens:
		n, end, ok := p.plurals(2*a.value, i+1)
		return n, end, ok && end > i+1
	case score:
		return p.scores(i)
	}
	return Number{}, start, false
}

// plurals completes a vague plural whose least value is low: "of thousands",
// "of thousands of", "upon hundreds", "or thousands".
func (p *parser) plurals(low float64, i int) (Number, int, bool) {
	for {
		switch {
		case p.is(i, of) && p.largePlural(i+1):
			low *= p.atoms[i+1].value
		case (p.is(i, and) || p.is(i, upon) || p.is(i, or)) && p.largePlural(i+1):
		default:
			return Number{High: 0, Kind: Indefinite, Indefinite: true, Min: low}, i, true
		}
		i += 2
	}
}

func (p *parser) largePlural(i int) bool {
	return (p.is(i, magnitude) || p.is(i, hundred) || p.is(i, dozen)) && p.atoms[i].plural && !p.atoms[i].ordinal
}

// scores reads "scores", which is more often a verb or a result: only what may
// follow a number of people or things lets it pass.
func (p *parser) scores(i int) (Number, int, bool) {
	switch p.after(i + 1) {
	case "of", "more", "were", "are", "have", "had", "others", "dead", "injured", "killed", "wounded", "hurt", "feared", "missing", "arrested":
		return p.plurals(40, i+1)
	}
	return Number{}, i, false
}

// vagueNumber reads what follows "several" or "a few"; by itself neither is a number.
func (p *parser) vagueNumber(i int) (Number, int, bool) {
	least := p.atoms[i].value
	i++
	product := 1.0
	for (p.isMagnitude(i) || p.is(i, hundred)) && !p.atoms[i].ordinal {
		product *= p.atoms[i].value
		i++
	}
	if product == 1 {
		return Number{}, i, false
	}
	return Number{Kind: Indefinite, Indefinite: true, Min: least * product}, i, true
}

// pairNumber reads "a couple" and "a pair" before "of" or a magnitude. A bare
// "a couple" is two people who live together.
func (p *parser) pairNumber(i int) (Number, int, bool) {
	at := i + 1
	if p.is(at, of) {
		at++
	}
	product, end := 1.0, at
	for (p.isMagnitude(end) || p.is(end, hundred)) && !p.atoms[end].ordinal {
		product *= p.atoms[end].value
		end++
	}
	if end > at {
		return Number{Value: 2 * product, High: 2 * product}, end, true
	}
	switch p.after(i + 1) {
	case "of", "more", "":
		return Number{Value: 2, High: 2}, i + 1, true
	}
	return Number{}, i, false
}
