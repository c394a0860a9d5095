package count

import (
	"slices"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/syntax"
)

var measuredRule = rule.Rule{
	ID:  "count.measured",
	Doc: "Finds a number that is said of a noun before it: a toll that rose, injuries that numbered.",
	Yes: []string{
		"The death toll rose to [41] on Sunday.",
		"Injuries numbered [120].",
		"It brought the number expelled to [nine].",
		"The number of missing fell to [18] after divers found two boats.",
		"It brought the total number of suspects sent to Chad to [nine]{9 exact suspects extradition}.",
		"The toll from February's clashes rose to [41].",
		"Police put the crowd at [about 9,000].",
		"The death toll, first put at [nine], rose to [14].",
		"The death toll climbed past [500]{500 more_than toll death} on Monday.", "The toll was rising [above 300]{300 more_than toll death}.",
		"The guild put the number of miners who drowned at [40].",
		"The toll was first given as [15]{15 exact toll death}.",
		"The flights bring the number deported since she took office to [33].",
	},
	No: []string{
		"The price rose to 41 dollars.",
		"The temperature fell to 12 degrees.",
		"The river rose to 41 metres.",
	},
}

// reachVerbs take the number for their object: "injuries numbered 120".
var reachVerbs = map[string]bool{
	"number": true, "total": true, "reach": true, "top": true, "pass": true, "exceed": true,
	"surpass": true, "hit": true, "approach": true, "near": true, "be": true, "become": true,
}

// exceedVerbs say that the number is more than the one named.
var exceedVerbs = map[string]bool{"top": true, "pass": true, "exceed": true, "surpass": true}

// statedVerbs take it after "as": "the toll was given as 15".
var statedVerbs = map[string]bool{"give": true, "list": true, "report": true, "record": true, "state": true, "quote": true}

// passing are the prepositions by which a number is left behind.
var passing = map[string]bool{"above": true, "past": true, "beyond": true, "over": true}

// changeVerbs take it after "to" or "at": "the toll rose to 41", "stood at 41".
var changeVerbs = map[string]bool{
	"rise": true, "climb": true, "jump": true, "fall": true, "drop": true, "lower": true, "revise": true,
	"raise": true, "increase": true, "grow": true, "swell": true, "stand": true, "put": true, "bring": true,
	"lift": true, "estimate": true, "double": true, "soar": true, "surge": true, "shrink": true, "cut": true,
	"reduce": true, "decline": true, "push": true, "take": true, "update": true, "be": true, "place": true, "go": true, "remain": true, "stay": true,
}

// readMeasured reads "the death toll rose to 41".
func readMeasured(r *reading) (counted, bool) {
	ch := &r.tree.Chunks[r.chunk]
	if !ch.Bare || r.q.Zero || r.described() {
		return counted{}, false
	}
	if c, ok := r.ofMeasured(); ok {
		return c, true
	}
	k, preposition := r.measuringVerb()
	if k == syntax.None {
		return counted{}, false
	}
	v := &r.tree.Verbs[k]
	for _, group := range [][]int{v.Objects, v.Subjects} {
		for _, arg := range group {
			arg, ok := r.measuredHead(arg, preposition)
			if !ok {
				continue
			}
			c := r.saidOf(r.countOf(arg))
			if r.q.Relation == claim.Exact && (!preposition && exceedVerbs[v.Lemma] || passing[r.tree.Word(r.chunk-1)]) {
				r.q.Relation = claim.MoreThan
			}
			return c, true
		}
	}
	return counted{}, false
}

// described reports whether "the" stands before the number and a participle
// behind it, which say who they are: "surpasses the 276 abducted in May".
func (r *reading) described() bool {
	v := r.tree.VerbAt(r.chunk + 1)
	return v != nil && (v.Form == syntax.Participle || v.Form == syntax.Finite && v.Tense == syntax.Past) && r.token(r.tree.Chunks[r.chunk].First).Lower == "the"
}

// ofMeasured reads "a toll of 41" and "bringing to 98 the number of executions".
func (r *reading) ofMeasured() (counted, bool) {
	if r.tree.Word(r.chunk-1) == "of" && r.measured(r.chunk-2) {
		return r.saidOf(r.chunk - 2), true
	}
	if w := r.tree.Word(r.chunk - 1); w != "to" && w != "at" || !r.changes() {
		return counted{}, false
	}
	if r.measured(r.chunk + 1) {
		return r.saidOf(r.countOf(r.chunk + 1)), true
	}
	if before := r.chunk - 2; before >= 0 && r.tree.Chunks[before].Kind == syntax.Adjective &&
		r.s.p.Index.Has(r.tree.Chunks[before].Head, r.s.f.lists.measures) {
		return r.saidOf(before), true // "bringing this year's total to 34"
	}
	if before := r.spokenOf(); before != syntax.None {
		return r.saidOf(before), true
	}
	return counted{}, false
}

// spokenOf returns the measured noun of which a participle between commas says
// the number, or None: "the toll, first put at five, rose".
func (r *reading) spokenOf() int {
	k := r.verbBefore()
	if k == syntax.None {
		return syntax.None
	}
	v := &r.tree.Verbs[k]
	i := v.Chunk - 1
	if i > 0 && r.tree.Chunks[i].Kind == syntax.Adverb {
		i--
	}
	if len(v.Subjects) > 0 || v.Chunk != r.chunk-2 || i < 1 || r.tree.Chunks[i].Kind != syntax.Comma || !r.measured(i-1) {
		return syntax.None
	}
	return i - 1
}

