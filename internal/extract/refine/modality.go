package refine

import (
	"slices"
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/syntax"
)

// modality tells how firmly the text says the claim. It begins at the claim's
// verb and goes up from clause to governing clause; the first cue that it
// meets decides, save that a condition goes before all.
func (w *work) modality(c *claim.Claim, st *site) claim.Modality {
	switch {
	case st.verb == syntax.None:
		return w.verbless(c, st)
	case c.Assurance != nil:
		return w.ofGiving(st)
	}
	if w.conditional(st) {
		return claim.Conditional
	}
	if m, ok := w.ofHappening(c, st); ok {
		return m
	}
	if m, ok := w.raising(st); ok {
		return m
	}
	for k, depth := st.verb, 0; k != syntax.None && depth < maxDepth; depth++ {
		if m, ok := w.ofVerb(st.tree, k); ok {
			return m
		}
		if m, ok := w.fromAbove(st.tree, k); ok {
			return m
		}
		k = w.above(st.tree, k)
	}
	return claim.Asserted
}

// raising reads a cue that stands between the claim, its subject, and the
// infinitive that tells what is said of it: "[five] are expected to appear".
func (w *work) raising(st *site) (claim.Modality, bool) {
	t, v := st.tree, &st.tree.Verbs[st.verb]
	if st.happens || !st.argument || !slices.Contains(v.Subjects, st.chunk) || v.Negated {
		return claim.Asserted, false
	}
	next := t.skipAdjuncts(v.Chunk + 1)
	switch u := t.VerbAt(next); {
	case u != nil && u.Form == syntax.Infinitive && (v.Passive || v.Copula):
		return w.governs(v)
	case v.Copula && t.kind(next) == syntax.Adjective:
		if u := t.VerbAt(next + 1); u != nil && u.Form == syntax.Infinitive {
			return w.words.mood(t.lemma(next), isAdjective)
		}
	}
	return claim.Asserted, false
}

// ofGiving tells how firmly an assurance is said to be given; that what is
// promised lies ahead or has conditions does not make the promise less given.
func (w *work) ofGiving(st *site) claim.Modality {
	if m, ok := w.ofVerb(st.tree, st.verb); ok && (m == claim.Possible || m == claim.Alleged) {
		return m
	}
	return claim.Asserted
}

// verbless gives the modality of a claim that has no verb: a list line or a title.
func (w *work) verbless(c *claim.Claim, st *site) claim.Modality {
	if c.Count != nil {
		if m, ok := w.ofHappening(c, st); ok {
			return m
		}
	}
	return claim.Asserted
}

// ofVerb reads a verb's own modal, its adverbs, and what it is itself a cue of.
func (w *work) ofVerb(t tree, k int) (claim.Modality, bool) {
	v := &t.Verbs[k]
	if m, ok := w.ofModal(t, v); ok {
		return m, true
	}
	if m, ok := w.ofAdverb(t, v.Chunk); ok {
		return m, true
	}
	if v.Passive {
		next := t.skipAdjuncts(v.Chunk + 1)
		u := t.VerbAt(next)
		if m, ok := w.words.mood(v.Lemma, takesPassive); ok && (u == nil || u.Form != syntax.Infinitive) && feared[v.Lemma] {
			return m, true
		}
	}
	return claim.Asserted, false
}

// feared are passives that colour what they say without an infinitive: "20
// feared dead", "12 presumed drowned".
var feared = map[string]bool{"fear": true, "presume": true, "believe": true, "think": true}

// ofModal reads the modal of a verb group, shared by verbs joined to it.
func (w *work) ofModal(t tree, v *syntax.Verb) (claim.Modality, bool) {
	for v.Modal == "" && v.Parent != syntax.None && t.sharesModal(v) {
		v = &t.Verbs[v.Parent]
	}
	switch v.Modal {
	case "":
		return claim.Asserted, false
	case "would", "'d":
		if t.perfect(v) {
			return claim.Conditional, true
		}
		return claim.Planned, true
	case "can", "could", "ca":
		if v.Negated {
			return claim.Asserted, true
		}
	}
	return w.words.mood(v.Modal, isModal)
}

// sharesModal reports whether the verb is joined to the one before and has no
// auxiliary of its own: "will be tried and [sentenced]".
func (t tree) sharesModal(v *syntax.Verb) bool {
	u := &t.Verbs[v.Parent]
	tag := t.Tokens[v.Head].Tag
	return u.Chunk < v.Chunk && t.kind(t.skipBack(v.Chunk-1)) == syntax.Conjunction &&
		t.Chunks[v.Chunk].Last-t.Chunks[v.Chunk].First == 1 && (tag == "VB" || tag == "VBN" || tag == "VBP" || u.Passive && tag == "VBD")
}

