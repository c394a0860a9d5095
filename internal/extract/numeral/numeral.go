// Package numeral turns number words into values. Its invariant: a Number is
// read from whole words only, its Value is never above its High, and reading
// looks at most maxWords words ahead, so that a sentence takes linear time.
//
// The package knows English numbers, not what they count: years, scores, ages
// and the pronoun "one" are for its callers to tell apart.
package numeral

import (
	"strings"
	"unicode/utf8"

	"factdesk/internal/extract/text"
)

// Kind tells how a number is used.
type Kind uint8

// The kinds of numbers.
const (
	Cardinal   Kind = iota // 26, "two dozen", "1.5 million"
	Ordinal                // "first", "21st"
	Fraction               // "a third", "three-quarters", "one in five"
	Indefinite             // "dozens", "tens of thousands", "several hundred"
	Multiple               // "twice", "tenfold"
)

// String returns the lower-case name of the kind.
func (k Kind) String() string {
	switch k {
	case Cardinal:
		return "cardinal"
	case Ordinal:
		return "ordinal"
	case Fraction:
		return "fraction"
	case Indefinite:
		return "indefinite"
	case Multiple:
		return "multiple"
	}
	return "unknown"
}

// Number is the value of a number expression.
type Number struct {
	// Value is the number, the low end of a range, or 0 if Indefinite.
	Value float64
	// High is the high end of a range, else equal to Value.
	High float64
	Kind Kind
	// Range tells that the expression names two ends: "10 to 12", "one or two".
	Range bool
	// Joiner is the word that makes the range: "-", "to", "or", "between", "from";
	// else "". A range with "from" may be a change ("rose from 12 to 15").
	Joiner string
	// Indefinite tells that the number is a vague plural with Min as its least value.
	Indefinite bool
	// Min is the least value of an indefinite number: 24 for "dozens", else 0.
	Min float64
	// Decimal tells that the number has a decimal point or a fraction and no
	// magnitude after it, so that it counts nothing by itself: 13.5, but not 13.5 million.
	Decimal bool
	// Digits tells that the number is written with digits at least in part.
	Digits bool
	// Suffix is the letters glued to the digits: "m" in "1.5m", which may also
	// mean metres; else "".
	Suffix string
	// Plus tells that the number is written as a lower bound: "100+", "100-plus".
	Plus bool
	// Words is the number of words that the expression takes.
	Words int
}

// maxWords bounds the words of one expression. The longest in ordinary use,
// "between two hundred and twenty-five thousand and …", has well under twenty.
const maxWords = 24

// Parse reads the longest number expression that starts at words[at]. The words
// are the lower-case tokens of one sentence. It returns the number and the index
// of the word after it; ok is false where no number starts. A trailing "of"
// ("dozens of", "a third of") is not part of the expression.
func Parse(words []string, at int) (n Number, next int, ok bool) {
	if at < 0 || at >= len(words) {
		return Number{}, at, false
	}
	if !starts(words, at) {
		return Number{}, at, false
	}
	var room [8]atom // enough for most, so that nothing is allocated
	p := parser{words: words, at: at, atoms: lex(room[:0], words, at)}
	if len(p.atoms) == 0 {
		return Number{}, at, false
	}
	n, end, ok := p.expression()
	if !ok || end == 0 || !p.atoms[end-1].last {
		return Number{}, at, false
	}
	n.Words = p.atoms[end-1].word + 1 - at
	return n, at + n.Words, true
}

// starts reports whether a number may start at words[at]. It spares the reader
// from looking ahead at every "a", "of" and "and" of a text.
func starts(words []string, at int) bool {
	a, ok := vocabulary.Find(words[at])
	if !ok {
		return numberForm(words[at])
	}
	if a.class == article {
		return at+1 < len(words) && words[at+1] != words[at] && mayBe(words[at+1])
	}
	return a.class.starts()
}

// mayBe reports whether a word may be part of a number.
func mayBe(w string) bool {
	_, ok := vocabulary.Find(w)
	return ok || numberForm(w)
}

// starts reports whether a number may start with a word of the class.
func (c class) starts() bool {
	switch c {
	case and, hyphen, to, or, upon, of, in, out, point, plus:
		return false
	}
	return true
}

// MayStart reports whether a number may start with a word. Where it may not,
// Parse finds none.
func MayStart(s *text.Spelling) bool {
	if a, ok := vocabulary.Find(s.Lower); ok {
		return a.class.starts()
	}
	return numberForm(s.Lower)
}

// numberForm reports whether a word outside the vocabulary may be a number by
// its form: it begins with a digit, a point, a sign or a letter beyond ASCII
// ("½"), or is a number word up to a hyphen ("twenty-six").
func numberForm(w string) bool {
	if w == "" {
		return false
	}
	c := w[0]
	if isDigit(c) || c == '.' || c == '-' || c >= utf8.RuneSelf {
		return true
	}
	head, _, ok := strings.Cut(w, "-")
	if !ok {
		head, _, ok = strings.Cut(w, "–")
	}
	if !ok {
		return false
	}
	_, ok = vocabulary.Find(head)
	return ok
}
