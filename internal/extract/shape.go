package extract

import (
	"context"

	"factdesk/internal/extract/reuse"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/rules/date"
	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
)

func (w *work) parse(context.Context) error {
	p := w.pass
	w.sentences = reuse.Zeroed(w.sentences, len(p.Doc.Sentences))
	p.Sentences = w.sentences
	zones := zoneReader{doc: p.Doc}
	for i, s := range p.Doc.Sentences {
		p.Sentences[i].Sentence, p.Sentences[i].Zone = s, zones.of(s)
	}
	w.dates = date.Append(w.dates, p)
	w.mark()
	w.parser.Start(p.Doc.Tokens, w.marks)
	for i := range p.Sentences {
		s := &p.Sentences[i]
		if s.Zone == text.Link || s.Zone == text.Boilerplate {
			continue
		}
		w.readNumbers(s)
		s.Tree = w.parser.Parse(s.Sentence, s.Quantities)
	}
	return nil
}

// readNumbers finds the quantities and measures of a sentence.
func (w *work) readNumbers(s *rule.Sentence) {
	quantities, measures := len(w.quantityRoom), len(w.measureRoom)
	w.quantityRoom = w.quantities.Append(w.quantityRoom, w.pass.Doc, w.pass.Words, s.Sentence, w.pass.Index)
	w.measureRoom = w.measures.Append(w.measureRoom, w.pass.Doc, w.pass.Words, s.Sentence, w.pass.Index)
	s.Quantities = w.quantityRoom[quantities:len(w.quantityRoom):len(w.quantityRoom)]
	s.Measures = w.measureRoom[measures:len(w.measureRoom):len(w.measureRoom)]
}

// mark says of every token whether it is part of a name or a date.
func (w *work) mark() {
	w.marks = reuse.Zeroed(w.marks, len(w.pass.Doc.Tokens))
	for _, m := range w.pass.Names.Mentions {
		for t := m.First; t < m.Last; t++ {
			w.marks[t] |= syntax.MarkName
			if t > m.First {
				w.marks[t] |= syntax.MarkInName
			}
		}
	}
	for i := range w.dates {
		for t := w.dates[i].First; t < w.dates[i].Last; t++ {
			w.marks[t] |= syntax.MarkTemporal
		}
	}
}

// zoneReader tells the zone of sentences asked for in order.
type zoneReader struct {
	doc  *text.Document
	next int
}

// of returns the zone that begins last before the sentence and covers its start.
func (z *zoneReader) of(s text.Sentence) text.ZoneKind {
	kind := z.doc.Paragraphs[s.Paragraph].Zone
	for z.next < len(z.doc.Zones) && z.doc.Zones[z.next].End <= s.Start {
		z.next++
	}
	for k := z.next; k < len(z.doc.Zones) && z.doc.Zones[k].Start <= s.Start; k++ {
		if z.doc.Zones[k].Kind == text.Dateline && z.doc.Zones[k].End >= s.End {
			kind = text.Dateline
		}
	}
	return kind
}
