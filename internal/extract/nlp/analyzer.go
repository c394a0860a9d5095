package nlp

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"factdesk/internal/extract/nlp/perceptron"
	"factdesk/internal/extract/reuse"
	"factdesk/internal/extract/text"
)

// Analyzer finds the words of articles. It is immutable once made, and safe for
// concurrent use.
type Analyzer struct {
	works *reuse.Stack[work] // those done, for their memory
}

// shared is the tagger of the process.
var shared = sync.OnceValues(func() (*perceptron.Tagger, error) { return perceptron.New(fixedTags) })

// New loads the model, once for the process however often it is called: some
// milliseconds and 7 MB. It fails only if the embedded model is broken.
func New(k Knowledge) (*Analyzer, error) {
	t, err := shared()
	if err != nil {
		return nil, fmt.Errorf("load the tagger: %w", err)
	}
	return &Analyzer{works: reuse.New(func() *work {
		return &work{tagger: t, forms: &forms{tagger: t, Knowledge: k, all: map[string]*form{}}}
	})}, nil
}

// Analyze fills doc.Tokens and doc.Sentences from doc.Paragraphs, in the memory of
// the tokens that were there. Tokens are in order and do not overlap; every token belongs to one
// sentence and every sentence to one paragraph.
//
// The context is checked between paragraphs; its error is the only one.
func (a *Analyzer) Analyze(ctx context.Context, doc *text.Document) error {
	doc.Tokens = slices.Grow(doc.Tokens[:0], len(doc.Raw)/5+8)
	doc.Sentences = make([]text.Sentence, 0, len(doc.Raw)/100+8)
	w := a.works.Get()
	w.doc, w.cuts, w.cases = doc, datelineEnds(doc), cases{}
	defer a.release(w)
	for i := range doc.Paragraphs {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("analyse words: %w", err)
		}
		w.paragraph(i)
	}
	return w.tagAll(ctx)
}

// release keeps the memory of a work for the next.
func (a *Analyzer) release(w *work) {
	w.doc = nil
	w.forms.forget()
	a.works.Put(w)
}

// work is one analysis in progress.
type work struct {
	doc    *text.Document
	tagger *perceptron.Tagger
	cuts   map[int]int // start of a paragraph to the end of its dateline
	forms  *forms
	cases  cases
	ranges []span // of the sentences of a paragraph
	// Of a sentence: the spellings that the model is shown, what it knows of
	// them, and its tags.
	shown []*form
	known []*perceptron.Known
	tags  []string
}

// paragraph cuts one paragraph into tokens and sentences.
func (w *work) paragraph(i int) {
	p := w.doc.Paragraphs[i]
	first := len(w.doc.Tokens)
	s := scanner{raw: w.doc.Raw[:p.End], pos: p.Start, space: true, out: w.doc.Tokens, forms: w.forms}
	s.scan()
	w.doc.Tokens = s.out
	b := breaker{
		tokens:   w.doc.Tokens[first:],
		headline: p.Zone == text.Headline,
		forced:   w.cuts[p.Start],
		room:     w.ranges,
	}
	w.ranges = b.sentences()
	for _, r := range w.ranges {
		w.doc.Sentences = append(w.doc.Sentences, text.Sentence{
			Span:      text.Span{Start: w.doc.Tokens[first+r.first].Start, End: w.doc.Tokens[first+r.last-1].End},
			First:     first + r.first,
			Last:      first + r.last,
			Paragraph: i,
		})
	}
}

// datelineEnds maps the start of each dateline to its end: the story's first
// sentence begins behind it.
func datelineEnds(doc *text.Document) map[int]int {
	ends := map[int]int{}
	for _, z := range doc.Zones {
		if z.Kind == text.Dateline {
			ends[z.Start] = z.End
		}
	}
	return ends
}
