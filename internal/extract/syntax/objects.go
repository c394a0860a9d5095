package syntax

// linkBare finds the understood subject of a participle, gerund or infinitive.
func (s *Sentence) linkBare(k int) {
	v := &s.Verbs[k]
	v.Parent = s.previousVerb(v.Chunk)
	i := s.skipAdjuncts(v.Chunk - 1)
	switch s.kind(i) {
	case NounPhrase:
		s.setSubject(v, s.described(v, i))
	case Relative:
		s.setSubject(v, s.antecedent(i))
	case Conjunction:
		s.share(v)
		if v.Subject == None && v.Parent != None {
			s.inherit(v)
		}
	case Comma:
		s.afterComma(v, i)
	case VerbGroup, Adjective, Preposition, Subordinator:
		s.inherit(v)
	}
}

// described returns the phrase that a participle or infinitive after the phrase
// at i describes. For a passive infinitive that is not the object of a
// participle in between: "for four men accused of robbing a bank to be tried".
func (s *Sentence) described(v *Verb, i int) int {
	if v.Form != Infinitive || !v.Passive || v.Parent == None {
		return i
	}
	for k := v.Parent; k != None; k = s.Verbs[k].Parent {
		u := &s.Verbs[k]
		if u.Form != Gerund && u.Form != Participle || u.Subject == None {
			break
		}
		i = u.Subject
	}
	return i
}

// afterComma decides whether what follows a comma describes the phrase before
// it ("the men, accused of …") or is an adjunct of the main clause (", killing 12").
func (s *Sentence) afterComma(v *Verb, i int) {
	before := s.skipAdjuncts(i - 1)
	if j := s.skipParenthesis(i); j != None && s.Word(j+2) == "including" {
		before = j // "five people, including two children, drowned"
	}
	if v.Form == Participle && s.kind(before) == NounPhrase && !s.Chunks[before].Temporal {
		s.setSubject(v, before)
		return
	}
	s.inherit(v)
}

// inherit takes the subject of the governing verb for one's own, or its object
// under a verb like "ask", "order" or "allow".
func (s *Sentence) inherit(v *Verb) {
	if v.Parent == None {
		return
	}
	u := &s.Verbs[v.Parent]
	if u.Subject != None {
		v.Subject, v.Subjects = u.Subject, u.Subjects
	}
}

// linkObjects collects the noun phrases that follow the verb without a
// preposition, and what is coordinated with them.
func (s *Sentence) linkObjects(v *Verb) {
	i, ok := s.firstObject(v)
	if !ok {
		return
	}
	v.Objects = s.arguments.push(v.Objects, i)
	if j := i + 1; s.kind(j) == NounPhrase && !s.Chunks[j].Temporal && !s.subjectOfNext(j) {
		v.Objects = s.arguments.push(v.Objects, j)
		i = j
	}
	if v.Particle == "" {
		v.Particle = s.particleBehind(i)
	}
	s.coordinated(v, i)
}

// maxStray bounds how far behind its object a particle may stand.
const maxStray = 8

// particleBehind returns the particle that stands behind the object at i and
// what describes it: "handed nine men accused of arson over to the police".
func (s *Sentence) particleBehind(i int) string {
	for j := i + 1; j <= i+maxStray && j < len(s.Chunks); j++ {
		if s.strayParticle(j) {
			return s.Word(j)
		}
		switch k := s.kind(j); {
		case k == NounPhrase, k == Preposition, k == Adjective:
		case k == VerbGroup && s.VerbAt(j).Form != Finite:
		default:
			return ""
		}
	}
	return ""
}

// firstObject returns the phrase that is the verb's object: right behind it,
// behind a date or an adjective ("shot dead six men"), or, where it is long,
// behind a prepositional phrase ("extradited to Chile a dozen men").
func (s *Sentence) firstObject(v *Verb) (int, bool) {
	i := v.Chunk + 1
	for s.kind(i) == Adverb || s.kind(i) == NounPhrase && s.Chunks[i].Temporal && s.kind(i+1) == NounPhrase {
		i++
	}
	if s.kind(i) == Quote && s.Tokens[s.Chunks[i].First].Tag == "``" && s.kind(i+1) == NounPhrase && !s.subjectOfNext(i+1) {
		i++ // sent "40 hardened criminals"
	}
	if s.kind(i) == Adjective && s.kind(i+1) == NounPhrase && !v.Copula {
		i++
	}
	if s.kind(i) == Preposition && s.kind(i+1) == NounPhrase && s.kind(i+2) == NounPhrase && s.Chunks[i+2].Quantity != None {
		i += 2
	}
	return i, s.kind(i) == NounPhrase && !s.Chunks[i].Temporal && !s.subjectOfNext(i)
}

// strayParticle reports whether the chunk at i is a particle that its verb's
// object stands before: "handed 12 men over to the police".
func (s *Sentence) strayParticle(i int) bool {
	switch s.kind(i) {
	case Adverb:
		return isParticle(s.Word(i), "RB")
	case Preposition:
		next := s.kind(i + 1)
		return isParticle(s.Word(i), "IN") && next != NounPhrase && next != VerbGroup
	}
	return false
}

// coordinated appends the phrases that commas and conjunctions add to the list
// which the phrase at i begins.
func (s *Sentence) coordinated(v *Verb, i int) {
	for {
		c := s.afterPostmodifiers(i)
		j := c
		for s.kind(j) == Comma || s.kind(j) == Conjunction {
			j++
		}
		j = s.skipFronted(j)
		if j == c || s.kind(j) != NounPhrase || s.Chunks[j].Temporal || s.Word(c) == "but" || s.subjectOfNext(j) {
			return
		}
		if s.kind(c) == Comma && (!s.listGoesOn(j) || s.opensSubject(j)) && s.kind(j-1) != Conjunction && !s.closesHeadline(j) {
			return
		}
		v.Objects = s.arguments.push(v.Objects, j)
		i = j
	}
}

