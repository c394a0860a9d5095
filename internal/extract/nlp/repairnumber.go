package nlp

import (
	"strings"

	"factdesk/internal/extract/text"
)

// hiddenVerb returns the tag of a verb that was taken for a noun between its
// subject and a number or what people face, or "".
func hiddenVerb(tokens []text.Token, i int) string {
	t, prev := &tokens[i], tagAt(tokens, i-1)
	switch {
	case t.Lower == "train" && lowerAt(tokens, i-1) == "goods":
		return "NN"
	case t.Tag == "NN" && strings.HasSuffix(t.Lower, "ed") && lowerAt(tokens, i-1) == "general" && prev == "NN":
		return "VBD" // "the attorney general guaranteed that"
	case t.Tag == "NNS" && undertaking[t.Lower] && lowerAt(tokens, i+1) == "to" && tagAt(tokens, i+2) == "VB":
		return "VBZ" // "premier refuses to rule out cuts"
	case t.Tag == "NN" && harming[t.Lower] && strings.HasPrefix(prev, "NN") && prev != "NN" && counted(tokens, i+1):
		return "VBP" // "Air raids on Anka kill at least 60 people"
	case prev == "CD" && lowerAt(tokens, i-1) != "one" && verbAfterNumber(tokens, i):
		return "VBP" // "of the 60, 12 hold Danish passports"
	case prev == "NNS" && t.Lower == "face" && faced(tokens, i+1):
		return "VBP" // "five lawmakers face charges"
	}
	return ""
}

// verbAfterNumber reports whether a base form right behind a number above one is
// a verb: it is no plural, and what follows makes no compound with it, as in "six
// face masks".
func verbAfterNumber(tokens []text.Token, i int) bool {
	switch next := tagAt(tokens, i+1); tokens[i].Lower {
	case "come", "belong", "hail", "remain":
		return true
	case "hold":
		return next == "DT" || next == "JJ" || next == "PRP$"
	case "face":
		return next == "DT" || next == "JJ" || faced(tokens, i+1)
	}
	return false
}

// facing are what people face in a court or after it.
var facing = words("charges trial trials deportation extradition execution prison jail life death up layoffs redundancy redundancies dismissal eviction")

// faced reports whether what people face stands at token i, behind one word that
// says which as may be: "murder charges".
func faced(tokens []text.Token, i int) bool {
	return facing[lowerAt(tokens, i)] || facing[lowerAt(tokens, i+1)] && tagAt(tokens, i) == "NN"
}

// harming are base forms that are seldom nouns, of what is done to people.
var harming = words("kill injure wound")

// generals are officers who have "general" behind them.
var generals = words("attorney solicitor surgeon secretary director inspector governor consul postmaster auditor")

// undertaking are forms of verbs that are no plurals of nouns.
var undertaking = words("refuses agrees declines seeks fails tries manages")

// closesSubject reports whether token i stands behind a whole noun phrase.
func closesSubject(tokens []text.Token, i int) bool {
	switch tagAt(tokens, i) {
	case "VBD", "VBZ", "VBP", "MD", ".":
		return true
	case "CC":
		next := tagAt(tokens, i+1)
		return next == "CD" || next == "DT"
	}
	return false
}

// undergone are past forms that behind a number say what the counted went through.
var undergone = words("needed received required refused suffered sustained")
