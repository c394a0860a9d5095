package place

import (
	"strings"
	"unicode"

	"factdesk/internal/extract/name"
)

// doubtful reports whether what stands where places do is more likely none: no
// list knows it, no larger place and no noun says what it is, and its words are
// common ones, those of a person, or seldom said of where something is.
func (s *search) doubtful(e *name.Entity, k known) bool {
	switch {
	case s.surname(e) && !s.located(e):
		return true
	case k.listed || k.beside != "" || s.dateline(e):
		return false
	}
	words := strings.Fields(e.Name)
	last := words[len(words)-1]
	if s.f.demonym(last) {
		return true
	}
	if k.byName != "" && len(words) > 1 {
		return s.f.generic(words)
	}
	away := !s.located(e)
	return s.surname(e) || s.f.allCommon(words) || codeLike(last) ||
		away && (k.noun == "" && e.Rule != "place.context" || s.f.given(words[0]))
}

// locative are the prepositions that say where something is.
var locative = map[string]bool{
	"in": true, "near": true, "outside": true, "around": true, "across": true, "throughout": true, "at": true, "from": true,
	"into": true, "to": true, "inside": true, "toward": true, "towards": true,
}

// located reports whether at least half of the mentions say where something is.
func (s *search) located(e *name.Entity) bool {
	n := 0
	for _, k := range e.Mentions {
		m := s.p.Names.Mentions[k]
		if m.First == 0 || !locative[s.p.Words[m.First-1]] {
			continue
		}
		if m.First < 2 || s.p.Words[m.First-2] != "similar" && s.p.Words[m.First-2] != "according" {
			n++
		}
	}
	return 2*n >= len(e.Mentions)
}

// surname reports whether the article names a person who has the name for a surname.
func (s *search) surname(e *name.Entity) bool {
	if s.surnames == nil {
		s.surnames = map[string]bool{}
		for i := range s.p.Names.Entities {
			if o := &s.p.Names.Entities[i]; o.Kind == name.Person && strings.Contains(o.Name, " ") {
				s.surnames[o.Name[strings.LastIndexByte(o.Name, ' ')+1:]] = true
			}
		}
	}
	return s.surnames[e.Name[strings.LastIndexByte(e.Name, ' ')+1:]]
}

// allCommon reports whether every word of a name is a common one.
func (f *Finder) allCommon(words []string) bool {
	for _, w := range words {
		if !f.lex.Contains(f.common, strings.ToLower(w)) {
			return false
		}
	}
	return true
}

// generic reports whether nothing but nouns of place and of administration
// makes a name: "Congressional District".
func (f *Finder) generic(words []string) bool {
	for _, w := range words {
		w = strings.ToLower(w)
		if nounKinds[w] == "" && !administrative[w] {
			return false
		}
	}
	return true
}

var administrative = map[string]bool{
	"congressional": true, "judicial": true, "business": true, "school": true, "united": true, "states": true, "national": true,
	"federal": true, "special": true, "electoral": true, "central": true, "general": true, "international": true, "police": true,
	"metropolitan": true, "administrative": true, "military": true, "industrial": true, "free": true, "economic": true, "autonomous": true,
}

// given reports whether a word is a given name.
func (f *Finder) given(word string) bool { return f.lex.Contains(f.givenNames, strings.ToLower(word)) }

// demonym reports whether a word is an adjective or noun of origin.
func (f *Finder) demonym(word string) bool {
	return f.lex.Contains(f.demonyms, strings.ToLower(word)) && !f.lex.Contains(f.cities, strings.ToLower(word))
}

// codeLike reports whether a word has a capital behind a small letter, or
// nothing but capitals, as names of products and acronyms do.
func codeLike(word string) bool {
	small, upper := false, 0
	for _, r := range word {
		switch {
		case unicode.IsUpper(r) && small:
			return true
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			small = true
		case r == '-' || r == '\'' || r == '’':
			small = false
		}
	}
	return !small && upper > 1 && upper <= 5
}
