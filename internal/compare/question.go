package compare

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"factdesk/internal/extract/claim"
)

// question is what figures must share to be answers to the same question: how
// many people died, how many were sent back in February.
type question struct {
	kind, noun, period string
	of                 claim.Countable
	planned            bool
}

// occasion is one happening with the figures that reports give for it.
type occasion struct {
	facts   []*countFact
	reports reportSet // that tell one of them as what is so
}

// questions sets the figures of each story against each other, and writes
// facts down as clusters.
func (w *work) questions(facts map[int][]*countFact) {
	for _, story := range slices.Sorted(maps.Keys(facts)) {
		findCorrected(facts[story])
		leads := leadingFacts(facts[story])
		var all []*occasion
		for _, q := range slices.SortedFunc(maps.Keys(leads), compareQuestions) {
			all = append(all, w.occasions(leads[q])...)
		}
		taken := map[*countFact]bool{}
		for _, o := range withCorrected(facts[story], all) {
			w.settle(story, o, taken)
		}
		for _, f := range facts[story] {
			if !taken[f] {
				w.countCluster(story, []*countFact{f})
			}
		}
	}
}

func compareQuestions(a, b question) int {
	return cmp.Or(
		cmp.Compare(a.kind, b.kind), cmp.Compare(a.noun, b.noun), cmp.Compare(a.period, b.period), cmp.Compare(a.of, b.of),
		cmp.Compare(poverty(a.planned), poverty(b.planned)),
	)
}

// asks returns the question that the fact answers; ok is false where that is too
// vague to ask elsewhere: a number of something that nothing happened to.
func (f *countFact) asks() (q question, ok bool) {
	first := f.mentions[0].claim
	q = question{kind: f.kind, noun: f.theme.apart(), of: f.of, planned: planned(first)}
	if !q.planned { // of a plan, the date is when it ends
		q.period = f.when.period()
	}
	if f.kind != "" {
		return q, true
	}
	words := foldWords(first.Count.Noun)
	q.noun = strings.Join(words, " ")
	return q, len(words) > 1
}

// telling returns the reports that tell the figure as what is so, not as that
// of before or as a part of another.
func (f *countFact) telling() reportSet {
	var s reportSet
	for i := range f.mentions {
		if m := &f.mentions[i]; !m.before && !m.trait.part && !m.claim.Negated {
			s.add(f.mentions[i].ref.Report)
		}
	}
	return s
}

// answers weighs whether a figure is of the same happening as those of an occasion.
func (w *work) answers(l lead, o *occasion) bool {
	f, other := l.fact, o.facts[0]
	e := &evidence{explain: w.options.Explain}
	first := &f.mentions[0]
	e.events(first, other)
	e.dates(f.when, other.when, f.reports.meets(other.reports))
	if f.telling().meets(o.reports) {
		e.forbid(vetoBothTold)
	}
	if e.lost() {
		return false
	}
	e.nouns(first, other)
	e.parties(first, other)
	e.add(leading, 1, func() string { return "first in each report" })
	if share := overlap(f.context, other.context); share > 0 {
		e.add(sharedContext, share, func() string { return shared(f.context, other.context) })
	}
	joined := e.joins(questionThreshold)
	w.decide(other.mentions[0].ref, first.ref, e, questionThreshold, joined)
	return joined
}

// settle finds out which figures of an occasion have been overtaken, and
// writes down the others as one fact.
func (w *work) settle(story int, o *occasion, taken map[*countFact]bool) {
	o.facts = slices.DeleteFunc(o.facts, func(f *countFact) bool { return taken[f] })
	if len(o.facts) < 2 {
		return
	}
	for _, f := range o.facts {
		taken[f] = true
	}
	next := w.overtaken(o.facts)
	var current []*countFact
	for _, f := range o.facts {
		if next[f] == nil {
			current = append(current, f)
		}
	}
	cluster := map[*countFact]int{}
	latest := w.countCluster(story, current)
	for _, f := range current {
		cluster[f] = latest
	}
	for _, f := range o.facts {
		if next[f] != nil {
			cluster[f] = w.countCluster(story, []*countFact{f})
		}
	}
	for f, by := range next {
		c := &w.clusters[cluster[f]]
		c.Status, c.SupersededBy = Superseded, w.clusters[cluster[by]].ID
	}
	if len(next) > 0 {
		w.tolls = append(w.tolls, timeline{latest: latest, facts: o.facts, cluster: cluster})
	}
}
