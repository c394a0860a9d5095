// Package relate ties the claims of one article together: the same fact said
// twice, and totals with their parts. Its invariant: a tie points at a claim of
// the same list by its id, "same as" always at the first claim of the fact, and
// nothing but the two fields of ties is changed.
package relate

import (
	"strings"

	"factdesk/internal/extract/claim"
)

// Relate sets SameAs and Parts. The claims are in reading order and have ids.
// words returns the text from the start of a claim's sentence to the claim.
func Relate(claims []claim.Claim, words func(*claim.Claim) string) {
	counts := sameCounts(claims)
	sameAssurances(claims)
	totals(claims, counts, words)
}

// maxNamesakes bounds how many facts of one value are told apart.
const maxNamesakes = 40

// fact is a count with the claims that say it.
type fact struct {
	first int // index of the claim that says it first
	value float64
	kind  string // of the event, or ""
	head  string // lower-case head noun
	date  string
	of    claim.Countable
}

// sameCounts links counts that say the same and returns the facts in reading order.
func sameCounts(claims []claim.Claim) []fact {
	var facts []fact
	byValue := map[float64][]int{} // indexes of facts
	for i := range claims {
		f, ok := factOf(i, &claims[i])
		if !ok {
			continue
		}
		known := -1
		for _, k := range byValue[f.value] {
			if facts[k].same(&f) {
				known = k
				break
			}
		}
		if known < 0 {
			if len(byValue[f.value]) < maxNamesakes {
				byValue[f.value] = append(byValue[f.value], len(facts))
			}
			facts = append(facts, f)
			continue
		}
		claims[i].SameAs = claims[facts[known].first].ID
		facts[known].learn(&f)
	}
	return facts
}

// factOf reads the fact of a count. Ranges, vague and denied counts, and counts
// of one or none, say too little to be told from others of their kind.
func factOf(i int, c *claim.Claim) (fact, bool) {
	n := c.Count
	if n == nil || n.Value == nil || *n.Value < 2 || n.Relation == claim.Range || c.Negated {
		return fact{}, false
	}
	f := fact{first: i, value: *n.Value, head: strings.ToLower(n.Head), of: n.Of}
	if n.Event != nil {
		f.kind, f.date = n.Event.Type, n.Event.Date
	}
	return f, true
}

// same reports whether two counts of one value say the same: the same event or
// none known, no dates that differ, and nouns that may name the same things.
func (f *fact) same(o *fact) bool {
	if f.kind != "" && o.kind != "" && f.kind != o.kind {
		return false
	}
	if !compatible(f.date, o.date) {
		return false
	}
	if f.head == o.head {
		return true
	}
	return f.of == claim.People && o.of == claim.People && f.kind != "" && f.kind == o.kind
}

// compatible reports whether two TIMEX3 values may mean one time: either is
// unknown, or one is a part of the other (2025-08 and 2025-08-12).
func compatible(a, b string) bool {
	return a == "" || b == "" || strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}

// learn takes over what a later statement adds.
func (f *fact) learn(o *fact) {
	if f.kind == "" {
		f.kind = o.kind
	}
	if len(o.date) > len(f.date) {
		f.date = o.date
	}
}

// sameAssurances links assurances of one kind, by one giver, given or refused alike.
func sameAssurances(claims []claim.Claim) {
	type key struct {
		kind, giver string
		refused     bool
	}
	first := map[key]string{}
	for i := range claims {
		a := claims[i].Assurance
		if a == nil || a.Giver == nil || a.Kind == "other" {
			continue
		}
		k := key{a.Kind, strings.ToLower(a.Giver.Name), a.Refused}
		if id, ok := first[k]; ok {
			claims[i].SameAs = id
			continue
		}
		first[k] = claims[i].ID
	}
}
