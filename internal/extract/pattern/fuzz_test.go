package pattern_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/pattern"
)

const fuzzText = `The{organization:4} Ministry/NNP of/IN Tides/NNPS 's/POS captain/NN pledged/VBD/pledge ,/, on/IN
	May/NNP{date:2} 5/CD{number:1} ,/, not/RB to/TO lose/VB his/PRP$ life/NN in/IN the{np:1,np:3} bay/NN area/NN ./.`

func FuzzCompileAndFind(f *testing.F) {
	for _, c := range findCases {
		f.Add(c.expr)
	}
	for _, h := range hostile {
		f.Add(h.expr)
	}
	lex := testLexicon(f)
	s := read(f, lex, fuzzText)
	f.Fuzz(func(t *testing.T, expr string) {
		p, err := pattern.Compile(expr, lex)
		if err != nil {
			var syntax *pattern.SyntaxError
			require.ErrorAs(t, err, &syntax)
			require.GreaterOrEqual(t, syntax.Column, 1)
			require.LessOrEqual(t, syntax.Column, len(expr)+1)
			return
		}
		require.Equal(t, expr, p.String())
		require.NotEmpty(t, p.First())
		require.NotEmpty(t, p.Needs())
		end := 0
		for _, m := range p.Find(s, 0, s.Len()) {
			require.GreaterOrEqual(t, m.First, end, "in order, without overlap")
			require.Greater(t, m.Last, m.First)
			require.LessOrEqual(t, m.Last, s.Len())
			requireConsistent(t, p, s, m)
			end = m.Last
		}
	})
}

// requireConsistent checks that all ways of asking about a match agree.
func requireConsistent(t *testing.T, p *pattern.Pattern, s *sentence, m pattern.Match) {
	t.Helper()
	again, ok := p.MatchAt(s, m.First, s.Len())
	require.True(t, ok)
	require.Equal(t, m, again)
	at := m.First
	for _, step := range p.Explain(s, m) {
		require.Equal(t, at, step.First, "steps follow one another")
		require.Greater(t, step.Last, step.First)
		at = step.Last
	}
	require.Equal(t, m.Last, at, "steps cover the match")
	for _, c := range m.Captures {
		require.True(t, m.First <= c.First && c.First < c.Last && c.Last <= m.Last)
	}
	require.True(t, m.First >= 0 && anyHolds(p.First(), s, m.First, m.First+1), "first of %s", p)
	require.True(t, anyHolds(p.Needs(), s, m.First, m.Last), "needs of %s", p)
}

// anyHolds reports whether one of the triggers holds at one of the tokens.
func anyHolds(triggers []pattern.Trigger, s *sentence, first, last int) bool {
	for i := first; i < last; i++ {
		for _, t := range triggers {
			if holds(t, s, i) {
				return true
			}
		}
	}
	return false
}

func holds(t pattern.Trigger, s *sentence, i int) bool {
	switch t.Kind {
	case pattern.TriggerWord:
		return s.tokens[i].Lower == t.Text
	case pattern.TriggerLemma:
		return s.tokens[i].Lemma == t.Text
	case pattern.TriggerTag:
		return strings.HasPrefix(s.tokens[i].Tag, t.Text)
	case pattern.TriggerMention:
		for _, m := range s.mentions[i] {
			if m.Kind == t.Text {
				return true
			}
		}
		return false
	case pattern.TriggerList:
		for h := range s.index.At(i).All() {
			if h.List == t.List && (t.Attr == "" || slices.Contains(strings.Fields(h.Attr()), t.Attr)) {
				return true
			}
		}
		return false
	}
	return true
}

// looseDigit finds digits that are bounds to one reader alone: after a letter
// they make one word here and two characters there, and {01} is {1} here and
// four characters there.
var looseDigit = regexp.MustCompile(`(^|[^{,0-9])[0-9]|[{,]0[0-9]`)

// FuzzAgainstRegexp compares with the standard library: a pattern of one-letter
// words is an expression over letters, once its spaces are gone.
func FuzzAgainstRegexp(f *testing.F) {
	for _, h := range hostile {
		f.Add(h.expr, "aabab")
	}
	f.Add(`a b{01}`, "abab")
	f.Add(`(a | a b) (c | b c d) d*`, "abcdabcbcddd")
	f.Add(`a{2,3} (b | ^ a)* c $`, "aaabcaac")
	f.Add(`((a|b)* . c){1,2}`, "abcabccab")
	lex := testLexicon(f)
	f.Fuzz(func(t *testing.T, expr, input string) {
		if strings.Trim(expr, "abcd()|.^$?*+{},0123456789 ") != "" || strings.Trim(input, "abcd") != "" || len(input) > 300 {
			return
		}
		if looseDigit.MatchString(expr) {
			return
		}
		spaced := strings.NewReplacer("a", " a", "b", " b", "c", " c", "d", " d", ".", " .").Replace(expr)
		p, err := pattern.Compile(spaced, lex)
		if err != nil {
			return
		}
		re, err := regexp.Compile(strings.ReplaceAll(spaced, " ", ""))
		if err != nil {
			return // the library's bounds on repetition are other than ours
		}
		re.Longest()
		s := read(t, lex, strings.Join(strings.Split(input, ""), " "))
		var got [][]int
		for _, m := range p.Find(s, 0, s.Len()) {
			got = append(got, []int{m.First, m.Last})
		}
		require.Equal(t, re.FindAllStringIndex(input, -1), got, "%s over %s", spaced, input)
	})
}
