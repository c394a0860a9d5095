package syntax

import (
	"strings"

	"factdesk/internal/extract/quantity"
)

// nounPhrase appends the noun phrase that begins at token i, if one does.
func (c *chunker) nounPhrase(i int) (int, bool) {
	if c.marks[i]&MarkTemporal != 0 {
		return c.temporal(i), true
	}
	if c.reduced(i) || c.direction(i) {
		return i, false
	}
	p := phrase{c: c, head: None, quantity: None, owner: None}
	end := p.scan(i)
	if p.head == None && p.quantity == None && p.det && end == i+1 && standalone[c.tokens[i].Lower] {
		p.head = i
	}
	if p.head == None && p.quantity == None {
		return i, false
	}
	head := p.head
	if head == None {
		head = c.quantities[p.quantity].NumberLast - 1
	}
	ch := c.add(NounPhrase, i, end, head)
	ch.Quantity, ch.Owner, ch.Bare = p.quantity, p.owner, p.head == None
	return end, true
}

// standalone are determiners that may stand for a noun phrase by themselves.
var standalone = map[string]bool{
	"any": true, "all": true, "both": true, "each": true, "some": true, "another": true, "either": true,
	"neither": true, "this": true, "that": true, "these": true, "those": true,
}

// directions are nouns that are adverbs behind a verb: "sent north".
var directions = map[string]bool{
	"north": true, "south": true, "east": true, "west": true, "home": true, "abroad": true, "overseas": true,
}

// direction reports whether token i is such an adverb.
func (c *chunker) direction(i int) bool {
	n := len(c.out.Chunks)
	return n > 0 && c.out.Chunks[n-1].Kind == VerbGroup && directions[c.tokens[i].Lower] &&
		(i+1 >= c.last || !isNoun(c.tokens[i+1].Tag))
}

// temporal appends a date expression as a phrase of its own.
func (c *chunker) temporal(i int) int {
	end := i + 1
	for end < c.last && c.marks[end]&MarkTemporal != 0 {
		end++
	}
	c.add(NounPhrase, i, end, end-1).Temporal = true
	return end
}

// phrase gathers the parts of a noun phrase from left to right.
type phrase struct {
	c        *chunker
	head     int
	quantity int
	owner    int
	det      bool
	mod      bool
}

func (p *phrase) scan(first int) int {
	i := first
	for i < p.c.last {
		next := p.step(i)
		if next == i {
			break
		}
		i = next
	}
	return i
}

// step takes in what stands at token i and returns the token after it, or i
// itself where the phrase ends.
func (p *phrase) step(i int) int {
	c := p.c
	if c.marks[i]&MarkTemporal != 0 {
		return p.stepTemporal(i)
	}
	if k, q := c.quantityAt(i); q != nil {
		return p.stepQuantity(i, k, q)
	}
	if c.fate(i) {
		return i
	}
	if c.marks[i]&MarkName != 0 {
		return p.stepName(i)
	}
	return p.stepWord(i)
}

// stepWord is step for a word that is no date, quantity or name.
func (p *phrase) stepWord(i int) int {
	c := p.c
	t := &c.tokens[i]
	switch {
	case t.Tag == "POS":
		return p.stepPossessive(i)
	case t.Tag == "$" && p.head == None:
		p.det = true
		return i + 1
	case p.head != None && strings.HasPrefix(c.tokens[p.head].Tag, "PRP") && p.owner == None:
		return i
	case isDeterminer(t.Tag, t.Lower):
		if p.head != None || p.quantity != None && t.Tag != "PRP$" || p.mod {
			return i
		}
		p.det = true
		return i + 1
	case isNoun(t.Tag), p.disagrees(i), p.misread(i):
		if p.closed(i) {
			return i
		}
		p.head = i
		return i + 1
	case p.joins(i):
		return i + 1
	case t.Tag == "CD" && p.head == None && !c.leadsToNoun(i, true):
		p.head = i
		return i + 1
	case t.Tag == "PRP" || t.Tag == "EX":
		if p.head != None || p.det || p.mod || p.quantity != None {
			return i
		}
		p.head = i
		return i + 1
	}
	if p.head != None && !p.goesOn(i) {
		return i
	}
	if p.head != None {
		return i + 1
	}
	return p.stepModifier(i)
}

