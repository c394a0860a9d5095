package count

import (
	"slices"
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/event"
	"factdesk/internal/extract/syntax"
)

func (s *search) scene(c *counted) *event.Scene { return s.sceneOf(s.p.Sentences[c.sentence].Tree) }

// sceneOf returns where happenings of a sentence are sought.
func (s *search) sceneOf(tree *syntax.Sentence) *event.Scene {
	if s.last.Sentence != tree {
		s.last = event.Scene{Sentence: tree, Index: s.p.Index, Topics: s.p.Topics}
	}
	return &s.last
}

func (s *search) theme(c *counted) event.Theme {
	return event.Theme{Chunk: c.chunk, Lemma: c.lemma, People: s.people(c), Elided: c.head == syntax.None}
}

// kind looks a phrase's head noun up as a happening.
func (s *search) kind(tree *syntax.Sentence, chunk int, lemma string) (string, bool) {
	return s.f.events.Kind(s.sceneOf(tree), event.Theme{Chunk: chunk, Lemma: lemma})
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
	"staff": true, "police": true, "crew": true, "displaced": true, "sick": true, "elderly": true, "individual": true, "homeless": true,
	"mps": true, "meps": true, "vips": true, "pows": true, "gps": true, "ceos": true,
}

// findEvent asks for the happening of a count, of what it is a part of, and of
// the count beside it.
func (s *search) findEvent(i int) {
	c := &s.counts[i]
	if c.event != nil {
		return
	}
	sc := s.scene(c)
	found, ok := s.happening(c, sc)
	host := s.host(i)
	if host >= 0 && s.counts[host].event != nil && (!ok || found.Link == event.Head && s.people(c) && s.verbless(sc.Sentence, c.chunk)) {
		c.event = s.counts[host].event
		c.trigger, c.link = s.counts[host].trigger, string(event.Host)
		return
	}
	switch {
	case ok:
		if found.Link == event.Head && c.head != syntax.None {
			found.Trigger = c.head // of "dozens of protesters", not the number
		}
		c.event = s.payload(c, sc, found)
	case s.listed(c, sc.Sentence):
	case s.measuredDeath(c):
		c.event = &claim.Event{Type: "death", Trigger: c.word}
	case s.tolled(c, sc.Sentence):
		c.event = &claim.Event{Type: "death", Trigger: s.p.Doc.Slice(c.trigger)}
	case c.head == syntax.None:
		s.byNoun(c)
	}
}

// maxInsertion bounds the chunks between a dash and an item of the list behind it.
const maxInsertion = 12

// listed gives an item of a list behind a dash or colon the happening of those
// whom the list takes apart: "Those freed — two nurses and a cook — were flown home".
func (s *search) listed(c *counted, tree *syntax.Sentence) bool {
	i := c.chunk - 1
	for i > 0 && c.chunk-i <= maxInsertion {
		if k := tree.Chunks[i].Kind; k != syntax.NounPhrase && k != syntax.Comma && k != syntax.Conjunction || tree.Chunks[i].Temporal {
			break
		}
		i--
	}
	if i < 1 || tree.Chunks[i].Kind != syntax.Break {
		return false
	}
	for i--; i > 0 && (tree.Chunks[i].Temporal || tree.Chunks[i].Kind == syntax.Preposition); i-- {
		continue
	}
	host := &tree.Chunks[i]
	word := &s.p.Doc.Tokens[host.Head]
	if host.Kind != syntax.NounPhrase || i > 0 || host.Last-host.First != 2 || strings.HasPrefix(word.Tag, "NN") {
		return false
	}
	kind, ok := s.f.events.Befallen(s.scene(c), i)
	if ok {
		c.event = &claim.Event{Type: kind, Trigger: word.Text}
		c.trigger, c.link = word.Span, string(event.Host)
	}
	return ok
}

// happening looks for a trigger of the count itself, of the whole that it is a
// part of, and of the noun that it is said of.
func (s *search) happening(c *counted, sc *event.Scene) (event.Found, bool) {
	found, ok := s.f.events.Find(sc, s.theme(c))
	if !ok {
		found, ok = s.ofWhole(c, sc)
	}
	if !ok && c.head != syntax.None && c.chunk != sc.Sentence.ChunkAt(c.head) {
		found, ok = s.tollKind(c, sc)
	}
	return found, ok
}

// byNoun takes the happening that the noun of an elided count names, unless the
// clause says something else of them: "put the number of dead at 31, lowered it to 23".
func (s *search) byNoun(c *counted) {
	tree := s.p.Sentences[c.sentence].Tree
	for k := range tree.Verbs {
		if slices.Contains(tree.Verbs[k].Subjects, c.chunk) {
			return
		}
	}
	if kind, ok := s.f.events.State(c.lemma, c.lemma); ok {
		c.event = &claim.Event{Type: kind, Trigger: c.word}
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
	return c.lemma == "toll" || strings.HasPrefix(strings.ToLower(c.noun), "death ") && !verdicts[c.lemma]
}

// verdicts are nouns that "death" stands before without anybody having died yet.
var verdicts = map[string]bool{"sentence": true, "penalty": true, "threat": true, "warrant": true, "squad": true, "trap": true, "camp": true}

// tolled reports whether a toll is said to be of those counted: "the toll soared
// to 12,000 people", "a toll of 40 miners".
func (s *search) tolled(c *counted, tree *syntax.Sentence) bool {
	toll := c.chunk - 2
	if toll < 0 || !s.people(c) {
		return false
	}
	switch tree.Word(c.chunk - 1) {
	case "of":
	case "to", "at":
		v := tree.VerbAt(toll)
		if v == nil || !changeVerbs[v.Lemma] || v.Subject == syntax.None {
			return false
		}
		toll = v.Subject
	default:
		return false
	}
	head := tree.Chunks[toll].Head
	if s.p.Doc.Tokens[head].Lemma != "toll" {
		return false
	}
	c.trigger, c.link = s.p.Doc.Tokens[head].Span, string(event.Host)
	return true
}

// payload fills the roles of the happening from its clause.
func (s *search) payload(c *counted, sc *event.Scene, found event.Found) *claim.Event {
	roles := s.roles(c, sc.Sentence, found)
	roles.Type = found.Kind
	roles.Trigger = s.p.Doc.Tokens[found.Trigger].Text
	c.trigger, c.link = s.p.Doc.Tokens[found.Trigger].Span, string(found.Link)
	return &roles
}
