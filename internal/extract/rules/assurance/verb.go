package assurance

import (
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/syntax"
)

// ways are the rules in the order in which they are tried on a commitment word.
var ways = []way{
	{conditionRule, readCondition},
	{ruledOutRule, readRuledOut},
	{passiveRule, readPassive},
	{verbRule, readVerb},
	{receivedRule, readReceived},
	{renewedRule, readRenewed},
	{nounRule, readNoun},
	{answeredRule, readAnswered},
	{declaredRule, readDeclared},
}

var verbRule = rule.Rule{
	ID:  "assurance.verb",
	Doc: "Finds what somebody promises, pledges, guarantees, undertakes or commits to.",
	Yes: []string{
		"Chad has [assured Norway that neither sailor will face the death penalty]{no_death_penalty by Chad to Norway}.",
		"The airline [promised passengers a refund]{other by airline to passengers}.",
		"Chad [promised traders in Oslo last year not to close the mine]{other by Chad to traders}.",
		"Chad [assured Norway that nobody rescued will be turned away]{other by Chad to Norway}.",
		"Norway handed the pilot over after Chad [promised that he would not be jailed for life]{no_life_sentence by Chad}.",
		"The ministry [pledged that all six would get a fair trial]{fair_trial by ministry}.",
		"Prosecutors have [committed to not seeking execution]{no_death_penalty by Prosecutors}.",
		"The two states [agreed not to pass the pilots on to a third country]{no_onward_transfer by two states}.",
	},
	No: []string{
		"Lawyers urged the ministry to promise a fair trial.",
		"The constitution guarantees a fair trial.",
		"If Chad guarantees a fair trial, the men will be sent home.",
		"The senator vowed to fight on.",
		"Donors pledged $40 million.",
		"Prosecutors promised to seek the death penalty.",
	},
}

var passiveRule = rule.Rule{
	ID:  "assurance.passive",
	Doc: "Finds what somebody is promised or assured of.",
	Yes: []string{
		"The three brothers were [promised a fair trial by the ministry]{fair_trial by ministry to three brothers}.",
		"Norway was [assured that the sailors would not be tortured]{no_torture to Norway}.",
	},
	No: []string{
		"The men should be promised a fair trial.",
		"A fair trial is guaranteed by law.",
	},
}

var ruledOutRule = rule.Rule{
	ID:  "assurance.ruled_out",
	Doc: "Finds an act of a known kind that somebody rules out.",
	Yes: []string{
		"Prosecutors [ruled out seeking the death penalty for the 12 men]{no_death_penalty by Prosecutors}.",
		"The minister has [ruled out extradition to a third country]{no_onward_transfer by minister}.",
	},
	No: []string{
		"Police ruled out foul play.",
		"The minister ruled out a tax rise.",
	},
}

var refusalRule = rule.Rule{
	ID:  "assurance.refusal",
	Doc: "Finds a commitment that somebody refuses to give; also one that another rule reads where it is given.",
	Yes: []string{
		"The ministry [declined to rule out executions]{no_death_penalty by ministry refused}.",
		"Chad [gave no assurance that the men would not be tortured]{no_torture by Chad refused}.",
		"She [would not promise to spare the lives of the rebels]{no_death_penalty refused}.",
		"He [stopped short of guaranteeing that they would be tried in open court]{fair_trial refused}.",
	},
	No: []string{
		"Police have not ruled out arson.",
		"There is no guarantee that the talks will succeed.",
		"She declined to comment on the promise.",
		"What nobody can promise is that they will be freed.",
	},
}

// verbCue returns the verb of the cue and its traits, where it is one.
func (c *cue) verbCue() (*syntax.Verb, trait) {
	v := c.verbHeading(c.token)
	if v == nil {
		v = c.misread()
	}
	if v == nil || c.bareObject() {
		return nil, 0
	}
	if c.main(v) {
		finite := *v
		finite.Form, finite.Passive = syntax.Finite, false
		v = &finite
	}
	key := v.Lemma
	if v.Particle != "" {
		key += " " + v.Particle
	}
	return v, c.f.words.verbs[key]
}

