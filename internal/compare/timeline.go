package compare

import (
	"cmp"
	"slices"
	"strings"

	"factdesk/internal/extract/claim"
)

// timeline is an occasion whose figures changed.
type timeline struct {
	latest  int // index of the cluster of the latest figure
	facts   []*countFact
	cluster map[*countFact]int
}

// told returns the reports by which a figure is dated: of every source the
// first that tells it, so that a late reprint does not make it new.
func (w *work) told(f *countFact) []*Report {
	seen := map[int]bool{}
	var out []*Report
	for _, i := range f.telling().list() {
		if s := w.copies.source[i]; !seen[s] {
			seen[s] = true
			out = append(out, w.reports[i])
		}
	}
	return out
}

// overtaken returns, for each figure that another one has overtaken, the one
// that did so first. Following it always ends at a figure that stands.
func (w *work) overtaken(facts []*countFact) map[*countFact]*countFact {
	byFirst := slices.Clone(facts)
	slices.SortStableFunc(byFirst, w.compareTold)
	next := map[*countFact]*countFact{}
	for i, f := range byFirst {
		at := slices.IndexFunc(byFirst[i+1:], func(g *countFact) bool { return w.overtakes(g, f) })
		if at >= 0 {
			next[f] = byFirst[i+1+at]
		}
	}
	for _, f := range byFirst {
		if g := correctedBy(f, byFirst); next[f] == nil && g != nil && !leads(next, g, f) {
			next[f] = g
		}
	}
	return next
}

// leads reports whether one figure leads to another by way of those that overtook it.
func leads(next map[*countFact]*countFact, from, to *countFact) bool {
	for ; from != nil; from = next[from] {
		if from == to {
			return true
		}
	}
	return false
}

// compareTold orders figures by when they were first told; those that are only
// told as figures of before come first.
func (w *work) compareTold(a, b *countFact) int {
	x, y := w.told(a), w.told(b)
	if len(x) == 0 || len(y) == 0 {
		return cmp.Compare(len(x), len(y))
	}
	return byTime(x[0], y[0])
}

// overtakes reports whether g, told later than f wherever f is told, is a
// newer state of a figure that changes, or says that it revises.
func (w *work) overtakes(g, f *countFact) bool {
	old, fresh := w.told(f), w.told(g)
	if len(old) == 0 || len(fresh) == 0 {
		return false
	}
	for _, r := range old {
		if !r.before(fresh[0]) {
			return false
		}
	}
	switch change := w.words.habit(g.kind).change; {
	case change == varies:
		return true
	case change == grows && intervalOf(g.mentions[0].claim.Count).low >= intervalOf(f.mentions[0].claim.Count).low:
		return true
	}
	return g.revises()
}

func (f *countFact) revises() bool {
	return slices.ContainsFunc(f.mentions, func(m countMention) bool { return m.trait.revises && !m.before })
}

// correctedBy returns the figure by which a report replaces f.
func correctedBy(f *countFact, facts []*countFact) *countFact {
	for i := range f.mentions {
		m := &f.mentions[i]
		if !m.before {
			continue
		}
		if g := f.after[m.ref.Report]; slices.Contains(facts, g) {
			return g
		}
		for _, g := range facts {
			if g != f && g.telling().has(m.ref.Report) {
				return g
			}
		}
	}
	return nil
}

// timelines writes down the figures that changed, first told first.
func (w *work) timelines() []Timeline {
	var out []Timeline
	for _, t := range w.tolls {
		line := Timeline{Statement: w.clusters[t.latest].Statement}
		slices.SortStableFunc(t.facts, func(a, b *countFact) int { return w.compareTold(a, b) })
		for _, f := range t.facts {
			step := Step{Cluster: w.clusters[t.cluster[f]].ID, Value: figure(f.mentions[0].claim.Count), Reports: f.reports.list()}
			if told := w.told(f); len(told) > 0 {
				step.PublishedAt = told[0].PublishedAt
			}
			line.Steps = append(line.Steps, step)
		}
		out = append(out, line)
	}
	return out
}

// figure writes a number with its relation: "at least 12", "about 1,000".
func figure(c *claim.Count) string {
	key := valueKey(c)
	switch c.Relation {
	case claim.Exact, claim.Range, claim.Indefinite, "":
		return key
	}
	return strings.ReplaceAll(string(c.Relation), "_", " ") + " " + key
}
