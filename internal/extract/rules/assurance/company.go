package assurance

import (
	"slices"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
)

// maxCompany bounds how many persons are looked for before a number.
const maxCompany = 6

// company returns how many single persons stand before a counted group in one
// list with it ("Ada Osei, her sister and two sons": two), and the words of the
// whole.
func (s *search) company(c *claim.Claim) (text.Span, int) {
	tree := s.p.Sentences[c.Sentence].Tree
	if tree == nil {
		return c.Span, 0
	}
	i := s.chunkOf(tree, c.Span.Start)
	if i < 2 || tree.Chunks[i-1].Kind != syntax.Conjunction || tree.Word(i-1) != "and" {
		return c.Span, 0
	}
	first, more := i, 0
	for j := i - 2; j >= 0 && more < maxCompany && s.onePerson(tree, j); j -= 2 {
		first, more = j, more+1
		if j == 0 || tree.Chunks[j-1].Kind != syntax.Comma {
			break
		}
	}
	if more == 0 || separate(tree, first, i) {
		return c.Span, 0
	}
	return text.Span{Start: tree.Tokens[tree.Chunks[first].First].Start, End: c.Span.End}, more
}

// accompanied reports whether single persons are named along with a count.
func (s *search) accompanied(c *claim.Claim) bool {
	_, more := s.company(c)
	return more > 0
}

// separate reports whether the phrase at chunk i is the subject of a clause of
// its own, so that "and" joins clauses: "freed her and two men fled".
func separate(tree *syntax.Sentence, first, i int) bool {
	next := i + 1
	for next < len(tree.Chunks) && tree.Chunks[next].Kind == syntax.Adverb {
		next++
	}
	v := tree.VerbAt(next)
	return v != nil && v.Form == syntax.Finite && v.Subject == i && !slices.Contains(v.Subjects, first)
}

// chunkOf returns the chunk that holds the byte at an offset.
func (s *search) chunkOf(tree *syntax.Sentence, at int) int {
	for i := range tree.Chunks {
		if ch := &tree.Chunks[i]; tree.Tokens[ch.Last-1].End > at {
			return i
		}
	}
	return syntax.None
}

// onePerson reports whether the phrase at chunk i is one person: a pronoun, a
// name, "her sister".
func (s *search) onePerson(tree *syntax.Sentence, i int) bool {
	ch := &tree.Chunks[i]
	if ch.Kind != syntax.NounPhrase || ch.Quantity != syntax.None {
		return false
	}
	t := &tree.Tokens[ch.Head]
	switch t.Lower {
	case "he", "him", "she", "her", "i", "me":
		return true
	}
	if m, ok := s.p.Names.At(ch.Head); ok {
		return m.Kind == name.Person
	}
	return s.f.words.humans[t.Lemma] && t.Tag == "NN"
}
