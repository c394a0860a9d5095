package compare

import (
	"slices"
	"strings"

	"factdesk/internal/extract/claim"
)

// otherPromise is the kind of assurances that have no kind of their own; they
// are matched by the words of the commitment.
const otherPromise = "other"

// promise is one assurance claim as it is matched.
type promise struct {
	ref              Ref
	claim            *claim.Assurance
	full             *claim.Claim
	trait            *trait
	giver, recipient body
	words            map[string]bool // of the commitment
}

// pledge is an assurance, and the claims that tell it.
type pledge struct {
	promises         []promise
	giver, recipient body
	words, context   map[string]bool
	sentences        map[uint64]bool
	reports          reportSet
	taken            bool // written down with what it contradicts
}

// pledgeKey is what assurances must share to be matched at all.
type pledgeKey struct {
	story   int
	kind    string
	refused bool
}

// assurances gathers the assurance claims into facts.
func (w *work) assurances() {
	buckets := map[pledgeKey][]*pledge{}
	var keys []pledgeKey
	promises := w.promises()
	for i := range promises {
		p := &promises[i]
		key := pledgeKey{w.stories[p.ref.Report], p.claim.Kind, p.claim.Refused}
		if buckets[key] == nil {
			keys = append(keys, key)
		}
		buckets[key] = w.placePromise(p, buckets[key])
	}
	for _, refused := range []bool{false, true} { // a refusal is written down with what it contradicts
		for _, key := range keys {
			if key.refused != refused {
				continue
			}
			w.pledgeClusters(key, buckets)
		}
	}
}

func (w *work) pledgeClusters(key pledgeKey, buckets map[pledgeKey][]*pledge) {
	var opposite []*pledge
	if !key.refused {
		opposite = buckets[pledgeKey{key.story, key.kind, true}]
	}
	for _, p := range buckets[key] {
		if !p.taken {
			w.pledgeCluster(key.story, p, w.contradicting(p, opposite))
		}
	}
}

// promises reads the assurance claims; those that name a giver come first, so
// that others find them.
func (w *work) promises() []promise {
	var named, unnamed []promise
	for i, r := range w.reports {
		for k := range r.Claims {
			c := &r.Claims[k]
			if c.Assurance == nil {
				continue
			}
			p := promise{ref: Ref{i, k}, claim: c.Assurance, full: c, trait: &r.traits[k], words: map[string]bool{}}
			p.giver, p.recipient = w.partyOf(r, c.Assurance.Giver), w.partyOf(r, c.Assurance.Recipient)
			for _, word := range foldWords(c.Assurance.Commitment) {
				if len(word) > 3 && !w.words.isPlain(word) {
					p.words[singular(word)] = true
				}
			}
			if c.Assurance.Giver != nil {
				named = append(named, p)
			} else {
				unnamed = append(unnamed, p)
			}
		}
	}
	return append(named, unnamed...)
}

// partyOf reads a party; the country of an organization comes from its report,
// where the name does not say it.
func (w *work) partyOf(r *Report, p *claim.Party) body {
	if p == nil {
		return body{}
	}
	b := w.words.party(p.Name)
	if b.country == "" {
		folded := strings.TrimPrefix(strings.Join(foldWords(p.Name), " "), "the ")
		if c := w.words.party(r.countries[folded]); c.country != "" {
			b.country = c.country
		}
	}
	return b
}

// placePromise puts a promise into the pledge that it fits best, or a new one.
func (w *work) placePromise(p *promise, pledges []*pledge) []*pledge {
	var best *pledge
	var score float64
	for _, o := range candidates(pledges) {
		e := w.matchPromise(p, o)
		joins := e.joins(assuranceThreshold)
		w.decide(o.promises[0].ref, p.ref, e, assuranceThreshold, joins)
		if joins && (best == nil || e.score > score) {
			best, score = o, e.score
		}
	}
	if best == nil {
		best = &pledge{words: map[string]bool{}, context: map[string]bool{}, sentences: map[uint64]bool{}}
		pledges = append(pledges, best)
	}
	best.add(p)
	return pledges
}

func (o *pledge) add(p *promise) {
	o.promises = append(o.promises, *p)
	o.reports.add(p.ref.Report)
	if (o.giver == body{}) || o.giver.country == "" && p.giver.country != "" {
		o.giver = p.giver
	}
	if (o.recipient == body{}) {
		o.recipient = p.recipient
	}
	if p.trait.sentence != 0 {
		o.sentences[p.trait.sentence] = true
	}
	for _, from := range []struct{ to, words map[string]bool }{{o.words, p.words}, {o.context, p.trait.context}} {
		for _, word := range sortedKeys(from.words) {
			if len(from.to) < maxContext {
				from.to[word] = true
			}
		}
	}
}

// matchPromise weighs whether a promise is the pledge; kind and refusal are equal.
func (w *work) matchPromise(p *promise, o *pledge) *evidence {
	e := &evidence{explain: w.options.Explain}
	if p.claim.Kind != otherPromise {
		e.add(samePromise, 1, func() string { return p.claim.Kind })
	}
	if share := overlap(p.words, o.words); share > 0 {
		e.add(sharedPromise, share, func() string { return shared(p.words, o.words) })
	}
	e.givers(p.giver, o.giver)
	switch p.recipient.accord(o.recipient) {
	case same, sameCountry:
		e.add(sameRecipient, 1, p.recipient.String)
	case otherCountry:
		e.forbid(vetoRecipient)
	}
	if p.claim.Beneficiaries != nil && slices.ContainsFunc(o.promises, func(q promise) bool {
		return q.claim.Beneficiaries != nil && q.claim.Beneficiaries.Value == p.claim.Beneficiaries.Value
	}) {
		e.add(sameCovered, 1, func() string { return number(p.claim.Beneficiaries.Value) })
	}
	switch share := overlap(p.trait.context, o.context); {
	case p.trait.sentence != 0 && o.sentences[p.trait.sentence]:
		e.add(sameSentence, 1, func() string { return "the same words" })
	case share > 0:
		e.add(sharedContext, share, func() string { return shared(p.trait.context, o.context) })
	}
	return e
}

func (e *evidence) givers(a, b body) {
	both := func() string { return a.String() + ", " + b.String() }
	switch a.accord(b) {
	case same:
		e.add(sameGiver, 1, a.String)
	case sameCountry:
		e.add(giverCountry, 1, both)
	case otherBody:
		e.add(otherGiver, 1, both)
	case otherCountry:
		e.forbid(vetoGiver)
	}
}
