package assurance

import (
	"slices"

	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/syntax"
)

var nounRule = rule.Rule{
	ID:  "assurance.noun",
	Doc: "Finds a commitment that is named by a noun: a guarantee given, an undertaking not to do something.",
	Yes: []string{
		"Chad [provided guarantees that the men would not be executed]{no_death_penalty by Chad}.",
		"The [undertaking not to seek the death penalty covers all 31]{no_death_penalty}.",
		"Peru [gave its word that no prisoner would be tortured]{no_torture by Peru}.",
		"Chad sent the men home despite [assurances from Peru that they would be treated humanely]{humane_treatment by Peru}.",
	},
	No: []string{
		"She called for guarantees that the detainees would be treated humanely.",
		"The men will be handed over only if a guarantee of a fair trial is given.",
		"There was no guarantee of a fair trial.",
		"A loan guarantee covered the costs.",
	},
}

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
	owner   int // token of the possessor, or syntax.None
}

// nounCue reads the noun of the cue.
func (c *cue) nounCue() (*named, bool) {
	words := c.f.words.nouns[c.tokenAt(c.token).Lemma]
	if words == 0 || c.misread() != nil || c.kind(c.chunk) != syntax.NounPhrase || c.tree.Chunks[c.chunk].Head != c.token {
		return nil, false
	}
	n := &named{c: c, words: words, owner: c.tree.Chunks[c.chunk].Owner}
	first := c.tree.Chunks[c.chunk].First
	for t := first; t < c.token; t++ {
		switch w := c.tokenAt(t); {
		case w.Lower == "no", w.Lower == "neither":
			n.no = true
		case w.Lower == "same", w.Lower == "such", w.Lower == "that", w.Lower == "this", w.Lower == "the", w.Lower == "similar":
			n.anaphor = true
		case w.Tag == "PRP$" && n.owner == syntax.None:
			n.owner = t
		}
	}
	n.govern()
	n.comp = c.complementFrom(c.chunk+1, words, true)
	n.premodified()
	return n, words&word == 0 || n.owner != syntax.None && n.class&give != 0 && n.comp.form != absent
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
	case n.verb != nil && !n.subject:
	case c.kind(i) == syntax.VerbGroup:
		n.verb, n.subject = c.tree.VerbAt(i), false
	case c.kind(i) == syntax.Preposition:
		n.oblique = c.tree.Word(i)
		n.verb, n.subject = c.governsOblique(i), false
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
		return true // "there is no guarantee that"
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

func readNoun(c *cue) (draft, bool) {
	n, ok := c.nounCue()
	if !ok || n.unmet() || n.comp.form == absent {
		return draft{}, false
	}
	st, bound := n.stance()
	if st.void {
		return draft{}, false
	}
	d := c.newDraft(st, n.comp)
	d.kind = c.kindOf(n.comp, false)
	if !n.accepts(&d, bound) {
		return draft{}, false
	}
	n.parties(&d, st, bound)
	n.coverage(&d)
	return d, !c.law(st.subject)
}

// stance reads what the governing verb makes of the noun. bound tells that the
// verb says that it was given.
func (n *named) stance() (st stance, bound bool) {
	c := n.c
	st = stance{first: c.tree.Chunks[c.chunk].First, subject: syntax.None, owner: n.owner}
	if c.tokenAt(st.first).Tag == "DT" && !n.no {
		st.first++
	}
	if n.verb == nil || n.oblique != "" {
		return st, false
	}
	switch {
	case n.subject && n.verb.Passive && n.class&(give|renew) != 0:
		v := c.finite(n.verb)
		st.void, st.refused = v.void, v.refused || n.no
		return st, true
	case n.subject:
		return st, false
	case n.received():
		return nothing, false // another rule has looked at it
	case n.class&refuse != 0:
		v := c.stanceOf(n.verb)
		v.refused, v.void = !v.refused, v.void || v.refused
		return v, true
	case n.class&(give|renew) != 0:
		v := c.stanceOf(n.verb)
		v.refused = v.refused || n.no
		return v, true
	}
	v := c.stanceOf(n.verb)
	st.void = v.void && n.owner == syntax.None && n.comp.from == syntax.None || n.no || v.refused
	return st, false
}

// received reports whether the verb says that its subject gets the commitment.
func (n *named) received() bool {
	return n.class&receive != 0 && !n.verb.Passive || n.class&give != 0 && n.verb.Passive
}

// accepts reports whether the noun names a commitment that binds somebody.
func (n *named) accepts(d *draft, bound bool) bool {
	if d.kind != other {
		return true
	}
	if !bound || n.words&loose != 0 {
		return false
	}
	if d.refused || n.comp.form == clause {
		return true
	}
	return n.comp.form == infinitive && (n.comp.to != syntax.None || n.c.negative(d.content))
}

// parties fills in who gave the commitment and to whom.
func (n *named) parties(d *draft, st stance, bound bool) {
	c := n.c
	switch {
	case n.comp.from != syntax.None:
		d.giver = c.party(n.comp.from)
	case bound && !n.subject && st.subject != syntax.None:
		d.giver = c.party(st.subject)
	case st.owner != syntax.None:
		d.giver = c.possessor(st.owner)
	case n.subject && n.verb.Passive && n.verb.Agent != syntax.None && n.class&give != 0:
		d.giver = c.party(n.verb.Agent)
	default:
		d.giver = c.giverOf(d.kind)
	}
	if i := n.object(); i != syntax.None && d.dative == syntax.None && bound {
		d.dative, d.recipient = i, c.recipient(i)
	}
	if n.oblique == "for" { // "in exchange for a promise"
		if v := c.mainVerb(c.chunk); v != nil && !v.Passive && v.Subject != syntax.None {
			d.recipient = c.recipient(v.Subject)
		}
	}
}

// object returns the noun phrase between the verb and the noun: "gave Peru its word".
func (n *named) object() int {
	if n.verb == nil || n.subject || n.oblique != "" {
		return syntax.None
	}
	c := n.c
	for i := n.verb.Chunk + 1; i < c.chunk; i++ {
		if c.kind(i) == syntax.NounPhrase && !c.temporal(i) && c.kind(i-1) != syntax.Preposition {
			return i
		}
	}
	return syntax.None
}

// coverage extends the claim to those whom the verb says it covers.
func (n *named) coverage(d *draft) {
	c := n.c
	if !n.subject || n.class&cover == 0 {
		if n.comp.forPhrase != syntax.None {
			d.covers = n.comp.forPhrase
		}
		return
	}
	i := n.verb.Chunk + 1
	for c.kind(i) == syntax.Adverb || c.kind(i) == syntax.Preposition {
		i++
	}
	if c.kind(i) == syntax.NounPhrase {
		d.covers = i
		d.last = max(d.last, c.tree.Chunks[i].Last)
		if v := n.verb.Chunk; c.tree.Chunks[v].First > d.content.first {
			d.content.last = min(d.content.last, c.tree.Chunks[v].First)
		}
	}
}
