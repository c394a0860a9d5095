package syntax

// infinitiveTense returns the tense of an infinitive: that of the verb above it
// where this says only how the thing was done or whether it was, else the future.
func (s *Sentence) infinitiveTense(v *Verb) Tense {
	if v.Parent == None {
		return Future
	}
	u := &s.Verbs[v.Parent]
	switch {
	case s.blamed(u, v):
		return Past // "pleaded guilty to robbing a bank in March"
	case aspectual[u.Lemma], s.opined(u), s.predicateNoun(u, v):
		return s.tense(v.Parent)
	case s.attempted(u, v) && s.tense(v.Parent) == Past:
		return Past // "tried to retake the town in March", "after trying to cross on Sunday"
	}
	return Future
}

// attempted reports whether an infinitive right behind the verb u tells what was
// done or left undone, and not what was wanted: "refused to leave on Saturday",
// "was forced to land on Saturday", "was unable to land".
func (s *Sentence) attempted(u, v *Verb) bool {
	if doings[u.Lemma] {
		return true
	}
	if v.Chunk == u.Chunk+1 {
		return attempts[u.Lemma] || u.Passive && compulsions[u.Lemma]
	}
	return u.Copula && v.Chunk == u.Chunk+2 && (s.Word(v.Chunk-1) == "unable" || s.Word(v.Chunk-1) == "able")
}

// attempts are verbs of which the infinitive tells what somebody did, or did not do.
var attempts = map[string]bool{
	"try": true, "attempt": true, "struggle": true, "refuse": true, "decline": true, "dare": true, "rush": true, "help": true, "have": true,
	"battle": true, "fight": true, "work": true, "race": true, "scramble": true,
}

// doings are verbs behind which the infinitive tells why, at the same time:
// "used gas to disperse a crowd on Sunday", "gathered in the square to mourn".
var doings = map[string]bool{"use": true, "gather": true, "flock": true, "assemble": true, "queue": true}

// compulsions are verbs that say in the passive why something was done.
var compulsions = map[string]bool{"force": true, "compel": true, "oblige": true}

// gerundTense returns the tense of a gerund: that of the verb that governs it.
func (s *Sentence) gerundTense(k int) Tense {
	v := &s.Verbs[k]
	switch {
	case v.Lemma == "accord":
		return Past // "according to a note on Monday"
	case v.Lemma == "start" || v.Lemma == "begin":
		if s.startsEvent(v) {
			return Past
		}
		return Future // "three days of mourning, starting on Tuesday"
	case v.Parent == None:
		return s.frontedTense(v)
	case s.blamed(&s.Verbs[v.Parent], v):
		return Past // "is accused of robbing a bank in November"
	}
	if u := &s.Verbs[v.Parent]; u.Form == Infinitive && u.Chunk == v.Chunk-1 && v.Lemma != "follow" {
		return s.tense(v.Parent) // "plans to start building in May"
	}
	for p := v.Parent; p != None; p = s.Verbs[p].Parent {
		if s.Verbs[p].Form == Finite {
			return s.Verbs[p].Tense
		}
	}
	if u := &s.Verbs[v.Parent]; u.Form == Gerund {
		return s.tense(v.Parent)
	}
	return v.Tense
}

// blamed reports whether an -ing form is what somebody has done by the verb u
// before it: "charged with killing a man", "denies robbing a bank".
func (s *Sentence) blamed(u, v *Verb) bool {
	if s.Tokens[v.Head].Tag != "VBG" || s.aboveFuture(u) {
		return false
	}
	if v.Chunk == u.Chunk+1 && recalled[u.Lemma] {
		return true
	}
	direct := v.Form == Infinitive || s.kind(v.Chunk-1) == Preposition
	return direct && accusations[u.Lemma] && v.Chunk-u.Chunk <= maxBlamed
}

// aboveFuture reports whether the verb u or the finite one above it tells of the
// future: "will hand men convicted of robbing a bank over in May".
func (s *Sentence) aboveFuture(u *Verb) bool {
	for u.Form != Finite && u.Parent != None {
		u = &s.Verbs[u.Parent]
	}
	return u.Tense == Future
}

// maxBlamed bounds how many chunks a deed stands behind the verb of blame.
const maxBlamed = 4

// accusations are verbs before the deeds of which somebody is accused.
var accusations = map[string]bool{
	"accuse": true, "suspect": true, "convict": true, "charge": true, "plead": true, "admit": true, "confess": true, "acquit": true,
	"arrest": true, "detain": true, "jail": true, "fine": true, "blame": true, "sentence": true, "apologise": true, "apologize": true, "criticise": true, "criticize": true,
}

// recalled are verbs right before deeds that are owned up to or not.
var recalled = map[string]bool{"admit": true, "deny": true, "recall": true, "remember": true, "regret": true}

// startsEvent reports whether "starting" tells since when something has happened:
// "the floods that hit the coast this week starting on Monday".
func (s *Sentence) startsEvent(v *Verb) bool {
	u := v.Parent
	if u == None || s.Verbs[u].Form != Finite || s.Verbs[u].Tense != Past || s.kind(v.Chunk-1) != NounPhrase {
		return false
	}
	before := s.Word(v.Chunk - 1)
	return s.Chunks[v.Chunk-1].Temporal && (before == "this" || before == "last")
}

// frontedTense returns the tense of a gerund that no verb stands before: that of
// the main verb ahead. What was done before a comma happened, unless the main
// verb tells of the future: "Speaking on Tuesday, she says", "Speaking on Friday,
// he will call for a ban".
func (s *Sentence) frontedTense(v *Verb) Tense {
	comma := false
	for i := v.Chunk + 1; i < len(s.Chunks); i++ {
		comma = comma || s.kind(i) == Comma
		u := s.VerbAt(i)
		if u == nil || u.Form != Finite || u.Relative || u.Gapped || u.Complement && len(u.Subjects) > 0 {
			continue
		}
		switch {
		case u.Tense == Future || u.Passive && u.Tense == Present && planVerbs[u.Lemma]:
			return Future
		case comma:
			return Past
		}
		return u.Tense
	}
	return v.Tense
}
