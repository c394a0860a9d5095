package assurance

import (
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/syntax"
)

var nounRule = rule.Rule{
	ID:  "assurance.noun",
	Doc: "Finds a commitment that is named by a noun: a guarantee given, an undertaking not to do something.",
	Yes: []string{
		"Chad [provided guarantees that the men would not be executed]{no_death_penalty by Chad}.",
		"A later [undertaking not to execute them covers all 31 sailors]{no_death_penalty}.",
		"Peru [gave its word that nobody would be tortured]{no_torture by Peru}.",
		"Chad sent the men home under the [promise they would not be tortured]{no_torture}.",
		"Chad sent the men home despite [assurances from Peru that they would be treated humanely]{humane_treatment by Peru}.",
	},
	No: []string{
		"She called for guarantees that the detainees would be treated humanely.",
		"The men will be handed over only if a guarantee of a fair trial is given.",
		"There was no guarantee of a fair trial.",
		"A loan guarantee covered the costs.",
	},
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
	if d.giver.name == "" && !bound && n.class&cover == 0 && n.oblique != "for" && (n.oblique != "under" || d.kind == other) {
		return draft{}, false // talk of assurances that nobody is said to have given
	}
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
		if v.refused = v.refused || n.no; v.able && n.no {
			v.void = false // "could give no guarantee"
		}
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
