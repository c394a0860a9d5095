package compare

import (
	"cmp"
	"slices"

	"factdesk/internal/extract/claim"
)

// The bounds of what is added up: how many figures of one kind are looked at,
// and how many parts a total has.
const (
	maxAddends = 24
	minTotal   = 4
)

// addend is a fact that may be a total or a part of one.
type addend struct {
	cluster int
	value   float64
	when    when
	total   bool // told as a total
	reports reportSet
	theme   string
}

// sumKey is what a total and its parts share.
type sumKey struct {
	story int
	kind  string
	of    claim.Countable
}

// addUp finds totals and their parts among the facts of one kind of happening,
// in one report or across them. Numbers alone are no evidence: small ones add
// up by chance. The parts of a year or month are what happened at different
// times within it; the parts of a total that says so are those that make it up.
func (w *work) addUp() {
	known := w.addUpTold()
	groups := map[sumKey][]addend{}
	var keys []sumKey
	for i := range w.clusters {
		a, key, ok := w.addend(i)
		if !ok {
			continue
		}
		if groups[key] == nil {
			keys = append(keys, key)
		}
		if len(groups[key]) < maxAddends {
			groups[key] = append(groups[key], a)
		}
	}
	for _, key := range keys {
		w.addUpGroup(groups[key], known)
	}
}

// addUpTold takes the sums that a report itself makes: totals whose parts the
// extractor found in the text. It returns the clusters that are such totals.
func (w *work) addUpTold() map[int]bool {
	home := map[reportClaim]int{}
	for i := range w.clusters {
		for _, r := range w.clusters[i].Support {
			home[reportClaim{r.Report, w.claim(r).ID}] = i
		}
	}
	known := map[int]bool{}
	for i := range w.clusters {
		for _, r := range w.clusters[i].Support {
			if !known[i] && w.claim(r).Count != nil {
				known[i] = w.addUpParts(i, r, home)
			}
		}
	}
	return known
}

// addUpParts writes down the sum that one claim makes, if it makes one.
func (w *work) addUpParts(cluster int, r Ref, home map[reportClaim]int) bool {
	n := w.claim(r).Count
	if n.Value == nil || len(n.Parts) < 2 {
		return false
	}
	parts, ok := w.partsOf(r.Report, n.Parts, home)
	if !ok {
		return false
	}
	sum := 0.0
	for _, p := range parts {
		sum += p.value
	}
	w.sum(&addend{cluster: cluster, value: *n.Value}, parts, sum == *n.Value, "one report tells the parts of the total")
	return true
}

// partsOf returns the facts that claims of a report belong to; it is false
// where one of them is no fact of its own with a number.
func (w *work) partsOf(report int, ids []string, home map[reportClaim]int) ([]addend, bool) {
	var out []addend
	for _, id := range ids {
		i, found := home[reportClaim{report, id}]
		if !found || w.clusters[i].Claim.Count == nil || w.clusters[i].Claim.Count.Value == nil {
			return nil, false
		}
		if slices.ContainsFunc(out, func(a addend) bool { return a.cluster == i }) {
			return nil, false
		}
		out = append(out, addend{cluster: i, value: *w.clusters[i].Claim.Count.Value})
	}
	return out, true
}

// addend reads a cluster as a number that can be added: a figure of a
// happening, told as so, and not overtaken.
func (w *work) addend(i int) (a addend, key sumKey, ok bool) {
	c := &w.clusters[i]
	n := c.Claim.Count
	if n == nil || n.Event == nil || n.Value == nil || n.Relation == claim.Range || c.Status == Superseded ||
		c.Claim.Negated || planned(&c.Claim) || *n.Value < 1 {
		return a, key, false
	}
	a = addend{cluster: i, value: *n.Value, when: whenOf(n.Event.Date)}
	for _, r := range c.Support {
		t := &w.reports[r.Report].traits[r.Claim]
		a.total = a.total || t.total
		a.reports.add(r.Report)
		a.theme = cmp.Or(a.theme, w.words.theme(t.head).apart())
	}
	return a, sumKey{c.Story, kinOf(n.Event.Type), n.Of}, true
}

func (w *work) addUpGroup(figures []addend, known map[int]bool) {
	slices.SortStableFunc(figures, func(a, b addend) int { return cmp.Compare(a.value, b.value) })
	for i := range figures {
		total := &figures[i]
		if total.value < minTotal || known[total.cluster] {
			continue
		}
		if !w.addUpPeriod(total, figures) && total.total {
			w.addUpPair(total, figures[:i])
		}
	}
}

// addUpPeriod takes what happened at different times within the period of a
// total for its parts. It is silent where they are fewer than the total: there
// may be others that no report tells.
func (w *work) addUpPeriod(total *addend, figures []addend) bool {
	if total.when.period() == "" {
		return false
	}
	var parts []addend
	sum := 0.0
	for _, f := range bySupport(figures) {
		inside := f.cluster != total.cluster && f.theme == total.theme && f.when.finer(total.when) && f.when.fit(total.when) == fitWithin
		apart := !slices.ContainsFunc(parts, func(p addend) bool { return p.when.fit(f.when) != fitApart && p.when.fit(f.when) != fitNear })
		if inside && apart {
			parts = append(parts, f)
			sum += f.value
		}
	}
	exact := w.clusters[total.cluster].Claim.Count.Relation == claim.Exact
	if len(parts) < 2 || sum < total.value || sum > total.value && !(exact && together(total, parts)) {
		return false
	}
	slices.SortStableFunc(parts, func(a, b addend) int { return compareDates(a.when, b.when) })
	w.sum(total, parts, sum == total.value, "the parts happened at different times within "+total.when.value)
	return true
}

// bySupport puts figures that more reports tell first.
func bySupport(figures []addend) []addend {
	sorted := slices.Clone(figures)
	slices.SortStableFunc(sorted, func(a, b addend) int { return cmp.Compare(b.reports.len(), a.reports.len()) })
	return sorted
}

func compareDates(a, b when) int { return cmp.Compare(a.from.String(), b.from.String()) }

// addUpPair looks for two parts of a total that says that it adds up, all told
// by reports that share the total's story; a pair that one report tells along
// with the total is preferred.
func (w *work) addUpPair(total *addend, smaller []addend) {
	at := map[float64]int{}
	var best []addend
	for i, f := range smaller {
		if f.when.fit(total.when) == fitApart {
			continue
		}
		if j, ok := at[total.value-f.value]; ok {
			pair := []addend{smaller[j], f}
			if best == nil || together(total, pair) && !together(total, best) {
				best = pair
			}
		}
		at[f.value] = i
	}
	if best != nil {
		w.sum(total, best, true, "told as a total")
	}
}

func together(total *addend, parts []addend) bool {
	return !slices.ContainsFunc(parts, func(p addend) bool { return !p.reports.meets(total.reports) })
}

func (w *work) sum(total *addend, parts []addend, holds bool, evidence string) {
	s := Sum{Total: w.clusters[total.cluster].ID, TotalValue: total.value, Holds: holds, Evidence: evidence}
	for _, p := range parts {
		s.Parts = append(s.Parts, w.clusters[p.cluster].ID)
		s.PartValues = append(s.PartValues, p.value)
	}
	w.sums = append(w.sums, s)
}
