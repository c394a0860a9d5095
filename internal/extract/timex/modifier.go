package timex

import "strings"

// prefixes are hyphenated before a month, year, season or week: "mid-April".
var prefixes = map[string]string{"mid": "MID", "early": "START", "late": "END"}

// expression completes a merged part with the modifiers and the preposition
// before it. parts and i tell where the expression before it ends.
func (s *scan) expression(p part, parts []part, i int) Expression {
	floor := 0
	if i > 0 {
		floor = parts[i-1].last
	}
	e := Expression{First: p.first, Last: p.last, Rule: p.rule, Known: p.known, Modifier: p.modifier}
	e.Possessive = s.oneOf(p.last, "'s", "’s", "'") || s.at(p.first-1) == "the" && strings.HasPrefix(s.tag(p.last), "NN") && !s.capital(p.last)
	s.takeModifier(&e, floor)
	if e.First > floor || floor == 0 {
		before := e.First - 1
		if s.atLeast(before) {
			before -= 2
		}
		e.Preposition = s.preposition(before)
	}
	return e
}

// takeModifier widens e over "the end of", "early", "about" and the like.
func (s *scan) takeModifier(e *Expression, floor int) {
	if e.Known.Duration != nil && !e.Known.Set || e.Known.N > 0 && e.Rule == ago.ID {
		s.takeApproximator(e, floor)
		return
	}
	at := e.First - 1
	if at >= floor && s.at(at) == "the" && s.toks[at].SpaceBefore {
		at--
	}
	mod, first, ok := s.edgeBefore(at, floor)
	if !ok {
		mod, first, ok = s.sideBefore(at, floor)
	}
	if ok {
		e.First, e.Modifier = first, mod
	}
}

// edgeBefore reads "the end of", "the rest of", "the start of" up to token at.
func (s *scan) edgeBefore(at, floor int) (mod string, first int, ok bool) {
	if s.at(at) != "of" || at-1 < floor || !s.is(at-1, edgeWord) {
		return "", 0, false
	}
	first = at - 1
	if first-1 >= floor && s.oneOf(first-1, "the", "its", "very") {
		first--
	}
	return s.words[at-1].mod, first, true
}

// sideBefore reads "early", "late", "earlier in", "later on" up to token at.
func (s *scan) sideBefore(at, floor int) (mod string, first int, ok bool) {
	if s.oneOf(at, "in", "on") && at-1 >= floor && s.oneOf(at-1, "earlier", "later", "late", "early") {
		at--
	}
	if at < floor || !s.is(at, sideWord) {
		return "", 0, false
	}
	return s.words[at].mod, at, true
}

// approximators are the words before a length of time with their TIMEX3 modifier.
var approximators = map[string]string{
	"about": "APPROX", "around": "APPROX", "roughly": "APPROX", "approximately": "APPROX", "some": "APPROX",
	"nearly": "LESS_THAN", "almost": "LESS_THAN", "under": "LESS_THAN", "over": "MORE_THAN",
	"more than": "MORE_THAN", "less than": "LESS_THAN", "fewer than": "LESS_THAN", "at least": "EQUAL_OR_MORE",
	"at most": "EQUAL_OR_LESS", "up to": "EQUAL_OR_LESS", "another": "", "a further": "", "just over": "MORE_THAN", "just under": "LESS_THAN",
}

func (s *scan) takeApproximator(e *Expression, floor int) {
	for n := 2; n >= 1; n-- {
		first := e.First - n
		if first < floor {
			continue
		}
		// "over the past year" is a preposition, "over a year" a comparison.
		if mod, ok := approximators[strings.Join(s.lower[first:e.First], " ")]; ok && s.at(e.First) != "the" {
			e.First, e.Modifier = first, mod
			return
		}
	}
}

// preposition returns the word before an expression if it tells how the date is meant.
func (s *scan) preposition(i int) string {
	switch w := s.at(i); w {
	case "in", "on", "at", "by", "for", "since", "until", "till", "from", "to", "during", "before", "after", "within", "through", "of", "over", "between":
		return w
	}
	return ""
}
