package text

import (
	"errors"
	"fmt"
	"unicode/utf8"
)

// ErrInvalidUTF8 tells that the text is not valid UTF-8.
var ErrInvalidUTF8 = errors.New("text is not valid UTF-8")

// Parse lays out an article: its paragraphs, in order and without overlap, and
// its zones. Raw is kept as received, to the byte; characters that belong to no
// paragraph are white space or invisible. The time is linear in len(raw).
//
// The only error is ErrInvalidUTF8, wrapped with the place of the first bad byte.
func Parse(raw string) (*Document, error) {
	if !utf8.ValidString(raw) {
		return nil, fmt.Errorf("%w: bad byte at offset %d", ErrInvalidUTF8, firstInvalid(raw))
	}
	doc := &Document{Raw: raw}
	spans := paragraphs(raw)
	doc.Paragraphs = make([]Paragraph, len(spans))
	for i, s := range spans {
		doc.Paragraphs[i] = Paragraph{Span: s, Zone: Body}
	}
	classify(doc)
	doc.Zones = zones(doc)
	return doc, nil
}

func firstInvalid(s string) int {
	for i, r := range s {
		if r != utf8.RuneError {
			continue
		}
		if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
			return i
		}
	}
	return len(s)
}

// zones lists the paragraphs by kind, with the dateline cut out of the body
// paragraph that it opens.
func zones(doc *Document) []Zone {
	out := make([]Zone, 0, len(doc.Paragraphs)+1)
	bodies := 0
	for _, p := range doc.Paragraphs {
		if p.Zone != Body {
			out = append(out, Zone{p.Span, p.Zone})
			continue
		}
		bodies++
		n := 0
		if bodies <= datelineReach {
			n = datelineLen(doc.Slice(p.Span), bodies == 1)
		}
		if n == 0 {
			out = append(out, Zone{p.Span, Body})
			continue
		}
		cut := p.Start + n
		out = append(out, Zone{Span{p.Start, cut}, Dateline})
		if rest := trim(doc.Raw, Span{cut, p.End}); rest.Len() > 0 {
			out = append(out, Zone{rest, Body})
		}
	}
	return out
}
