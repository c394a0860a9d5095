package assurance

import (
	"strings"

	"factdesk/internal/extract/syntax"
)

// Words such as "promise" and "guarantee" are nouns and verbs alike, and the
// tags at hand take one for the other now and then. What follows sees through
// the plain cases.

// misread returns the verb that stands where the parse has a noun: behind an
// auxiliary ("did not guarantee that …") or behind its subject ("Chad
// guarantees that …"); nil where the noun is one.
func (c *cue) misread() *syntax.Verb {
	if c.kind(c.chunk) != syntax.NounPhrase {
		return nil
	}
	ch := &c.tree.Chunks[c.chunk]
	if u := c.tree.VerbAt(c.chunk - 1); u != nil && ch.First == c.token && ch.Last == c.token+1 {
		if t := c.tree.Tokens[u.Head]; t.Tag == "MD" || t.Lemma == "do" {
			v := *u
			v.Chunk, v.Head, v.Lemma, v.Particle = c.chunk, c.token, c.tokenAt(c.token).Lemma, ""
			if t.Tag == "MD" {
				v.Modal = t.Lower
			}
			return &v
		}
	}
	if !c.fused() {
		return nil
	}
	return &syntax.Verb{
		Chunk: c.chunk, Head: c.token, Lemma: c.tokenAt(c.token).Lemma, Tense: syntax.Present,
		Subject: syntax.None, Agent: syntax.None, Parent: syntax.None,
	}
}

// fused reports whether the noun phrase of the cue is a subject with its verb,
// taken for a compound: it opens a clause, ends in an -s and has a clause for
// its complement.
func (c *cue) fused() bool {
	ch := &c.tree.Chunks[c.chunk]
	t := c.tokenAt(c.token)
	if ch.Kind != syntax.NounPhrase || ch.Head != c.token || ch.First == c.token || ch.Last != c.token+1 ||
		!strings.HasSuffix(t.Lower, "s") || !strings.HasPrefix(c.tokenAt(c.token-1).Tag, "NN") {
		return false
	}
	switch i := c.before(c.chunk); c.kind(i) {
	case syntax.Other, syntax.Subordinator, syntax.Conjunction, syntax.Break:
	case syntax.Preposition:
		if !conjunctions[c.tree.Word(i)] {
			return false
		}
	default:
		return false
	}
	return c.tree.Word(c.chunk+1) == "that"
}

// swallowed returns the verb that the parse took into the noun phrase as a
// modifier: "after receiving assurances", "Canada received assurances"; or nil.
func (c *cue) swallowed() *syntax.Verb {
	ch := &c.tree.Chunks[c.chunk]
	t := c.tree.Tokens[ch.First]
	if ch.First == ch.Head || !strings.HasPrefix(t.Tag, "VB") || c.f.words.frames[t.Lemma]&(give|receive) == 0 {
		return nil
	}
	v := &syntax.Verb{
		Chunk: c.chunk, Head: ch.First, Lemma: t.Lemma, Form: syntax.Finite,
		Subject: syntax.None, Agent: syntax.None, Parent: syntax.None,
	}
	if t.Tag == "VBG" {
		v.Form = syntax.Gerund
		if u := c.mainVerb(c.chunk); u != nil {
			v.Subject = c.subjectOf(u)
		}
	}
	return v
}

// bareObject reports whether the cue is a noun that was taken for a verb right
// behind the verb that it is the object of, as in headlines: "Chad wins pledge".
func (c *cue) bareObject() bool {
	ch := &c.tree.Chunks[c.chunk]
	if ch.Kind != syntax.VerbGroup || ch.Last != ch.First+1 {
		return false
	}
	if i := c.before(c.chunk); c.kind(i) == syntax.Other && c.head(i).Tag == "DT" {
		return true // "a later undertaking"
	}
	u := c.tree.VerbAt(c.chunk - 1)
	if u == nil {
		return false
	}
	if c.modifier(c.chunk - 1) {
		return strings.HasSuffix(c.tokenAt(c.token).Lower, "s") // "gave Chad written guarantees"
	}
	return u.Form == syntax.Finite && c.frame(u)&(give|receive|demand) != 0 &&
		c.tokenAt(c.token).Lemma == c.tokenAt(c.token).Lower
}

// modifier reports whether chunk i is a participle by itself, as it stands
// before the noun that it describes.
func (c *cue) modifier(i int) bool {
	u := c.tree.VerbAt(i)
	return u != nil && u.Form == syntax.Participle && c.tree.Chunks[i].Last == c.tree.Chunks[i].First+1
}

// main reports whether a bare participle is the main verb of its clause: it
// stands right behind its subject, for which no other verb follows.
func (c *cue) main(v *syntax.Verb) bool {
	if v.Form != syntax.Participle || v.Chunk == 0 || c.kind(v.Chunk-1) != syntax.NounPhrase || c.temporal(v.Chunk-1) {
		return false
	}
	if c.kind(v.Chunk-2) == syntax.VerbGroup || c.kind(v.Chunk-2) == syntax.Preposition {
		return false
	}
	for k := range c.tree.Verbs {
		if u := &c.tree.Verbs[k]; u.Form == syntax.Finite && u.Subject == v.Subject && u.Head != v.Head {
			return false
		}
	}
	return true
}
