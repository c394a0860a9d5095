package timex

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"factdesk/internal/extract/numeral"
	"factdesk/internal/extract/text"
	"factdesk/internal/extract/wordset"
)

// scan is one sentence under reading.
type scan struct {
	toks  []text.Token
	lower []string // Token.Lower, without a prefix such as "mid-"
	words []*word  // what the vocabulary knows of each token
	caps  []bool   // starts with a capital, behind the prefix
	hot   []bool   // may belong to a date by itself
	ahead []bool   // a word of time follows soon
	mods  []string // the modifier of the prefix, or ""
	// numbers tells of each token whether a number starts there: unread, none,
	// or one more than its index into values.
	numbers []int32
	values  []numberAt
	parts   []part // room for what is found
}

// What numbers says of a token where it is no index.
const (
	unread int32 = 0
	none   int32 = -1
)

// numberAt is a number that was read.
type numberAt struct {
	value numeral.Number
	next  int
}

// part is a piece of an expression, or a whole one.
type part struct {
	first, last int
	rule        string
	known       Known
	modifier    string
	// fragment tells that the part is no expression unless it is merged: "the
	// year" counts only in "the end of the year".
	fragment bool
}

// recognizer proposes the part that starts at token i.
type recognizer struct {
	Rule
	begins opening // with what the part may begin
	find   func(s *scan, i int) (part, bool)
}

// newScan prepares a sentence; it is nil where no word and no digit may belong
// to a date.
func newScan(toks []text.Token) *scan {
	if !hasTemporal(toks) {
		return nil
	}
	s := scans.Get().(*scan)
	s.reset(toks)
	for i := range toks {
		mod, norm := cutPrefix(toks[i].Norm)
		lower := toks[i].Lower
		if mod != "" {
			lower = strings.ToLower(norm)
		}
		s.lower = append(s.lower, lower)
		s.mods = append(s.mods, mod)
		s.caps = append(s.caps, startsUpper(norm))
		s.words = append(s.words, lookUp(strings.TrimSuffix(lower, ".")))
		s.hot = append(s.hot, toks[i].Has(text.Temporal, Temporal))
	}
	s.lookAhead()
	return s
}

func hasTemporal(toks []text.Token) bool {
	for i := range toks {
		if toks[i].Has(text.Temporal, Temporal) {
			return true
		}
	}
	return false
}

// scans keeps the memory of scans for the sentences to come.
var scans = sync.Pool{New: func() any { return new(scan) }}

// reset empties the scan for a sentence.
func (s *scan) reset(toks []text.Token) {
	s.toks = toks
	s.lower, s.words, s.caps, s.mods = s.lower[:0], s.words[:0], s.caps[:0], s.mods[:0]
	s.hot, s.values = s.hot[:0], s.values[:0]
	s.ahead = append(s.ahead[:0], make([]bool, len(toks))...)
	s.numbers = append(s.numbers[:0], make([]int32, len(toks))...)
}

// free gives the scan back; nothing that was found points into it.
func (s *scan) free() {
	s.toks = nil
	scans.Put(s)
}

// Temporal reports whether a word may belong to a date by itself.
func Temporal(s *text.Spelling) bool {
	lower := s.Lower
	if mod, norm := cutPrefix(s.Norm); mod != "" {
		lower = strings.ToLower(norm)
	}
	return lookUp(strings.TrimSuffix(lower, ".")).sort != otherWord || marked(lower) || holidayStarts.Get(lower)
}

// maxLead is how many tokens may stand between the words that an expression
// opens with and the first that speaks of time: "a couple of hundred or so years".
const maxLead = 8

// lookAhead notes at which tokens a word of time follows within maxLead.
func (s *scan) lookAhead() {
	next := len(s.toks) + maxLead + 1
	for i := len(s.toks) - 1; i >= 0; i-- {
		s.ahead[i] = next-i <= maxLead
		if s.hot[i] {
			next = i
		}
	}
}

