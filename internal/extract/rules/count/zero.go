package count

import (
	"slices"
	"strings"

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
		"Nine guests came. It grew dark. Rain fell on the roof. Ann said there was none.",
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
		c.near = r.sayThere()
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

// deniable reports whether "no" before the noun counts: a noun for people or for
// a thing that one can point at, one that names a happening ("no new case"), or
// a plural that is not abstract.
func (r *reading) deniable(head int) bool {
	t := r.token(head)
	if _, ok := r.find(head, r.s.f.lists.uncounted); ok {
		return false
	}
	if t.Tag == "NNS" || t.Tag == "NNPS" || r.plural(t.Norm, t.Lemma) || strings.HasPrefix(t.Tag, "NN") && pluralForm(t.Lower) {
		return true
	}
	_, people := r.find(head, r.s.f.lists.people)
	_, group := r.find(head, r.s.f.lists.collectives)
	_, thing := r.find(head, r.s.f.lists.tangible)
	return (people || group || thing && t.Tag == "NN" || t.Lemma == "case" && r.happens(head)) && r.token(r.q.NumberLast-1).Lower != "not"
}

// happens reports whether the noun at token head names a happening.
func (r *reading) happens(head int) bool {
	_, ok := r.s.kind(r.tree, r.chunk, r.token(head).Lemma)
	return ok
}

// sayThere reports whether the phrase stands behind "there is" or "there were".
func (r *reading) sayThere() bool {
	for k := range r.tree.Verbs {
		if v := &r.tree.Verbs[k]; slices.Contains(v.Objects, r.chunk) && r.existential(v) {
			return true
		}
	}
	return false
}
