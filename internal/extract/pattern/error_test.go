package pattern_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/pattern"
)

func TestCompileRefuses(t *testing.T) {
	lex := testLexicon(t)
	cases := []struct {
		expr   string
		column int
		want   string
	}{
		{``, 1, "expected an element, found the end of the pattern"},
		{`  `, 3, "expected an element"},
		{`a (b | )`, 8, `expected an element, found ')'`},
		{`(a`, 3, "expected a closing parenthesis, found the end"},
		{`a)`, 2, `expected an element or the end of the pattern, found ')'`},
		{`a ?`, 3, "expected an element, found '?'"},
		{`a**`, 3, "expected one repeat"},
		{`^*`, 2, "expected an element, found '*'"},
		{`a{`, 3, "expected a number of repetitions"},
		{`a{2`, 4, "expected }"},
		{`a{3,2}`, 2, "m not above n"},
		{`a{0}`, 2, "n not 0"},
		{`a{65}`, 3, "64 times at most"},
		{`a{99999999999999999999}`, 3, "64 times at most"},
		{`killed, hurt`, 7, "expected an element, found ',' (signs stand in quotes)"},
		{`a & b`, 3, "signs stand in quotes"},
		{`u.s.`, 2, "put the abbreviation in quotes"},
		{`crew's`, 1, `"crew's" is two tokens`},
		{`don't`, 1, `"don't" is two tokens`},
		{`'s`, 1, "has no closing '"},
		{`''`, 1, "expected one token"},
		{"'\u200b'", 1, "expected one token"},
		{`'two words'`, 1, "expected one token"},
		{`naïve ~`, 8, "expected a lemma after ~"},
		{`%`, 2, "expected a part of speech"},
		{`%QQ`, 2, `no Penn tag begins with "QQ"`},
		{`%nn`, 2, `no Penn tag begins with "nn"`},
		{`@`, 2, "expected the name of a list"},
		{`a @towns`, 4, `there is no list "towns"`},
		{`@titles=`, 9, "expected an attribute"},
		{`@titles=naval`, 9, `no entry of the list "titles" has the attribute "naval"`},
		{`# number`, 2, "expected a kind of mention"},
		{`[]`, 1, "expected a test between the brackets"},
		{`[a`, 3, "expected an element, found the end"},
		{`[a | b]`, 4, "found '|'"},
		{`[@titles #person]`, 10, "one @list or #kind"},
		{`!(a | b)`, 2, "for several, write [!a !b]"},
		{`!!a`, 2, "expected a word, ~, %, @ or #"},
		{`x: a`, 3, "expected an element, found ' '"},
		{`x:y:a`, 4, "expected an element, found ':'"},
		{`X:a`, 2, "found ':'"},
		{`x:(a x:b)`, 6, `the capture "x" stands inside itself`},
		{`a*`, 1, "could match without taking a token"},
		{`^ $`, 1, "could match without taking a token"},
		{"a\xff", 1, "UTF-8"},
	}
	for _, c := range cases {
		_, err := pattern.Compile(c.expr, lex)
		var syntax *pattern.SyntaxError
		require.ErrorAs(t, err, &syntax, "%q", c.expr)
		require.Contains(t, syntax.Message, c.want, "%q", c.expr)
		require.Equal(t, c.column, syntax.Column, "%q: %s", c.expr, syntax.Message)
	}
}

func TestCompileBoundsHostilePatterns(t *testing.T) {
	lex := testLexicon(t)
	many := make([]string, 0, 33)
	for i := range 33 {
		many = append(many, "c"+strings.Repeat("x", i)+":a")
	}
	cases := map[string]string{
		"deep":         strings.Repeat("(", 5000) + "a" + strings.Repeat(")", 5000),
		"open":         strings.Repeat("(", 8000),
		"deep repeats": strings.Repeat("(", 20) + "a" + strings.Repeat("{64})", 20),
		"loops":        strings.Repeat("(", 20) + "a" + strings.Repeat("*){64}", 20),
		"anchors":      "a (^{64})",
		"long":         strings.Repeat("a ", 5000),
		"captures":     strings.Join(many, " "),
		"wide":         "(" + strings.Repeat("a|", 1200) + "a)",
	}
	for name, expr := range cases {
		_, err := pattern.Compile(expr, lex)
		var syntax *pattern.SyntaxError
		require.ErrorAs(t, err, &syntax, name)
	}
	compile(t, strings.Repeat("((a) b) ", 100), lex) // beside one another, groups are not nested
	_, err := pattern.Compile("@titles", nil)
	require.ErrorContains(t, err, "there is no list")
}
