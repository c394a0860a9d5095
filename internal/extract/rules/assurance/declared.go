package assurance

import (
	"slices"
	"strings"

	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/syntax"
)

var declaredRule = rule.Rule{
	ID:  "assurance.declared",
	Doc: "Finds a penalty that those who could ask for it or impose it say they will not.",
	Yes: []string{
		"The Justice Department said it [would not seek the death penalty against the nine pilots]{no_death_penalty by Justice Department}.",
		"Prosecutors [will not pursue life sentences for the brothers]{no_life_sentence by Prosecutors}, the minister said.",
		"Under a treaty with Peru, Chile [will not impose the death penalty]{no_death_penalty by Chile}.",
		"The ministry has decided [not to seek the death penalty]{no_death_penalty by ministry}.",
	},
	No: []string{
		"Prosecutors will seek the death penalty.",
		"Lawyers hope that prosecutors will not seek the death penalty.",
		"It is unclear whether prosecutors will seek the death penalty.",
		"Peru demanded that Chile not seek the death penalty.",
		"Prosecutors did not seek the death penalty.",
		"Prosecutors said they would not seek a second trial.",
		"The family said they would not seek the death penalty.",
	},
}

// penaltyActs are what those do to a penalty who may ask for it or impose it.
var penaltyActs = []string{"seek", "pursue", "request", "demand", "impose", "apply"}

// readDeclared reads what is said of oneself, or of somebody who can do it,
// without a word for the commitment: "said it would not seek the death penalty".
func readDeclared(c *cue) (draft, bool) {
	v := c.verbHeading(c.token)
	if v == nil || v.Passive || len(v.Objects) == 0 || !slices.Contains(penaltyActs, v.Lemma) || !c.disclaims(v) {
		return draft{}, false
	}
	subject := v.Subject
	if v.Form == syntax.Finite {
		subject = c.subjectOf(v)
	}
	if subject == syntax.None || !c.partyLike(subject) && !c.pronoun(subject) {
		return draft{}, false
	}
	first := c.tree.Chunks[v.Chunk].First
	if v.Form == syntax.Infinitive {
		first-- // "not to seek"
	}
	comp := complement{form: infinitive, content: extent{first, c.extentFrom(c.token, infinitive)}, to: syntax.None, from: syntax.None, forPhrase: syntax.None}
	d := c.newDraft(stance{first: first, subject: subject, owner: syntax.None}, comp)
	d.kind = c.kindOf(comp, false)
	d.giver = c.party(subject)
	return d, penalties[d.kind] && c.empowered(d.giver)
}

// empowered reports whether a giver may be one who prosecutes or rules: a name,
// or an office or body.
func (c *cue) empowered(p party) bool {
	head := strings.ToLower(p.name[strings.LastIndexByte(p.name, ' ')+1:])
	return p.entity != 0 || c.f.words.parties[head] || c.f.words.parties[strings.TrimSuffix(head, "s")]
}

// disclaims reports whether the verb says what will not be done, as a statement
// of its own or as what somebody says.
func (c *cue) disclaims(v *syntax.Verb) bool {
	switch v.Form {
	case syntax.Finite:
		return v.Negated && willing[v.Modal] && !c.question() && !c.hypothetical(v) && !c.contentOfNoun(v) && (!v.Complement || c.saidBy(v.Parent))
	case syntax.Infinitive:
		return c.tokenAt(c.tree.Chunks[v.Chunk].First-1).Lower == "not" && v.Parent != syntax.None && deciding[c.tree.Verbs[v.Parent].Lemma] && !c.stanceOf(&c.tree.Verbs[v.Parent]).void
	}
	return false
}

var (
	willing  = map[string]bool{"will": true, "would": true, "wo": true, "'ll": true, "shall": true}
	deciding = map[string]bool{"decide": true, "choose": true, "opt": true, "elect": true, "resolve": true}
)

// saidBy reports whether a verb only says what its complement says.
func (c *cue) saidBy(k int) bool {
	return k != syntax.None && c.frame(&c.tree.Verbs[k])&say != 0 && !c.tree.Verbs[k].Negated
}

// contentOfNoun reports whether a clause says what a noun before its "that" is
// about: "the hope that they will not seek it".
func (c *cue) contentOfNoun(v *syntax.Verb) bool {
	if len(v.Subjects) == 0 {
		return true
	}
	that := v.Subjects[len(v.Subjects)-1] - 1
	return c.kind(that) == syntax.Subordinator && c.kind(that-1) == syntax.NounPhrase
}
