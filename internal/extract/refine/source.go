package refine

import (
	"strings"

	"factdesk/internal/extract/name"
	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
)

// source is who speaks.
type source struct {
	name   string
	span   text.Span
	person int // index into Names.Entities, or -1
}

// cast keeps who was spoken of last, for pronouns.
type cast struct {
	*work

	sentence int
	// recent are the people who spoke or were the subject of a clause in the
	// paragraph and the one before, the latest last, with the sentence.
	recent []appearance
}

// appearance is a person as a subject in a sentence.
type appearance struct{ person, sentence int }

// mention returns the name that the chunk's head belongs to.
func (w *work) mention(t tree, i int) (name.Mention, bool) {
	return w.p.Names.At(t.Chunks[i].Head)
}

// personAt returns the person whom the chunk names, or -1.
func (w *work) personAt(t tree, i int) int {
	if m, ok := w.mention(t, i); ok && m.Kind == name.Person {
		return m.Entity
	}
	return -1
}

// canSpeak reports whether the phrase names or describes somebody who speaks.
func (w *work) canSpeak(t tree, i int) bool {
	ch := &t.Chunks[i]
	if _, ok := w.mention(t, i); ok {
		return true
	}
	tok := &t.Tokens[ch.Head]
	if tok.Tag == "PRP" {
		return tok.Lower == "he" || tok.Lower == "she" || tok.Lower == "they"
	}
	return w.p.Index.Has(ch.Head, w.words.people) || speaking[tok.Lemma]
}

// speaking are nouns for bodies and papers that say things.
var speaking = map[string]bool{
	"ministry": true, "police": true, "official": true, "authority": true, "company": true, "government": true,
	"agency": true, "department": true, "union": true, "statement": true, "court": true, "report": true,
	"office": true, "council": true, "commission": true, "group": true, "spokesman": true, "spokeswoman": true,
	"spokesperson": true, "army": true, "hospital": true, "paper": true, "newspaper": true, "party": true,
	"firm": true, "charity": true, "organiser": true, "organizer": true, "witness": true, "lawyer": true,
}

// apposed reports whether the phrase at chunk j renames the one at i: one of
// the two is a person's name.
func (w *work) apposed(t tree, i, j int) bool {
	return (w.personAt(t, i) >= 0) != (w.personAt(t, j) >= 0) && (t.kind(j+1) != syntax.Conjunction)
}

// source names the speaker at chunk i: a person by the name alone, anybody
// else as written without the article.
func (c *cast) source(t tree, i int) (source, bool) {
	ch := &t.Chunks[i]
	if ch.Kind != syntax.NounPhrase || ch.Temporal {
		return source{}, false
	}
	if p := c.personAt(t, i); p >= 0 {
		m, _ := c.mention(t, i)
		if t.Word(i-1) == "and" && c.named(t, i-2) {
			n, _ := c.mention(t, i-2)
			span := c.p.Span(n.First, m.Last)
			return source{name: c.p.Doc.Slice(span), span: span, person: -1}, true
		}
		return c.byName(m), true
	}
	tok := &t.Tokens[ch.Head]
	switch {
	case c.nobody(t, i), c.statement(t, i) && c.calledFalse(t, i):
		return source{}, false
	case tok.Tag == "PRP":
		return c.pronoun(t, i)
	case tok.Tag == "EX", strings.HasPrefix(tok.Tag, "W"), tok.Lower == "that", tok.Lower == "this":
		return source{}, false
	}
	if j := c.renamed(t, i); j != i {
		m, _ := c.mention(t, j)
		return c.byName(m), true
	}
	return c.described(t, i), true
}

// nobody reports whether the phrase is of none: "no official", "nobody".
func (w *work) nobody(t tree, i int) bool {
	switch t.Word(i) {
	case "no", "none", "nobody", "neither", "no-one":
		return true
	}
	return false
}

// renamed returns the chunk of the name that follows a description as its
// apposition ("the mayor of Oslo, Eva Lund,"), else the description's own.
func (c *cast) renamed(t tree, i int) int {
	if c.named(t, i) {
		return i
	}
	j := c.attributed(t, i)
	if t.kind(j) == syntax.Comma && c.named(t, j+1) && t.kind(j+2) != syntax.NounPhrase && t.kind(j+2) != syntax.Conjunction {
		return j + 1
	}
	return i
}

// attributed returns the chunk behind the attributes that belong to the phrase
// at chunk i: "a spokesman for the ministry", "a person close to the talks".
func (c *cast) attributed(t tree, i int) int {
	j := i + 1
	if (t.kind(j) == syntax.Adjective || t.Word(j) == "close") && t.kind(j+1) == syntax.Preposition && t.kind(j+2) == syntax.NounPhrase && !t.Chunks[j+2].Temporal {
		j += 3
	}
	for t.kind(j) == syntax.Preposition && t.kind(j+1) == syntax.NounPhrase && !t.Chunks[j+1].Temporal && binding[t.Word(j)] {
		j += 2
	}
	return j
}

func (c *cast) byName(m name.Mention) source {
	span := c.p.Span(m.First, m.Last)
	src := source{name: c.p.Doc.Slice(span), span: span, person: -1}
	if m.Kind == name.Person {
		src.person = m.Entity
	}
	return src
}

// described gives a phrase without its article, with an attribute that belongs
// to it: "a spokesman for the ministry" is "spokesman for the ministry".
func (c *cast) described(t tree, i int) source {
	first := t.Chunks[i].First
	for first < t.Chunks[i].Head && isArticle(t.Tokens[first].Lower) {
		first++
	}
	span := c.p.Span(first, t.Chunks[c.attributed(t, i)-1].Last)
	return source{name: c.p.Doc.Slice(span), span: span, person: -1}
}

func isArticle(lower string) bool { return lower == "the" || lower == "a" || lower == "an" }

// binding are prepositions that tie an office to its body.
var binding = map[string]bool{"of": true, "for": true, "from": true, "at": true, "in": true, "with": true}
