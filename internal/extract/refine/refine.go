// Package refine completes claims that rules have found: whether the text says
// that a thing is not so, how firmly it says it, and who says it. Its
// invariant: it never adds, drops, moves or reorders a claim; it sets Negated,
// Modality and Attribution, and each of them only on the ground of a cue that
// governs the claim.
//
// Cues are words of the lexicon. Each has a direction, a scope (the clause or
// the phrase that it governs) and terminators that end the scope early.
package refine

import (
	"fmt"
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/utterance"
)

// Refiner refines claims. It is safe for concurrent use.
type Refiner struct {
	words *words
}

// New reads the lists of cues. It fails where a list is missing or a line of
// one cannot be understood.
func New(lex *lexicon.Lexicon) (*Refiner, error) {
	w, err := readWords(lex)
	if err != nil {
		return nil, fmt.Errorf("refine: %w", err)
	}
	return &Refiner{words: w}, nil
}

// Hear finds who says what in a document.
func (r *Refiner) Hear(p *rule.Pass) *utterance.Voices {
	w := &work{words: r.words, p: p}
	return w.voices()
}

// Refine sets Negated, Modality and Attribution of the claims of a document,
// in place, and returns them. Persons, organizations and places are asserted
// by being named, and a quote is what its speaker says; they keep what they have.
func (r *Refiner) Refine(p *rule.Pass, claims []claim.Claim) []claim.Claim {
	w := &work{words: r.words, p: p, scopes: make([]scopes, len(p.Sentences))}
	voices := p.Voices
	if voices == nil {
		voices = w.voices()
	}
	for i := range claims {
		c := &claims[i]
		if c.Entity() || c.Quote != nil {
			continue
		}
		st, ok := w.site(c)
		if !ok {
			continue
		}
		c.Attribution = voices.At(st.first)
		c.Negated = w.negated(c, st)
		c.Modality = w.modality(c, st)
		if c.Modality == claim.Asserted && unconfirmed(c.Attribution) {
			c.Modality = claim.Alleged
		}
		if c.Modality == claim.Alleged && (c.Negated || c.Date != nil) {
			// What is denied is no longer alleged, but said not to be so; and it is
			// deeds that are alleged, not the days on which they were done.
			c.Modality = claim.Asserted
		}
		if c.Trace != nil {
			w.trace(c, st)
		}
	}
	return claims
}

// trace records what was set, with the verb group by which it reached the claim.
func (w *work) trace(c *claim.Claim, st *site) {
	if c.Attribution != nil {
		c.Heeded("attribution by "+c.Attribution.Cue, c.Attribution.Span)
	}
	if st.verb < 0 || !c.Negated && c.Modality == claim.Asserted {
		return
	}
	verb := st.tree.Chunks[st.tree.Verbs[st.verb].Chunk]
	span := w.p.Span(verb.First, verb.Last)
	if c.Negated {
		c.Heeded("negated at", span)
	}
	if c.Modality != claim.Asserted {
		c.Heeded(string(c.Modality)+" at", span)
	}
}

// unconfirmed reports whether the source itself is called unreliable:
// "according to unconfirmed reports".
func unconfirmed(a *claim.Attribution) bool {
	if a == nil {
		return false
	}
	first, _, _ := strings.Cut(a.Source, " ")
	return strings.EqualFold(first, "unconfirmed") || strings.EqualFold(first, "unverified")
}

// work is the refinement of one document.
type work struct {
	words  *words
	p      *rule.Pass
	scopes []scopes // by sentence
	spot   site     // of the claim in hand
}
