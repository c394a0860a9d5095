package numeral

import "factdesk/internal/extract/wordset"

// class is the part that a word plays in the grammar of numbers.
type class uint8

const (
	other     class = iota
	digits          // a number in digits
	zero            // zero, nought
	unit            // 1 to 9
	teen            // 10 to 19
	ten             // 20 to 90 by tens
	hundred         // 100
	magnitude       // thousand and up, lakh, crore
	dozen           // 12
	score           // scores, 20
	tens            // tens, in "tens of thousands" only
	half            // half, halves
	quarter         // quarter, quarters
	vague           // several, few
	pair            // couple, pair
	multiple        // twice, thrice
	article         // a, an
	and
	hyphen
	to
	or
	upon
	between
	from
	of
	in
	out
	point
	minus
	plus
)

// atom is a word of the grammar; a hyphenated token yields several.
type atom struct {
	class    class
	value    float64
	ordinal  bool
	plural   bool
	decimal  bool
	fraction bool   // 3/4 and ¾
	bare     bool   // digits without thousands separators, for telling phone numbers
	suffix   string // letters glued to digits
	plus     bool
	word     int  // index of the token that holds it
	last     bool // the last atom of its token
}

// vocabulary maps lower-case words to atoms. It is written once, at start-up.
var vocabulary = wordset.New(buildVocabulary())

func buildVocabulary() map[string]atom {
	v := map[string]atom{
		"a": {class: article, value: 1}, "an": {class: article, value: 1},
		"and": {class: and}, "-": {class: hyphen}, "–": {class: hyphen},
		"to": {class: to}, "or": {class: or}, "upon": {class: upon},
		"between": {class: between}, "from": {class: from}, "of": {class: of},
		"in": {class: in}, "out": {class: out}, "point": {class: point},
		"minus": {class: minus}, "negative": {class: minus}, "plus": {class: plus},
		"zero": {class: zero}, "nought": {class: zero}, "naught": {class: zero}, "nil": {class: zero},
		"half": {class: half, value: 0.5}, "halves": {class: half, value: 0.5, plural: true},
		"quarter":  {class: quarter, value: 0.25},
		"quarters": {class: quarter, value: 0.25, plural: true},
		"several":  {class: vague, value: 2}, "few": {class: vague, value: 2},
		"couple": {class: pair, value: 2}, "pair": {class: pair, value: 2},
		"twice": {class: multiple, value: 2}, "thrice": {class: multiple, value: 3},
		"scores": {class: score, value: 20, plural: true},
		"tens":   {class: tens, value: 10, plural: true},
	}
	addSmall(v)
	addLarge(v)
	return v
}

func addSmall(v map[string]atom) {
	rows := []struct {
		class   class
		value   float64
		step    float64
		names   []string
		ordinal []string
	}{
		{
			unit, 1, 1,
			[]string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine"},
			[]string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"},
		},
		{
			teen, 10, 1,
			[]string{"ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"},
			[]string{"tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"},
		},
		{
			ten, 20, 10,
			[]string{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"},
			[]string{"twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"},
		},
	}
	for _, r := range rows {
		for i, name := range r.names {
			value := r.value + float64(i)*r.step
			v[name] = atom{class: r.class, value: value}
			v[r.ordinal[i]] = atom{class: r.class, value: value, ordinal: true}
			// "firsts" and "seconds" are no denominators of their own.
			if value > 2 {
				v[r.ordinal[i]+"s"] = atom{class: r.class, value: value, ordinal: true, plural: true}
			}
		}
	}
	v["firsts"] = atom{class: unit, value: 1, ordinal: true, plural: true}
}

func addLarge(v map[string]atom) {
	rows := []struct {
		class class
		value float64
		names []string
	}{
		{dozen, 12, []string{"dozen"}},
		{hundred, 100, []string{"hundred"}},
		{magnitude, 1e3, []string{"thousand"}},
		{magnitude, 1e6, []string{"million"}},
		{magnitude, 1e9, []string{"billion"}},
		{magnitude, 1e12, []string{"trillion"}},
		{magnitude, 1e5, []string{"lakh", "lac"}},
		{magnitude, 1e7, []string{"crore"}},
	}
	for _, r := range rows {
		for _, name := range r.names {
			v[name] = atom{class: r.class, value: r.value}
			v[name+"s"] = atom{class: r.class, value: r.value, plural: true}
			v[name+"th"] = atom{class: r.class, value: r.value, ordinal: true}
			v[name+"ths"] = atom{class: r.class, value: r.value, ordinal: true, plural: true}
		}
	}
	for name, value := range suffixes {
		if len(name) > 1 {
			v[name] = atom{class: magnitude, value: value}
		}
	}
}

// suffixes are the abbreviations of magnitudes that follow digits, glued or,
// with two letters or more, as a word of their own: 3k, 1.5m, 2bn, 5 cr.
var suffixes = map[string]float64{
	"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "mm": 1e6,
	"b": 1e9, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "tln": 1e12, "cr": 1e7,
}

// signs are the fractions that have a character of their own.
var signs = map[rune]float64{
	'½': 1.0 / 2, '⅓': 1.0 / 3, '⅔': 2.0 / 3, '¼': 1.0 / 4, '¾': 3.0 / 4, '⅕': 1.0 / 5, '⅖': 2.0 / 5,
	'⅗': 3.0 / 5, '⅘': 4.0 / 5, '⅙': 1.0 / 6, '⅚': 5.0 / 6, '⅛': 1.0 / 8, '⅜': 3.0 / 8, '⅝': 5.0 / 8, '⅞': 7.0 / 8,
}
