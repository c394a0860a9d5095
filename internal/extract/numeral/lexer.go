package numeral

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxToken is the length in bytes above which a token is no number, and
// maxPieces the number of hyphenated parts: "one-hundred-and-twenty-five" has five.
const (
	maxToken  = 64
	maxPieces = 8
)

// lex appends the atoms of the words from at on. It stops at the first word that
// has no part in a number, so that its cost is that of the expression.
func lex(atoms []atom, words []string, at int) []atom {
	for i := at; i < len(words) && i < at+maxWords; i++ {
		n := len(atoms)
		var ok bool
		if atoms, ok = lexWord(atoms, words[i]); !ok {
			return atoms[:n]
		}
		if n > 0 && unrelated(atoms[n-1], atoms[n]) {
			return atoms[:n]
		}
		for j := n; j < len(atoms); j++ {
			atoms[j].word = i
		}
		atoms[len(atoms)-1].last = true
	}
	return atoms
}

// unrelated reports whether two neighbours are numbers in digits that cannot
// belong together: "12 14", but not "2 1/2".
func unrelated(a, b atom) bool { return a.class == digits && b.class == digits && !b.fraction }

// lexWord appends the atoms of one token; ok is false if it is no number word.
func lexWord(atoms []atom, w string) ([]atom, bool) {
	if w == "" || len(w) > maxToken {
		return atoms, false
	}
	if a, ok := vocabulary.Find(w); ok {
		return append(atoms, a), true
	}
	if a, ok := lexDigits(w); ok {
		return append(atoms, a), true
	}
	if sign, rest, ok := splitSign(w); ok {
		return lexSigned(atoms, sign, rest)
	}
	return lexHyphens(atoms, w)
}

// splitSign splits "2½" and "½" into the digits and the fraction's value.
func splitSign(w string) (value float64, rest string, ok bool) {
	r, size := utf8.DecodeLastRuneInString(w)
	value, ok = signs[r]
	return value, w[:len(w)-size], ok
}

func lexSigned(atoms []atom, value float64, rest string) ([]atom, bool) {
	if rest == "" {
		return append(atoms, atom{class: digits, value: value, decimal: true, fraction: true}), true
	}
	a, ok := lexDigits(rest)
	if !ok || a.decimal || a.ordinal || a.suffix != "" || a.plus {
		return atoms, false
	}
	a.value += value
	a.decimal = true
	return append(atoms, a), true
}

// lexHyphens splits a token at its hyphens; every part must be a number word.
func lexHyphens(atoms []atom, w string) ([]atom, bool) {
	if strings.HasPrefix(w, "-") {
		a, ok := lexDigits(w[1:])
		return append(atoms, atom{class: minus}, a), ok
	}
	pieces := 0
	for {
		cut := strings.IndexAny(w, "-–")
		piece := w
		if cut >= 0 {
			piece = w[:cut]
		}
		a, ok := lexPiece(piece)
		if pieces++; !ok || pieces > maxPieces {
			return atoms, false
		}
		if pieces > 1 && !link(a) && !link(atoms[len(atoms)-1]) {
			atoms = append(atoms, atom{class: hyphen})
		}
		atoms = append(atoms, a)
		if cut < 0 {
			return atoms, pieces > 1
		}
		_, size := utf8.DecodeRuneInString(w[cut:])
		w = w[cut+size:]
	}
}

// link reports whether the atom joins its neighbours by itself, so that the
// hyphens around it say nothing: "two-to-three", "half-a-million".
func link(a atom) bool {
	switch a.class {
	case and, to, or, of, in, out, article, point:
		return true
	}
	return false
}

func lexPiece(piece string) (atom, bool) {
	if a, ok := vocabulary.Find(piece); ok {
		return a, a.class != hyphen
	}
	return lexDigits(piece)
}

// lexDigits reads a token that starts with a digit or a decimal point: 26,
// 1,000, 12,34,567, 1.5, .5, 1.5m, 2bn, 21st, 3/4, 100+.
func lexDigits(w string) (atom, bool) {
	end := 0
	for end < len(w) && (isDigit(w[end]) || w[end] == ',' || w[end] == '.') {
		end++
	}
	if end == 0 || !isDigit(w[end-1]) {
		return atom{}, false
	}
	value, decimal, ok := parseDigits(w[:end])
	if !ok {
		return atom{}, false
	}
	a := atom{class: digits, value: value, decimal: decimal, bare: !strings.Contains(w[:end], ",")}
	ok = lexTail(&a, w[end:])
	return a, ok
}

// lexTail reads what is glued to the digits into a.
func lexTail(a *atom, tail string) bool {
	if strings.HasSuffix(tail, "+") {
		a.plus = true
		tail = tail[:len(tail)-1]
	}
	switch {
	case tail == "":
		return true
	case tail[0] == '/':
		return lexSlash(a, tail[1:])
	case tail == ordinalEnding(a.value) && !a.decimal:
		a.ordinal = true
		return true
	}
	scale, ok := suffixes[tail]
	if ok {
		a.value = scaled(a.value, scale)
		a.suffix, a.decimal = tail, false
	}
	return ok
}

// lexSlash reads the denominator of 3/4. Only usual denominators above the
// numerator pass: 9/11 and 24/7 are no fractions.
func lexSlash(a *atom, denominator string) bool {
	d, err := strconv.Atoi(denominator)
	if err != nil || a.decimal || a.value < 1 || a.value >= float64(d) {
		return false
	}
	switch d {
	case 2, 3, 4, 5, 6, 8, 10, 16, 20, 100:
		a.value /= float64(d)
		a.decimal, a.fraction = true, true
		return true
	}
	return false
}

// ordinalEnding is the ending that English writes after the digits of n.
func ordinalEnding(n float64) string {
	v := int64(n)
	if v%100 >= 11 && v%100 <= 13 {
		return "th"
	}
	switch v % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	}
	return "th"
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
