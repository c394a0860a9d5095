package extract

import (
	"factdesk/internal/extract/measure"
	"factdesk/internal/extract/numeral"
	"factdesk/internal/extract/text"
	"factdesk/internal/extract/timex"
)

// questions are what the rooms ask about every word of a text.
var questions = map[text.Traits]func(*text.Spelling) bool{
	text.Temporal: timex.Temporal,
	text.Numeral:  numeral.MayStart,
	text.Figured:  measure.Figured,
	text.Function: functionWord,
}

// judge answers them for a spelling.
func judge(s *text.Spelling) text.Traits {
	var t text.Traits
	for trait, ask := range questions {
		if ask(s) {
			t |= trait
		}
	}
	return t
}
