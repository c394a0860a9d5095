package refine

import (
	"slices"

	"factdesk/internal/extract/syntax"
)

// tree is the parse of a sentence with a few more questions to ask of it.
// Chunks beyond the ends are of kind Other and have no word.
type tree struct{ *syntax.Sentence }

func (t tree) kind(i int) syntax.Kind {
	if i < 0 || i >= len(t.Chunks) {
		return syntax.Other
	}
	return t.Chunks[i].Kind
}

// VerbAt returns the verb of a chunk, or nil; unlike that of the parse it may
// be asked beyond the ends.
func (t tree) VerbAt(i int) *syntax.Verb {
	if i < 0 || i >= len(t.Chunks) {
		return nil
	}
	return t.Sentence.VerbAt(i)
}

// lemma returns the lemma of the chunk's head, "" beyond the ends.
func (t tree) lemma(i int) string {
	if i < 0 || i >= len(t.Chunks) {
		return ""
	}
	return t.Tokens[t.Chunks[i].Head].Lemma
}

func (t tree) temporal(i int) bool {
	return t.kind(i) == syntax.NounPhrase && t.Chunks[i].Temporal
}

// verbKey is the lemma of a verb, with its particle if it has one.
func verbKey(v *syntax.Verb) string {
	if v.Particle == "" {
		return v.Lemma
	}
	return v.Lemma + " " + v.Particle
}

// lookUp finds a verb in a table of cues, with its particle and without.
func lookUp(table map[string]takes, v *syntax.Verb) takes {
	if v.Particle != "" {
		if t, ok := table[verbKey(v)]; ok {
			return t
		}
	}
	return table[v.Lemma]
}

// skipAdjuncts moves right over adverbs, dates and their prepositions.
func (t tree) skipAdjuncts(i int) int {
	for {
		switch {
		case t.kind(i) == syntax.Adverb, t.temporal(i):
			i++
		case t.kind(i) == syntax.Preposition && t.temporal(i+1):
			i += 2
		default:
			return i
		}
	}
}

// skipPhrases moves right over adverbs, dates and whole prepositional phrases,
// with the phrases that follow them.
func (t tree) skipPhrases(i int) int {
	for {
		i = t.skipAdjuncts(i)
		if t.kind(i) != syntax.Preposition || t.kind(i+1) != syntax.NounPhrase {
			return i
		}
		i += 2
	}
}

// skipBack moves left over adverbs, dates and their prepositions.
func (t tree) skipBack(i int) int {
	for {
		switch {
		case t.kind(i) == syntax.Adverb:
			i--
		case t.temporal(i) && t.kind(i-1) == syntax.Preposition:
			i -= 2
		case t.temporal(i):
			i--
		default:
			return i
		}
	}
}

// maxSubject bounds how far behind the start of a clause its verb may stand.
const maxSubject = 12

// clauseAt returns the finite verb of the clause that begins with the noun
// phrase at i, or None: "[two men] on board had died".
func (t tree) clauseAt(i int) int {
	if t.kind(i) != syntax.NounPhrase {
		return syntax.None
	}
	for j := i + 1; j < len(t.Chunks) && j <= i+maxSubject; j++ {
		v := t.VerbAt(j)
		if v == nil {
			if k := t.kind(j); k == syntax.Break || k == syntax.Subordinator || k == syntax.Quote {
				return syntax.None
			}
			continue
		}
		if v.Form == syntax.Finite && !v.Relative {
			if v.Subject != syntax.None && !slices.Contains(v.Subjects, i) || v.Shared {
				return syntax.None
			}
			return t.Chunks[j].Verb
		}
	}
	return syntax.None
}

// start is the chunk at which a verb's clause begins: its first subject, or itself.
func (t tree) start(v *syntax.Verb) int {
	if v.Shared || len(v.Subjects) == 0 {
		return v.Chunk
	}
	return min(v.Chunk, slices.Min(v.Subjects))
}
