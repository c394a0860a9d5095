package nlp

import (
	"strings"

	"factdesk/internal/extract/text"
)

// hiddenTag returns the tag of a verb that was taken for a noun between its
// subject and a number or what people face, or of a noun taken for a verb, or "".
func hiddenTag(tokens []text.Token, i int) string {
	t, prev := &tokens[i], tagAt(tokens, i-1)
	switch {
	case t.Lower == "train" && lowerAt(tokens, i-1) == "goods":
		return "NN" // "a goods train near Umbo"
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

// harming are base forms that are seldom nouns, of what is done to people.
var harming = words("kill injure wound")

// generals are officers who have "general" behind them.
var generals = words("attorney solicitor surgeon secretary director inspector governor consul postmaster auditor")

// undertaking are forms of verbs that are no plurals of nouns.
var undertaking = words("refuses agrees declines seeks fails tries manages")
