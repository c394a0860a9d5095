package custom

import (
	"sort"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/pattern"
	"factdesk/internal/extract/quantity"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
)

// source shows one sentence of a pass to patterns. Its token i is token
// sent.First+i of the document.
type source struct {
	p        *rule.Pass
	sent     *rule.Sentence
	mentions [][]pattern.Mention // by token; nil if no pattern asks for any
}

func (s *source) Len() int                { return s.sent.Last - s.sent.First }
func (s *source) Token(i int) *text.Token { return &s.p.Doc.Tokens[s.sent.First+i] }

func (s *source) Hits(i int) lexicon.Hits { return s.p.Index.At(s.sent.First + i) }

func (s *source) Mentions(i int) []pattern.Mention {
	if s.mentions == nil {
		return nil
	}
	return s.mentions[i]
}

// newSource reads a sentence. A number within a date is none to patterns.
func newSource(p *rule.Pass, sent *rule.Sentence, mentions bool) *source {
	s := &source{p: p, sent: sent}
	if !mentions {
		return s
	}
	s.mentions = make([][]pattern.Mention, s.Len())
	dated := make([]bool, s.Len())
	for _, d := range sent.Dates {
		s.mention("date", d.First, d.Last)
		for t := d.First; t < d.Last; t++ {
			dated[t-sent.First] = true
		}
	}
	for i := range sent.Quantities {
		q := &sent.Quantities[i]
		if dated[q.NumberFirst-sent.First] {
			continue
		}
		if q.NumberFirst > q.First {
			s.mention("number", q.NumberFirst, q.NumberLast)
		}
		s.mention("number", q.First, q.Last)
	}
	for t := sent.First; t < sent.Last; t++ {
		if m, ok := p.Names.At(t); ok && m.First == t {
			s.mention(string(m.Kind), m.First, m.Last)
		}
	}
	for i := range sent.Tree.Chunks {
		if c := &sent.Tree.Chunks[i]; c.Kind == syntax.NounPhrase {
			s.mention("np", c.First, c.Last)
		}
	}
	return s
}

// mention notes what begins at a token, shorter ones of its kind first.
func (s *source) mention(kind string, first, last int) {
	if first < s.sent.First || last > s.sent.Last {
		return
	}
	i := first - s.sent.First
	s.mentions[i] = append(s.mentions[i], pattern.Mention{Kind: kind, Len: last - first})
}

// match is a match of a rule, its captures in tokens of the document.
type match struct {
	*source

	rule     *compiled
	found    pattern.Match
	sentence int
}

// part returns the tokens of a capture.
func (m *match) part(name string) (first, last int, ok bool) {
	first, last, ok = m.found.Capture(name)
	return first + m.sent.First, last + m.sent.First, ok
}

// words returns the words of a capture, or "".
func (m *match) words(name string) string {
	first, last, ok := m.part(name)
	if !ok {
		return ""
	}
	return m.p.Text(first, last)
}

// named returns the words of a capture without a leading article, or "".
func (m *match) named(name string) string {
	first, last, ok := m.part(name)
	if !ok {
		return ""
	}
	return m.p.Text(m.bare(first, last), last)
}

// bare returns where a phrase begins behind its article.
func (m *match) bare(first, last int) int {
	if last-first > 1 && m.p.Doc.Tokens[first].Tag == "DT" {
		return first + 1
	}
	return first
}

// quantity returns the quantity that shares a token with the capture.
func (m *match) quantity(name string) (*quantity.Quantity, bool) {
	first, last, ok := m.part(name)
	if !ok {
		return nil, false
	}
	all := m.sent.Quantities
	i := sort.Search(len(all), func(i int) bool { return all[i].NumberLast > first })
	if i == len(all) || all[i].NumberFirst >= last {
		return nil, false
	}
	return &all[i], true
}

// date returns the value of the date in the capture, or "".
func (m *match) date(name string) string {
	first, last, ok := m.part(name)
	if !ok {
		return ""
	}
	all := m.sent.Dates
	i := sort.Search(len(all), func(i int) bool { return all[i].Last > first })
	if i == len(all) || all[i].First >= last {
		return ""
	}
	return all[i].Value
}
