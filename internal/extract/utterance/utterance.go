// Package utterance holds who says what in a document. Its invariant: voices
// and quotations are in the order of the text, extents are half-open ranges of
// tokens, and a token belongs to one voice at most: of several the innermost,
// whose words are the fewest.
//
// It is values only: refine finds them, and uses them to attribute claims;
// rules/quote makes claims of them.
package utterance

import "factdesk/internal/extract/claim"

// None stands for no voice and no person.
const None = -1

// Extent is a half-open range of tokens of the document.
type Extent struct{ First, Last int }

// Contains reports whether o lies wholly within e.
func (e Extent) Contains(o Extent) bool { return e.First <= o.First && o.Last <= e.Last }

// Overlaps reports whether the two share a token.
func (e Extent) Overlaps(o Extent) bool { return e.First < o.Last && o.First < e.Last }

// Voice is somebody who says something.
type Voice struct {
	Source claim.Attribution // source and cue as written
	Person int               // index into name.Result.Entities, or None
	Said   []Extent          // statements and quotations
}

// Quotation is a stretch between quotation marks within a paragraph, marks
// included; it may hold several sentences.
type Quotation struct {
	Extent
	Paragraph int
	Opens     bool // it begins a sentence
	Open      bool // the paragraph ends before it does
	Voice     int  // index into Voices.All, or None
}

// Voices tells who says what.
type Voices struct {
	All        []Voice
	Quotations []Quotation
	// ByToken is the index into All plus one of the voice of each token; zero
	// for the article itself.
	ByToken []int32
}

// At returns who says the token, or nil.
func (v *Voices) At(token int) *claim.Attribution {
	k := v.ByToken[token]
	if k == 0 {
		return nil
	}
	return &v.All[k-1].Source
}
