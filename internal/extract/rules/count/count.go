// Package count finds how many of something there are. Its invariant: every
// count stands on one cardinal quantity of the text, no quantity makes two
// counts, and what is a date, a sum of money, a measure, an age or a label is
// none.
//
// It works in three steps over a document: the quantities that have a noun of
// their own are read first; those without look for the noun that they stand
// for; then each one is asked for the happening that its things take part in.
package count

import (
	"fmt"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/event"
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/quantity"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
	"factdesk/internal/slab"
)

// Finder finds counts. It is safe for concurrent use.
type Finder struct {
	events *event.Finder
	lists  lists
}

// New looks up the lists that the rules need.
func New(lex *lexicon.Lexicon) (*Finder, error) {
	events, err := event.NewFinder(lex)
	if err != nil {
		return nil, err
	}
	f := &Finder{events: events}
	if err := f.lists.resolve(lex); err != nil {
		return nil, fmt.Errorf("rules/count: %w", err)
	}
	return f, nil
}

// counted is a quantity on its way to a claim.
type counted struct {
	sentence int
	q        *quantity.Quantity
	rule     string
	// First and Last are the tokens of the claim.
	first, last int
	// chunk is the noun phrase that takes part in happenings.
	chunk int
	// head is the token of the head noun, or syntax.None for an elided one.
	head int
	noun string // as written
	word string // the head noun as written
	// lemma is that of the head noun, or of the noun that an elided one stands for.
	lemma    string
	definite bool     // "the 37", "all 92": one that was told of before
	rest     bool     // "the remaining 34"
	near     bool     // its antecedent stands no farther away than in the sentence before
	whole    *float64 // value of the whole of a partitive: "two of the six"
	host     int      // index of the count whose happening this one shares, or None
	contrast bool     // ", not eight"
	event    *claim.Event
	// What an explanation shows: the noun that an elided one stands for, the
	// word that tells of the happening, and how that was linked.
	antecedent, trigger text.Span
	link                string
}

// search is the work on one document.
type search struct {
	f      *Finder
	p      *rule.Pass
	counts []counted
	// The sentence in hand, and the scene that was asked for last.
	reading  reading
	last     event.Scene
	payloads slab.Of[payload]
	// modelNumbers are the bare numbers that names have, once they were looked for.
	modelNumbers map[string]bool
	// dateYears are the years of the document's dates, once they were looked for.
	dateYears map[string]bool
}

// Find returns the counts of a document in reading order.
func (f *Finder) Find(p *rule.Pass) []claim.Claim {
	s := &search{f: f, p: p}
	for i := range p.Sentences {
		if p.Sentences[i].Tree != nil {
			s.readSentence(i)
		}
	}
	s.resolveElided()
	out := make([]claim.Claim, 0, len(s.counts))
	for i := range s.counts {
		s.findEvent(i)
	}
	for i := range s.counts {
		if c := &s.counts[i]; c.noun == "" {
			s.p.Missed(c.first, c.last, claim.TypeCount, "the number stands for a noun that is not to be found")
			continue
		}
		out = append(out, s.claim(&s.counts[i]))
	}
	return out
}

// readSentence reads the quantities of a sentence.
func (s *search) readSentence(i int) {
	sent := &s.p.Sentences[i]
	if len(sent.Quantities) == 0 {
		return
	}
	s.reading = reading{s: s, sent: sent, tree: sent.Tree}
	r := &s.reading
	for k := range sent.Quantities {
		q := &sent.Quantities[k]
		r.q, r.index, r.chunk = q, k, 0
		if what := r.distraction(); what != "" {
			s.missed(q, what)
			continue
		}
		r.chunk = sent.Tree.ChunkAt(q.NumberLast - 1)
		c, rule := r.read()
		if rule == "" {
			s.p.Missed(q.First, q.Last, claim.TypeCount, "the number has no noun, and is no argument of a verb or item of a list of counts")
			continue
		}
		c.sentence, c.q, c.rule = i, q, rule
		s.counts = append(s.counts, c)
	}
}

// missed notes that a number counts nothing, but is something else.
func (s *search) missed(q *quantity.Quantity, what string) {
	if s.p.Explains() {
		s.p.Missed(q.First, q.Last, claim.TypeCount, "the number is "+what)
	}
}

// read tries the ways of reading a quantity, the most specific first. The rule
// is "" where none fits.
func (r *reading) read() (c counted, rule string) {
	for i := range ways {
		if c, ok := ways[i].read(r); ok {
			return c, ways[i].rule.ID
		}
	}
	return counted{}, ""
}

// reading is one quantity in its sentence.
type reading struct {
	s     *search
	sent  *rule.Sentence
	tree  *syntax.Sentence
	q     *quantity.Quantity
	index int
	chunk int
}

// way is a rule with the function that carries it out.
type way struct {
	rule rule.Rule
	read func(*reading) (counted, bool)
}

// Rules lists the rules of the package.
func Rules() []rule.Rule {
	out := make([]rule.Rule, len(ways))
	for i := range ways {
		out[i] = ways[i].rule
		out[i].Type = claim.TypeCount
		out[i].Requires = []claim.Type{claim.TypeDate, claim.TypePerson, claim.TypeOrganization}
	}
	return out
}
