package event

import (
	"factdesk/internal/extract/syntax"
)

// clause is one search for the happening of one theme.
type clause struct {
	f     *Finder
	sc    *Scene
	s     *syntax.Sentence
	theme Theme
}

// holds reports whether all conditions of a trigger hold.
func (c *clause) holds(t *trigger, verb int) bool {
	for _, cond := range t.conditions {
		if !cond(c, verb) {
			return false
		}
	}
	return true
}

// named looks at a counted noun that names a happening: "three arrests".
func (c *clause) named() (Found, bool) {
	ch := &c.s.Chunks[c.theme.Chunk]
	if adj := c.f.adjectives[c.theme.Lemma]; len(adj) > 0 && c.spells(c.theme.Lemma) {
		return Found{Kind: adj[0].kind, Trigger: ch.Head, Verb: syntax.None, Link: Head}, true
	}
	if c.theme.People || c.theme.Elided {
		return Found{}, false
	}
	return c.head()
}

// spells reports whether the word stands in the theme's phrase or right behind it.
func (c *clause) spells(word string) bool {
	ch := &c.s.Chunks[c.theme.Chunk]
	return c.s.Tokens[ch.Head].Lower == word || ch.Last < c.s.Last && c.s.Tokens[ch.Last].Lower == word
}

// head looks at the counted noun itself, which may also name people by what
// happened to them: "12 detainees".
func (c *clause) head() (Found, bool) {
	if c.theme.People && c.theme.Elided {
		return Found{}, false
	}
	ch := &c.s.Chunks[c.theme.Chunk]
	triggers := c.f.heads[c.theme.Lemma]
	for k := range triggers {
		if c.holds(&triggers[k], syntax.None) {
			return Found{Kind: triggers[k].kind, Trigger: ch.Head, Verb: syntax.None, Link: Head}, true
		}
	}
	return Found{}, false
}
