package compare

import (
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
)

// trait is what the surroundings of one claim tell.
type trait struct {
	head     string          // the lemma of a count's head noun
	trigger  string          // the lemma of the word that tells its happening
	definite bool            // "the 26", "all 12"
	earlier  bool            // told as a figure of before: "up from 38"
	revises  bool            // the sentence tells of a figure that changed
	part     bool            // told as a part: "12 of them", "including three"
	total    bool            // the sentence adds up
	context  map[string]bool // lemmas of names, nouns and verbs of the sentence
	sentence uint64          // a hash of its words
	noun     string          // the lemma of what an amount is of
}

// trait reads the sentence of a claim. Entities and dates need none of it.
func (d *digest) trait(c *claim.Claim) trait {
	switch c.Type {
	case claim.TypeCount, claim.TypeAssurance, claim.TypeAmount, claim.TypeQuote:
	default:
		return trait{}
	}
	s := d.doc.Sentences[c.Sentence]
	tokens := d.doc.Tokens[s.First:s.Last]
	first, last := within(tokens, c.Span)
	t := trait{context: d.context(s, first, last), sentence: d.sentence(c.Sentence).hash}
	if c.Count != nil {
		d.countTrait(&t, c, tokens, first, last)
	}
	if c.Amount != nil {
		t.noun = nounBefore(tokens[:first])
		if t.noun == "" {
			t.noun = nounBehind(tokens[last:])
		}
	}
	return t
}

// within returns the tokens that a span covers, as a half-open range.
func within(tokens []text.Token, s text.Span) (first, last int) {
	for first < len(tokens) && tokens[first].End <= s.Start {
		first++
	}
	last = first
	for last < len(tokens) && tokens[last].Start < s.End {
		last++
	}
	return first, last
}

// context returns the telling words of a sentence but for those of the claim.
func (d *digest) context(s text.Sentence, first, last int) map[string]bool {
	out := map[string]bool{}
	for i, term := range d.terms[s.First:s.Last] {
		if term == "" || i >= first && i < last {
			continue
		}
		if out[term] = true; len(out) >= maxContext {
			break
		}
	}
	return out
}

func sentenceHash(tokens []text.Token) uint64 {
	run := make([]uint64, 0, len(tokens))
	for i := range tokens {
		if isWord(tokens[i].Lower) {
			run = append(run, hashOf(tokens[i].Lower))
		}
	}
	if len(run) < shingleLength {
		return 0 // too short to tell copies
	}
	return combine(run)
}

// amountReach is how many words may stand between an amount and its noun.
const amountReach = 4

// nounBefore returns the lemma of the noun in "a tariff of 25 per cent" and
// "raised tariffs to 25 per cent".
func nounBefore(tokens []text.Token) string {
	n := len(tokens)
	if n == 0 {
		return ""
	}
	switch tokens[n-1].Lower {
	case "of", "to", "at", "by":
	default:
		return ""
	}
	for i := n - 2; i >= max(0, n-1-amountReach); i-- {
		if strings.HasPrefix(tokens[i].Tag, "NN") && !strings.HasPrefix(tokens[i].Tag, "NNP") {
			return tokens[i].Lemma
		}
	}
	return ""
}

// nounBehind returns the lemma of the noun in "a 25 per cent tariff" and "30 per
// cent of the budget": the first one, if no verb or other preposition comes before it.
func nounBehind(tokens []text.Token) string {
	for i := range tokens {
		switch tag := tokens[i].Tag; {
		case strings.HasPrefix(tag, "NN"):
			j := i
			for j+1 < len(tokens) && strings.HasPrefix(tokens[j+1].Tag, "NN") {
				j++
			}
			return tokens[j].Lemma
		case strings.HasPrefix(tag, "VB"), tag == ".", tag == ",", tag == "TO", tag == "IN" && tokens[i].Lower != "of":
			return ""
		}
	}
	return ""
}
