package syntax

// causatives take a bare infinitive behind their object: "made workers pick fruit".
var causatives = map[string]bool{"make": true, "let": true, "help": true, "see": true, "watch": true, "hear": true}

// bareInfinitive reports whether a verb in its base form follows the object of a
// causative.
func (s *Sentence) bareInfinitive(v *Verb) bool {
	if v.Form != Finite || v.Modal != "" || v.Tense != Present || s.kind(v.Chunk-1) != NounPhrase {
		return false
	}
	if tag := s.Tokens[v.Head].Tag; tag != "VB" && tag != "VBP" {
		return false
	}
	k := s.previousVerb(v.Chunk)
	if k == None || !causatives[s.Verbs[k].Lemma] {
		return false
	}
	object := v.Chunk - 1
	if s.Word(object-1) == "of" {
		object -= 2 // "let three of them go"
	}
	return s.Verbs[k].Chunk == object-1
}

// hasFinite reports whether any verb of the sentence is finite.
func (s *Sentence) hasFinite() bool {
	for k := range s.Verbs {
		if s.Verbs[k].Form == Finite {
			return true
		}
	}
	return false
}

// reanalyse takes a bare participle for a past tense where it must be one: in
// a clause that "whom" opens, and, in a sentence without a finite verb, before
// an object of its own.
func (s *Sentence) reanalyse(v *Verb, finite bool) {
	if s.bareInfinitive(v) {
		v.Form = Infinitive
		return
	}
	if v.Form != Participle || v.Tense != Past {
		return
	}
	if s.kind(v.Chunk-1) == VerbGroup {
		if s.ofNounClause(v.Chunk - 1) {
			v.Form, v.Passive = Finite, false
		}
		return
	}
	relative := s.kind(v.Chunk-1) == NounPhrase && s.kind(v.Chunk-2) == Relative
	next := v.Chunk + 1
	object := !finite && v.Chunk > 0 && s.kind(next) == NounPhrase && !s.Chunks[next].Temporal && !s.chargedOver(v)
	if relative || object || !finite && s.closesClause(v) || s.goesOn(v) {
		v.Form, v.Passive = Finite, false
	}
}

// ofNounClause reports whether the verb at chunk i ends a clause that tells what
// the noun before its "that" is about, so that the verb behind it is the noun's:
// "A rumour that they had escaped turned out to be false".
func (s *Sentence) ofNounClause(i int) bool {
	u := s.VerbAt(i)
	if u == nil || u.Form != Finite || !u.Complement || len(u.Subjects) == 0 {
		return false
	}
	that := u.Subjects[len(u.Subjects)-1] - 1
	return s.Word(that) == "that" && s.kind(that-1) == NounPhrase && s.previousVerb(that) == None
}

// goesOn reports whether what was taken for a participle goes on with what the
// clause says, and has an object of its own: "sentenced six men to death by
// hanging and jailed two others".
func (s *Sentence) goesOn(v *Verb) bool {
	next := v.Chunk + 1
	if s.kind(v.Chunk-1) != Conjunction || s.kind(next) != NounPhrase || s.Chunks[next].Temporal || s.Chunks[next].Quantity == None {
		return false
	}
	for k := s.previousVerb(v.Chunk); k != None; k = s.previousVerb(s.Verbs[k].Chunk) {
		if u := &s.Verbs[k]; u.Form == Finite {
			return !u.Passive && !u.Copula && u.Tense == Past
		}
	}
	return false
}

// chargedOver reports whether "over" behind a participle is a preposition, and
// those before it are counted: "Six men charged over two tonnes of gold".
func (s *Sentence) chargedOver(v *Verb) bool {
	return s.Word(v.Chunk+1) == "over" && s.kind(v.Chunk-1) == NounPhrase && s.Chunks[v.Chunk-1].Quantity != None
}

// tallies are nouns that number what the participle behind them says.
var tallies = map[string]bool{"number": true, "total": true, "tally": true, "figure": true}

// countsBy reports whether what looks like a past tense tells what is counted by
// the object of the verb before: "bringing the number expelled to nine".
func (s *Sentence) countsBy(v *Verb) bool {
	noun := v.Chunk - 1
	if v.Form != Finite || v.Tense != Past || s.Chunks[v.Chunk].Last-s.Chunks[v.Chunk].First != 1 || s.kind(noun) != NounPhrase || s.kind(noun-1) != VerbGroup {
		return false
	}
	return tallies[s.Tokens[s.Chunks[noun].Head].Lemma]
}

// closesClause reports whether the participle is the only verb that a sentence
// with a full stop has behind a gerund: "Men wearing masks gathered at the gate."
func (s *Sentence) closesClause(v *Verb) bool {
	before := s.previousVerb(v.Chunk)
	last := s.Tokens[s.Last-1].Tag
	return before != None && s.Verbs[before].Form == Gerund && s.Verbs[before].Subject != None &&
		s.Verbs[before].Subject < s.Verbs[before].Chunk && last == "."
}
