package name

import "factdesk/internal/extract/mention"

// maxCandidates bounds how many namesakes are looked at for one mention.
const maxCandidates = 8

// bearers are the entities that a phrase stands for.
type bearers struct {
	// The entity plus one whose whole name the phrase is, of each kind; other is
	// that of names of no kind.
	person, org, place, other int32
	// short are the entities that it may stand for.
	short  [mention.Forms]chain
	byName bool // somebody is called so besides his name
}

// chain is a list of candidates: the last one, which leads to those before it.
type chain struct{ first, last, length int32 }

// candidate is an entity in a chain.
type candidate struct{ entity, before int32 }

// known returns what a phrase stands for; it holds until the next phrase is asked for.
func (l *linker) known(form mention.Phrase) *bearers {
	l.bearers = reach(l.bearers, int(form))
	return &l.bearers[form]
}

// note adds entity e to the candidates of a phrase, once.
func (l *linker) note(of mention.Form, form mention.Phrase, e int) {
	if form == 0 {
		return
	}
	c := &l.known(form).short[of]
	if c.length > 0 && l.chained[c.last].entity == int32(e) {
		return
	}
	if c.length == 0 {
		c.first = int32(e)
	}
	l.chained = append(l.chained, candidate{entity: int32(e), before: c.last})
	c.last = int32(len(l.chained) - 1)
	c.length++
}

// candidates returns the entities that a phrase may stand for, the latest
// maxCandidates of them, the earliest first. They hold until the next are asked for.
func (l *linker) candidates(of mention.Form, form mention.Phrase) []int32 {
	c := l.known(form).short[of]
	n := min(int(c.length), maxCandidates)
	for k := n - 1; k >= 0; k-- {
		l.window[k] = l.chained[c.last].entity
		c.last = l.chained[c.last].before
	}
	return l.window[:n]
}

// latest returns the candidate that was named last before mention i, else the
// first of them, or -1.
func (l *linker) latest(of mention.Form, form mention.Phrase, i int) int {
	best := -1
	for _, e := range l.candidates(of, form) {
		seen := l.entities[e].lastSeen
		if best < 0 || seen >= 0 && seen < i && seen > l.entities[best].lastSeen {
			best = int(e)
		}
	}
	return best
}
