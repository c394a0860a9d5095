package pattern

import (
	"slices"

	"factdesk/internal/extract/lexicon"
)

// TriggerKind tells what a Trigger is found by. The kinds are in order of how
// seldom their triggers are met in a text, as a rule of thumb.
type TriggerKind uint8

// The kinds of triggers.
const (
	TriggerWord    TriggerKind = iota // a token in lower case is Text
	TriggerLemma                      // a token's lemma is Text
	TriggerList                       // an entry of List begins, with the word Attr in its attribute unless Attr is empty
	TriggerMention                    // a mention of the kind Text begins
	TriggerTag                        // a token's tag begins with Text
	TriggerAny                        // nothing is known
)

// Trigger is something to be seen at one token. A filter that looks for
// triggers before patterns run may skip what has none of them, and never
// skips a match.
type Trigger struct {
	Kind TriggerKind
	Text string // word, lemma, name of the list, kind of mention or beginning of the tag
	List lexicon.ID
	Attr string
}

// First returns what a match may begin with: one of the triggers holds at its
// first token. A single TriggerAny says that it may begin with anything.
func (p *Pattern) First() []Trigger {
	var set []Trigger
	for _, e := range p.first {
		set = append(set, e.trigger())
	}
	return tidy(set)
}

// Needs returns what no match is without: one of the triggers holds at one of
// its tokens. Of several such sets it is the one that promises to skip most. A
// single TriggerAny says that there is none.
func (p *Pattern) Needs() []Trigger {
	if set := p.tree.needs(); len(set) > 0 {
		return tidy(set)
	}
	return []Trigger{{Kind: TriggerAny}}
}

// needs returns the best set of triggers of the node, or nothing.
func (n *node) needs() []Trigger {
	switch n.kind {
	case nodeElement:
		return []Trigger{n.element.trigger()}
	case nodeCapture:
		return n.subs[0].needs()
	case nodeRepeat:
		if n.min > 0 {
			return n.subs[0].needs()
		}
	case nodeChoice:
		var all []Trigger
		for _, sub := range n.subs {
			set := sub.needs()
			if len(set) == 0 {
				return nil
			}
			all = append(all, set...)
		}
		return all
	case nodeSequence:
		var best []Trigger
		for _, sub := range n.subs {
			if set := sub.needs(); better(set, best) {
				best = set
			}
		}
		return best
	}
	return nil
}

// better reports whether the set skips more than the other: by its commonest
// trigger, then by its size.
func better(set, other []Trigger) bool {
	if len(set) == 0 || len(other) == 0 {
		return len(other) == 0 && len(set) > 0
	}
	if a, b := commonest(set), commonest(other); a != b {
		return a < b
	}
	return len(set) < len(other)
}

func commonest(set []Trigger) TriggerKind {
	kind := TriggerWord
	for _, t := range set {
		kind = max(kind, t.Kind)
	}
	return kind
}

// trigger returns the rarest test of the element.
func (e *element) trigger() Trigger {
	best := Trigger{Kind: TriggerAny}
	for _, t := range slices.Concat(e.takers(), e.tests) {
		if found := t.trigger(); found.Kind < best.Kind {
			best = found
		}
	}
	return best
}

func (t *test) trigger() Trigger {
	if t.negated {
		return Trigger{Kind: TriggerAny}
	}
	switch t.kind {
	case testWord:
		return Trigger{Kind: TriggerWord, Text: t.value}
	case testLemma:
		return Trigger{Kind: TriggerLemma, Text: t.value}
	case testList:
		return Trigger{Kind: TriggerList, Text: t.value, List: t.list, Attr: t.attr}
	case testMention:
		return Trigger{Kind: TriggerMention, Text: t.value}
	}
	return Trigger{Kind: TriggerTag, Text: t.value}
}

// tidy drops repetitions, and all else where one trigger is TriggerAny.
func tidy(set []Trigger) []Trigger {
	var out []Trigger
	for _, t := range set {
		if t.Kind == TriggerAny {
			return []Trigger{t}
		}
		if !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out
}
