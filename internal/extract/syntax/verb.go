package syntax

import (
	"strings"

	"factdesk/internal/extract/wordset"
)

// group gathers the parts of a verb group from left to right.
type group struct {
	c       *chunker
	aux     []int // tokens of auxiliaries and modals
	main    int
	to      bool
	negated bool
}

// verbGroup appends the verb group that begins at token i, if one does.
func (c *chunker) verbGroup(i int) (int, bool) {
	g := group{c: c, main: None, aux: c.aux[:0]}
	end := g.scan(i)
	c.aux = g.aux
	if g.main == None {
		return i, false
	}
	particle := ""
	if c.takesParticle(&g, end) {
		particle = c.tokens[end].Lower
		end++
	}
	v := g.verb()
	v.Particle = particle
	v.Chunk = len(c.out.Chunks)
	c.add(VerbGroup, i, end, g.main).Verb = len(c.out.Verbs)
	c.out.Verbs = append(c.out.Verbs, v)
	return end, true
}

func (g *group) scan(i int) int {
	c, end := g.c, i
	for k := i; k < c.last; k++ {
		t := &c.tokens[k]
		if _, q := c.quantityAt(k); q != nil && k > i {
			return end
		}
		switch {
		case c.marks[k]&MarkTemporal != 0 && t.Tag == "RB" && g.main != None:
			if !g.verbAhead(k + 1) {
				return end // "have now sent" goes on, "sailed yesterday" does not
			}
		case c.marks[k]&(MarkTemporal|MarkName) != 0:
			return end
		case t.Tag == "TO" || t.Lower == "to":
			if k > i || k+1 >= c.last || !g.verbAhead(k+1) {
				return end
			}
			g.to = true
		case isNegation(t.Lower):
			if g.main != None && !isAuxiliary(c.tokens[g.main].Lemma) && c.tokens[g.main].Tag != "MD" {
				return end
			}
			if k == i && !g.verbAhead(k+1) {
				return end
			}
			g.negated = true
			if g.main != None {
				end = k + 1
			}
		case t.Tag == "MD" || strings.HasPrefix(t.Tag, "VB") || c.infinitive(k) || c.fate(k):
			if g.main != None && !g.continues(k) {
				return end
			}
			if g.main != None {
				g.aux = append(g.aux, g.main)
			}
			g.main, end = k, k+1
		case (strings.HasPrefix(t.Tag, "RB") || g.sinceThen(k)) && (g.main != None || g.to):
			if !g.verbAhead(k + 1) {
				return end
			}
		default:
			return end
		}
	}
	return end
}

// sinceThen reports whether token k is the adverb of "have since been freed".
func (g *group) sinceThen(k int) bool {
	return g.main != None && g.main == k-1 && g.c.tokens[k].Lower == "since" && g.c.tokens[g.main].Lemma == "have"
}

// continues reports whether the verb so far is an auxiliary of token k.
func (g *group) continues(k int) bool {
	prev, t := &g.c.tokens[g.main], &g.c.tokens[k]
	switch {
	case prev.Tag == "MD":
		return true
	case t.Lower == "missing":
		return false
	case prev.Lemma == "be":
		return t.Tag == "VBN" || t.Tag == "VBG" || t.Tag == "VBD"
	case prev.Lemma == "have":
		return t.Tag == "VBN" || t.Tag == "VBD"
	case prev.Lemma == "do":
		return t.Tag == "VB" || t.Tag == "VBP"
	case prev.Lemma == "get":
		return t.Tag == "VBN"
	}
	return false
}

// maxAdverbs bounds how many adverbs may stand inside a verb group.
const maxAdverbs = 3

// verbAhead reports whether a verb stands at token k, adverbs skipped.
func (g *group) verbAhead(k int) bool {
	for limit := k + maxAdverbs; k < g.c.last && k <= limit; k++ {
		t := &g.c.tokens[k]
		if _, q := g.c.quantityAt(k); q != nil || g.c.marks[k]&(MarkTemporal|MarkName) != 0 {
			return false
		}
		if strings.HasPrefix(t.Tag, "VB") || g.c.infinitive(k) {
			return true
		}
		if !strings.HasPrefix(t.Tag, "RB") && !isNegation(t.Lower) {
			return false
		}
	}
	return false
}

// deeds are verbs that are taken for nouns behind "to".
var deeds = map[string]bool{
	"hand": true, "free": true, "jail": true, "house": true, "shelter": true, "fire": true, "charge": true, "release": true,
	"return": true, "transfer": true, "surrender": true, "rescue": true, "search": true, "question": true, "torture": true,
}

// fates are verbs of headlines that are taken for nouns behind a number: "after 12 die".
var fates = wordset.Of("die", "escape", "flee", "drown", "perish", "cross")

