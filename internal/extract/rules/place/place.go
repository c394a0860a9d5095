// Package place makes claims of the places that a document names. Its
// invariant: one claim a place, whose span is that of its first mention in a
// zone that yields claims; a country is one place under all its names, and a
// place that stands for its government is a place still.
package place

import (
	"fmt"
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/rule"
	"factdesk/internal/slab"
)

// Kind tells what sort of place a name stands for.
type Kind = string

// The kinds of places.
const (
	Country Kind = "country"
	Capital Kind = "capital"
	City    Kind = "city" // towns and villages too
	Region  Kind = "region"
	Other   Kind = "other" // waters, mountains, streets, buildings
)

// Finder makes claims of places. It is safe for concurrent use.
type Finder struct {
	lex                                            *lexicon.Lexicon
	countries, capitals, cities, regions, demonyms lexicon.ID
	common, shorts, givenNames                     lexicon.ID

	names map[string]string // alpha-2 to English short name
	codes map[string]string // English short name to alpha-2
}

// New looks up the lists that the rules need.
func New(lex *lexicon.Lexicon) (*Finder, error) {
	f := &Finder{lex: lex, names: map[string]string{}, codes: map[string]string{}}
	var names lexicon.ID
	for list, id := range map[string]*lexicon.ID{
		"countries": &f.countries, "capitals": &f.capitals, "cities": &f.cities, "regions": &f.regions,
		"demonyms": &f.demonyms, "common_words": &f.common, "region_short": &f.shorts, "given_names": &f.givenNames,
		"country_names": &names,
	} {
		var ok bool
		if *id, ok = lex.List(list); !ok {
			return nil, fmt.Errorf("rules/place: no list %q in the lexicon", list)
		}
	}
	for e := range lex.Entries(names) {
		f.names[e.Text] = e.Attr
		f.codes[e.Attr] = e.Text
	}
	return f, nil
}

// search is the work on one document.
type search struct {
	f *Finder
	p *rule.Pass
	// same is the index of the claim of each country, by code, and of each region
	// that has short forms, by name.
	same     map[string]int
	surnames map[string]bool // of the persons named, nil until asked for
	out      []claim.Claim
	places   slab.Of[claim.Place]
	mentions slab.Of[claim.Mention]
}

// Find returns a claim for every place.
func (f *Finder) Find(p *rule.Pass) []claim.Claim {
	s := &search{f: f, p: p, same: map[string]int{}}
	for i := range p.Names.Entities {
		if e := &p.Names.Entities[i]; e.Kind == name.Place {
			s.place(e)
		}
	}
	return s.out
}

// place makes the claim of one entity, or adds its mentions to the claim of the
// same place under another name.
func (s *search) place(e *name.Entity) {
	c, mentions, ok := s.p.Entity(e, &s.mentions)
	if !ok {
		return
	}
	k := s.learn(e)
	if s.doubtful(e, k) {
		return
	}
	kind, code := s.settle(e, &k)
	if key := s.f.key(e.Name, kind, code); key != "" {
		if at, known := s.same[key]; known {
			s.merge(&s.out[at], &c, mentions, e.Name)
			return
		}
		s.same[key] = len(s.out)
	}
	c.Type = claim.TypePlace
	c.Place = s.places.Add(claim.Place{Name: e.Name, Kind: kind, Country: s.f.names[code], Mentions: mentions})
	s.out = append(s.out, c)
}

// key says what a place is known by under all its names: a country by its code,
// a region by its full name; "" for others.
func (f *Finder) key(words string, kind Kind, code string) string {
	switch kind {
	case Country:
		return code
	case Region:
		if full, ok := f.lex.First(f.shorts, words); ok {
			return full.Attr
		}
		return words
	}
	return ""
}

// merge adds the mentions of a country under another name.
func (s *search) merge(into, c *claim.Claim, mentions []claim.Mention, other string) {
	if c.Span.Start < into.Span.Start {
		into.Span, into.Sentence, into.Zone = c.Span, c.Sentence, c.Zone
	}
	into.Confidence = max(into.Confidence, c.Confidence)
	all := s.mentions.List(len(into.Place.Mentions) + len(mentions))
	a, b := into.Place.Mentions, mentions
	for len(a) > 0 && len(b) > 0 {
		if b[0].Span.Start < a[0].Span.Start {
			a, b = b, a
		}
		all = append(all, a[0])
		a = a[1:]
	}
	into.Place.Mentions = append(append(all, a...), b...)
	if fuller(other, into.Place.Name) {
		into.Place.Name = other
	}
	if into.Trace != nil && c.Trace != nil {
		into.Trace.Steps = append(into.Trace.Steps, c.Trace.Steps...)
	}
}

// fuller reports whether a says more than b: letters that stand for words say least.
func fuller(a, b string) bool {
	short := func(s string) bool { return strings.ToUpper(s) == s && len(s) <= 6 || strings.HasSuffix(s, ".") }
	if short(a) != short(b) {
		return short(b)
	}
	return len(a) > len(b)
}
