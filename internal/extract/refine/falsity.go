package refine

import (
	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
)

type token = text.Token

// maxPredicate bounds how far behind its verb the word may stand that calls
// the subject false: "turned out to be entirely wrong".
const maxPredicate = 4

// falsePredicate records what the verb k calls false: "reports that … proved
// unfounded", "those who spoke of … were wrong", "it is not true that …".
func (w *work) falsePredicate(t tree, k int, s *scopes) {
	v := &t.Verbs[k]
	if v.Form != syntax.Finite {
		return
	}
	if v.Subject != syntax.None && w.statement(t, v.Subject) && w.calledFalse(t, v.Subject) && w.speaks(v) {
		s.denied = append(s.denied, reach{v.Chunk + 1, w.complementEnd(t, k, v.Chunk+1)})
		return
	}
	impersonal := t.Word(t.skipBack(v.Chunk-1)) == "it"
	if !v.Copula && !proving[v.Lemma] || v.Modal != "" && !impersonal {
		return
	}
	i, ok := w.falseWord(t, v)
	if !ok {
		return
	}
	if impersonal {
		if u := t.VerbAt(i + 1); u != nil && u.Form == syntax.Infinitive && w.speaks(u) {
			i++ // "it is wrong to say that …"
		}
		if j := t.skipPhrases(i + 1); t.Word(j) == "that" {
			s.denied = append(s.denied, reach{j + 1, w.complementEnd(t, k, j+1)})
		}
		return
	}
	if from, ok := w.statementBefore(t, v.Chunk); ok {
		s.denied = append(s.denied, reach{from, v.Chunk})
		return
	}
	if from, ok := w.spokenBefore(t, k); ok {
		s.denied = append(s.denied, reach{from, v.Chunk})
	}
}

// proving are verbs that may say a quality of their subject.
var proving = map[string]bool{"prove": true, "turn": true, "seem": true, "appear": true, "look": true}

// falseWord returns the chunk behind the verb that calls its subject false.
func (w *work) falseWord(t tree, v *syntax.Verb) (int, bool) {
	no := v.Negated
	for i := v.Chunk + 1; i < len(t.Chunks) && i <= v.Chunk+maxPredicate; i++ {
		switch t.kind(i) {
		case syntax.Comma, syntax.Break, syntax.Quote, syntax.Subordinator, syntax.Relative, syntax.Conjunction:
			return 0, false
		}
		ch := &t.Chunks[i]
		no = no || t.Tokens[ch.First].Lower == "not" || t.Tokens[ch.First].Lower == "no"
		reversed, ok := w.words.falsity[t.Tokens[ch.Head].Lower]
		if !ok {
			reversed, ok = w.words.falsity[t.Tokens[ch.Head].Lemma]
		}
		if ok && (ch.Kind == syntax.Adjective || ch.Kind == syntax.NounPhrase || ch.Kind == syntax.VerbGroup || ch.Kind == syntax.Adverb || ch.Kind == syntax.Other) {
			return i, reversed == no
		}
	}
	return 0, false
}

// speaksOf are verbs that tell something with "of": no statement of theirs is
// quoted, but what they tell may be called false.
var speaksOf = map[string]bool{"speak": true, "talk": true, "write": true}

// spokenBefore returns where begins what the subject of the verb k said, by a
// relative clause between the two: "leaflets that spoke of nine arrests were wrong".
func (w *work) spokenBefore(t tree, k int) (int, bool) {
	for j := k - 1; j >= 0; j-- {
		u := &t.Verbs[j]
		if !w.speaks(u) && !speaksOf[u.Lemma] || u.Negated {
			continue
		}
		before := t.skipBack(u.Chunk - 1)
		relative := t.kind(before) == syntax.Relative || t.Word(before) == "that" && t.kind(before-1) == syntax.NounPhrase
		if relative || u.Form == syntax.Gerund && t.kind(before) == syntax.NounPhrase {
			return u.Chunk + 1, true
		}
		return 0, false
	}
	return 0, false
}
