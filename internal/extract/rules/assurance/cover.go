package assurance

import (
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
)

// cover finds how many people a draft covers: by a number in its own words, by
// words for two or for one, else by the group of people that its words or its
// kind point at.
func (s *search) cover(d *draft) {
	r := coverage{s: s, d: d, tree: s.p.Sentences[d.sentence].Tree}
	for _, way := range []func() (claim.Beneficiaries, bool){
		r.counted, r.pair, r.heir, r.single, r.group,
	} {
		if b, ok := way(); ok {
			if b.Value > 0 {
				d.beneficiaries = &b
			}
			return
		}
	}
}

// coverage is the search for those whom one draft covers.
type coverage struct {
	s    *search
	d    *draft
	tree *syntax.Sentence
}

// people reports whether a count claim is one of a plain number of people.
func people(c *claim.Claim) bool {
	n := c.Count
	if n == nil || n.Value == nil || *n.Value <= 0 || n.Relation == claim.Range || n.Relation == claim.Indefinite {
		return false
	}
	return n.Of == claim.People || n.Of == claim.Groups || n.Event != nil && custody[n.Event.Type]
}

// counted takes the first number of people in the claim's words, or in those
// that say for whom it is.
func (r *coverage) counted() (claim.Beneficiaries, bool) {
	spans := []text.Span{r.s.p.Span(r.d.first, r.d.last)}
	for _, i := range []int{r.d.dative, r.d.covers} {
		if i != syntax.None {
			spans = append(spans, r.s.p.Span(r.tree.Chunks[i].First, r.tree.Chunks[i].Last))
		}
	}
	for i := range r.s.counts {
		c := &r.s.counts[i]
		if !people(c) {
			continue
		}
		for _, span := range spans {
			if span.Contains(c.Span) {
				return claim.Beneficiaries{Value: *c.Count.Value, Text: r.s.p.Doc.Slice(c.Span)}, true
			}
		}
	}
	return r.bare()
}

// bare reads a number without a noun to whom something is promised: "guarantee
// all three a hearing".
func (r *coverage) bare() (claim.Beneficiaries, bool) {
	if r.d.dative == syntax.None || !r.tree.Chunks[r.d.dative].Bare {
		return claim.Beneficiaries{}, false
	}
	ch := &r.tree.Chunks[r.d.dative]
	q := &r.s.p.Sentences[r.d.sentence].Quantities[ch.Quantity]
	if q.Zero || q.Number.Indefinite || q.Number.Range {
		return claim.Beneficiaries{}, false
	}
	return claim.Beneficiaries{Value: q.Number.Value, Text: r.s.p.Text(ch.First, ch.Last)}, true
}

// pair reads "both" and "neither".
func (r *coverage) pair() (claim.Beneficiaries, bool) {
	for t := r.d.content.first; t < r.d.content.last; t++ {
		if w := r.word(t); w == "both" || w == "neither" {
			return claim.Beneficiaries{Value: 2, Text: r.tree.Tokens[t].Text}, true
		}
	}
	return claim.Beneficiaries{}, false
}

// heir takes over whom an earlier commitment covers that is given again, unless
// the words say for whom it is now.
func (r *coverage) heir() (claim.Beneficiaries, bool) {
	if r.d.inherited == nil {
		return claim.Beneficiaries{}, false
	}
	for _, i := range []int{r.d.dative, r.d.covers} {
		if i == syntax.None {
			continue
		}
		if r.singular(i) || r.article(i) && r.person(i) {
			return one(r.s.p.Text(r.tree.Chunks[i].First, r.tree.Chunks[i].Last)), true
		}
		return claim.Beneficiaries{}, true
	}
	if b := r.d.inherited.beneficiaries; b != nil {
		return *b, true
	}
	return claim.Beneficiaries{}, true
}

func one(text string) claim.Beneficiaries { return claim.Beneficiaries{Value: 1, Text: text} }

// single finds the one person that the commitment is about.
func (r *coverage) single() (claim.Beneficiaries, bool) {
	for i := r.chunkAt(r.d.content.first); i < len(r.tree.Chunks) && r.tree.Chunks[i].First < r.d.content.last; i++ {
		ch := &r.tree.Chunks[i]
		if ch.Kind != syntax.NounPhrase || ch.First < r.d.content.first {
			continue
		}
		m, ok := r.s.p.Names.At(ch.Head)
		switch {
		case ok && m.Kind == name.Person && m.Entity+1 != r.d.giver.entity && !r.agent(i):
			return one(r.s.p.Text(m.First, m.Last)), true
		case !ok && r.singular(i) && (r.d.kind != other || r.passiveSubject(i)):
			return one(r.s.p.Text(ch.First, ch.Last)), true
		case r.d.kind != other && r.him(i):
			return one(r.tree.Tokens[ch.Head].Text), true
		}
	}
	return claim.Beneficiaries{}, false
}

// agent reports whether the phrase at i is the subject of an active verb, who
// would do something and not undergo it.
func (r *coverage) agent(i int) bool {
	if r.d.kind != other {
		return false
	}
	for k := range r.tree.Verbs {
		if v := &r.tree.Verbs[k]; v.Subject == i && !v.Passive {
			return true
		}
	}
	return false
}

