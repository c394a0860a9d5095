package assurance

import (
	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
)

// kind returns the kind of the chunk at i, Other beyond the ends.
func (c *cue) kind(i int) syntax.Kind {
	if i < 0 || i >= len(c.tree.Chunks) {
		return syntax.Other
	}
	return c.tree.Chunks[i].Kind
}

// lemma returns the lemma of the head of the chunk at i, "" beyond the ends.
func (c *cue) lemma(i int) string {
	if i < 0 || i >= len(c.tree.Chunks) {
		return ""
	}
	return c.tree.Tokens[c.tree.Chunks[i].Head].Lemma
}

// head returns the head token of the chunk at i, an empty one beyond the ends.
func (c *cue) head(i int) text.Token {
	if i < 0 || i >= len(c.tree.Chunks) {
		return text.NoToken
	}
	return c.tree.Tokens[c.tree.Chunks[i].Head]
}

// tokenAt returns a token of the sentence, an empty one beyond its ends.
func (c *cue) tokenAt(t int) text.Token {
	if t < c.tree.First || t >= c.tree.Last {
		return text.NoToken
	}
	return c.tree.Tokens[t]
}

// temporal reports whether the chunk at i is a date or a weekday.
func (c *cue) temporal(i int) bool {
	return c.kind(i) == syntax.NounPhrase && (c.tree.Chunks[i].Temporal || weekdays[c.head(i).Lower])
}

// weekdays are dates by themselves, also where no earlier room marked them.
var weekdays = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true,
	"sunday": true, "yesterday": true, "today": true, "tomorrow": true, "tonight": true,
}

// pronoun reports whether the chunk at i is a personal pronoun.
func (c *cue) pronoun(i int) bool { return c.head(i).Tag == "PRP" }

// frame returns what a verb does to a commitment that it governs.
func (c *cue) frame(v *syntax.Verb) class {
	words := c.f.words.frames
	if v.Particle != "" {
		return words[v.Lemma+" "+v.Particle]
	}
	if next := c.tokenAt(v.Head + 1).Lower; next == "short" {
		return words[v.Lemma+" "+next]
	}
	return words[v.Lemma]
}

// verbHeading returns the verb group that holds the token as its main verb.
func (c *cue) verbHeading(token int) *syntax.Verb {
	v := c.tree.VerbAt(c.tree.ChunkAt(token))
	if v == nil || v.Head != token {
		return nil
	}
	return v
}

// finiteFrom reports whether the noun phrase at i is the subject of a finite
// verb that follows it, so that a clause begins with it.
func (c *cue) finiteFrom(i int) bool {
	for j := i + 1; j < len(c.tree.Chunks); j++ {
		switch c.kind(j) {
		case syntax.Adverb:
		case syntax.NounPhrase:
			if !c.temporal(j) && c.kind(j-1) != syntax.Preposition {
				return false
			}
		case syntax.Preposition:
			if c.tree.Word(j) == "to" {
				return false
			}
		case syntax.VerbGroup:
			v := c.tree.VerbAt(j)
			return v.Form == syntax.Finite
		default:
			return false
		}
	}
	return false
}

// skipBack moves left from chunk i over adverbs, dates and phrases with prepositions.
func (c *cue) skipBack(i int) int {
	for i >= 0 {
		switch {
		case c.kind(i) == syntax.Adverb, c.temporal(i):
			i--
		case c.kind(i) == syntax.NounPhrase && c.kind(i-1) == syntax.Preposition && c.tree.Word(i-1) != "of":
			i -= 2
		case c.kind(i) == syntax.Preposition && c.temporal(i+1):
			i--
		default:
			return i
		}
	}
	return i
}

// before reports the chunk to the left of i, adverbs and quotation marks passed over.
func (c *cue) before(i int) int {
	for i--; c.kind(i) == syntax.Adverb || c.kind(i) == syntax.Quote; i-- {
	}
	return i
}
