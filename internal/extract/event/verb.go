package event

import (
	"factdesk/internal/extract/syntax"
)

// verb looks a verb group up, with its particle and without.
func (c *clause) verb(k int, object, subject bool, link Link) (Found, bool) {
	v := &c.s.Verbs[k]
	if v.Particle != "" {
		if found, ok := c.lookUp(c.f.verbs[v.Lemma+" "+v.Particle], k, object, subject, link); ok {
			return found, true
		}
	}
	if next := c.s.Word(v.Chunk + 1); next != "" && c.f.compound[v.Lemma] && !c.temporal(v.Chunk+2) { // "taken on Monday"
		if found, ok := c.lookUp(c.f.verbs[v.Lemma+" "+next], k, object, subject, link); ok {
			return found, true
		}
	}
	return c.lookUp(c.f.verbs[v.Lemma], k, object, subject, link)
}

// temporal reports whether a chunk is a date.
func (c *clause) temporal(i int) bool { return i < len(c.s.Chunks) && c.s.Chunks[i].Temporal }

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
