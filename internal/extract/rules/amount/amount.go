// Package amount makes claims of sums of money, percentages and measures. Its
// invariant: every amount stands on one measure that the room for measures
// found, so that none is a count too, and durations, ages, dates and scores are
// none.
package amount

import (
	"fmt"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/measure"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/text"
	"factdesk/internal/slab"
)

// Finder finds amounts. It is safe for concurrent use.
type Finder struct {
	demonyms   lexicon.ID
	currencies map[string]string // of a country: alpha-2 to ISO 4217
	codes      map[string]string // English short name of a country to alpha-2
}

// New looks up the lists that the rules need.
func New(lex *lexicon.Lexicon) (*Finder, error) {
	f := &Finder{currencies: map[string]string{}, codes: map[string]string{}}
	lists := map[string]func(lexicon.Entry){
		"country_currencies": func(e lexicon.Entry) { f.currencies[e.Text] = e.Attr },
		"country_names":      func(e lexicon.Entry) { f.codes[e.Attr] = e.Text },
	}
	for list, read := range lists {
		id, ok := lex.List(list)
		if !ok {
			return nil, fmt.Errorf("rules/amount: no list %q in the lexicon", list)
		}
		for e := range lex.Entries(id) {
			read(e)
		}
	}
	var ok bool
	if f.demonyms, ok = lex.List("demonyms"); !ok {
		return nil, fmt.Errorf("rules/amount: no list %q in the lexicon", "demonyms")
	}
	return f, nil
}

// search is the work on one document.
type search struct {
	f *Finder
	p *rule.Pass
	// tally is how often the countries of each currency are named, nil until asked for.
	tally    map[string]int
	payloads slab.Of[payload]
}

// payload is what a claim says, with the numbers that it points to.
type payload struct {
	claim.Amount

	low, high float64
}

// Find returns the amounts of a document in reading order.
func (f *Finder) Find(p *rule.Pass) []claim.Claim {
	s := &search{f: f, p: p}
	var out []claim.Claim
	for i := range p.Sentences {
		sent := &p.Sentences[i]
		if sent.Zone == text.Byline {
			continue
		}
		for k := range sent.Measures {
			if c, ok := s.read(sent, k); ok {
				c.Sentence, c.Zone = i, sent.Zone
				out = append(out, c)
			}
		}
	}
	return out
}

// read makes a claim of the k-th measure of a sentence.
func (s *search) read(sent *rule.Sentence, k int) (claim.Claim, bool) {
	m := &sent.Measures[k]
	if s.named(m) || m.Class != measure.Money && dated(sent, m) || s.calibre(m) || s.discipline(m) {
		return claim.Claim{}, false
	}
	class := m.Class
	if class == measure.Mass && len(m.Currencies) > 0 {
		class = s.pounds(sent, k)
	}
	switch {
	case class == measure.Money:
		return s.money(m)
	case class == "" || m.Unit == "":
		return claim.Claim{}, false
	case class == measure.Percent:
		return s.claim(m, percentageRule.ID, m.Unit, ""), true
	}
	return s.claim(m, measureRule.ID, m.Unit, ""), true
}

// named reports whether the number is part of a name, as that of a film or a
// stretch of road is; a code of a currency is a name by its looks alone.
func (s *search) named(m *measure.Measure) bool {
	for t := m.NumberFirst; t < m.NumberLast; t++ {
		if n, ok := s.p.Names.At(t); ok && !(m.Class == measure.Money && n.Kind == name.Other) {
			return true
		}
	}
	return false
}

// dated reports whether the number is part of a date.
func dated(sent *rule.Sentence, m *measure.Measure) bool {
	for _, d := range sent.Dates {
		if d.First < m.NumberLast && m.NumberFirst < d.Last {
			return true
		}
	}
	return false
}

// calibre reports whether a length is the model of a weapon: "9mm pistols".
func (s *search) calibre(m *measure.Measure) bool {
	if m.Unit != "millimetre" || m.Last >= len(s.p.Doc.Tokens) {
		return false
	}
	switch s.p.Doc.Tokens[m.Last].Lemma {
	case "pistol", "gun", "handgun", "round", "bullet", "calibre", "caliber", "rifle", "ammunition", "cartridge", "shell", "cannon", "casing", "mortar", "weapon":
		return true
	}
	return false
}

// discipline reports whether a length is an event of sport: "the 400 metres hurdles".
func (s *search) discipline(m *measure.Measure) bool {
	if m.Class != measure.Length || m.Last >= len(s.p.Doc.Tokens) {
		return false
	}
	switch s.p.Doc.Tokens[m.Last].Lemma {
	case "hurdle", "hurdles", "relay", "freestyle", "sprint", "dash", "steeplechase", "medley", "butterfly", "backstroke", "breaststroke", "final":
		return true
	}
	return false
}

// certainty is the confidence in each rule.
var certainty = map[string]float64{
	signRule.ID: 0.98, wordRule.ID: 0.96, percentageRule.ID: 0.98, measureRule.ID: 0.95,
}

func (s *search) claim(m *measure.Measure, rule, unit, currency string) claim.Claim {
	p := s.payloads.Add(payload{low: m.Low, high: m.High, Amount: claim.Amount{
		Unit: unit, Currency: currency, Relation: m.Relation,
	}})
	switch {
	case m.Indefinite:
		p.Min = &p.low
	case m.Range:
		p.Value, p.Min, p.Max = &p.low, &p.low, &p.high
	default:
		p.Value = &p.low
	}
	return claim.Claim{
		Type: claim.TypeAmount, Span: s.p.Span(m.First, m.Last), Rule: rule,
		Confidence: certainty[rule], Modality: claim.Asserted, Amount: &p.Amount,
	}
}
