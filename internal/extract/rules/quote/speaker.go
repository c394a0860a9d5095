package quote

import (
	"sort"
	"strings"

	"factdesk/internal/extract/name"
	"factdesk/internal/extract/text"
	"factdesk/internal/extract/utterance"
)

// speaker returns the fullest name of who speaks: of the person or organization
// that the source names, of the one person who holds the office that it names,
// or the source as written.
func (s *search) speaker(v *utterance.Voice) string {
	if v.Person != utterance.None {
		return s.p.Names.Entities[v.Person].Name
	}
	if e, ok := s.named(v.Source.Span); ok {
		return s.p.Names.Entities[e].Name
	}
	if e, ok := s.holder(v.Source.Source); ok {
		return s.p.Names.Entities[e].Name
	}
	return v.Source.Source
}

// speaking are further nouns for what says things.
var speaking = map[string]bool{
	"media": true, "police": true, "statement": true, "document": true, "letter": true, "memo": true, "filing": true,
	"paper": true, "website": true, "data": true, "study": true, "survey": true, "poll": true, "indictment": true, "military": true,
	"television": true, "radio": true, "documents": true, "officials": true, "investigators": true, "records": true, "release": true,
	"prefecture": true, "municipality": true, "bureau": true, "embassy": true, "city": true, "bank": true, "hospital": true,
	"school": true, "airline": true, "church": true, "palace": true, "projection": true, "projections": true, "state": true,
}

// speaks reports whether the source is somebody or something that says things.
func (s *search) speaks(v *utterance.Voice) bool {
	if v.Person != utterance.None {
		return true
	}
	for t := s.sentenceAt(v.Source.Span.Start); t < len(s.p.Doc.Tokens) && s.p.Doc.Tokens[t].Start < v.Source.Span.End; t++ {
		tok := &s.p.Doc.Tokens[t]
		if tok.Start < v.Source.Span.Start {
			continue
		}
		if _, named := s.p.Names.At(t); named || tok.Tag == "PRP" || speaking[tok.Lemma] || speaking[tok.Lower] {
			return true
		}
		for _, list := range s.f.speakers {
			if _, ok := s.p.Index.Find(t, list); ok {
				return true
			}
		}
	}
	return false
}

// called returns the fullest name of who is called so.
func (s *search) called(source text.Span) string {
	if e, ok := s.named(source); ok {
		return s.p.Names.Entities[e].Name
	}
	words := s.p.Doc.Slice(source)
	if e, ok := s.holder(words); ok {
		return s.p.Names.Entities[e].Name
	}
	return words
}

// named returns the entity whose name the span is.
func (s *search) named(span text.Span) (int, bool) {
	sent := s.sentenceAt(span.Start)
	for t := sent; t < len(s.p.Doc.Tokens) && s.p.Doc.Tokens[t].Start <= span.Start; t++ {
		m, ok := s.p.Names.At(t)
		if ok && m.First == t && s.p.Span(m.First, m.Last) == span && m.Kind != name.Other {
			return m.Entity, true
		}
	}
	return 0, false
}

// sentenceAt returns the first token of the sentence that holds the byte at an offset.
func (s *search) sentenceAt(at int) int {
	i := sort.Search(len(s.p.Sentences), func(i int) bool { return s.p.Sentences[i].End > at })
	if i == len(s.p.Sentences) {
		return len(s.p.Doc.Tokens)
	}
	return s.p.Sentences[i].First
}

// holder returns the only person to whom the article gives the role that the
// source is: "the mayor", after "Mayor Ada Quill".
func (s *search) holder(source string) (int, bool) {
	if s.roles == nil {
		s.roles = map[string]int{}
		for i := range s.p.Names.Entities {
			e := &s.p.Names.Entities[i]
			if e.Kind != name.Person || e.Author || e.Role == "" {
				continue
			}
			role, office := roleKeys(e.Role)
			s.appoint(role, i)
			if office != "" {
				s.appoint(office, i)
			}
		}
	}
	e, ok := s.roles[strings.ToLower(source)]
	return e, ok && e != utterance.None
}

// appoint gives a role to a person; one that two have is nobody's.
func (s *search) appoint(role string, person int) {
	if _, taken := s.roles[role]; taken {
		person = utterance.None
	}
	s.roles[role] = person
}

// roleKeys returns the forms in which a role may come back: whole and, of an
// office with its seat or its rank, the office alone, or "".
func roleKeys(role string) (whole, office string) {
	whole = strings.ToLower(strings.TrimPrefix(strings.TrimPrefix(role, "the "), "a "))
	for _, seat := range [...]string{" of ", " for ", " at ", " in "} {
		if office, _, found := strings.Cut(whole, seat); found {
			return whole, office
		}
	}
	if i := strings.LastIndexByte(whole, ' '); i >= 0 {
		office = whole[i+1:]
	}
	return whole, office
}
