package count

import (
	"strings"
	"unicode"
)

const currencySigns = "$€£¥₦₹₽₩₺₫₱₪฿₴₡¢"

// money looks for a currency before the number, or a unit glued to it.
func (r *reading) money() bool {
	before := r.token(r.q.NumberFirst - 1)
	if before.Norm != "" && strings.ContainsAny(before.Norm, currencySigns) {
		return true
	}
	if before.Norm == "Rs" || before.Norm == "Rs." || before.Lower == "us$" {
		return true
	}
	// "USD 40", "EUR 5 million"
	return len(before.Norm) == 3 && currencyCodes[before.Norm]
}

var currencyCodes = map[string]bool{
	"USD": true, "EUR": true, "GBP": true, "JPY": true, "CHF": true, "CNY": true, "INR": true,
	"NGN": true, "KES": true, "ZAR": true, "MXN": true, "BRL": true, "RUB": true, "TRY": true,
}

// maxUnitGap bounds the adjectives between a number and its unit ("40 square miles").
const maxUnitGap = 2

// measure looks for a unit behind the number.
func (r *reading) measure() bool {
	if r.q.Number.Suffix != "" && r.q.Number.Suffix != "m" && r.q.Number.Suffix != "k" && r.q.Number.Suffix != "bn" {
		return true
	}
	for t := r.q.NumberLast; t < r.q.NumberLast+maxUnitGap; t++ {
		tok := r.token(t)
		if _, ok := r.find(t, r.s.f.lists.units); ok && !unicode.IsUpper(first(tok.Norm)) {
			return true
		}
		if tok.Lower != "square" && tok.Lower != "cubic" && tok.Lower != "u.s." && tok.Lower != "us" && tok.Lower != "canadian" {
			return false
		}
	}
	return false
}
