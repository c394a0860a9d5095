package syntax

import (
	"strings"

	"factdesk/internal/extract/quantity"
	"factdesk/internal/extract/text"
	"factdesk/internal/extract/wordset"
)

// Mark says what earlier rooms know of a token.
type Mark uint8

// The marks.
const (
	MarkTemporal Mark = 1 << iota // part of a date or duration
	MarkName                      // part of a name
	MarkInName                    // part of a name, but not its first token
)

// Parser parses the sentences of one document, one after the other. Its memory
// serves the next document, which ends the use of what it returned before.
type Parser struct {
	tokens  []text.Token
	marks   []Mark
	chunker chunker

	sentences slab[Sentence]
	chunks    slab[Chunk]
	verbs     slab[Verb]
	chunkOf   slab[int16]
	arguments slab[int]
}

// Start begins a document. The marks are by token.
func (p *Parser) Start(tokens []text.Token, marks []Mark) {
	p.tokens, p.marks = tokens, marks
	p.sentences.empty()
	p.chunks.empty()
	p.verbs.empty()
	p.chunkOf.empty()
	p.arguments.empty()
}

// chunker walks over the tokens of one sentence and appends chunks.
type chunker struct {
	out        *Sentence
	tokens     []text.Token
	marks      []Mark
	quantities []quantity.Quantity
	next       int // the first quantity that does not end before the current token
	last       int
	// Room for those of a sentence, and for the auxiliaries of a verb.
	chunks []Chunk
	verbs  []Verb
	aux    []int
}

// Parse parses one sentence with its quantities.
func (p *Parser) Parse(s text.Sentence, quantities []quantity.Quantity) *Sentence {
	out := &p.sentences.take(1)[0]
	*out = Sentence{
		Tokens: p.tokens, First: s.First, Last: s.Last,
		Chunks: p.chunker.chunks[:0], Verbs: p.chunker.verbs[:0],
		chunkOf: p.chunkOf.take(s.Last - s.First), arguments: &p.arguments,
	}
	c := &p.chunker
	c.out, c.tokens, c.marks, c.quantities, c.next, c.last = out, p.tokens, p.marks, quantities, 0, s.Last
	for i := s.First; i < s.Last; {
		i = c.chunk(i)
	}
	c.chunks, c.verbs = out.Chunks, out.Verbs
	out.Chunks, out.Verbs = p.chunks.keep(out.Chunks), p.verbs.keep(out.Verbs)
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
	if k, ok := functionWords.Find(t.Lower); ok && !(t.Lower == "that" && t.Tag == "DT") {
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
var functionWords = wordset.New(map[string]Kind{
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
})
