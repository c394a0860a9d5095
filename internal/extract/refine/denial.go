package refine

import (
	"slices"

	"factdesk/internal/extract/syntax"
)

// denyingVerb records what a verb of denial denies.
func (w *work) denyingVerb(t tree, k int, s *scopes) {
	v := &t.Verbs[k]
	takes := lookUp(w.words.denial, v)
	if takes&(takesClause|takesStatement) == 0 || w.undone(t, k) {
		return
	}
	if v.Passive {
		w.deniedSubject(t, k, s)
		return
	}
	from := w.deniedFrom(t, v, takes)
	if from == syntax.None {
		return
	}
	s.denied = append(s.denied, reach{from, w.complementEnd(t, k, from)})
}

// undone reports whether the denial itself is denied, refused or hypothetical:
// "did not deny", "nobody denied", "declined to deny", "could not rule out".
func (w *work) undone(t tree, k int) bool {
	v := &t.Verbs[k]
	if v.Negated || w.negatedVerb(t, k, 0) || v.Modal != "" && v.Modal != "will" {
		return true
	}
	return v.Subject != syntax.None && w.nobody(t, v.Subject)
}

// deniedFrom returns the chunk at which what the verb denies begins, or None.
func (w *work) deniedFrom(t tree, v *syntax.Verb, takes takes) int {
	i := t.skipAdjuncts(v.Chunk + 1)
	if t.Word(i) == "as" {
		i = t.skipLabel(i)
	}
	if takes&takesClause != 0 {
		if u := t.VerbAt(i); u != nil && u.Form == syntax.Gerund {
			return i
		}
		if t.clauseAt(i) != syntax.None && !w.statement(t, i) {
			return i
		}
		if j := t.complementizer(i); j != syntax.None {
			return j + 1
		}
	}
	if t.kind(i) == syntax.NounPhrase && w.statement(t, i) {
		return t.content(i)
	}
	return syntax.None
}

// complementizer returns the "that" behind chunk i, with phrases and one
// insertion between commas before it: "denied, in a speech, that …".
func (t tree) complementizer(i int) int {
	i = t.skipPhrases(i)
	if t.kind(i) == syntax.Comma {
		if j := t.skipPhrases(i + 1); t.kind(j) == syntax.Comma {
			i = j + 1
		}
	}
	if t.Word(i) != "that" {
		return syntax.None
	}
	return i
}

// skipLabel moves over "as false" behind "dismissed".
func (t tree) skipLabel(i int) int {
	i++
	for t.kind(i) == syntax.Adjective || t.kind(i) == syntax.Adverb || t.kind(i) == syntax.Conjunction {
		i++
	}
	if t.kind(i) == syntax.NounPhrase && t.kind(i+1) == syntax.NounPhrase {
		i++
	}
	return i
}

// statement reports whether the phrase names something said.
func (w *work) statement(t tree, i int) bool {
	return t.kind(i) == syntax.NounPhrase && w.words.isStatement(t.lemma(i))
}

// maxContent bounds how far behind a noun its "that" may stand: "a report in
// the evening edition of the paper that …".
const maxContent = 9

// content returns the chunk at which what the statement at chunk i says begins,
// or None where the text does not tell.
func (t tree) content(i int) int {
	for j := i + 1; j < len(t.Chunks) && j <= i+maxContent; j++ {
		switch t.kind(j) {
		case syntax.Subordinator, syntax.Relative:
			return j + 1
		case syntax.VerbGroup:
			if v := t.VerbAt(j); v.Form == syntax.Gerund || v.Form == syntax.Infinitive {
				return j
			}
			return syntax.None
		case syntax.Preposition:
			if j == i+1 && aboutWords[t.Word(j)] && !t.thatFollows(j) {
				return j + 1
			}
		case syntax.Comma:
			if k := t.aside(j); t.Word(k) == "that" {
				return k + 1
			}
			return syntax.None
		case syntax.Break, syntax.Conjunction:
			return syntax.None
		}
	}
	return syntax.None
}

// aside returns the chunk behind the comma that closes what the comma at chunk i
// opens: "a story, [shared widely at the weekend,] that …".
func (t tree) aside(i int) int {
	for j := i + 1; j < len(t.Chunks) && j <= i+maxContent; j++ {
		if t.kind(j) == syntax.Comma {
			return j + 1
		}
	}
	return syntax.None
}

