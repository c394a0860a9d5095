package compare

import (
	"maps"
	"slices"
)

// lead is the figure that a report tells first of what a question asks.
type lead struct {
	fact   *countFact
	report int
	at     int // byte offset
}

// place is one sentence of one report, and what happened there.
type place struct {
	report, sentence int
	kind             string
}

// findCorrected notes which figures are told as those of before, and by which
// figure each was followed: "rose to 41 from 38", "34 miners, not 41". What a
// month or year is compared with ("down from 14 last year") is no figure of before.
func findCorrected(facts []*countFact) {
	standing := map[place]*countFact{}
	for _, f := range facts {
		for i := range f.mentions {
			m := &f.mentions[i]
			at := place{m.ref.Report, m.claim.Sentence, m.kind}
			if !m.trait.earlier && !m.trait.part && !m.claim.Negated && standing[at] == nil {
				standing[at] = f
			}
		}
	}
	for _, f := range facts {
		for i := range f.mentions {
			m := &f.mentions[i]
			g := standing[place{m.ref.Report, m.claim.Sentence, m.kind}]
			if g == f || g != nil && (g.theme.apart() != f.theme.apart() || g.of != f.of) {
				g = nil
			}
			told := m.trait.earlier || m.claim.Negated && g != nil
			if !told || m.kind == "" || m.when.period() != "" {
				continue
			}
			m.before = true
			if g != nil {
				f.after[m.ref.Report] = g
			}
		}
	}
}

// leadingFacts returns, for every question, the first figure of each report.
func leadingFacts(facts []*countFact) map[question][]lead {
	leads := map[question]map[int]lead{}
	for _, f := range facts {
		q, ok := f.asks()
		if !ok {
			continue
		}
		if leads[q] == nil {
			leads[q] = map[int]lead{}
		}
		for i := range f.mentions {
			m := &f.mentions[i]
			if m.claim.Negated || m.trait.part || m.before {
				continue
			}
			l := lead{f, m.ref.Report, m.claim.Span.Start}
			if old, have := leads[q][l.report]; !have || l.at < old.at {
				leads[q][l.report] = l
			}
		}
	}
	out := make(map[question][]lead, len(leads))
	for q, byReport := range leads {
		for _, report := range slices.Sorted(maps.Keys(byReport)) {
			out[q] = append(out[q], byReport[report])
		}
	}
	return out
}

// occasions groups the leading figures of a question by what they happened on,
// and returns them with the figures that they followed.
func (w *work) occasions(leads []lead) []*occasion {
	var out []*occasion
	placed := map[*countFact]*occasion{}
	for _, l := range leads {
		if placed[l.fact] != nil {
			continue
		}
		at := slices.IndexFunc(candidates(out), func(o *occasion) bool { return w.answers(l, o) })
		if at < 0 {
			out = append(out, &occasion{})
			at = len(out) - 1
		}
		out[at].facts = append(out[at].facts, l.fact)
		out[at].reports = out[at].reports.with(l.fact.telling())
		placed[l.fact] = out[at]
	}
	return out
}

// withCorrected adds to the occasions of a story the figures of before: each
// goes with the figure that its sentence tells instead, else with the figure
// that its report tells first.
func withCorrected(facts []*countFact, occasions []*occasion) []*occasion {
	home := map[*countFact]*occasion{}
	for _, o := range occasions {
		for _, f := range o.facts {
			home[f] = o
		}
	}
	for _, f := range facts {
		for i := range f.mentions {
			if !f.mentions[i].before || home[f] != nil {
				continue
			}
			g := f.followed(f.mentions[i].ref.Report, facts, home)
			if g == nil {
				continue
			}
			if home[g] == nil {
				home[g] = &occasion{facts: []*countFact{g}, reports: g.telling()}
				occasions = append(occasions, home[g])
			}
			home[g].facts = append(home[g].facts, f)
			home[f] = home[g]
		}
	}
	return occasions
}

// followed returns the figure that followed f in a report, or nil.
func (f *countFact) followed(report int, facts []*countFact, home map[*countFact]*occasion) *countFact {
	if g := f.after[report]; g != nil {
		return g
	}
	q, _ := f.asks()
	for _, g := range candidates(facts) {
		other, ok := g.asks()
		if g != f && ok && other == q && home[g] != nil && g.telling().has(report) {
			return g
		}
	}
	return nil
}
