package nlp

import "factdesk/internal/extract/text"

// tagOfHer tells the object "her" ("assured her that") from the possessive ("gave
// her client its word") where what follows decides it, and keeps the tag elsewhere.
func tagOfHer(tokens []text.Token, i int) string {
	switch tagAt(tokens, i+1) {
	case "DT", "IN", "CC", "WDT", "TO", "PRP", "PRP$", "MD", ",", ".":
		return "PRP"
	case "NN", "NNS":
		if next := tagAt(tokens, i+2); next == "DT" || next == "PRP$" {
			return "PRP$"
		}
	}
	return tokens[i].Tag
}
