package compare

import (
	"cmp"
	"slices"

	"factdesk/internal/extract/claim"
)

// countMention is one count claim as it is matched.
type countMention struct {
	ref                 Ref
	claim               *claim.Claim
	trait               *trait
	kind                string // of the happening, or ""
	when                when
	agent, origin, goal body
	site                body // where it happened, if it is no movement
	theme               themeOf
	of                  claim.Countable
	// nameless mentions count people by what befell them: "42 arrests", "a toll of 31".
	nameless bool
	// before mentions tell a figure that the report replaces by another one.
	before bool
}

// reportClaim is a claim by its id.
type reportClaim struct {
	report int
	id     string
}

// countFact is a number of something, and the claims that tell it.
type countFact struct {
	kind                string
	when                when // the finest that is told
	agent, origin, goal body
	site                body
	theme               themeOf
	of                  claim.Countable
	mentions            []countMention
	reports             reportSet
	heads               map[string]bool
	context             map[string]bool
	sentences           map[uint64]bool
	claims              map[reportClaim]bool
	after               map[int]*countFact // by report: the figure that replaces this one
}

// counts gathers the count claims into facts, and the facts into clusters.
func (w *work) counts() {
	mentions := w.countMentions()
	slices.SortStableFunc(mentions, byRichness)
	m := countMatcher{work: w, facts: map[int][]*countFact{}, buckets: map[countKey][]*countFact{}}
	for i := range mentions {
		m.place(&mentions[i])
	}
	w.questions(m.facts)
}

// countMentions reads the count claims of all reports in canonical order.
func (w *work) countMentions() []countMention {
	var out []countMention
	for i, r := range w.reports {
		for k := range r.Claims {
			if c := &r.Claims[k]; c.Count != nil {
				out = append(out, w.countMention(Ref{i, k}, c, &r.traits[k]))
			}
		}
	}
	return out
}

func (w *work) countMention(ref Ref, c *claim.Claim, t *trait) countMention {
	m := countMention{ref: ref, claim: c, trait: t, theme: w.words.theme(t.head), of: c.Count.Of}
	if e := c.Count.Event; e != nil {
		m.kind, m.when = e.Type, whenOf(e.Date)
		m.agent, m.origin, m.goal = w.words.party(e.Agent), w.words.party(e.Origin), w.words.party(e.Destination)
		m.site = w.words.party(e.Place)
		itself := t.trigger != "" && t.trigger == t.head && w.words.habit(e.Type).one
		m.nameless = itself || m.theme.class == figureClass
	}
	if m.nameless || m.theme.class == "worker" {
		m.of = claim.People // jobs are cut where workers are
	}
	return m
}

// byRichness orders mentions so that those that say most come first, and
// others find them: with a happening, then with a fine date. The sort is
// stable, so that canonical order decides the rest.
func byRichness(a, b countMention) int {
	return cmp.Or(
		cmp.Compare(poverty(a.kind == ""), poverty(b.kind == "")),
		cmp.Compare(poverty(!a.when.known), poverty(!b.when.known)),
		cmp.Compare(a.when.grain, b.when.grain),
	)
}

func poverty(poor bool) int {
	if poor {
		return 1
	}
	return 0
}

// countKey is what facts must share to be matched at all.
type countKey struct {
	story int
	value string
}

type countMatcher struct {
	*work
	facts   map[int][]*countFact // by story, in the order in which they were found
	buckets map[countKey][]*countFact
}

// place puts a mention into the fact that it fits best, or into a new one.
func (m *countMatcher) place(c *countMention) {
	key := countKey{m.stories[c.ref.Report], valueKey(c.claim.Count)}
	var best *countFact
	var bestEvidence *evidence
	for _, f := range candidates(m.buckets[key]) {
		e := m.matchCount(c, f)
		if e.joins(countThreshold) && (best == nil || e.score > bestEvidence.score) {
			if best != nil {
				m.decide(best.mentions[0].ref, c.ref, bestEvidence, countThreshold, false)
			}
			best, bestEvidence = f, e
			continue
		}
		m.decide(f.mentions[0].ref, c.ref, e, countThreshold, false)
	}
	if best == nil {
		best = &countFact{
			of: c.of, heads: map[string]bool{}, context: map[string]bool{}, sentences: map[uint64]bool{},
			claims: map[reportClaim]bool{}, after: map[int]*countFact{},
		}
		m.facts[key.story] = append(m.facts[key.story], best)
		m.buckets[key] = append(m.buckets[key], best)
	} else {
		m.decide(best.mentions[0].ref, c.ref, bestEvidence, countThreshold, true)
	}
	best.add(c)
}

// candidates bounds how many facts of a bucket are looked at: the first ones.
func candidates[T any](facts []T) []T { return facts[:min(len(facts), maxCandidates)] }

// add takes a mention in; the fact says what its mentions say first, and the
// finest of their dates.
func (f *countFact) add(c *countMention) {
	f.mentions = append(f.mentions, *c)
	f.claims[reportClaim{c.ref.Report, c.claim.ID}] = true
	if c.claim.SameAs != "" {
		f.claims[reportClaim{c.ref.Report, c.claim.SameAs}] = true
	}
	f.reports.add(c.ref.Report)
	f.kind = cmp.Or(f.kind, c.kind)
	if f.theme.class == "" || f.theme.all && c.theme.apart() != "" {
		f.theme = c.theme
	}
	f.agent, f.origin, f.goal = cmp.Or(f.agent, c.agent), cmp.Or(f.origin, c.origin), cmp.Or(f.goal, c.goal)
	f.site = cmp.Or(f.site, c.site)
	if c.when.finer(f.when) {
		f.when = c.when
	}
	if !c.nameless {
		f.heads[c.trait.head] = true
	}
	if c.trait.sentence != 0 {
		f.sentences[c.trait.sentence] = true
	}
	for _, term := range sortedKeys(c.trait.context) {
		if len(f.context) < maxContext {
			f.context[term] = true
		}
	}
}
