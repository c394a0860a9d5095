package assurance

import (
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/syntax"
)

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
		case !ok && r.d.kind != other && r.word(r.tree.Chunks[max(i-1, 0)].First) == "for" && r.article(i) && (r.person(i) || r.relation(i)):
			return one(r.s.p.Text(ch.First, ch.Last)), true // "a fair trial for a former cashier"
		case (r.d.kind != other || r.underwent(i)) && r.him(i):
			return one(r.tree.Tokens[ch.Head].Text), true
		}
	}
	return claim.Beneficiaries{}, false
}

// underwent reports whether the phrase at i is the pronoun of one to whom something
// is done: "not to try him".
func (r *coverage) underwent(i int) bool {
	t := &r.tree.Tokens[r.tree.Chunks[i].Head]
	return t.Tag == "PRP" && (t.Lower == "him" || t.Lower == "her")
}

// addressed finds the one person to whom something is promised or who is
// handed over, where the commitment names nobody: "promised her a fair trial".
func (r *coverage) addressed() (claim.Beneficiaries, bool) {
	for _, i := range []int{r.d.dative, r.d.over} {
		if i == syntax.None {
			continue
		}
		if r.him(i) && r.tree.Tokens[r.tree.Chunks[i].Head].Tag == "PRP" || r.singular(i) {
			return one(r.s.p.Text(r.tree.Chunks[i].First, r.tree.Chunks[i].Last)), true
		}
	}
	return r.wanted()
}

// wanted finds the one person whose transfer the same sentence is about: "refused
// to extradite Ada Obi, as Chad had given no guarantee of a fair trial".
func (r *coverage) wanted() (claim.Beneficiaries, bool) {
	for k := range r.tree.Verbs {
		v := &r.tree.Verbs[k]
		at := v.Objects
		if v.Passive {
			at = v.Subjects
		}
		if !transfers[v.Lemma] || len(at) != 1 {
			continue
		}
		if m, ok := r.s.p.Names.At(r.tree.Chunks[at[0]].Head); ok && m.Kind == name.Person {
			return one(r.s.p.Text(m.First, m.Last)), true
		}
	}
	return claim.Beneficiaries{}, false
}

// transfers are verbs of which people who are passed to another state are the object.
var transfers = map[string]bool{"extradite": true, "hand": true, "surrender": true, "deport": true, "transfer": true, "expel": true}

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
// prisoner", "the older one", "her client".
func (r *coverage) singular(i int) bool {
	switch r.word(r.tree.Chunks[i].First) {
	case "the", "this", "that":
		return r.person(i) || r.word(r.tree.Chunks[i].Head) == "one"
	case "his", "her", "my", "our", "their":
		return r.person(i) || r.relation(i)
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

// relation reports whether the head of the phrase at i is a noun in the singular
// for somebody's kin, friend or client; an office or a body, which rather gives
// a commitment, is none.
func (r *coverage) relation(i int) bool {
	t := &r.tree.Tokens[r.tree.Chunks[i].Head]
	return t.Tag == "NN" && r.s.f.words.humans[t.Lemma] && !r.s.f.words.parties[t.Lemma]
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
