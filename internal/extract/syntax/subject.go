package syntax

import "slices"

// pastNames returns the noun phrase that the names joined up to chunk i tell the
// place of, or else i: "[judges] in Lima and Quito agreed".
func (s *Sentence) pastNames(i int) int {
	j := i
	for s.named(j) && (s.kind(j-1) == Conjunction || s.kind(j-1) == Comma && j < i) && s.named(j-2) {
		j -= 2
	}
	if j == i || s.kind(j-1) != Preposition || s.kind(j-2) != NounPhrase || s.named(j-2) {
		return i
	}
	switch s.Word(j - 1) {
	case "in", "from", "at":
		return j - 2
	}
	return i
}

// named reports whether chunk i is a noun phrase with a name for its head.
func (s *Sentence) named(i int) bool {
	return s.kind(i) == NounPhrase && !s.Chunks[i].Temporal && s.Tokens[s.Chunks[i].Head].Tag == "NNP"
}

// openers are prepositions that open a clause where a verb follows their noun:
// "as thousands protest".
var openers = map[string]bool{"as": true, "after": true, "before": true, "since": true, "until": true, "than": true, "for": true}

// subjectFrom takes the noun phrase at i for the subject, or the phrase that
// it modifies: "the death of two men was" goes back to "the death".
func (s *Sentence) subjectFrom(v *Verb, i int) {
	for i >= 0 {
		head := i
		p := s.skipAdjuncts(i - 1)
		if s.kind(p) != Preposition || s.opensClause(p, head) {
			s.subjectAt(v, head, p)
			return
		}
		left := s.skipAdjuncts(p - 1)
		switch s.kind(left) {
		case NounPhrase:
			i = left
		case VerbGroup:
			s.pastRelative(v, left)
			if v.Subject == None {
				s.setSubject(v, head)
			}
			return
		case Adjective:
			i = s.skipAdjuncts(left - 1)
			if s.kind(i) != NounPhrase {
				s.setSubject(v, head)
				return
			}
		default:
			if openers[s.Word(p)] || left < 0 || s.kind(left) == Comma || s.kind(left) == Conjunction {
				s.setSubject(v, head)
			}
			return
		}
	}
}

// opensClause reports whether the preposition at p opens the clause of which the
// noun phrase at head is the subject. It does not in "men arrested for murder were".
func (s *Sentence) opensClause(p, head int) bool {
	if !openers[s.Word(p)] || s.Word(p) == "for" && s.reduced(s.skipAdjuncts(p-1)) {
		return false
	}
	return s.kind(p-1) != NounPhrase || s.Chunks[head].Quantity != None || s.hangsOnVerb(p-1) ||
		temporalOpeners[s.Word(p)] && s.ended(s.skipAdjuncts(p-1))
}

// hangsOnVerb reports whether the noun phrase at i hangs on a finite verb right
// before it by a preposition: "rose [to 18] after rescuers found".
func (s *Sentence) hangsOnVerb(i int) bool {
	u := s.VerbAt(i - 2)
	return u != nil && u.Form == Finite && s.kind(i-1) == Preposition
}

// temporalOpeners are the openers that say when.
var temporalOpeners = map[string]bool{"after": true, "before": true, "since": true, "until": true}

// ended reports whether the noun phrase at i is the last of a clause that has
// its finite verb, as its object or behind prepositions: "left [the city] on
// Monday after rebels attacked".
func (s *Sentence) ended(i int) bool {
	for range maxParenthesis {
		left := s.skipAdjuncts(i - 1)
		if s.kind(left) == Preposition {
			left = s.skipAdjuncts(left - 1)
		}
		if s.kind(left) != NounPhrase {
			u := s.VerbAt(left)
			return u != nil && u.Form == Finite && !u.Relative && !clauseTakers[u.Lemma]
		}
		i = left
	}
	return false
}

// reduced reports whether the chunk at i is the verb of a reduced relative
// clause: a past participle right behind the noun that it tells of.
func (s *Sentence) reduced(i int) bool {
	u := s.VerbAt(i)
	return u != nil && u.Form == Participle && u.Subject != None && u.Subject == i-1
}

