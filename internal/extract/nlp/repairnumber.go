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
		return next == "DT" || next == "JJ" || facing[lowerAt(tokens, i+1)]
	}
	return false
}

// facing are what people face in a court or after it.
var facing = words("charges trial trials deportation extradition execution prison jail life death up")

// undergone are past forms that behind a number say what the counted went through.
var undergone = words("needed received required refused suffered sustained")
