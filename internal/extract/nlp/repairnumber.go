package nlp

import "factdesk/internal/extract/text"

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
