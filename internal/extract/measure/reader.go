package measure

import (
	"strings"
	"sync"
	"unicode/utf8"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/numeral"
	"factdesk/internal/extract/text"
	"factdesk/internal/extract/wordset"
)

// reader reads the measures of one sentence.
type reader struct {
	f      *Finder
	tokens []text.Token
	docs   []string // words of the document
	s      text.Sentence
	ix     *lexicon.Index
	pieces []piece
	words  []string // of the pieces, in lower case
	start  []int32  // first piece of a token, by token - s.First
	// barren is the token behind the last number that has no unit: no part of it
	// has one either.
	barren int
}

// newReader cuts the sentence into pieces; it is nil for a sentence without numbers.
func newReader(f *Finder, doc *text.Document, words []string, s text.Sentence, ix *lexicon.Index) *reader {
	r := readers.Get().(*reader)
	*r = reader{f: f, tokens: doc.Tokens, docs: words, s: s, ix: ix, pieces: r.pieces[:0], words: r.words[:0], start: r.start[:0]}
	if !r.numbers() {
		r.free()
		return nil
	}
	for t := s.First; t < s.Last; t++ {
		r.start = append(r.start, int32(len(r.pieces)))
		r.pieces = split(r.pieces, doc.Tokens[t].Norm, t)
	}
	r.start = append(r.start, int32(len(r.pieces)))
	for _, p := range r.pieces {
		w := words[p.token]
		if !p.whole {
			w = strings.ToLower(p.text)
		}
		r.words = append(r.words, w)
	}
	return r
}

// readers keeps the memory of readers for the sentences to come.
var readers = sync.Pool{New: func() any { return new(reader) }}

// free gives the reader back; no measure points into it.
func (r *reader) free() {
	r.tokens, r.docs, r.ix = nil, nil, nil
	readers.Put(r)
}

// numbers reports whether the sentence can hold a measure at all.
func (r *reader) numbers() bool {
	for t := r.s.First; t < r.s.Last; t++ {
		if mayHold(&r.tokens[t]) {
			return true
		}
	}
	return false
}

// mayHold reports whether a token may be part of a number.
func mayHold(t *text.Token) bool {
	switch {
	case t.Tag == "CD", t.Tag == "$":
		return true
	case numberNouns.Get(t.Lemma):
		return true
	}
	return t.Has(text.Figured, Figured)
}

// Figured reports whether a spelling may be part of a number for its digits,
// its fraction or its hyphen.
func Figured(s *text.Spelling) bool {
	if strings.IndexByte(s.Norm, '-') > 0 {
		return true
	}
	for i := range len(s.Norm) {
		if c := s.Norm[i]; '0' <= c && c <= '9' || c >= utf8.RuneSelf && strings.ContainsAny(s.Norm[i:], "½⅓⅔¼¾") {
			return true
		}
	}
	return false
}

// mayBegin reports whether a measure can begin with token t; it spares the
// reader most words of a text.
func (r *reader) mayBegin(t int) bool {
	if mayHold(&r.tokens[t]) || r.f.quantities.Approximates(r.ix, t) {
		return true
	}
	if _, ok := r.ix.Find(t, r.f.signs); ok {
		return true
	}
	if r.ix.At(t).Any() && r.tokens[t].Has(text.Numeral, numeral.MayStart) {
		return true
	}
	switch r.docs[t] {
	case "a", "an", "between", "from", "minus", "several", "-", "–", "−":
		return t+1 < r.s.Last && mayHold(&r.tokens[t+1])
	}
	return false
}

// numberNouns are the number words that are not tagged as numbers.
var numberNouns = wordset.Of(
	"half", "quarter", "third", "dozen", "hundred", "thousand", "million", "billion", "trillion", "crore", "lakh",
)

// word returns the piece at i in lower case, "" beyond the end.
func (r *reader) word(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	return r.words[i]
}

// token returns the token that holds piece i.
func (r *reader) token(i int) *text.Token {
	if i < 0 || i >= len(r.pieces) {
		return &text.NoToken
	}
	return &r.tokens[r.pieces[i].token]
}

