package amount

import (
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/measure"
)

// doubt is what a currency that the article only hints at costs in confidence.
const doubt = 0.1

// money makes a claim of a sum.
func (s *search) money(m *measure.Measure) (claim.Claim, bool) {
	code, sure := s.currency(m)
	if m.Shy && (!sure || code == "") && !m.Large {
		return claim.Claim{}, false
	}
	rule := wordRule.ID
	if m.Signed {
		rule = signRule.ID
	}
	c := s.claim(m, rule, "", code)
	if !sure {
		c.Confidence -= doubt
	}
	return c, true
}

// currency returns the code of the currency of a sum, "" where the article does
// not tell; sure is false where it is no more than likely.
func (s *search) currency(m *measure.Measure) (code string, sure bool) {
	if m.Country != "" {
		if code, ok := s.f.currencies[m.Country]; ok {
			return code, true
		}
	}
	if len(m.Currencies) == 1 && !m.Shy {
		return m.Currencies[0], true
	}
	usual := m.Currencies[0]
	best, sole := s.mostNamed(m.Currencies)
	switch {
	case usual == "" || m.Shy:
		return best, best != "" && sole
	case !m.Signed && s.tally[usual] == 0 && s.tally[best] >= oftenNamed:
		return best, false
	}
	return usual, true
}

// oftenNamed is how often the country of an unusual currency must be named, and
// that of the usual one not at all, for a word to stand for it.
const oftenNamed = 3

// mostNamed returns the code of which the countries are named more often than
// those of all the others together, or "", and whether they alone are named.
func (s *search) mostNamed(codes []string) (best string, sole bool) {
	s.count()
	sum, most := 0, 0
	for _, code := range codes {
		n := s.tally[code]
		sum += n
		if n > most {
			best, most = code, n
		}
	}
	if 2*most <= sum {
		return "", false
	}
	return best, most == sum
}

// count counts how often the article names the countries of each currency, by
// name, by a place in them and by their people.
func (s *search) count() {
	if s.tally != nil {
		return
	}
	s.tally = map[string]int{}
	for i := range s.p.Names.Entities {
		if e := &s.p.Names.Entities[i]; e.Country != "" {
			s.tally[s.f.currencies[s.f.codes[e.Country]]] += len(e.Mentions)
		}
	}
	for t := range s.p.Doc.Tokens {
		if h, ok := s.p.Index.Find(t, s.f.demonyms); ok {
			country, _, _ := strings.Cut(h.Attr(), " ")
			s.tally[s.f.currencies[country]]++
		}
	}
	delete(s.tally, "")
}