// skipFronted moves right over adverbs and dates that stand before the next
// item: "75 in May and, a year earlier, 120".
func (s *Sentence) skipFronted(j int) int {
	for {
		switch {
		case s.kind(j) == Adverb:
			j++
		case s.kind(j) == NounPhrase && s.Chunks[j].Temporal && s.kind(j+1) == Comma:
			j += 2
		case s.kind(j) == Preposition && s.kind(j+1) == NounPhrase && s.Chunks[j+1].Temporal && s.kind(j+2) == Comma:
			j += 3
		default:
			return j
		}
	}
}

// listGoesOn reports whether the phrase at j is followed by another item, so
// that a comma before it is that of a list and not of an apposition.
func (s *Sentence) listGoesOn(j int) bool {
	c := s.afterPostmodifiers(j)
	if s.kind(c) == Conjunction {
		return s.kind(c+1) == NounPhrase
	}
	next := c + 1
	if s.kind(next) == Adverb || s.kind(next) == Conjunction {
		next++ // ", about $600", ", and a dog"
	}
	return s.kind(c) == Comma && s.kind(next) == NounPhrase
}

// opensSubject reports whether the phrase at j is the first of two that are the
// subject of the next verb: "wounded 57 on Monday, [two doctors] and a nurse said".
func (s *Sentence) opensSubject(j int) bool {
	c := s.afterPostmodifiers(j)
	return s.kind(c) == Conjunction && s.kind(c+1) == NounPhrase && s.subjectOfNext(c+1)
}

// closesHeadline reports whether the phrase at j is a count that ends a sentence
// without a full stop, where a comma stands for "and": "Fire kills two cooks, one guest".
func (s *Sentence) closesHeadline(j int) bool {
	return s.Chunks[j].Quantity != None && s.afterPostmodifiers(j) == len(s.Chunks)
}

// afterPostmodifiers returns the first chunk after the prepositional phrases
// that follow the phrase at i.
func (s *Sentence) afterPostmodifiers(i int) int {
	i++
	for s.kind(i) == Preposition && s.kind(i+1) == NounPhrase {
		i += 2
	}
	return i
}

// subjectOfNext reports whether the phrase at i is followed by a finite verb,
// whose subject it then is: "said 12 people died".
func (s *Sentence) subjectOfNext(i int) bool {
	j := i + 1
	for s.kind(j) == Adverb || s.kind(j) == NounPhrase && s.Chunks[j].Temporal {
		j++
	}
	for s.kind(j) == Preposition && s.Word(j) == "of" && s.kind(j+1) == NounPhrase {
		j += 2
	}
	if j >= len(s.Chunks) {
		return false
	}
	u := s.VerbAt(j)
	return u != nil && u.Form == Finite && !s.bareInfinitive(u)
}

// linkGap gives an active verb of a relative clause its antecedent for an
// object: "the three bankers whom Panama handed over".
func (s *Sentence) linkGap(v *Verb) {
	if v.Form != Finite || v.Passive || v.Shared || v.Relative || len(v.Objects) > 0 || v.Subject == None || v.Subject > v.Chunk {
		return
	}
	before := v.Subjects[len(v.Subjects)-1] - 1
	switch {
	case s.kind(before) == Relative, s.kind(before) == Subordinator && s.Word(before) == "that":
		if a := before - 1; s.kind(a) == NounPhrase && !s.Chunks[a].Temporal {
			v.Objects, v.Gapped = append(v.Objects, a), true
		}
	case s.kind(before) == NounPhrase && s.Chunks[before].Quantity != None && !s.Chunks[before].Bare:
		v.Objects, v.Gapped = append(v.Objects, before), true
	}
}

// linkAgent finds the noun phrase after "by".
func (s *Sentence) linkAgent(v *Verb) {
	if !v.Passive {
		return
	}
	for i := v.Chunk + 1; i < len(s.Chunks); i++ {
		switch s.kind(i) {
		case Preposition:
			if s.Word(i) == "by" && s.kind(i+1) == NounPhrase && !s.Chunks[i+1].Temporal {
				v.Agent = i + 1
				return
			}
		case NounPhrase, Adverb:
		default:
			return
		}
	}
}

// shareObjects gives a verb without objects those of the verb coordinated with
// it: "arrested and charged nine people".
func (s *Sentence) shareObjects(k int) {
	v := &s.Verbs[k]
	if len(v.Objects) > 0 || v.Passive || k+1 >= len(s.Verbs) {
		return
	}
	next := &s.Verbs[k+1]
	if s.kind(v.Chunk+1) == Conjunction && next.Chunk == v.Chunk+2 && !next.Passive &&
		(v.Form != Gerund || next.Form != Finite) {
		v.Objects = next.Objects
	}
}

// linkInversion gives a participle that opens the sentence the subject that
// stands behind the verb: "Rescued at dawn were nine sailors".
func (s *Sentence) linkInversion() {
	if len(s.Verbs) < 2 {
		return
	}
	first, second := &s.Verbs[0], &s.Verbs[1]
	if first.Form != Participle || first.Subject != None || !second.Copula || len(second.Objects) == 0 {
		return
	}
	first.Subject, first.Subjects = second.Objects[0], second.Objects
	second.Subject, second.Subjects = None, nil
}
