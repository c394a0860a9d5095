package refine

import (
	"slices"
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/syntax"
)

// fromAbove reads the modality that the word which governs a verb gives it:
// "plans to free", "accused of killing", "a deal to free", "claims that …".
func (w *work) fromAbove(t tree, k int) (claim.Modality, bool) {
	v := &t.Verbs[k]
	switch v.Form {
	case syntax.Infinitive:
		return w.ofInfinitive(t, v)
	case syntax.Gerund:
		return w.ofGerund(t, v)
	}
	if v.Complement {
		return w.ofComplement(t, v)
	}
	return claim.Asserted, false
}

func (w *work) ofInfinitive(t tree, v *syntax.Verb) (claim.Modality, bool) {
	i := t.skipBack(v.Chunk - 1)
	switch t.kind(i) {
	case syntax.VerbGroup:
		return w.governs(t.VerbAt(i))
	case syntax.Adjective, syntax.Adverb:
		return w.words.mood(t.lemma(i), isAdjective)
	case syntax.Preposition:
		if t.Word(i) == "about" {
			return claim.Planned, true
		}
	case syntax.NounPhrase:
		return w.ofRaised(t, v, i)
	}
	return w.adjectiveBefore(t, v)
}

// adjectiveBefore reads "due", "set" and "likely" where they were not taken for
// adjectives: the word right before "to".
func (w *work) adjectiveBefore(t tree, v *syntax.Verb) (claim.Modality, bool) {
	before := t.Chunks[v.Chunk].First - 1
	if before < t.First {
		return claim.Asserted, false
	}
	return w.words.mood(t.Tokens[before].Lower, isAdjective)
}

// governs reads a verb group directly before an infinitive.
func (w *work) governs(u *syntax.Verb) (claim.Modality, bool) {
	if u.Copula && u.Lemma == "be" {
		return claim.Planned, true // "are to be deported"
	}
	if u.Lemma == "go" && u.Form == syntax.Finite {
		return claim.Planned, true // "is going to close"
	}
	if m, ok := w.words.mood(verbKey(u), takesVerb); ok {
		return m, true
	}
	if u.Passive {
		return w.words.mood(u.Lemma, takesPassive)
	}
	return claim.Asserted, false
}

// ofRaised reads an infinitive behind a noun phrase, which may be the cue
// itself ("a plan to free") or the object of one ("expects 12 men to leave").
// The subject of a headline's infinitive leaves it to the future: "Norway to
// free 12".
func (w *work) ofRaised(t tree, v *syntax.Verb, i int) (claim.Modality, bool) {
	if m, ok := w.words.mood(t.lemma(i), isNoun); ok {
		return m, true
	}
	for k := range t.Verbs {
		u := &t.Verbs[k]
		if u.Chunk >= v.Chunk {
			break
		}
		if slices.Contains(u.Objects, i) {
			if m, ok := w.governs(u); ok && !u.Copula {
				return m, true
			}
		}
	}
	if v.Parent == syntax.None && t.headed(i) {
		return claim.Planned, true
	}
	return w.adjectiveBefore(t, v)
}

// headed reports whether no verb stands before the phrase at chunk i.
func (t tree) headed(i int) bool {
	for j := range i {
		if t.kind(j) == syntax.VerbGroup {
			return false
		}
	}
	return true
}

func (w *work) ofGerund(t tree, v *syntax.Verb) (claim.Modality, bool) {
	i := t.skipBack(v.Chunk - 1)
	if u := t.VerbAt(i); u != nil {
		return w.words.mood(verbKey(u), takesVerb)
	}
	if t.kind(i) != syntax.Preposition {
		return claim.Asserted, false
	}
	j := t.skipBack(i - 1)
	if u := t.VerbAt(j); u != nil {
		return w.words.mood(u.Lemma, takesCharge)
	}
	if t.kind(j) != syntax.NounPhrase {
		return claim.Asserted, false
	}
	if m, ok := w.words.mood(t.lemma(j), isNoun|takesCharge); ok {
		return m, true
	}
	// "accused the men of killing": the object stands between.
	if u := t.VerbAt(t.skipBack(j - 1)); u != nil && t.Word(i) != "for" {
		return w.words.mood(u.Lemma, takesCharge)
	}
	return claim.Asserted, false
}

// ofComplement reads a clause under a verb such as "claim", "fear" or "expect".
func (w *work) ofComplement(t tree, v *syntax.Verb) (claim.Modality, bool) {
	if t.indirect(t.start(v)) {
		return claim.Possible, true
	}
	if i := t.skipBack(t.start(v) - 2); t.Word(t.start(v)-1) == "that" && t.kind(i) == syntax.NounPhrase {
		if m, ok := w.words.mood(strings.TrimSuffix(t.lemma(i), "s"), isNoun); ok {
			return m, true
		}
	}
	if v.Parent == syntax.None || t.Verbs[v.Parent].Negated {
		return claim.Asserted, false
	}
	u := &t.Verbs[v.Parent]
	return w.words.mood(verbKey(u), takesThat)
}

// indirect reports whether "whether", or "if" behind a verb of asking, opens
// the clause that begins at chunk i.
func (t tree) indirect(i int) bool {
	j := t.skipBack(i - 1)
	switch t.Word(j) {
	case "whether":
		return true
	case "if":
		return t.asked(j)
	}
	return false
}

// asked reports whether the "if" at chunk i stands for "whether".
func (t tree) asked(i int) bool {
	j := t.skipBack(i - 1)
	if u := t.VerbAt(j); u != nil {
		return asking[u.Lemma]
	}
	return t.kind(j) == syntax.Adjective && asking[t.lemma(j)]
}

var asking = map[string]bool{
	"ask": true, "say": true, "know": true, "see": true, "wonder": true, "check": true, "determine": true,
	"establish": true, "decide": true, "tell": true, "unclear": true, "sure": true, "certain": true, "doubt": true,
}

// above returns the verb that an infinitive, a gerund or a joined participle
// hangs on, or None where the verb k heads a clause of its own.
func (w *work) above(t tree, k int) int {
	v := &t.Verbs[k]
	i := t.skipBack(v.Chunk - 1)
	switch v.Form {
	case syntax.Infinitive, syntax.Gerund:
		return t.hangsOn(i)
	case syntax.Participle:
		if t.kind(i) == syntax.Conjunction {
			return v.Parent
		}
	}
	return syntax.None
}

// hangsOn returns the verb that what begins behind chunk i hangs on: the one at
// i, the one whose preposition, adjective or object stands there, or None.
func (t tree) hangsOn(i int) int {
	for steps := 0; steps < 2 && i >= 0; steps++ {
		switch t.kind(i) {
		case syntax.VerbGroup:
			return t.Chunks[i].Verb
		case syntax.Preposition, syntax.Adjective, syntax.NounPhrase:
			i = t.skipBack(i - 1)
		default:
			return syntax.None
		}
	}
	if t.kind(i) == syntax.VerbGroup {
		return t.Chunks[i].Verb
	}
	return syntax.None
}
