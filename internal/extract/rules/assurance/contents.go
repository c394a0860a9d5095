package assurance

import (
	"fmt"
	"strings"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/text"
)

// other is the kind of a commitment whose content is of no kind of the guide.
const other = "other"

// polarity tells what must be said of an act for it to be of a kind.
type polarity uint8

const (
	never polarity = iota // it will not be done
	always
	either // either
)

var polarities = map[string]polarity{"never": never, "always": always, "any": either}

// content is a line of assurance_contents.txt.
type content struct {
	groups   [][]string // runs of words; each follows the one before somewhere
	kind     string
	polarity polarity
}

// contents holds the lines by their first word.
type contents struct {
	lines    map[string][]content
	negators map[string][][]string // the rest of each negating phrase, by its first word
}

func (c *contents) read(lex *lexicon.Lexicon) error {
	entries, err := entriesOf(lex, "assurance_contents")
	if err != nil {
		return err
	}
	c.lines = make(map[string][]content)
	for e := range entries {
		kind, pol, _ := strings.Cut(e.Attr, " ")
		polarity, ok := polarities[pol]
		if !ok {
			return fmt.Errorf("list assurance_contents, entry %q: want KIND POLARITY, got %q", e.Text, e.Attr)
		}
		line := content{kind: kind, polarity: polarity}
		for group := range strings.SplitSeq(e.Text, "|") {
			line.groups = append(line.groups, strings.Fields(group))
		}
		first := line.groups[0][0]
		c.lines[first] = append(c.lines[first], line)
	}
	if entries, err = entriesOf(lex, "assurance_negators"); err != nil {
		return err
	}
	c.negators = make(map[string][][]string)
	for e := range entries {
		words := strings.Fields(e.Text)
		c.negators[words[0]] = append(c.negators[words[0]], words[1:])
	}
	return nil
}

// kind returns the kind of a complement, other if it is of none. forsworn tells
// that the words around the complement deny it already, so that the mere name
// of an act will do: "ruled out executions".
func (c *contents) kind(tokens []text.Token, forsworn bool) string {
	denied := forsworn || c.denied(tokens)
	for i := range tokens {
		t := &tokens[i]
		if k, ok := c.kindAt(c.lines[t.Lower], tokens[i:], denied, forsworn); ok {
			return k
		}
		if t.Lemma == t.Lower {
			continue
		}
		if k, ok := c.kindAt(c.lines[t.Lemma], tokens[i:], denied, forsworn); ok {
			return k
		}
	}
	return other
}

// premodifies reports whether the first token is a participle before its noun,
// which says nothing of what is promised: "deported sailors".
func premodifies(tokens []text.Token) bool {
	t := &tokens[0]
	return len(tokens) > 1 && t.Lemma != t.Lower && (t.Tag == "VBN" || t.Tag == "VBD") &&
		strings.HasPrefix(tokens[1].Tag, "NN")
}

func (c *contents) kindAt(lines []content, tokens []text.Token, denied, forsworn bool) (string, bool) {
	for _, line := range lines {
		if !line.holds(tokens) || line.oneWord() && premodifies(tokens) {
			continue
		}
		if line.polarity == either || forsworn || denied == (line.polarity == never) {
			return line.kind, true
		}
	}
	return "", false
}

// denied reports whether the words say that an act will not be done.
func (c *contents) denied(tokens []text.Token) bool {
	for i := range tokens {
		t := &tokens[i]
		for _, word := range []string{t.Lower, t.Lemma} {
			for _, rest := range c.negators[word] {
				if run(tokens[i+1:], rest) {
					return true
				}
			}
		}
	}
	return false
}

func (l *content) oneWord() bool { return len(l.groups) == 1 && len(l.groups[0]) == 1 }

// maxGap bounds how many words may stand between the runs of a line.
const maxGap = 14

// holds reports whether the runs of a line follow each other from the first token on.
func (l *content) holds(tokens []text.Token) bool {
	if !run(tokens, l.groups[0]) {
		return false
	}
	at := len(l.groups[0])
	for _, group := range l.groups[1:] {
		next := -1
		for i := at; i < len(tokens) && i <= at+maxGap; i++ {
			if run(tokens[i:], group) {
				next = i + len(group)
				break
			}
		}
		if next < 0 {
			return false
		}
		at = next
	}
	return true
}

// clauseEnd stands in a line for the end of the complement or of its clause.
const clauseEnd = "$"

// run reports whether the tokens begin with the words, as written or as lemmas.
func run(tokens []text.Token, words []string) bool {
	for i, w := range words {
		if w == clauseEnd && (i >= len(tokens) || tokens[i].Tag == "," || tokens[i].Tag == "CC") {
			continue
		}
		if i >= len(tokens) || tokens[i].Lower != w && tokens[i].Lemma != w {
			return false
		}
	}
	return true
}