// goesOn reports whether a name before token i only qualifies the plural that is
// counted: "two Alliance presidential candidates".
func (p *phrase) goesOn(i int) bool {
	c := p.c
	return p.quantity != None && c.tokens[p.head].Tag == "NNP" && c.tokens[i].Tag == "JJ" &&
		i+1 < c.last && c.tokens[i+1].Tag == "NNS" && c.marks[i+1]&MarkTemporal == 0
}

// closed reports whether a proper noun at token i begins a phrase of its own,
// because a common noun in the plural stands before it: "the nine sailors
// Norland wants".
func (p *phrase) closed(i int) bool {
	return p.head != None && p.c.tokens[p.head].Tag == "NNS" && p.c.tokens[i].Tag == "NNP"
}

// disagrees reports whether token i was tagged a verb in the singular though a
// number above one stands before it, so that it must be a noun: "37 suspects".
func (p *phrase) disagrees(i int) bool {
	t := &p.c.tokens[i]
	if t.Tag != "VBZ" || p.quantity == None || isAuxiliary(t.Lemma) || p.head != None && p.c.tokens[p.head].Tag == "NNS" {
		return false
	}
	n := p.c.quantities[p.quantity].Number
	return n.Value > 1 || n.High > 1
}

// misread reports whether a plural was tagged a verb that is not in the singular,
// right before another verb: "NRF teams rescued".
func (p *phrase) misread(i int) bool {
	t := &p.c.tokens[i]
	if t.Tag != "VBP" || !strings.HasSuffix(t.Lower, "s") || strings.HasSuffix(t.Lower, "ss") || i+1 >= p.c.last {
		return false
	}
	next := p.c.tokens[i+1].Tag
	return next == "VBD" || next == "VBN" || next == "MD"
}

// joins reports whether the conjunction at token i joins two nouns that both
// qualify the plural behind them: "11 army and police officers".
func (p *phrase) joins(i int) bool {
	c := p.c
	if c.tokens[i].Tag != "CC" || p.quantity == None || p.head == None || c.tokens[p.head].Tag != "NN" || i+2 >= c.last {
		return false
	}
	q := c.quantities[p.quantity].Number
	if q.Value <= 1 && q.High <= 1 || throngs[c.tokens[p.head].Lower] || !isNoun(c.tokens[i+1].Tag) || c.tokens[i+2].Tag != "NNS" {
		return false
	}
	return (c.marks[i+1]|c.marks[i+2])&(MarkTemporal|MarkName) == 0
}

// throngs are singular nouns that a number above one may stand before.
var throngs = map[string]bool{"crew": true, "staff": true, "personnel": true, "police": true, "cattle": true, "sheep": true, "aircraft": true}

// stepTemporal lets a date stand inside a phrase only as a modifier before a
// noun: "last week's talks", "a 90-day extension".
func (p *phrase) stepTemporal(i int) int {
	c := p.c
	end := i
	for end < c.last && c.marks[end]&MarkTemporal != 0 {
		end++
	}
	if p.head != None || end >= c.last || (!p.det && !p.mod && p.quantity == None) {
		return i
	}
	if next := c.tokens[end].Tag; isNoun(next) || next == "JJ" || next == "POS" {
		p.mod = true
		return end
	}
	return i
}

func (p *phrase) stepQuantity(i, k int, q *quantity.Quantity) int {
	c := p.c
	if p.head != None && p.owner == None || p.quantity != None {
		return i
	}
	if p.head != None && p.owner != None && p.head > p.owner {
		return i
	}
	p.quantity = k
	if q.Zero && c.tokens[q.NumberFirst].Lower != "no" && c.tokens[q.NumberFirst].Lower != "not" {
		p.head = q.NumberLast - 1 // none, nobody
	}
	if q.Zero && c.tokens[q.NumberLast-1].Lower == "one" {
		p.head = q.NumberLast - 1
	}
	// "dozens of people", "a million of us": the noun stands behind "of".
	return max(q.Last, i+1)
}

// stepName takes in a whole name, as head for the time being.
func (p *phrase) stepName(i int) int {
	c := p.c
	if p.head != None && c.tokens[p.head].Tag == "NNS" {
		return i
	}
	end := i + 1
	for end < c.last && c.marks[end]&MarkInName != 0 {
		end++
	}
	p.head = end - 1
	return end
}

// stepPossessive turns what was the head into the owner of the rest.
func (p *phrase) stepPossessive(i int) int {
	if p.head == None || i+1 >= p.c.last {
		return i
	}
	if p.quantity != None && p.c.tokens[i].Norm == "'" {
		return i // of "four suspects' lawyers" it is the suspects who are counted
	}
	p.owner, p.head = p.head, None
	p.det, p.mod = true, false
	return i + 1
}

