package count

import (
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/event"
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/syntax"
)

// roles reads agent, origin, destination and date off the clause of a happening.
func (s *search) roles(c *counted, tree *syntax.Sentence, found event.Found) claim.Event {
	var e claim.Event
	from, to := c.chunk, len(tree.Chunks)
	if found.Verb != syntax.None {
		v := &tree.Verbs[found.Verb]
		from = v.Chunk
		e.Agent = s.agent(c, tree, v)
	}
	for k := range tree.Verbs {
		if v := &tree.Verbs[k]; v.Chunk > max(from, c.chunk) && v.Form == syntax.Finite {
			to = v.Chunk
			break
		}
	}
	for i := min(from, c.chunk) + 1; i < to; i++ {
		if tree.Chunks[i].Kind != syntax.Preposition || i+1 >= to {
			continue
		}
		place, ok := s.place(tree.Chunks[i+1].First, tree.Chunks[i+1].Last)
		if !ok {
			continue
		}
		switch tree.Word(i) {
		case "from":
			e.Origin = firstOf(e.Origin, place)
		case "to", "into":
			e.Destination = firstOf(e.Destination, place)
		case "in", "at", "near", "off", "outside":
			e.Place = firstOf(e.Place, place)
		}
	}
	if e.Origin == "" && e.Destination != "" {
		if place, ok := s.placeNamed(e.Agent); ok {
			e.Origin = place
		}
	}
	e.Date = s.date(c, tree, from)
	return e
}

// agent returns who did it: the subject of an active verb, or the phrase after
// "by" of a passive.
func (s *search) agent(c *counted, tree *syntax.Sentence, v *syntax.Verb) string {
	at := v.Subject
	if v.Passive {
		at = v.Agent
	}
	if at == syntax.None || at == c.chunk {
		return ""
	}
	ch := &tree.Chunks[at]
	if tag := tree.Tokens[ch.Head].Tag; tag == "PRP" || tag == "WP" || ch.Temporal {
		return ""
	}
	first := ch.First
	if tree.Tokens[first].Tag == "DT" && first+1 < ch.Last {
		first++
	}
	return s.p.Text(first, ch.Last)
}

// place returns the country, or else the place, named within a range of tokens.
func (s *search) place(first, last int) (string, bool) {
	for t := first; t < last; t++ {
		for h := range s.p.Index.At(t).Backward() {
			switch h.List {
			case s.f.lists.countries:
				return s.country(h), true
			case s.f.lists.capitals, s.f.lists.cities, s.f.lists.regions:
				return s.p.Text(t, t+h.Len), true
			}
		}
		if m, ok := s.p.Names.At(t); ok && m.Kind == name.Place {
			return s.p.Text(m.First, m.Last), true
		}
	}
	return "", false
}

func (s *search) placeNamed(words string) (string, bool) {
	lex := s.p.Index.Lexicon()
	country, ok := lex.First(s.f.lists.countries, words)
	if !ok {
		return "", false
	}
	return s.countryByCode(lex, country.Attr), true
}

func (s *search) country(h lexicon.Hit) string {
	return s.countryByCode(s.p.Index.Lexicon(), h.Attr())
}

// countryByCode returns the English short name of a country by its ISO 3166 code.
func (s *search) countryByCode(lex *lexicon.Lexicon, code string) string {
	if name, ok := lex.First(s.f.lists.countryName, code); ok {
		return name.Attr
	}
	return code
}

// date returns the date of the clause: the nearest one to its verb, if no other
// finite verb stands between.
func (s *search) date(c *counted, tree *syntax.Sentence, verb int) string {
	best, value := 1<<30, ""
	for _, d := range s.p.Sentences[c.sentence].Dates {
		if len(d.Value) < 4 || d.Value[0] == 'P' || d.Value[len(d.Value)-1] == 'F' {
			continue
		}
		at := tree.ChunkAt(d.First)
		if bounds[tree.Word(at-1)] || matters[tree.Word(at-1)] && tree.Chunks[at].Head >= d.Last {
			continue
		}
		distance := at - verb
		if distance < 0 {
			distance = -distance
		}
		if distance < best && !finiteBetween(tree, at, verb) {
			best, value = distance, d.Value
		}
	}
	return value
}

// bounds are prepositions whose date is not that of the happening.
var bounds = map[string]bool{"since": true, "until": true, "till": true, "before": true, "after": true}

// matters are prepositions behind which a date before a noun tells of the
// noun, and not of the happening: "charged over the 2019 tender".
var matters = map[string]bool{"over": true, "about": true, "for": true, "into": true, "against": true, "concerning": true, "regarding": true}

// finiteBetween reports whether a finite verb stands strictly between two chunks.
func finiteBetween(tree *syntax.Sentence, a, b int) bool {
	if a > b {
		a, b = b, a
	}
	for k := range tree.Verbs {
		if v := &tree.Verbs[k]; v.Chunk > a && v.Chunk < b && v.Form == syntax.Finite {
			return true
		}
	}
	return false
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
