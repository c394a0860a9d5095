package syntax

// TenseAt returns the tense of the clause that the token stands in; ok is false
// where no verb governs it, as in a list line.
func (s *Sentence) TenseAt(token int) (t Tense, ok bool) {
	k := s.Governor(s.ChunkAt(token))
	if k == None {
		return Past, false
	}
	return s.tense(k), true
}

// GovernorOf returns the token of the main verb of the clause that a token
// stands in.
func (s *Sentence) GovernorOf(token int) (verb int, ok bool) {
	k := s.Governor(s.ChunkAt(token))
	if k == None {
		return None, false
	}
	return s.Verbs[k].Head, true
}

// tense returns the tense of a verb, that of a gerund or infinitive by the verbs
// that govern it.
func (s *Sentence) tense(k int) Tense {
	v := &s.Verbs[k]
	switch v.Form {
	case Finite:
		if s.supposed(v) {
			return Future
		}
		if s.missed(v) {
			return Past
		}
	case Infinitive:
		return s.infinitiveTense(v)
	case Gerund:
		return s.gerundTense(k)
	}
	return v.Tense
}

// missed reports whether the verb tells what should or could have been: "should
// have been paid by May".
func (s *Sentence) missed(v *Verb) bool {
	if v.Modal == "" || v.Modal == "will" || v.Modal == "'ll" {
		return false
	}
	ch := &s.Chunks[v.Chunk]
	for t := ch.First; t < v.Head; t++ {
		if s.Tokens[t].Lower == "have" {
			return true
		}
	}
	return false
}

// supposed reports whether a past tense is that of a condition: "would be spared
// if they gave up by Friday".
func (s *Sentence) supposed(v *Verb) bool {
	if v.Tense != Past || !v.Complement || v.Parent == None || len(v.Subjects) == 0 {
		return false
	}
	u := &s.Verbs[v.Parent]
	return u.Modal == "would" && s.Word(s.skipAdjuncts(v.Subjects[len(v.Subjects)-1]-1)) == "if"
}

// aspectual are verbs that say of the verb below them no more than that it is done
// or not done: "it began to move on Tuesday".
var aspectual = map[string]bool{
	"begin": true, "start": true, "continue": true, "cease": true, "manage": true, "fail": true, "seem": true, "appear": true,
}

// opined reports whether a verb tells what people take to be so, and not what
// they want: "the boat was believed to be at sea on Tuesday".
func (s *Sentence) opined(v *Verb) bool {
	return v.Passive && v.Form != Infinitive && opinions[v.Lemma]
}

var opinions = map[string]bool{
	"believe": true, "think": true, "say": true, "report": true, "allege": true, "know": true, "understand": true, "suspect": true,
	"presume": true, "find": true, "rumour": true, "rumor": true, "estimate": true, "consider": true, "assume": true, "see": true, "hear": true,
}

// predicateNoun reports whether an infinitive hangs on a noun that is said of
// the subject: "it is no small task to free the men". It then shares the tense.
func (s *Sentence) predicateNoun(u, v *Verb) bool {
	return u.Copula && len(u.Objects) > 0 && u.Objects[len(u.Objects)-1] == v.Chunk-1
}

// Governor returns the verb of the clause that chunk i belongs to: the one whose
// subject it is part of, else the nearest one on the left with no clause boundary
// between, else the nearest on the right.
func (s *Sentence) Governor(i int) int {
	if k := s.verbOfSubject(i); k != None {
		return k
	}
	for j := i; j >= 0; j-- {
		ch := &s.Chunks[j]
		if ch.Verb != None {
			return ch.Verb
		}
		if j < i && (ch.Kind == Break || ch.Kind == Quote || ch.Kind == Subordinator || ch.Kind == Relative) {
			break
		}
		if j < i && ch.Kind == Comma && s.fronted(j+1, i) && s.verbFollows(i) {
			break
		}
	}
	if k := s.verbAhead(i); k != None {
		return k
	}
	return s.previousVerb(i)
}

// verbOfSubject returns the finite verb behind chunk i whose subject the chunk is
// part of, or None: "Police say the raid [on Sunday] was the last".
func (s *Sentence) verbOfSubject(i int) int {
	j := i
	for j < len(s.Chunks) && (s.kind(j) == NounPhrase || s.kind(j) == Preposition || s.kind(j) == Adverb) {
		j++
	}
	if s.kind(j) != VerbGroup || i == j {
		return None
	}
	k := s.Chunks[j].Verb
	v := &s.Verbs[k]
	if v.Form == Finite && v.Subject == None && j == i+1 && s.isSubject(i) {
		return k // "said Monday would be a holiday"
	}
	if v.Form != Finite || v.Subject == None || v.Subject >= i {
		return None
	}
	if before := s.previousVerb(i); before != None && s.Verbs[before].Chunk > v.Subject {
		return None // "the men arrested [on Sunday] were"
	}
	return k
}

// isSubject reports whether the date at chunk i stands where the subject of a
// clause does: right behind a verb of speech or a conjunction.
func (s *Sentence) isSubject(i int) bool {
	if !s.Chunks[i].Temporal {
		return false
	}
	switch s.kind(i - 1) {
	case Subordinator, VerbGroup:
		return true
	}
	return false
}

// verbAhead returns the next verb behind chunk i, a finite one before one that
// only describes the subject: "On Friday, men wearing masks gathered".
func (s *Sentence) verbAhead(i int) int {
	first := None
	for j := i + 1; j < len(s.Chunks); j++ {
		if k := s.Chunks[j].Verb; k != None {
			if s.Verbs[k].Form == Finite {
				return k
			}
			if first == None {
				first = k
			}
		}
		switch s.Chunks[j].Kind {
		case Relative, Subordinator:
			return first
		case Break:
			shut := s.shutBracket(j)
			if shut == None {
				return first
			}
			j = shut // "This week the Guild (the owner) closed it"
		}
	}
	return first
}

// shutBracket returns the chunk that closes the brackets which the one at j
// opens, or None.
func (s *Sentence) shutBracket(j int) int {
	if s.Word(j) != "(" {
		return None
	}
	for i := j + 1; i < len(s.Chunks) && i-j <= maxParenthesis; i++ {
		if s.kind(i) == Break {
			if s.Word(i) == ")" {
				return i
			}
			return None
		}
	}
	return None
}

// fronted reports whether only prepositions and adverbs stand between chunks i and j.
func (s *Sentence) fronted(i, j int) bool {
	for ; i < j; i++ {
		if k := s.Chunks[i].Kind; k != Preposition && k != Adverb && k != Conjunction {
			return false
		}
	}
	return true
}

// maxFronted bounds how far ahead the verb of a fronted adjunct may stand.
const maxFronted = 8

// verbFollows reports whether a finite verb follows chunk i before a boundary.
func (s *Sentence) verbFollows(i int) bool {
	for j := i + 1; j < len(s.Chunks) && j <= i+maxFronted; j++ {
		if v := s.VerbAt(j); v != nil {
			return v.Form == Finite
		}
		if k := s.Chunks[j].Kind; k == Break || k == Quote {
			return false
		}
	}
	return false
}
