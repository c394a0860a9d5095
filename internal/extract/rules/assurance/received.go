package assurance

import (
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/syntax"
)

var receivedRule = rule.Rule{
	ID:  "assurance.received",
	Doc: "Finds a commitment that somebody receives or is given.",
	Yes: []string{
		"Canada [received assurances from Chad that the sailors would not be executed]{no_death_penalty by Chad to Canada}.",
		"The court was [given a guarantee by Chad that the men would be tried fairly]{fair_trial by Chad to court}.",
	},
	No: []string{
		"Norway hopes to receive assurances from Chad that the sailors would be tried fairly.",
		"Norway wants a guarantee of a fair trial.",
	},
}

var renewedRule = rule.Rule{
	ID:  "assurance.renewed",
	Doc: "Finds an earlier commitment that is given again, or refused, by a word that points back at it.",
	Yes: []string{
		"Chad promised Norway that the two would get a fair trial. It [repeated the promise]{fair_trial by Chad} on Monday.",
		"Chad promised that no sailor would be executed. It [refused to extend the pledge to two pilots]{no_death_penalty by Chad to two pilots refused} accused of arson.",
		"Chad promised that no sailor would be executed. It [gave the same undertaking for the two pilots]{no_death_penalty by Chad}.",
		"Chad promised that no sailor would be executed. It has [given no such undertaking to the pilots]{no_death_penalty by Chad to pilots refused}.",
	},
	No: []string{
		"She declined to comment on the promise.",
		"Two passengers said the promise had been kept.",
	},
}

func readReceived(c *cue) (draft, bool) {
	n, ok := c.nounCue()
	if !ok || n.verb == nil || n.subject || n.oblique != "" || n.comp.form == absent || n.unmet() {
		return draft{}, false
	}
	if !n.received() {
		return draft{}, false
	}
	st := c.stanceOf(n.verb)
	st.refused = st.refused || n.no
	if st.void || st.would { // "failed to win a promise"
		return draft{}, false
	}
	d := c.newDraft(st, n.comp)
	d.kind = c.kindOf(n.comp, false)
	named := n.comp.from != syntax.None || n.owner != syntax.None
	if d.kind == other && (!named || n.comp.form != clause || n.words&loose != 0) || d.refused && !named {
		return draft{}, false
	}
	if n.comp.from != syntax.None {
		d.giver = c.party(n.comp.from)
	} else if n.owner != syntax.None {
		d.giver = c.possessor(n.owner)
	}
	if st.subject != syntax.None {
		d.recipient, d.dative = c.recipient(st.subject), st.subject
	}
	return d, true
}

// readRenewed reads a noun without a complement that points back at what was
// promised or asked for.
func readRenewed(c *cue) (draft, bool) {
	n, ok := c.nounCue()
	if !ok || n.verb == nil || n.oblique != "" || n.words&loose != 0 || n.unmet() {
		return draft{}, false
	}
	last, asked := c.antecedent(maxToNoun)
	if !n.anaphor && n.owner == syntax.None || n.class&(give|renew) == 0 || last == nil || last.last > c.token {
		return draft{}, false
	}
	if n.subject && !n.verb.Passive || n.comp.form == clause || n.comp.form == infinitive {
		return draft{}, false
	}
	st := n.renewal()
	given := n.class&renew != 0 || (asked || n.again) && last.kind != other
	if st.void || !st.refused && !given {
		return draft{}, false
	}
	d := c.newDraft(st, n.comp)
	d.kind, d.content, d.inherited = last.kind, last.content, last
	d.last = n.end()
	c.giveFrom(&d, st)
	if i := n.object(); i != syntax.None {
		d.dative, d.recipient = i, c.recipient(i)
	}
	if n.comp.forPhrase != syntax.None {
		d.covers = n.comp.forPhrase
	}
	return d, true
}

// renewal is the stance of a noun that points back: given, repeated or refused
// by the subject of its verb, or by the agent of a passive one.
func (n *named) renewal() stance {
	st := n.c.stanceOf(n.verb)
	if n.subject {
		st.subject = n.verb.Agent
		return st
	}
	st.refused = st.refused || n.no
	if n.no && st.able {
		st.void = false // "could give no such guarantee"
	}
	return st
}

// end returns the token after the noun and the phrases that say for whom it is.
func (n *named) end() int {
	last := n.c.token + 1
	for _, i := range []int{n.comp.to, n.comp.forPhrase} {
		if i != syntax.None {
			last = max(last, n.c.tree.Chunks[i].Last)
		}
	}
	return last
}