var aboutWords = map[string]bool{"of": true, "on": true, "about": true, "concerning": true, "regarding": true}

// thatFollows reports whether "that" follows the phrase after the preposition
// at chunk i, which is then a source and not the matter.
func (t tree) thatFollows(i int) bool { return t.Word(t.skipPhrases(i)) == "that" }

// deniedSubject records the statement that a passive denies: "reports that …
// were denied by the army", and the clause of "it was denied that …".
func (w *work) deniedSubject(t tree, k int, s *scopes) {
	v := &t.Verbs[k]
	if from, ok := w.statementBefore(t, v.Chunk); ok {
		s.denied = append(s.denied, reach{from, v.Chunk})
		return
	}
	if j := t.skipPhrases(v.Chunk + 1); t.Word(j) == "that" && t.Word(v.Chunk-1) == "it" {
		s.denied = append(s.denied, reach{j + 1, w.complementEnd(t, k, j+1)})
	}
}

// statementBefore returns where the content of the statement begins that is
// the subject of the finite verb at chunk i; the statement opens its clause.
func (w *work) statementBefore(t tree, i int) (int, bool) {
	for j := i - 1; j >= 0; j-- {
		switch k := t.kind(j); {
		case k == syntax.Break && t.Word(j) == ";":
			return 0, false
		case k == syntax.NounPhrase && w.statement(t, j) && (t.opensClause(j) || w.saidOf(t, j)):
			from := t.content(j)
			return from, from != syntax.None && from < i
		}
	}
	return 0, false
}

// saidOf reports whether the phrase at chunk i opens the clause of a verb of
// speech: "police said [reports that …] were false".
func (w *work) saidOf(t tree, i int) bool {
	v := t.VerbAt(t.skipBack(i - 1))
	return v != nil && v.Lemma == "say" && v.Form == syntax.Finite
}

// opensClause reports whether the phrase at chunk i is not an object or an
// attribute: it stands at the start, or behind a mark or a conjunction.
func (t tree) opensClause(i int) bool {
	switch t.kind(t.skipBack(i - 1)) {
	case syntax.VerbGroup, syntax.Preposition, syntax.NounPhrase:
		return false
	}
	return true
}

// denyingNoun records what "the denial that …", "false reports that …" and "no
// truth in claims that …" deny.
func (w *work) denyingNoun(t tree, i int, s *scopes) {
	lemma := t.lemma(i)
	from := syntax.None
	switch {
	case w.words.denial[lemma]&(isNoun|takesInfinitive) == isNoun:
		if j := t.skipPhrases(i + 1); t.Word(j) == "that" {
			from = j + 1
		} else {
			from = t.content(i)
		}
	case w.words.isStatement(lemma) && w.calledFalse(t, i):
		from = t.content(i)
	case w.words.falsity[lemma] && t.Tokens[t.Chunks[i].First].Lower == "no":
		if j := t.skipPhrases(i + 1); t.Word(j) == "that" {
			from = j + 1
		}
	}
	if from == syntax.None {
		return
	}
	end := w.nounEnd(t, from)
	s.denied = append(s.denied, reach{from, end})
}

// nounEnd returns where the content of a noun that begins at chunk from ends:
// at the second finite verb, which belongs to the noun's own clause, or sooner.
func (w *work) nounEnd(t tree, from int) int {
	finite := t.VerbAt(from-1) != nil
	for i := from; i < len(t.Chunks); i++ {
		v := t.VerbAt(i)
		switch {
		case t.kind(i) == syntax.Break, t.kind(i) == syntax.Comma && finite, t.Word(i) == "but":
			return i
		case v != nil && v.Form == syntax.Finite && !v.Relative && !v.Shared:
			if finite {
				return i
			}
			finite = true
		}
	}
	return len(t.Chunks)
}

// calledFalse reports whether a word before the noun calls it false.
func (w *work) calledFalse(t tree, i int) bool {
	ch := &t.Chunks[i]
	return slices.ContainsFunc(t.Tokens[ch.First:ch.Head], func(tok token) bool {
		reversed, ok := w.words.falsity[tok.Lower]
		return ok && !reversed
	})
}
