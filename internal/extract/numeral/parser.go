package numeral

// parser reads numbers from atoms by recursive descent. Each method takes the
// index of an atom and returns the index after what it read.
type parser struct {
	words []string
	at    int
	atoms []atom
}

// quantity is a number without its ends: what stands on one side of a range.
type quantity struct {
	value     float64
	kind      Kind
	decimal   bool
	digits    bool
	bare      bool // digits without separators
	plus      bool
	suffix    string
	magnitude float64 // product of the magnitudes applied last, or 1
	mantissa  float64 // value before them, or 0 if there are several groups
}

// is reports whether atom i exists and has the class.
func (p *parser) is(i int, c class) bool { return i < len(p.atoms) && p.atoms[i].class == c }

// before is the word before the expression, or "".
func (p *parser) before() string {
	if p.at == 0 {
		return ""
	}
	return p.words[p.at-1]
}

// after is the word that follows the token of atom i-1, or "".
func (p *parser) after(i int) string {
	next := p.atoms[i-1].word + 1
	if next >= len(p.words) {
		return ""
	}
	return p.words[next]
}

// expression reads the whole expression from the first atom.
func (p *parser) expression() (Number, int, bool) {
	if p.is(0, between) || p.is(0, from) {
		return p.bracketed()
	}
	if n, end, ok := p.indefinite(0); ok {
		return n, end, true
	}
	if p.is(0, multiple) {
		n := Number{Value: p.atoms[0].value, High: p.atoms[0].value, Kind: Multiple}
		return n, 1, true
	}
	low, end, ok := p.quantity(0, true)
	if !ok || p.pronoun() {
		return Number{}, 0, false
	}
	if n, end, ok := p.rangeFrom(low, end); ok {
		return n, end, true
	}
	if n, end, ok := p.ratio(low, end); ok {
		return n, end, true
	}
	if p.is(end, hyphen) && p.is(end+1, plus) {
		low.plus = true
		end += 2
	}
	return low.number(), end, true
}

// pronoun reports whether "one" stands for a noun: "this one", "the one you saw".
func (p *parser) pronoun() bool {
	if p.words[p.at] != "one" || len(p.atoms) > 1 {
		return false
	}
	switch p.before() {
	case "the", "this", "that", "which", "each", "every", "no", "any", "some", "another":
		return true
	}
	return false
}

func (q quantity) number() Number {
	return Number{Value: q.value, High: q.value, Kind: q.kind, Decimal: q.decimal, Digits: q.digits, Suffix: q.suffix, Plus: q.plus}
}

// quantity reads a fraction, a cardinal or an ordinal. joinAnd tells whether
// "and" may join the parts of a cardinal: "a hundred and five".
func (p *parser) quantity(i int, joinAnd bool) (quantity, int, bool) {
	if p.is(i, minus) {
		q, end, ok := p.quantity(i+1, joinAnd)
		q.value = -q.value
		return q, end, ok && q.value != 0 && q.kind != Ordinal
	}
	if q, end, ok := p.fraction(i); ok {
		return q, end, true
	}
	q, end, ok := p.cardinal(i, joinAnd)
	if !ok || q.kind == Ordinal {
		return q, end, ok
	}
	if f, fEnd, ok := p.denominator(q, i, end); ok {
		return f, fEnd, true
	}
	return q, end, true
}
