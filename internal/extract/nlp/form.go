package nlp

import (
	"strings"
	"sync"

	"factdesk/internal/extract/nlp/perceptron"
	"factdesk/internal/extract/text"
)

// Lists tells which words the word lists have.
type Lists interface {
	// Number returns the number of a word in lower case, from 1, or 0 where no
	// list has it.
	Number(word string) int32
}

// forms numbers the spellings of a document, so that each is folded, put in
// lower case, looked up in the model and in the lists once, however often it is
// written. What it knows of a spelling it keeps from one document to the next:
// most words of an article were in the one before.
type forms struct {
	tagger *perceptron.Tagger
	lists  Lists            // may be nil
	number map[string]int32 // of a spelling, in all
	all    []form
	used   []int32 // the spellings of this document, in the order of their first tokens
}

// form is one spelling.
type form struct {
	norm, lower string
	listed      int32 // the number of lower in the lists, as text.Token has it
	inDocument  int32 // its place in used and one; 0: the document does not have it
	known       perceptron.Known
	lemmas      []lemma
}

// lemma is the dictionary form of a word that has this tag.
type lemma struct {
	tag, lemma string
	listed     int32
}

// manyForms is how many spellings are kept for the next document: about those
// of a few hundred articles, and 4 MB.
const manyForms = 1 << 14

// formsPool keeps forms between documents. Those of one pool have the same lists.
type formsPool struct{ pool sync.Pool }

func newFormsPool(tagger *perceptron.Tagger, lists Lists) *formsPool {
	return &formsPool{sync.Pool{New: func() any {
		return &forms{tagger: tagger, lists: lists, number: map[string]int32{}}
	}}}
}

func (p *formsPool) get() *forms { return p.pool.Get().(*forms) }

// put takes back the forms of a document that has been read.
func (p *formsPool) put(f *forms) {
	if len(f.all) > manyForms {
		return
	}
	for _, n := range f.used {
		f.all[n].inDocument = 0
	}
	f.used = f.used[:0]
	p.pool.Put(f)
}

// of returns the form of a word as written.
func (f *forms) of(raw string) *form {
	n := f.find(raw)
	found := &f.all[n]
	if found.inDocument == 0 {
		f.used = append(f.used, n)
		found.inDocument = int32(len(f.used))
	}
	return found
}

// find returns the place of a spelling in all.
func (f *forms) find(spelling string) int32 {
	n, ok := f.number[spelling]
	if !ok {
		n = int32(len(f.all))
		own := strings.Clone(spelling) // the document is not kept
		norm := text.Fold(own)
		lower := strings.ToLower(norm)
		f.number[own] = n
		f.all = append(f.all, form{norm: norm, lower: lower, listed: f.listed(lower), known: f.tagger.Know(norm, lower)})
	}
	return n
}

// listed returns the number of a word as text.Token has it.
func (f *forms) listed(word string) int32 {
	if f.lists == nil {
		return 0
	}
	if n := f.lists.Number(word); n != 0 {
		return n
	}
	return text.Unlisted
}

// ofToken returns the form of a token.
func (f *forms) ofToken(t *text.Token) *form { return &f.all[f.used[t.Form-1]] }

// knownAs returns what the model knows of another spelling.
func (f *forms) knownAs(spelling string) *perceptron.Known { return &f.all[f.find(spelling)].known }

// lemmatize sets the lemma of a token that has its tag.
func (f *forms) lemmatize(t *text.Token) {
	known := f.ofToken(t)
	for i := range known.lemmas {
		if l := &known.lemmas[i]; l.tag == t.Tag {
			t.Lemma, t.LemmaListed = l.lemma, l.listed
			return
		}
	}
	l := lemma{tag: t.Tag, lemma: Lemma(t.Lower, t.Tag), listed: known.listed}
	if l.lemma != t.Lower {
		l.listed = f.listed(l.lemma)
	}
	known.lemmas = append(known.lemmas, l)
	t.Lemma, t.LemmaListed = l.lemma, l.listed
}
