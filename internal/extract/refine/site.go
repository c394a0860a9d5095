package refine

import (
	"slices"
	"sort"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/quantity"
	"factdesk/internal/extract/syntax"
)

// site is the place of a claim in its sentence.
type site struct {
	sentence    int
	tree        tree
	first, last int // tokens of the claim, half-open
	quantity    *quantity.Quantity
	chunk       int // the phrase that the claim begins in
	// trigger is the chunk of the word that tells of a count's happening, or None.
	trigger int
	// verb is the trigger, where that is a verb or said by one; else the verb
	// that the phrase is an argument of, else that of its clause; or None.
	verb     int
	happens  bool // the verb is the trigger, or says it
	argument bool // the phrase is subject or object of the verb
}

// site finds the place of a claim; ok is false where its sentence was not parsed.
func (w *work) site(c *claim.Claim) (*site, bool) {
	if c.Sentence < 0 || c.Sentence >= len(w.p.Sentences) || w.p.Sentences[c.Sentence].Tree == nil {
		return nil, false
	}
	sent := &w.p.Sentences[c.Sentence]
	tokens := w.p.Doc.Tokens
	st := &w.spot
	*st = site{sentence: c.Sentence, tree: tree{sent.Tree}, trigger: syntax.None, verb: syntax.None}
	n := sent.Last - sent.First
	st.first = sent.First + sort.Search(n, func(i int) bool { return tokens[sent.First+i].End > c.Span.Start })
	st.last = sent.First + sort.Search(n, func(i int) bool { return tokens[sent.First+i].Start >= c.Span.End })
	if st.first >= st.last {
		return nil, false
	}
	st.chunk = st.tree.ChunkAt(st.first)
	if c.Count != nil {
		st.locateCount(sent.Quantities, c.Count)
	}
	if st.verb == syntax.None {
		st.locateVerb()
	}
	return st, true
}

// locateCount finds the number of a count and its trigger.
func (st *site) locateCount(quantities []quantity.Quantity, c *claim.Count) {
	for i := range quantities {
		if q := &quantities[i]; q.First < st.last && st.first < q.Last {
			st.quantity = q
			st.chunk = st.tree.ChunkAt(q.NumberLast - 1)
			break
		}
	}
	if c.Event == nil || c.Event.Trigger == "" {
		return
	}
	st.trigger = st.nearest(c.Event.Trigger)
	if st.trigger == syntax.None {
		return
	}
	if k := st.tree.Chunks[st.trigger].Verb; k != syntax.None {
		st.verb, st.happens = k, true
		return
	}
	if k := st.saidBy(st.trigger); k != syntax.None && st.trigger > st.chunk {
		st.verb, st.happens = k, true
	}
}

// nearest returns the chunk of the word next to the claim, a verb that the
// claim is an argument of before all others.
func (st *site) nearest(word string) int {
	best, distance := syntax.None, 1<<30
	for t := st.tree.First; t < st.tree.Last; t++ {
		if st.tree.Tokens[t].Text != word {
			continue
		}
		d := t - st.first
		if d < 0 {
			d = -d
		}
		chunk := st.tree.ChunkAt(t)
		if v := st.tree.VerbAt(chunk); v != nil && st.argumentOf(v) {
			d -= st.tree.Last - st.tree.First
		}
		if d < distance {
			best, distance = chunk, d
		}
	}
	return best
}

// saidBy returns the copula that says the adjective or noun at chunk i: "were missing".
func (st *site) saidBy(i int) int {
	j := st.tree.skipBack(i - 1)
	if v := st.tree.VerbAt(j); v != nil && (v.Copula || v.Lemma == "leave" || v.Lemma == "report" || v.Lemma == "go") {
		return st.tree.Chunks[j].Verb
	}
	return syntax.None
}

func (st *site) argumentOf(v *syntax.Verb) bool {
	return slices.Contains(v.Objects, st.chunk) || slices.Contains(v.Subjects, st.chunk)
}

// locateVerb finds the verb that the claim depends on.
func (st *site) locateVerb() {
	chunk := st.whole()
	for k := range st.tree.Verbs {
		v := &st.tree.Verbs[k]
		if slices.Contains(v.Objects, chunk) || slices.Contains(v.Subjects, chunk) && !v.Relative && v.Form == syntax.Finite {
			st.verb, st.argument = k, true
			return
		}
	}
	st.verb = st.tree.Governor(st.chunk)
}

// whole returns the phrase "any" of "any of the 12", else the claim's own.
func (st *site) whole() int {
	if st.tree.Word(st.chunk-1) != "of" || st.tree.kind(st.chunk-2) != syntax.NounPhrase {
		return st.chunk
	}
	if partWords[st.tree.lemma(st.chunk-2)] {
		return st.chunk - 2
	}
	return st.chunk
}

// partWords stand for a part of a whole that follows "of".
var partWords = map[string]bool{
	"any": true, "one": true, "some": true, "all": true, "either": true, "most": true, "both": true,
	"each": true, "half": true, "anyone": true, "none": true, "many": true,
}
