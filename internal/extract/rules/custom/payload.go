package custom

import (
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/quantity"
)

// count makes a count of the captured number and noun.
func (s *search) count(m *match) (reason string) {
	q, ok := m.quantity("number")
	if !ok {
		return "what it captures as a number is no cardinal number"
	}
	first, last, ok := m.part("noun")
	if !ok {
		return "the noun is empty"
	}
	head := m.head(first, last)
	payload := &claim.Count{
		Relation: q.Relation, Noun: m.p.Text(first, last), Head: m.p.Doc.Tokens[head].Text,
		Of: s.countable(m, head), Event: m.event(),
	}
	value(payload, q)
	from, to := min(first, q.First), max(last, q.Last)
	if a, b, ok := m.part("claim"); ok {
		from, to = a, b
	}
	c := m.claim(from, to)
	c.Count = payload
	s.found = append(s.found, c)
	return ""
}

func value(c *claim.Count, q *quantity.Quantity) {
	n := q.Number
	switch {
	case n.Indefinite:
		c.Min = &n.Min
	case n.Range:
		c.Value, c.Min, c.Max = &n.Value, &n.Value, &n.High
	default:
		c.Value = &n.Value
	}
}

// head returns the head of a phrase: its last noun before a preposition, else
// its last word.
func (m *match) head(first, last int) int {
	head := last - 1
	for t := first; t < last; t++ {
		switch tag := m.p.Doc.Tokens[t].Tag; {
		case strings.HasPrefix(tag, "NN"):
			head = t
		case tag == "IN" && t > first:
			return head
		}
	}
	return head
}

// countable tells what sort of thing is counted, as the rule or the lists say.
func (s *search) countable(m *match, head int) claim.Countable {
	if m.rule.Of != "" {
		return claim.Countable(m.rule.Of)
	}
	lemma, lex := m.p.Doc.Tokens[head].Lemma, m.p.Index.Lexicon()
	switch {
	case lex.Contains(s.f.lists.groups, lemma):
		return claim.Groups
	case lemma == "people", lex.Contains(s.f.lists.people, lemma), m.p.Index.Has(head, s.f.lists.demonyms):
		return claim.People
	}
	return claim.Things
}

func (m *match) event() *claim.Event {
	if m.rule.Event == "" {
		return nil
	}
	return &claim.Event{
		Type: m.rule.Event, Trigger: m.words("trigger"), Agent: m.named("agent"),
		Origin: m.named("origin"), Destination: m.named("destination"), Date: m.date("date"),
	}
}

// assurance makes an assurance of the captured commitment and parties.
func (s *search) assurance(m *match) {
	first, last, ok := m.part("claim")
	if !ok {
		first, last = m.sent.First+m.found.First, m.sent.First+m.found.Last
	}
	c := m.claim(first, last)
	c.Assurance = &claim.Assurance{
		Kind: m.rule.Kind, Commitment: m.words("commitment"), Refused: m.rule.Refused,
		Giver: party(m.named("giver")), Recipient: party(m.named("recipient")),
	}
	if q, ok := m.quantity("beneficiaries"); ok && q.Number.Value > 0 {
		c.Assurance.Beneficiaries = &claim.Beneficiaries{Value: q.Number.Value, Text: m.words("beneficiaries")}
	}
	s.found = append(s.found, c)
}

func party(name string) *claim.Party {
	if name == "" {
		return nil
	}
	return &claim.Party{Name: name}
}
