package event

import (
	"slices"
	"strings"

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

// head looks at the counted noun itself: "three arrests".
func (c *clause) head() (Found, bool) {
	ch := &c.s.Chunks[c.theme.Chunk]
	triggers := c.f.heads[c.theme.Lemma]
	for k := range triggers {
		if c.holds(&triggers[k], syntax.None) {
			return Found{Kind: triggers[k].kind, Trigger: ch.Head, Verb: syntax.None, Link: Head}, true
		}
	}
	return Found{}, false
}

// modified looks at a participle or relative clause that describes the theme.
func (c *clause) modified() (Found, bool) {
	for k := range c.s.Verbs {
		v := &c.s.Verbs[k]
		if v.Chunk < c.theme.Chunk || v.Shared && !v.Relative || !slices.Contains(v.Subjects, c.theme.Chunk) {
			continue
		}
		link := Relative
		switch {
		case v.Relative:
		case v.Form == syntax.Participle, v.Form == syntax.Infinitive && v.Passive:
			link = Participle
		default:
			continue
		}
		if found, ok := c.verb(k, v.Passive, !v.Passive, link); ok {
			return found, true
		}
	}
	return Found{}, false
}

// governed looks at the verbs of which the theme is subject or object. Where
// several are triggers, as in "were arrested and later released", the first counts.
func (c *clause) governed() (Found, bool) {
	for k := range c.s.Verbs {
		v := &c.s.Verbs[k]
		if slices.Contains(v.Objects, c.theme.Chunk) && !v.Passive {
			if found, ok := c.verb(k, true, false, Object); ok {
				return found, true
			}
		}
		if slices.Contains(v.Subjects, c.theme.Chunk) {
			if found, ok := c.verb(k, v.Passive, !v.Passive, Subject); ok {
				return found, true
			}
		}
	}
	return Found{}, false
}

// verb looks a verb group up, with its particle and without.
func (c *clause) verb(k int, object, subject bool, link Link) (Found, bool) {
	v := &c.s.Verbs[k]
	if v.Particle != "" {
		if found, ok := c.lookUp(c.f.verbs[v.Lemma+" "+v.Particle], k, object, subject, link); ok {
			return found, true
		}
	}
	if next := c.s.Word(v.Chunk + 1); next == "free" || next == "hostage" || next == "positive" || next == "ill" || next == "home" || next == "missing" {
		if found, ok := c.lookUp(c.f.verbs[v.Lemma+" "+next], k, object, subject, link); ok {
			return found, true
		}
	}
	return c.lookUp(c.f.verbs[v.Lemma], k, object, subject, link)
}

// lookUp returns the first trigger whose role, tail and conditions fit; one
// with a tail goes before one without.
func (c *clause) lookUp(triggers []trigger, k int, object, subject bool, link Link) (Found, bool) {
	best := -1
	for i := range triggers {
		t := &triggers[i]
		if !(object && t.object || subject && t.subject) || !c.holds(t, k) {
			continue
		}
		if len(t.tail) > 0 && !c.tail(k, t.tail) {
			continue
		}
		if best < 0 || len(t.tail)+len(t.conditions) > len(triggers[best].tail)+len(triggers[best].conditions) {
			best = i
		}
	}
	if best < 0 {
		return Found{}, false
	}
	return Found{Kind: triggers[best].kind, Trigger: c.s.Verbs[k].Head, Verb: k, Link: link}, true
}

// tail reports whether the words follow the verb in its clause, one after another.
func (c *clause) tail(k int, words []string) bool {
	return c.after(k, func(t int) bool {
		for i, w := range words {
			if t+i >= c.s.Last || c.s.Tokens[t+i].Lower != w {
				return false
			}
		}
		return true
	})
}

// predicated looks for an adjective that is said of the theme: "are missing",
// "left 12 dead", "20 dead".
func (c *clause) predicated() (Found, bool) {
	next := c.theme.Chunk + 1
	if found, ok := c.adjective(next); ok {
		return found, true
	}
	for k := range c.s.Verbs {
		v := &c.s.Verbs[k]
		if !v.Copula && v.Lemma != "report" && v.Lemma != "leave" || !slices.Contains(v.Subjects, c.theme.Chunk) {
			continue
		}
		for i := v.Chunk + 1; i < len(c.s.Chunks) && i <= v.Chunk+3; i++ {
			if found, ok := c.adjective(i); ok {
				found.Verb = k
				return found, true
			}
		}
	}
	return Found{}, false
}

// adjective looks up the chunk at i as an adjective or as a noun used like one.
func (c *clause) adjective(i int) (Found, bool) {
	if i >= len(c.s.Chunks) {
		return Found{}, false
	}
	ch := &c.s.Chunks[i]
	t := &c.s.Tokens[ch.Head]
	triggers := c.f.adjectives[t.Lower]
	for k := range triggers {
		if c.holds(&triggers[k], syntax.None) {
			return Found{Kind: triggers[k].kind, Trigger: ch.Head, Verb: syntax.None, Link: Predicate}, true
		}
	}
	return Found{}, false
}

// nominal looks for a noun that names the happening of its complement: "the
// transfer of 29 leaders", "a protest by 250 supporters".
func (c *clause) nominal() (Found, bool) {
	i := c.theme.Chunk
	p, left := i-1, i-2
	if left < 0 || c.s.Chunks[p].Kind != syntax.Preposition || c.s.Chunks[left].Kind != syntax.NounPhrase {
		return Found{}, false
	}
	head := c.s.Chunks[left].Head
	word := c.s.Word(p)
	triggers := c.f.nouns[c.s.Tokens[head].Lemma]
	for k := range triggers {
		t := &triggers[k]
		byAgent := word == "by" && agentNouns[t.kind]
		if (word == "of" || byAgent) && c.holds(t, syntax.None) {
			return Found{Kind: t.kind, Trigger: head, Verb: syntax.None, Link: Nominal}, true
		}
	}
	return Found{}, false
}

// agentNouns are the kinds whose theme is the one who acts.
var agentNouns = map[string]bool{"protest": true, "escape": true}

// premodified looks for a participle before the noun: "two wounded soldiers".
func (c *clause) premodified() (Found, bool) {
	ch := &c.s.Chunks[c.theme.Chunk]
	for t := ch.First; t < ch.Head; t++ {
		tok := &c.s.Tokens[t]
		if tok.Tag != "VBN" && tok.Tag != "VBD" && !strings.HasPrefix(tok.Tag, "JJ") {
			continue
		}
		triggers := c.f.verbs[participleLemma(tok.Lemma, tok.Lower)]
		for k := range triggers {
			tr := &triggers[k]
			if tr.object && len(tr.tail) == 0 && c.holds(tr, syntax.None) {
				return Found{Kind: tr.kind, Trigger: t, Verb: syntax.None, Link: Premodifier}, true
			}
		}
		if adj := c.f.adjectives[tok.Lower]; len(adj) > 0 {
			return Found{Kind: adj[0].kind, Trigger: t, Verb: syntax.None, Link: Premodifier}, true
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
