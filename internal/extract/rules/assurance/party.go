package assurance

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
)

// party is somebody who gives or gets a commitment.
type party struct {
	name   string
	entity int // index into name.Result.Entities plus one, or 0
}

func (p party) named() *claim.Party {
	if p.name == "" {
		return nil
	}
	return &claim.Party{Name: p.name}
}

// giveFrom fills in the giver from the subject or possessor of a stance.
func (c *cue) giveFrom(d *draft, st stance) {
	if st.owner != syntax.None {
		d.giver = c.possessor(st.owner)
		return
	}
	d.giver = c.party(st.subject)
}

// party names the one for whom a noun phrase stands, as the sentence spells it;
// a pronoun is given the name that it stands for.
func (c *cue) party(i int) party {
	if i < 0 || i >= len(c.tree.Chunks) {
		return party{}
	}
	ch := &c.tree.Chunks[i]
	if t := c.tree.Tokens[ch.Head]; t.Tag == "PRP" {
		return c.resolve(t)
	}
	if m, ok := c.mentionIn(ch, name.Person); ok {
		return c.mentioned(m)
	}
	if m, ok := c.apposed(i); ok {
		return c.mentioned(m)
	}
	return c.written(i)
}

// written names a party by the words of its noun phrase without the article.
func (c *cue) written(i int) party {
	ch := &c.tree.Chunks[i]
	first, last := ch.First, ch.Last
	if c.tree.Tokens[first].Tag == "DT" && first+1 < last && c.tree.Tokens[first].Lower != "no" {
		first++
	}
	if c.tree.Word(i+1) == "of" && c.kind(i+2) == syntax.NounPhrase &&
		capitalised(c.tree.Tokens[ch.Head]) && capitalised(c.head(i+2)) {
		last = c.tree.Chunks[i+2].Last
	}
	p := party{name: c.p.Text(first, last)}
	if m, ok := c.p.Names.At(ch.Head); ok {
		p.entity = m.Entity + 1
	}
	return p
}

func (c *cue) mentioned(m name.Mention) party {
	return party{name: c.p.Text(m.First, m.Last), entity: m.Entity + 1}
}

// mentionIn returns the name of a kind that the phrase ends with.
func (c *cue) mentionIn(ch *syntax.Chunk, kind name.Kind) (name.Mention, bool) {
	m, ok := c.p.Names.At(ch.Head)
	return m, ok && m.Kind == kind
}

// maxApposition bounds how many chunks may stand between a role and its holder's name.
const maxApposition = 5

// naming are verbs whose participles bring in a name: "a gang known as the Old Hands".
var naming = map[string]bool{"know": true, "call": true, "name": true, "dub": true}

// apposed returns the one named between commas behind a role: "the minister,
// Ada Osei, promised".
func (c *cue) apposed(i int) (name.Mention, bool) {
	if c.kind(i+1) != syntax.Comma {
		return name.Mention{}, false
	}
	called := false
	for j := i + 2; j < i+2+maxApposition; j++ {
		switch c.kind(j) {
		case syntax.NounPhrase:
			m, ok := c.p.Names.At(c.tree.Chunks[j].Head)
			if ok && (m.Kind == name.Person || called) {
				return m, true
			}
		case syntax.VerbGroup:
			called = called || naming[c.lemma(j)]
		case syntax.Preposition:
		default:
			return name.Mention{}, false
		}
	}
	return name.Mention{}, false
}

// possessor names the owner of a noun: "Chad" of "Chad's promise", or whom
// "its" stands for.
func (c *cue) possessor(token int) party {
	t := c.tokenAt(token)
	if t.Tag == "PRP$" {
		return c.resolve(t)
	}
	if m, ok := c.p.Names.At(token); ok {
		return c.mentioned(m)
	}
	ch := &c.tree.Chunks[c.tree.ChunkAt(token)]
	first := ch.First
	if c.tokenAt(first).Tag == "DT" && first < token {
		first++
	}
	return party{name: c.p.Text(first, token+1)}
}

// subjective are pronouns that stand as subjects only, or as well.
var subjective = map[string]bool{"it": true, "he": true, "she": true, "we": true, "i": true}

// recipient names those who are promised something, as the sentence does. A
// bare number names nobody: it says who is covered.
func (c *cue) recipient(i int) party {
	ch := &c.tree.Chunks[i]
	t := c.tree.Tokens[ch.Head]
	if t.Tag == "PRP" {
		if p := c.resolve(t); p.name != "" && subjective[t.Lower] {
			return p
		}
		return party{name: t.Text}
	}
	if t.Lower == "other" || ch.Bare && c.tree.Word(i-1) != "to" {
		return party{}
	}
	if m, ok := c.mentionIn(ch, name.Person); ok {
		return c.mentioned(m)
	}
	return c.written(i)
}

// named reports whether the head of the chunk at i is an organization or place.
func (c *cue) named(i int) bool {
	m, ok := c.p.Names.At(c.tree.Chunks[i].Head)
	return ok && m.Kind != name.Person
}

// partyLike reports whether the noun phrase at i can bind itself: a name or a
// noun for an office or body.
func (c *cue) partyLike(i int) bool {
	if _, ok := c.p.Names.At(c.tree.Chunks[i].Head); ok {
		return true
	}
	return c.f.words.parties[c.lemma(i)] || strings.HasPrefix(c.head(i).Tag, "NNP")
}

// capable reports whether the noun phrase at i may stand for somebody who can
// bind himself: a name, a pronoun, a person, an office or a body.
func (c *cue) capable(i int) bool {
	return i != syntax.None && (c.partyLike(i) || c.pronoun(i) || c.f.words.persons[c.lemma(i)])
}

// law reports whether the giver is a law or treaty, which promises nobody anything.
func (c *cue) law(i int) bool {
	if i == syntax.None || !c.f.words.laws[c.lemma(i)] {
		return false
	}
	_, named := c.mentionIn(&c.tree.Chunks[i], name.Person)
	return !named
}

// lawWord reports whether a token is a noun for a law.
func (c *cue) lawWord(t int) bool { return t != syntax.None && c.f.words.laws[c.tokenAt(t).Lemma] }

// contentWords reports whether the phrase at i, with what follows "of", speaks
// of a kind of commitment.
func (c *cue) contentWords(i int) bool {
	last := c.tree.Chunks[i].Last
	if c.tree.Word(i+1) == "of" && c.kind(i+2) == syntax.NounPhrase {
		last = c.tree.Chunks[i+2].Last
	}
	return c.f.contents.kind(c.tree.Tokens[c.tree.Chunks[i].First:last], true) != other
}

// verbal reports whether the phrase at i is more likely a verb that the tagger
// took for a noun: a bare noun right before another noun phrase.
func (c *cue) verbal(i int) bool {
	ch := &c.tree.Chunks[i]
	return ch.Last-ch.First == 1 && c.head(i).Tag != "NNP" && c.head(i).Tag != "NNS" &&
		c.kind(i+1) == syntax.NounPhrase && !c.temporal(i+1)
}

// giverOf returns the giver of the last commitment of the kind before this one.
func (c *cue) giverOf(kind string) party {
	for k := len(c.found) - 1; k >= 0; k-- {
		if d := &c.found[k]; d.kind == kind && !d.refused {
			return d.giver
		}
	}
	return party{}
}

func capitalised(t text.Token) bool {
	r, _ := utf8.DecodeRuneInString(t.Norm)
	return unicode.IsUpper(r)
}