// cutPrefix cuts "mid-" and the like from a token and returns the modifier that
// it means.
func cutPrefix(norm string) (mod, rest string) {
	head, tail, found := strings.Cut(norm, "-")
	if !found || len(head) > 5 {
		return "", norm
	}
	if mod, ok := prefixes[strings.ToLower(head)]; ok && tail != "" {
		return mod, tail
	}
	return "", norm
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// marked reports whether a word has a digit, or a word of time between its
// hyphens: "nine-month".
func marked(w string) bool {
	hyphen := false
	for i := range len(w) {
		if '0' <= w[i] && w[i] <= '9' {
			return true
		}
		hyphen = hyphen || w[i] == '-'
	}
	if !hyphen {
		return false
	}
	for piece := range strings.SplitSeq(w, "-") {
		if lookUp(piece).sort != otherWord {
			return true
		}
	}
	return false
}

// openers are the words outside the vocabulary that an expression may start with.
var openers = wordset.Of("the", "a", "an", "another", "several", "few", "many", "some", "numerous",
	"recent", "final", "all", "to", "till", "fiscal", "calendar", "financial", "once", "weekdays")

// opens reports whether an expression may start at token i, so that the
// recognisers are spared the other words of a sentence.
func (s *scan) opens(i int) bool {
	w := s.lower[i]
	if s.hot[i] || len(w) == 4 && w[:2] == "fy" || w == "once" || w == "weekdays" {
		return true
	}
	if !s.ahead[i] {
		return false
	}
	if openers.Get(w) {
		return w != "the" || s.goesOn(i+1)
	}
	if s.mods[i] == "" && !s.toks[i].Has(text.Numeral, numeral.MayStart) {
		return false
	}
	_, _, ok := s.numeral(i)
	return ok
}

// described are the words outside the vocabulary that describe a time behind an
// article, and the names that time has only there.
var described = wordset.Of("near", "distant", "foreseeable", "whole", "entire", "full", "early", "late", "mid", "moment", "minute", "past", "future")

// goesOn reports whether an expression that opens with an article may go on
// with token i, which spares the recognisers most noun phrases.
func (s *scan) goesOn(i int) bool {
	if i >= len(s.toks) {
		return false
	}
	w := s.lower[i]
	return s.hot[i] || openers.Get(w) || described.Get(w) || s.mods[i] != "" || s.toks[i].Has(text.Numeral, numeral.MayStart)
}

// numeral reads the number at token i.
func (s *scan) numeral(i int) (n numeral.Number, next int, ok bool) {
	if i < 0 || i >= len(s.numbers) {
		return numeral.Number{}, i, false
	}
	if s.numbers[i] == unread {
		s.numbers[i] = none
		if n, next, ok := numeral.Parse(s.lower, i); ok {
			s.values = append(s.values, numberAt{n, next})
			s.numbers[i] = int32(len(s.values))
		}
	}
	if s.numbers[i] == none {
		return numeral.Number{}, i, false
	}
	found := &s.values[s.numbers[i]-1]
	return found.value, found.next, true
}

// recognize collects the longest part from each token, left to right.
func (s *scan) recognize() []part {
	parts := s.parts[:0]
	for i := 0; i < len(s.toks); {
		if !s.opens(i) {
			i++
			continue
		}
		best, first := part{}, s.opening(i)
		for k := range recognizers {
			r := &recognizers[k]
			if r.begins&first == 0 {
				continue
			}
			p, ok := r.find(s, i)
			if !ok || p.last <= i {
				continue
			}
			longer := p.last > best.last || p.last == best.last && best.fragment && !p.fragment
			if longer {
				p.first, p.rule, p.modifier = i, r.ID, max(p.modifier, s.mods[i])
				best = p
			}
		}
		if best.last == 0 {
			i++
			continue
		}
		parts = append(parts, best)
		i = best.last
	}
	s.parts = parts
	return parts
}

// at returns the lower-case token i, or "" beyond the ends.
func (s *scan) at(i int) string {
	if i < 0 || i >= len(s.lower) {
		return ""
	}
	return s.lower[i]
}

// word returns what is known of token i.
func (s *scan) word(i int) *word {
	if i < 0 || i >= len(s.words) {
		return &noWord
	}
	return s.words[i]
}

// is reports whether token i is of the sort.
func (s *scan) is(i int, k sort) bool { return s.word(i).sort == k && i >= 0 && i < len(s.words) }

// tag returns the part of speech of token i, or "".
func (s *scan) tag(i int) string {
	if i < 0 || i >= len(s.toks) {
		return ""
	}
	return s.toks[i].Tag
}

// capital reports whether token i starts with a capital letter.
func (s *scan) capital(i int) bool {
	return i >= 0 && i < len(s.caps) && s.caps[i]
}

// oneOf reports whether token i is one of the words.
func (s *scan) oneOf(i int, words ...string) bool {
	w := s.at(i)
	for _, o := range words {
		if w == o && w != "" {
			return true
		}
	}
	return false
}

// number reads a plain whole number of at most four digits: 12, but not 1,000.
func (s *scan) number(i int) (int, bool) { return plainNumber(s.at(i)) }

func plainNumber(w string) (int, bool) {
	if w == "" || len(w) > 4 {
		return 0, false
	}
	n := 0
	for i := range len(w) {
		if w[i] < '0' || w[i] > '9' {
			return 0, false
		}
		n = 10*n + int(w[i]-'0')
	}
	return n, true
}

// temporal reports whether token i may belong to a date: a known word or a number.
func (s *scan) temporal(i int) bool {
	if s.word(i).sort != otherWord && i >= 0 && i < len(s.words) {
		return true
	}
	_, ok := s.number(i)
	return ok
}
