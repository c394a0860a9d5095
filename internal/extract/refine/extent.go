package refine

import (
	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/utterance"
)

// behind records a voice whose words follow the verb, from chunk i on, and
// give it the quotation that opens there.
func (l *listener) behind(sp *speech, i int) {
	t := sp.t
	end := l.complementEnd(t, sp.verb, i)
	if t.kind(t.skipBack(sp.from-1)) == syntax.Subordinator {
		end = t.mainClause(i, end)
	}
	var quotations []int
	if t.quoteOpens(i) {
		for t.kind(i) != syntax.Quote {
			i++
		}
		quotations = append(quotations, l.marks.at(t.Chunks[i].First))
	}
	l.hear(sp, l.cueText(t, sp.verb), quotations, t.tokens(i, end))
}

// mainClause returns the chunk of the comma behind which, from chunk i on and
// before end, the main clause begins: "While police said nine died, [the army
// spoke of two]". It is end where there is none.
func (t tree) mainClause(i, end int) int {
	for finite := false; i < end; i++ {
		if v := t.VerbAt(i); v != nil {
			finite = finite || v.Form == syntax.Finite
		}
		if finite && t.kind(i) == syntax.Comma && t.clauseAt(i+1) != syntax.None {
			return i
		}
	}
	return end
}

// before records a voice whose words stand before speaker and verb, and behind
// them where they go on: "Nine men, police said, were held".
func (l *listener) before(sp *speech) {
	t := sp.t
	var said []utterance.Extent
	if sp.from > 0 {
		switch t.kind(sp.from - 1) {
		case syntax.Comma, syntax.Quote, syntax.Break:
		default:
			return
		}
		said = append(said, t.tokens(t.statementStart(sp.from-1), sp.from))
	}
	quotations := []int{l.marks.before(t.Tokens, t.Chunks[sp.from].First)}
	if t.kind(sp.to) == syntax.Comma && l.goesOn(t, sp.to+1) {
		said = append(said, t.tokens(sp.to+1, l.complementEnd(t, sp.verb, sp.to+1)))
		if t.kind(sp.to+1) == syntax.Quote {
			quotations = append(quotations, l.marks.at(t.Chunks[sp.to+1].First))
		}
	}
	l.hear(sp, l.cueText(t, sp.verb), quotations, said...)
}

// goesOn reports whether what is said goes on at chunk i, behind the comma that
// closes "…, police said,": not with the writer's own "but", nor with a clause
// about the speaker.
func (l *listener) goesOn(t tree, i int) bool {
	switch t.kind(i) {
	case syntax.Subordinator, syntax.Relative:
		return false
	case syntax.Conjunction:
		next := t.VerbAt(t.skipAdjuncts(i + 1))
		return t.Word(i) == "and" && (next == nil || lookUp(l.words.speech, next) == 0)
	}
	if v := t.VerbAt(i); v != nil && v.Form == syntax.Gerund {
		return lookUp(l.words.speech, v) == 0
	}
	return i < len(t.Chunks)
}

// statementStart returns the chunk at which the statement begins that ends
// before chunk i: the start of the sentence, or behind a semicolon.
func (t tree) statementStart(i int) int {
	for j := i - 1; j >= 0; j-- {
		if t.Word(j) == ";" {
			return j + 1
		}
	}
	return 0
}

// asSaid records "not nine, as the army had it": only the phrase right
// before is theirs, and nothing where a comma parts them.
func (l *listener) asSaid(sp *speech) {
	t := sp.t
	i := t.skipBack(sp.from-1) - 1
	if t.kind(i) == syntax.NounPhrase {
		l.hear(sp, l.cueText(t, sp.verb), nil, t.tokens(i, i+1))
	}
}

// passive records "12 deaths were confirmed by the ministry" and "it was
// announced by the ministry that …".
func (l *listener) passive(sp *speech, takes takes) {
	t, v := sp.t, &sp.t.Verbs[sp.verb]
	if v.Agent == syntax.None {
		return
	}
	sp.source = v.Agent
	if from, ok := l.statementBefore(t, v.Chunk); ok && takes&takesStatement != 0 {
		l.hear(sp, l.cueText(t, sp.verb), nil, t.tokens(from, v.Chunk))
		return
	}
	if j := t.skipPhrases(v.Agent + 1); t.Word(j) == "that" {
		l.hear(sp, l.cueText(t, sp.verb), nil, t.tokens(j+1, l.complementEnd(t, sp.verb, j+1)))
		return
	}
	if takes&takesObject == 0 || v.Subject == syntax.None || v.Subject > v.Chunk {
		return
	}
	l.hear(sp, l.cueText(t, sp.verb), nil, t.tokens(t.start(v), v.Chunk))
}

// accordingTo records "according to X, …" and "…, according to X".
func (l *listener) accordingTo(t tree, sentence int) {
	for i := t.First; i+2 < t.Last; i++ {
		if t.Tokens[i].Lower != "according" || t.Tokens[i+1].Lower != "to" {
			continue
		}
		at := t.ChunkAt(i)
		source := t.ChunkAt(i + 2)
		if t.kind(source) != syntax.NounPhrase || t.Chunks[source].Temporal || planWords[t.lemma(source)] {
			continue
		}
		sp := &speech{t: t, sentence: sentence, verb: syntax.None, source: source, from: at, to: l.endOfSource(t, source)}
		cue := l.p.Doc.Slice(l.p.Span(i, i+2))
		if at > 0 && t.kind(at-1) != syntax.Conjunction {
			l.hear(sp, cue, nil, t.tokens(t.statementStart(at), at), l.afterAccording(t, sp.to))
			continue
		}
		l.hear(sp, cue, nil, t.tokens(min(sp.to+1, len(t.Chunks)), t.statementEnd(sp.to+1)))
	}
}

// planWords are what things go "according to" without being said.
var planWords = map[string]bool{
	"plan": true, "law": true, "rule": true, "size": true, "age": true, "need": true, "schedule": true, "custom": true,
	"tradition": true, "type": true, "whether": true, "constitution": true,
}

// afterAccording returns the rest of a statement that "…, according to X, …" stands within.
func (l *listener) afterAccording(t tree, i int) utterance.Extent {
	if t.kind(i) != syntax.Comma || !l.goesOn(t, i+1) || t.kind(i+1) == syntax.Quote {
		return utterance.Extent{}
	}
	return t.tokens(i+1, t.statementEnd(i+1))
}

// statementEnd returns the chunk at which the statement that begins at chunk i
// ends: a semicolon, "but", or the end of the sentence.
func (t tree) statementEnd(i int) int {
	for j := i; j < len(t.Chunks); j++ {
		if t.Word(j) == ";" || t.Word(j) == "but" && t.kind(j-1) == syntax.Comma {
			return j
		}
	}
	return len(t.Chunks)
}
