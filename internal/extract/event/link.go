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

// modified looks at a participle or relative clause that describes the theme.
func (c *clause) modified() (Found, bool) {
	for k := range c.s.Verbs {
		v := &c.s.Verbs[k]
		if v.Chunk == c.theme.Chunk+1 && c.reducible(v) {
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
		case v.Form == syntax.Participle, v.Form == syntax.Infinitive && v.Passive:
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
		if !c.isOne(v.Subjects) {
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
	if v.Form != syntax.Finite || v.Tense != syntax.Past || len(v.Objects) > 0 || v.Head != ch.First {
		return false
	}
	next := v.Chunk + 1
	return next >= len(c.s.Chunks) || c.s.Chunks[next].Kind != syntax.Subordinator && c.s.Chunks[next].Kind != syntax.Quote
}

// verb looks a verb group up, with its particle and without.
func (c *clause) verb(k int, object, subject bool, link Link) (Found, bool) {
	v := &c.s.Verbs[k]
	if v.Particle != "" {
		if found, ok := c.lookUp(c.f.verbs[v.Lemma+" "+v.Particle], k, object, subject, link); ok {
			return found, true
		}
	}
	if next := c.s.Word(v.Chunk + 1); next != "" && c.f.compound[v.Lemma] {
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
	follows := func(t int) bool {
		for i, w := range words {
			if t+i >= c.s.Last || c.s.Tokens[t+i].Lower != w {
				return false
			}
		}
		return true
	}
	return c.until(k, follows, func(v *syntax.Verb) bool { return v.Form != syntax.Infinitive })
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
		if v.Copula && slices.Contains(v.Objects, c.theme.Chunk) {
			if found, ok := c.adjective(max(v.Chunk-1, 0)); ok {
				return found, true
			}
		}
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

// nominal looks for a noun that names the happening of its complement: "the
// transfer of 29 leaders", "a protest by 250 supporters".
func (c *clause) nominal() (Found, bool) {
	p := c.theme.Chunk - 1
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

// companion looks for a verb whose subject acts together with the theme: "fled
// along with three aides".
func (c *clause) companion() (Found, bool) {
	i := c.theme.Chunk
	if i == 0 || c.s.Word(i-1) != "with" {
		return Found{}, false
	}
	k := c.s.Governor(i)
	if k == syntax.None || c.s.Verbs[k].Chunk > i {
		return Found{}, false
	}
	return c.verb(k, c.s.Verbs[k].Passive, !c.s.Verbs[k].Passive, Companion)
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
		triggers := c.f.verbs[participleLemma(tok.Lemma, tok.Lower)]
		for k := range triggers {
			tr := &triggers[k]
			if tr.object && len(tr.tail) == 0 && c.holds(tr, syntax.None) {
				return Found{Kind: tr.kind, Trigger: t, Verb: syntax.None, Link: Premodifier}, true
			}
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
