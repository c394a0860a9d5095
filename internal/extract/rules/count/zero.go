package count

import (
	"slices"

	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/syntax"
)

var nobodyRule = rule.Rule{
	ID:  "count.nobody",
	Doc: "Finds that nobody took part: \"no one\", \"nobody\", \"none\".",
	Yes: []string{
		"[No one] was injured.",
		"[Nobody] has been arrested.",
		"The hospital admitted nine sailors; [none] has died.",
	},
	No: []string{
		"There was no doubt about it.",
		"The plan is no longer secret.",
	},
}

// readNobody reads "no one", "nobody" and a bare "none".
func readNobody(r *reading) (counted, bool) {
	if !r.q.Zero {
		return counted{}, false
	}
	last := r.token(r.q.NumberLast - 1)
	c := counted{first: r.q.First, last: r.q.Last, chunk: r.chunk, head: syntax.None, host: syntax.None}
	switch last.Lower {
	case "one", "nobody", "no-one":
		if ch := &r.tree.Chunks[r.chunk]; ch.Last > r.q.Last && ch.Head >= r.q.Last {
			return counted{}, false // "not one family"
		}
		c.head = r.q.NumberLast - 1
		c.noun, c.word, c.lemma = last.Text, last.Text, "person"
		return c, r.acts()
	case "none":
		return c, r.acts() || r.isArgument()
	}
	return counted{}, false
}

// acts reports whether the phrase is the subject or object of some verb.
func (r *reading) acts() bool {
	for k := range r.tree.Verbs {
		v := &r.tree.Verbs[k]
		if slices.Contains(v.Subjects, r.chunk) {
			return true
		}
		if slices.Contains(v.Objects, r.chunk) {
			return true
		}
	}
	return false
}