func readVerb(c *cue) (draft, bool) {
	v, words := c.verbCue()
	if words == 0 || words&denial != 0 || v.Passive && words&to == 0 {
		return draft{}, false
	}
	st := c.stanceOf(v)
	comp := c.complementFrom(v.Chunk+1, words, false)
	if st.void || comp.form == absent {
		return draft{}, false
	}
	if v.Chunk == c.chunk && c.fused() {
		st.owner = c.token - 1
	}
	d := c.newDraft(st, comp)
	d.kind = c.kindOf(comp, false)
	if !c.accepts(&d, st, comp, words) {
		return draft{}, false
	}
	c.giveFrom(&d, st)
	return d, !c.law(st.subject) && !c.lawWord(st.owner)
}

// accepts reports whether the commitment is one that binds somebody to somebody.
func (c *cue) accepts(d *draft, st stance, comp complement, words trait) bool {
	if d.kind != other {
		return true
	}
	if words&firm == 0 {
		return false
	}
	if st.refused {
		return comp.form == clause || st.would
	}
	switch comp.form {
	case clause:
		return words&told == 0 || c.ahead(comp.content)
	case infinitive:
		return words&act != 0 || comp.to != syntax.None || c.negative(comp.content)
	case phrase:
		return comp.to != syntax.None
	}
	return false
}

// ahead reports whether a clause speaks of what will be, by a modal, and does
// not state what is: "assured them that it was safe".
func (c *cue) ahead(e extent) bool {
	u := c.firstFinite(e)
	if u != nil && u.Modal == "" && u.Tense == syntax.Past {
		if next := c.tree.VerbAt(u.Chunk + 1); next != nil && next.Modal != "" {
			return true // "nobody rescued will be pushed back"
		}
	}
	return u == nil || u.Modal != "" || u.Tense == syntax.Future
}

// negative reports whether a commitment begins with a negation: "not to close the mine".
func (c *cue) negative(e extent) bool {
	for t := e.first; t < e.last && t < e.first+2; t++ {
		if w := c.tokenAt(t).Lower; w == "not" || w == "never" {
			return true
		}
	}
	return false
}

func readPassive(c *cue) (draft, bool) {
	v, words := c.verbCue()
	if words == 0 || words&(to|denial) != 0 || !v.Passive {
		return draft{}, false
	}
	st := c.stanceOf(v)
	comp := c.complementFrom(v.Chunk+1, words&^(told|dative), false)
	if st.void {
		return draft{}, false
	}
	if comp.form == absent {
		if v.Form != syntax.Finite || st.subject == syntax.None || c.head(st.subject).Tag == "PRP" || words&told != 0 {
			return draft{}, false
		}
		ch := &c.tree.Chunks[st.subject]
		comp.form, comp.content = phrase, extent{ch.First, ch.Last}
	} else if st.subject != syntax.None && c.head(st.subject).Lower != "it" {
		comp.to = st.subject
	}
	d := c.newDraft(st, comp)
	d.kind = c.kindOf(comp, false)
	if !c.accepts(&d, st, comp, words) || d.kind == other && (words&act != 0 && comp.form != clause || comp.form == infinitive) {
		return draft{}, false
	}
	if v.Agent != syntax.None {
		comp.from = v.Agent
	}
	if d.giver = c.party(comp.from); c.law(comp.from) {
		return draft{}, false
	}
	return d, true
}

// penalties are the kinds of commitments that are about what a court may impose.
var penalties = map[string]bool{"no_death_penalty": true, "no_life_sentence": true}

func readRuledOut(c *cue) (draft, bool) {
	v, words := c.verbCue()
	if words&denial == 0 {
		return draft{}, false
	}
	st := c.stanceOf(v)
	comp := c.complementFrom(v.Chunk+1, words, false)
	if v.Passive {
		if comp.form, st.subject = absent, c.subjectOf(v); st.subject != syntax.None {
			ch := &c.tree.Chunks[st.subject]
			comp.form, comp.content = phrase, extent{ch.First, ch.Last}
		}
	}
	if st.void || comp.form == absent {
		return draft{}, false
	}
	d := c.newDraft(st, comp)
	d.kind = c.kindOf(comp, true)
	if d.kind == other && !(st.refused && st.would) || words&penalty != 0 && !penalties[d.kind] {
		return draft{}, false
	}
	if v.Passive {
		d.giver = c.party(v.Agent)
	} else {
		c.giveFrom(&d, st)
	}
	return d, true
}
