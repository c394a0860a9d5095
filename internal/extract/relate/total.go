package relate

import (
	"slices"
	"strings"

	"factdesk/internal/extract/claim"
)

const (
	// minTotal is the least total that is believed without a word for it: small
	// numbers add up by chance.
	minTotal = 10
	// maxParts and maxFacts bound the search for parts.
	maxParts = 4
	maxFacts = 24
)

// totalWords stand before a total, or name it.
var totalWords = []string{"total", "altogether", "in all", "all told", "combined", "overall", "so far", "this year", "now"}

// totals looks, among the counts of one kind of event, for one that is the sum
// of others, and links it to them.
func totals(claims []claim.Claim, facts []fact, words func(*claim.Claim) string) {
	groups := map[string][]*fact{}
	var kinds []string
	for i := range facts {
		f := &facts[i]
		if f.kind == "" {
			continue
		}
		if groups[f.kind] == nil {
			kinds = append(kinds, f.kind)
		}
		groups[f.kind] = append(groups[f.kind], f)
	}
	for _, kind := range kinds {
		group := groups[kind]
		if len(group) > maxFacts {
			group = group[:maxFacts]
		}
		for _, f := range group {
			c := &claims[f.first]
			said := cued(c, words)
			if !said && f.value < minTotal {
				continue
			}
			if parts := sum(group, f, said); parts != nil {
				link(claims, c, parts)
			}
		}
	}
}

// cued reports whether the claim's noun or the words before it say that it is a total.
func cued(c *claim.Claim, words func(*claim.Claim) string) bool {
	text := strings.ToLower(words(c) + " " + c.Count.Noun)
	return slices.ContainsFunc(totalWords, func(w string) bool { return strings.Contains(text, w) })
}

// sum finds the fewest facts of the group that add up to f; without a word for a
// total they must have happened at different times.
func sum(group []*fact, f *fact, said bool) []*fact {
	var smaller []*fact
	for _, g := range group {
		if g != f && g.value < f.value {
			smaller = append(smaller, g)
		}
	}
	for n := 2; n <= maxParts; n++ {
		if parts := choose(smaller, f.value, n); parts != nil && (said || apart(parts)) {
			return parts
		}
	}
	return nil
}

// choose returns the first n facts, in reading order, whose values add up.
func choose(facts []*fact, total float64, n int) []*fact {
	if n == 0 {
		if total == 0 {
			return []*fact{}
		}
		return nil
	}
	for i, f := range facts {
		if f.value > total {
			continue
		}
		if rest := choose(facts[i+1:], total-f.value, n-1); rest != nil {
			return append([]*fact{f}, rest...)
		}
	}
	return nil
}

// apart reports whether all parts have dates that differ.
func apart(parts []*fact) bool {
	for i, p := range parts {
		for _, q := range parts[:i] {
			if p.date == "" || q.date == "" || compatible(p.date, q.date) {
				return false
			}
		}
	}
	return true
}

func link(claims []claim.Claim, total *claim.Claim, parts []*fact) {
	for _, p := range parts {
		total.Count.Parts = append(total.Count.Parts, claims[p.first].ID)
	}
}
