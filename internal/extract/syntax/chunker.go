package syntax

import (
	"strings"

	"factdesk/internal/extract/quantity"
	"factdesk/internal/extract/text"
)

// Mark says what earlier rooms know of a token.
type Mark uint8

// The marks.
const (
	MarkTemporal Mark = 1 << iota // part of a date or duration
	MarkName                      // part of a name
	MarkInName                    // part of a name, but not its first token
)

// chunker walks over the tokens of one sentence and appends chunks.
type chunker struct {
	out        *Sentence
	tokens     []text.Token
	marks      []Mark
	quantities []quantity.Quantity
	next       int // the first quantity that does not end before the current token
	last       int
}

// Parse parses one sentence. The marks are by document token; the quantities
// are those of the sentence.
func Parse(tokens []text.Token, s text.Sentence, marks []Mark, quantities []quantity.Quantity) *Sentence {
	out := &Sentence{Tokens: tokens, First: s.First, Last: s.Last, chunkOf: make([]int16, s.Last-s.First)}
	out.Chunks = make([]Chunk, 0, (s.Last-s.First)*2/3+1)
	c := &chunker{out: out, tokens: tokens, marks: marks, quantities: quantities, last: s.Last}
	for i := s.First; i < s.Last; {
		i = c.chunk(i)
	}
	for k := range out.Chunks {
		for t := out.Chunks[k].First; t < out.Chunks[k].Last; t++ {
			out.chunkOf[t-s.First] = int16(k)
		}
	}
	link(out)
	return out
}

// chunk appends the chunk that begins at token i and returns where it ends.
func (c *chunker) chunk(i int) int {
	for c.next < len(c.quantities) && c.quantities[c.next].Last <= i {
		c.next++
	}
	if end, ok := c.nounPhrase(i); ok {
		return end
	}
	if end, ok := c.verbGroup(i); ok {
		return end
	}
	c.add(c.simple(i), i, i+1, i)
	return i + 1
}

func (c *chunker) add(k Kind, first, last, head int) *Chunk {
	c.out.Chunks = append(c.out.Chunks, Chunk{
		Kind: k, First: first, Last: last, Head: head, Quantity: None, Owner: None, Verb: None,
	})
	return &c.out.Chunks[len(c.out.Chunks)-1]
}

// simple names the kind of a chunk of one token.
func (c *chunker) simple(i int) Kind {
	t := &c.tokens[i]
	if k, ok := functionWords[t.Lower]; ok && !(t.Lower == "that" && t.Tag == "DT") {
		return k
	}
	switch {
	case t.Tag == "," || t.Lower == ",":
		return Comma
	case strings.ContainsAny(t.Norm, `"`) || t.Tag == "``" || t.Tag == "''":
		return Quote
	case t.Tag == ":" || t.Tag == "(" || t.Tag == ")" || t.Tag == "-LRB-" || t.Tag == "-RRB-":
		return Break
	case t.Tag == "CC":
		return Conjunction
	case t.Tag == "IN" || t.Tag == "TO":
		return Preposition
	case strings.HasPrefix(t.Tag, "W"):
		return Relative
	case strings.HasPrefix(t.Tag, "RB") || t.Tag == "RP":
		return Adverb
	case strings.HasPrefix(t.Tag, "JJ"):
		return Adjective
	}
	switch t.Norm {
	case ";", ":", "--", "-", "(", ")", "[", "]":
		return Break
	}
	return Other
}

// functionWords fixes the kind of words on which a tagger wavers.
var functionWords = map[string]Kind{
	"that": Subordinator, "whether": Subordinator, "if": Subordinator, "unless": Subordinator,
	"because": Subordinator, "although": Subordinator, "though": Subordinator, "while": Subordinator,
	"when": Subordinator, "where": Subordinator, "until": Preposition, "as": Preposition,
	"after": Preposition, "before": Preposition, "since": Preposition, "than": Preposition,
	"who": Relative, "whom": Relative, "which": Relative, "whose": Relative,
	"and": Conjunction, "or": Conjunction, "but": Conjunction, "nor": Conjunction, "&": Conjunction,
	"to": Preposition, "for": Preposition, "of": Preposition, "by": Preposition, "with": Preposition,
	"in": Preposition, "on": Preposition, "at": Preposition, "from": Preposition, "into": Preposition,
	"including": Preposition, "among": Preposition, "amid": Preposition, "during": Preposition,
	"against": Preposition, "between": Preposition, "within": Preposition, "without": Preposition,
	"through": Preposition, "under": Preposition, "per": Preposition, "despite": Preposition,
	"not": Adverb, "n't": Adverb, "also": Adverb, "later": Adverb, "then": Adverb,
	"north": Adverb, "south": Adverb, "east": Adverb, "west": Adverb, "home": Adverb, "abroad": Adverb, "overseas": Adverb,
}
