package measure

import (
	"math"
	"slices"
	"strings"
)

// amount reads one measure or the range of two that begins at piece i.
func (r *reader) amount(i int) (draft, bool) {
	if r.word(i) == "between" {
		if d, ok := r.between(i); ok {
			return d, true
		}
	}
	d, ok := r.single(i)
	if !ok || d.Range || d.Indefinite {
		return d, ok
	}
	if joined, ok := r.rangeFrom(&d, i); ok {
		return joined, true
	}
	return d, true
}

// between reads "between 3% and 5%" and "between $5 and $7 billion".
func (r *reader) between(i int) (draft, bool) {
	low, ok := r.single(i + 1)
	if !ok || low.Range || r.word(low.next) != "and" {
		return draft{}, false
	}
	high, ok := r.single(low.next + 1)
	if !ok {
		high, ok = r.bareEnd(&low)
	}
	if !ok {
		return draft{}, false
	}
	return r.join(&low, &high)
}

// bareEnd reads a second end without a sign: "between $5 and 7 million".
func (r *reader) bareEnd(low *draft) (draft, bool) {
	if !low.Signed {
		return draft{}, false
	}
	at := low.next + 1
	n, next, ok := r.number(at, true)
	if !ok || n.Range || n.Indefinite || strings.HasPrefix(r.token(next).Tag, "NN") {
		return draft{}, false
	}
	high := *low
	high.number, high.at, high.end, high.next = n, at, next, next
	high.Low, high.High = n.Value, n.High
	return high, true
}

// rangeFrom reads the rest of "$2 million to $3 million", "40%-50%".
func (r *reader) rangeFrom(low *draft, i int) (draft, bool) {
	joiner := r.word(low.next)
	switch joiner {
	case "to", "or":
		if r.changes(i) || r.word(i-1) == "from" && !rangeVerbs[r.token(i-2).Lemma] {
			return draft{}, false
		}
	case "-", "–":
	default:
		return draft{}, false
	}
	high, ok := r.single(low.next + 1)
	if !ok {
		return draft{}, false
	}
	return r.join(low, &high)
}

// rangeVerbs go with "from … to …" without a change.
var rangeVerbs = map[string]bool{"range": true, "vary": true, "price": true, "cost": true, "sell": true, "stretch": true}

// join makes a range of two measures of one sort, the low end first.
func (r *reader) join(low, high *draft) (draft, bool) {
	if high.Range || high.Indefinite || low.Class != high.Class || low.Unit != high.Unit || !slices.Equal(low.Currencies, high.Currencies) {
		return draft{}, false
	}
	out := *low
	if size := r.magnitude(high.at, high.end); size > 1 && r.magnitude(low.at, low.end) == 1 && low.Low < high.Low/size {
		out.Low = rounded(low.Low * size)
	}
	if out.Low >= high.Low {
		return draft{}, false
	}
	out.High, out.Range, out.next, out.end = high.High, true, high.next, high.end
	out.Large = low.Large || high.Large
	out.NumberLast = high.NumberLast
	return out, true
}

// changes reports whether the measure at piece i says by how much something
// changed, so that "to" leads to where it ended: "fell $2 to $30".
func (r *reader) changes(i int) bool {
	for k, back := i-1, 0; k >= 0 && back < 4; k, back = k-1, back+1 {
		t := r.token(k)
		switch {
		case changeWords[t.Lemma]:
			return true
		case strings.HasPrefix(t.Tag, "RB"), t.Lower == "of", t.Lower == "by", t.Lower == "from", t.Lower == "another", t.Lower == "a", t.Lower == "further":
		default:
			return false
		}
	}
	return false
}

// changeWords are verbs and nouns of change, and "up" and "down".
var changeWords = map[string]bool{
	"rise": true, "fall": true, "climb": true, "drop": true, "gain": true, "lose": true, "slip": true, "jump": true, "add": true,
	"increase": true, "decrease": true, "decline": true, "slide": true, "sink": true, "tumble": true, "soar": true, "surge": true,
	"shed": true, "dip": true, "ease": true, "edge": true, "grow": true, "shrink": true, "raise": true, "cut": true, "lower": true,
	"up": true, "down": true, "plunge": true, "advance": true, "higher": true, "inch": true, "leap": true, "plummet": true,
	"reduce": true, "retreat": true, "rally": true, "swing": true, "go": true, "move": true, "narrow": true, "widen": true,
	"push": true, "bring": true, "drive": true, "double": true, "triple": true, "halve": true, "climbing": true, "loss": true,
}

// rounded drops what binary fractions add: 0.07 times 100 is 7.
func rounded(v float64) float64 {
	if math.Abs(v) > 1e12 {
		return v
	}
	return math.Round(v*1e6) / 1e6
}
