package refine

import (
	"slices"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/syntax"
)

// negated reports whether the text says that the claim is not so. A count of
// none never is; of an assurance only the giving can be denied, since a
// promise not to do something is a promise.
func (w *work) negated(c *claim.Claim, st *site) bool {
	switch {
	case c.Count != nil:
		if st.quantity != nil && (st.quantity.Zero || st.isNought(c)) {
			return false
		}
		return c.Negated || st.contrasted() || st.excepted() || w.governed(c, st) ||
			w.denied(st) || w.prevented(c, st)
	case c.Assurance != nil:
		return w.denied(st)
	}
	return false
}

func (st *site) isNought(c *claim.Claim) bool {
	return c.Count.Value != nil && *c.Count.Value == 0 && c.Count.Relation == claim.Exact
}

// governed reports whether the claim's verb is negated and the negation
// reaches the claim: always, where the verb tells of the happening; else where
// the claim is its object, but not "did not name the two men", whose two men
// are real.
func (w *work) governed(c *claim.Claim, st *site) bool {
	if st.verb == syntax.None || !w.negatedVerb(st.tree, st.verb, 0) {
		return false
	}
	v := &st.tree.Verbs[st.verb]
	if v.Subject == syntax.None && st.tree.Tokens[st.tree.Chunks[v.Chunk].First].Lower == "do" {
		return false // "do not hire 12 people" forbids
	}
	if st.happens {
		return true
	}
	if !st.argument || len(v.Objects) == 0 || v.Passive {
		return false
	}
	if v.Objects[0] != st.whole() && !slices.Contains(v.Objects, st.chunk) {
		return false
	}
	switch {
	case w.speaks(v):
		return false
	case c.Count.Event != nil:
		return bringing[v.Lemma]
	case v.Copula:
		return true
	}
	return st.whole() != st.chunk || !st.definite()
}

// bringing are verbs whose negation denies the happening that is their object:
// "did not make three arrests", "did not cause 12 deaths".
var bringing = map[string]bool{
	"make": true, "cause": true, "carry": true, "conduct": true, "order": true, "allow": true, "permit": true,
	"approve": true, "authorise": true, "authorize": true, "grant": true, "have": true, "be": true, "see": true,
	"suffer": true, "perform": true, "do": true, "involve": true, "include": true, "impose": true, "bring": true,
	"lead": true, "result": true, "produce": true, "launch": true, "commit": true, "hold": true, "stage": true,
}

// speaks reports whether the verb is one of speech, knowledge or mention, whose
// objects are real whether it is negated or not.
func (w *work) speaks(v *syntax.Verb) bool {
	return lookUp(w.words.speech, v) != 0 || mentioning[v.Lemma]
}

var mentioning = map[string]bool{
	"name": true, "identify": true, "list": true, "describe": true, "detail": true, "know": true, "discuss": true,
	"recognise": true, "recognize": true, "remember": true, "give": true, "count": true, "believe": true, "think": true,
	"worry": true,
}

// definite reports whether a determiner before the number makes the counted
// ones known: "the 12", "these two", "both".
func (st *site) definite() bool {
	for t := st.quantity.First - 1; t >= st.tree.First && t >= st.quantity.First-2; t-- {
		switch tok := &st.tree.Tokens[t]; {
		case tok.Tag == "PRP$" || tok.Tag == "POS":
			return true
		case tok.Lower == "the" || tok.Lower == "these" || tok.Lower == "those" || tok.Lower == "all":
			return true
		case tok.Lower != "other" && tok.Lower != "remaining":
			return false
		}
	}
	return false
}

// maxDepth bounds how many verbs a negation is passed down: "did not agree to
// try to free".
const maxDepth = 4

// negatedVerb reports whether what the verb tells is said not to happen.
func (w *work) negatedVerb(t tree, k, depth int) bool {
	v := &t.Verbs[k]
	own := v.Negated || t.afterNor(v)
	if depth >= maxDepth {
		return own
	}
	switch {
	case own:
		return !w.reverses(t, v)
	case v.Form == syntax.Gerund && t.Word(v.Chunk-1) == "without":
		return true
	case v.Form == syntax.Infinitive, v.Form == syntax.Gerund:
		return w.negatedFromAbove(t, v, depth)
	}
	return t.sharedNegation(v) && w.negatedVerb(t, v.Parent, depth+1)
}

