package nlp

import (
	"strings"

	"factdesk/internal/extract/text"
)

// pastForm reports whether a word that was tagged a base form is a past form:
// one that ends as regular ones do ("freed"), or an irregular one that is the
// base form of no verb ("slept", "clung").
func pastForm(t *text.Token) bool {
	switch {
	case t.Tag != "VB" && t.Tag != "VBP":
		return false
	case len(t.Lower) > 4 && strings.HasSuffix(t.Lower, "ed"):
		return verbLemma(t.Lower, "VBD") != t.Lower && !baseInEd[t.Lower]
	}
	base := irregularVerbs.Get(t.Lower)
	past := participles[t.Lower] || !participleForm(t.Lower)
	return base != "" && base != t.Lower && past && !pastBases[t.Lower]
}

// preterite reports whether an irregular past form is no participle: "flew", "took".
func preterite(w string) bool {
	base := irregularVerbs.Get(w)
	return base != "" && base != w && !participleForm(w) && !vowelParticiples[w]
}

// vowelParticiples differ from their base by a vowel, or end in -ne.
var vowelParticiples = words("gone done undone undergone begun drunk sunk shrunk sprung struck rung sung spun slain")

// baseInEd are base forms that end so.
var baseInEd = words("need feed bleed breed speed exceed proceed succeed heed seed weed embed shred sled imbed")

// pastBases are irregular past forms that are base forms of other verbs as well.
var pastBases = words("lay found ground wound bound fell saw rent bore span clad")
