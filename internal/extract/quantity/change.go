package quantity

import (
	"strings"

	"factdesk/internal/extract/text"
)

// changeReach bounds how far before "from" its verb of change stands, in tokens.
const changeReach = 10

// changeWords are the verbs of which "from 14 to 31" gives an old and a new
// number, and no range.
var changeWords = map[string]bool{
	"rise": true, "climb": true, "jump": true, "fall": true, "drop": true, "lower": true, "revise": true, "raise": true,
	"increase": true, "grow": true, "swell": true, "soar": true, "surge": true, "shrink": true, "cut": true, "reduce": true,
	"decline": true, "push": true, "update": true, "bring": true, "lift": true, "go": true, "slip": true, "decrease": true,
	"plunge": true, "expand": true, "narrow": true, "change": true, "take": true,
}

// changes reports whether "from" at token i stands behind a word of change,
// with no other clause between.
func changes(tokens []text.Token, i int) bool {
	for t := i - 1; t >= 0 && t >= i-changeReach; t-- {
		switch {
		case changeWords[tokens[t].Lemma]:
			return true
		case tokens[t].Tag == "." || tokens[t].Tag == ":" || strings.HasPrefix(tokens[t].Tag, "VBD") && tokens[t].Lemma != "be":
			return false
		}
	}
	return false
}
