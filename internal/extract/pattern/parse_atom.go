package pattern

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/text"
)

// tags are the Penn Treebank's, with the signs that taggers add; a test whose
// tag begins none of them is a slip of the pen.
var tags = strings.Fields("CC CD DT EX FW IN JJ JJR JJS LS MD NN NNS NNP NNPS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH " +
	"VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB , . : ( ) $ # \" '' `` -LRB- -RRB- HYPH NFP ADD AFX GW XX")

// endings are tokens of their own, and so never the end of a word.
var endings = []string{"n't", "'s", "'ll", "'re", "'ve", "'d", "'m"}

// test reads a test, negated or not.
func (p *parser) test() (test, error) {
	negated := p.accept('!')
	if negated && strings.IndexByte("!([.^$", p.peek()) >= 0 && p.peek() != 0 {
		return test{}, p.expected("a word, ~, %, @ or # after ! (for several, write [!a !b])")
	}
	t, err := p.plainTest()
	t.negated = negated
	return t, err
}

func (p *parser) plainTest() (test, error) {
	switch p.peek() {
	case '~':
		p.pos++
		w, err := p.word("a lemma after ~")
		return test{kind: testLemma, value: w}, err
	case '%':
		p.pos++
		return p.tag()
	case '@':
		p.pos++
		return p.list()
	case '#':
		p.pos++
		name := p.identifier()
		if name == "" {
			return test{}, p.expected("a kind of mention after #")
		}
		return test{kind: testMention, value: name}, nil
	}
	w, err := p.word("an element")
	return test{kind: testWord, value: w}, err
}

// tag reads a Penn tag or the beginning of some. A dollar sign belongs to the
// tag where the Treebank has one, else it is the end of the sentence.
func (p *parser) tag() (test, error) {
	start := p.pos
	var tag string
	if c := p.peek(); c == '\'' || c == '"' {
		quoted, err := p.quoted()
		if err != nil {
			return test{}, err
		}
		tag = quoted
	} else {
		tag = p.identifier()
		if (tag == "PRP" || tag == "WP") && p.accept('$') {
			tag += "$"
		}
	}
	if tag == "" {
		return test{}, p.expected("a part of speech after %")
	}
	if !slices.ContainsFunc(tags, func(s string) bool { return strings.HasPrefix(s, tag) }) {
		return test{}, p.errorAt(start, fmt.Sprintf("no Penn tag begins with %q", tag))
	}
	return test{kind: testTag, value: tag}, nil
}

// list reads the name of a lexicon list and, after =, the attribute of its entries.
func (p *parser) list() (test, error) {
	start := p.pos
	name := p.identifier()
	if name == "" {
		return test{}, p.expected("the name of a list after @")
	}
	var id lexicon.ID
	known := false
	if p.lex != nil {
		id, known = p.lex.List(name)
	}
	if !known {
		return test{}, p.errorAt(start, fmt.Sprintf("there is no list %q", name))
	}
	t := test{kind: testList, value: name, list: id}
	if !p.accept('=') {
		return t, nil
	}
	start = p.pos
	attr, err := p.attribute()
	if err != nil {
		return test{}, err
	}
	for e := range p.lex.Entries(id) {
		if hasWord(e.Attr, attr) {
			t.attr = attr
			return t, nil
		}
	}
	return test{}, p.errorAt(start, fmt.Sprintf("no entry of the list %q has the attribute %q", name, attr))
}

func (p *parser) attribute() (string, error) {
	if c := p.peek(); c == '\'' || c == '"' {
		return p.quoted()
	}
	if attr := p.identifier(); attr != "" {
		return attr, nil
	}
	return "", p.expected("an attribute after =")
}

// word reads a word, folded as tokens are.
func (p *parser) word(want string) (string, error) {
	if c := p.peek(); c == '\'' || c == '"' {
		w, err := p.quoted()
		return fold(w), err
	}
	start := p.pos
	for p.pos < len(p.expr) {
		n := wordRune(p.expr[p.pos:], p.pos == start)
		if n == 0 {
			break
		}
		p.pos += n
	}
	w := fold(p.expr[start:p.pos])
	if w == "" {
		return "", p.expected(want)
	}
	if p.peek() == '.' {
		return "", p.errorAt(p.pos, "a full stop stands right after a word: put the abbreviation in quotes, or a space before the dot")
	}
	for _, e := range endings {
		if stem, found := strings.CutSuffix(w, e); found && stem != "" {
			return "", p.errorAt(start, fmt.Sprintf("%q is two tokens: write %s and %s apart, the second in quotes", w, stem, e))
		}
	}
	return w, nil
}

// quoted reads one token between quotes of either sort.
func (p *parser) quoted() (string, error) {
	start := p.pos
	quote := p.expr[start]
	n := strings.IndexByte(p.expr[start+1:], quote)
	if n < 0 {
		return "", p.errorAt(start, fmt.Sprintf("the quotation has no closing %c", quote))
	}
	w := p.expr[start+1 : start+1+n]
	if text.Fold(w) == "" || strings.ContainsFunc(w, text.Space) {
		return "", p.errorAt(start, "expected one token, without spaces, between quotes")
	}
	p.pos = start + n + 2
	return w, nil
}

// identifier reads the letters, digits, underscores and inner hyphens of a name.
func (p *parser) identifier() string {
	start := p.pos
	for p.pos < len(p.expr) {
		r, n := utf8.DecodeRuneInString(p.expr[p.pos:])
		hyphen := r == '-' && p.pos > start && wordRune(p.expr[p.pos+1:], true) > 0
		if r != '_' && !hyphen && !isWordRune(r) {
			break
		}
		p.pos += n
	}
	return p.expr[start:p.pos]
}
