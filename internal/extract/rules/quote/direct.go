package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/utterance"
)

// quotations makes direct quotes of the quotations that are utterances by
// themselves.
func (s *search) quotations() {
	all := s.v.Quotations
	for i := 0; i < len(all); i++ {
		if !s.whole[i] || !s.read(all[i].First) {
			continue
		}
		first, voice := i, all[i].Voice
		for i+1 < len(all) && s.goesOn(i) {
			i++
		}
		e := utterance.Extent{First: all[first].First, Last: all[i].Last}
		switch {
		case voice == utterance.None && s.headline(e):
		case voice != utterance.None:
			s.add(e, directRule.ID, voice)
		case s.toldBehind(e), s.toldBefore(e):
		case s.sentence(e):
			s.add(e, unattributedRule.ID, utterance.None)
		}
	}
}

// goesOn reports whether the next paragraph goes on with the quotation, which
// is left open for it.
func (s *search) goesOn(i int) bool {
	q, next := &s.v.Quotations[i], &s.v.Quotations[i+1]
	return q.Open && next.Opens && next.Paragraph == q.Paragraph+1 && next.Voice == q.Voice && s.whole[i+1]
}

// utterance reports whether a quotation is one: it has a voice of its own and is
// no part of a statement, or it is a whole sentence.
func (s *search) utterance(i int) bool {
	q := &s.v.Quotations[i]
	words := s.words(q.Extent)
	if words == 0 || s.title(q.Extent) {
		return false
	}
	if q.Voice == utterance.None {
		return (q.Opens || s.introduced(q.Extent) && s.p.Words[q.First-1] == ":")
	}
	return q.Opens || s.introduced(q.Extent) || !s.within(q)
}

// minWords is the least length of a quotation without a speaker.
const minWords = 4

// words counts the words of an extent.
func (s *search) words(e utterance.Extent) int {
	n := 0
	for t := e.First; t < e.Last; t++ {
		if wordy(s.p.Doc.Tokens[t].Norm) {
			n++
		}
	}
	return n
}

// wordy reports whether a token is no mark of punctuation.
func wordy(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return !unicode.IsPunct(r) || r == '%' || len(s) > 1 && (s[0] == '\'' || s[0] == '.')
}

// introduced reports whether a quotation stands behind a colon or comma and
// begins with a capital, as a sentence does.
func (s *search) introduced(e utterance.Extent) bool {
	if e.First == 0 || e.First+1 >= e.Last {
		return false
	}
	before := s.p.Words[e.First-1]
	r, _ := utf8.DecodeRuneInString(s.p.Doc.Tokens[e.First+1].Norm)
	return (before == ":" || before == ",") && unicode.IsUpper(r)
}

// within reports whether a quotation is part of a statement of its voice that
// has words of the article's own.
func (s *search) within(q *utterance.Quotation) bool {
	for _, e := range s.spoken[q.Voice] {
		if e.Contains(q.Extent) && e != q.Extent && s.words(e) > s.quoted(e) {
			return true
		}
	}
	return false
}

// quoted counts the words of an extent that stand in quotation marks.
func (s *search) quoted(e utterance.Extent) int {
	n := 0
	for i := s.from(e.First); i < len(s.v.Quotations) && s.v.Quotations[i].First < e.Last; i++ {
		q := s.v.Quotations[i].Extent
		if s.partOfName(q) || s.title(q) {
			continue
		}
		n += s.words(utterance.Extent{First: max(q.First, e.First), Last: min(q.Last, e.Last)})
	}
	return n
}

// partOfName reports whether a quotation is the nickname within a name: Ada
// “Duchess” Quill.
func (s *search) partOfName(e utterance.Extent) bool {
	m, ok := s.p.Names.At(e.First)
	return ok && m.First < e.First && e.Last <= m.Last
}

// title reports whether the words are capitalised as those of a title are, and
// do not end as an utterance does.
func (s *search) title(e utterance.Extent) bool {
	capitals, small := 0, 0
	for t := e.First; t < e.Last; t++ {
		norm := s.p.Doc.Tokens[t].Norm
		r, _ := utf8.DecodeRuneInString(norm)
		switch {
		case len(norm) > 1 && !strings.ContainsFunc(norm, unicode.IsLower): // a line in capitals says nothing
		case unicode.IsUpper(r):
			capitals++
		case unicode.IsLower(r) && !smallWords[norm]:
			small++
		}
	}
	last := ""
	if e.Last-2 > e.First {
		last = s.p.Words[e.Last-2]
	}
	return small == 0 && capitals > 1 && !strings.ContainsAny(last, ".!?")
}

// smallWords stay small in titles.
var smallWords = map[string]bool{
	"a": true, "an": true, "the": true, "of": true, "in": true, "on": true, "and": true, "or": true, "to": true, "for": true,
	"with": true, "at": true, "by": true, "from": true, "'s": true,
}

// sentence reports whether a quotation without a voice reads as one: it begins
// with a capital, ends as a sentence does and has a finite verb.
func (s *search) sentence(e utterance.Extent) bool {
	if s.words(e) < minWords {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.p.Doc.Tokens[e.First+1].Norm)
	end := s.p.Words[e.Last-2]
	return unicode.IsUpper(r) && strings.ContainsAny(end, ".!?,…") && s.finite(e)
}

// finite reports whether a finite verb stands among the tokens.
func (s *search) finite(e utterance.Extent) bool {
	for i := s.p.SentenceOf(e.First); i < len(s.p.Sentences) && s.p.Sentences[i].First < e.Last; i++ {
		tree := s.p.Sentences[i].Tree
		if tree == nil {
			continue
		}
		for k := range tree.Verbs {
			if v := &tree.Verbs[k]; v.Form == syntax.Finite && e.First <= v.Head && v.Head < e.Last {
				return true
			}
		}
	}
	return false
}
