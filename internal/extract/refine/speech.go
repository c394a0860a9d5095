package refine

import (
	"factdesk/internal/extract/syntax"
)

// verb listens to one verb of speech.
func (l *listener) verb(t tree, sentence, k int) {
	v := &t.Verbs[k]
	takes := lookUp(l.words.speech, v)
	if takes == 0 || !l.asserts(t, v) {
		return
	}
	sp := &speech{t: t, sentence: sentence, verb: k}
	switch {
	case v.Passive:
		l.passive(sp, takes)
	case l.inverted(t, v, takes):
		sp.source = t.skipAdjuncts(v.Chunk + 1)
		sp.from, sp.to = v.Chunk, l.endOfSource(t, sp.source)
		l.before(sp)
	default:
		if sp.source, sp.from = l.speaker(t, v); sp.source != syntax.None {
			l.active(sp, takes)
		}
	}
}

// asserts reports whether the speaking itself is told as a fact: it is not
// denied, intended, conditional or asked for.
func (l *listener) asserts(t tree, v *syntax.Verb) bool {
	if v.Negated || v.Modal != "" || t.afterNor(v) {
		return false
	}
	switch v.Form {
	case syntax.Infinitive:
		return false
	case syntax.Gerund:
		switch i := v.Chunk - 1; t.kind(i) {
		case syntax.Preposition:
			return t.Word(i) == "by" || t.Word(i) == "after"
		case syntax.VerbGroup:
			return false
		}
	}
	return !t.hypothetical(v) && !t.indirect(t.start(v))
}

// inverted recognises a speaker behind the verb: "…,” said the mayor".
func (l *listener) inverted(t tree, v *syntax.Verb, takes takes) bool {
	if takes&inverts == 0 || v.Form != syntax.Finite || len(t.Tokens[t.Chunks[v.Chunk].First:t.Chunks[v.Chunk].Last]) > 1 {
		return false
	}
	before := t.kind(v.Chunk - 1)
	if before != syntax.Comma && before != syntax.Quote {
		return false
	}
	i := t.skipAdjuncts(v.Chunk + 1)
	return t.kind(i) == syntax.NounPhrase && t.clauseAt(i) == syntax.None && l.canSpeak(t, i)
}

// endOfSource returns the chunk behind a speaker who stands behind the verb,
// with apposition and attributes: "said the mayor of Oslo, Eva Lund".
func (l *listener) endOfSource(t tree, i int) int {
	end := t.skipPhrases(i + 1)
	if t.kind(end) == syntax.Comma && t.kind(end+1) == syntax.NounPhrase && t.clauseAt(end+1) == syntax.None && l.apposed(t, i, end+1) {
		return t.skipPhrases(end + 2)
	}
	return end
}

// active listens to "X said …" and "…, X said".
func (l *listener) active(sp *speech, takes takes) {
	t, v := sp.t, &sp.t.Verbs[sp.verb]
	if t.Word(t.skipBack(sp.from-1)) == "as" {
		l.asSaid(sp)
		return
	}
	i := l.matter(sp, takes)
	if i != syntax.None && !(t.kind(i) == syntax.Comma && l.quotedBefore(sp)) {
		sp.to = i
		l.behind(sp, i)
		return
	}
	sp.to = t.skipPhrases(v.Chunk + 1)
	if takes&takesHearer != 0 && t.kind(sp.to) == syntax.NounPhrase {
		sp.to = t.skipPhrases(sp.to + 1)
	}
	if t.ends(sp.to) {
		l.before(sp)
	}
}

// quotedBefore reports whether a quotation closes right before the speaker, so
// that one behind the verb goes on with it: "“Nine,” Lund said, “and a dog.”".
func (l *listener) quotedBefore(sp *speech) bool {
	return l.marks.before(sp.t.Tokens, sp.t.Chunks[sp.from].First) != none
}

// ends reports whether a clause that ran up to chunk i is over there.
func (t tree) ends(i int) bool {
	switch t.kind(i) {
	case syntax.Comma, syntax.Break, syntax.Quote, syntax.Other, syntax.Conjunction, syntax.Subordinator, syntax.Preposition:
		return true
	case syntax.VerbGroup:
		return t.VerbAt(i).Form == syntax.Gerund
	}
	return false
}

// matter returns the chunk at which what is said begins behind the verb, or None.
func (l *listener) matter(sp *speech, takes takes) int {
	t, v := sp.t, &sp.t.Verbs[sp.verb]
	i := t.skipAdjuncts(v.Chunk + 1)
	if takes&takesHearer != 0 && t.kind(i) == syntax.NounPhrase && (takes&takesClause == 0 || t.clauseAt(i) == syntax.None) {
		i = t.skipAdjuncts(i + 1)
	}
	if takes&takesStatement != 0 && t.Word(i) == "as" {
		i = t.skipLabel(i)
	}
	if j := t.complementizer(i); j != syntax.None {
		return j + 1
	}
	if j := t.skipPhrases(i); t.quoteOpens(j) && t.kind(i) != syntax.NounPhrase {
		i = j
	}
	switch t.kind(i) {
	case syntax.Quote, syntax.Comma, syntax.Break:
		if t.quoteOpens(i) || t.Word(i) == ":" {
			return i
		}
	case syntax.VerbGroup:
		if u := t.VerbAt(i); u.Form != syntax.Finite && takes&takesClause != 0 && u.Form != syntax.Participle {
			return i
		}
	case syntax.NounPhrase:
		return l.nominalMatter(sp, i, takes)
	case syntax.Conjunction, syntax.Adjective, syntax.Other:
		// "said neither …", "said more than 12 had": the clause opens with no noun
		if j := i + 1; t.kind(i) != syntax.Conjunction && t.clauseAt(j) != syntax.None && i < len(t.Chunks) && takes&takesClause != 0 && t.Word(i) != "." {
			return i
		}
	}
	return syntax.None
}

// nominalMatter reads a noun phrase behind the verb: the start of a clause, an
// object that is reported, or one that is "put at" a number.
func (l *listener) nominalMatter(sp *speech, i int, takes takes) int {
	t := sp.t
	switch {
	case takes&(takesClause|takesHearer) != 0 && t.clauseAt(i) != syntax.None:
		return i
	case takes&takesStatement != 0:
		return l.statementMatter(t, i)
	case takes&takesObject != 0 && l.canSpeak(t, sp.source):
		return i
	case takes&takesAt != 0:
		for j := i + 1; j < len(t.Chunks) && j <= i+maxSubject; j++ {
			if t.Word(j) == "at" {
				return i
			}
			if t.kind(j) == syntax.VerbGroup {
				return syntax.None
			}
		}
	}
	return syntax.None
}

// statementMatter reads "denied a report that …", "dismissed as untrue a story that …".
func (l *listener) statementMatter(t tree, i int) int {
	if !l.statement(t, i) {
		return syntax.None
	}
	return t.content(i)
}

// quoteOpens reports whether a quotation begins at chunk i, after a comma or
// colon as may be.
func (t tree) quoteOpens(i int) bool {
	if t.kind(i) == syntax.Comma || t.Word(i) == ":" {
		i++
	}
	return t.kind(i) == syntax.Quote
}
