// Package extract is the only door to the engine: text in, claims out. Its
// invariant: the same request and the same ruleset give the same result,
// whatever else runs at the time; the clock is never read.
package extract

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"time"
	"unicode/utf8"

	"factdesk/internal/extract/calendar"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
)

// The ways in which a request can be wrong.
var (
	// ErrInvalidUTF8 says that the text is not valid UTF-8.
	ErrInvalidUTF8 = errors.New("text is not valid UTF-8")
	// ErrLanguage says that the text is not English.
	ErrLanguage = errors.New("text is not English")
	// ErrDate says that the publication date is neither YYYY-MM-DD nor RFC 3339.
	ErrDate = errors.New("publication date is neither YYYY-MM-DD nor RFC 3339")
)

// Extractor finds claims. It is safe for concurrent use.
type Extractor struct {
	rooms   *rooms
	ruleset string
}

// New loads lexicons and models; it is the warm-up.
func New() (*Extractor, error) { return Open(nil) }

// Ruleset returns a short hash of rules and lexicons, those of the user included.
func (x *Extractor) Ruleset() string { return x.ruleset }

// Request is one article and what is asked of it.
type Request struct {
	Text           string
	Title, ID, URL string
	PublishedAt    string // YYYY-MM-DD or RFC 3339, "" where unknown
	Types          []claim.Type
	MinConfidence  float64
	// Words asks for the tokens of the document; without it Result.Doc has none.
	Words bool
	// Explain asks for a trace in every claim.
	Explain bool
	// At, where Explain is set, is a byte offset of the text to explain: what was
	// found there and what was not. Nil for none.
	At *int
	// Observe is called when a stage begins, and what it returns when the stage
	// ends; it may be nil. The engine itself reads no clock.
	Observe func(stage string) (done func())
}

// Anchor is the day against which relative dates were resolved.
type Anchor struct {
	Date string // YYYY-MM-DD, or ""
	From string // request, dateline, or "" where there is none
}

// Warning tells of something that the reader of the result should know.
type Warning struct{ Code, Detail string }

// Result is what the article says.
type Result struct {
	Doc      *text.Document
	SHA256   string // of the text, in hexadecimal
	Language string // ISO 639-1
	Anchor   Anchor
	Claims   []claim.Claim // in reading order
	Warnings []Warning
	// Explanation tells of the place that Request.At names, or is nil.
	Explanation *Explanation
	// Complete is false where the context ended before the document did.
	Complete bool
}

// Extract reads one article. Errors are ErrInvalidUTF8, ErrLanguage and
// ErrDate; a document that outlasts ctx is no error: what was found is
// returned with Complete false.
func (x *Extractor) Extract(ctx context.Context, r Request) (*Result, error) {
	if !utf8.ValidString(r.Text) {
		return nil, ErrInvalidUTF8
	}
	room := scratches.Get()
	w := &work{rooms: x.rooms, scratch: room, request: r, result: &Result{Doc: &text.Document{Raw: r.Text}, Language: "en"}}
	if r.PublishedAt != "" {
		day, err := publicationDay(r.PublishedAt)
		if err != nil {
			return nil, err
		}
		w.anchor = day
		w.result.Anchor = Anchor{Date: day.String(), From: "request"}
	}
	sum := sha256.Sum256([]byte(r.Text))
	w.result.SHA256 = hex.EncodeToString(sum[:])
	complete, err := w.run(ctx)
	if err != nil {
		return nil, err
	}
	w.result.Complete = complete
	w.finish()
	if r.Explain && r.At != nil {
		w.result.Explanation = w.explain(*r.At)
	}
	if !r.Words {
		room.tokens, w.result.Doc.Tokens = w.result.Doc.Tokens, nil
	}
	room.release()
	return w.result, nil
}

func publicationDay(s string) (calendar.Date, error) {
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if t, err := time.Parse(layout, s); err == nil {
			return calendar.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}, nil
		}
	}
	return calendar.Date{}, ErrDate
}
