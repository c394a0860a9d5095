package pattern_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/pattern"
)

func TestExplain(t *testing.T) {
	lex := testLexicon(t)
	p := compile(t, `who:#person+ (will|would)? [~pledge %VB] .{0,3} to`, lex)
	s := read(t, lex, "then Ann{person:2} Moss pledged/VBD/pledge only to go to")
	m := p.Find(s, 0, s.Len())[0]
	require.Equal(t, []pattern.Step{
		{Element: "#person", First: 1, Last: 3},
		{Element: "[~pledge %VB]", First: 3, Last: 4},
		{Element: ".", First: 4, Last: 5},
		{Element: ".", First: 5, Last: 6},
		{Element: ".", First: 6, Last: 7},
		{Element: "to", First: 7, Last: 8},
	}, p.Explain(s, m))
	shorter, ok := p.MatchAt(s, 1, 6)
	require.True(t, ok)
	require.Equal(t, 6, shorter.Last)
	require.Len(t, p.Explain(s, shorter), 4, "a match in a range is explained within it")
	require.Nil(t, p.Explain(s, pattern.Match{First: 0, Last: 2}), "not a match")
	require.Nil(t, p.Explain(s, pattern.Match{First: 9, Last: 12}), "not of this sentence")
}

func TestTriggers(t *testing.T) {
	lex := testLexicon(t)
	harm, ok := lex.List("harm")
	require.True(t, ok)
	anything := []pattern.Trigger{{Kind: pattern.TriggerAny}}
	word := func(s string) pattern.Trigger { return pattern.Trigger{Kind: pattern.TriggerWord, Text: s} }
	lemma := func(s string) pattern.Trigger { return pattern.Trigger{Kind: pattern.TriggerLemma, Text: s} }
	mention := func(s string) pattern.Trigger { return pattern.Trigger{Kind: pattern.TriggerMention, Text: s} }
	cases := []struct {
		expr         string
		first, needs []pattern.Trigger
	}{
		{`In the`, []pattern.Trigger{word("in")}, []pattern.Trigger{word("in")}},
		{`a? b* (c|d)`, []pattern.Trigger{word("a"), word("b"), word("c"), word("d")}, []pattern.Trigger{word("c"), word("d")}},
		{`^ a | a b`, []pattern.Trigger{word("a")}, []pattern.Trigger{word("a")}},
		{`. ~pledge`, anything, []pattern.Trigger{lemma("pledge")}},
		{`!a+ .`, anything, anything},
		{`#organization ~pledge (to | that)`, []pattern.Trigger{mention("organization")}, []pattern.Trigger{word("to"), word("that")}},
		{`[%VB ~sink !down] #np`, []pattern.Trigger{lemma("sink")}, []pattern.Trigger{lemma("sink")}},
		{
			`x:@harm=death`,
			[]pattern.Trigger{{Kind: pattern.TriggerList, Text: "harm", List: harm, Attr: "death"}},
			[]pattern.Trigger{{Kind: pattern.TriggerList, Text: "harm", List: harm, Attr: "death"}},
		},
		{`%CD{2}`, []pattern.Trigger{{Kind: pattern.TriggerTag, Text: "CD"}}, []pattern.Trigger{{Kind: pattern.TriggerTag, Text: "CD"}}},
	}
	for _, c := range cases {
		p := compile(t, c.expr, lex)
		require.Equal(t, c.first, p.First(), "first of %s", c.expr)
		require.Equal(t, c.needs, p.Needs(), "needs of %s", c.expr)
	}
}

func TestKinds(t *testing.T) {
	p := compile(t, `#person (#np | [!#date #number] | #np){2}`, testLexicon(t))
	require.Equal(t, []string{"date", "np", "number", "person"}, p.Kinds())
}
