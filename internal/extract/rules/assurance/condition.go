package assurance

import (
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/syntax"
)

var conditionRule = rule.Rule{
	ID:  "assurance.condition",
	Doc: "Finds what somebody must have promised, since another agreed on that condition.",
	Yes: []string{
		"Peru handed over the nine men [on condition that Serbian prosecutors would not seek the death penalty]{no_death_penalty by Serbian prosecutors to Peru}.",
		"Chad let the pilots go [on the condition that the court waive the death penalty]{no_death_penalty by court to Chad}.",
	},
	No: []string{
		"The official spoke on condition of anonymity.",
		"Chad would agree only on condition that the death penalty was waived.",
		"They were released on condition that they report every week.",
	},
}

// readCondition reads "on condition that …" under a verb that says what was done.
func readCondition(c *cue) (draft, bool) {
	if c.lemma(c.chunk) != c.tokenAt(c.token).Lemma || c.tree.Word(c.chunk-1) != "on" || !c.onCondition(c.chunk-1) {
		return draft{}, false
	}
	v := c.mainVerb(c.chunk - 1)
	if v == nil {
		return draft{}, false
	}
	st := c.stanceOf(v)
	comp := c.complementFrom(c.chunk+1, 0, true)
	if st.void || st.refused || v.Modal != "" || comp.form != clause {
		return draft{}, false
	}
	st.first = c.tree.Chunks[c.chunk-1].First
	d := c.newDraft(st, comp)
	if d.kind = c.kindOf(comp, false); d.kind == other || c.tokenAt(st.first-1).Lower == "only" && v.Tense != syntax.Past {
		return draft{}, false
	}
	if !v.Passive && st.subject != syntax.None {
		d.recipient = c.recipient(st.subject)
	} else if v.Agent != syntax.None {
		d.recipient = c.recipient(v.Agent)
	}
	d.giver = c.conditionGiver(comp, v)
	if len(v.Objects) > 0 {
		d.over = v.Objects[0]
	}
	return d, true
}

// mainVerb returns the verb that the adjunct at chunk i hangs on: the last
// finite one before it, or what depends on that.
func (c *cue) mainVerb(i int) *syntax.Verb {
	for i--; i >= 0; i-- {
		if v := c.tree.VerbAt(i); v != nil && v.Form == syntax.Finite {
			return v
		}
	}
	return nil
}

// conditionGiver returns who accepted the condition: the subject of its clause
// if it acts, else the one to whom people were handed over.
func (c *cue) conditionGiver(comp complement, v *syntax.Verb) party {
	if u := c.firstFinite(comp.content); u != nil && !u.Passive && u.Subject != syntax.None {
		if i := u.Subject; !c.f.words.persons[c.lemma(i)] && !c.pronoun(i) && c.partyLike(i) {
			return c.party(i)
		}
		if c.head(u.Subject).Lower == "they" {
			if i := c.officialsBefore(u.Subject); i != syntax.None {
				return c.party(i)
			}
		}
	}
	for i := v.Chunk + 1; i < c.chunk; i++ {
		if c.tree.Word(i) == "to" && c.kind(i+1) == syntax.NounPhrase && c.named(i+1) {
			return c.party(i + 1)
		}
	}
	return party{}
}

// officialsBefore returns the last noun phrase before chunk i that names
// officials in the plural, whom "they" may stand for: "a deal with prosecutors".
func (c *cue) officialsBefore(i int) int {
	for i--; i >= 0; i-- {
		if c.kind(i) == syntax.NounPhrase && c.head(i).Tag == "NNS" && c.f.words.parties[c.lemma(i)] {
			return i
		}
	}
	return syntax.None
}

// firstFinite returns the first finite verb within an extent.
func (c *cue) firstFinite(e extent) *syntax.Verb {
	for k := range c.tree.Verbs {
		v := &c.tree.Verbs[k]
		if v.Head >= e.first && v.Head < e.last && v.Form == syntax.Finite {
			return v
		}
	}
	return nil
}
