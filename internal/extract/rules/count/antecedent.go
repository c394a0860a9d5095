package count

import (
	"slices"
	"strings"

	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
)

// resolveElided gives every count without a noun that of its antecedent: for
// "the 37" a count of the same value, else the nearest one before, else a count
// of the same value further on, as headlines have it.
func (s *search) resolveElided() {
	for i := range s.counts {
		c := &s.counts[i]
		if c.word == "ones" {
			if a := s.antecedent(i); a >= 0 {
				c.lemma = s.counts[a].lemma
			}
		}
		if c.noun != "" || s.otherThan(c) {
			continue
		}
		a := s.sharedNoun(i)
		if a < 0 {
			a = s.antecedent(i)
		}
		if a < 0 {
			s.withoutAntecedent(c)
			continue
		}
		c.noun, c.word = s.counts[a].noun, s.counts[a].word
		c.lemma = s.counts[a].lemma
		c.antecedent = s.p.Span(s.counts[a].first, s.counts[a].last)
		if s.counts[a].sentence == c.sentence {
			c.host = a
		}
	}
}

// otherThan gives a number behind "other than" the noun before it: "no offence
// other than the 12 in its request".
func (s *search) otherThan(c *counted) bool {
	tree := s.p.Sentences[c.sentence].Tree
	t := tree.Chunks[c.chunk].First
	if t < tree.First+3 || tree.Tokens[t-1].Lower != "than" || tree.Tokens[t-2].Lower != "other" {
		return false
	}
	noun := &tree.Tokens[t-3]
	if !strings.HasPrefix(noun.Tag, "NN") {
		return false
	}
	c.noun, c.word, c.lemma = noun.Text, noun.Text, noun.Lemma
	return true
}

// sharedNoun returns the count behind count i whose noun both have, or -1: "22
// confirmed and five probable cases", "carried 94, 118 and 207 men".
func (s *search) sharedNoun(i int) int {
	c := &s.counts[i]
	if i+1 >= len(s.counts) || s.counts[i+1].sentence != c.sentence {
		return -1
	}
	tree := s.p.Sentences[c.sentence].Tree
	ch := &tree.Chunks[c.chunk]
	if ch.Bare && ch.Last > c.q.Last && s.counts[i+1].noun != "" && s.counts[i+1].chunk == c.chunk+2 {
		return i + 1
	}
	return s.listNoun(i, tree)
}

// listNoun returns the last count of a list of three or more that count i stands
// in, where it alone has a noun.
func (s *search) listNoun(i int, tree *syntax.Sentence) int {
	if tree.Word(s.counts[i].chunk-1) == "of" {
		return -1 // "of the 40, nine and two guards"
	}
	behind := false
	for k := i + 1; k < len(s.counts) && s.counts[k].sentence == s.counts[i].sentence; k++ {
		joint := s.counts[k-1].chunk + 1
		if s.counts[k-1].head != syntax.None || !tree.Chunks[s.counts[k-1].chunk].Bare || s.counts[k].chunk != joint+1 {
			return -1
		}
		switch tree.Chunks[joint].Kind {
		case syntax.Comma:
			behind = true
		case syntax.Conjunction:
			before := s.counts[i].chunk - 1
			behind = behind || before > 0 && tree.Chunks[before].Kind == syntax.Comma && tree.Chunks[before-1].Bare
			if s.counts[k].head == syntax.None || !behind {
				return -1
			}
			return k
		default:
			return -1
		}
	}
	return -1
}

// pronouns are the nouns of counts that no later number stands for.
var pronouns = map[string]bool{"one": true, "nobody": true, "no-one": true, "none": true}

// maxReach bounds how many counts an antecedent is sought among, on either side.
const maxReach = 150

// antecedent returns the index of the count whose noun count i stands for, or -1.
func (s *search) antecedent(i int) int {
	c := &s.counts[i]
	if c.lemma == "" && (s.happensToPeople(c) || s.calledPeople(c) || s.actsAsPeople(c)) {
		c.lemma = "person"
	}
	if c.whole != nil {
		if a := s.ofValue(i, -1, *c.whole); a >= 0 {
			return a
		}
	}
	if c.rest && i > 0 && s.counts[i-1].sentence == c.sentence && s.counts[i-1].noun != "" && argument(s.p.Sentences[c.sentence].Tree, s.counts[i-1].chunk) {
		return i - 1 // "Liberals won 18, and the remaining four went to the Greens"
	}
	if c.definite {
		if a := s.sameValue(i, -1); a >= 0 && (c.lemma != "person" || s.people(&s.counts[a])) {
			return a
		}
	}
	if a := s.restOf(i); a >= 0 {
		return a
	}
	headline := s.p.Sentences[c.sentence].Zone == text.Headline
	for a := i - 1; a >= max(0, i-maxReach); a-- {
		b := &s.counts[a]
		if c.near && b.sentence < c.sentence-1 {
			return -1
		}
		if b.noun == "" || pronouns[strings.ToLower(b.word)] || s.p.Sentences[b.sentence].Zone == text.Headline && !headline {
			continue
		}
		if c.lemma == "person" && (!s.people(b) || b.lemma == "body") || bareTotals[b.lemma] && b.sentence != c.sentence {
			continue
		}
		if headline && b.sentence != c.sentence {
			break
		}
		return s.central(i, a)
	}
	if a := s.sameValue(i, -1); a >= 0 {
		return a
	}
	return s.sameValue(i, +1)
}

// adjunctWords stand before a phrase that tells where, how or of whom, and is
// seldom what a later number takes up: "laid off 700 men in two mills".
var adjunctWords = map[string]bool{
	"in": true, "on": true, "at": true, "across": true, "aboard": true, "of": true, "for": true, "including": true,
	"from": true, "near": true, "into": true,
}

