package count

import (
	"unicode/utf8"

	"factdesk/internal/extract/text"
)

// distractions are what a number may be instead of a count.
var distractions = []struct {
	what string
	test func(*reading) bool
}{
	{"money", (*reading).money},
	{"a measure", (*reading).measure},
	{"a decimal", func(r *reading) bool { return r.q.Number.Decimal }},
	{"part of a date", (*reading).inDate},
	{"part of a name", (*reading).inName},
	{"an age", (*reading).age},
	{"a label", (*reading).label},
	{"a telephone number or code", (*reading).digitRun},
	{"a passage of law", (*reading).subsection},
	{"a score", (*reading).score},
	{"a year", (*reading).year},
	{"the pronoun one", (*reading).pronounOne},
	{"a ratio", (*reading).inRatio},
	{"a rate", (*reading).rate},
	{"money without its unit", (*reading).moneyed},
	{"a number of a model named before", (*reading).modelNumber},
}

// distraction says what else the number is, or "".
func (r *reading) distraction() string {
	if r.q.Zero {
		return ""
	}
	for i := range distractions {
		if distractions[i].test(r) {
			return distractions[i].what
		}
	}
	return ""
}

func (r *reading) token(i int) *text.Token {
	if i < r.sent.First || i >= r.sent.Last {
		return &text.NoToken
	}
	return &r.s.p.Doc.Tokens[i]
}

func (r *reading) inDate() bool {
	for _, d := range r.sent.Dates {
		if d.First < r.q.NumberLast && r.q.NumberFirst < d.Last {
			return true
		}
	}
	return false
}

func (r *reading) dateAt(i int) bool {
	for _, d := range r.sent.Dates {
		if d.First <= i && i < d.Last {
			return true
		}
	}
	return false
}

func (r *reading) inName() bool {
	for t := r.q.NumberFirst; t < r.q.NumberLast; t++ {
		if _, ok := r.s.p.Names.At(t); ok {
			return true
		}
	}
	return false
}

// hasNounAfter reports whether the quantity's own phrase has a noun.
func (r *reading) hasNounAfter() bool {
	ch := &r.tree.Chunks[r.tree.ChunkAt(r.q.NumberLast-1)]
	return !ch.Bare && ch.Head >= r.q.NumberLast
}

func first(s string) rune {
	c, _ := utf8.DecodeRuneInString(s)
	return c
}

func isDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }
