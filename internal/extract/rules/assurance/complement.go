package assurance

import (
	"strings"

	"factdesk/internal/extract/syntax"
)

// form tells how the words that say what was promised hang on the commitment.
type form uint8

const (
	absent     form = iota
	clause          // "that the men would …", "it would not …"
	infinitive      // "to …", "not to …", "to not seeking …"
	phrase          // "a fair trial"
	topic           // "about torture", "of humane conditions"
)

// complement is what follows a commitment word.
type complement struct {
	form    form
	content extent
	// to and from are chunks: those who are promised something and those who promise.
	to, from int
	// dative tells that to stands without a preposition.
	dative bool
	// forPhrase is the chunk after "for", which may say who is covered.
	forPhrase int
}

// maxAdjuncts bounds how many chunks may stand between a commitment and what
// was committed to.
const maxAdjuncts = 16

// scan is the walk from a commitment word to its complement.
type scan struct {
	c     *cue
	words trait
	noun  bool
	out   complement
}

// complementFrom reads what follows chunk i, the commitment word.
func (c *cue) complementFrom(i int, words trait, noun bool) complement {
	s := scan{c: c, words: words, noun: noun}
	s.out.to, s.out.from, s.out.forPhrase = syntax.None, syntax.None, syntax.None
	for limit := i + maxAdjuncts; i < len(c.tree.Chunks) && i < limit; {
		next := s.step(i)
		if next <= i {
			break
		}
		i = next
	}
	return s.out
}

// step takes in the chunk at i and returns the one after it, or i where the
// walk ends.
func (s *scan) step(i int) int {
	c := s.c
	switch c.kind(i) {
	case syntax.Adverb:
		return s.adverb(i)
	case syntax.Quote:
		return i + 1
	case syntax.Subordinator:
		if c.tree.Word(i) == "that" && i+1 < len(c.tree.Chunks) {
			return s.end(clause, c.tree.Chunks[i+1].First)
		}
	case syntax.NounPhrase:
		return s.phrase(i)
	case syntax.VerbGroup:
		return s.verb(i)
	case syntax.Preposition:
		return s.preposition(i)
	case syntax.Other:
		if c.tree.Word(i) == "neither" || c.tree.Word(i) == "all" {
			return s.end(clause, c.tree.Chunks[i].First)
		}
	case syntax.Adjective, syntax.Comma:
		return s.aside(i)
	}
	return i
}

// end ends the walk at a complement.
func (s *scan) end(f form, first int) int {
	if f == clause && s.c.tokenAt(first).Lower == "that" {
		first++
	}
	if last := s.c.extentFrom(first, f); last > first {
		s.out.form, s.out.content = f, extent{first, last}
	}
	return 0
}

// adverb passes over one, but "not to" begins an infinitive.
func (s *scan) adverb(i int) int {
	c := s.c
	if w := c.tree.Word(i); w == "not" || w == "never" {
		if c.kind(i+1) == syntax.VerbGroup || c.tree.Word(i+1) == "to" {
			return s.end(infinitive, c.tree.Chunks[i].First)
		}
	}
	return i + 1
}

// maxAside bounds how many chunks an aside may have.
const maxAside = 8

// aside passes over ", in writing," between a commitment and its "that".
func (s *scan) aside(i int) int {
	c := s.c
	if c.kind(i) == syntax.Adjective {
		if c.leadsToNoun(i) || s.words&denial != 0 { // "rule out more"
			return s.end(phrase, c.tree.Chunks[i].First)
		}
		return i
	}
	for j := i + 1; j < i+maxAside; j++ {
		if c.kind(j) == syntax.Comma && c.tree.Word(j+1) == "that" {
			return j + 1
		}
		if v := c.tree.VerbAt(min(j, len(c.tree.Chunks)-1)); v != nil && v.Form == syntax.Finite {
			return i
		}
	}
	return i
}

func (c *cue) leadsToNoun(i int) bool {
	return c.kind(i+1) == syntax.NounPhrase || c.kind(i+1) == syntax.Quote && c.kind(i+2) == syntax.NounPhrase
}

// verb reads an infinitive, a gerund after "to", or passes over a participle
// ("in a letter dated …", "assurances given by …").
func (s *scan) verb(i int) int {
	c := s.c
	v := c.tree.VerbAt(i)
	first := c.tree.Chunks[i].First
	switch {
	case v.Form == syntax.Infinitive:
		if s.noun && c.frame(v)&(give|cover) != 0 && v.Passive {
			return i
		}
		return s.end(infinitive, first)
	case v.Form == syntax.Gerund && s.words&(denial|act|firm|loose) != 0 && !s.noun:
		return s.end(infinitive, first)
	case v.Form == syntax.Participle && s.noun && s.out.to != syntax.None && s.out.to == i-1:
		return i // "the pledge to three officers accused of arson"
	case v.Form == syntax.Participle:
		return i + 1
	case s.noun && v.Passive && c.frame(v)&(give|renew|receive) != 0:
		return i + 1 // "assurances were given that"
	case c.kind(i-1) == syntax.NounPhrase && c.kind(i-2) == syntax.Preposition && c.head(i).Tag == "VBD" &&
		c.tree.Chunks[i].Last == first+1:
		return i + 1 // "in a letter dated", where the clause has its verb already
	}
	return i
}

