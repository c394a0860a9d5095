package count

import (
	"strings"
	"unicode"

	"factdesk/internal/extract/claim"
)

// label recognises "Gate 14", "page 4", "No. 7": a number that names a thing.
func (r *reading) label() bool {
	q := r.q
	before := r.token(q.First - 1)
	if q.First != q.NumberFirst || before.Lower == "" {
		return false
	}
	switch before.Lower {
	case "no.", "nos.", "#", "+", "no":
		return q.Number.Digits
	}
	if !q.Number.Digits || r.hasNounAfter() {
		return false
	}
	if !strings.HasPrefix(before.Tag, "NN") || before.Tag == "NNS" {
		return false
	}
	_, labelled := r.find(q.First-1, r.s.f.lists.labels)
	named := unicode.IsUpper(first(before.Norm)) && q.First-1 > r.sent.First && strings.HasPrefix(before.Tag, "NNP")
	return labelled || named && !r.token(q.First).SpaceBefore || named && len(before.Norm) > 1
}

// digitRun recognises telephone and account numbers: several bare numbers in a
// row, and what is called or dialled.
func (r *reading) digitRun() bool {
	if !r.q.Number.Digits {
		return false
	}
	before, after := r.token(r.q.First-1), r.token(r.q.Last)
	switch before.Lemma {
	case "call", "dial", "text", "phone", "ring":
		return true
	}
	return before.Tag == "CD" && isDigit(before.Norm) || after.Tag == "CD" && isDigit(after.Norm)
}

// year recognises a bare year that no date rule took: it has no noun in the
// plural behind it.
func (r *reading) year() bool {
	n := r.q.Number
	tok := r.token(r.q.NumberFirst)
	if !n.Digits || n.Value < 1900 || n.Value > 2100 || len(tok.Norm) != 4 || r.q.Relation != claim.Exact {
		return false
	}
	return !r.hasNounAfter() && r.token(r.q.Last).Lower != "of"
}
