package assurance

import (
	"strings"

	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
)

// extentFrom returns where the words of a commitment end that begin at a token.
func (c *cue) extentFrom(first int, f form) int {
	if first >= c.tree.Last {
		return first
	}
	e := reach{c: c, form: f, first: first}
	i := c.tree.ChunkAt(first)
	for i < len(c.tree.Chunks) && !e.ends(i) {
		i++
	}
	last := c.tree.Last
	if i < len(c.tree.Chunks) {
		last = c.tree.Chunks[i].First
	}
	for last > first+1 && (c.tokenAt(last-1).Tag == "," || strings.ContainsAny(c.tokenAt(last-1).Norm, `"`)) {
		last--
	}
	return last
}

// reach is the walk over the chunks of a commitment.
type reach struct {
	c      *cue
	form   form
	first  int
	verb   bool // the verb of the clause was passed
	aside  int  // the chunk at which an insertion between commas ends
	opened int  // quotation marks opened within
}

// ends reports whether the commitment ends before chunk i.
func (e *reach) ends(i int) bool {
	c := e.c
	if i < e.aside {
		return false
	}
	begins := c.tree.Chunks[i].First <= e.first
	switch c.kind(i) {
	case syntax.VerbGroup:
		if e.form == topic && !begins && c.tree.VerbAt(i).Form == syntax.Finite && c.kind(i-1) != syntax.Relative {
			return true // "assurances about torture were worthless"
		}
		e.verb = true
	case syntax.Quote:
		return !begins && e.quote(i)
	case syntax.Break:
		return !begins
	case syntax.Comma:
		return e.comma(i)
	case syntax.Conjunction:
		return c.tree.Word(i) == "but" || e.newClause(i+1)
	case syntax.Subordinator:
		switch c.tree.Word(i) {
		case "because", "although", "though", "while", "whereas":
			return true
		}
	case syntax.Preposition:
		return e.outside(i)
	case syntax.Other:
		tag := c.head(i).Tag
		return tag == "." || c.tree.Word(i) == "according"
	}
	return false
}

// outside reports whether the preposition at chunk i begins what is said of the
// commitment and not in it: "after getting assurances", "in return for".
func (e *reach) outside(i int) bool {
	c := e.c
	switch c.tree.Word(i) {
	case "according":
		return true
	case "on":
		return c.onCondition(i)
	case "in":
		return c.lemma(i+1) == "exchange" || c.lemma(i+1) == "return"
	case "after":
		if i+1 < len(c.tree.Chunks) && c.tokenAt(c.tree.Chunks[i+1].First).Tag == "VBG" {
			return true
		}
		return e.form == infinitive && c.kind(i+1) == syntax.NounPhrase && c.finiteFrom(i+1)
	}
	return false
}

// onCondition reports whether chunk i is the "on" of "on condition that".
func (c *cue) onCondition(i int) bool { return c.f.words.nouns[c.lemma(i+1)]&condition != 0 }

// quote reports whether a quotation mark closes what was opened before.
func (e *reach) quote(i int) bool {
	switch t := e.c.head(i); {
	case t.Text == "“" || t.Tag == "``" || straight(t) && t.SpaceBefore && !e.c.tokenAt(e.c.tree.Chunks[i].Last).SpaceBefore:
		e.opened++
		return false
	case e.opened > 0:
		e.opened--
		return false
	}
	return true
}

// straight reports whether a quotation mark is one that opens and closes alike.
func straight(t text.Token) bool { return t.Text == "'" || t.Text == `"` }

// comma reports whether the commitment ends at the comma of chunk i.
func (e *reach) comma(i int) bool {
	c := e.c
	if e.form == clause && !e.verb {
		return false // "that, if convicted, they would"
	}
	if e.aside = e.insertion(i); e.aside > i {
		return false
	}
	switch c.tree.Word(i + 1) {
	case "with", "without", "or", "nor":
		return false
	case "and":
		return e.newClause(i + 2)
	}
	if c.kind(i+1) == syntax.Adjective && c.kind(i+2) == syntax.Conjunction {
		return false // "will be open, fair and short"
	}
	if c.kind(i+1) == syntax.NounPhrase && !c.temporal(i+1) && !c.finiteFrom(i+1) {
		return !e.list(i + 1)
	}
	return true
}

// insertion returns the chunk behind the relative clause that the comma of chunk i
// opens, where the commitment goes on with those against whom something would be
// done, else 0: "seek the death penalty, which it keeps for arson, against any of them".
func (e *reach) insertion(i int) int {
	c := e.c
	if c.kind(i+1) != syntax.Relative {
		return 0
	}
	for j := i + 2; j <= i+maxAdjuncts && j < len(c.tree.Chunks); j++ {
		if c.kind(j) == syntax.Comma {
			if w := c.tree.Word(j + 1); w == "against" || w == "for" || w == "on" {
				return j + 1
			}
			return 0
		}
	}
	return 0
}

// list reports whether the phrase at i is an item of a list that goes on.
func (e *reach) list(i int) bool {
	c := e.c
	i++
	for c.kind(i) == syntax.Preposition && c.kind(i+1) == syntax.NounPhrase {
		i += 2
	}
	if c.kind(i) == syntax.Comma {
		i++
	}
	return c.kind(i) == syntax.Conjunction && c.kind(i+1) != syntax.VerbGroup && !c.finiteFrom(i+1)
}

// newClause reports whether what a conjunction joins at chunk i is another
// statement and no part of the commitment: "and had asked for", "and in May it agreed".
func (e *reach) newClause(i int) bool {
	c := e.c
	for c.kind(i) == syntax.Adverb || c.temporal(i) || c.kind(i) == syntax.Preposition && c.temporal(i+1) {
		i++
	}
	if c.kind(i) == syntax.Preposition && c.kind(i+1) == syntax.NounPhrase && c.kind(i+2) == syntax.NounPhrase {
		i += 2 // "and in its letter it agreed"
	}
	switch c.kind(i) {
	case syntax.VerbGroup:
		v := c.tree.VerbAt(i)
		return v.Form == syntax.Finite && v.Modal == "" && !bareParticiple(c, v)
	case syntax.NounPhrase:
		return c.finiteFrom(i) && !e.modalClause(i)
	case syntax.Subordinator:
		return c.tree.Word(i) == "that" && c.committedFrom(i+1)
	}
	return false
}

// committedFrom reports whether the clause that begins at chunk i gives a
// commitment of its own: "and that it had agreed to".
func (c *cue) committedFrom(i int) bool {
	if c.kind(i) != syntax.NounPhrase {
		return false
	}
	v := c.tree.VerbAt(i + 1)
	return v != nil && v.Form == syntax.Finite && v.Modal == "" && c.f.words.verbs[v.Lemma] != 0
}

// bareParticiple reports whether a verb that was read as finite may be a
// participle that shares its auxiliary: "would be freed and flown home".
func bareParticiple(c *cue, v *syntax.Verb) bool {
	ch := &c.tree.Chunks[v.Chunk]
	return ch.Last-ch.First == 1 && strings.HasSuffix(c.tree.Tokens[v.Head].Tag, "N")
}

// modalClause reports whether the clause that begins at chunk i has a modal, as
// what was promised has: "and none would be chained".
func (e *reach) modalClause(i int) bool {
	for j := i + 1; j < len(e.c.tree.Chunks); j++ {
		if v := e.c.tree.VerbAt(j); v != nil {
			return v.Modal != "" && e.form == clause
		}
	}
	return false
}
