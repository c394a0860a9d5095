package count

import "factdesk/internal/extract/claim"

// oneIdioms are nouns with which "one" does not count.
var oneIdioms = map[string]bool{
	"day": true, "point": true, "time": true, "thing": true, "way": true, "hand": true, "side": true,
	"another": true, "reason": true, "stage": true, "moment": true, "end": true, "part": true,
}

// pronounOne recognises the word "one" where it does not count: alone, before
// "of", and in idioms.
func (r *reading) pronounOne() bool {
	q := r.q
	if q.Number.Range || q.NumberLast-q.NumberFirst != 1 || r.token(q.NumberFirst).Lower != "one" {
		return false
	}
	if q.Relation == claim.AtLeast || q.Relation == claim.MoreThan {
		return !r.hasNounAfter()
	}
	before := r.token(q.First - 1)
	switch before.Tag {
	case "DT", "PDT", "JJ", "JJS", "PRP$", "WDT":
		return true // "the one", "each one", "no one", "the last one"
	}
	after := r.token(q.Last)
	if oneIdioms[after.Lower] || after.Lower == "of" {
		return true
	}
	return !r.hasNounAfter()
}

// inRatio recognises "one in five people", "nine out of ten", "two to one".
func (r *reading) inRatio() bool {
	q := r.q
	after := r.token(q.Last)
	isNumber := func(i int) bool { return r.token(i).Tag == "CD" }
	if after.Lower == "in" && isNumber(q.Last+1) && q.Number.Value < 10 && r.tree.Chunks[r.tree.ChunkAt(q.NumberLast-1)].Bare {
		return r.token(q.Last+2).Lower != "" && !r.dateAt(q.Last+1)
	}
	before := r.token(q.First - 1)
	return before.Lower == "in" && isNumber(q.First-2) && !r.dateAt(q.First) && (r.token(q.First-2).Lower == "one" || r.token(q.First-2).Lower == "1")
}
