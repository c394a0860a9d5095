package syntax

// reduced reports whether a participle at token i opens a clause about the
// phrase right before it ("29 men sent north"), and no phrase of its own.
func (c *chunker) reduced(i int) bool {
	n := len(c.out.Chunks)
	if n == 0 {
		return c.tokens[i].Tag == "VBG" && denyingVerbs[c.tokens[i].Lemma] // "Denying rumours that …"
	}
	if c.tokens[i].Tag != "VBN" && c.tokens[i].Tag != "VBG" {
		return false
	}
	last := &c.out.Chunks[n-1]
	if last.Kind == Comma && c.tokens[i].Tag == "VBG" && denyingVerbs[c.tokens[i].Lemma] {
		return true
	}
	if last.Kind == Comma && len(c.out.Verbs) > 0 && c.tokens[i].Tag == "VBG" {
		return adjunctVerbs[c.tokens[i].Lemma] // "…, killing people"
	}
	return last.Kind == NounPhrase && !last.Temporal && (last.Bare || isNoun(c.tokens[last.Head].Tag))
}

// adjunctVerbs open a clause where their -ing form follows a comma and a noun
// follows them; others are mostly adjectives there ("greed, rising prices and …").
var adjunctVerbs = map[string]bool{
	"hand": true, "give": true, "kill": true, "injure": true, "wound": true, "displace": true, "force": true,
	"say": true, "add": true, "argue": true, "cite": true, "claim": true, "deny": true, "warn": true, "insist": true,
	"send": true, "leave": true, "bring": true, "take": true, "destroy": true, "damage": true, "trap": true, "free": true,
}

// denyingVerbs open a sentence or an insertion where their -ing form has an object,
// and describe no noun.
var denyingVerbs = map[string]bool{"deny": true, "dismiss": true, "reject": true, "refute": true, "rebut": true, "dispute": true}
