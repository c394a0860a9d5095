package nlp

import (
	"strings"

	"factdesk/internal/extract/text"
)

// cases remembers how the words of an article are written within its running
// sentences, so that a headline in capitals can be read as a sentence is.
type cases struct {
	names map[string]string // lower case to the spelling of a name
	plain map[string]bool   // seen in lower case
	seen  []bool            // of those, by Token.Form
}

// learn notes the words of a sentence; of its first, whose capital may mean
// nothing, only one that a second capitalised word follows.
func (c *cases) learn(tokens []text.Token) {
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.Traits&text.Mark != 0:
		case i == 0:
			if len(tokens) > 1 && tokens[1].Traits&text.Capital != 0 && !sentenceStarts[t.Lower] && t.Traits&text.Capital != 0 {
				c.names[t.Lower] = t.Norm
			}
		case t.Norm == t.Lower:
			if !c.seen[t.Form] {
				c.seen[t.Form] = true
				c.plain[t.Lower] = true
			}
		case tokens[i-1].Norm != `"`:
			c.names[t.Lower] = t.Norm
		}
	}
}

// spell returns the spelling of a headline's word in a running sentence. A word
// that the article has in no such sentence is taken as plain in a headline of
// capitals, and left as it is in one of title case.
func (c *cases) spell(t text.Token, capitals bool) string {
	switch {
	case c.plain[t.Lower] && t.Norm != "US":
		return t.Lower
	case c.names[t.Lower] != "":
		return c.names[t.Lower]
	case t.Norm == "US" || strings.Contains(t.Norm, "."):
		return t.Norm
	case capitals || plainEnding(t.Lower):
		return t.Lower
	}
	return t.Norm
}

// plainEnding reports whether a word looks like an inflected or derived one,
// which names seldom do: "seizes", "freed", "warning".
func plainEnding(w string) bool {
	for _, e := range []string{"ss", "us", "is"} {
		if strings.HasSuffix(w, e) {
			return false
		}
	}
	for _, e := range []string{"s", "ed", "ing", "ly", "ion", "ment", "er"} {
		if len(w) > len(e)+2 && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// style is how a headline is capitalised.
type style int

const (
	sentenceCase style = iota
	titleCase          // most words have a capital
	capitals           // there is no lower case
)

// longWord is the number of letters from which on title case capitalises a word
// whatever it is.
const longWord = 4

// styleOf judges the long words.
func styleOf(tokens []text.Token) style {
	long, upper, all := 0, 0, text.Traits(0)
	for i := range tokens {
		t := tokens[i].Traits
		all |= t
		if t&text.Long == 0 {
			continue
		}
		long++
		if t&text.Capital != 0 {
			upper++
		}
	}
	switch {
	case all&text.Small == 0 && long > 0:
		return capitals
	case long >= 3 && upper*5 >= long*4:
		return titleCase
	}
	return sentenceCase
}
