package compare

import (
	"cmp"
	"slices"
	"strings"

	"factdesk/internal/extract/claim"
)

// amountKey is what amounts must share to be of the same thing: a tariff in
// per cent, a fund in dollars.
type amountKey struct {
	story          int
	unit, currency string
	noun           string // behind the amount, or ""
}

// amountFact is an amount of something, and the claims that tell it.
type amountFact struct {
	refs    []Ref
	first   *claim.Amount
	reports reportSet
	context map[string]bool
}

// amounts gathers the amounts of each thing by their values, and sets those of
// different reports against each other.
func (w *work) amounts() {
	facts := map[amountKey][]*amountFact{}
	var keys []amountKey
	for i, r := range w.reports {
		for k := range r.Claims {
			a := r.Claims[k].Amount
			if a == nil {
				continue
			}
			t := &r.traits[k]
			key := amountKey{w.stories[i], a.Unit, a.Currency, t.noun}
			if facts[key] == nil {
				keys = append(keys, key)
			}
			facts[key] = addAmount(facts[key], Ref{i, k}, a, t)
		}
	}
	for _, key := range keys {
		for _, group := range w.rivals(key, facts[key]) {
			w.amountCluster(key, group)
		}
	}
}

// addAmount puts a claim with those of the same value.
func addAmount(facts []*amountFact, ref Ref, a *claim.Amount, t *trait) []*amountFact {
	value := amountFigure(a)
	at := slices.IndexFunc(candidates(facts), func(f *amountFact) bool { return amountFigure(f.first) == value })
	if at < 0 {
		facts = append(facts, &amountFact{first: a, context: map[string]bool{}})
		at = len(facts) - 1
	}
	f := facts[at]
	f.refs = append(f.refs, ref)
	f.reports.add(ref.Report)
	for _, term := range sortedKeys(t.context) {
		if len(f.context) < maxContext {
			f.context[term] = true
		}
	}
	return facts
}

// rivals groups amounts that are told of one thing: each report tells one of
// them only, and their sentences share words.
func (w *work) rivals(key amountKey, facts []*amountFact) [][]*amountFact {
	told := map[int]int{}
	for _, f := range facts {
		for _, r := range f.reports.list() {
			told[r]++
		}
	}
	alone := func(f *amountFact) bool {
		return !slices.ContainsFunc(f.reports.list(), func(r int) bool { return told[r] > 1 })
	}
	var out [][]*amountFact
	for _, f := range facts {
		at := -1
		if key.noun != "" && alone(f) {
			at = slices.IndexFunc(candidates(out), func(g []*amountFact) bool { return alone(g[0]) && w.rival(key, f, g[0]) })
		}
		if at < 0 {
			out = append(out, []*amountFact{f})
		} else {
			out[at] = append(out[at], f)
		}
	}
	return out
}

// rival weighs whether two amounts are told of the same thing.
func (w *work) rival(key amountKey, f, g *amountFact) bool {
	e := &evidence{explain: w.options.Explain}
	e.add(sameNoun, 1, func() string { return key.noun })
	e.add(leading, 1, func() string { return "the only one in each report" })
	if share := overlap(f.context, g.context); share > 0 {
		e.add(sharedContext, share, func() string { return shared(f.context, g.context) })
	}
	joined := e.joins(amountThreshold)
	w.decide(g.refs[0], f.refs[0], e, amountThreshold, joined)
	return joined
}

func (w *work) amountCluster(key amountKey, facts []*amountFact) {
	c := Cluster{Type: claim.TypeAmount, Story: key.story}
	var values []reading
	kind := Detail
	for i, f := range facts {
		for _, g := range facts[:i] {
			if !amountInterval(f.first).meets(amountInterval(g.first)) {
				kind = Contradiction
			}
		}
		for _, r := range f.refs {
			c.Support = append(c.Support, r)
			values = append(values, reading{r, amountFigure(f.first), amountFigure(f.first)})
		}
	}
	c.Differs = differ("value", kind, values)
	agreed := w.agreed(values)
	for _, f := range facts {
		if amountFigure(f.first) == agreed {
			first := *w.claim(f.refs[0])
			first.Attribution, first.Trace = nil, nil
			c.Claim = first
			break
		}
	}
	stated := make([]string, 0, len(facts))
	for _, f := range facts {
		stated = append(stated, amountFigure(f.first))
	}
	slices.SortFunc(stated, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	c.Statement = strings.TrimSpace(strings.Join(stated[:min(len(stated), maxStated)], " or ") + " " + key.noun)
	w.cluster(c)
}

// amountInterval reads the numbers that an amount allows, as those of a count.
func amountInterval(a *claim.Amount) interval {
	return intervalOf(&claim.Count{Value: a.Value, Min: a.Min, Max: a.Max, Relation: a.Relation})
}

// amountFigure writes an amount: "25 percent", "more than 40 USD", "3–4 tonne".
func amountFigure(a *claim.Amount) string {
	value := figure(&claim.Count{Value: a.Value, Min: a.Min, Max: a.Max, Relation: a.Relation})
	return strings.TrimSpace(value + " " + strings.ReplaceAll(cmp.Or(a.Unit, a.Currency), "_", " "))
}
