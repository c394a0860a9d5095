package compare

import (
	"strings"

	"factdesk/internal/extract/claim"
)

// matchCount weighs whether a mention tells the fact; their numbers are equal.
func (m *countMatcher) matchCount(c *countMention, f *countFact) *evidence {
	e := &evidence{explain: m.options.Explain}
	value := valueKey(c.claim.Count)
	e.add(sameValue, 1, func() string { return value })
	if share := rarity(c.claim.Count); share > 0 {
		e.add(rareValue, share, func() string { return value })
	}
	e.events(c, f)
	e.dates(c.when, f.when, f.reports.has(c.ref.Report))
	if e.lost() {
		return e
	}
	e.nouns(c, f)
	e.parties(c, f)
	if e.lost() {
		return e
	}
	e.surroundings(c, f)
	return e
}

// rarity tells how rarely two facts of one story share a number by chance: 0
// below ten, a half for round numbers, 1 for those of two digits that say
// something, 2 for those of three, or of two from a thousand on.
func rarity(c *claim.Count) float64 {
	if c.Value == nil || *c.Value < rareFrom {
		return 0
	}
	n := len(strings.TrimRight(number(*c.Value), "0."))
	switch {
	case n == 1:
		return 0.5
	case n > 2 || *c.Value >= 1000:
		return 2
	}
	return 1
}

// events weighs what happened.
func (e *evidence) events(c *countMention, f *countFact) {
	switch {
	case c.kind == "" && f.kind == "":
	case c.kind == f.kind:
		e.add(sameEvent, 1, func() string { return c.kind })
	case c.kind != "" && f.kind != "" && kinOf(c.kind) == kinOf(f.kind):
		e.add(kinEvent, 1, func() string { return c.kind + ", " + f.kind })
	case c.kind != "" && f.kind != "":
		e.forbid(vetoEvent)
	case c.trait.definite && f.reports.has(c.ref.Report):
		e.add(sameFigure, 1, func() string { return "the " + valueKey(c.claim.Count) })
	}
}

// dates weighs when it happened; within tells that both are of one report.
func (e *evidence) dates(a, b when, within bool) {
	both := func() string { return a.value + ", " + b.value }
	switch a.fit(b) {
	case fitSame:
		e.add(sameDay, 1, func() string { return a.value })
	case fitWithin:
		e.add(dateWithin, 1, both)
	case fitNear:
		if within {
			e.forbid(vetoSameDays)
		}
		e.add(dateNear, 1, both)
	case fitApart:
		e.forbid(vetoDate)
	}
}

// nouns weighs who or what is counted.
func (e *evidence) nouns(c *countMention, f *countFact) {
	both := func() string { return c.trait.head + ", " + strings.Join(sortedKeys(f.heads), ", ") }
	people := c.of == claim.People && f.of == claim.People
	a, b := c.theme.apart(), f.theme.apart()
	switch {
	case f.heads[c.trait.head] && !c.nameless:
		e.add(sameNoun, 1, func() string { return c.trait.head })
	case a != "" && b != "" && a != b:
		e.forbid(vetoTheme)
	case people && a == b:
		e.add(sameTheme, 1, both)
	case people:
	case c.kind == "" && f.kind == "":
		e.forbid(vetoNoun)
	case c.of != f.of:
		e.add(otherSort, 1, both)
	default:
		e.add(otherNoun, 1, both)
	}
}

// parties weighs who did it, from where and to where.
func (e *evidence) parties(c *countMention, f *countFact) {
	switch c.agent.accord(f.agent) {
	case same, sameCountry:
		e.add(sameAgent, 1, func() string { return c.agent.String() })
	case otherBody:
		e.add(otherAgent, 1, func() string { return c.agent.String() + ", " + f.agent.String() })
	case otherCountry:
		e.forbid(vetoAgent)
	}
	switch c.site.accord(f.site) {
	case same:
		e.add(samePlace, 1, c.site.String)
	case otherBody, sameCountry:
		e.add(otherPlace, 1, func() string { return c.site.String() + ", " + f.site.String() })
	case otherCountry:
		e.forbid(vetoPlace)
	}
	e.place(sameOrigin, vetoOrigin, c.origin, f.origin)
	e.place(sameGoal, vetoGoal, c.goal, f.goal)
}

func (e *evidence) place(feature, veto string, a, b body) {
	switch a.accord(b) {
	case same:
		e.add(feature, 1, a.String)
	case otherCountry:
		e.forbid(veto)
	}
}

// surroundings weighs the words around and how the figure is told.
func (e *evidence) surroundings(c *countMention, f *countFact) {
	if c.claim.SameAs != "" && f.claims[reportClaim{c.ref.Report, c.claim.SameAs}] {
		e.add(sameClaim, 1, func() string { return c.claim.SameAs })
	}
	if c.trait.sentence != 0 && f.sentences[c.trait.sentence] {
		e.add(sameSentence, 1, func() string { return "the same words" })
	} else if share := overlap(c.trait.context, f.context); share > 0 {
		e.add(sharedContext, share, func() string { return shared(c.trait.context, f.context) })
	}
	if c.trait.part != f.mentions[0].trait.part {
		e.add(partOfWhole, 1, func() string { return "a part in one" })
	}
	if planned(c.claim) != planned(f.mentions[0].claim) {
		e.add(otherMood, 1, func() string { return string(c.claim.Modality) + ", " + string(f.mentions[0].claim.Modality) })
	}
}

// planned reports whether a claim speaks of what has not happened yet.
func planned(c *claim.Claim) bool {
	return c.Modality == claim.Planned || c.Modality == claim.Possible || c.Modality == claim.Conditional
}
