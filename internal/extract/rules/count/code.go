package count

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/name"
)

// label recognises "Gate 14", "page 4", "No. 7": a number that names a thing.
func (r *reading) label() bool {
	q := r.q
	before := r.token(q.First - 1)
	if q.First != q.NumberFirst || before.Lower == "" {
		return false
	}
	switch before.Lower {
	case "no.", "nos.", "#", "+", "page":
		return q.Number.Digits
	case "no":
		return true // "No 10", and "no two are alike"
	}
	if !q.Number.Digits {
		return spelledLabels[before.Lower]
	}
	if r.hasNounAfter() {
		return false
	}
	if named := r.q.First - 2; (before.Lower == "and" || before.Lower == "or" || before.Lower == "to") && isDigit(r.token(named).Norm) {
		if _, ok := r.s.p.Names.At(named); ok {
			return true // "Windows 7 and 8"
		}
	}
	if !strings.HasPrefix(before.Tag, "NN") || before.Tag == "NNS" {
		return false
	}
	if r.shareOfBody() {
		return false
	}
	_, labelled := r.find(q.First-1, r.s.f.lists.labels)
	named := unicode.IsUpper(first(before.Norm)) && q.First-1 > r.sent.First && strings.HasPrefix(before.Tag, "NNP")
	return labelled || named && !r.token(q.First).SpaceBefore || named && len(before.Norm) > 1
}

// tallyNouns are what a score is said of.
var tallyNouns = map[string]bool{"tally": true, "vote": true, "score": true, "result": true, "margin": true}

// score recognises the two sides of a vote or match: "the tally was 47 to 52".
func (r *reading) score() bool {
	if !r.q.Number.Range || !r.q.Number.Digits || r.hasNounAfter() {
		return false
	}
	for t := r.q.First - 1; t >= r.q.First-3; t-- {
		if tallyNouns[r.token(t).Lemma] {
			return true
		}
	}
	return false
}

// subsection recognises the numbers of a passage of law: "sections 318(4) and 61(2)".
func (r *reading) subsection() bool {
	q := r.q
	if !q.Number.Digits {
		return false
	}
	opens := func(t int) bool { return r.token(t).Lower == "(" && !r.token(t).SpaceBefore }
	if opens(q.Last) && len(r.token(q.Last+1).Norm) <= maxSubsection && r.token(q.Last+2).Lower == ")" {
		return true
	}
	return opens(q.First-1) && isDigit(r.token(q.First-2).Norm) && r.token(q.Last).Lower == ")"
}

// maxSubsection bounds the letters of a number in brackets behind another.
const maxSubsection = 2

// shareOfBody reports whether the number behind the name of a body is its share of
// what the sentence counts: "sent 72 observers and the Arab League 58".
func (r *reading) shareOfBody() bool {
	m, ok := r.s.p.Names.At(r.q.First - 1)
	if !ok || m.Kind != name.Organization || m.Last != r.q.First {
		return false
	}
	n := len(r.s.counts)
	return n > 0 && r.s.counts[n-1].q.First >= r.sent.First && ofAnother(r.tree, r.tree.ChunkAt(r.q.NumberLast-1))
}

// spelledLabels are nouns that a number in words follows as a label: "phase two".
var spelledLabels = map[string]bool{
	"number": true, "phase": true, "stage": true, "step": true, "chapter": true, "part": true, "level": true, "tier": true, "type": true,
	"category": true, "grade": true, "round": true, "act": true, "section": true, "article": true, "volume": true, "version": true,
}

// modelNumber recognises a bare number that the document has as part of a name:
// "the 747", after "the Boeing 747".
func (r *reading) modelNumber() bool {
	if !r.q.Number.Digits || r.q.NumberLast-r.q.NumberFirst != 1 || r.hasNounAfter() {
		return false
	}
	return r.s.numbersInNames()[r.token(r.q.NumberFirst).Norm]
}

// numbersInNames returns the bare numbers of three digits or more that stand in
// names, which are models and not totals: "Boeing 747", "Airbus A380" has none.
func (s *search) numbersInNames() map[string]bool {
	if s.modelNumbers != nil {
		return s.modelNumbers
	}
	s.modelNumbers = map[string]bool{}
	tokens := s.p.Doc.Tokens
	for i := 1; i < len(tokens); i++ {
		n := strings.TrimSuffix(tokens[i].Norm, "s") // "Boeing 747s"
		if len(n) < 3 || len(n) > 4 || !allDigits(n) || !tokens[i].SpaceBefore {
			continue
		}
		before := &tokens[i-1]
		if strings.HasPrefix(before.Tag, "NNP") && before.Tag != "NNPS" && unicode.IsUpper(first(before.Norm)) && unicode.IsLower(last(before.Norm)) {
			s.modelNumbers[n] = true
		}
	}
	return s.modelNumbers
}

func last(s string) rune {
	c, _ := utf8.DecodeLastRuneInString(s)
	return c
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
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
		return !r.hasNounAfter() // "plans to call 87 witnesses"
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
	if r.hasNounAfter() {
		return r.s.years()[tok.Norm] // "wins 2031 island primary"
	}
	return r.token(r.q.Last).Lower != "of"
}

// years returns the years that the dates of the document name or are in. A bare
// number that is one of them is a year, whatever noun stands behind it.
func (s *search) years() map[string]bool {
	if s.dateYears != nil {
		return s.dateYears
	}
	s.dateYears = map[string]bool{}
	for i := range s.p.Sentences {
		for _, d := range s.p.Sentences[i].Dates {
			if len(d.Value) >= 4 && allDigits(d.Value[:4]) {
				s.dateYears[d.Value[:4]] = true
			}
		}
	}
	return s.dateYears
}
