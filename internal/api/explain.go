package api

import (
	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
)

// traceWire says how a claim came about; present with explain=1.
type traceWire struct {
	Steps  []stepWire  `json:"steps"`
	Cues   []stepWire  `json:"cues"`
	Beaten []rivalWire `json:"beaten"`
}

type stepWire struct {
	Name string `json:"name"`
	Text string `json:"text"`
	rangeWire
}

type rivalWire struct {
	Rule string `json:"rule"`
	Text string `json:"text"`
	rangeWire
}

// explanationWire tells of the place that the parameter at names.
type explanationWire struct {
	At       int        `json:"at"`
	Zone     string     `json:"zone"`
	Sentence *rangeWire `json:"sentence,omitempty"`
	Words    []wordWire `json:"words"`
	Claims   []string   `json:"claims"`
	Misses   []missWire `json:"misses"`
}

type wordWire struct {
	Text  string `json:"text"`
	Lemma string `json:"lemma"`
	Tag   string `json:"tag"`
	rangeWire
}

type missWire struct {
	Type   string `json:"type,omitempty"`
	Reason string `json:"reason"`
	Text   string `json:"text"`
	rangeWire
}

func (c *converter) trace(in *claim.Trace) *traceWire {
	if in == nil {
		return nil
	}
	out := &traceWire{Steps: c.steps(in.Steps), Cues: c.steps(in.Cues), Beaten: make([]rivalWire, len(in.Beaten))}
	for i, b := range in.Beaten {
		out.Beaten[i] = rivalWire{Rule: b.Rule, Text: c.doc.Slice(b.Span), rangeWire: c.span(b.Span)}
	}
	return out
}

func (c *converter) steps(in []claim.Step) []stepWire {
	out := make([]stepWire, len(in))
	for i, s := range in {
		out[i] = stepWire{Name: s.Name, Text: c.doc.Slice(s.Span), rangeWire: c.span(s.Span)}
	}
	return out
}

func (c *converter) explanation(in *extract.Explanation) *explanationWire {
	if in == nil {
		return nil
	}
	out := &explanationWire{
		At: c.offsets.At(in.At), Zone: string(in.Zone), Claims: list(in.Claims),
		Words: make([]wordWire, len(in.Words)), Misses: make([]missWire, len(in.Misses)),
	}
	if in.Sentence != nil {
		span := c.span(*in.Sentence)
		out.Sentence = &span
	}
	for i := range in.Words {
		w := &in.Words[i]
		out.Words[i] = wordWire{Text: w.Text, Lemma: w.Lemma, Tag: w.Tag, rangeWire: c.span(w.Span)}
	}
	for i, m := range in.Misses {
		out.Misses[i] = missWire{Type: string(m.Type), Reason: m.Reason, Text: c.doc.Slice(m.Span), rangeWire: c.span(m.Span)}
	}
	return out
}

// byteAt returns the byte offset of a place that the client counted in its own
// unit; ok is false beyond the text.
func byteAt(raw string, at *int, unit text.Unit) (offset *int, ok bool) {
	if at == nil {
		return nil, true
	}
	b, ok := text.NewOffsets(raw, unit).Byte(*at)
	return &b, ok
}