// glued reports whether no space stands before piece i.
func (r *reader) glued(i int) bool {
	return i < len(r.pieces) && (!r.pieces[i].first || !r.token(i).SpaceBefore)
}

// read reads the measure whose approximator, sign or number begins at a token.
func (r *reader) read(t int) (Measure, bool) {
	if !r.mayBegin(t) {
		return Measure{}, false
	}
	relation, at, ok := r.f.quantities.Approximate(r.tokens, r.docs[:r.s.Last], t, r.ix)
	if !ok || at >= r.s.Last {
		return Measure{}, false
	}
	d, ok := r.amount(int(r.start[at-r.s.First]))
	if !ok {
		return Measure{}, false
	}
	m := d.Measure
	m.First, m.Last = t, r.pieces[d.next-1].token+1
	if m.Relation == "" {
		m.Relation = relation
	}
	r.after(&m)
	switch {
	case m.Range:
		m.Relation = claim.Range
	case m.Indefinite:
		m.Relation = claim.Indefinite
	}
	return m, true
}

// after takes in an approximator behind the measure: "$60 or more".
func (r *reader) after(m *Measure) {
	if m.Relation != claim.Exact || m.Last >= r.s.Last {
		return
	}
	if relation, n := r.f.quantities.After(r.ix, m.Last); n > 0 && m.Last+n <= r.s.Last && r.docs[m.Last] != "plus" {
		m.Relation = relation
		m.Last += n
	}
}

// draft is a measure on its way, with the piece behind it.
type draft struct {
	Measure

	number numeral.Number
	at     int // piece at which the number begins
	end    int // piece behind the number
	next   int // piece behind the whole
}

// single reads one sign, number and unit.
func (r *reader) single(i int) (draft, bool) {
	minus := r.minus(i)
	if minus {
		i++
	}
	d, ok := r.signed(i)
	if !ok {
		d, ok = r.unsigned(i, minus)
	}
	if !ok {
		return draft{}, false
	}
	n := d.number
	if minus {
		n.Value, n.High = -n.High, -n.Value
	}
	d.Low, d.High, d.Range, d.Indefinite = rounded(n.Value), rounded(n.High), n.Range, n.Indefinite
	if n.Indefinite {
		d.Low, d.High = n.Min, n.Min
	}
	if n.Plus {
		d.Relation = claim.AtLeast
	}
	d.NumberFirst, d.NumberLast = r.pieces[d.at].token, r.pieces[d.end-1].token+1
	d.Attributive = !r.pieces[d.next-1].whole
	return d, true
}

// minus reports whether piece i is a minus: a dash glued to what follows, with
// a space before it.
func (r *reader) minus(i int) bool {
	switch r.word(i) {
	case "-", "–", "−":
		return !r.glued(i) && i+1 < len(r.pieces) && r.glued(i+1)
	}
	return false
}

// number reads the number at piece i. Behind a sign it ends before "and", and
// takes no second end that counts something: "$5 to 12 families".
func (r *reader) number(i int, signed bool) (n numeral.Number, next int, ok bool) {
	words := r.words
	if signed {
		words = words[:r.find("and", i)]
	}
	n, next, ok = numeral.Parse(words, i)
	if !ok || n.Kind == numeral.Ordinal || n.Kind == numeral.Multiple {
		return n, i, false
	}
	if signed && n.Range && n.Joiner != "-" && strings.HasPrefix(r.token(next).Tag, "NN") {
		n, next, ok = numeral.Parse(words[:r.find(n.Joiner, i)], i)
	}
	if ok && r.word(next) == "+" && r.glued(next) {
		n.Plus = true
		next++
	}
	return n, next, ok
}

// maxNumber bounds the pieces of a number.
const maxNumber = 16

// find returns the piece of the word behind piece i, or the end of the sentence.
func (r *reader) find(word string, i int) int {
	for k := i; k < len(r.words) && k < i+maxNumber; k++ {
		if r.words[k] == word {
			return k
		}
	}
	return len(r.words)
}
