package refine

import "factdesk/internal/extract/syntax"

// conditional reports whether the claim stands in a conditional clause, or in
// the main clause that depends on one.
func (w *work) conditional(st *site) bool {
	t := st.tree
	v := &t.Verbs[st.verb]
	if t.hypothetical(v) || v.Complement && v.Parent != syntax.None && t.hypothetical(&t.Verbs[v.Parent]) {
		return true
	}
	main := t.finite(st.verb)
	if main == nil {
		return false
	}
	if main != v && t.hypothetical(main) {
		return true
	}
	return main.Modal != "" && (t.hasCondition(v) || t.inverted(main))
}

// finite returns the finite verb that a verb's clause hangs on, itself if it is one.
func (t tree) finite(k int) *syntax.Verb {
	for depth := 0; k != syntax.None && depth < maxDepth; depth++ {
		v := &t.Verbs[k]
		if v.Form == syntax.Finite {
			return v
		}
		if v.Form == syntax.Participle && t.kind(v.Chunk-1) != syntax.Conjunction {
			return nil
		}
		k = v.Parent
	}
	return nil
}

// hypothetical reports whether "if" or "unless" opens the verb's clause.
func (t tree) hypothetical(v *syntax.Verb) bool {
	i := t.start(v)
	for {
		j := t.skipBack(i - 1)
		if t.isCondition(j) {
			return !t.asked(j)
		}
		// "if 12 or more of them are freed": what the subject hangs on
		if t.kind(j) != syntax.Preposition || t.kind(j-1) != syntax.NounPhrase {
			return t.opensWithout(j)
		}
		i = j - 1
	}
}

// opensWithout reads "as long as", "provided that", "on condition that" and
// "in case" before a clause; chunk i is the last one before it.
func (t tree) opensWithout(i int) bool {
	before := t.Word(i - 1)
	switch t.Word(i) {
	case "that":
		return before == "provided" || before == "providing" || t.lemma(i-1) == "condition"
	case "as":
		return before == "long"
	case "provided":
		return t.kind(i-1) == syntax.Comma
	}
	return t.lemma(i) == "case" && before == "in"
}

// isCondition reports whether the chunk is "if" or "unless" in its plain sense:
// not "even if", "as if", "what if", "if not hundreds".
func (t tree) isCondition(i int) bool {
	switch t.Word(i) {
	case "unless":
		return true
	case "if":
	default:
		return false
	}
	if t.Word(i+1) == "not" {
		return t.kind(i+2) == syntax.Comma // "If not, …"
	}
	before, after := t.Word(i-1), t.Word(i+1)
	return before != "as" && before != "what" && after != "any" && after != "anything"
}

// hasCondition reports whether a conditional clause other than the verb's own
// stands in the same sentence, with no end of a statement between them.
func (t tree) hasCondition(v *syntax.Verb) bool {
	for i := range t.Chunks {
		if !t.isCondition(i) || t.asked(i) || t.Word(i-1) == "even" {
			continue
		}
		from, to := min(i, v.Chunk), max(i, v.Chunk)
		if !t.parted(from, to) {
			return true
		}
	}
	return false
}

// parted reports whether a semicolon, a coordinating "but" or the start of
// another reported clause stands between two chunks.
func (t tree) parted(from, to int) bool {
	for j := from + 1; j < to; j++ {
		switch {
		case t.Word(j) == ";", t.Word(j) == "but":
			return true
		case t.Word(j) == "that" && t.kind(j) == syntax.Subordinator:
			return true
		}
	}
	return false
}

// inverted reports whether a clause that opens with "had", "were" or "should"
// before its subject stands in front of the verb: "Had the doors held, …".
func (t tree) inverted(v *syntax.Verb) bool {
	for i := 0; i < v.Chunk; i++ {
		if t.kind(i+1) != syntax.NounPhrase || !t.startsClause(i) || t.Chunks[i].Last-t.Chunks[i].First > 1 {
			continue
		}
		switch t.Word(i) {
		case "had", "were", "should":
			return true
		}
	}
	return false
}

func (t tree) startsClause(i int) bool {
	if i == 0 {
		return true
	}
	k := t.kind(i - 1)
	return (k == syntax.Quote || k == syntax.Comma || k == syntax.Conjunction && t.kind(i-2) == syntax.Comma) && t.kind(i) == syntax.VerbGroup
}
