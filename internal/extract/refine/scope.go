package refine

import "factdesk/internal/extract/syntax"

// reach is a half-open range of chunks.
type reach struct{ from, to int }

func (r reach) holds(chunk int) bool { return r.from <= chunk && chunk < r.to }

// scopes are the stretches of a sentence of which it says that they are not so,
// once they were looked for.
type scopes struct {
	known  bool
	denied []reach
}

// scopesOf finds the scopes of a sentence once.
func (w *work) scopesOf(sentence int) *scopes {
	s := &w.scopes[sentence]
	if s.known {
		return s
	}
	s.known = true
	t := tree{w.p.Sentences[sentence].Tree}
	for k := range t.Verbs {
		w.denyingVerb(t, k, s)
		w.falsePredicate(t, k, s)
		w.droppedPlan(t, k, s)
	}
	for i := range t.Chunks {
		if t.kind(i) == syntax.NounPhrase {
			w.denyingNoun(t, i, s)
		}
	}
	return s
}

// denied reports whether the claim stands in a denied clause and is a part of
// what is denied, not of what is taken for granted there.
func (w *work) denied(st *site) bool {
	for _, r := range w.scopesOf(st.sentence).denied {
		if r.holds(st.chunk) && !st.island(r) && !st.known() {
			return true
		}
	}
	return false
}

// known reports whether the counted are there whatever becomes of them: "denied
// that the two fires were related".
func (st *site) known() bool {
	return st.quantity != nil && !st.happens && st.whole() == st.chunk && st.definite()
}

// island reports whether the claim stands, within the scope, in a relative
// clause or behind a reduced one: "denied holding them in a jail [built for 900]".
func (st *site) island(r reach) bool {
	if st.verb == syntax.None {
		return false
	}
	t := st.tree
	v := &t.Verbs[st.verb]
	switch {
	case v.Chunk < r.from:
		return false
	case v.Relative:
		return v.Subject == syntax.None || v.Subject >= r.from
	case v.Form == syntax.Participle && st.chunk <= r.from+1 && v.Subject == st.chunk:
		return false // "reports of [40 miners killed] were false"
	case v.Form == syntax.Participle:
		before := t.kind(t.skipBack(v.Chunk - 1))
		return before == syntax.NounPhrase || before == syntax.Comma && v.Chunk < st.chunk
	}
	return t.inRelative(v.Chunk, r.from)
}

// inRelative reports whether a relative word, or "as" or "when", opens the
// clause of the verb chunk i, at or after chunk from.
func (t tree) inRelative(i, from int) bool {
	for j := i - 1; j >= from; j-- {
		switch t.kind(j) {
		case syntax.Relative:
			return j > from
		case syntax.VerbGroup, syntax.Subordinator, syntax.Break:
			return false
		}
	}
	return false
}

// complementEnd returns the chunk before which a clause that begins at chunk
// from, and stands under the verb k, ends.
func (w *work) complementEnd(t tree, k, from int) int {
	quoted, verbs := t.kind(from) == syntax.Quote, 0
	for i := from; i < len(t.Chunks); i++ {
		switch t.kind(i) {
		case syntax.VerbGroup:
			verbs++
		case syntax.Quote:
			if quoted && i > from {
				return i
			}
		case syntax.Break:
			if t.Word(i) == ";" {
				return i
			}
		case syntax.Comma:
			if verbs > 0 && w.asideEnds(t, k, i) {
				return i
			}
		case syntax.Conjunction:
			if i > from && w.clauseEnds(t, k, i, verbs) {
				return i
			}
		case syntax.Subordinator:
			if concessive[t.Word(i)] && i > from && (t.Word(i) != "while" || t.kind(i-1) == syntax.Comma) {
				return i
			}
		}
	}
	return len(t.Chunks)
}

// asideEnds reports whether the comma at chunk i closes an aside that the gerund k
// opens behind a comma or at the start: "The firm, denying that jobs would go, said
// it would hire", "Denying that jobs would go, it said it would hire".
func (w *work) asideEnds(t tree, k, i int) bool {
	v := &t.Verbs[k]
	if v.Form == syntax.Gerund && v.Chunk == 0 {
		return t.clauseAt(t.skipAdjuncts(i+1)) != syntax.None
	}
	if v.Form != syntax.Gerund || t.kind(v.Chunk-1) != syntax.Comma {
		return false
	}
	u := t.VerbAt(t.skipAdjuncts(i + 1))
	return u != nil && u.Form == syntax.Finite
}

var concessive = map[string]bool{"although": true, "though": true, "while": true, "whereas": true}

// clauseEnds reports whether the conjunction at chunk i leaves the clause under
// the verb k: "but", ", and" with a clause of its own, and "and" before another
// verb of speech or denial.
func (w *work) clauseEnds(t tree, k, i, verbs int) bool {
	next := t.skipAdjuncts(i + 1)
	if t.Word(i) == "but" || t.Word(i) == "yet" {
		u := t.VerbAt(next)
		return t.clauseAt(next) != syntax.None || u != nil && u.Modal == ""
	}
	if t.kind(next) == syntax.Subordinator {
		return false
	}
	if u := t.VerbAt(next); u != nil {
		speech := lookUp(w.words.speech, u)&^(takesAt|takesObject) != 0 || lookUp(w.words.denial, u)&takesClause != 0
		return u.Form == syntax.Finite && t.Verbs[k].Form == syntax.Finite && speech
	}
	return verbs > 0 && t.kind(i-1) == syntax.Comma && t.clauseAt(next) != syntax.None
}
