package compare

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"factdesk/internal/extract/claim"
)

// countCluster writes one fact down, or several figures for one fact, and
// returns the cluster's index.
func (w *work) countCluster(story int, facts []*countFact) int {
	var mentions []countMention
	for _, f := range facts {
		mentions = append(mentions, f.mentions...)
	}
	slices.SortFunc(mentions, func(a, b countMention) int { return compareRefs(a.ref, b.ref) })
	c := Cluster{Type: claim.TypeCount, Story: story, Differs: countDiffers(mentions)}
	for i := range mentions {
		c.Support = append(c.Support, mentions[i].ref)
	}
	agreed := w.agreedCount(mentions)
	c.Claim = claim.Claim{Type: claim.TypeCount, Count: &agreed.count, Negated: agreed.negated, Modality: agreed.modality}
	c.Statement = w.words.countStatement(&agreed)
	return w.cluster(c)
}

// agreedCount is what most sources say of each part of a figure.
type agreedCount struct {
	count    claim.Count
	negated  bool
	modality claim.Modality
	when     when
	trigger  string
	values   []string // more than one where they contradict each other
	heads    int
	people   bool
	nameless bool // the commonest noun is that of what befell them
}

func (w *work) agreedCount(mentions []countMention) agreedCount {
	at := func(read func(*countMention) reading) string { return w.agreed(readAll(mentions, read)) }
	value := at(readFigure)
	first := mentions[slices.IndexFunc(mentions, func(m countMention) bool { return figure(m.claim.Count) == value })]
	a := agreedCount{count: *first.claim.Count, modality: claim.Modality(at(readModality)), negated: at(readNegated) == "denied"}
	noun := at(func(m *countMention) reading { return reading{m.ref, m.claim.Count.Noun, m.claim.Count.Noun} })
	for i := range mentions {
		if c := mentions[i].claim.Count; c.Noun == noun {
			a.count.Noun, a.count.Head, a.count.Of = noun, c.Head, c.Of
			a.people, a.nameless = mentions[i].of == claim.People, mentions[i].nameless
			break
		}
	}
	a.heads = len(gather(readAll(mentions, readNoun)))
	if d := figureDiffers(mentions); len(d) > 0 && d[0].Kind == Contradiction {
		for _, v := range d[0].Values {
			a.values = append(a.values, v.Value)
		}
	}
	kind := at(readEvent)
	if kind == "" {
		a.count.Event = nil
		return a
	}
	a.trigger = at(readTrigger)
	a.count.Event = &claim.Event{
		Type: kind, Trigger: a.trigger, Agent: at(readAgent), Origin: at(readOrigin), Destination: at(readGoal),
		Place: at(readSite), Date: finest(mentions),
	}
	a.when = whenOf(a.count.Event.Date)
	return a
}

// finest returns the finest date that is told, of equally fine ones the one
// that most claims have, then the first.
func finest(mentions []countMention) string {
	told := map[string]int{}
	for i := range mentions {
		told[mentions[i].when.value]++
	}
	var best when
	for _, value := range slices.Sorted(maps.Keys(told)) {
		d := whenOf(value)
		if d.finer(best) || !best.finer(d) && told[value] > told[best.value] {
			best = d
		}
	}
	return best.value
}

func readAll(mentions []countMention, read func(*countMention) reading) []reading {
	out := make([]reading, len(mentions))
	for i := range mentions {
		out[i] = read(&mentions[i])
	}
	return out
}

func readFigure(m *countMention) reading {
	f := figure(m.claim.Count)
	return reading{m.ref, f, f}
}

func readNoun(m *countMention) reading {
	if m.nameless {
		return reading{ref: m.ref}
	}
	return reading{m.ref, m.trait.head, strings.ToLower(m.claim.Count.Head)}
}

func readEvent(m *countMention) reading { return reading{m.ref, m.kind, m.kind} }

