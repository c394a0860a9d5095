package assurance

import (
	"strings"

	"factdesk/internal/extract/name"
	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
)

// maxBack bounds how many sentences back a pronoun looks for its name.
const maxBack = 3

// resolve returns whom a pronoun stands for, looking back from it. It names
// nobody where the article leaves it open.
func (c *cue) resolve(t text.Token) party {
	if speaker, ok := c.speaker(t); ok {
		return speaker
	}
	for back := 0; back <= maxBack && c.sentence-back >= 0; back++ {
		if p := c.look(t, c.sentence-back); p.name != "" {
			return p
		}
	}
	return party{}
}

// look seeks the antecedent of a pronoun in one sentence.
func (c *cue) look(t text.Token, sentence int) party {
	sent := &c.p.Sentences[sentence]
	if sent.Tree == nil || sent.Zone == text.Headline && sentence != c.sentence {
		return party{}
	}
	at := *c
	at.sentence, at.tree = sentence, sent.Tree
	switch t.Lower {
	case "he", "him", "his":
		return at.person(name.Male, t.Start)
	case "she", "her", "hers":
		return at.person(name.Female, t.Start)
	case "it", "its":
		return at.subjectBefore(t, false)
	case "they", "them", "their":
		return at.subjectBefore(t, true)
	}
	return party{}
}

// person returns the person of a gender, or of unknown gender, that the
// sentence names before an offset: a subject first, else the last one.
func (c *cue) person(g name.Gender, before int) party {
	last := party{}
	subjects := c.subjects()
	for t := c.tree.First; t < c.tree.Last && c.tree.Tokens[t].Start < before; t++ {
		m, ok := c.p.Names.At(t)
		if !ok || m.First != t || m.Kind != name.Person {
			continue
		}
		e := &c.p.Names.Entities[m.Entity]
		if e.Author || e.Gender != g && e.Gender != name.Unknown {
			continue
		}
		p := party{name: e.Name, entity: m.Entity + 1}
		if subjects[c.tree.ChunkAt(t)] || c.afterRole(t, subjects) {
			return p
		}
		last = p
	}
	if last.name == "" {
		return c.roleBefore(before)
	}
	return last
}

// roleBefore returns the last subject before an offset that names somebody by
// an office alone: "the premier said he …".
func (c *cue) roleBefore(before int) party {
	var found party
	for k := range c.tree.Verbs {
		v := &c.tree.Verbs[k]
		if v.Form != syntax.Finite || v.Subject == syntax.None || c.head(v.Subject).Start >= before {
			continue
		}
		if c.f.words.parties[c.lemma(v.Subject)] && c.head(v.Subject).Tag == "NN" {
			found = c.written(v.Subject)
		}
	}
	return found
}

// afterRole reports whether the name at a token stands in apposition to a
// subject: "the minister, Ada Osei, said".
func (c *cue) afterRole(t int, subjects map[int]bool) bool {
	i := c.tree.ChunkAt(t)
	return c.kind(i-1) == syntax.Comma && subjects[i-2]
}

// subjects returns the chunks that are subjects of finite verbs, or speakers
// behind their verb.
func (c *cue) subjects() map[int]bool {
	out := map[int]bool{}
	for k := range c.tree.Verbs {
		v := &c.tree.Verbs[k]
		if v.Form != syntax.Finite {
			continue
		}
		if v.Subject != syntax.None {
			out[v.Subject] = true
		}
		if i, ok := c.inverted(v); ok {
			out[i] = true
		}
	}
	return out
}

// inverted returns the speaker that stands behind a verb of speech: "”, said Ada Osei".
func (c *cue) inverted(v *syntax.Verb) (int, bool) {
	if c.frame(v)&say == 0 || c.kind(v.Chunk+1) != syntax.NounPhrase {
		return syntax.None, false
	}
	k := c.kind(v.Chunk - 1)
	return v.Chunk + 1, k == syntax.Quote || k == syntax.Comma
}

// subjectBefore returns the last subject before the pronoun that it may stand
// for; in an earlier sentence the first one, which it is about.
func (c *cue) subjectBefore(t text.Token, plural bool) party {
	var found party
	for k := range c.tree.Verbs {
		v := &c.tree.Verbs[k]
		if v.Form != syntax.Finite || v.Subject == syntax.None || v.Passive && c.frame(v)&(give|demand) == 0 {
			continue
		}
		if c.head(v.Subject).Start >= t.Start || !c.standsFor(v.Subject, plural) {
			continue
		}
		found = c.party(v.Subject)
		if c.tree.Last > c.tree.First && c.tree.Tokens[c.tree.Last-1].Start < t.Start {
			break // an earlier sentence
		}
	}
	return found
}

// standsFor reports whether "it", or in the plural "they", may stand for the
// noun phrase at i.
func (c *cue) standsFor(i int, plural bool) bool {
	tag := c.head(i).Tag
	if m, ok := c.p.Names.At(c.tree.Chunks[i].Head); ok {
		return m.Kind != name.Person && (!plural || m.Kind == name.Organization ||
			strings.HasSuffix(tag, "S") || c.f.words.groups[c.head(i).Lower])
	}
	if plural {
		return tag == "NNPS" || tag == "NNS" && c.many(c.lemma(i)) || tag == "NN" && c.f.words.groups[c.lemma(i)] || c.lemma(i) == "police"
	}
	return strings.HasPrefix(tag, "NNP") && !weekdays[c.head(i).Lower] || tag == "NN" && c.f.words.parties[c.lemma(i)] && !c.f.words.persons[c.lemma(i)]
}

// many reports whether a noun in the plural may be what "they" are.
func (c *cue) many(lemma string) bool {
	words := &c.f.words
	return words.parties[lemma] || words.persons[lemma] || words.humans[lemma] || words.groups[lemma]
}

// speaker returns who says "I" or "we", if the sentence tells.
func (c *cue) speaker(t text.Token) (party, bool) {
	switch t.Lower {
	case "i", "we", "my", "our", "me", "us", "mine", "ours":
	default:
		return party{}, false
	}
	for k := range c.tree.Verbs {
		v := &c.tree.Verbs[k]
		if c.frame(v)&say == 0 || v.Form != syntax.Finite {
			continue
		}
		if i, ok := c.inverted(v); ok {
			return c.party(i), true
		}
		if v.Subject != syntax.None && c.head(v.Subject).Tag != "PRP" {
			return c.party(v.Subject), true
		}
	}
	return party{}, true
}
