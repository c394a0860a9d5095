package measure

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/numeral"
)

// currency is what a sign or word for money may stand for.
type currency struct {
	codes []string // "" first where only the article can say which
	size  float64  // of one, in units of the currency
	shy   bool
	glued bool
}

// readCurrencies reads the attributes of a list, and fails where one has no
// currency or a code that ISO 4217 cannot have.
func (f *Finder) readCurrencies(list lexicon.ID) error {
	for e := range f.lex.Entries(list) {
		c := readCurrency(e)
		if len(c.codes) == 0 {
			return fmt.Errorf("measure: list %s: %q has no currency", f.lex.Name(list), e.Text)
		}
		for _, code := range c.codes {
			if code != "" && (len(code) != 3 || strings.ToUpper(code) != code) {
				return fmt.Errorf("measure: list %s: %q: %q is no code of ISO 4217", f.lex.Name(list), e.Text, code)
			}
		}
		f.byAttr[e.Attr] = c
	}
	return nil
}

// readCurrency reads the attribute of an entry: "KRW KPW shy", "GBP 0.01".
func readCurrency(e lexicon.Entry) currency {
	c := currency{size: 1}
	for field := range strings.FieldsSeq(e.Attr) {
		size, err := strconv.ParseFloat(field, 64)
		switch {
		case err == nil:
			c.size = size
		case field == "shy":
			c.shy = true
		case field == "glued":
			c.glued = true
		case field == "-":
			c.codes = append(c.codes, "")
		default:
			c.codes = append(c.codes, field)
		}
	}
	return c
}

// signed reads money whose sign or code stands before the number at piece i.
func (r *reader) signed(i int) (draft, bool) {
	c, at, ok := r.sign(i)
	if !ok {
		return draft{}, false
	}
	n, next, ok := r.number(at, true)
	if !ok || n.Value < 0 || n.Kind != numeral.Cardinal {
		return draft{}, false
	}
	d := draft{number: n, at: at, end: next, next: next}
	d.Class, d.Signed, d.Currencies, d.Shy = Money, true, c.codes, c.shy
	d.Large = r.large(at, next)
	r.codeBehind(&d)
	return d, true
}

// sign reads the sign or code at piece i and returns the piece behind it.
func (r *reader) sign(i int) (currency, int, bool) {
	if i >= len(r.pieces) || !r.pieces[i].first {
		return currency{}, i, false
	}
	if !r.pieces[i].whole {
		if !shortSign(r.token(i).Norm) || r.pieces[i].text != r.token(i).Norm[:1] {
			return currency{}, i, false
		}
		if e, ok := r.f.lex.First(r.f.signs, r.words[i]); ok {
			return r.f.byAttr[e.Attr], i + 1, true
		}
		return currency{}, i, false
	}
	for h := range r.ix.At(r.pieces[i].token).Backward() {
		if h.List != r.f.signs || i+h.Len >= len(r.pieces) {
			continue
		}
		if c := r.f.byAttr[h.Attr()]; r.spelled(i, &h) {
			return c, i + h.Len, true
		}
	}
	return currency{}, i, false
}

// spelled reports whether the sign at piece i is written as one: letters as
// capitals, a code wholly so, a single letter glued to its number and letters
// glued to their sign.
func (r *reader) spelled(i int, h *lexicon.Hit) bool {
	first := r.pieces[i].text
	if !unicode.IsLetter(rune(first[0])) || first[0] >= 0x80 {
		return true
	}
	if !unicode.IsUpper(rune(first[0])) {
		return false
	}
	if h.Len > 1 {
		return r.glued(i+1) || h.Len == 2 && strings.HasSuffix(h.Text(), " .")
	}
	if len(first) == 1 {
		return r.glued(i + 1)
	}
	return !strings.EqualFold(h.Text(), h.Attr()) || first == h.Attr()
}

// codeBehind reads a code that says more than the sign did ("$5 million CAD"),
// or repeats it ("$5 million dollars").
func (r *reader) codeBehind(d *draft) {
	if d.next >= len(r.pieces) {
		return
	}
	if c, next, ok := r.code(d.next); ok {
		d.Currencies, d.next = c.codes, next
		return
	}
	if c, next, ok := r.moneyWord(d.next); ok && c.size == 1 && len(d.Currencies) > 0 && slices.Contains(c.codes, d.Currencies[0]) {
		d.next = next
	}
}

// code reads a code of ISO 4217 behind a number, written in capitals.
func (r *reader) code(i int) (currency, int, bool) {
	if i >= len(r.pieces) || len(r.pieces[i].text) != 3 || !r.pieces[i].whole {
		return currency{}, i, false
	}
	for e := range r.f.lex.Lookup(r.f.signs, r.words[i]) {
		if e.Attr == r.pieces[i].text {
			return r.f.byAttr[e.Attr], i + 1, true
		}
	}
	return currency{}, i, false
}

// moneyWord reads a word for money: "dollars", "pounds sterling".
func (r *reader) moneyWord(i int) (currency, int, bool) {
	e, next, ok := r.lookUp(r.f.words, i)
	if !ok {
		return currency{}, i, false
	}
	c := r.f.byAttr[e.Attr]
	if c.glued && (r.pieces[i].first || next != i+1) {
		return currency{}, i, false
	}
	return c, next, true
}

// nationalMoney reads a word for money with the country before it: "Canadian
// dollars", "Hong Kong dollars", "US dollars".
func (r *reader) nationalMoney(i int) (c currency, country string, next int, ok bool) {
	if i >= len(r.pieces) || !r.pieces[i].first {
		return currency{}, "", i, false
	}
	for _, list := range []lexicon.ID{r.f.demonyms, r.f.countries} {
		h, found := r.ix.Find(r.pieces[i].token, list)
		if !found || r.pieces[i].token+h.Len >= r.s.Last {
			continue
		}
		at := int(r.start[r.pieces[i].token+h.Len-r.s.First])
		if c, next, ok = r.moneyWord(at); ok {
			country, _, _ = strings.Cut(h.Attr(), " ")
			return c, country, next, true
		}
	}
	return currency{}, "", i, false
}

// magnitudes are the words and endings of digits that make a number large.
var magnitudes = map[string]float64{
	"thousand": 1e3, "k": 1e3, "lakh": 1e5, "million": 1e6, "millions": 1e6, "m": 1e6, "mn": 1e6, "crore": 1e7,
	"cr": 1e7, "billion": 1e9, "billions": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "trillions": 1e12, "tn": 1e12,
}

// magnitude returns that of the number in a range of pieces, or 1.
func (r *reader) magnitude(from, to int) float64 {
	for i := to - 1; i >= from; i-- {
		w := r.words[i]
		if cut := strings.LastIndexByte(w, '-'); cut >= 0 {
			w = w[cut+1:]
		}
		if size, ok := magnitudes[strings.TrimLeft(w, "0123456789.,+")]; ok {
			return size
		}
	}
	return 1
}

// large reports whether the number has a magnitude above a thousand.
func (r *reader) large(from, to int) bool { return r.magnitude(from, to) > 1e3 }
