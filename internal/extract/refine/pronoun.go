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
		if v.Form != syntax.Finite || v.Relative {
			continue
		}
		at, _ := c.speaker(t, v)
		if at == syntax.None {
			continue
		}
		if p := c.personAt(t, c.renamed(t, at)); p >= 0 {
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

// thing returns the body that "it" means: the subject of the first clause of
// the sentence before, where that is a body and the paragraph is the same; an
// "it" there points further back.
func (c *cast) thing() (string, bool) {
	for s := c.sentence - 1; s >= 0 && s >= c.sentence-maxBack; s-- {
		sent := &c.p.Sentences[s]
		if sent.Tree == nil || sent.Paragraph != c.p.Sentences[c.sentence].Paragraph {
			return "", false
		}
		t := tree{sent.Tree}
		at := c.firstSubject(t)
		switch {
		case at == syntax.None:
			return "", false
		case t.Word(at) == "it":
			continue
		case !c.body(t, at):
			return "", false
		}
		src, ok := c.source(t, at)
		return src.name, ok
	}
	return "", false
}

// firstSubject returns the subject of the first clause of a sentence, or None.
func (c *cast) firstSubject(t tree) int {
	for k := range t.Verbs {
		if v := &t.Verbs[k]; v.Form == syntax.Finite && !v.Relative {
			at, _ := c.speaker(t, v)
			return at
		}
	}
	return syntax.None
}

// body reports whether the phrase names one organization or describes a body.
func (c *cast) body(t tree, i int) bool {
	if m, ok := c.mention(t, i); ok {
		return m.Kind == name.Organization
	}
	tok := &t.Tokens[t.Chunks[i].Head]
	return tok.Tag != "NNS" && speaking[tok.Lemma] && !c.p.Index.Has(t.Chunks[i].Head, c.words.people)
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
	case "it":
		if thing, ok := c.thing(); ok {
			at.name = thing
		}
		return at, true
	case "they", "we", "i", "you":
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
	for _, a := range slices.Backward(c.recent) {

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
