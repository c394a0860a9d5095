package refine

import (
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/syntax"
)

// speaker returns the chunk that names or describes who speaks by the verb,
// and the one at which the whole subject begins; None where nobody does.
func (w *work) speaker(t tree, v *syntax.Verb) (at, from int) {
	subject := v.Subject
	if subject != syntax.None && subject > v.Chunk {
		return syntax.None, syntax.None
	}
	i := t.skipBack(v.Chunk - 1)
	if t.kind(i) == syntax.Comma && !v.Shared {
		return w.beforeComma(t, i, subject)
	}
	if subject == syntax.None {
		return syntax.None, syntax.None
	}
	if v.Shared && !w.canSpeak(t, subject) {
		return w.sharedSpeaker(t, v)
	}
	if v.Shared && t.reportedSubject(v) {
		return syntax.None, syntax.None
	}
	if subject < i && t.kind(i) == syntax.NounPhrase && !w.canSpeak(t, subject) && w.canSpeak(t, i) && clauseWords[t.Word(i-1)] {
		return i, i
	}
	return subject, t.start(v)
}

// clauseWords open a clause of their own although they may be prepositions.
var clauseWords = map[string]bool{"after": true, "before": true, "since": true, "as": true, "until": true, "when": true}

// maxApposition bounds the chunks between a speaker and the verb.
const maxApposition = 14

// beforeComma reads a speaker whose apposition or relative clause ends at the
// comma at chunk i: "Eva Lund, one of the two, said", "the mayor, Eva Lund, said".
func (w *work) beforeComma(t tree, i, subject int) (at, from int) {
	for j := i - 1; j >= 0 && i-j <= maxApposition; j-- {
		if t.kind(j) != syntax.Comma {
			continue
		}
		if n := j + 1; w.named(t, n) && t.skipAge(n+1) == i && (subject == syntax.None || !w.named(t, subject)) {
			if subject == syntax.None || subject > j {
				subject = n
			}
			return n, subject
		}
		if head := t.skipBack(j - 1); subject == syntax.None && t.kind(head) == syntax.NounPhrase && w.canSpeak(t, head) && t.opensClause(head) {
			return head, head
		}
	}
	if subject == syntax.None {
		return syntax.None, syntax.None
	}
	return subject, subject
}

// skipAge moves over ", 38" behind a name.
func (t tree) skipAge(i int) int {
	if t.kind(i) == syntax.Comma && t.kind(i+1) == syntax.NounPhrase && t.Chunks[i+1].Bare {
		return i + 2
	}
	return i
}

// named reports whether the chunk is the name of a person or organization.
func (w *work) named(t tree, i int) bool {
	if t.kind(i) != syntax.NounPhrase {
		return false
	}
	m, ok := w.mention(t, i)
	return ok && (m.Kind == name.Person || m.Kind == name.Organization)
}

// reportedSubject reports whether the subject that a joined verb shares is that
// of a reported clause, so that the speaker of that clause may be meant as
// well: "Lund said nine came and promised …".
func (t tree) reportedSubject(v *syntax.Verb) bool {
	for p := v.Parent; p != syntax.None; p = t.Verbs[p].Parent {
		if u := &t.Verbs[p]; u.Subject == v.Subject && !u.Shared {
			return u.Complement
		}
	}
	return false
}

// sharedSpeaker looks further back for the subject of a joined verb of speech,
// where the nearest is that of a clause between: "She refused to say when the
// 12 would leave and denied …".
func (w *work) sharedSpeaker(t tree, v *syntax.Verb) (at, from int) {
	for p := v.Parent; p != syntax.None; p = t.Verbs[p].Parent {
		u := &t.Verbs[p]
		if u.Form == syntax.Finite && u.Modal == "" && u.Subject != syntax.None && u.Subject < u.Chunk && w.canSpeak(t, u.Subject) {
			return u.Subject, v.Chunk
		}
	}
	return syntax.None, syntax.None
}
