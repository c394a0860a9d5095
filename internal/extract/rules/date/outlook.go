package date

import (
	"maps"

	"factdesk/internal/extract/calendar"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
	"factdesk/internal/extract/timex"
)

// outlook returns the tense of a date that is ahead by what it belongs to, whatever
// the tense of the clause: "ahead of the Nov. 5 vote", "who faces an election in
// October", "called for prayers this Sunday".
func outlook(s *rule.Sentence, e *Expression) (t calendar.Tense, ok bool) {
	if t, ok := approached(s, e); ok {
		return t, true
	}
	if befallen(s.Tree, e) {
		return calendar.Past, true
	}
	k := s.Tree.Governor(s.Tree.ChunkAt(e.First))
	if k == syntax.None {
		return calendar.Unknown, false
	}
	v := &s.Tree.Verbs[k]
	if v.Head > e.First {
		return calendar.Unknown, false
	}
	if v.Form != syntax.Infinitive && v.Tense == syntax.Past && putAt(s.Tree, v, e) {
		if w := s.Tree.Word(v.Chunk); w == "has" || w == "have" {
			return calendar.Future, true // the plan still stands
		}
		return calendar.Intended, true
	}
	coming := e.Known.Relation == timex.This && e.Known.Weekday != 0 && summoning[v.Lemma]
	return calendar.Future, coming || faced(s.Tree, v, e)
}

// putAt reports whether something was set for a day or moved to it: "called a
// strike for Friday", "was pushed back to Friday".
func putAt(tree *syntax.Sentence, v *syntax.Verb, e *Expression) bool {
	k := &e.Known
	if e.Possessive || k.Weekday == 0 && (k.Month == 0 || k.Day == 0) || e.Last < tree.Last && describes(tree, e) {
		return false
	}
	switch e.Preposition {
	case "for":
		return setting[v.Lemma]
	case "to":
		return moving[v.Lemma]
	}
	return false
}

// setting are verbs that give an event its day.
var setting = map[string]bool{
	"call": true, "set": true, "announce": true, "order": true, "arrange": true, "organise": true, "organize": true, "book": true, "convene": true, "fix": true,
	"forecast": true, "schedule": true, "plan": true, "reschedule": true, "summon": true, "invite": true, "propose": true, "slate": true,
}

// moving are verbs that give an event another day.
var moving = map[string]bool{
	"postpone": true, "push": true, "move": true, "delay": true, "reschedule": true, "defer": true, "bring": true, "shift": true, "adjourn": true, "put": true,
}

// befallen reports whether a date tells when an accident or a crime happened that
// is taken for known: "will look into the crash on Monday".
func befallen(tree *syntax.Sentence, e *Expression) bool {
	noun := nounBefore(tree, e)
	if noun == nil || !incidents[noun.Lemma] {
		return false
	}
	first := tree.Chunks[tree.ChunkAt(e.First-2)].First
	return tree.Tokens[first].Lower == "the"
}

// incidents are events that nobody gives a day beforehand.
var incidents = map[string]bool{
	"crash": true, "shooting": true, "blaze": true, "fire": true, "blast": true, "explosion": true, "killing": true, "murder": true, "bombing": true,
	"collapse": true, "derailment": true, "stabbing": true, "accident": true, "earthquake": true, "disaster": true, "incident": true, "attack": true,
	"collision": true, "abduction": true, "robbery": true, "assassination": true, "massacre": true,
}

// summoning are verbs of those who ask for or announce what is to come. "This
// Sunday" behind one is the coming one.
var summoning = map[string]bool{
	"call": true, "ask": true, "urge": true, "invite": true, "order": true, "summon": true, "propose": true,
	"announce": true, "plan": true, "schedule": true, "declare": true, "promise": true, "vow": true, "threaten": true, "request": true,
}

// faced reports whether the verb says that somebody has the day before him: "faces
// trial in May", "is up for re-election in November", "is due in May".
func faced(tree *syntax.Sentence, v *syntax.Verb, e *Expression) bool {
	if v.Form != syntax.Gerund && (v.Form != syntax.Finite || v.Tense != syntax.Present) {
		return false
	}
	switch v.Lemma {
	case "face", "await":
		noun := nounBefore(tree, e)
		return noun != nil && scheduled[noun.Lemma]
	case "be":
		next := v.Chunk + 1
		return tree.Word(next) == "due" || v.Particle == "up" && tree.Word(next) == "for"
	}
	return false
}