// subjectAt takes the phrase at head for the subject, unless it is the object of
// a relative clause, whose own antecedent is then meant: "gunmen who took five
// men have released three", "men wanted over thefts were". before is the chunk on its left.
func (s *Sentence) subjectAt(v *Verb, head, before int) {
	if u := s.VerbAt(before); u != nil && (slices.Contains(u.Objects, head) || u.Particle != "" && s.reduced(before)) {
		s.pastRelative(v, before)
	}
	if v.Subject != None {
		return
	}
	if s.kind(before) == Relative && s.kind(before-1) == Preposition {
		// "of whom eight were freed": the noun phrase is the subject itself.
		v.Relative = true
	}
	s.setSubject(v, head)
}

// pastRelative passes over a relative or participial clause that ends at verb
// chunk i and takes its antecedent for the subject.
func (s *Sentence) pastRelative(v *Verb, i int) {
	u := s.VerbAt(i)
	if u == nil || u.Chunk >= v.Chunk {
		return
	}
	if u.Form == Infinitive && u.Parent != None {
		s.pastRelative(v, s.Verbs[u.Parent].Chunk)
		return
	}
	if u.Gapped {
		s.subjectFrom(v, u.Objects[0])
		return
	}
	if u.Relative || u.Form == Participle || u.Form == Gerund {
		if u.Subject != None && u.Subject < u.Chunk {
			s.subjectFrom(v, u.Subject)
		}
	}
}

// antecedent returns the noun phrase that the relative word at i stands for.
func (s *Sentence) antecedent(i int) int {
	for j := i - 1; j >= 0 && i-j <= 4; j-- {
		switch s.kind(j) {
		case Comma, Preposition, Break, Conjunction, Quote:
		case NounPhrase:
			return j
		default:
			return None
		}
	}
	return None
}

// share takes over the subject of the verb that this one is coordinated with.
func (s *Sentence) share(v *Verb) {
	for p := v.Parent; p != None; p = s.Verbs[p].Parent {
		u := &s.Verbs[p]
		if u.Form == v.Form && u.Subject != None {
			v.Subject, v.Subjects, v.Shared = u.Subject, u.Subjects, true
			v.Relative = u.Relative
			return
		}
	}
}

// setSubject records the subject and what is coordinated with it on its left.
func (s *Sentence) setSubject(v *Verb, i int) {
	if i < 0 || s.kind(i) != NounPhrase {
		return
	}
	v.Subject = i
	v.Subjects = s.arguments.push(v.Subjects, i)
	for j := i; ; {
		c := j - 1
		if s.kind(c) == Conjunction && s.kind(c-1) == Comma {
			c--
		}
		if s.kind(c) == Comma && c < j-1 {
			if head := s.skipParenthesis(c); head != None && s.Chunks[head].Quantity != None {
				v.Subjects = s.arguments.push(v.Subjects, head)
				return
			}
		}
		if s.kind(c) != Conjunction && s.kind(c) != Comma || s.kind(c-1) != NounPhrase {
			return
		}
		if s.Chunks[c-1].Temporal || s.isObject(c-1) || s.kind(c) == Comma && len(v.Subjects) == 1 {
			return
		}
		j = c - 1
		v.Subjects = s.arguments.push(v.Subjects, j)
	}
}

// isObject reports whether the noun phrase at i follows a preposition, or a verb
// of which a noun may be the object: what people say is a clause.
func (s *Sentence) isObject(i int) bool {
	before := s.skipAdjuncts(i - 1)
	if u := s.VerbAt(before); u != nil {
		return !clauseTakers[u.Lemma] || u.Passive
	}
	return s.kind(before) == Preposition
}

// clauseTakers are verbs that take a clause without "that" and hardly a noun:
// "said nine boys and six girls were safe".
var clauseTakers = map[string]bool{"say": true, "believe": true, "think": true, "fear": true, "claim": true, "insist": true, "allege": true, "hope": true, "warn": true, "argue": true}