// central returns the antecedent that a number takes up where the nearest one, a,
// only stands in an adjunct: the last count before it, in the same sentence, that
// is an argument of a verb, or that the adjunct is about ("5,100 minors in 86 homes").
func (s *search) central(i, a int) int {
	c, tree := &s.counts[i], s.p.Sentences[s.counts[a].sentence].Tree
	if s.counts[a].chunk == 0 || !adjunctWords[tree.Word(s.counts[a].chunk-1)] {
		return a
	}
	for m := a - 1; m >= 0 && s.counts[m].sentence == s.counts[a].sentence; m-- {
		b := &s.counts[m]
		if b.noun == "" || pronouns[strings.ToLower(b.word)] || c.lemma == "person" && !s.people(b) {
			continue
		}
		if argument(tree, b.chunk) || b.chunk == s.counts[a].chunk-2 {
			return m
		}
	}
	return a
}

// argument reports whether a chunk is the subject or object of a verb.
func argument(tree *syntax.Sentence, chunk int) bool {
	for k := range tree.Verbs {
		v := &tree.Verbs[k]
		if slices.Contains(v.Subjects, chunk) || slices.Contains(v.Objects, chunk) {
			return true
		}
	}
	return false
}

// restOf returns, for "the remaining 34", the count of a part that leaves so many
// of its whole: "18 of the 52 hostages".
func (s *search) restOf(i int) int {
	c := &s.counts[i]
	if !c.rest {
		return -1
	}
	for a := i - 2; a >= max(0, i-maxReach); a-- {
		part, whole := &s.counts[a], &s.counts[a+1]
		if part.noun != "" && part.sentence == whole.sentence && whole.q.Number.Value-part.q.Number.Value == c.q.Number.Value {
			return a
		}
	}
	return -1
}

// happensToPeople reports whether what happens to the counted happens to
// people only: "six have died".
func (s *search) happensToPeople(c *counted) bool {
	th := s.theme(c)
	th.People, th.Lemma = true, ""
	found, ok := s.f.events.Find(s.scene(c), th)
	return ok && !thingKinds[found.Kind]
}

// humanVerbs are done by people only, whatever else the sentence speaks of.
var humanVerbs = map[string]bool{
	"live": true, "reside": true, "plead": true, "testify": true, "confess": true, "marry": true, "sleep": true, "pray": true,
	"weep": true, "enlist": true, "enrol": true, "enroll": true, "study": true, "graduate": true, "limp": true,
}

// actsAsPeople reports whether the counted do what people do: "two have lived in Oslo".
func (s *search) actsAsPeople(c *counted) bool {
	tree := s.p.Sentences[c.sentence].Tree
	for k := range tree.Verbs {
		if v := &tree.Verbs[k]; humanVerbs[v.Lemma] && !v.Passive && slices.Contains(v.Subjects, c.chunk) {
			return true
		}
	}
	return false
}

// calledPeople reports whether the counted are said to be people: "nine are
// Dominican nationals".
func (s *search) calledPeople(c *counted) bool {
	tree := s.p.Sentences[c.sentence].Tree
	for k := range tree.Verbs {
		v := &tree.Verbs[k]
		if !v.Copula || !slices.Contains(v.Subjects, c.chunk) {
			continue
		}
		for _, o := range v.Objects {
			head := tree.Chunks[o].Head
			if s.p.Index.Has(head, s.f.lists.people) || s.p.Index.Has(head, s.f.lists.demonyms) {
				return true
			}
		}
	}
	return false
}

// thingKinds are the kinds of happenings whose theme may be things.
var thingKinds = map[string]bool{
	"seizure": true, "vote": true, "attack": true, "layoff": true, "deployment": true, "infection": true,
}

// sameValue looks backwards or forwards for a count of the same value with a noun.
func (s *search) sameValue(i, step int) int {
	return s.ofValue(i, step, s.counts[i].q.Number.Value)
}

// ofValue looks from count i for one of the value with a noun.
func (s *search) ofValue(i, step int, value float64) int {
	for a := i + step; a >= max(0, i-maxReach) && a < min(len(s.counts), i+maxReach); a += step {
		b := &s.counts[a]
		if b.noun != "" && b.q.Number.Value == value && !b.q.Number.Range && !b.q.Zero {
			return a
		}
	}
	return -1
}

// crowd reports whether an indefinite number does what is done by people only:
// "was attended by thousands".
func (s *search) crowd(c *counted) bool {
	tree := s.p.Sentences[c.sentence].Tree
	for k := range tree.Verbs {
		if v := &tree.Verbs[k]; v.Agent == c.chunk && c.q.Number.Indefinite {
			return true
		}
	}
	return false
}

// withoutAntecedent calls the counted "people" where the clause is about them,
// and drops the count otherwise.
func (s *search) withoutAntecedent(c *counted) {
	tree := s.p.Sentences[c.sentence].Tree
	next := c.chunk + 1
	who := next < len(tree.Chunks) && tree.Word(next) == "who"
	th := s.theme(c)
	th.People, th.Lemma = true, ""
	_, happens := s.f.events.Find(s.scene(c), th)
	aboard := c.definite && (tree.Word(next) == "on" && tree.Word(next+1) == "board" || tree.Word(next) == "aboard")
	if who || happens || aboard || s.crowd(c) || c.lemma == "person" || c.definite && next < len(tree.Chunks) && tree.Chunks[next].Kind == syntax.VerbGroup {
		c.noun, c.word, c.lemma = "people", "people", "people"
	}
}