// nounBefore returns the noun that a date after "in" or "on" stands behind, or nil.
func nounBefore(tree *syntax.Sentence, e *Expression) *text.Token {
	if e.Preposition != "in" && e.Preposition != "on" || e.First < tree.First+2 {
		return nil
	}
	noun := tree.ChunkAt(e.First - 2)
	if ch := &tree.Chunks[noun]; ch.Kind == syntax.NounPhrase && ch.Last == e.First-1 {
		return &tree.Tokens[ch.Last-1]
	}
	return nil
}

// approached reports whether a date, or the event that it dates, is what others
// prepare for: "ahead of Sunday", "ahead of the Nov. 5 vote", "a candidate for the
// June 26 election". "Before the Nov. 5 vote" may be long ago; the nearest is taken.
func approached(s *rule.Sentence, e *Expression) (t calendar.Tense, ok bool) {
	tree := s.Tree
	first, attached := e.First, attributed(tree, e)
	switch noun := nounBefore(tree, e); {
	case noun != nil && elections[noun.Lemma]:
		first, attached = tree.Chunks[tree.ChunkAt(e.First-2)].First, true
	case first > tree.First && determiners[tree.Tokens[first-1].Lower]:
		first--
	}
	if first < tree.First+2 {
		return calendar.Unknown, false
	}
	before, lead := &tree.Tokens[first-1], &tree.Tokens[first-2]
	switch {
	case before.Lower == "of" && lead.Lower == "ahead" && (attached || e.Last >= tree.Last || !describes(tree, e)):
		if e.Known.Month != 0 && e.Known.Day == 0 {
			return calendar.Intended, true
		}
		return calendar.Future, true
	case before.Lower == "for" && attached && candidates[lead.Lemma]:
		return calendar.Future, true
	case before.Lower == "before" && attached && e.Known.Month != 0:
		return calendar.Intended, true
	}
	return calendar.Unknown, false
}

// attributed reports whether a date describes an event that is fixed beforehand:
// "the June 26 presidential election", "Sunday's match".
func attributed(tree *syntax.Sentence, e *Expression) bool {
	for t := e.Last; t < tree.Last && t <= e.Last+maxAttributes; t++ {
		if scheduled[tree.Tokens[t].Lemma] {
			return true
		}
		switch tree.Tokens[t].Tag {
		case "POS", "JJ", "NN", "NNP":
		default:
			return false
		}
	}
	return false
}

// maxAttributes bounds how many words stand between a date and the noun that it describes.
const maxAttributes = 3

// describes reports whether the date describes a noun or owns it.
func describes(tree *syntax.Sentence, e *Expression) bool {
	switch tree.Tokens[e.Last].Tag {
	case "POS", "JJ", "NN", "NNS", "NNP":
		return true
	}
	return false
}

var determiners = map[string]bool{"the": true, "a": true, "an": true, "its": true, "their": true, "his": true, "her": true}

// candidates are those who wait for an election, and what leads up to it.
var candidates = map[string]bool{
	"candidate": true, "nominee": true, "contender": true, "frontrunner": true, "hopeful": true, "bid": true, "campaign": true, "preparation": true,
	"prepare": true, "register": true,
}

// elections are events that are called long before they are held.
var elections = map[string]bool{
	"election": true, "vote": true, "runoff": true, "run-off": true, "referendum": true, "ballot": true, "poll": true, "by-election": true, "re-election": true,
}

// scheduled are events that have their day before it comes.
var scheduled = union(elections, map[string]bool{
	"primary": true, "trial": true, "hearing": true, "sentencing": true, "deadline": true, "summit": true, "match": true, "game": true,
	"final": true, "meeting": true, "talk": true, "inauguration": true, "anniversary": true, "launch": true, "visit": true, "conference": true, "rally": true,
})

func union(sets ...map[string]bool) map[string]bool {
	out := map[string]bool{}
	for _, set := range sets {
		maps.Copy(out, set)
	}
	return out
}
