package compare

import (
	"slices"

	"factdesk/internal/extract/claim"
)

// contradict reports whether a pledge given and one refused are the same:
// givers and recipients agree, and no report tells both.
func (w *work) contradict(given, refused *pledge) bool {
	e := w.matchPromise(&refused.promises[0], given)
	if given.reports.meets(refused.reports) {
		e.forbid(vetoBothTold)
	}
	joined := e.joins(assuranceThreshold)
	w.decide(given.promises[0].ref, refused.promises[0].ref, e, assuranceThreshold, joined)
	return joined
}

// contradicting returns the refusals that are written down with a pledge: each
// refusal goes with the first pledge that it contradicts.
func (w *work) contradicting(p *pledge, opposite []*pledge) []*pledge {
	var out []*pledge
	for _, o := range candidates(opposite) {
		if !o.taken && w.contradict(p, o) {
			o.taken = true
			out = append(out, o)
		}
	}
	return out
}

// pledgeCluster writes an assurance down, with the refusals that contradict it.
func (w *work) pledgeCluster(story int, p *pledge, refusals []*pledge) {
	promises := slices.Clone(p.promises)
	for _, r := range refusals {
		promises = append(promises, r.promises...)
	}
	slices.SortFunc(promises, func(a, b promise) int { return compareRefs(a.ref, b.ref) })
	c := Cluster{Type: claim.TypeAssurance, Story: story, Differs: promiseDiffers(promises)}
	for i := range promises {
		c.Support = append(c.Support, promises[i].ref)
	}
	agreed := w.agreedPromise(promises)
	c.Claim = claim.Claim{
		Type: claim.TypeAssurance, Assurance: agreed,
		Negated:  w.agreed(eachPromise(promises, readPromiseNegated)) == "denied",
		Modality: claim.Modality(w.agreed(eachPromise(promises, readPromiseModality))),
	}
	c.Statement = assuranceStatement(agreed)
	w.cluster(c)
}

// agreedPromise is what most sources say of each part of an assurance.
func (w *work) agreedPromise(promises []promise) *claim.Assurance {
	at := func(read func(*promise) reading) string { return w.agreed(eachPromise(promises, read)) }
	out := &claim.Assurance{
		Kind:       promises[0].claim.Kind,
		Refused:    at(readRefused) == "refused",
		Commitment: at(func(p *promise) reading { return reading{p.ref, p.claim.Commitment, p.claim.Commitment} }),
	}
	if name := at(readGiver); name != "" {
		out.Giver = &claim.Party{Name: name}
	}
	if name := at(readRecipient); name != "" {
		out.Recipient = &claim.Party{Name: name}
	}
	if covered := at(readCovered); covered != "" {
		for i := range promises {
			if b := promises[i].claim.Beneficiaries; b != nil && number(b.Value) == covered {
				out.Beneficiaries = b
				break
			}
		}
	}
	return out
}

func eachPromise(promises []promise, read func(*promise) reading) []reading {
	out := make([]reading, len(promises))
	for i := range promises {
		out[i] = read(&promises[i])
	}
	return out
}

func readGiver(p *promise) reading {
	if p.claim.Giver == nil {
		return reading{ref: p.ref}
	}
	return reading{p.ref, p.claim.Giver.Name, p.claim.Giver.Name}
}

func readRecipient(p *promise) reading {
	if p.claim.Recipient == nil {
		return reading{ref: p.ref}
	}
	return reading{p.ref, p.recipient.String(), p.claim.Recipient.Name}
}

func readCovered(p *promise) reading {
	if p.claim.Beneficiaries == nil {
		return reading{ref: p.ref}
	}
	v := number(p.claim.Beneficiaries.Value)
	return reading{p.ref, v, v}
}

func readRefused(p *promise) reading {
	if p.claim.Refused {
		return reading{p.ref, "refused", "refused"}
	}
	return reading{p.ref, "given", "given"}
}

func readPromiseNegated(p *promise) reading {
	return readNegated(&countMention{ref: p.ref, claim: p.full})
}

func readPromiseModality(p *promise) reading {
	return reading{p.ref, string(p.full.Modality), string(p.full.Modality)}
}

// promiseDiffers lists the fields on which claims of one assurance differ.
func promiseDiffers(promises []promise) []Difference {
	out := differ("refused", Contradiction, eachPromise(promises, readRefused))
	out = append(out, acrossReports(differ("negated", Contradiction, eachPromise(promises, readPromiseNegated)))...)
	out = append(out, differ("beneficiaries", Detail, eachPromise(promises, readCovered))...)
	out = append(out, differ("giver", Wording, eachPromise(promises, readGiver))...)
	out = append(out, differ("recipient", Wording, eachPromise(promises, readRecipient))...)
	return append(out, differ("modality", Detail, eachPromise(promises, readPromiseModality))...)
}
