package refine

import (
	"slices"

	"factdesk/internal/extract/name"
	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
)

// maxBack is how many sentences back a pronoun may point.
const maxBack = 4

// enter takes a sentence up: who is the subject of a clause in it may be meant
// by a pronoun in the sentences that follow, but not in its own.
func (c *cast) enter(sentence int) {
	if sentence > 0 {
		c.appear(c.sentence)
	}
	c.sentence = sentence
}

// appear records the persons who are subjects in a sentence.
func (c *cast) appear(sentence int) {
	s := c.p.Sentences[sentence].Tree
	if s == nil {
		return
	}
	t := tree{s}
	for k := range t.Verbs {
		v := &t.Verbs[k]
		if v.Form != syntax.Finite || v.Subject == syntax.None {
			continue
		}
		if p := c.personAt(t, v.Subject); p >= 0 {
			c.recent = append(c.recent, appearance{p, sentence})
		}
	}
}

// spoke records a speaker, who is the first to be meant by a pronoun.
func (c *cast) spoke(person int) {
	if person >= 0 {
		c.recent = append(c.recent, appearance{person, c.sentence})
	}
}

// pronoun resolves "he" and "she" where one person is meant as far as a reader
// can tell; other pronouns stay as written.
func (c *cast) pronoun(t tree, i int) (source, bool) {
	tok := &t.Tokens[t.Chunks[i].Head]
	at := source{name: tok.Text, span: text.Span{Start: tok.Start, End: tok.End}, person: -1}
	var want name.Gender
	switch tok.Lower {
	case "he":
		want = name.Male
	case "she":
		want = name.Female
	case "they", "it", "we", "i", "you":
		return at, true
	default:
		return source{}, false
	}
	if p, ok := c.latest(want); ok {
		at.name, at.person = c.p.Names.Entities[p].Name, p
	}
	return at, true
}

// latest returns the person of that gender who spoke or acted last, in this
// paragraph or the one before. Where nothing tells the person's gender, there
// must be no second candidate.
func (c *cast) latest(want name.Gender) (int, bool) {
	var unsure []int
	here := c.p.Sentences[c.sentence].Paragraph
	for k := len(c.recent) - 1; k >= 0; k-- {
		a := c.recent[k]
		if c.sentence-a.sentence > maxBack || here-c.p.Sentences[a.sentence].Paragraph > 1 {
			break
		}
		switch c.p.Names.Entities[a.person].Gender {
		case want:
			return a.person, true
		case name.Unknown:
			if !slices.Contains(unsure, a.person) {
				unsure = append(unsure, a.person)
			}
		}
	}
	if len(unsure) == 1 {
		return unsure[0], true
	}
	return 0, false
}
