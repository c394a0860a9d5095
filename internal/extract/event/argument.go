package event

import (
	"slices"

	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
)

// modified looks at a participle or relative clause that describes the theme.
func (c *clause) modified() (Found, bool) {
	for k := range c.s.Verbs {
		v := &c.s.Verbs[k]
		if v.Chunk == c.theme.Chunk+1 && c.reducible(v) && !c.actsItself(v) {
			if found, ok := c.verb(k, true, false, Participle); ok {
				return found, true
			}
		}
		if v.Chunk < c.theme.Chunk || v.Shared && !v.Relative || !slices.Contains(v.Subjects, c.theme.Chunk) {
			continue
		}
		link := Relative
		switch {
		case v.Relative:
		case v.Form == syntax.Participle && !c.actsItself(v), v.Form == syntax.Infinitive && v.Passive:
			link = Participle
		default:
			continue
		}
		if found, ok := c.verb(k, v.Passive, !v.Passive || v.Form == syntax.Participle, link); ok {
			return found, true
		}
	}
	return Found{}, false
}

// selfActing are verbs that, without an object, tell what their subject does.
var selfActing = map[string]bool{"surrender": true, "fire": true, "return": true}

// actsItself reports whether a past form right behind the theme tells what those
// counted did themselves: "thirty fighters surrendered". They are the theme of it
// where they are the subject of another verb, or somebody else did it.
func (c *clause) actsItself(v *syntax.Verb) bool {
	ch := &c.s.Chunks[c.theme.Chunk]
	if !selfActing[v.Lemma] || v.Head != c.s.Chunks[v.Chunk].First || v.Agent != syntax.None || v.Chunk != c.theme.Chunk+1 ||
		c.s.Tokens[ch.First].Tag == "DT" || c.theme.Chunk > 0 && c.s.Chunks[c.theme.Chunk-1].Kind == syntax.Preposition {
		return false // "the 26 surrendered in May", "of 26 surrendered in May"
	}
	for k := range c.s.Verbs {
		u := &c.s.Verbs[k]
		if u.Form == syntax.Finite && u.Head != v.Head && slices.Contains(u.Subjects, c.theme.Chunk) {
			return false
		}
	}
	return true
}

// objectOf looks at the verbs of which the theme is the object. Where several
// are triggers, the first counts.
func (c *clause) objectOf() (Found, bool) {
	for k := range c.s.Verbs {
		v := &c.s.Verbs[k]
		if v.Passive || !c.isOne(v.Objects) {
			continue
		}
		if found, ok := c.verb(k, true, false, Object); ok {
			return found, true
		}
	}
	return Found{}, false
}

// subjectOf looks at the verbs of which the theme is the subject.
func (c *clause) subjectOf() (Found, bool) {
	for k := range c.s.Verbs {
		v := &c.s.Verbs[k]
		if !c.isOne(v.Subjects) || c.actsItself(v) {
			continue
		}
		if found, ok := c.verb(k, v.Passive, !v.Passive, Subject); ok {
			return found, true
		}
	}
	return Found{}, false
}

// isOne reports whether the theme is one of the arguments, itself or through "any of".
func (c *clause) isOne(arguments []int) bool {
	return slices.Contains(arguments, c.theme.Chunk) || slices.Contains(arguments, c.pronounOf())
}

// pronounOf returns the chunk of "any" or "all" in "any of the 12 children",
// through which the theme is an argument, or a chunk that no verb has.
func (c *clause) pronounOf() int {
	i := c.theme.Chunk
	if i < 2 || c.s.Word(i-1) != "of" {
		return unlinked
	}
	switch c.s.Word(i - 2) {
	case "any", "all", "each", "both", "most", "many", "some", "half":
		return i - 2
	}
	return unlinked
}

// unlinked is no chunk at all.
const unlinked = -2

// reducible reports whether a simple past form may be a participle after its
// noun, because nothing follows that could be its object: "the 16 students held
// since May", "29 men sent north".
func (c *clause) reducible(v *syntax.Verb) bool {
	ch := &c.s.Chunks[v.Chunk]
	if v.Form != syntax.Finite || v.Tense != syntax.Past || len(v.Objects) > 0 || v.Head != ch.First || c.s.Tokens[v.Head].Traits&text.Preterite != 0 {
		return false
	}
	next := v.Chunk + 1
	return next >= len(c.s.Chunks) || c.s.Chunks[next].Kind != syntax.Subordinator && c.s.Chunks[next].Kind != syntax.Quote
}
