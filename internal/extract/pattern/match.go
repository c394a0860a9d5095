package pattern

// Find returns the matches within the tokens [first, last): leftmost, then
// longest, not overlapping. It allocates nothing where nothing matches. A match
// is found whole if it is at most 512 tokens long, more than a sentence has.
func (p *Pattern) Find(src Source, first, last int) []Match {
	first, last = max(first, 0), min(last, src.Len())
	s := newSearch(p, src, last)
	defer s.close()
	var found []Match
	for at := first; at < last; {
		if !p.mayBegin(src, at) || !s.longest(at) {
			at++
			continue
		}
		m := s.match(at)
		found = append(found, m)
		at = m.Last
	}
	return found
}

// MatchAt returns the longest match that begins at token at and ends by last.
func (p *Pattern) MatchAt(src Source, at, last int) (Match, bool) {
	last = min(last, src.Len())
	if at < 0 || at >= last || !p.mayBegin(src, at) {
		return Match{}, false
	}
	s := newSearch(p, src, last)
	defer s.close()
	if !s.longest(at) {
		return Match{}, false
	}
	return s.match(at), true
}

// Step is an element of a pattern and the tokens that it took in a match.
type Step struct {
	Element     string // as written, without its capture and repeat
	First, Last int    // half-open range of tokens of the Source
}

// Explain tells which elements took which tokens, in the order of the tokens.
// The match must come from this pattern and this source; else there are no steps.
func (p *Pattern) Explain(src Source, m Match) []Step {
	last := min(m.Last, src.Len())
	if m.First < 0 || m.First >= last {
		return nil
	}
	// No path to m.Last looks at tokens beyond, so that this is the one found before.
	s := newSearch(p, src, last)
	defer s.close()
	if !s.longest(m.First) {
		return nil
	}
	path := s.trace()
	var steps []Step
	for k := range len(path) - 1 {
		pc, at := s.split(path[k])
		if in := &p.prog[pc]; in.op == opTake {
			_, next := s.split(path[k+1])
			steps = append(steps, Step{Element: in.element.src, First: at, Last: next})
		}
	}
	return steps
}

// match reads the captures of the best path.
func (s *search) match(first int) Match {
	_, last := s.split(s.best)
	m := Match{First: first, Last: last}
	if len(s.pattern.names) == 0 {
		return m
	}
	m.Captures = make([]Capture, 0, len(s.pattern.names))
	var opened [maxCaptures]int
	for _, state := range s.trace() {
		pc, at := s.split(state)
		switch in := &s.pattern.prog[pc]; {
		case in.op == opOpen:
			opened[in.name] = at
		case in.op == opClose && opened[in.name] < at:
			m.Captures = append(m.Captures, Capture{Name: s.pattern.names[in.name], First: opened[in.name], Last: at})
		}
	}
	return m
}