// preposition reads "to X", "from X", "by X", and complements with prepositions.
func (s *scan) preposition(i int) int {
	c := s.c
	word, next := c.tree.Word(i), i+1
	for c.kind(next) == syntax.Adverb || c.kind(next) == syntax.Quote {
		next++
	}
	if word == "on" && c.onCondition(i) {
		return i
	}
	if v := c.tree.VerbAt(next); v != nil {
		if v.Form == syntax.Gerund && (word == "to" || word == "of" || word == "against" || word == "on") {
			return s.end(infinitive, c.tree.Chunks[i+1].First)
		}
		if word == "in" && v.Form == syntax.Gerund {
			return next + 1 // "in writing"
		}
		return i
	}
	if word == "to" && (c.kind(next) == syntax.NounPhrase || c.kind(next) == syntax.Adjective) && c.verbal(next) {
		return s.end(infinitive, c.tree.Chunks[i].First)
	}
	if c.kind(next) == syntax.Adjective {
		next++
	}
	if c.kind(next) != syntax.NounPhrase {
		return i
	}
	return s.prepositional(i, next, word)
}

// prepositional sorts a phrase with a preposition.
func (s *scan) prepositional(i, next int, word string) int {
	c := s.c
	first := c.tree.Chunks[i+1].First
	switch word {
	case "to":
		if s.words&to != 0 || c.contentWords(next) {
			return s.end(phrase, first)
		}
		s.out.to = next
	case "from", "by":
		if !c.temporal(next) && s.out.from == syntax.None && (s.noun || word == "by") {
			s.out.from = next
		}
	case "of":
		if s.words&told != 0 {
			return s.end(phrase, first) // "assured Oslo of a fair trial"
		}
		if s.noun && (s.out.from != syntax.None || !c.partyLike(next)) {
			return s.end(topic, first)
		}
		if s.noun {
			s.out.from = next
		}
	case "about", "on", "over", "regarding", "concerning", "against":
		if s.noun && !c.temporal(next) {
			return s.end(topic, first)
		}
	case "for":
		s.out.forPhrase = next
	}
	return next + 1
}

// phrase reads a noun phrase: the one who is promised something, the subject of
// a clause without "that", or what is promised.
func (s *scan) phrase(i int) int {
	c := s.c
	first := c.tree.Chunks[i].First
	switch {
	case c.temporal(i):
		return i + 1
	case reflexive(c.head(i).Lower):
		return i + 1
	case s.words&(told|dative) != 0 && !s.noun && s.out.to == syntax.None && s.recipientAt(i):
		s.out.to, s.out.dative = i, true
		return s.pastPostmodifier(i)
	case c.finiteFrom(i):
		return s.end(clause, first)
	case s.noun || s.words&act != 0:
		return i
	}
	return s.end(phrase, first)
}

func reflexive(w string) bool { return strings.HasSuffix(w, "self") || strings.HasSuffix(w, "selves") }

// recipientAt reports whether the noun phrase at i is told or promised
// something: another phrase, a clause or an infinitive follows it.
func (s *scan) recipientAt(i int) bool {
	c := s.c
	if s.words&told != 0 {
		return true
	}
	if c.kind(i+1) == syntax.NounPhrase && !c.temporal(i+1) {
		return true
	}
	if c.contentWords(i) {
		return false
	}
	for j := i + 1; j < len(c.tree.Chunks) && j < i+maxAdjuncts; j++ {
		switch c.kind(j) {
		case syntax.Subordinator:
			return c.tree.Word(j) == "that"
		case syntax.NounPhrase:
			if !c.temporal(j) && c.kind(j-1) != syntax.Preposition {
				return c.finiteFrom(j)
			}
		case syntax.Preposition, syntax.Quote:
		case syntax.Adverb:
		case syntax.VerbGroup:
			v := c.tree.VerbAt(j)
			if v.Form == syntax.Gerund && c.tree.Word(j-1) == "in" {
				continue // "guaranteed Oslo in writing that"
			}
			denied := v.Negated || c.tree.Word(j-1) == "not"
			return v.Form == syntax.Infinitive && (denied || j == i+1 || j == i+2 && c.kind(i+1) == syntax.Adverb)
		case syntax.Adjective:
			return c.leadsToNoun(j) && j == i+1
		default:
			return false
		}
	}
	return false
}

// pastPostmodifier passes over "in Concepcion" in "promised families in Concepcion that".
func (s *scan) pastPostmodifier(i int) int {
	c := s.c
	if w := c.tree.Word(i + 1); (w == "of" || w == "in" || w == "at" || w == "from") && c.kind(i+2) == syntax.NounPhrase {
		return i + 3
	}
	return i + 1
}