func readTrigger(m *countMention) reading {
	if m.claim.Count.Event == nil {
		return reading{ref: m.ref}
	}
	t := strings.ToLower(m.claim.Count.Event.Trigger)
	return reading{m.ref, cmp.Or(m.trait.trigger, t), t}
}

func readDate(m *countMention) reading { return reading{m.ref, m.when.value, m.when.value} }

func readAgent(m *countMention) reading {
	if m.claim.Count.Event == nil {
		return reading{ref: m.ref}
	}
	return reading{m.ref, m.agent.String(), m.claim.Count.Event.Agent}
}

func readOrigin(m *countMention) reading {
	if m.claim.Count.Event == nil {
		return reading{ref: m.ref}
	}
	return reading{m.ref, m.origin.String(), m.claim.Count.Event.Origin}
}

func readGoal(m *countMention) reading {
	if m.claim.Count.Event == nil {
		return reading{ref: m.ref}
	}
	return reading{m.ref, m.goal.String(), m.claim.Count.Event.Destination}
}

func readSite(m *countMention) reading {
	if m.claim.Count.Event == nil {
		return reading{ref: m.ref}
	}
	return reading{m.ref, m.site.String(), m.claim.Count.Event.Place}
}

func readModality(m *countMention) reading {
	return reading{m.ref, string(m.claim.Modality), string(m.claim.Modality)}
}

func readNegated(m *countMention) reading {
	if m.before {
		return reading{ref: m.ref}
	}
	if m.claim.Negated {
		return reading{m.ref, "denied", "denied"}
	}
	return reading{m.ref, "affirmed", "affirmed"}
}

// countDiffers lists the fields on which mentions of one fact differ.
func countDiffers(mentions []countMention) []Difference {
	out := figureDiffers(mentions)
	out = append(out, differ("date", dateDifference(mentions), readAll(mentions, readDate))...)
	out = append(out, acrossReports(differ("negated", Contradiction, readAll(mentions, readNegated)))...)
	out = append(out, differ("modality", Detail, readAll(mentions, readModality))...)
	out = append(out, differ("event", Wording, readAll(mentions, readEvent))...)
	out = append(out, differ("trigger", Wording, readAll(mentions, readTrigger))...)
	out = append(out, differ("noun", Wording, readAll(mentions, readNoun))...)
	out = append(out, differ("agent", Detail, readAll(mentions, readAgent))...)
	out = append(out, differ("place", Detail, readAll(mentions, readSite))...)
	out = append(out, differ("origin", Detail, readAll(mentions, readOrigin))...)
	return append(out, differ("destination", Detail, readAll(mentions, readGoal))...)
}

// figureDiffers tells whether the numbers contradict each other: no number
// fits two of them.
func figureDiffers(mentions []countMention) []Difference {
	kind := Detail
	seen := map[string]interval{}
	for i := range mentions {
		key, here := figure(mentions[i].claim.Count), intervalOf(mentions[i].claim.Count)
		if _, known := seen[key]; known {
			continue
		}
		for _, other := range seen {
			if !here.meets(other) {
				kind = Contradiction
			}
		}
		seen[key] = here
	}
	return differ("value", kind, readAll(mentions, readFigure))
}

// dateDifference tells whether two reports name different days, or one of them
// only says more than the other.
func dateDifference(mentions []countMention) Kind {
	tellers := map[string]*reportSet{}
	for i := range mentions {
		value := mentions[i].when.value
		if tellers[value] == nil {
			tellers[value] = &reportSet{}
		}
		tellers[value].add(mentions[i].ref.Report)
	}
	dates := slices.Sorted(maps.Keys(tellers))
	for i, a := range dates {
		for _, b := range dates[:i] {
			f := whenOf(a).fit(whenOf(b))
			if (f == fitNear || f == fitApart) && !tellers[a].meets(*tellers[b]) {
				return Contradiction
			}
		}
	}
	return Detail
}
