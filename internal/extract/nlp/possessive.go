package nlp

import (
	"strings"

	"factdesk/internal/extract/text"
)

// repairPossessives tells the apostrophe of a plural from the mark that closes a
// quotation: "the States' commitment", but not "the ‘friends’ of the court".
func repairPossessives(tokens []text.Token) {
	quoted := false
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.Norm != "'":
		case quoted:
			quoted = false
		case t.SpaceBefore || i == 0:
			quoted = true
		case ownsNext(tokens, i):
			t.Tag = "POS"
		}
	}
}

// ownsNext reports whether a plural stands right before the apostrophe at i, and
// what it owns behind a space.
func ownsNext(tokens []text.Token, i int) bool {
	if i+1 >= len(tokens) || !tokens[i+1].SpaceBefore {
		return false
	}
	owner, owned := &tokens[i-1], &tokens[i+1]
	return strings.HasPrefix(owner.Tag, "NN") && strings.HasSuffix(owner.Lower, "s") &&
		(strings.HasPrefix(owned.Tag, "NN") || strings.HasPrefix(owned.Tag, "JJ") || owned.Tag == "CD" || owned.Tag == "VBG" || owned.Tag == "VBN")
}
