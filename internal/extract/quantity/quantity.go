// Package quantity finds the cardinal quantities of a sentence: a number, or a
// word for none, with what is said of its exactness ("at least 41", "between
// 20 and 30", "no"). Its invariant: quantities of a sentence are in order and
// do not overlap, and each one covers the number's own tokens.
package quantity

import (
	"fmt"
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/numeral"
	"factdesk/internal/extract/text"
)

// Quantity is a number with its approximators.
type Quantity struct {
	First, Last int // tokens, half-open, with approximators
	// NumberFirst and NumberLast are the tokens of the number alone.
	NumberFirst, NumberLast int

	Number   numeral.Number
	Relation claim.Relation
	// Zero tells that a word for none stands for the number: no, none, nobody.
	Zero bool
}

// Finder finds quantities by the lists of approximators.
type Finder struct {
	before, after lexicon.ID
}

// NewFinder looks up the lists that it needs.
func NewFinder(lex *lexicon.Lexicon) (*Finder, error) {
	f := &Finder{}
	for name, id := range map[string]*lexicon.ID{"approximators": &f.before, "approximators_after": &f.after} {
		var ok bool
		if *id, ok = lex.List(name); !ok {
			return nil, fmt.Errorf("quantity: no list %q in the lexicon", name)
		}
	}
	return f, nil
}

// Append appends the quantities among the tokens of a sentence to found. The words
// are the lower-case forms of all tokens of the document, shared between sentences.
func (f *Finder) Append(found []Quantity, doc *text.Document, words []string, s text.Sentence, ix *lexicon.Index) []Quantity {
	before := len(found)
	for i := s.First; i < s.Last; {
		if !f.mayBegin(doc.Tokens, i, ix) {
			i++
			continue
		}
		q, ok := f.at(doc.Tokens, words[:s.Last], i, ix)
		if !ok {
			i = max(i+1, fractionEnd(words[:s.Last], i))
			continue
		}
		if n := len(found); n > before && found[n-1].Last > q.First {
			q.First = found[n-1].Last
		}
		found = append(found, q)
		i = q.Last
	}
	return found
}

// mayBegin reports whether a quantity may begin at token i; it spares the reader
// most words of a text.
func (f *Finder) mayBegin(tokens []text.Token, i int, ix *lexicon.Index) bool {
	t := &tokens[i]
	return t.Has(text.Numeral, numeral.MayStart) || none(t.Lower) || f.Approximates(ix, i)
}

// Approximates reports whether an approximator begins at token i.
func (f *Finder) Approximates(ix *lexicon.Index, i int) bool {
	_, ok := ix.Find(i, f.before)
	return ok
}

// fractionEnd returns the token after a fraction of several words that begins
// at token i, so that "four out of five" does not leave a five; else i.
func fractionEnd(words []string, i int) int {
	if n, next, ok := numeral.Parse(words, i); ok && n.Kind == numeral.Fraction {
		return next
	}
	return i
}

// at reads a quantity whose approximator or number begins at token i.
func (f *Finder) at(tokens []text.Token, words []string, i int, ix *lexicon.Index) (Quantity, bool) {
	if q, ok := zero(tokens, words, i); ok {
		return q, true
	}
	relation, at, ok := f.Approximate(tokens, words, i, ix)
	if !ok {
		return Quantity{}, false
	}
	n, next, ok := numeral.Parse(words, at)
	if !ok || !cardinal(n) {
		return Quantity{}, false
	}
	if n.Range && n.Joiner == "from" && changes(tokens, i) {
		return f.at(tokens, words, at+1, ix) // two numbers, an old and a new one
	}
	q := Quantity{First: i, Last: next, NumberFirst: at, NumberLast: next, Number: n, Relation: relation}
	f.readAfter(&q, ix, len(words))
	switch {
	case n.Range:
		q.Relation = claim.Range
	case n.Indefinite:
		q.Relation = claim.Indefinite
	}
	return q, true
}

// encircled reports whether "around" says where: "villages around one city".
func encircled(tokens []text.Token, words []string, i int) bool {
	return words[i] == "around" && i > 0 && i+1 < len(words) && words[i+1] == "one" && strings.HasPrefix(tokens[i-1].Tag, "NN")
}

// Approximate reads the approximators that begin at token i, if there are any,
// and returns what they say of the number behind them and where that stands; ok
// is false where no number can follow. The words end with the sentence.
func (f *Finder) Approximate(tokens []text.Token, words []string, i int, ix *lexicon.Index) (relation claim.Relation, next int, ok bool) {
	if ageBound(tokens, words, i) || encircled(tokens, words, i) || words[i] == "over" && i > 0 && phrasalOver[tokens[i-1].Lemma] {
		return claim.Exact, i, false
	}
	relation, at := claim.Exact, i
	for n := 0; n < maxApproximators && at < len(words); n++ {
		hit, ok := ix.Find(at, f.before)
		if !ok {
			break
		}
		if r := claim.Relation(hit.Attr()); r != claim.Exact {
			relation = r
		}
		at += hit.Len
	}
	return relation, at, true
}

// maxApproximators bounds those of one number: "no more than about 40".
const maxApproximators = 4

// After returns what an approximator at token i says of the number before it,
// and its length in tokens, 0 where none stands there: "60 or more".
func (f *Finder) After(ix *lexicon.Index, i int) (claim.Relation, int) {
	hit, ok := ix.Find(i, f.after)
	if !ok {
		return claim.Exact, 0
	}
	return claim.Relation(hit.Attr()), hit.Len
}

// readAfter takes in an approximator that follows the number: "60 or more".
func (f *Finder) readAfter(q *Quantity, ix *lexicon.Index, limit int) {
	if q.Last >= limit {
		return
	}
	if relation, n := f.After(ix, q.Last); n > 0 && q.Last+n <= limit && q.Relation == claim.Exact {
		q.Relation = relation
		q.Last += n
	}
}

func cardinal(n numeral.Number) bool {
	return n.Kind == numeral.Cardinal || n.Kind == numeral.Indefinite
}

// ageBound reports whether "under" or "over" at token i bounds an age, because a
// noun stands right before it: "no one under 14", "children over five".
func ageBound(tokens []text.Token, words []string, i int) bool {
	if i == 0 || words[i] != "under" && words[i] != "over" {
		return false
	}
	return strings.HasPrefix(tokens[i-1].Tag, "NN") || words[i-1] == "one" || words[i-1] == "those"
}

// phrasalOver are verbs of which "over" is a particle: "handed over 26".
var phrasalOver = map[string]bool{
	"hand": true, "take": true, "turn": true, "send": true, "give": true, "bring": true, "sign": true, "pass": true,
}
