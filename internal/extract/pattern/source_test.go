package pattern_test

import (
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/pattern"
	"factdesk/internal/extract/text"
)

// sentence is a Source that counts what it is asked for.
type sentence struct {
	tokens   []text.Token
	index    *lexicon.Index
	mentions [][]pattern.Mention
	asked    int
}

func (s *sentence) Len() int                { return len(s.tokens) }
func (s *sentence) Token(i int) *text.Token { s.asked++; return &s.tokens[i] }
func (s *sentence) Hits(i int) lexicon.Hits {
	s.asked++
	return s.index.At(i)
}

func (s *sentence) Mentions(i int) []pattern.Mention {
	s.asked++
	return s.mentions[i]
}

func testLexicon(t testing.TB) *lexicon.Lexicon {
	t.Helper()
	files := map[string]string{
		"approximators": "about\tabout\nat least\tat_least\n",
		"months":        "march\nmay\n",
		"titles":        "# match: lemma\nminister\tgovernment\nprime minister\tgovernment\ncaptain\tmilitary\n",
		"harm":          "# match: lemma\nkill\tdeath verb object\nwound\tinjury verb object\ndrown\tdeath verb either\nlose one life\tdeath\n",
		"pledging":      "# match: lemma\npledge\npromise\ngive one word\n",
	}
	disk := fstest.MapFS{}
	for name, content := range files {
		disk[name+".txt"] = &fstest.MapFile{Data: []byte(content)}
	}
	lex, err := lexicon.Load(disk)
	require.NoError(t, err)
	return lex
}

// read makes a sentence of words between spaces. A word may carry its tag and
// its lemma, "pledged/VBD/pledge", and what begins there, "Ann{person:2}".
func read(t testing.TB, lex *lexicon.Lexicon, s string) *sentence {
	t.Helper()
	out := &sentence{}
	for w := range strings.FieldsSeq(s) {
		var mentions []pattern.Mention
		if i := strings.IndexByte(w, '{'); i > 0 {
			for m := range strings.SplitSeq(strings.Trim(w[i:], "{}"), ",") {
				kind, n, _ := strings.Cut(m, ":")
				length, err := strconv.Atoi(n)
				require.NoError(t, err)
				mentions = append(mentions, pattern.Mention{Kind: kind, Len: length})
			}
			w = w[:i]
		}
		form, rest, _ := strings.Cut(w, "/")
		tag, lemma, _ := strings.Cut(rest, "/")
		spelling := text.Spell(form)
		if lemma == "" {
			lemma = spelling.Lower
		}
		out.tokens = append(out.tokens, text.Token{Spelling: &spelling, Base: &text.Base{Lemma: lemma}, Tag: tag})
		out.mentions = append(out.mentions, mentions)
	}
	out.index = lex.Index(out.tokens)
	return out
}

// words returns the tokens [first, last) as text.
func (s *sentence) words(first, last int) string {
	var out []string
	for _, t := range s.tokens[first:last] {
		out = append(out, t.Text)
	}
	return strings.Join(out, " ")
}

func compile(t testing.TB, expr string, lex *lexicon.Lexicon) *pattern.Pattern {
	t.Helper()
	p, err := pattern.Compile(expr, lex)
	require.NoError(t, err, expr)
	return p
}
