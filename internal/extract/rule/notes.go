package rule

import (
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
)

// Notes collects what an explanation needs. Rules write to it through the
// methods of Pass, which do nothing where no explanation is asked for.
type Notes struct {
	Misses []Miss
}

// Miss is a stretch of text that a rule looked at and left alone.
type Miss struct {
	Span   text.Span
	Type   claim.Type // of the claim that it might have been
	Reason string     // a clause: "the number is an age"
}

// Missed notes that tokens [first, last) looked like a claim and why they are none.
func (p *Pass) Missed(first, last int, t claim.Type, reason string) {
	if p.Notes == nil {
		return
	}
	p.Notes.Misses = append(p.Notes.Misses, Miss{Span: p.Span(first, last), Type: t, Reason: reason})
}

// Explains reports whether claims should carry a trace.
func (p *Pass) Explains() bool { return p.Notes != nil }
