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

// baseInEd are base forms that end so.
var baseInEd = words("need feed bleed breed speed exceed proceed succeed heed seed weed embed shred sled imbed")

// pastBases are irregular past forms that are base forms of other verbs as well.
var pastBases = words("lay found ground wound bound fell saw rent bore span clad")
