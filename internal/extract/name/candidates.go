package name

// maxCandidates bounds how many namesakes are looked at for one mention.
const maxCandidates = 8

// sort is one of the ways in which a phrase can stand for entities.
type sort int

const (
	persons  sort = iota // part of a person's name
	orgs                 // short form of an organization's name
	acronyms             // its acronym
	heads                // its last word
	sorts
)

// bearers are the entities that a phrase stands for.
type bearers struct {
	// The entity plus one whose whole name the phrase is, of each kind; other is
	// that of names of no kind.
	person, org, place, other int32
	// short are the entities that it may stand for, by sort.
	short [sorts]chain
	alias bool // it is a by-name
}

// chain is a list of candidates: the last one, which leads to those before it.
type chain struct{ first, last, length int32 }

// candidate is an entity in a chain.
type candidate struct{ entity, before int32 }

// known returns what a phrase stands for; it holds until the next phrase is asked for.
func (l *linker) known(form phrase) *bearers {
	l.bearers = reach(l.bearers, int(form))
	return &l.bearers[form]
}

// note adds entity e to the candidates of a phrase, once.
func (l *linker) note(s sort, form phrase, e int) {
	if form == 0 {
		return
	}
	c := &l.known(form).short[s]
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
func (l *linker) candidates(s sort, form phrase) []int32 {
	c := l.known(form).short[s]
	n := min(int(c.length), maxCandidates)
	for k := n - 1; k >= 0; k-- {
		l.window[k] = l.chained[c.last].entity
		c.last = l.chained[c.last].before
	}
	return l.window[:n]
}

// latest returns the candidate that was named last before piece i, else the
// first of them, or -1.
func (l *linker) latest(s sort, form phrase, i int) int {
	best := -1
	for _, e := range l.candidates(s, form) {
		seen := l.entities[e].lastSeen
		if best < 0 || seen >= 0 && seen < i && seen > l.entities[best].lastSeen {
			best = int(e)
		}
	}
	return best
}
