package measure_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"factdesk/internal/effort"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/measure"
	"factdesk/internal/extract/nlp"
	"factdesk/internal/extract/quantity"
	"factdesk/internal/extract/text"
)

// room reads texts.
type room struct {
	lex    *lexicon.Lexicon
	words  *nlp.Analyzer
	finder *measure.Finder
}

func newRoom(t testing.TB) *room {
	t.Helper()
	lex, err := lexicon.Builtin()
	require.NoError(t, err)
	words, err := nlp.New(nlp.Knowledge{})
	require.NoError(t, err)
	quantities, err := quantity.NewFinder(lex)
	require.NoError(t, err)
	finder, err := measure.NewFinder(lex, quantities)
	require.NoError(t, err)
	return &room{lex, words, finder}
}

// find returns the measures of every sentence of a text, by sentence.
func (r *room) find(t testing.TB, raw string) (*text.Document, [][]measure.Measure) {
	t.Helper()
	doc, err := text.Parse(raw)
	require.NoError(t, err)
	require.NoError(t, r.words.Analyze(context.Background(), doc))
	words := make([]string, len(doc.Tokens))
	for i := range doc.Tokens {
		words[i] = doc.Tokens[i].Lower
	}
	ix := r.lex.Index(doc.Tokens)
	var out [][]measure.Measure
	for _, s := range doc.Sentences {
		out = append(out, r.finder.Append(nil, doc, words, s, ix))
	}
	return doc, out
}

// What counts for telling a measure from a count: the class and the extent.
func TestClasses(t *testing.T) {
	r := newRoom(t)
	for raw, want := range map[string][]string{
		"The 12 days cost 40 euros.":             {"time 12 days", "money 40 euros"},
		"They won by 4 points in 26 minutes.":    {"score 4 points", "time 26 minutes"},
		"The 26-year-old ran 40-odd miles.":      {"time 26-year-old"},
		"A $5m-a-year deal for 9 men.":           {"money $5m-a-year"},
		"About 60 percent or more of 60 huts.":   {"percent About 60 percent"},
		"He has 60kg of it, or 60 kg and a bag.": {"mass 60kg", "mass 60 kg"},
		"Between 3% and 5% of the 200 came.":     {"percent Between 3% and 5%"},
		"It rose from 3% to 5%.":                 {"percent 3%", "percent 5%"},
		"It costs from $3 upward, A$5 at most.":  {"money $3", "money A$5 at most"},
		"The 5,000 won a prize.":                 nil,
		"The bank lent 5 million won.":           {"money 5 million won"},
		"Gate A 5 and row C 12 are closed.":      nil,
	} {
		doc, found := r.find(t, raw)
		var got []string
		for _, m := range found[0] {
			span := text.Span{Start: doc.Tokens[m.First].Start, End: doc.Tokens[m.Last-1].End}
			got = append(got, fmt.Sprintf("%s %s", m.Class, doc.Slice(span)))
		}
		require.Equal(t, want, got, raw)
	}
}

func TestRelations(t *testing.T) {
	r := newRoom(t)
	for raw, want := range map[string]claim.Relation{
		"It cost over $5.":              claim.MoreThan,
		"It cost $5 or more.":           claim.AtLeast,
		"It cost no more than $5.":      claim.AtMost,
		"It cost $5 to $7.":             claim.Range,
		"It cost millions of dollars.":  claim.Indefinite,
		"It grew by an estimated 5%.":   claim.About,
		"It weighs 100+ kilograms.":     claim.AtLeast,
		"It weighs less than 5 tonnes.": claim.LessThan,
	} {
		_, found := r.find(t, raw)
		require.Len(t, found[0], 1, raw)
		require.Equal(t, want, found[0][0].Relation, raw)
	}
}

func TestListsAreChecked(t *testing.T) {
	for attr, want := range map[string]string{"USD 0.01": "", "usd": "no code", "0.01": "no currency", "- EUR shy": ""} {
		files := fstest.MapFS{"approximators.txt": {}, "approximators_after.txt": {}, "units.txt": {}, "countries.txt": {}, "demonyms.txt": {}, "currency_signs.txt": {}}
		files["currencies.txt"] = &fstest.MapFile{Data: []byte("florin\t" + attr + "\n")}
		lex, err := lexicon.Load(files)
		require.NoError(t, err)
		quantities, err := quantity.NewFinder(lex)
		require.NoError(t, err)
		_, err = measure.NewFinder(lex, quantities)
		if want == "" {
			require.NoError(t, err, attr)
			continue
		}
		require.ErrorContains(t, err, want, attr)
	}
}

func TestHostileTextTakesLinearTime(t *testing.T) {
	r := newRoom(t)
	for _, unit := range []string{"$", "$5 to ", "5 ", "5% and ", "about ", "between $5 and ", "a-", "5-a-", "half a ", "€5–"} {
		t.Run(unit, func(t *testing.T) {
			effort.Linear(t, effort.Own, 200_000, func(n int) { r.find(t, strings.Repeat(unit, n/len(unit))) })
		})
	}
}

// Measures are in order, do not overlap, and cover their numbers.
func FuzzFind(f *testing.F) {
	r := newRoom(f)
	for _, seed := range []string{"$5 to $7 billion-a-year", "-12 C, 60km/h, 5–6%", "between €5 and 7m", "A$5 N500,000 ½ mile", "six feet two"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		if len(raw) > 4096 || strings.ToValidUTF8(raw, "") != raw {
			t.Skip()
		}
		doc, found := r.find(t, raw)
		for i, s := range doc.Sentences {
			at := s.First
			for _, m := range found[i] {
				require.GreaterOrEqual(t, m.First, at)
				require.GreaterOrEqual(t, m.NumberFirst, m.First)
				require.Greater(t, m.NumberLast, m.NumberFirst)
				require.LessOrEqual(t, m.NumberLast, m.Last)
				require.LessOrEqual(t, m.Low, m.High)
				require.NotEmpty(t, m.Relation)
				at = m.Last
			}
			require.LessOrEqual(t, at, s.Last)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	r := newRoom(b)
	raw := strings.Repeat("The council of the town paid $1.2 million, or 8% of its budget, for a 40-kilometre road that nobody had asked for. ", 40)
	doc, err := text.Parse(raw)
	require.NoError(b, err)
	require.NoError(b, r.words.Analyze(context.Background(), doc))
	words := make([]string, len(doc.Tokens))
	for i := range doc.Tokens {
		words[i] = doc.Tokens[i].Lower
	}
	ix := r.lex.Index(doc.Tokens)
	b.ReportAllocs()
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		for _, s := range doc.Sentences {
			r.finder.Append(nil, doc, words, s, ix)
		}
	}
}
