package quote

import (
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/utterance"
)

// toldBehind makes a direct quote of a quotation with a named speaker and a verb
// right behind it that no list of verbs of speech has, or that a question parts
// from its sentence: "“We stay,” Quill went on", "“Why?” Quill asked".
func (s *search) toldBehind(e utterance.Extent) bool {
	if e.Last-2 <= e.First || e.Last >= len(s.p.Doc.Tokens) {
		return false
	}
	here, next := &s.p.Sentences[s.p.SentenceOf(e.Last-1)], &s.p.Sentences[s.p.SentenceOf(e.Last)]
	switch end := s.p.Words[e.Last-2]; {
	case next.Tree == nil || here.Paragraph != next.Paragraph:
		return false
	case here.First == next.First:
		if end != "," && end != "?" && end != "!" {
			return false
		}
	case end != "?" && end != "!":
		return false
	}
	m, v, ok := s.teller(next, e.Last)
	if !ok || here.First != next.First && !asking[v.Lemma] {
		return false
	}
	s.tell(e, m, v)
	return true
}

// toldBefore makes a direct quote of a quotation that begins a paragraph, where
// the sentence before it ends with a colon and names who speaks.
func (s *search) toldBefore(e utterance.Extent) bool {
	k := s.p.SentenceOf(e.First)
	if k == 0 || s.p.Sentences[k].First != e.First {
		return false
	}
	sent := &s.p.Sentences[k-1]
	if sent.Tree == nil || s.p.Words[sent.Last-1] != ":" {
		return false
	}
	for i := range sent.Tree.Verbs {
		v := &sent.Tree.Verbs[i]
		if v.Form != syntax.Finite || v.Relative || v.Subject == syntax.None || v.Subject > v.Chunk {
			continue
		}
		m, ok := s.p.Names.At(sent.Tree.Chunks[v.Subject].Head)
		if ok && (m.Kind == name.Person || m.Kind == name.Organization) {
			s.tell(e, m, v)
			return true
		}
	}
	return false
}

// tell adds a direct quote of one who is named.
func (s *search) tell(e utterance.Extent, m name.Mention, v *syntax.Verb) {
	s.add(e, directRule.ID, utterance.None)
	c := &s.out[len(s.out)-1]
	c.Quote.Speaker = &claim.Party{Name: s.p.Names.Entities[m.Entity].Name}
	c.Quote.Cue = s.p.Doc.Tokens[v.Head].Text
	c.Saw("speaker", s.p.Span(m.First, m.Last))
}

// asking are verbs that follow a question or a cry in a sentence of their own.
var asking = map[string]bool{
	"ask": true, "wonder": true, "say": true, "shout": true, "cry": true, "demand": true, "tell": true, "inquire": true, "yell": true,
	"exclaim": true, "write": true, "reply": true,
}

// teller reads a name and a finite verb, in either order, from a token on.
func (s *search) teller(sent *rule.Sentence, token int) (name.Mention, *syntax.Verb, bool) {
	tree := sent.Tree
	subject := tree.ChunkAt(token)
	verb := subject + 1
	if tree.Chunks[subject].Kind == syntax.VerbGroup {
		subject, verb = verb, subject
	}
	if max(subject, verb) >= len(tree.Chunks) || tree.Chunks[subject].Kind != syntax.NounPhrase || tree.Chunks[verb].Kind != syntax.VerbGroup {
		return name.Mention{}, nil, false
	}
	v := tree.VerbAt(verb)
	m, ok := s.p.Names.At(tree.Chunks[subject].Head)
	if v == nil || v.Form != syntax.Finite || v.Passive || !ok || m.Kind != name.Person && m.Kind != name.Organization {
		return name.Mention{}, nil, false
	}
	return m, v, true
}