// measured reports whether a noun phrase has a measured noun for its head.
func (r *reading) measured(chunk int) bool {
	return chunk >= 0 && chunk < len(r.tree.Chunks) && r.tree.Chunks[chunk].Kind == syntax.NounPhrase &&
		r.s.p.Index.Has(r.tree.Chunks[chunk].Head, r.s.f.lists.measures)
}

// saidOf makes a count that is said of the noun phrase.
func (r *reading) saidOf(chunk int) counted {
	ch := &r.tree.Chunks[chunk]
	c := r.withNoun(ch.Head, r.afterDeterminers(ch.First, ch), chunk)
	c.first, c.last, c.definite = r.q.First, r.q.Last, false
	return c
}

// measuringVerb returns the verb that says the number of something.
func (r *reading) measuringVerb() (verb int, preposition bool) {
	before := r.tree.Word(r.chunk - 1)
	at := before == "to" || before == "at" || before == "from" || before == "with" || before == "by" || passing[before]
	k := r.verbBefore()
	if k == syntax.None || at {
		return k, at
	}
	v := &r.tree.Verbs[k]
	if before == "as" && v.Chunk == r.chunk-2 && statedVerbs[v.Lemma] {
		return k, true
	}
	if passing[r.token(r.q.First).Lower] && v.Chunk == r.chunk-1 {
		return k, true // "rising above 300"
	}
	if reachVerbs[v.Lemma] && (slices.Contains(v.Objects, r.chunk) || v.Chunk == r.chunk-1) {
		return k, false
	}
	return syntax.None, false
}

// verbBefore returns the last verb before the number, or None. In "brought the
// number expelled to nine" that is the first: the participle says what is counted.
func (r *reading) verbBefore() int {
	for k := len(r.tree.Verbs) - 1; k >= 0; k-- {
		v := &r.tree.Verbs[k]
		if v.Chunk > r.chunk || (v.Form == syntax.Participle || v.Relative) && v.Subject != syntax.None && r.ofNumber(v.Subject) || r.sinceThen(v) {
			continue
		}
		return k
	}
	return syntax.None
}

// sinceThen reports whether a verb only says since when something is counted:
// "the number freed since she took office to nine".
func (r *reading) sinceThen(v *syntax.Verb) bool {
	if v.Form != syntax.Finite || len(v.Subjects) == 0 || slices.ContainsFunc(v.Objects, r.measured) || slices.ContainsFunc(v.Subjects, r.measured) {
		return false
	}
	switch r.tree.Word(v.Subjects[len(v.Subjects)-1] - 1) {
	case "since", "before", "after":
		return r.tree.Word(r.chunk-1) == "to"
	}
	return false
}

// ofNumber reports whether a noun phrase is a measured noun or what it counts:
// "the number [of sailors]", "the number [of people] who drowned".
func (r *reading) ofNumber(chunk int) bool {
	return r.measured(chunk) || r.tree.Word(chunk-1) == "of" && r.measured(chunk-2)
}

// maxClimb bounds the prepositional phrases between a noun and its verb.
const maxClimb = 4

// measuredHead returns the phrase that the number is said of: the argument
// itself or, in "the toll in the camp rose", the one that it hangs on.
func (r *reading) measuredHead(arg int, preposition bool) (int, bool) {
	for range maxClimb {
		if arg < 0 || arg >= r.chunk {
			return 0, false
		}
		if r.measurable(arg, preposition) {
			return arg, true
		}
		if arg >= 2 && r.token(r.tree.Chunks[arg-1].Head).Tag == "POS" {
			arg -= 2 // "February's clashes": a date is a phrase of its own
		}
		if arg < 2 || r.tree.Chunks[arg-1].Kind != syntax.Preposition {
			return 0, false
		}
		arg -= 2
	}
	return 0, false
}

// measurable reports whether a number can be said of the phrase: a measured
// noun, or a plural noun that names a happening.
func (r *reading) measurable(chunk int, preposition bool) bool {
	ch := &r.tree.Chunks[chunk]
	if ch.Kind != syntax.NounPhrase || ch.Bare || ch.Temporal {
		return false
	}
	t := r.token(ch.Head)
	if r.s.p.Index.Has(ch.Head, r.s.f.lists.measures) {
		return r.changes() || !preposition
	}
	if t.Tag != "NNS" || ch.Quantity != syntax.None {
		return false
	}
	_, happening := r.s.kind(r.tree, chunk, t.Lemma)
	return happening
}

// changes reports whether the last verb before the number is one of change.
func (r *reading) changes() bool {
	k := r.verbBefore()
	return k != syntax.None && (changeVerbs[r.tree.Verbs[k].Lemma] || r.tree.Word(r.chunk-1) == "as" && statedVerbs[r.tree.Verbs[k].Lemma])
}

// countOf returns the phrase after "of" of "the number of demonstrators", else
// the phrase itself.
func (r *reading) countOf(chunk int) int {
	if r.tree.Word(chunk+1) != "of" || chunk+2 >= len(r.tree.Chunks) {
		return chunk
	}
	if k := r.tree.Chunks[chunk+2].Kind; k != syntax.NounPhrase && k != syntax.Adjective {
		return chunk
	}
	switch r.token(r.tree.Chunks[chunk].Head).Lemma {
	case "number", "total", "count", "tally", "figure":
		return chunk + 2
	}
	return chunk
}
