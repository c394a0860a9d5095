package amount

import (
	"factdesk/internal/extract/measure"
	"factdesk/internal/extract/rule"
)

// near is how many tokens around pounds are asked whether they are money.
const near = 6

// pounds tells money from weight, or returns "" where nothing does.
func (s *search) pounds(sent *rule.Sentence, k int) measure.Class {
	m := &sent.Measures[k]
	if m.Last+1 < sent.Last && s.p.Words[m.Last] == "of" {
		if moneyNouns[s.p.Doc.Tokens[m.Last+1].Lemma] {
			return measure.Money
		}
		return measure.Mass
	}
	if class := neighbour(sent, k); class != "" {
		return class
	}
	if m.Large {
		return measure.Money
	}
	for d := 1; d <= near; d++ {
		for _, t := range []int{m.First - d, m.Last + d - 1} {
			if t < sent.First || t >= sent.Last {
				continue
			}
			switch lemma := s.p.Doc.Tokens[t].Lemma; {
			case weightWords[lemma]:
				return measure.Mass
			case priceWords[lemma]:
				return measure.Money
			}
		}
	}
	if m.Attributive {
		return measure.Mass
	}
	return s.poundsByCountry()
}

// neighbour returns the class of the measure right beside, which says the same
// in other terms: "80 pounds (36 kg)".
func neighbour(sent *rule.Sentence, k int) measure.Class {
	m := &sent.Measures[k]
	for _, j := range []int{k + 1, k - 1} {
		if j < 0 || j >= len(sent.Measures) {
			continue
		}
		o := &sent.Measures[j]
		if gap := max(o.First-m.Last, m.First-o.Last); gap > 1 || len(o.Currencies) > 0 && o.Class == measure.Mass {
			continue
		}
		if o.Class == measure.Money || o.Class == measure.Mass {
			return o.Class
		}
	}
	return ""
}

// poundsByCountry goes by the countries that the article names: pounds are
// money in Britain and Egypt, weights in the United States.
func (s *search) poundsByCountry() measure.Class {
	s.count()
	money := s.tally["GBP"] + s.tally["EGP"] + s.tally["LBP"] + s.tally["SYP"] + s.tally["SDG"] + s.tally["SSP"]
	switch weight := s.tally["USD"]; {
	case money > weight:
		return measure.Money
	case weight > money:
		return measure.Mass
	}
	return ""
}

var weightWords = map[string]bool{
	"weigh": true, "weight": true, "heavy": true, "heavier": true, "lighter": true, "overweight": true, "bag": true,
	"baby": true, "catch": true, "explosive": true, "explosives": true, "cargo": true, "kilogram": true, "kilograms": true,
}

var priceWords = map[string]bool{
	"pay": true, "cost": true, "worth": true, "fine": true, "sell": true, "earn": true, "spend": true, "price": true, "owe": true,
	"charge": true, "buy": true, "fee": true, "wage": true, "salary": true, "tax": true, "bill": true, "rent": true, "ticket": true,
	"bail": true, "donate": true, "loan": true, "debt": true, "invest": true, "loss": true, "profit": true, "turnover": true,
	"budget": true, "fund": true, "grant": true, "compensation": true, "damages": true, "euro": true, "dollar": true, "value": true,
}

// moneyNouns follow "pounds of" where the pounds are money.
var moneyNouns = map[string]bool{
	"debt": true, "investment": true, "funding": true, "aid": true, "saving": true, "savings": true, "damage": true, "money": true,
	"cash": true, "taxpayer": true, "public": true, "government": true, "revenue": true, "profit": true, "loss": true, "spending": true,
	"income": true, "tax": true, "loan": true, "credit": true, "cut": true, "assets": true, "asset": true, "wage": true, "compensation": true,
}
