package nlp

import (
	"strings"
	"unicode"

	"factdesk/internal/extract/nlp/perceptron"
	"factdesk/internal/extract/text"
	"factdesk/internal/slab"
)

// Knowledge is what is noted of each spelling for those who read the tokens.
// Either may be nil.
type Knowledge struct {
	Lists Lists
	// Judge returns the traits of a spelling.
	Judge func(*text.Spelling) text.Traits
}

// Lists tells what the word lists have for a word, and for a lemma that is
// written in another way.
type Lists interface {
	Listing(s *text.Spelling) text.Listing
	LemmaListing(lemma string) text.Listing
}

// forms numbers the spellings of a document, so that each is folded, put in
// lower case, looked up in the model and in the lists once, however often it is
// written. What it knows of a spelling it keeps from one document to the next:
// most words of an article were in the one before.
type forms struct {
	Knowledge
	tagger *perceptron.Tagger
	all    map[string]*form // by the spelling
	used   []*form          // of this document, in the order of their first tokens
	// Room for what is kept: few large pieces are less work for the collector than many small ones.
	forms slab.Of[form]
	bases slab.Of[text.Base]
}

// form is one spelling. What the scanner asks for comes first, near together in memory.
type form struct {
	inDocument int32 // its place in used and one; 0: the document does not have it
	// What the word carries, if cut tells that it is known; see carries.
	cut            bool
	before, behind uint8
	text.Spelling
	known perceptron.Known
	last  base       // that was asked for last, mostly the only one
	bases []base     // all
	own   *text.Base // that of a word which is its own lemma, once one was asked for
}

// base is the dictionary form of a word that has this tag.
type base struct {
	tag string
	*text.Base
}

// manyForms is how many spellings are kept for the next document: about those
// of a few hundred articles, and 5 MB.
const manyForms = 1 << 14

// forget ends the document, and keeps what is known of its spellings unless
// they are many.
func (f *forms) forget() {
	for _, form := range f.used {
		form.inDocument = 0
	}
	f.used = f.used[:0]
	if len(f.all) > manyForms {
		f.used, f.all = nil, map[string]*form{}
		f.forms, f.bases = slab.Of[form]{}, slab.Of[text.Base]{}
	}
}

// use counts a form to the document.
func (f *forms) use(form *form) {
	if form.inDocument == 0 {
		f.used = append(f.used, form)
		form.inDocument = int32(len(f.used))
	}
}

// find returns the form of any spelling.
func (f *forms) find(spelling string) *form {
	found := f.all[spelling]
	if found == nil {
		found = f.forms.Add(form{Spelling: text.Spell(strings.Clone(spelling))}) // a copy: the document is not kept
		if f.Lists != nil {
			found.Listing = f.Lists.Listing(&found.Spelling)
		}
		found.Traits = looks(&found.Spelling)
		if f.Judge != nil {
			found.Traits |= text.Judged | f.Judge(&found.Spelling)
		}
		found.known = f.tagger.Know(found.Norm, found.Lower)
		f.all[found.Text] = found
	}
	return found
}

// looks returns the traits that the form of a word shows.
func looks(s *text.Spelling) text.Traits {
	var t text.Traits
	switch {
	case initialToken(s.Norm):
		t |= text.Initial
	case len(s.Norm) > 1 && strings.ContainsFunc(s.Norm, unicode.IsLetter):
		t |= text.Worded
	}
	if !strings.ContainsFunc(s.Norm, wordRune) {
		t |= text.Mark
	}
	if numberWord(s.Lower) {
		t |= text.NumberWord
	}
	if preterite(s.Lower) {
		t |= text.Preterite
	}
	if properForm(s.Norm) {
		t |= text.Capital
	}
	if strings.ContainsFunc(s.Norm, unicode.IsLower) {
		t |= text.Small
	}
	if len(s.Norm) >= longWord && strings.ContainsFunc(s.Norm[:1], unicode.IsLetter) {
		t |= text.Long
	}
	return t
}

// ofToken returns the form of a token.
func (f *forms) ofToken(t *text.Token) *form { return f.used[t.Form-1] }

// lemmatize sets the base of a token that has its tag.
func (f *forms) lemmatize(t *text.Token) {
	form := f.ofToken(t)
	if form.last.Base == nil || form.last.tag != t.Tag {
		form.last = f.tagged(form, t.Tag)
	}
	t.Base = form.last.Base
}

// tagged returns the base of a spelling with a tag.
func (f *forms) tagged(form *form, tag string) base {
	for _, b := range form.bases {
		if b.tag == tag {
			return b
		}
	}
	b := base{tag, f.base(form, Lemma(form.Lower, tag))}
	form.bases = append(form.bases, b)
	return b
}

// base returns the base of a word that has this lemma.
func (f *forms) base(form *form, lemma string) *text.Base {
	if lemma == form.Lower {
		return f.ownBase(form)
	}
	b := f.bases.Add(text.Base{Lemma: lemma})
	if f.Lists != nil {
		b.LemmaListing = f.Lists.LemmaListing(lemma)
	}
	return b
}

// ownBase returns the base of a word that is its own lemma.
func (f *forms) ownBase(form *form) *text.Base {
	if form.own == nil {
		form.own = f.bases.Add(text.Base{Lemma: form.Lower, LemmaListing: text.Listing{Known: true}})
	}
	return form.own
}
