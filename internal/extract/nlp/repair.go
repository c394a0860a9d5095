package nlp

import (
	"github.com/jdkato/prose/v3/tag"

	"factdesk/internal/extract/text"
)

// fixedTags are the words whose tag the model must not guess.
var fixedTags = tag.Lexicon{}

// repair corrects systematic errors of the model in one sentence.
func repair([]text.Token) {}
