package pattern

import (
	"slices"
	"strings"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/text"
)

// testKind tells what a test looks at.
type testKind uint8

const (
	testWord testKind = iota
	testLemma
	testTag
	testList
	testMention
)

// test is one condition about the token at which an element begins.
type test struct {
	kind    testKind
	negated bool
	value   string // word, lemma, tag prefix, list name or mention kind
	list    lexicon.ID
	attr    string // a word of the entry's attribute; "" for any entry
}

// takes reports whether the test says how many tokens are taken.
func (t *test) takes() bool {
	return !t.negated && (t.kind == testList || t.kind == testMention)
}

// element is an atom that takes tokens: all tests hold of the first one.
type element struct {
	src   string // as written in the pattern
	tests []test // about the first token alone
	taker *test  // the list or mention that says how many tokens; nil: one
}

// holds reports whether the tests about the first token hold at token i.
func (e *element) holds(src Source, i int) bool {
	if len(e.tests) == 0 {
		return true
	}
	tok := src.Token(i)
	for k := range e.tests {
		t := &e.tests[k]
		if t.about(tok, src, i) == t.negated {
			return false
		}
	}
	return true
}

// mayBegin reports whether the element could take token i and perhaps more.
func (e *element) mayBegin(src Source, i int) bool {
	return (e.taker == nil || e.taker.begins(src, i)) && e.holds(src, i)
}

// about evaluates the test, without its negation, at token i.
func (t *test) about(tok *text.Token, src Source, i int) bool {
	switch t.kind {
	case testWord:
		return tok.Lower == t.value
	case testLemma:
		return tok.Lemma == t.value
	case testTag:
		return strings.HasPrefix(tok.Tag, t.value)
	default:
		return t.begins(src, i)
	}
}

// begins reports whether an entry or mention that fits begins at token i.
func (t *test) begins(src Source, i int) bool {
	if t.kind == testList {
		for h := range src.Hits(i).All() {
			if t.fitsHit(h) {
				return true
			}
		}
		return false
	}
	return slices.ContainsFunc(src.Mentions(i), t.fitsMention)
}

func (t *test) fitsHit(h lexicon.Hit) bool {
	return h.List == t.list && h.Len > 0 && (t.attr == "" || hasWord(h.Attr(), t.attr))
}

// hasWord reports whether the word is one of those that spaces part in attr.
func hasWord(attr, word string) bool {
	for attr != "" {
		first, rest, _ := strings.Cut(attr, " ")
		if first == word {
			return true
		}
		attr = rest
	}
	return false
}

func (t *test) fitsMention(m Mention) bool { return m.Len > 0 && m.Kind == t.value }