// fate reports whether what was tagged a noun or adjective behind a bare number
// above one is a verb: a noun would stand in the plural.
func (c *chunker) fate(k int) bool {
	t := &c.tokens[k]
	if !fates.Get(t.Lower) || strings.HasPrefix(t.Tag, "VB") || k == 0 {
		return false
	}
	if k+1 < c.last && t.Lower != "flee" && isNoun(c.tokens[k+1].Tag) {
		return false // "12 escape attempts"
	}
	for n := c.next - 1; n <= c.next && n < len(c.quantities); n++ {
		if n >= 0 && c.quantities[n].Last == k && c.quantities[n].Number.Value > 1 {
			return true
		}
	}
	return false
}

// infinitive reports whether what was tagged a noun is a verb between "to" and
// its object: "pledged not to hand the men over".
func (c *chunker) infinitive(k int) bool {
	t := &c.tokens[k]
	if t.Tag != "NN" || !deeds[t.Lower] || k == 0 || c.tokens[k-1].Lower != "to" || k+1 >= c.last {
		return false
	}
	switch c.tokens[k+1].Tag {
	case "DT", "PRP", "PRP$", "CD":
		return true
	}
	return false
}

// verb reads form, tense, voice and mood off the tokens of the group.
func (g *group) verb() Verb {
	tokens := g.c.tokens
	main := &tokens[g.main]
	v := Verb{
		Head: g.main, Lemma: main.Lemma, Negated: g.negated,
		Subject: None, Agent: None, Parent: None,
	}
	for _, a := range g.aux {
		if tokens[a].Tag == "MD" {
			v.Modal = tokens[a].Lower
		}
	}
	v.Form, v.Tense = g.formAndTense()
	v.Passive = v.Form == Participle || g.passiveAuxiliary() && (main.Tag == "VBN" || main.Tag == "VBD")
	v.Copula = copulas[main.Lemma]
	return v
}

var copulas = map[string]bool{"be": true, "remain": true, "become": true, "stay": true}

// passiveAuxiliary reports whether the last auxiliary is one of the passive.
func (g *group) passiveAuxiliary() bool {
	if len(g.aux) == 0 {
		return false
	}
	lemma := g.c.tokens[g.aux[len(g.aux)-1]].Lemma
	return lemma == "be" || lemma == "get"
}

func (g *group) formAndTense() (Form, Tense) {
	tokens := g.c.tokens
	first := &tokens[g.main]
	if len(g.aux) > 0 {
		first = &tokens[g.aux[0]]
	}
	switch {
	case g.to:
		return Infinitive, Future
	case first.Tag == "MD":
		return Finite, Future
	case first.Tag == "VBD":
		return Finite, Past
	case first.Tag == "VBG" && g.passiveAuxiliary():
		return Participle, Present
	case first.Tag == "VBG":
		return Gerund, Present
	case first.Tag == "VBN" && len(g.aux) == 0:
		return Participle, Past
	case first.Lemma == "have" && len(g.aux) > 0:
		return Finite, Past
	case first.Tag == "VBP" && unchanging[first.Lower]:
		return Finite, Past // "protests spread to the coast on Monday"
	}
	return Finite, Present
}

// unchanging are verbs whose past form is the base form, and of which news tells
// that they happened, whatever form the tagger took them for.
var unchanging = map[string]bool{"spread": true, "hit": true, "burst": true, "split": true, "cut": true}

func isNegation(lower string) bool { return lower == "not" || lower == "n't" || lower == "never" }

func isAuxiliary(lemma string) bool { return lemma == "be" || lemma == "have" || lemma == "do" }

// takesParticle reports whether the token behind a group is its particle. That
// of an outer verb is left to it: "handed the men accused of theft over to".
func (c *chunker) takesParticle(g *group, end int) bool {
	if end >= c.last {
		return false
	}
	if _, q := c.quantityAt(end); q != nil {
		return false
	}
	main, t := &c.tokens[g.main], &c.tokens[end]
	n := len(c.out.Chunks)
	inner := main.Tag == "VBG" && n > 0 && c.out.Chunks[n-1].Kind == Preposition
	if inner && end+1 < c.last && c.tokens[end+1].Lower == "to" {
		return false
	}
	if phrasal[main.Lemma] == t.Lower {
		return end+1 >= c.last || c.marks[end+1]&MarkTemporal == 0 // "taken on Tuesday"
	}
	return isParticle(t.Lower, t.Tag)
}

// phrasal are verbs with a particle that elsewhere is a preposition.
var phrasal = map[string]string{"take": "on"}

// isParticle reports whether a word right after a verb belongs to it.
func isParticle(lower, tag string) bool {
	switch lower {
	case "off", "away", "up", "out", "down", "back", "over":
		return tag == "RP" || tag == "RB" || tag == "IN"
	}
	return tag == "RP"
}