// stepModifier takes in an adjective, participle or adverb that leads to a noun.
func (p *phrase) stepModifier(i int) int {
	c := p.c
	t := &c.tokens[i]
	switch {
	case t.Lower == "more" && p.quantity != None && !c.leadsToNoun(i, true):
		return i + 1
	case strings.HasPrefix(t.Tag, "JJ"), t.Tag == "CD":
	case t.Tag == "VBN" || t.Tag == "VBG" || t.Tag == "VBD":
		if isAuxiliary(t.Lemma) || t.Tag == "VBD" && !p.det && p.quantity == None && !p.mod {
			return i
		}
		if t.Tag == "VBD" && p.quantity != None && undergone[t.Lemma] {
			return i
		}
	case strings.HasPrefix(t.Tag, "RB"):
		if !p.det && p.quantity == None {
			return i
		}
	case t.Tag == "CC", t.Tag == ",":
		if !p.mod || !strings.HasPrefix(c.tokens[i-1].Tag, "JJ") {
			return i
		}
	default:
		return i
	}
	if p.sharesNoun(i) {
		return i + 1
	}
	if !c.leadsToNoun(i, p.det || p.quantity != None) {
		return p.stepSubstantive(i)
	}
	p.mod = true
	return i + 1
}

// undergone are verbs whose past form describes no noun behind a number: "the
// other five got life terms", "nine received help".
var undergone = map[string]bool{
	"get": true, "need": true, "receive": true, "require": true, "refuse": true, "suffer": true, "sustain": true, "undergo": true, "lose": true,
}

// sharesNoun reports whether the modifier at token i has its noun in the next of
// two joined numbers: "22 confirmed and five probable cases".
func (p *phrase) sharesNoun(i int) bool {
	c := p.c
	if p.quantity == None || p.mod || i+2 >= c.last || c.tokens[i+1].Tag != "CC" {
		return false
	}
	_, q := c.quantityAt(i + 2)
	if q == nil || q.Zero || q.Last >= c.last {
		return false
	}
	switch tag := c.tokens[q.Last].Tag; {
	case strings.HasPrefix(tag, "JJ"), tag == "VBN", tag == "VBD":
		return c.leadsToNoun(q.Last, true)
	}
	return false
}

// stepSubstantive takes an adjective or participle after a determiner for a
// noun: "the wounded", "the dead".
func (p *phrase) stepSubstantive(i int) int {
	t := &p.c.tokens[i]
	adjective := strings.HasPrefix(t.Tag, "JJ") || t.Tag == "VBN" || t.Tag == "VBD"
	if !p.det || p.quantity != None || p.mod || !adjective || p.owner != None {
		return i
	}
	p.head = i
	return i + 1
}

// maxModifiers bounds how far a modifier looks for its noun.
const maxModifiers = 6

// leadsToNoun reports whether only modifiers stand between token i and a noun.
// A participle right before "by", "of" or "in" is a verb, not a modifier.
func (c *chunker) leadsToNoun(i int, opened bool) bool {
	first := c.tokens[i].Tag
	for k := i + 1; k < c.last && k <= i+maxModifiers; k++ {
		t := &c.tokens[k]
		if c.marks[k]&MarkTemporal != 0 {
			return false
		}
		if _, q := c.quantityAt(k); q != nil {
			return opened && !strings.HasPrefix(first, "V")
		}
		switch {
		case isNoun(t.Tag):
			return opened || !strings.HasPrefix(first, "V") || k == i+1
		case strings.HasPrefix(t.Tag, "JJ"), t.Tag == "VBN", t.Tag == "VBG", t.Tag == "CD":
		case (t.Tag == "CC" || t.Tag == ",") && opened && k > i:
			if k+1 >= c.last || !strings.HasPrefix(c.tokens[k+1].Tag, "JJ") {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// quantityAt returns the quantity that begins at token i.
func (c *chunker) quantityAt(i int) (int, *quantity.Quantity) {
	for k := c.next; k < len(c.quantities) && c.quantities[k].First <= i; k++ {
		if c.quantities[k].First == i {
			return k, &c.quantities[k]
		}
	}
	return None, nil
}

func isNoun(tag string) bool { return strings.HasPrefix(tag, "NN") }

func isDeterminer(tag, lower string) bool {
	switch tag {
	case "DT", "PDT", "PRP$", "WP$":
		return lower != "that" || tag == "DT"
	}
	return false
}
