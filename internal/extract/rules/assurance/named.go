package assurance

import (
	"slices"

	"factdesk/internal/extract/syntax"
)

// named is a commitment named by a noun, with the verb that governs it.
type named struct {
	c     *cue
	words trait
	comp  complement
	verb  *syntax.Verb // nil where no verb governs it
	class class        // of the verb
	// subject tells that the noun is the subject of the verb; oblique, that it
	// hangs on the preposition before it.
	subject bool
	oblique string
	no      bool // "no assurance", "no such guarantee"
	// anaphor tells that the noun points at an earlier commitment: "the same guarantee".
	anaphor bool
	// again tells that it is another one of the same content.
	again bool
	owner int // token of the possessor, or syntax.None
}

// nounCue reads the noun of the cue.
func (c *cue) nounCue() (*named, bool) {
	t := c.tokenAt(c.token)
	words := c.f.words.nouns[t.Lemma] | c.f.words.nouns[t.Lower] // "undertaking" has the lemma of a verb at times
	if words == 0 || words&condition != 0 || c.misread() != nil || c.tree.Chunks[c.chunk].Head != c.token ||
		c.kind(c.chunk) != syntax.NounPhrase && !c.bareObject() {
		return nil, false
	}
	n := &named{c: c, words: words, owner: c.tree.Chunks[c.chunk].Owner}
	first := c.tree.Chunks[c.chunk].First
	for t := first; t < c.token; t++ {
		switch w := c.tokenAt(t); {
		case w.Lower == "no", w.Lower == "neither":
			n.no = true
		case w.Lower == "same", w.Lower == "similar", w.Lower == "identical":
			n.anaphor, n.again = true, true
		case w.Lower == "such", w.Lower == "that", w.Lower == "this", w.Lower == "the":
			n.anaphor = true
		case w.Tag == "PRP$" && n.owner == syntax.None:
			n.owner = t
		}
	}
	n.govern()
	n.comp = c.complementFrom(c.chunk+1, words, true)
	if i := c.chunk - 1; n.comp.from == syntax.None && n.verb != nil && !n.subject && c.tree.Word(i-1) == "from" {
		n.comp.from = i
	}
	n.premodified()
	return n, words&word == 0 || n.owner != syntax.None && n.class&(give|receive) != 0 && n.comp.form != absent
}

// premodified takes what stands before the noun for the complement: "fair-trial
// guarantees", "death penalty assurances".
func (n *named) premodified() {
	c := n.c
	ch := &c.tree.Chunks[c.chunk]
	if n.comp.form != absent || ch.Head == ch.First {
		return
	}
	if c.f.contents.kind(c.tree.Tokens[ch.First:ch.Head], true) != other {
		n.comp.form, n.comp.content = topic, extent{ch.First, ch.Head}
	}
}

// govern finds the verb or preposition that the noun depends on.
func (n *named) govern() {
	c := n.c
	for k := range c.tree.Verbs {
		v := &c.tree.Verbs[k]
		if v.Chunk < c.chunk && slices.Contains(v.Objects, c.chunk) {
			n.verb = v
		}
		if n.verb == nil && v.Subject == c.chunk && v.Chunk > c.chunk && !v.Relative && v.Form == syntax.Finite {
			n.verb, n.subject = v, true
		}
	}
	i := c.beforeNoun()
	switch {
	case c.swallowed() != nil:
		n.verb, n.subject = c.swallowed(), false
	case n.verb != nil && !n.subject:
	case c.kind(i) == syntax.VerbGroup:
		n.verb, n.subject = c.tree.VerbAt(i), false
	case c.kind(i) == syntax.NounPhrase && i < c.chunk-1 && c.tree.VerbAt(i-1) != nil && c.frame(c.tree.VerbAt(i-1))&give != 0:
		n.verb, n.subject = c.tree.VerbAt(i-1), false // "gave Chad “clear” guarantees"
	case c.kind(i) == syntax.Preposition:
		n.oblique = c.tree.Word(i)
		n.verb, n.subject = c.governsOblique(i), false
	case c.kind(i) == syntax.NounPhrase && c.tree.VerbAt(c.skipBack(i)) != nil:
		n.verb, n.subject = c.tree.VerbAt(c.skipBack(i)), false // "won from Chad a promise"
	case n.verb == nil:
		n.afterComplement()
	}
	if n.verb != nil {
		n.class = c.frame(n.verb)
	}
}

// beforeNoun returns the chunk before the noun phrase of the cue, also where
// quoted words stand between its article and its noun: "a “clear and binding” assurance".
func (c *cue) beforeNoun() int {
	i := c.chunk - 1
	for quoted := false; ; i-- {
		switch c.kind(i) {
		case syntax.Quote:
			quoted = true
		case syntax.Adjective, syntax.Adverb:
		case syntax.Conjunction, syntax.Other:
			if !quoted || i < 0 {
				return i
			}
		case syntax.VerbGroup:
			if c.modifier(i) && i == c.chunk-1 {
				continue
			}
			if v := c.tree.VerbAt(i); !quoted || v.Form != syntax.Gerund && v.Form != syntax.Participle {
				return i
			}
		default:
			return i
		}
	}
}

// governsOblique returns the verb right before the preposition at chunk i.
func (c *cue) governsOblique(i int) *syntax.Verb {
	return c.tree.VerbAt(c.skipShort(i - 1))
}

// afterComplement looks for the verb behind the noun's own complement: "An
// undertaking not to torture the men covers …".
func (n *named) afterComplement() {
	c := n.c
	for k := range c.tree.Verbs {
		v := &c.tree.Verbs[k]
		if v.Chunk > c.chunk && v.Form == syntax.Finite && c.frame(v)&(cover|give|demand) != 0 {
			n.verb, n.subject = v, true
			return
		}
	}
}

// unmet reports whether the noun names a commitment that is wanted, lacking,
// doubted or conditional.
func (n *named) unmet() bool {
	c := n.c
	if n.oblique != "" {
		return n.unmetOblique()
	}
	if n.verb == nil {
		return n.no
	}
	if n.verb.Copula && n.verb.Subject != syntax.None && c.tree.Tokens[c.tree.Chunks[n.verb.Subject].Head].Tag == "EX" {
		return n.no || n.verb.Negated || n.verb.Modal != "" || n.comp.from == syntax.None // "there is no guarantee that"
	}
	return n.class&(demand|doubt|lack) != 0 && n.class&(give|receive|renew) == 0 || c.hypothetical(n.verb)
}

func (n *named) unmetOblique() bool {
	c := n.c
	i := c.chunk - 1
	for i > 0 && c.kind(i) != syntax.Preposition {
		i--
	}
	governing := c.lemma(i - 1)
	switch n.oblique {
	case "without", "pending", "until", "unless":
		return true
	case "for", "on", "of", "over", "about", "to":
		if n.oblique == "for" && (governing == "exchange" || governing == "return") {
			return false
		}
		if n.oblique == "for" {
			return true
		}
		return c.f.words.frames[governing]&(demand|lack|doubt) != 0
	}
	if n.verb != nil && c.hypothetical(n.verb) {
		return true
	}
	return n.no
}
