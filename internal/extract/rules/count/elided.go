package count

import (
	"slices"
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/event"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/syntax"
)

var elidedRule = rule.Rule{
	ID:  "count.elided",
	Doc: "Finds a number that stands for its noun, which was named before: \"29 in February\", \"of the 55\".",
	Yes: []string{
		"The navy rescued 26 sailors on Monday and [29] on Tuesday.",
		"Nine men stood trial. [Seven] were convicted.",
		"The 92 sailors were fed, and she thanked all [92].",
		"The army is to free nine captives in two groups: [five] on Monday and [four] on Friday.",
		"Ten thieves, including two minors, fled. [Eight] were caught.",
		"Nine divers came. Rumours of [40] drowned at Umbo were false.",
		"Doctors counted [22] confirmed and 5 probable cases.",
		"The storm left 15 hurt. The Senate voted [62] to [30] against it.",
		"The ferry sank with [40] on board.",
		"The firm employs 900 people in 14 towns and laid off [70].",
		"Ruiz got 4,100 votes. A singer came third with [910].",
		"The party took 61 seats, rivals [29] and independents [seven].",
	},
	No: []string{
		"The score was 3-1.",
		"It happened in 2016.",
		"Call 988 for help.",
	},
}

// readElided reads a number without a noun, where it is an argument of a verb,
// a definite whole, or an item of a list of counts.
func readElided(r *reading) (counted, bool) {
	ch := &r.tree.Chunks[r.chunk]
	if r.q.Zero || !ch.Bare {
		return counted{}, false
	}
	c := counted{
		first: r.q.First, last: r.q.Last, chunk: r.chunk, head: syntax.None,
		host: syntax.None, definite: r.definite(),
	}
	c.contrast = r.contrasted()
	c.rest = r.token(r.q.First-1).Lower == "remaining"
	aboard := r.aboard()
	if r.tree.Word(r.chunk+1) == "who" || aboard {
		c.lemma = "person"
	}
	rumoured := r.rumoured()
	if rumoured {
		c.noun, c.word, c.lemma = "people", "people", "people"
	}
	polled := r.polled()
	if r.cast() || polled {
		c.noun, c.word, c.lemma = "votes", "votes", "vote"
	}
	ok := c.definite && r.q.Number.Value > 1 || aboard || rumoured || polled || c.contrast || r.isArgument() || r.besideCount() || r.predicated() || r.q.Number.Indefinite && r.acts()
	return c, ok
}

// isArgument reports whether the number is the subject of a verb or the object
// of one, but not a mere complement of "be".
func (r *reading) isArgument() bool {
	for k := range r.tree.Verbs {
		v := &r.tree.Verbs[k]
		if slices.Contains(v.Subjects, r.chunk) || v.Agent == r.chunk && r.q.Number.Indefinite {
			return true
		}
		if slices.Contains(v.Objects, r.chunk) && (!v.Copula || r.q.Relation != claim.Exact || r.existential(v)) {
			return true
		}
	}
	return false
}

// aboard reports whether "on board" or "aboard" follows the number.
func (r *reading) aboard() bool {
	next := r.tree.Word(r.chunk + 1)
	return next == "aboard" || next == "on" && r.tree.Word(r.chunk+2) == "board"
}

// rumoured reports whether the number stands in what is merely talked of, and what
// befell them follows it: "rumours of 40 drowned".
func (r *reading) rumoured() bool {
	i := r.chunk
	if i < 2 || r.tree.Word(i-1) != "of" || !talk[strings.TrimSuffix(r.token(r.tree.Chunks[i-2].Head).Lower, "s")] {
		return false
	}
	v := r.tree.VerbAt(i + 1)
	return v != nil && v.Form == syntax.Participle
}

// talk are nouns for what is said without being known.
var talk = map[string]bool{"rumour": true, "rumor": true, "report": true, "talk": true, "word": true, "news": true, "claim": true, "tale": true}

// cast reports whether the number is one side of a division: "voted 62 to 30".
func (r *reading) cast() bool {
	i := r.chunk
	if r.tree.Word(i-1) == "to" && i >= 2 && r.tree.Chunks[i-2].Bare {
		i -= 2
	}
	v := r.tree.VerbAt(i - 1)
	return v != nil && v.Lemma == "vote"
}

// polledVerbs say with what share of the votes somebody came out.
var polledVerbs = map[string]bool{"come": true, "finish": true, "win": true, "lead": true, "trail": true, "follow": true, "place": true}

// maxPolled bounds how many counts before the number one of votes may stand.
const maxPolled = 4

// polled reports whether the number is a candidate's votes, where votes were
// counted right before: "A third came last with 11,350".
func (r *reading) polled() bool {
	if r.tree.Word(r.chunk-1) != "with" || r.q.Number.Value < 100 {
		return false
	}
	k := r.verbBefore()
	if k == syntax.None || !polledVerbs[r.tree.Verbs[k].Lemma] {
		return false
	}
	n := len(r.s.counts)
	for i := n - 1; i >= max(0, n-maxPolled); i-- {
		if w := r.s.counts[i].lemma; w == "vote" || w == "ballot" {
			return true
		}
	}
	return false
}

// existential reports whether the subject of a verb is "there".
func (r *reading) existential(v *syntax.Verb) bool {
	return v.Subject != syntax.None && r.tree.Word(v.Subject) == "there"
}

// predicated reports whether the number is said to be in some state: "eleven in
// custody", "three missing".
func (r *reading) predicated() bool {
	found, ok := r.s.f.events.Find(
		r.s.sceneOf(r.tree),
		event.Theme{Chunk: r.chunk, People: true, Elided: true},
	)
	return ok && found.Link == event.Predicate
}

// besideCount reports whether the number follows another count of its sentence
// by which its noun is plain: "up from 15", "compared with 880", "by 171 votes to 144".
func (r *reading) besideCount() bool {
	n := len(r.s.counts)
	if n == 0 || r.s.counts[n-1].q.First < r.sent.First {
		return false
	}
	switch r.tree.Word(r.chunk - 1) {
	case "from", "with", "to", "against", "than", "or", "and", "in", "for", "but":
		return r.token(r.q.Last).Tag != "NN"
	case "of":
		return r.tree.Word(r.chunk-2) == "out"
	}
	return gapped(r.tree, r.chunk) || r.q.Relation != claim.Exact
}

// contrasted reports whether the number stands after ", not": "six people, not eight".
func (r *reading) contrasted() bool {
	t := r.q.First - 1
	for r.token(t).Tag == "RB" && r.token(t).Lower != "not" {
		t--
	}
	if r.token(t).Lower != "not" {
		return false
	}
	for t--; r.token(t).Tag == "RB"; t-- {
		continue // "and certainly not"
	}
	before := r.token(t)
	return before.Lower == "," || before.Lower == "and" || before.Tag == "``" || before.Lower == "" || before.Lower == "--"
}
