package assurance

import (
	"strings"

	"factdesk/internal/extract/claim"
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
	return n.Of == claim.People || n.Of == claim.Groups || n.Event != nil && n.Event.Type != "charge" && custody[n.Event.Type]
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
	sentence := r.s.p.Sentences[r.d.sentence].Sentence
	counts := r.s.countsWithin(sentence.Start, sentence.End)
	for i := range counts {
		c := &counts[i]
		for _, span := range spans {
			if people(c) && span.Contains(c.Span) {
				return r.s.beneficiaries(c), true
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
		if w := r.word(t); (w == "both" || w == "neither") && r.stands(t) {
			return claim.Beneficiaries{Value: 2, Text: r.tree.Tokens[t].Text}, true
		}
	}
	return claim.Beneficiaries{}, false
}

// stands reports whether "both" or "neither" at a token is a phrase or opens
// one, and does not join two acts: "neither harmed nor detained".
func (r *coverage) stands(t int) bool {
	if t+1 >= r.d.content.last {
		return true
	}
	next := &r.tree.Tokens[t+1]
	return next.Lower == "of" || next.Lower == "the" || next.Tag == "MD" || strings.HasPrefix(next.Tag, "NN") ||
		strings.HasPrefix(next.Tag, "JJ") || strings.HasPrefix(next.Tag, "VBP") || strings.HasPrefix(next.Tag, "VBD")
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

// group takes the people of whom the story tells, where the commitment points
// at them or, being of a known kind, can hardly be meant for anybody else.
func (r *coverage) group() (claim.Beneficiaries, bool) {
	pointed, general := r.pointsAt()
	if r.d.kind == other && r.manyTold() {
		pointed = false // "told the families that they would be paid"
	}
	if pointed && r.othersBefore() {
		return claim.Beneficiaries{}, true // "asked about those who remain, she declined to guarantee that they"
	}
	if !pointed && !general && r.d.kind != other {
		if b, ok := r.addressed(); ok {
			return b, true
		}
	}
	if !pointed && (general || r.d.kind == other) {
		return claim.Beneficiaries{}, true
	}
	if b, ok := r.nearby(); ok {
		return b, true
	}
	if r.s.story != nil {
		return r.s.beneficiaries(r.s.story), true
	}
	if !pointed || r.d.kind == other {
		return claim.Beneficiaries{}, false
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
		if general && r.word(ch.First) == "their" {
			p = false // "that displaced families may go back to their homes"
		}
		pointed, general = pointed || p, general || g
	}
	return pointed, general
}

func (r *coverage) reads(i int) (pointed, general bool) {
	ch := &r.tree.Chunks[i]
	head := &r.tree.Tokens[ch.Head]
	switch w := head.Lower; w {
	case "those":
		if r.anyoneWho(i) {
			return false, true
		}
		return true, false
	case "them", "themselves", "none":
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

// othersBefore reports whether the sentence speaks of "those who" are not counted
// before the commitment, for whom its "they" stands.
func (r *coverage) othersBefore() bool {
	for i := 0; i+1 < len(r.tree.Chunks) && r.tree.Chunks[i].First < r.d.first; i++ {
		if r.word(r.tree.Chunks[i].Head) == "those" && r.tree.Chunks[i+1].Kind == syntax.Relative {
			return true
		}
	}
	return false
}

// anyoneWho reports whether "those" at chunk i are all who do something, and not
// people told of before: "those who break the law".
func (r *coverage) anyoneWho(i int) bool {
	if i+2 >= len(r.tree.Chunks) || r.tree.Chunks[i+1].Kind != syntax.Relative {
		return false
	}
	v := r.tree.VerbAt(i + 2)
	if v == nil || v.Passive || v.Modal != "" {
		return false
	}
	host := r.tree.VerbAt(i + 3)
	return v.Tense == syntax.Present || host != nil && host.Modal == "would" // "those who gave up would be freed"
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
