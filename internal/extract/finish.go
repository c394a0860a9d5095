package extract

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/relate"
)

// finish puts the claims in reading order, resolves overlaps within a type,
// leaves out what was not asked for and gives every claim its id.
func (w *work) finish() {
	asked := make([]*claim.Claim, 0, len(w.claims))
	for i := range w.claims {
		if w.wanted(&w.claims[i]) {
			asked = append(asked, &w.claims[i])
		}
	}
	slices.SortStableFunc(asked, byPosition)
	kept := dropOverlaps(asked)
	w.identify(kept)
	relate.Relate(kept, w.before)
	w.result.Claims = kept
}

// before returns the words of a claim's sentence that stand before it.
func (w *work) before(c *claim.Claim) string {
	return w.result.Doc.Raw[w.result.Doc.Sentences[c.Sentence].Start:c.Span.Start]
}

// byPosition orders by start, then the longer span, then type and rule.
func byPosition(a, b *claim.Claim) int {
	return cmp.Or(
		cmp.Compare(a.Span.Start, b.Span.Start),
		cmp.Compare(b.Span.End, a.Span.End),
		cmp.Compare(a.Type, b.Type),
		cmp.Compare(a.Rule, b.Rule),
	)
}

func (w *work) wanted(c *claim.Claim) bool {
	return c.Confidence >= w.request.MinConfidence &&
		(len(w.request.Types) == 0 || slices.Contains(w.request.Types, c.Type))
}

// dropOverlaps keeps, of overlapping claims of one type, the longest, then the
// earliest, then the one whose rule id comes first. Claims come by position.
// Entities are exempt: each stands for all its mentions.
func dropOverlaps(claims []*claim.Claim) []claim.Claim {
	last := map[claim.Type]int{} // index of the last claim kept, by type
	kept := claims[:0]
	for _, c := range claims {
		i, seen := last[c.Type]
		if !seen || c.Entity() || !kept[i].Span.Overlaps(c.Span) {
			last[c.Type] = len(kept)
			kept = append(kept, c)
			continue
		}
		if c.Span.Len() > kept[i].Span.Len() {
			kept[i], c = c, kept[i]
		}
		kept[i].Beat(c)
	}
	slices.SortStableFunc(kept, byPosition)
	out := make([]claim.Claim, len(kept))
	for i, c := range kept {
		out[i] = *c
	}
	return out
}

// idBytes makes ids of 24 hexadecimal digits: no two claims of a billion
// documents are likely to share one.
const (
	idBytes = 12
	idLen   = 2 * idBytes
)

// identify gives the claims their ids, which are cut from one string.
func (w *work) identify(claims []claim.Claim) {
	digits := make([]byte, 0, idLen*len(claims))
	for i := range claims {
		sum := w.identity(&claims[i])
		digits = hex.AppendEncode(digits, sum[:idBytes])
	}
	ids := string(digits)
	for i := range claims {
		claims[i].ID = ids[i*idLen : (i+1)*idLen]
	}
}

// identity hashes what makes a claim this one: document, type, span and value.
func (w *work) identity(c *claim.Claim) [sha256.Size]byte {
	b := w.bytes[:0]
	b = append(b, w.result.SHA256...)
	b = append(b, c.Type...)
	b = strconv.AppendInt(append(b, 0), int64(c.Span.Start), 10)
	b = strconv.AppendInt(append(b, 0), int64(c.Span.End), 10)
	b = appendValue(append(b, 0), c)
	w.bytes = b
	return sha256.Sum256(b)
}

// appendValue appends the value of a claim's payload as text.
func appendValue(b []byte, c *claim.Claim) []byte {
	switch {
	case c.Count != nil:
		return appendNumber(b, c.Count.Value, c.Count.Relation)
	case c.Date != nil:
		return append(b, c.Date.Value...)
	case c.Person != nil:
		return append(b, c.Person.Name...)
	case c.Organization != nil:
		return append(b, c.Organization.Name...)
	case c.Assurance != nil:
		return append(b, c.Assurance.Kind...)
	case c.Place != nil:
		return append(b, c.Place.Name...)
	case c.Quote != nil && c.Quote.Speaker != nil:
		return append(b, c.Quote.Speaker.Name...)
	case c.Amount != nil:
		b = append(appendNumber(b, c.Amount.Value, c.Amount.Relation), ' ')
		b = append(b, c.Amount.Unit...)
		return append(b, c.Amount.Currency...)
	}
	return b
}

// appendNumber appends a number, or how it relates to the true one where it is nil.
func appendNumber(b []byte, n *float64, relation claim.Relation) []byte {
	if n == nil {
		return append(b, relation...)
	}
	return strconv.AppendFloat(b, *n, 'g', -1, 64)
}
