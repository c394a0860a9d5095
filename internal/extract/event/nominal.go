package event

import (
	"slices"

	"factdesk/internal/extract/syntax"
)

// nominal looks for a noun that names the happening of its complement: "the
// transfer of 29 leaders", "a protest by 250 supporters".
func (c *clause) nominal() (Found, bool) {
	p := c.listStart() - 1
	if p < 1 || c.s.Chunks[p].Kind != syntax.Preposition {
		return Found{}, false
	}
	noun := p - 1
	if v := c.s.VerbAt(noun); v != nil && v.Passive && v.Subject != syntax.None {
		noun = v.Subject // "charges were brought against five guards"
	}
	if c.s.Chunks[noun].Kind != syntax.NounPhrase {
		return Found{}, false
	}
	head, word := c.s.Chunks[noun].Head, c.s.Word(p)
	triggers := c.f.nouns[c.s.Tokens[head].Lemma]
	for k := range triggers {
		if t := &triggers[k]; t.link == word && c.holds(t, syntax.None) {
			return Found{Kind: t.kind, Trigger: head, Verb: syntax.None, Link: Nominal}, true
		}
	}
	return Found{}, false
}

// listStart returns the first of the counted phrases that are joined to the
// theme: "the seizure of [1,150 phones] and 900 computers".
func (c *clause) listStart() int {
	i := c.theme.Chunk
	if i < 3 || c.s.Chunks[i-1].Kind != syntax.Conjunction || c.acts() {
		return i
	}
	for i >= 3 && c.joined(i-1) && c.s.Chunks[i-2].Kind == syntax.NounPhrase && c.s.Chunks[i-2].Quantity != syntax.None {
		i -= 2
	}
	return i
}

func (c *clause) joined(i int) bool {
	return c.s.Chunks[i].Kind == syntax.Conjunction || c.s.Chunks[i].Kind == syntax.Comma
}

// acts reports whether the theme is the subject of a verb.
func (c *clause) acts() bool {
	for k := range c.s.Verbs {
		if slices.Contains(c.s.Verbs[k].Subjects, c.theme.Chunk) {
			return true
		}
	}
	return false
}

// companion looks for a verb whose subject acts together with the theme: "fled
// along with three aides".
func (c *clause) companion() (Found, bool) {
	i := c.theme.Chunk
	if i == 0 || c.s.Word(i-1) != "with" {
		return Found{}, false
	}
	k := c.behindInsertion(c.s.Governor(i))
	if k == syntax.None || c.s.Verbs[k].Chunk > i || c.attends(i) || !c.theme.People {
		return Found{}, false
	}
	return c.verb(k, c.s.Verbs[k].Passive, !c.s.Verbs[k].Passive, Companion)
}

// behindInsertion returns a verb, or the one before where it is that of an
// insertion: "were killed, officials said, along with four others".
func (c *clause) behindInsertion(k int) int {
	if k == syntax.None {
		return k
	}
	v := &c.s.Verbs[k]
	subject := v.Subject
	if v.Form != syntax.Finite || len(v.Objects) > 0 || subject < 1 || subject > v.Chunk || v.Chunk+1 >= len(c.s.Chunks) ||
		c.s.Chunks[subject-1].Kind != syntax.Comma || c.s.Chunks[v.Chunk+1].Kind != syntax.Comma {
		return k
	}
	return v.Parent
}

// exchanged looks for a release that the theme is the price of: "freed two
// captives in exchange for 30 prisoners".
func (c *clause) exchanged() (Found, bool) {
	i := c.theme.Chunk
	if i < 2 || c.s.Word(i-1) != "for" || c.s.Word(i-2) != "exchange" && c.s.Word(i-2) != "return" || !c.theme.People {
		return Found{}, false
	}
	k := c.s.Governor(i - 2)
	if k == syntax.None {
		return Found{}, false
	}
	found, ok := c.verb(k, true, false, Companion)
	return found, ok && found.Kind == "release"
}

// attends reports whether a phrase behind "with" only tells who was beside: "died
// with two nurses at his bedside".
func (c *clause) attends(i int) bool {
	switch c.s.Word(i + 1) {
	case "at", "by", "beside", "around":
		owner := c.s.Word(i + 2)
		return owner == "his" || owner == "her" || owner == "their" || owner == "its"
	}
	return false
}

// pronoun looks for a later verb of the sentence that has "them" for its object
// and shares the subject of the theme's own verb.
func (c *clause) pronoun() (Found, bool) {
	host := syntax.None
	for k := range c.s.Verbs {
		v := &c.s.Verbs[k]
		if slices.Contains(v.Objects, c.theme.Chunk) {
			host = k
			continue
		}
		if host == syntax.None || !v.Shared || len(v.Objects) == 0 {
			continue
		}
		if c.s.Tokens[c.s.Chunks[v.Objects[0]].Head].Lower != "them" {
			continue
		}
		if found, ok := c.verb(k, true, false, Pronoun); ok {
			return found, true
		}
	}
	return Found{}, false
}
