package quote

import (
	"sort"
	"strings"

	"factdesk/internal/extract/utterance"
	"factdesk/internal/slab"
)

// statements makes indirect and mixed quotes of what voices say in the
// article's own words.
func (s *search) statements() {
	for i := range s.v.All {
		e, ok := s.statement(i)
		if !ok || !s.read(e.First) || s.words(e) < minStatement || !s.clause(e, i) {
			continue
		}
		switch quoted := s.quoted(e); {
		case quoted > 0:
			s.add(e, mixedRule.ID, i)
		case !denials[s.cueLemma(i)] && s.speaks(&s.v.All[i]):
			s.add(e, indirectRule.ID, i)
		}
	}
}

// minStatement is the least number of words of a statement.
const minStatement = 3

// listen sets apart what each voice says in the article's words from the
// quotations that it has, so that a voice with many of them is read once.
func (s *search) listen() {
	s.spoken = make([][]utterance.Extent, len(s.v.All))
	var room slab.Of[utterance.Extent]
	for i := range s.v.All {
		s.spoken[i] = room.List(len(s.v.All[i].Said))
		for _, e := range s.v.All[i].Said {
			if !s.quotation(e) {
				s.spoken[i] = append(s.spoken[i], e)
			}
		}
	}
}

// quotation reports whether an extent is a quotation, from mark to mark.
func (s *search) quotation(e utterance.Extent) bool {
	i := s.from(e.First)
	return i < len(s.v.Quotations) && s.v.Quotations[i].Extent == e
}

// statement returns what a voice says in the article's words: its clause, or
// from the first to the last part of one that names its speaker on the way
// ("Nine men, police said, were held"), without the quotations that are quotes
// of their own.
func (s *search) statement(i int) (utterance.Extent, bool) {
	var whole utterance.Extent
	found := false
	for _, e := range s.spoken[i] {
		if e = s.own(s.behindSource(e, i)); e.First >= e.Last {
			continue
		}
		if found && s.p.SentenceOf(e.First) != s.p.SentenceOf(whole.First) {
			continue
		}
		if !found {
			whole, found = e, true
			continue
		}
		whole = utterance.Extent{First: min(whole.First, e.First), Last: max(whole.Last, e.Last)}
	}
	return whole, found
}

// own cuts off the quotations at the ends of an extent that are quotes of their
// own, and what stands at its ends and is no word.
func (s *search) own(e utterance.Extent) utterance.Extent {
	for i := s.from(e.First); i < len(s.v.Quotations) && s.v.Quotations[i].First < e.Last; i++ {
		q := &s.v.Quotations[i]
		if !s.whole[i] {
			continue
		}
		if s.words(utterance.Extent{First: e.First, Last: q.First}) == 0 {
			e.First = min(q.Last, e.Last)
			continue
		}
		e.Last = q.First
	}
	if e = s.trim(e); e.First > 0 && e.First < e.Last && s.p.Words[e.First-1] == "that" && strings.HasPrefix(s.p.Doc.Tokens[e.First].Tag, "VB") {
		e.First-- // "saying that was a mistake": the subject
	}
	return s.balanced(e)
}

// trim cuts off what is no word at the ends of an extent, but for the marks of
// a quotation that begins or ends there.
func (s *search) trim(e utterance.Extent) utterance.Extent {
	for e.First < e.Last && !wordy(s.p.Doc.Tokens[e.First].Norm) && !s.mark(e.First, e) {
		e.First++
	}
	for e.First < e.Last && !wordy(s.p.Doc.Tokens[e.Last-1].Norm) && !s.mark(e.Last-1, e) {
		e.Last--
	}
	return e
}

// mark reports whether a token is a mark of a quotation within the extent.
func (s *search) mark(token int, e utterance.Extent) bool {
	for i := s.from(token); i < len(s.v.Quotations) && s.v.Quotations[i].First <= token; i++ {
		if q := s.v.Quotations[i].Extent; e.Contains(q) && (q.First == token || q.Last-1 == token) {
			return true
		}
	}
	return false
}

// from returns the first quotation that ends behind a token.
func (s *search) from(token int) int {
	return sort.Search(len(s.v.Quotations), func(i int) bool { return s.v.Quotations[i].Last > token })
}