func (r *coverage) passiveSubject(i int) bool {
	for k := range r.tree.Verbs {
		if v := &r.tree.Verbs[k]; v.Subject == i && v.Passive {
			return true
		}
	}
	return false
}

// singular reports whether the phrase at i is one definite person: "the
// prisoner", "a second Pole".
func (r *coverage) singular(i int) bool {
	switch r.word(r.tree.Chunks[i].First) {
	case "the", "this", "that", "his", "her":
		return r.person(i)
	}
	return false
}

// article reports whether the phrase at i begins with "a": "a second Pole".
func (r *coverage) article(i int) bool {
	w := r.word(r.tree.Chunks[i].First)
	return w == "a" || w == "an"
}

// person reports whether the head of the phrase at i is a noun in the singular
// for one person.
func (r *coverage) person(i int) bool {
	ch := &r.tree.Chunks[i]
	t := &r.tree.Tokens[ch.Head]
	if r.s.p.Index.Has(ch.Head, r.s.f.demonyms) && t.Tag == "NNP" {
		return true
	}
	return r.s.f.words.persons[t.Lemma] && t.Tag == "NN" && t.Lemma != "people" && t.Lemma != "family" && !pluralOnly[t.Lower]
}

// pluralOnly are nouns in the form of a singular that stand for several people.
var pluralOnly = map[string]bool{"accused": true, "wanted": true, "pair": true, "trio": true}

// him reports whether the phrase at i is a pronoun for one person who is not
// the giver.
func (r *coverage) him(i int) bool {
	ch := &r.tree.Chunks[i]
	var g name.Gender
	switch w := r.word(ch.Head); w {
	case "him", "he":
		g = name.Male
	case "her", "she":
		g = name.Female
	default:
		if w = r.word(ch.First); w != "his" && w != "her" || r.tree.Tokens[ch.First].Tag != "PRP$" {
			return false
		}
		g = name.Female
		if w == "his" {
			g = name.Male
		}
	}
	if r.d.giver.entity == 0 {
		return true
	}
	e := &r.s.p.Names.Entities[r.d.giver.entity-1]
	return e.Kind != name.Person || e.Gender != g && e.Gender != name.Unknown
}

// group takes the people of whom the story tells, where the commitment points
// at them or, being of a known kind, can hardly be meant for anybody else.
func (r *coverage) group() (claim.Beneficiaries, bool) {
	pointed, general := r.pointsAt()
	if r.d.kind == other && r.manyTold() {
		pointed = false // "told the families that they would be paid"
	}
	if !pointed && (general || r.d.kind == other) {
		return claim.Beneficiaries{}, true
	}
	if b, ok := r.nearby(); ok {
		return b, true
	}
	if b, ok := r.s.storyGroup(); ok || !pointed || r.d.kind == other {
		return b, ok
	}
	return r.lastPeople()
}

// manyTold reports whether the commitment is made to several people, so that
// "they" are those.
func (r *coverage) manyTold() bool {
	return r.d.dative != syntax.None && r.tree.Tokens[r.tree.Chunks[r.d.dative].Head].Tag == "NNS"
}

// pointsAt reads the words for people: pointed tells that they stand for people
// told of before ("them", "the men"), general that they stand for all of a sort
// ("its citizens", "prisoners").
func (r *coverage) pointsAt() (pointed, general bool) {
	last := max(r.d.content.last, r.d.last)
	for i := r.chunkAt(r.d.content.first); i < len(r.tree.Chunks) && r.tree.Chunks[i].First < last; i++ {
		ch := &r.tree.Chunks[i]
		if ch.First < r.d.content.first && ch.Kind != syntax.NounPhrase {
			continue
		}
		p, g := r.reads(i)
		pointed, general = pointed || p, general || g
	}
	return pointed, general
}

func (r *coverage) reads(i int) (pointed, general bool) {
	ch := &r.tree.Chunks[i]
	head := &r.tree.Tokens[ch.Head]
	switch w := head.Lower; w {
	case "them", "themselves", "none", "those":
		return true, false
	case "they":
		return !r.agentGiver(i), false
	case "anyone", "anybody", "everyone", "everybody", "nobody", "one":
		return false, true
	}
	first := &r.tree.Tokens[ch.First]
	if first.Lower == "their" {
		return true, false
	}
	if ch.Kind != syntax.NounPhrase || !r.s.f.words.persons[head.Lemma] {
		return false, false
	}
	switch first.Lower {
	case "the", "these", "those":
		return head.Tag != "NN" || pluralOnly[head.Lower], false
	case "no", "any", "each", "every":
		return r.s.f.words.custody[head.Lemma] && r.d.kind != other, !r.s.f.words.custody[head.Lemma]
	}
	return false, head.Tag == "NNS" || strings.HasPrefix(head.Tag, "NN") && head.Lemma == "people"
}

// agentGiver reports whether "they" at chunk i are those who commit themselves:
// the subject of an active verb under a giver in the plural.
func (r *coverage) agentGiver(i int) bool {
	if !strings.HasSuffix(strings.ToLower(r.d.giver.name), "s") {
		return false
	}
	return !r.passiveSubject(i)
}

func (r *coverage) chunkAt(token int) int { return r.tree.ChunkAt(token) }

func (r *coverage) word(t int) string { return r.tree.Tokens[t].Lower }
