// Package date makes claims of the date expressions of a document. Its
// invariant: expressions are resolved in reading order, each against the
// publication day, the tense of its own clause and the dates before it.
package date

import (
	"strings"

	"factdesk/internal/extract/calendar"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
	"factdesk/internal/extract/timex"
	"factdesk/internal/slab"
)

// Expression is a date expression with the sentence that it stands in. Its
// tokens are counted from the start of the document.
type Expression struct {
	timex.Expression

	Sentence int
}

// Append appends the date expressions of the sentences of a document that
// yield claims. Those inside a name ("Sunday Adeleke") are left out.
func Append(out []Expression, p *rule.Pass) []Expression {
	var room []timex.Expression // of one sentence
	for i := range p.Sentences {
		s := &p.Sentences[i]
		if s.Zone == text.Link || s.Zone == text.Boilerplate {
			continue
		}
		room = timex.Append(room[:0], p.Doc.Tokens[s.First:s.Last])
		for _, e := range room {
			e.First += s.First
			e.Last += s.First
			if !inName(p, &e) {
				out = append(out, Expression{e, i})
			}
		}
	}
	return out
}

// inName reports whether a name reaches beyond the expression on either side.
func inName(p *rule.Pass, e *timex.Expression) bool {
	for t := e.First; t < e.Last; t++ {
		if m, ok := p.Names.At(t); ok && (m.First < e.First || m.Last > e.Last) {
			return true
		}
	}
	return false
}

// Anchor looks for the publication day in the dateline or byline: the first
// full date that stands there.
func Anchor(p *rule.Pass, expressions []Expression) (calendar.Date, bool) {
	for i := range expressions {
		e := &expressions[i]
		if zone := p.Sentences[e.Sentence].Zone; zone != text.Dateline && zone != text.Byline {
			continue
		}
		v, absolute, ok := timex.Point(e.Expression, timex.Context{})
		if ok && absolute && v.Year != 0 && v.Day != 0 {
			return calendar.Date{Year: v.Year, Month: v.Month, Day: v.Day}, true
		}
	}
	return calendar.Date{}, false
}

// Resolve gives every expression its value. It returns the claims, and records
// the values in the sentences of the pass for the rules that follow.
func Resolve(p *rule.Pass, expressions []Expression, anchor calendar.Date) []claim.Claim {
	r := &resolver{
		Reader: timex.NewReader(anchor, dayFirst(p, expressions)), p: p,
		claims: make([]claim.Claim, 0, len(expressions)), years: map[dayOfYear]int{},
	}
	paragraph := -1
	for first := 0; first < len(expressions); {
		last := first
		for last < len(expressions) && expressions[last].Sentence == expressions[first].Sentence {
			last++
		}
		s := &p.Sentences[expressions[first].Sentence]
		if s.Paragraph != paragraph {
			paragraph = s.Paragraph
			r.Paragraph(paragraph)
		}
		r.Body(s.Zone == text.Body)
		r.sentence(s, expressions[first:last])
		first = last
	}
	return r.claims
}

// resolver makes the claims of one document.
type resolver struct {
	*timex.Reader

	p        *rule.Pass
	claims   []claim.Claim
	years    map[dayOfYear]int // of days that were given with their year
	payloads slab.Of[claim.Date]
	dates    slab.Of[rule.Date] // of the sentences
}

// sentence makes the claims of one sentence. The reader sees its expressions
// together, as some find the day that they refer to further on.
func (r *resolver) sentence(s *rule.Sentence, group []Expression) {
	var room [4]timex.Expression // enough for most
	es := room[:0]
	for i := range group {
		es = append(es, r.withYear(&group[i]))
	}
	r.shareYears(es)
	clause := func(i int) timex.Clause {
		return timex.Clause{Tense: tense(s, &group[i]), Weight: weight(s, &group[i])}
	}
	s.Dates = r.dates.List(len(group))
	for i, found := range r.Sentence(es, clause) {
		if !found.OK {
			continue
		}
		e, d := &group[i], r.payloads.Add(found.Date)
		s.Dates = append(s.Dates, rule.Date{First: e.First, Last: e.Last, Value: d.Value})
		c := claim.Claim{
			Type: claim.TypeDate, Span: r.p.Span(e.First, e.Last), Sentence: e.Sentence, Zone: s.Zone,
			Rule: e.Rule, Confidence: confidence(d), Modality: claim.Asserted, Date: d,
		}
		if r.p.Explains() {
			c.Trace = &claim.Trace{}
			c.Saw("expression", c.Span)
			if verb, ok := s.Tree.GovernorOf(e.First); ok && d.Relative {
				c.Saw("tense "+tense(s, e).String()+" by", r.p.Span(verb, verb+1))
			}
		}
		r.claims = append(r.claims, c)
	}
}

