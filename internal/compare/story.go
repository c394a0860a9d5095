package compare

import (
	"fmt"
	"maps"
	"slices"
)

// How alike two reports must be to belong to one story: the weight of their
// shared terms, as a share of what the smaller of the two has, and at least
// that weight, or half of what a report of a few words has.
const (
	storyShare  = 0.30
	storyWeight = 8
	shortStory  = 0.5
	// maxPostings bounds how many reports are remembered for a term, which
	// keeps the search linear: later reports of a story meet its first ones.
	maxPostings = 12
)

// stories numbers the stories of the reports, in their order.
func stories(reports []*Report) []int {
	parent := make([]int, len(reports))
	postings := map[string][]int{}
	sizes := make([]float64, len(reports))
	for i, r := range reports {
		parent[i] = i
		shared := map[int]float64{}
		for _, term := range slices.Sorted(maps.Keys(r.terms)) {
			weight := r.terms[term]
			sizes[i] += weight
			holders := postings[term]
			for _, j := range holders {
				shared[j] += weight
			}
			if len(holders) < maxPostings {
				postings[term] = append(holders, i)
			}
		}
		for _, j := range slices.Sorted(maps.Keys(shared)) {
			size := min(sizes[i], sizes[j])
			if shared[j] >= shortStory*size || shared[j] >= storyWeight && shared[j] >= storyShare*size {
				a, b := root(parent, i), root(parent, j)
				parent[max(a, b)] = min(a, b)
			}
		}
	}
	return numbered(parent)
}

// root returns the representative of a set, and shortens the way to it.
func root(parent []int, i int) int {
	for parent[i] != i {
		parent[i] = parent[parent[i]]
		i = parent[i]
	}
	return i
}

// numbered numbers the sets by their first members.
func numbered(parent []int) []int {
	out := make([]int, len(parent))
	number := map[int]int{}
	for i := range parent {
		r := root(parent, i)
		if _, seen := number[r]; !seen {
			number[r] = len(number)
		}
		out[i] = number[r]
	}
	return out
}

// factTerm is the weight of a fact that two stories hardly share by chance:
// nineteen people extradited, an assurance of one kind.
const factTerm = 3

// factTerms adds to the terms of a report what its claims tell.
func (r *Report) factTerms() {
	for i := range r.Claims {
		c := &r.Claims[i]
		switch {
		case c.Count != nil && c.Count.Event != nil && c.Count.Value != nil && *c.Count.Value >= rareFrom:
			r.terms[fmt.Sprintf("#%s %g", kinOf(c.Count.Event.Type), *c.Count.Value)] = factTerm
		case c.Assurance != nil && c.Assurance.Kind != otherPromise:
			r.terms["!"+c.Assurance.Kind] = factTerm
		}
	}
}
