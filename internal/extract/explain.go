package extract

import (
	"slices"
	"sort"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/text"
)

// Explanation tells what the engine made of one place of the text.
type Explanation struct {
	At   int // byte offset
	Zone text.ZoneKind
	// Sentence is the sentence at the place, with its words as the rules see
	// them; nil between sentences.
	Sentence *text.Span
	Words    []text.Token
	// Claims are the ids of the claims that cover the place.
	Claims []string
	// Misses are what looked like a claim there, and why it is none.
	Misses []rule.Miss
}

// explain looks up what lies at a byte offset.
func (w *work) explain(at int) *Explanation {
	e := &Explanation{At: at, Zone: w.zoneAt(at)}
	doc := w.result.Doc
	i := sort.Search(len(doc.Sentences), func(i int) bool { return doc.Sentences[i].End > at })
	if i < len(doc.Sentences) && doc.Sentences[i].Start <= at {
		s := &doc.Sentences[i]
		e.Sentence, e.Words = &s.Span, slices.Clone(doc.Tokens[s.First:s.Last])
	}
	for k := range w.result.Claims {
		if covers(&w.result.Claims[k], at) {
			e.Claims = append(e.Claims, w.result.Claims[k].ID)
		}
	}
	if w.pass == nil {
		return e
	}
	for _, m := range w.pass.Notes.Misses {
		if m.Span.Start <= at && at < m.Span.End {
			e.Misses = append(e.Misses, m)
		}
	}
	e.Misses = append(e.Misses, w.unread(at, e.Zone)...)
	return e
}

// zoneAt returns the zone at a byte offset, the innermost where they nest.
func (w *work) zoneAt(at int) text.ZoneKind {
	kind := text.Body
	for _, z := range w.result.Doc.Zones {
		if z.Start <= at && at < z.End {
			kind = z.Kind
		}
	}
	return kind
}

// unread says that no rule reads links and boilerplate.
func (w *work) unread(at int, zone text.ZoneKind) []rule.Miss {
	if zone != text.Link && zone != text.Boilerplate {
		return nil
	}
	return []rule.Miss{{Span: text.Span{Start: at, End: at}, Reason: "no rule reads a zone of the kind " + string(zone)}}
}

// covers reports whether a claim, or one of an entity's mentions, covers the place.
func covers(c *claim.Claim, at int) bool {
	inside := func(s text.Span) bool { return s.Start <= at && at < s.End }
	mention := func(m claim.Mention) bool { return inside(m.Span) }
	switch {
	case c.Person != nil:
		return slices.ContainsFunc(c.Person.Mentions, mention)
	case c.Organization != nil:
		return slices.ContainsFunc(c.Organization.Mentions, mention)
	case c.Place != nil:
		return slices.ContainsFunc(c.Place.Mentions, mention)
	}
	return inside(c.Span)
}
