package pattern_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/pattern"
)

// Each case is a pattern, a sentence, and the matches with their captures:
// "the match | name=the capture".
var findCases = []struct {
	name, expr, text string
	want             []string
}{
	{"word folds case", `Harbour`, "the HARBOUR harbour", []string{"HARBOUR", "harbour"}},
	{"sign in quotes", `#number '%'`, "5{number:1} %", []string{"5 %"}},
	{"possessive in double quotes", `the %NN+ "'s"`, "the crew/NN 's boat/NN", []string{"the crew 's"}},
	{"curly quotes are folded", `"’s"`, "crew 's", []string{"'s"}},
	{"dashes are folded", `'–' but`, "late — but", []string{"— but"}},
	{"accents are composed", "cafe\u0301", "the café", []string{"café"}},
	{"apostrophe inside a word", `o'clock`, "six o'clock", []string{"o'clock"}},
	{"contraction", `did n't`, "it did n't", []string{"did n't"}},
	{"lemma", `~sink`, "it sank/VBD/sink", []string{"sank"}},
	{"tag by its beginning", `%NN`, "a dog/NN and cats/NNS ran/VBD", []string{"dog", "cats"}},
	{"tag with a dollar sign", `%PRP$ %NN`, "they/PRP lost their/PRP$ boat/NN", []string{"their boat"}},
	{"end after a tag", `%NN $`, "dogs/NNS chase cats/NNS", []string{"cats"}},
	{"tag of a sign", `%',' and`, "boats ,/, and", []string{", and"}},
	{"list takes the whole entry", `n:@titles %NNP`, "Prime Minister Orla/NNP", []string{"Prime Minister Orla | n=Prime Minister"}},
	{"list by attribute", `@titles=military %NNP`, "Minister Ann/NNP and Captain Bo/NNP", []string{"Captain Bo"}},
	{"list by a word of its attribute", `@harm=object`, "it killed/VBD/kill and drowned/VBD/drown", []string{"killed"}},
	{"list by lemma", `@harm=death`, "it killed/VBD/kill and wounded/VBD/wound", []string{"killed"}},
	{"a shorter mention fits", `x:#np crew of`, "the{np:1,np:3} crew of", []string{"the crew of | x=the"}},
	{"the longer mention is preferred", `x:#np .*`, "the{np:1,np:3} crew of", []string{"the crew of | x=the crew of"}},
	{"mention that crosses the end", `#np`, "the{np:3} crew", nil},
	{"mention without tokens", `#np`, "the{np:0} crew", nil},
	{"any token", `a . c`, "a b c a c", []string{"a b c"}},
	{"brackets", `[~pledge %VB !%VBG]`, "pledge/NN pledged/VBD/pledge pledging/VBG/pledge", []string{"pledged"}},
	{"brackets take a whole entry", `[@titles !captain]`, "the Prime Minister and the Captain", []string{"Prime Minister"}},
	{"brackets take a whole mention", `[#number !@months]`, "may{number:1} five{number:2} hundred", []string{"five hundred"}},
	{"negated list is about what begins", `the !@titles`, "the Prime Minister the prime mover", []string{"the prime"}},
	{"negated mention", `[%NN !#person]`, "Ann/NNP{person:2} Moss/NNP met cooks/NNS", []string{"Moss", "cooks"}},
	{"negated word", `in !the .`, "in the bay in a bay", []string{"in a bay"}},
	{"choice", `(a | b c) d`, "b c d a d c d", []string{"b c d", "a d"}},
	{"choice at the top", `a | b c`, "b c b a", []string{"b c", "a"}},
	{"the longest, not the first", `a | a b | a b c`, "a b c", []string{"a b c"}},
	{"the leftmost, not the longest", `a b | b c d`, "a b c d", []string{"a b"}},
	{"no overlap", `a . a`, "a b a b a", []string{"a b a"}},
	{"question mark", `not? to`, "to not to", []string{"to", "not to"}},
	{"bounds", `very{2,3} big`, "very big very very very very big", []string{"very very very big"}},
	{"exact bound", `a{2}`, "a a a a a", []string{"a a", "a a"}},
	{"lower bound", `b a{2,}`, "b a b a a a a", []string{"b a a a a"}},
	{"capture covers its repeat", `n:%NN+`, "oil/NN tank/NN leak/NN", []string{"oil tank leak | n=oil tank leak"}},
	{"capture inside a repeat", `(n:%NN ','?)+`, "oil/NN , gas/NN", []string{"oil , gas | n=oil | n=gas"}},
	{"empty capture is none", `a x:b? c`, "a c a b c", []string{"a c", "a b c | x=b"}},
	{"one name in alternatives", `x:a b | c x:d`, "a b c d", []string{"a b | x=a", "c d | x=d"}},
	{"capture of a group", `by who:(the %NN | %NNP+)`, "by Ann/NNP Moss/NNP", []string{"by Ann Moss | who=Ann Moss"}},
	{"nested captures", `all:(a in:b c)`, "a b c", []string{"a b c | in=b | all=a b c"}},
	{"earlier alternative is preferred", `(x:a | y:a) b`, "a b", []string{"a b | x=a"}},
	{"more repetitions are preferred", `x:a* y:a*  b`, "a a b", []string{"a a b | x=a a"}},
	{"begin", `^ the`, "the the", []string{"the"}},
	{"end", `the $`, "the the", []string{"the"}},
	{"anchors within alternatives", `(^ | and) he`, "he and he he", []string{"he", "and he"}},
	{"a loop over what may be empty", `(a* b?)* c`, "a b a c", []string{"a b a c"}},
	{
		"a commitment", `who:#organization (has|have)? [@pledging %VB] not to act:%VB what:#np?`,
		"The{organization:4} Ministry of Tides has pledged/VBN/pledge not to dredge/VB the{np:2} bay",
		[]string{"The Ministry of Tides has pledged not to dredge the bay | who=The Ministry of Tides | act=dredge | what=the bay"},
	},
}

