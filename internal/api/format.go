package api

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"slices"
)

// Format is a form of the answer.
type Format string

// The formats, in the order in which they are preferred among those that the
// client likes as much.
const (
	FormatJSON   Format = "json"   // the Extraction of the contract
	FormatTable  Format = "table"  // for people at a terminal
	FormatCSV    Format = "csv"    // a row a claim, RFC 4180
	FormatJSONLD Format = "jsonld" // W3C Web Annotations
	FormatNDJSON Format = "ndjson" // a line for the document, then a line a claim
)

// Formats lists every format.
var Formats = []Format{FormatJSON, FormatTable, FormatCSV, FormatJSONLD, FormatNDJSON}

// formatMedia is what Accept and Content-Type call the formats.
var formatMedia = map[Format]struct{ accept, content string }{
	FormatJSON:   {mediaJSON, mediaJSON},
	FormatTable:  {mediaText, "text/plain; charset=utf-8"},
	FormatCSV:    {"text/csv", "text/csv; charset=utf-8; header=present"},
	FormatJSONLD: {"application/ld+json", `application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"`},
	FormatNDJSON: {mediaNDJSON, mediaNDJSON},
}

// ParseFormat reads the name of a format.
func ParseFormat(name string) (Format, error) {
	if f := Format(name); slices.Contains(Formats, f) {
		return f, nil
	}
	return "", fmt.Errorf("none of the formats %v", Formats)
}

// ContentType returns the media type of the format, with its parameters.
func (f Format) ContentType() string { return formatMedia[f].content }

// chooseFormat returns the format that the query names, else the one that
// Accept likes best.
func chooseFormat(h http.Header, named Format) (Format, error) {
	if named != "" {
		return named, nil
	}
	best, weight := Format(""), 0.0
	for _, f := range Formats {
		if q := quality(h, formatMedia[f].accept); q > weight {
			best, weight = f, q
		}
	}
	if best == "" {
		return "", fail(notAcceptable, "the answer comes as one of %v, which Accept leaves out", Formats)
	}
	return best, nil
}

// Write writes an extraction in a format, as POST /extract answers it.
func Write(w io.Writer, f Format, e *Extraction) error {
	switch f {
	case FormatNDJSON:
		return writeNDJSON(w, e)
	case FormatCSV:
		return WriteCSV(w, e.Document.name(), e)
	case FormatJSONLD:
		return WriteJSON(w, annotations(e))
	case FormatTable:
		return writeTable(w, e)
	default:
		if b, ok := w.(*bytes.Buffer); ok {
			b.Grow(claimBytes * len(e.Claims))
		}
		return WriteJSON(w, e)
	}
}

// claimBytes is room for a claim in JSON and its share of the rest of an answer:
// most take less.
const claimBytes = 600

// extractionHead is an extraction without its claims.
type extractionHead struct {
	Document documentWire  `json:"document"`
	Offsets  string        `json:"offsets"`
	Ruleset  string        `json:"ruleset"`
	Complete bool          `json:"complete"`
	Warnings []warningWire `json:"warnings"`

	Explanation *explanationWire `json:"explanation,omitempty"`
}

// writeNDJSON writes a line with everything but the claims, then a line a claim.
func writeNDJSON(w io.Writer, e *Extraction) error {
	head := extractionHead{
		Document: e.Document, Offsets: e.Offsets, Ruleset: e.Ruleset, Complete: e.Complete,
		Warnings: e.Warnings, Explanation: e.Explanation,
	}
	if err := WriteJSON(w, head); err != nil {
		return err
	}
	for i := range e.Claims {
		if err := WriteJSON(w, &e.Claims[i]); err != nil {
			return err
		}
	}
	return nil
}
