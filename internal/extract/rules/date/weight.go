package date

import (
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/timex"
)

// weight tells how much an expression says about the day of the story: most in
// the main clause, less in what depends on it ("a ferry that sailed on Thursday"),
// and little where it lies before the story: "missing since Thursday", "a storm
// had struck on Thursday".
func weight(s *rule.Sentence, e *Expression) timex.Weight {
	if e.Preposition == "since" || e.Preposition == "until" || e.Preposition == "till" {
		return timex.Background
	}
	if s.Tree == nil || e.First < s.Tree.First || e.First >= s.Tree.Last {
		return timex.Main
	}
	i := s.Tree.ChunkAt(e.First)
	k := s.Tree.Governor(i)
	if k == syntax.None {
		return timex.Main
	}
	v := &s.Tree.Verbs[k]
	switch {
	case pluperfect(s.Tree, v):
		return timex.Background
	case v.Relative, v.Gapped, thatRelative(s.Tree, v):
		return timex.Relative
	case sayings[v.Lemma], v.Form == syntax.Gerund, v.Form == syntax.Participle, afterEvent(s.Tree, i), underAfter(s.Tree, v):
		return timex.Dependent
	}
	return timex.Main
}

// sayings are the verbs of those who tell the news, whose day is not the day of
// what they tell.
var sayings = map[string]bool{
	"say": true, "tell": true, "announce": true, "report": true, "confirm": true, "write": true, "add": true, "state": true, "declare": true,
}

// thatRelative reports whether the verb has the relative pronoun "that" for its
// subject: "a ferry that sailed on Thursday".
func thatRelative(tree *syntax.Sentence, v *syntax.Verb) bool {
	return v.Chunk >= 2 && tree.Word(v.Chunk-1) == "that" && tree.Chunks[v.Chunk-2].Kind == syntax.NounPhrase
}

// pluperfect reports whether a verb tells of what came before the rest: "had struck".
func pluperfect(tree *syntax.Sentence, v *syntax.Verb) bool {
	ch := &tree.Chunks[v.Chunk]
	for t := ch.First; t < v.Head; t++ {
		if w := tree.Tokens[t].Lower; w == "had" {
			return true
		}
	}
	return false
}

// afterEvent reports whether the date at chunk i belongs to a noun behind "after"
// or the like: "after a storm on Thursday night".
func afterEvent(tree *syntax.Sentence, i int) bool {
	for i--; i >= 0; i-- {
		switch tree.Chunks[i].Kind {
		case syntax.NounPhrase, syntax.Adverb, syntax.Adjective:
		case syntax.Preposition:
			switch tree.Word(i) {
			case "after", "before", "since", "following", "despite":
				return true
			}
		default:
			return false
		}
	}
	return false
}

// underAfter reports whether "after" or "before" opens the clause of a verb:
// "after a wall fell on Thursday".
func underAfter(tree *syntax.Sentence, v *syntax.Verb) bool {
	if v.Subject <= 0 {
		return false
	}
	switch tree.Word(v.Subject - 1) {
	case "after", "before", "since":
		return true
	}
	return false
}
