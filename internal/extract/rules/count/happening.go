package count

import (
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/event"
	"factdesk/internal/extract/syntax"
)

func (s *search) scene(c *counted) *event.Scene {
	return &event.Scene{Sentence: s.p.Sentences[c.sentence].Tree, Index: s.p.Index, Topics: s.p.Topics}
}

func (s *search) theme(c *counted) event.Theme {
	return event.Theme{Chunk: c.chunk, Lemma: c.lemma, People: s.people(c), Elided: c.head == syntax.None}
}

// kind looks a phrase's head noun up as a happening.
func (s *search) kind(tree *syntax.Sentence, chunk int, lemma string) (string, bool) {
	return s.f.events.Kind(
		&event.Scene{Sentence: tree, Index: s.p.Index, Topics: s.p.Topics},
		event.Theme{Chunk: chunk, Lemma: lemma},
	)
}

// people reports whether the counted are people or groups of people; those of
// whom nothing is known are taken for people.
func (s *search) people(c *counted) bool {
	if c.lemma == "" {
		return true
	}
	if c.head != syntax.None {
		ix := s.p.Index
		if ix.Has(c.head, s.f.lists.people) || ix.Has(c.head, s.f.lists.groups) || ix.Has(c.head, s.f.lists.demonyms) {
			return true
		}
	}
	return peopleWords[c.lemma] || s.p.Index.Lexicon().Contains(s.f.lists.people, c.lemma) ||
		s.p.Index.Lexicon().Contains(s.f.lists.groups, c.lemma)
}

// peopleWords are words for people that are no nouns of a list.
var peopleWords = map[string]bool{
	"people": true, "person": true, "man": true, "woman": true, "child": true, "other": true, "others": true,
	"dead": true, "wounded": true, "injured": true, "missing": true, "one": true, "ones": true, "life": true,
	"staff": true, "police": true, "crew": true, "displaced": true, "sick": true, "elderly": true, "body": true, "individual": true, "homeless": true,
}

// findEvent asks for the happening of a count and of what it is a part of.
func (s *search) findEvent(i int) {
	c := &s.counts[i]
	if c.event != nil {
		return
	}
	sc := s.scene(c)
	found, ok := s.f.events.Find(sc, s.theme(c))
	if !ok {
		found, ok = s.ofWhole(c, sc)
	}
	if !ok && c.head != syntax.None && c.chunk != sc.Sentence.ChunkAt(c.head) {
		found, ok = s.tollKind(c, sc)
	}
	if !ok && s.measuredDeath(c) {
		found, ok = event.Found{Kind: "death", Trigger: c.head, Verb: syntax.None}, true
	}
	if ok {
		if found.Link == event.Head && c.head != syntax.None {
			found.Trigger = c.head // of "dozens of protesters", not the number
		}
		c.event = s.payload(c, sc, found)
		return
	}
	if host := s.host(i); host >= 0 && s.counts[host].event != nil {
		c.event = s.counts[host].event
		c.trigger, c.link = s.counts[host].trigger, string(event.Host)
	}
}

// ofWhole looks at the whole of a partitive: "41 of the people deported".
func (s *search) ofWhole(c *counted, sc *event.Scene) (event.Found, bool) {
	tree := sc.Sentence
	if tree.Word(c.chunk+1) != "of" || c.chunk+2 >= len(tree.Chunks) || tree.Chunks[c.chunk+2].Kind != syntax.NounPhrase {
		return event.Found{}, false
	}
	th := s.theme(c)
	th.Chunk = c.chunk + 2
	return s.f.events.Find(sc, th)
}

func (s *search) tollKind(c *counted, sc *event.Scene) (event.Found, bool) {
	th := s.theme(c)
	th.Chunk = sc.Sentence.ChunkAt(c.head)
	return s.f.events.Find(sc, th)
}

// measuredDeath reports whether the noun is a toll, which is one of deaths.
func (s *search) measuredDeath(c *counted) bool {
	return c.lemma == "toll" || strings.HasPrefix(strings.ToLower(c.noun), "death ")
}

// host returns the count of the same sentence whose happening this one shares,
// or -1: a contrast ("not eight") or a verbless add-on ("three of them seriously").
func (s *search) host(i int) int {
	c := &s.counts[i]
	if i == 0 || s.counts[i-1].sentence != c.sentence {
		return -1
	}
	tree := s.p.Sentences[c.sentence].Tree
	gapped := c.chunk > 1 && tree.Chunks[c.chunk-1].Kind == syntax.Comma && tree.Chunks[c.chunk-2].Temporal
	if c.head == syntax.None && (c.contrast || gapped || compares[tree.Word(c.chunk-1)]) {
		return i - 1
	}
	if bareTotals[c.lemma] && c.rule == measuredRule.ID {
		return i - 1
	}
	if amongThem(tree, c.chunk) || s.verbless(tree, c.chunk) {
		return i - 1
	}
	return -1
}

// compares are the prepositions before an earlier figure of the same kind:
// "38 are missing, down from 52".
var compares = map[string]bool{"from": true, "with": true, "against": true, "than": true}

// verbless reports whether the phrase is the argument of no verb and opens an
// add-on behind a comma or dash.
func (s *search) verbless(tree *syntax.Sentence, chunk int) bool {
	for k := range tree.Verbs {
		v := &tree.Verbs[k]
		for _, a := range append(append([]int(nil), v.Subjects...), v.Objects...) {
			if a == chunk {
				return false
			}
		}
	}
	if chunk == 0 {
		return false
	}
	switch tree.Chunks[chunk-1].Kind {
	case syntax.Comma, syntax.Break:
		return addOn(tree, chunk)
	}
	return false
}

// bareTotals are measured nouns that do not say what they measure: "312
// infections, bringing the total to 8,904".
var bareTotals = map[string]bool{"total": true, "tally": true, "figure": true, "number": true, "count": true}

// amongThem reports whether the phrase names a part of what was counted before:
// "including two lawmakers", "among them 22 women".
func amongThem(tree *syntax.Sentence, chunk int) bool {
	before := tree.Word(chunk - 1)
	return before == "including" || (before == "them" || before == "whom") && tree.Word(chunk-2) == "among"
}

// addOn reports whether "of them" or "among them" follows the phrase.
func addOn(tree *syntax.Sentence, chunk int) bool {
	if chunk+2 >= len(tree.Chunks) {
		return false
	}
	switch tree.Word(chunk + 1) {
	case "of", "among":
		w := tree.Word(chunk + 2)
		return w == "them" || w == "whom" || w == "these" || w == "those"
	}
	return false
}

// payload fills the roles of the happening from its clause.
func (s *search) payload(c *counted, sc *event.Scene, found event.Found) *claim.Event {
	roles := s.roles(c, sc.Sentence, found)
	roles.Type = found.Kind
	roles.Trigger = s.p.Doc.Tokens[found.Trigger].Text
	c.trigger, c.link = s.p.Doc.Tokens[found.Trigger].Span, string(found.Link)
	return &roles
}
