package count

import (
	"slices"

	"factdesk/internal/extract/syntax"
)

// host returns the count of the same sentence whose happening this one shares,
// or -1: a contrast ("not eight"), an earlier figure ("down from 52"), the next
// item of a gapped list ("700 in Czechia"), a verbless add-on ("three of them
// seriously"), or the subject of a bare auxiliary ("and nobody will be").
func (s *search) host(i int) int {
	c := &s.counts[i]
	if i == 0 || s.counts[i-1].sentence != c.sentence {
		return -1
	}
	tree := s.p.Sentences[c.sentence].Tree
	bare := c.head == syntax.None && (c.contrast || compares[tree.Word(c.chunk-1)] || gapped(tree, c.chunk) || reported(tree, c.chunk))
	if bare && c.host >= 0 && tree.Word(c.chunk-1) == ":" {
		return c.host // "is to free the other 34 in three stages: 12 on Thursday"
	}
	total := bareTotals[c.lemma] && c.rule == measuredRule.ID
	if bare || total || amongThem(tree, c.chunk) || auxiliaryOnly(tree, c.chunk) || s.verbless(tree, c.chunk) {
		return i - 1
	}
	return -1
}

// compares are the prepositions before an earlier figure of the same kind:
// "38 are missing, down from 52".
var compares = map[string]bool{"from": true, "with": true, "against": true, "than": true}

// bareTotals are measured nouns that do not say what they measure: "312
// infections, bringing the total to 8,904".
var bareTotals = map[string]bool{"total": true, "tally": true, "figure": true, "number": true, "count": true}

// gapped reports whether a number without a noun is an item of a list whose verb
// is said once: "1,900 will go in Germany, 700 in Czechia", "seventeen that
// morning and another six two days later", "300 men; this year, 40", "Moroto (74)".
func gapped(tree *syntax.Sentence, chunk int) bool {
	before, after := chunk-1, chunk+1
	if before < 0 {
		return false
	}
	switch tree.Chunks[before].Kind {
	case syntax.Comma, syntax.Conjunction:
		if before > 0 && tree.Chunks[before-1].Temporal {
			return !actor(tree, chunk) // "since May, and none has been sacked" has a verb of its own
		}
		return placed(tree, after) || tree.Word(after) == "for" && tree.Chunks[before].Kind == syntax.Conjunction
	case syntax.Break:
		return tree.Word(before) == "(" && tree.Word(after) == ")" || tree.Word(before) == ":" && placed(tree, after)
	case syntax.NounPhrase:
		return ofAnother(tree, chunk)
	}
	return false
}

// actor reports whether the phrase is the subject of a verb that says more than
// an auxiliary does.
func actor(tree *syntax.Sentence, chunk int) bool {
	for k := range tree.Verbs {
		if slices.Contains(tree.Verbs[k].Subjects, chunk) {
			return !auxiliaryOnly(tree, chunk)
		}
	}
	return false
}

// ofAnother reports whether a number without a noun or verb stands right behind
// somebody else of whom the same is said: "took 61 seats, the Greens 29".
func ofAnother(tree *syntax.Sentence, chunk int) bool {
	owner := &tree.Chunks[chunk-1]
	if owner.Temporal || owner.Quantity != syntax.None || chunk < 2 {
		return false
	}
	if k := tree.Chunks[chunk-2].Kind; k != syntax.Comma && k != syntax.Conjunction {
		return false
	}
	if chunk+1 >= len(tree.Chunks) {
		return true
	}
	switch k := tree.Chunks[chunk+1].Kind; k {
	case syntax.Conjunction, syntax.Break:
		return true
	case syntax.Comma, syntax.Other:
		return tree.Chunks[chunk-2].Kind == syntax.Conjunction
	}
	return false
}

// placed reports whether a place or time of its own follows at chunk i.
func placed(tree *syntax.Sentence, i int) bool {
	if i >= len(tree.Chunks) {
		return false
	}
	switch tree.Word(i) {
	case "in", "at", "from", "on", "by":
		return true
	}
	return tree.Chunks[i].Temporal
}

// reported reports whether a number is the object of a verb that states figures:
// "police say 41 arrested, organisers say 120".
func reported(tree *syntax.Sentence, chunk int) bool {
	for k := range tree.Verbs {
		if v := &tree.Verbs[k]; statingVerbs[v.Lemma] && slices.Contains(v.Objects, chunk) {
			return true
		}
	}
	return false
}

var statingVerbs = map[string]bool{"say": true, "claim": true, "report": true, "estimate": true, "count": true, "cite": true}

// auxiliaryOnly reports whether the phrase is the subject of an auxiliary that
// stands for a whole verb group said before.
func auxiliaryOnly(tree *syntax.Sentence, chunk int) bool {
	for k := range tree.Verbs {
		v := &tree.Verbs[k]
		if v.Lemma != "be" && v.Lemma != "have" && v.Lemma != "do" || len(v.Objects) > 0 || !slices.Contains(v.Subjects, chunk) {
			continue
		}
		next := v.Chunk + 1
		return next >= len(tree.Chunks) || tree.Chunks[next].Temporal || tree.Chunks[next].Kind == syntax.Comma || tree.Chunks[next].Kind == syntax.Other
	}
	return false
}

// verbless reports whether the phrase is the argument of no verb and opens an
// add-on behind a comma or dash.
func (s *search) verbless(tree *syntax.Sentence, chunk int) bool {
	for k := range tree.Verbs {
		v := &tree.Verbs[k]
		if slices.Contains(v.Subjects, chunk) || slices.Contains(v.Objects, chunk) {
			return false
		}
	}
	if chunk == 0 {
		return false
	}
	switch tree.Chunks[chunk-1].Kind {
	case syntax.Comma, syntax.Break:
		return addOn(tree, chunk)
	}
	return false
}

// amongThem reports whether the phrase names a part of what was counted before:
// "including two lawmakers", "among them 22 women".
func amongThem(tree *syntax.Sentence, chunk int) bool {
	for chunk >= 3 && tree.Chunks[chunk-1].Kind == syntax.Conjunction && tree.Chunks[chunk-2].Kind == syntax.NounPhrase {
		chunk -= 2 // "among them a nurse and two cooks"
	}
	before := tree.Word(chunk - 1)
	return before == "including" || (before == "them" || before == "whom") && tree.Word(chunk-2) == "among"
}

// addOn reports whether "of them", "of the men" or "among them" follows the phrase.
func addOn(tree *syntax.Sentence, chunk int) bool {
	if chunk+2 >= len(tree.Chunks) {
		return false
	}
	switch tree.Word(chunk + 1) {
	case "of", "among":
		switch tree.Word(chunk + 2) {
		case "them", "whom", "these", "those", "the":
			return true
		}
	}
	return false
}
