package nlp

import (
	"strings"

	"factdesk/internal/extract/text"
)

// repairHeadlineVerb finds the verbs of headlines that the model takes for
// nouns, as headlines have neither articles nor auxiliaries: "Fire kills nine",
// "Bombs kill at least 20".
func repairHeadlineVerb(tokens []text.Token) {
	for i := 1; i < len(tokens); i++ {
		t, prev := &tokens[i], &tokens[i-1]
		switch {
		case t.Tag == "NNS" && singularName(prev) && (quantityAt(tokens, i+1) || headlineVerbs[strings.TrimSuffix(t.Lower, "s")]):
			t.Tag = "VBZ"
		case t.Tag == "NNS" && singularName(prev) && stays[t.Lower] && stayed[lowerAt(tokens, i+1)]:
			t.Tag = "VBZ" // "Court blocks extradition of four"
		case t.Tag == "NN" && headlineVerbs[t.Lower] && strings.HasSuffix(prev.Lower, "s") && strings.HasPrefix(prev.Tag, "NN") && quantityAt(tokens, i+1):
			t.Tag = "VBP"
		}
	}
}

// headlineVerbs are verbs that also are nouns, and in headlines seldom are.
var headlineVerbs = words("kill injure wound hurt displace jail free arrest evacuate rescue")

// stays are verbs that in headlines are taken for plurals where something is kept
// from coming about, or let go on; stayed is what.
var (
	stays  = words("blocks halts bans bars stops delays orders backs opposes")
	stayed = words("extradition deportation transfer handover surrender removal release execution arrest evacuation trial")
)

func singularName(t *text.Token) bool { return t.Tag == "NN" || t.Tag == "NNP" }

// quantityAt reports whether a number begins at token i, with an approximator
// or without.
func quantityAt(tokens []text.Token, i int) bool {
	switch lowerAt(tokens, i) {
	case "at":
		return lowerAt(tokens, i+1) == "least" || lowerAt(tokens, i+1) == "most"
	case "more", "fewer", "less":
		return lowerAt(tokens, i+1) == "than"
	case "about", "nearly", "almost", "over", "some", "around", "dozens", "scores", "hundreds", "thousands":
		return true
	}
	return tagAt(tokens, i) == "CD"
}
