package refine

import (
	"slices"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/syntax"
)

// prevented reports whether the claim's happening was kept from coming about:
// "blocked the extradition of two men", "averted 300 layoffs", "stopped 12
// people from being deported", "rejected a request to return three".
func (w *work) prevented(c *claim.Claim, st *site) bool {
	if c.Count.Event == nil || st.trigger == syntax.None {
		return false
	}
	t := st.tree
	if v := t.VerbAt(st.trigger); v != nil {
		return w.preventedVerb(t, v)
	}
	for k := range t.Verbs {
		v := &t.Verbs[k]
		if lookUp(w.words.denial, v)&takesHappening == 0 || w.undone(t, k) {
			continue
		}
		if w.stops(st, v) {
			return true
		}
	}
	return w.unplanned(t, st.trigger-1)
}

// stops reports whether the verb's object, or subject in the passive, is the
// claim's happening or a request for it.
func (w *work) stops(st *site, v *syntax.Verb) bool {
	t, i := st.tree, st.trigger
	if t.Word(i-1) == "for" && w.request(t, i-2) {
		i -= 2
	}
	if !v.Passive {
		return slices.Contains(v.Objects, i) || t.skipAdjuncts(v.Chunk+1) == i
	}
	return slices.Contains(v.Subjects, i) || i < v.Chunk && t.opensClause(i) && !t.finiteBetween(i, v.Chunk)
}

// preventedVerb reads a happening told by a verb: "stopped from boarding",
// "rejected a request to return", "no intention of cutting".
func (w *work) preventedVerb(t tree, v *syntax.Verb) bool {
	before := t.skipBack(v.Chunk - 1)
	switch {
	case v.Form == syntax.Gerund || v.Passive && t.Tokens[t.Chunks[v.Chunk].First].Tag == "VBG":
		if t.Word(before) == "from" {
			return w.verbBefore(t, before, takesFrom)
		}
		return t.kind(before) == syntax.Preposition && w.unplanned(t, before)
	case v.Form == syntax.Infinitive && w.request(t, before):
		return w.verbBefore(t, before, takesHappening|takesStatement)
	}
	return false
}

// maxBefore bounds how far before its complement a verb of prevention stands.
const maxBefore = 7

// verbBefore reports whether the last verb before chunk i is a cue of the class.
func (w *work) verbBefore(t tree, i int, class takes) bool {
	for j := i - 1; j >= 0 && j >= i-maxBefore; j-- {
		if v := t.VerbAt(j); v != nil {
			return lookUp(w.words.denial, v)&class != 0 && !w.undone(t, t.Chunks[j].Verb)
		}
	}
	return false
}

// request reports whether the phrase at chunk i is a request, plan or attempt.
func (w *work) request(t tree, i int) bool {
	if t.kind(i) != syntax.NounPhrase {
		return false
	}
	_, ok := w.words.mood(t.lemma(i), isNoun)
	return ok || t.lemma(i) == "application" || t.lemma(i) == "motion" || t.lemma(i) == "petition" || t.lemma(i) == "appeal"
}

// unplanned reports whether "no plan of" or the like ends at the preposition at chunk i.
func (w *work) unplanned(t tree, i int) bool {
	return t.kind(i) == syntax.Preposition && i > 0 && w.request(t, i-1) && t.Tokens[t.Chunks[i-1].First].Lower == "no"
}

// droppedPlan records "a plan to cut 300 jobs was scrapped".
func (w *work) droppedPlan(t tree, k int, s *scopes) {
	v := &t.Verbs[k]
	if !v.Passive || lookUp(w.words.denial, v)&(takesHappening|takesStatement) == 0 || w.undone(t, k) {
		return
	}
	for i := v.Chunk - 2; i >= 0; i-- {
		u := t.VerbAt(i + 1)
		if u != nil && u.Form == syntax.Infinitive && w.request(t, i) && t.opensClause(i) {
			s.denied = append(s.denied, reach{i + 1, v.Chunk})
			return
		}
	}
}

// finiteBetween reports whether a finite verb of a main clause stands between two chunks.
func (t tree) finiteBetween(a, b int) bool {
	for i := a + 1; i < b; i++ {
		if v := t.VerbAt(i); v != nil && v.Form == syntax.Finite && !v.Relative {
			return true
		}
	}
	return false
}