// perfect reports whether the group has the auxiliary "have": "would have died".
func (t tree) perfect(v *syntax.Verb) bool {
	ch := &t.Chunks[v.Chunk]
	return slices.ContainsFunc(t.Tokens[ch.First:v.Head], func(tok token) bool { return tok.Lemma == "have" || tok.Lower == "'ve" })
}

// ofAdverb reads adverbs within, right before and right behind chunk i.
func (w *work) ofAdverb(t tree, i int) (claim.Modality, bool) {
	ch := &t.Chunks[i]
	first, last := ch.First, ch.Last
	for j := i - 1; t.kind(j) == syntax.Adverb || t.kind(j) == syntax.Adjective; j-- {
		first = t.Chunks[j].First
	}
	for j := i + 1; t.kind(j) == syntax.Adverb; j++ {
		last = t.Chunks[j].Last
	}
	return w.adverbIn(t, first, last)
}

// adverbIn reads the adverbs among a range of tokens.
func (w *work) adverbIn(t tree, first, last int) (claim.Modality, bool) {
	for i := first; i < last; i++ {
		tok := &t.Tokens[i]
		// "likely" is tagged an adjective wherever it stands
		if strings.HasPrefix(tok.Tag, "RB") || strings.HasPrefix(tok.Tag, "JJ") {
			if m, ok := w.words.mood(tok.Lower, isAdverb); ok {
				return m, true
			}
		}
	}
	return claim.Asserted, false
}

// ofHappening reads cues around a happening that a noun tells of: "the alleged
// killing of 12", "plans for the release of 12", "plans 300 layoffs".
func (w *work) ofHappening(c *claim.Claim, st *site) (claim.Modality, bool) {
	if c.Count == nil {
		return claim.Asserted, false
	}
	t, i := st.tree, st.trigger
	if m, ok := w.aroundPhrase(c, st); ok {
		return m, true
	}
	if i != syntax.None && t.kind(i) != syntax.NounPhrase {
		return claim.Asserted, false
	}
	if i == syntax.None || t.Chunks[i].Quantity != syntax.None && i != st.chunk {
		i = st.whole()
	}
	if m, ok := w.inPhrase(t, i); ok && st.trigger == i {
		return m, true
	}
	for k := range t.Verbs {
		v := &t.Verbs[k]
		if !slices.Contains(v.Objects, i) || v.Passive || st.happens {
			continue
		}
		if m, ok := w.words.mood(verbKey(v), takesVerb); ok && !st.real(c) {
			return m, true
		}
	}
	return w.charged(c, t, i)
}

// real reports whether the counted are there whatever the verb intends:
// "wants the 12 men", "asked 300 people".
func (st *site) real(c *claim.Claim) bool {
	return c.Count.Of == claim.People && st.trigger == syntax.None || st.trigger == syntax.None && st.definite()
}

// aroundPhrase reads the adverb right before the claim: "possibly 300 people",
// but not "perhaps 300", which tells of the number only.
func (w *work) aroundPhrase(c *claim.Claim, st *site) (claim.Modality, bool) {
	t := st.tree
	first := st.first
	for first > t.First && strings.HasPrefix(t.Tokens[first-1].Tag, "RB") {
		first--
	}
	m, ok := w.adverbIn(t, first, st.first)
	return m, ok && c.Count.Relation == claim.Exact
}

// inPhrase reads "alleged" and the like before the head of the phrase.
func (w *work) inPhrase(t tree, i int) (claim.Modality, bool) {
	ch := &t.Chunks[i]
	for k := ch.First; k < ch.Head; k++ {
		switch t.Tokens[k].Lower {
		case "alleged", "suspected", "purported", "supposed":
			return claim.Alleged, true
		case "planned", "proposed", "intended", "scheduled", "expected", "impending", "imminent", "upcoming":
			return claim.Planned, true
		case "possible", "potential", "likely", "threatened", "feared":
			return claim.Possible, true
		}
	}
	return claim.Asserted, false
}

// charged reads "accused of 12 killings", "plans for the release of 12".
func (w *work) charged(c *claim.Claim, t tree, i int) (claim.Modality, bool) {
	if c.Count.Event == nil || c.Count.Event.Type == "charge" || t.kind(i-1) != syntax.Preposition {
		return claim.Asserted, false
	}
	if v := t.VerbAt(t.skipBack(i - 2)); v != nil {
		if t.Word(i-1) == "for" && v.Lemma == "want" && !v.Passive {
			return claim.Possible, true
		}
		return w.words.mood(v.Lemma, takesCharge)
	}
	if t.kind(i-2) == syntax.NounPhrase {
		return w.words.mood(t.lemma(i-2), isNoun|takesCharge)
	}
	return claim.Asserted, false
}
