package timex

import (
	"strings"

	"factdesk/internal/extract/wordset"
)

// happenings are the plurals of what is called by its year: "2012 floods".
var happenings = wordset.Of("floods", "riots", "attacks", "bombings", "earthquakes", "elections", "protests", "wildfires", "bushfires",
	"massacres", "hijackings", "hurricanes", "cyclones", "droughts", "famines", "clashes", "uprisings", "demonstrations", "polls",
	"olympics", "games", "championships", "wars", "raids", "landslides")

// recording are verbs of which a number of happenings is the object.
var recording = wordset.Of("record", "report", "count", "register", "document", "log", "see", "have", "list", "suffer", "carry", "launch", "stage", "hold",
	"play", "lose", "be", "investigate", "plan")

// named reports whether the figure n at token i is the year by which happenings
// are called, and not their number: "survivors of 2012 floods".
func (s *scan) named(i, n int) bool {
	if n < 1950 || n > 2050 || n%100 == 0 || !happenings.Get(s.at(i+1)) || i > 0 && s.bounds(i-1) {
		return false
	}
	verb := i - 1
	if s.oneOf(verb, "out", "up") {
		verb-- // "carried out 2012 attacks"
	}
	return verb < 0 || !strings.HasPrefix(s.tag(verb), "VB") || !recording.Get(s.toks[verb].Lemma)
}

// atLeast reports whether "at least" ends at token i behind a word that tells
// since when or until when: "since at least 1999".
func (s *scan) atLeast(i int) bool {
	return s.at(i) == "least" && s.at(i-1) == "at" && s.oneOf(i-2, "since", "until", "till", "by", "through")
}
