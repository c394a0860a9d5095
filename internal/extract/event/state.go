package event

import (
	"slices"
	"strings"

	"factdesk/internal/extract/syntax"
)

// predicated looks for an adjective that is said of the theme: "are missing",
// "left 12 dead", "20 dead".
func (c *clause) predicated() (Found, bool) {
	next := c.theme.Chunk + 1
	if next < len(c.s.Chunks) && c.s.Chunks[next].Kind == syntax.Adverb {
		next++ // "20 still missing"
	}
	if found, ok := c.adjective(next); ok {
		return found, true
	}
	for k := range c.s.Verbs {
		v := &c.s.Verbs[k]
		if v.Copula && slices.Contains(v.Objects, c.theme.Chunk) {
			if found, ok := c.adjective(max(v.Chunk-1, 0)); ok {
				return found, true
			}
		}
		if !v.Copula && !(v.Passive && heldVerbs[v.Lemma]) && v.Lemma != "report" && v.Lemma != "leave" && v.Lemma != "become" && v.Lemma != "get" || !slices.Contains(v.Subjects, c.theme.Chunk) {
			continue
		}
		for i := v.Chunk + 1; i < len(c.s.Chunks) && i <= v.Chunk+3; i++ {
			if found, ok := c.adjective(i); ok {
				found.Verb = k
				return found, true
			}
		}
		if found, ok := c.became(k); ok {
			return found, true
		}
	}
	return Found{}, false
}

// became looks for what the theme came to be by a participle: "became infected".
func (c *clause) became(k int) (Found, bool) {
	v := &c.s.Verbs[k]
	next := v.Chunk + 1
	if v.Lemma != "become" && v.Lemma != "get" || next >= len(c.s.Chunks) {
		return Found{}, false
	}
	head := c.s.Chunks[next].Head
	if word := &c.s.Tokens[head]; word.Lower == word.Lemma {
		return Found{}, false
	}
	kind, ok := c.undergone(head)
	return Found{Kind: kind, Trigger: head, Verb: syntax.None, Link: Predicate}, ok
}

// undergone returns the kind of what those went through whom the participle at a
// token describes.
func (c *clause) undergone(token int) (kind string, ok bool) {
	word := &c.s.Tokens[token]
	triggers := c.f.verbs[participleLemma(word.Lemma, word.Lower)]
	for k := range triggers {
		if t := &triggers[k]; t.object && len(t.tail) == 0 && c.holds(t, syntax.None) {
			return t.kind, true
		}
	}
	return "", false
}

// heldVerbs say in the passive what state somebody is taken to be in: "are
// confirmed dead", "is feared missing".
var heldVerbs = map[string]bool{
	"confirm": true, "fear": true, "presume": true, "believe": true, "think": true, "declare": true, "list": true,
	"pronounce": true, "register": true, "feel": true, "assume": true, "find": true,
}

// adjective looks up the chunk at i as an adjective or as a noun used like one.
func (c *clause) adjective(i int) (Found, bool) {
	if i >= len(c.s.Chunks) {
		return Found{}, false
	}
	ch := &c.s.Chunks[i]
	if ch.Kind == syntax.VerbGroup && ch.Head != ch.First {
		return Found{}, false
	}
	word := c.s.Tokens[ch.Head].Lower
	if ch.Kind == syntax.Preposition && c.f.compound[word] {
		word += " " + c.s.Word(i+1) // "in custody"
	}
	triggers := c.f.adjectives[word]
	for k := range triggers {
		if c.holds(&triggers[k], syntax.None) {
			return Found{Kind: triggers[k].kind, Trigger: ch.Head, Verb: syntax.None, Link: Predicate}, true
		}
	}
	return Found{}, false
}

// premodified looks for a participle before the noun: "two wounded soldiers".
func (c *clause) premodified() (Found, bool) {
	ch := &c.s.Chunks[c.theme.Chunk]
	for t := ch.First; t < ch.Head; t++ {
		tok := &c.s.Tokens[t]
		if adj := c.f.adjectives[tok.Lower]; len(adj) > 0 {
			return Found{Kind: adj[0].kind, Trigger: t, Verb: syntax.None, Link: Premodifier}, true
		}
		if tok.Tag != "VBN" && tok.Tag != "VBD" && !strings.HasPrefix(tok.Tag, "JJ") {
			continue
		}
		if kind, ok := c.undergone(t); ok {
			return Found{Kind: kind, Trigger: t, Verb: syntax.None, Link: Premodifier}, true
		}
	}
	return Found{}, false
}

// participleLemma returns the verb of a participle that was tagged an adjective.
func participleLemma(lemma, lower string) string {
	if lemma != lower {
		return lemma
	}
	if stem, found := strings.CutSuffix(lower, "ed"); found {
		return stem
	}
	return lower
}
