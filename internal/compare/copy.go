package compare

import (
	"maps"
	"slices"
)

// How much of the smaller report's own wording must be shared for two reports
// to count as one voice. Editors cut and rewrite agency copy; half of it still
// shows. Quotations are left out of account: everybody quotes the same words.
const (
	copiedShare    = 0.2
	copiedShingles = 12  // at least so many runs of eight words: about two sentences
	shortShare     = 0.6 // of a report too short to have as many
)

// copies says who shares sentences with whom.
type copies struct {
	source []int     // by report
	shared []float64 // by report: the greatest share that another one has
}

// findCopies joins reports that share their sentences. Every run of words
// belongs to the first report that has it, so that the work is linear; three
// reports that share different halves with each other are found all the same.
func findCopies(reports []*Report) *copies {
	parent := make([]int, len(reports))
	c := &copies{shared: make([]float64, len(reports))}
	owner, first := map[uint64]int{}, map[string]int{}
	sizes := make([]int, len(reports))
	for i, r := range reports {
		parent[i] = i
		if j, twin := first[r.SHA256]; twin {
			c.join(parent, i, j, 1)
			sizes[i] = sizes[j]
			continue
		}
		first[r.SHA256] = i
		runs := slices.Compact(slices.Sorted(slices.Values(r.shingles)))
		sizes[i] = len(runs)
		common := map[int]int{}
		for _, s := range runs {
			if j, owned := owner[s]; owned {
				common[j]++
			} else {
				owner[s] = i
			}
		}
		for _, j := range slices.Sorted(maps.Keys(common)) {
			share := float64(common[j]) / float64(max(1, min(sizes[i], sizes[j])))
			if share >= shortShare || common[j] >= copiedShingles && share >= copiedShare {
				c.join(parent, i, j, share)
			}
		}
	}
	c.source = numbered(parent)
	return c
}

func (c *copies) join(parent []int, i, j int, share float64) {
	c.shared[i], c.shared[j] = max(c.shared[i], share), max(c.shared[j], share)
	a, b := root(parent, i), root(parent, j)
	parent[max(a, b)] = min(a, b)
}

// sources lists the sources with their reports.
func (c *copies) sources() []Source {
	var out []Source
	for i, s := range c.source {
		if s == len(out) {
			out = append(out, Source{})
		}
		out[s].Reports = append(out[s].Reports, i)
		out[s].Shared = max(out[s].Shared, c.shared[i])
	}
	return out
}
