package nlp

import (
	"strings"

	"factdesk/internal/extract/nlp/perceptron"
	"factdesk/internal/extract/text"
)

// forms numbers the spellings of a document, so that each is folded, put in
// lower case and looked up in the model once, however often it is written.
type forms struct {
	tagger *perceptron.Tagger
	number map[string]int32 // by the word as written
	all    []form
	// spelled are the spellings that only the model is shown.
	spelled map[string]*perceptron.Known
}

// form is one spelling.
type form struct {
	norm, lower string
	known       perceptron.Known
	looked      bool // known is set
}

// expected is about how many bytes of text there are to a new spelling, and
// manyForms is where room is no longer made beforehand.
const (
	expected  = 12
	manyForms = 4096
)

func newForms(tagger *perceptron.Tagger, size int) *forms {
	n := min(size/expected, manyForms)
	return &forms{tagger: tagger, number: make(map[string]int32, n), all: make([]form, 0, n), spelled: map[string]*perceptron.Known{}}
}

// of returns the number of a word as written, from 0.
func (f *forms) of(raw string) int32 {
	n, ok := f.number[raw]
	if !ok {
		n = int32(len(f.all))
		f.number[raw] = n
		norm := text.Fold(raw)
		f.all = append(f.all, form{norm: norm, lower: strings.ToLower(norm)})
	}
	return n
}

// known returns what the model knows of a token.
func (f *forms) known(t *text.Token) *perceptron.Known {
	k := &f.all[t.Form-1]
	if !k.looked {
		k.known, k.looked = f.tagger.Know(k.norm, k.lower), true
	}
	return &k.known
}

// knownAs returns what the model knows of another spelling.
func (f *forms) knownAs(spelling string) *perceptron.Known {
	k := f.spelled[spelling]
	if k == nil {
		known := f.tagger.Know(spelling, strings.ToLower(spelling))
		k = &known
		f.spelled[spelling] = k
	}
	return k
}