// withYear returns the expression, and where it names a happening by its day, as
// "the 7 October attacks" does, with the year that the article gave for that day.
func (r *resolver) withYear(e *Expression) timex.Expression {
	k := &e.Known
	if k.Month == 0 || k.Day == 0 || k.Relation != timex.Absolute {
		return e.Expression
	}
	if k.Year != 0 {
		r.years[dayOfYear{k.Month, k.Day}] = k.Year
		return e.Expression
	}
	out := e.Expression
	if e.Last < len(r.p.Doc.Tokens) && strings.HasPrefix(r.p.Doc.Tokens[e.Last].Tag, "NN") {
		out.Known.Year = r.years[dayOfYear{k.Month, k.Day}]
	}
	return out
}

// shareYears gives a month or day the year that stands behind the next one:
// "between March and June 2023", "from 3 to 5 November 2021".
func (r *resolver) shareYears(es []timex.Expression) {
	for i := len(es) - 2; i >= 0; i-- {
		k, next := &es[i].Known, &es[i+1].Known
		if k.Year != 0 || k.Month == 0 || k.Relation != timex.Absolute || next.Year == 0 || next.Month == 0 || es[i].Last+1 != es[i+1].First {
			continue
		}
		if !joins[r.p.Words[es[i].Last]] {
			continue
		}
		switch {
		case k.Month <= next.Month:
			k.Year = next.Year
		case es[i].Preposition == "between" || es[i].Preposition == "from":
			k.Year = next.Year - 1
		}
	}
}

// joins are words and marks between two dates that share their year.
var joins = map[string]bool{"and": true, "to": true, "through": true, "until": true, "or": true, "-": true, "–": true}

type dayOfYear struct{ month, day int }

// tense returns the tense of the clause of an expression, as the calendar names
// it. The present of a caption ("Residents wait on Thursday") tells of the past.
func tense(s *rule.Sentence, e *Expression) calendar.Tense {
	if s.Zone == text.Caption || e.Preposition == "since" || compared(s.Tree, s.Tree.ChunkAt(e.First)-1) {
		return calendar.Past
	}
	if t, ok := outlook(s, e); ok {
		return t
	}
	t, ok := s.Tree.TenseAt(e.First)
	if !ok {
		return calendar.Unknown
	}
	if planned, past := s.Tree.PlannedAt(e.First); planned {
		if past {
			return calendar.Intended
		}
		return calendar.Future
	}
	if t == syntax.Present && (asOf(s.Tree, e.First) || counted(s.Tree, e.First)) {
		return calendar.Past
	}
	switch t {
	case syntax.Future:
		return calendar.Future
	case syntax.Present:
		return calendar.Present
	}
	return calendar.Past
}

// compared reports whether the date whose preposition may stand at chunk i is that
// of an earlier figure or state: "down from 22,000 on Friday", "colder than on Friday".
func compared(tree *syntax.Sentence, i int) bool {
	if tree.Word(i) != "on" && tree.Word(i) != "in" && tree.Word(i) != "at" {
		return false
	}
	i--
	if i > 1 && tree.Chunks[i].Kind == syntax.NounPhrase {
		i--
		switch tree.Word(i - 1) {
		case "down", "up", "compared":
			return tree.Word(i) == "from" || tree.Word(i) == "with" || tree.Word(i) == "to"
		}
	}
	return tree.Word(i) == "than"
}

// asOf reports whether "as of" stands before a token: what is so "as of Sunday"
// has been so since the last one.
func asOf(tree *syntax.Sentence, token int) bool {
	return token >= tree.First+2 && tree.Tokens[token-1].Lower == "of" && tree.Tokens[token-2].Lower == "as"
}

// counted reports whether what happened on the day is counted among its like:
// "the transfer on Tuesday is the third this year".
func counted(tree *syntax.Sentence, token int) bool {
	verb, ok := tree.GovernorOf(token)
	if !ok || verb < token {
		return false
	}
	for i := verb + 1; i < tree.Last && i <= verb+2; i++ {
		if w := &tree.Tokens[i]; w.Lower == "latest" || w.Tag == "JJ" && ordinals[w.Lower] {
			return true
		}
	}
	return false
}

var ordinals = map[string]bool{
	"first": true, "second": true, "third": true, "fourth": true, "fifth": true, "sixth": true, "seventh": true, "eighth": true, "ninth": true, "tenth": true,
}

// confidence is lower where the value had to be implied, and lowest where the
// year or week stays unknown or no more than the present is meant. Measured on the development articles.
func confidence(d *claim.Date) float64 {
	switch {
	case d.Value[0] == 'X', strings.HasSuffix(d.Value, "_REF"):
		return 0.6
	case d.Relative:
		return 0.93
	}
	return 0.97
}
