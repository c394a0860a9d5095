package pattern_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/pattern"
)

// hostile patterns make a backtracking matcher exponential, or a search that
// starts afresh at every token quadratic.
var hostile = []struct{ expr, word, end string }{
	{`(a*)*b`, "a", ""},
	{`(a*)*b`, "a", "b"},
	{`((a?){20}){3} b`, "a", ""},
	{`(a|a|a .)+ b`, "a", ""},
	{`(((((a+)+)+)+)+)+ b`, "a", ""},
	{`.* .* .* b`, "a", ""},
	{`a | a .* b`, "a", ""},
	{`a | a a (a .)* b`, "a", ""},
	{`x:(y:.* z:.*)* b`, "a", ""},
	{`(#n | a)* b`, "a{n:1,n:2,n:3,n:5,n:8}", ""},
	{`#n | #n .* b`, "a{n:1}", ""},
	{`.+`, "a", ""},
}

// TestFindIsLinear counts what the search asks of the source: twice the text
// must not cost much more than twice the questions.
func TestFindIsLinear(t *testing.T) {
	lex := testLexicon(t)
	for _, h := range hostile {
		p := compile(t, h.expr, lex)
		asked := func(n int) int {
			s := read(t, lex, strings.Repeat(h.word+" ", n)+h.end)
			p.Find(s, 0, s.Len())
			return s.asked
		}
		for _, n := range []int{100, 200, 4000} {
			require.LessOrEqual(t, asked(2*n), 5*asked(n)/2+100, "%s over %d tokens", h.expr, 2*n)
		}
	}
}

func TestLongSourcesAreSearchedInWindows(t *testing.T) {
	lex := testLexicon(t)
	s := read(t, lex, strings.Repeat("a ", 700)+"b c "+strings.Repeat("a ", 3000)+"b c")
	matches := compile(t, `a{3} b x:c`, lex).Find(s, 0, s.Len())
	require.Len(t, matches, 2)
	require.Equal(t, 697, matches[0].First)
	require.Equal(t, s.Len(), matches[1].Last)
	require.Equal(t, []pattern.Capture{{Name: "x", First: 3703, Last: 3704}}, matches[1].Captures)

	p := compile(t, `a*  b`, lex)
	m, ok := p.MatchAt(s, 300, s.Len())
	require.True(t, ok)
	require.Equal(t, 701, m.Last)
	require.Len(t, p.Explain(s, m), 401)
	_, ok = p.MatchAt(s, 702, s.Len())
	require.False(t, ok, "too far for one match")
}

func TestFindAllocatesNothingWithoutAMatch(t *testing.T) {
	lex := testLexicon(t)
	s := read(t, lex, strings.Repeat("the captain/NN left/VBD ", 20))
	p := compile(t, `who:(@titles | %NN)+ .{0,6} (~pledge | ~promise) to`, lex)
	p.Find(s, 0, s.Len())
	require.Zero(t, testing.AllocsPerRun(100, func() { p.Find(s, 0, s.Len()) }))
}