func TestFind(t *testing.T) {
	lex := testLexicon(t)
	for _, c := range findCases {
		t.Run(c.name, func(t *testing.T) {
			p, s := compile(t, c.expr, lex), read(t, lex, c.text)
			var got []string
			for _, m := range p.Find(s, 0, s.Len()) {
				got = append(got, show(s, m))
			}
			if len(c.want) == 0 {
				require.Empty(t, got)
				return
			}
			require.Equal(t, c.want, got, "%s over %q", p, c.text)
		})
	}
}

// show writes a match as the table above does.
func show(s *sentence, m pattern.Match) string {
	parts := []string{s.words(m.First, m.Last)}
	for _, c := range m.Captures {
		parts = append(parts, c.Name+"="+s.words(c.First, c.Last))
	}
	return strings.Join(parts, " | ")
}

func TestFindKeepsToTheRange(t *testing.T) {
	lex := testLexicon(t)
	s := read(t, lex, "a b prime minister b")
	require.Len(t, compile(t, `b`, lex).Find(s, 0, 2), 1)
	require.Len(t, compile(t, `b`, lex).Find(s, 2, 99), 1)
	require.Empty(t, compile(t, `@titles`, lex).Find(s, 0, 3), "the entry ends beyond the range")
	require.Empty(t, compile(t, `^ b`, lex).Find(s, 1, 5), "the range does not begin the sentence")
	require.Empty(t, compile(t, `a b $`, lex).Find(s, 0, 2), "nor end it")
	require.Len(t, compile(t, `a`, lex).Find(s, -3, 2), 1)
	require.Empty(t, compile(t, `a`, lex).Find(s, 4, 2))
}

func TestMatchAt(t *testing.T) {
	lex := testLexicon(t)
	p, s := compile(t, `x:a+ b?`, lex), read(t, lex, "c a a b")
	_, ok := p.MatchAt(s, 0, 4)
	require.False(t, ok, "anchored")
	m, ok := p.MatchAt(s, 1, 4)
	require.True(t, ok)
	require.Equal(t, 4, m.Last)
	m, ok = p.MatchAt(s, 1, 2)
	require.True(t, ok)
	require.Equal(t, 2, m.Last)
	for _, at := range []int{-1, 4, 9} {
		_, ok = p.MatchAt(s, at, 4)
		require.False(t, ok)
	}
}

func TestCapture(t *testing.T) {
	lex := testLexicon(t)
	p, s := compile(t, `(n:%NN ','?)+ x:y?`, lex), read(t, lex, "oil/NN , gas/NN")
	require.Equal(t, []string{"n", "x"}, p.Names())
	m := p.Find(s, 0, s.Len())[0]
	first, last, ok := m.Capture("n")
	require.True(t, ok)
	require.Equal(t, []int{2, 3}, []int{first, last}, "the last one")
	_, _, ok = m.Capture("x")
	require.False(t, ok)
}