// negatedFromAbove reports whether the word that an infinitive or gerund
// depends on denies it ("refused to return"), or passes a negation on to it
// ("did not agree to return").
func (w *work) negatedFromAbove(t tree, v *syntax.Verb, depth int) bool {
	i := t.skipBack(v.Chunk - 1)
	if t.kind(i) == syntax.Conjunction && v.Parent != syntax.None && t.Verbs[v.Parent].Form == v.Form {
		return w.negatedVerb(t, v.Parent, depth+1)
	}
	if v.Form == syntax.Infinitive && t.kind(i) == syntax.NounPhrase {
		return w.negatedByNoun(t, i)
	}
	denies := takesInfinitive
	if v.Form == syntax.Gerund {
		denies = takesGerund
	}
	if t.kind(i) == syntax.Adjective {
		if w.words.denial[t.lemma(i)]&denies == 0 {
			return false
		}
		u := t.VerbAt(t.skipBack(i - 1))
		return u == nil || !u.Negated
	}
	u := t.VerbAt(i)
	if u == nil || v.Form == syntax.Gerund && lookUp(w.words.denial, u)&denies == 0 {
		return false
	}
	if lookUp(w.words.denial, u)&denies != 0 {
		return !w.negatedVerb(t, t.Chunks[i].Verb, depth+1)
	}
	return !w.speaks(u) && w.negatedVerb(t, t.Chunks[i].Verb, depth+1)
}

// negatedByNoun reads "no plan to cut", "its refusal to return".
func (w *work) negatedByNoun(t tree, i int) bool {
	lemma := t.lemma(i)
	if w.words.denial[lemma]&(takesInfinitive|isNoun) == takesInfinitive|isNoun {
		return true
	}
	_, intends := w.words.mood(lemma, isNoun)
	first := t.Chunks[i].First
	return intends && t.Chunks[i].Head > first && t.Tokens[first].Lower == "no"
}

// reverses reports whether a negated verb comes to a positive statement: "did
// not hesitate to", "did not fail to" are read by what they govern, so that
// only a second negation in the group itself counts: "not only".
func (w *work) reverses(t tree, v *syntax.Verb) bool {
	ch := &t.Chunks[v.Chunk]
	for i := ch.First; i < ch.Last; i++ {
		if !isNot(t.Tokens[i].Lower) {
			continue
		}
		if i+1 < t.Last && pseudo[t.Tokens[i+1].Lower] {
			return true
		}
	}
	return false
}

// pseudo are words behind "not" with which it does not negate what follows.
var pseudo = map[string]bool{
	"only": true, "just": true, "merely": true, "simply": true, "solely": true, "least": true, "necessarily": true,
}

func isNot(lower string) bool { return lower == "not" || lower == "n't" || lower == "never" }

// maxInverted bounds the words between "nor" and its verb: "nor did the army arrest".
const maxInverted = 5

// afterNor reports whether "nor" or "neither" opens the verb's clause.
func (t tree) afterNor(v *syntax.Verb) bool {
	for i := v.Chunk - 1; i >= 0 && i >= v.Chunk-maxInverted; i-- {
		switch w := t.Word(i); w {
		case "nor", "neither":
			return t.kind(i+1) != syntax.NounPhrase
		}
		switch t.kind(i) {
		case syntax.Comma, syntax.Break, syntax.Subordinator, syntax.Quote, syntax.Relative:
			return false
		case syntax.VerbGroup:
			if u := t.VerbAt(i); u.Lemma != "do" && u.Lemma != "have" && u.Lemma != "be" {
				return false
			}
		}
	}
	return false
}

// sharedNegation reports whether the verb shares the negation of the one
// before: "did not arrest or charge".
func (t tree) sharedNegation(v *syntax.Verb) bool {
	if v.Parent == syntax.None || v.Modal != "" || t.kind(v.Chunk-1) != syntax.Conjunction {
		return false
	}
	u := &t.Verbs[v.Parent]
	joint := t.Word(v.Chunk - 1)
	return (joint == "or" || joint == "nor") && t.Chunks[v.Chunk].Last-t.Chunks[v.Chunk].First == 1 && u.Chunk < v.Chunk &&
		(u.Passive == v.Passive || v.Form == syntax.Participle) && t.Tokens[v.Head].Tag != "VBD" && t.Tokens[v.Head].Tag != "VBZ"
}
