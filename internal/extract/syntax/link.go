package syntax

// link finds the arguments of every verb, from left to right, so that a verb
// can build on the clauses before it.
func link(s *Sentence) {
	for k := range s.Verbs {
		if v := &s.Verbs[k]; s.countsBy(v) {
			v.Form, v.Passive = Participle, true
		}
	}
	finite := s.hasFinite()
	for k := range s.Verbs {
		v := &s.Verbs[k]
		s.reanalyse(v, finite)
		if v.Form == Finite {
			s.linkFinite(k)
		} else {
			s.linkBare(k)
		}
		s.linkObjects(v)
		s.linkGap(v)
		s.linkAgent(v)
	}
	for k := range s.Verbs {
		s.shareObjects(k)
	}
	s.linkInversion()
}

// previousVerb returns the last verb before chunk i, or None.
func (s *Sentence) previousVerb(i int) int {
	for i--; i >= 0; i-- {
		if k := s.Chunks[i].Verb; k != None {
			return k
		}
	}
	return None
}

// linkFinite finds the subject of a finite verb.
func (s *Sentence) linkFinite(k int) {
	v := &s.Verbs[k]
	v.Parent = s.previousVerb(v.Chunk)
	i := s.skipAdjuncts(v.Chunk - 1)
	if s.kind(i) == Quote && s.Tokens[s.Chunks[i].First].Tag == "``" {
		i = s.skipAdjuncts(i - 1) // the men "posed a risk"
	}
	switch s.kind(i) {
	case Relative:
		v.Relative = true
		s.setSubject(v, s.antecedent(i))
	case Subordinator:
		if s.Word(i) == "that" && s.kind(i-1) == NounPhrase {
			v.Relative = true // "a trial that opened in May"
			s.setSubject(v, i-1)
		}
	case Conjunction:
		s.share(v)
	case NounPhrase:
		s.subjectFrom(v, s.pastNames(i))
	case Comma:
		// ", also the mayor, said": what stands between commas is passed over.
		if j := s.skipParenthesis(i); j != None {
			s.subjectFrom(v, j)
		}
	case Break:
		if j := s.skipInsertion(i); j != None {
			s.subjectFrom(v, j)
		}
	case Preposition, Adjective:
		// "all four people aboard were", "the men alive are"
		switch {
		case s.kind(i) == Preposition && s.kind(i-1) == VerbGroup:
			s.pastRelative(v, i-1) // "six men whom Panama had asked for were"
		case s.kind(i-1) == NounPhrase:
			s.subjectFrom(v, i-1)
		case s.kind(i) == Adjective && s.Word(i-1) == "of" && s.kind(i-2) == NounPhrase:
			s.subjectFrom(v, i-2) // "the number of dead rose"
		}
	case VerbGroup:
		s.pastRelative(v, i)
	}
	s.setComplement(v)
}

// skipAdjuncts moves left over adverbs, dates and their prepositions, what stands
// in brackets, and the mark that closes a quoted phrase.
func (s *Sentence) skipAdjuncts(i int) int {
	for i >= 0 {
		switch {
		case s.kind(i) == Adverb:
			i--
		case s.kind(i) == Break && s.Word(i) == ")":
			open := s.openBracket(i)
			if open == None {
				return i
			}
			i = open - 1
		case s.kind(i) == Quote && s.kind(i-1) == NounPhrase && s.kind(i-2) == Quote:
			i-- // "three guards" were killed
		case s.kind(i) == NounPhrase && s.Chunks[i].Temporal:
			i--
			if s.kind(i) == Preposition {
				i--
			}
		default:
			return i
		}
	}
	return i
}

// openBracket returns the chunk that opens the brackets which the one at i
// closes, or None where there is none near.
func (s *Sentence) openBracket(i int) int {
	for j := i - 1; j >= 0 && i-j <= maxParenthesis; j-- {
		if s.kind(j) == Break {
			if s.Word(j) == "(" {
				return j
			}
			return None
		}
	}
	return None
}

// maxParenthesis bounds how many chunks may stand between two commas.
const maxParenthesis = 14

// skipParenthesis returns the noun phrase before the comma that opens the
// parenthesis which the comma at i closes, or None.
func (s *Sentence) skipParenthesis(i int) int {
	for j := i - 1; j >= 0 && i-j <= maxParenthesis; j-- {
		if s.kind(j) != Comma {
			continue
		}
		head := s.skipAdjuncts(j - 1)
		if s.kind(head) != NounPhrase {
			return None
		}
		if n := j + 1; s.kind(n) == NounPhrase && s.Chunks[n].Quantity != None && s.Chunks[n].Bare && s.kind(n+1) == Comma {
			// "Moreau, 51, a retired baker, …": go on past the age.
			continue
		}
		if before := s.beforeCharge(head); before != None {
			return before
		}
		return head
	}
	return None
}

// beforeCharge returns the noun phrase before the comma behind which a participle
// governs the list that the phrase at i is part of, or None: "[three fugitives],
// accused of theft, arson, and fraud, were flown out".
func (s *Sentence) beforeCharge(i int) int {
	for (s.kind(i-1) == Comma || s.kind(i-1) == Conjunction) && s.kind(i-2) == NounPhrase {
		i -= 2
	}
	if s.kind(i-1) != Preposition || s.kind(i-2) != VerbGroup || s.kind(i-3) != Comma {
		return None
	}
	if v := &s.Verbs[s.Chunks[i-2].Verb]; v.Form == Finite && len(v.Subjects) > 0 || v.Form == Infinitive {
		return None // a past form without a subject is a participle that looks finite
	}
	if before := s.skipAdjuncts(i - 4); s.kind(before) == NounPhrase {
		return before
	}
	return None
}

// maxInsertion bounds how many chunks may stand between two dashes.
const maxInsertion = 30

// skipInsertion returns the noun phrase before the dash that opens the insertion
// which the dash at i closes, or None: "the five — Ana, Tomás — were freed".
func (s *Sentence) skipInsertion(i int) int {
	for j := i - 1; j > 0 && i-j <= maxInsertion; j-- {
		if s.kind(j) == Break && s.kind(j-1) == NounPhrase {
			return j - 1
		}
	}
	return None
}

// setComplement marks a clause that stands under "that" or "if", or follows a
// verb without a conjunction.
func (s *Sentence) setComplement(v *Verb) {
	start := v.Chunk
	if len(v.Subjects) > 0 && !v.Shared {
		start = v.Subjects[len(v.Subjects)-1]
	}
	switch before := s.skipAdjuncts(start - 1); s.kind(before) {
	case Subordinator:
		v.Complement = true
	case VerbGroup:
		v.Complement = !v.Relative
	}
}
