package place

import (
	"strings"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/name"
)

// known is what the lists and the words around say of a place. The codes are
// those of countries; "" with the flag set stands for several.
type known struct {
	country, capital, city, region         string
	isCountry, isCapital, isCity, isRegion bool

	beside       string // country named right beside
	besideRegion bool   // through one of its regions: "Lebanon, Pennsylvania"
	noun         Kind   // by a noun before or behind: "the port of X"
	byName       Kind   // by a noun within the name: "X County"
	listed       bool
}

// learn looks a place up.
func (s *search) learn(e *name.Entity) known {
	k := known{byName: kindByName(e.Name)}
	named := s.f.lex.Phrase(e.Name)
	k.country, k.isCountry = code(named, s.f.countries)
	k.region, k.isRegion = code(named, s.f.regions)
	k.capital, k.isCapital = code(named, s.f.capitals)
	k.city, k.isCity = code(named, s.f.cities)
	s.beside(e, &k)
	k.listed = k.isCountry || k.isRegion || k.isCapital || k.isCity
	return k
}

// settle returns the kind of a place and the code of its country, or "".
func (s *search) settle(e *name.Entity, k *known) (kind Kind, code string) {
	own := s.f.codes[e.Country]
	switch {
	case k.isCountry && k.isRegion && k.country != k.region && s.asRegion(e, k.country, k.region):
		return Region, k.region
	case k.isCountry && k.noun != City && !(k.besideRegion && k.beside != k.country):
		return Country, k.country
	case k.isCapital && k.noun != Region && (k.beside == "" || k.beside == k.capital):
		return Capital, k.capital
	case k.isRegion && (!k.isCity || k.noun == Region || federal[k.region] && (k.beside == "" || k.beside == k.region)) && k.noun != City && k.byName != Other:
		return Region, first(k.region, k.beside)
	case k.isCity && k.noun != Region && k.byName != Region:
		return City, first(k.beside, k.city)
	case s.dateline(e) && k.byName != Region:
		return City, first(k.beside, own)
	case k.byName == Other:
		return Other, first(k.beside, k.region, own)
	case k.byName != "":
		return k.byName, first(k.beside, k.region, own, s.f.within(e.Name))
	case k.noun == Region || k.isRegion:
		return Region, first(k.beside, k.region, own, s.named(e))
	case k.noun == Other:
		return Other, first(k.beside, own)
	case k.noun == City || k.beside != "":
		return City, first(k.beside, k.city, own)
	}
	return Other, own
}

// federal are the countries whose states and provinces are spoken of more often
// than the towns that bear their names.
var federal = map[string]bool{"US": true, "CA": true, "AU": true}

// within looks up the name without the noun that it ends or begins with:
// "Hubei Province".
func (f *Finder) within(words string) string {
	parts := strings.Fields(words)
	for _, rest := range []string{strings.Join(parts[:len(parts)-1], " "), strings.Join(parts[1:], " ")} {
		named := f.lex.Phrase(rest)
		for _, list := range []lexicon.ID{f.regions, f.cities} {
			if code, ok := code(named, list); ok && rest != "" {
				return code
			}
		}
	}
	return ""
}

// named looks up the name with the noun that follows it: "Plateau state".
func (s *search) named(e *name.Entity) string {
	for _, k := range e.Mentions {
		m := s.p.Names.Mentions[k]
		if m.Last < len(s.p.Words) {
			if code, ok := code(s.f.lex.Phrase(e.Name+" "+s.p.Words[m.Last]), s.f.regions); ok {
				return code
			}
		}
	}
	return ""
}

// first returns the first code that is one.
func first(codes ...string) string {
	for _, c := range codes {
		if c != "" {
			return c
		}
	}
	return ""
}

// code returns the country that a list gives for a name; "" where the name lies
// in several.
func code(named lexicon.Phrase, list lexicon.ID) (string, bool) {
	found, ok := named.First(list)
	if !ok {
		return "", false
	}
	code, _, _ := strings.Cut(found.Attr, " ")
	if code == "-" {
		code = ""
	}
	return code, true
}

// asRegion tells Georgia from Georgia: a name of a country that is one of a
// region elsewhere too is the region where a city of that other country stands
// right before it, or where the article names that other country's places and
// nothing of the country's own.
func (s *search) asRegion(e *name.Entity, country, region string) bool {
	for _, k := range e.Mentions {
		m := s.p.Names.Mentions[k]
		if t := m.First - 2; t >= 0 && s.p.Words[m.First-1] == "," {
			if n, ok := s.p.Names.At(t); ok && n.Kind == name.Place && s.lies(n, region) {
				return true
			}
		}
	}
	own, others := 0, 0
	for i := range s.p.Names.Entities {
		o := &s.p.Names.Entities[i]
		switch code := s.f.codes[o.Country]; {
		case o == e:
		case code == country:
			own++
		case code == region:
			others++
		}
	}
	return own == 0 && others > 0 && !s.people(country)
}

// lies reports whether the lists put the place of a mention into a country.
func (s *search) lies(m name.Mention, country string) bool {
	named := s.f.lex.Phrase(s.p.Names.Entities[m.Entity].Name)
	for _, list := range []lexicon.ID{s.f.cities, s.f.capitals} {
		if c, ok := code(named, list); ok && c == country {
			return true
		}
	}
	return false
}

// people reports whether the article speaks of the people of a country.
func (s *search) people(code string) bool {
	for t := range s.p.Doc.Tokens {
		if h, ok := s.p.Index.Find(t, s.f.demonyms); ok && h.Attr() == code {
			return true
		}
	}
	return false
}

// kindByName goes by the noun within a name: "Nyeri County", "Lake Bled".
func kindByName(words string) Kind {
	if !strings.Contains(words, " ") {
		return ""
	}
	parts := strings.Fields(strings.ToLower(words))
	if len(parts) < 2 || parts[0] == "port" {
		return ""
	}
	switch last := parts[len(parts)-1]; {
	case last == "port":
		return Other // of a town, which "the port of X" is not
	case nounKinds[last] != "":
		return nounKinds[last]
	}
	if kind := nounKinds[parts[0]]; kind == Other || parts[0] == "county" || parts[1] == "of" {
		return kind
	}
	return ""
}

// nounKinds are the kinds that nouns of place give.
var nounKinds = kindsOf(map[Kind]string{
	City: "city town village hamlet township suburb port hometown settlement municipality borough commune neighborhood neighbourhood",
	Region: "county province state region district governorate prefecture oblast raion territory department canton island islands " +
		"peninsula archipelago parish constituency area valley coast republic kingdom emirate isle isles atoll desert basin delta " +
		"strip corridor steppe highlands lowlands plateau voivodeship krai",
	Other: "river lake sea ocean bay gulf strait creek canal mount mountain mountains volcano hill hills street road avenue boulevard lane " +
		"square plaza park airport bridge tunnel station stadium arena prison jail palace castle cathedral forest beach cape pass dam " +
		"reservoir camp base fort harbour harbor monument tower zoo market mall hotel highway falls glacier reef channel falls ridge " +
		"museum complex compound facility mine refinery quarry cemetery garden gardens field terminal wharf shipyard border crossing",
})

func kindsOf(lists map[Kind]string) map[string]Kind {
	out := map[string]Kind{}
	for kind, words := range lists {
		for w := range strings.FieldsSeq(words) {
			out[w] = kind
		}
	}
	return out
}
