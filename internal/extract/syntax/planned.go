package syntax

// planVerbs say in the passive that something is to happen.
var planVerbs = map[string]bool{
	"expect": true, "schedule": true, "plan": true, "forecast": true, "predict": true, "set": true, "slate": true, "book": true,
	"project": true, "suppose": true, "tip": true, "arrange": true,
}

// PlannedAt tells whether what the token stands with was to happen at a time
// that was still ahead ("was expected to land on Friday", "a vote was due on
// Monday"); past is false where the plan itself still stands ("has been
// scheduled for Monday").
func (s *Sentence) PlannedAt(token int) (planned, past bool) {
	k := s.Governor(s.ChunkAt(token))
	if k == None {
		return false, false
	}
	v := &s.Verbs[k]
	if v.Form == Participle && planVerbs[v.Lemma] && s.preposed(v) {
		return true, true // "the vote, scheduled for Sunday, was put off"
	}
	bare := v.Form == Infinitive
	for v.Form == Infinitive && v.Parent != None && v.Parent < k {
		if s.attempted(&s.Verbs[v.Parent], v) {
			return false, false // "was unable to land"
		}
		k = v.Parent
		v = &s.Verbs[k]
	}
	if v.Form != Finite || v.Tense != Past {
		return false, false
	}
	intended := v.Passive && planVerbs[v.Lemma] && (bare || s.preposed(v))
	intended = intended || v.Lemma == "be" && (bare || s.Word(v.Chunk+1) == "due")
	perfect := s.Word(v.Chunk) == "has" || s.Word(v.Chunk) == "have"
	return intended, !perfect
}

// preposed reports whether "for" follows the verb, as it does what is scheduled.
func (s *Sentence) preposed(v *Verb) bool { return s.Word(v.Chunk+1) == "for" }
