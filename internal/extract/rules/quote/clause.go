package quote

import (
	"slices"
	"strings"

	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/utterance"
)

// denials are verbs by which somebody says that a thing is not so; the clause
// behind them is not what they say.
var denials = map[string]bool{
	"deny": true, "dispute": true, "refute": true, "dismiss": true, "reject": true, "rebut": true, "protest": true,
}

// subordinate are words that open a clause about the speaking, not what is said.
var subordinate = map[string]bool{
	"as": true, "after": true, "before": true, "while": true, "when": true, "during": true, "since": true, "to": true,
	"who": true, "which": true, "whose": true, "where": true, "until": true,
}

// clause reports whether the extent of a voice is a clause: it has a finite verb
// that is not one of a relative clause; right behind the verb of speech its
// first phrase is the subject of one; and it opens with no word that would make
// it say when or how.
func (s *search) clause(e utterance.Extent, voice int) bool {
	sent := &s.p.Sentences[s.p.SentenceOf(e.First)]
	if sent.Tree == nil || s.p.Words[e.Last-1] == "as" {
		return false
	}
	if subordinate[s.p.Words[e.First]] && e.First != sent.First && !s.afterThat(e.First, sent.First) {
		return false
	}
	first := sent.Tree.ChunkAt(e.First)
	behind := e.First > sent.First && s.p.Doc.Tokens[e.First-1].Text == s.v.All[voice].Source.Cue
	found := false
	for k := range sent.Tree.Verbs {
		v := &sent.Tree.Verbs[k]
		if v.Form != syntax.Finite || v.Relative && e.First != sent.First || v.Head < e.First || v.Head >= e.Last {
			continue
		}
		found = true
		if !behind || sent.Tree.Chunks[first].Kind != syntax.NounPhrase || slices.Contains(v.Subjects, first) {
			return true
		}
	}
	return found && s.quoted(e) > 0
}

// afterThat reports whether "that" stands right before a token, a comma between
// them as may be.
func (s *search) afterThat(t, first int) bool {
	if t > first && s.p.Words[t-1] == "," {
		t--
	}
	return t > first && s.p.Words[t-1] == "that"
}

// behindSource cuts off what still belongs to the source of "according to X,
// who leads Y, …" at the start of a sentence: the statement begins behind a comma.
func (s *search) behindSource(e utterance.Extent, voice int) utterance.Extent {
	v := &s.v.All[voice]
	if !strings.EqualFold(v.Source.Cue, "according to") || e.First == 0 || e.First >= e.Last || s.p.Doc.Tokens[e.First].Start < v.Source.Span.End {
		return e
	}
	for s.p.Words[e.First-1] != "," || subordinate[s.p.Words[e.First]] || s.apposed(e) {
		at := slices.Index(s.p.Words[e.First:e.Last], ",")
		if at < 0 {
			return utterance.Extent{}
		}
		e.First += at + 1
	}
	return e
}

// apposed reports whether the extent begins with a name or phrase that a comma
// closes at once, and so still says who the source is: "…, Ada Quill, nine came".
func (s *search) apposed(e utterance.Extent) bool {
	sent := &s.p.Sentences[s.p.SentenceOf(e.First)]
	if sent.Tree == nil || e.First >= sent.Last {
		return false
	}
	ch := &sent.Tree.Chunks[sent.Tree.ChunkAt(e.First)]
	_, named := s.p.Names.At(ch.Head)
	return ch.Kind == syntax.NounPhrase && named && ch.Last < e.Last && s.p.Words[ch.Last] == ","
}

// balanced takes in a closing bracket whose opening one is in the extent.
func (s *search) balanced(e utterance.Extent) utterance.Extent {
	open := 0
	for t := e.First; t < e.Last; t++ {
		switch s.p.Words[t] {
		case "(":
			open++
		case ")":
			open--
		}
	}
	if open > 0 && e.Last < len(s.p.Words) && s.p.Words[e.Last] == ")" {
		e.Last++
	}
	return e
}

// cueLemma returns the lemma of a voice's verb.
func (s *search) cueLemma(i int) string {
	cue := s.v.All[i].Source
	for _, e := range s.v.All[i].Said {
		sent := &s.p.Sentences[s.p.SentenceOf(e.First)]
		for t := sent.First; t < sent.Last; t++ {
			if s.p.Doc.Tokens[t].Text == cue.Cue {
				return s.p.Doc.Tokens[t].Lemma
			}
		}
	}
	return cue.Cue
}
