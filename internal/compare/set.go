package compare

import (
	"maps"
	"math/bits"
	"slices"
	"strings"
)

// reportSet is a set of reports by index, of which there are at most MaxReports.
type reportSet [2]uint64

func (s *reportSet) add(i int)     { s[i/64] |= 1 << (i % 64) }
func (s reportSet) has(i int) bool { return s[i/64]&(1<<(i%64)) != 0 }
func (s reportSet) len() int       { return bits.OnesCount64(s[0]) + bits.OnesCount64(s[1]) }

func (s reportSet) meets(o reportSet) bool { return s[0]&o[0] != 0 || s[1]&o[1] != 0 }

func (s reportSet) with(o reportSet) reportSet { return reportSet{s[0] | o[0], s[1] | o[1]} }

// list returns the members in order.
func (s reportSet) list() []int {
	out := make([]int, 0, s.len())
	for i := range len(s) * 64 {
		if s.has(i) {
			out = append(out, i)
		}
	}
	return out
}

func sortedKeys(set map[string]bool) []string { return slices.Sorted(maps.Keys(set)) }

// maxShown bounds how many words an explanation repeats.
const maxShown = 12

// shared lists the words that two sets share, for an explanation.
func shared(a, b map[string]bool) string {
	var words []string
	for _, k := range sortedKeys(a) {
		if b[k] && len(words) < maxShown {
			words = append(words, k)
		}
	}
	return strings.Join(words, ", ")
}
