package perceptron

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jdkato/prose/v3/tag"
	"github.com/jdkato/prose/v3/tag/aptagmodel"
	"github.com/stretchr/testify/require"
)

var fixed = map[string]string{"amid": "IN", "US": "NNP", "dozens": "NNS"}

// both tags a sentence by prose's tagger and by ours.
func both(t testing.TB) func(sentence []string) (prose, ours []string) {
	t.Helper()
	theirs, err := tag.New(tag.WithLexicon(fixed))
	require.NoError(t, err)
	tagger, err := New(fixed)
	require.NoError(t, err)
	return func(sentence []string) (prose, ours []string) {
		words := knowAll(tagger, sentence)
		ours = make([]string, len(words))
		tagger.Tag(words, ours)
		for _, tok := range theirs.Tag(sentence) {
			prose = append(prose, tok.Tag)
		}
		return prose, ours
	}
}

func knowAll(t *Tagger, sentence []string) []*Known {
	out := make([]*Known, len(sentence))
	for i, w := range sentence {
		k := t.Know(w, strings.ToLower(w))
		out[i] = &k
	}
	return out
}

// TestArticlesAreTaggedAsProseDoes compares every word of the articles of the project.
func TestArticlesAreTaggedAsProseDoes(t *testing.T) {
	compare := both(t)
	paths, err := filepath.Glob("../../../accuracy/testdata/gold/*/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		require.NoError(t, err)
		for line := range strings.Lines(string(raw)) {
			prose, ours := compare(strings.Fields(strings.NewReplacer(",", " ,", ".", " .").Replace(line)))
			require.Equal(t, strings.Join(prose, " "), strings.Join(ours, " "), line)
		}
	}
}

// TestNonsenseIsTaggedAsProseDoes compares sentences of words drawn by chance
// from those that the model knows, where every feature is met.
func TestNonsenseIsTaggedAsProseDoes(t *testing.T) {
	compare := both(t)
	m, err := readModel(aptagmodel.English)
	require.NoError(t, err)
	var words []string
	for _, name := range m.features {
		if w, ok := strings.CutPrefix(name, "i word "); ok && w != "" {
			words = append(words, w)
		}
	}
	words = append(words, "-", "@home", "0", "*", "1999", "-200", "12-year-old", "US", "Amid", "DOZENS", "Żółć", "it's")
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		sentence := make([]string, random.IntN(12))
		for i := range sentence {
			sentence[i] = words[random.IntN(len(words))]
			if random.IntN(5) == 0 {
				sentence[i] = strings.ToUpper(sentence[i][:1]) + sentence[i][1:]
			}
		}
		prose, ours := compare(sentence)
		require.Equal(t, strings.Join(prose, " "), strings.Join(ours, " "), sentence)
	}
}

func TestABrokenModelIsRefused(t *testing.T) {
	for _, n := range []int{0, 4, 12, 100, 5000, 2_000_000, len(aptagmodel.English) - 1} {
		_, err := readModel(aptagmodel.English[:n])
		require.Error(t, err, n)
	}
	_, err := readModel([]byte(magic + "\x02\x00\x00\x00"))
	require.ErrorContains(t, err, "version 2")
	_, err = readModel([]byte("something else"))
	require.ErrorContains(t, err, "no model")
}

func TestTaggingAllocatesNothing(t *testing.T) {
	tagger, err := New(nil)
	require.NoError(t, err)
	words := knowAll(tagger, []string{"Police", "held", "12", "men", "."})
	tags := make([]string, len(words))
	require.Zero(t, testing.AllocsPerRun(10, func() { tagger.Tag(words, tags) }))
	require.Equal(t, []string{"NNP", "VBD", "CD", "NNS", "."}, tags)
}

var sentence = strings.Fields("Police held 12 men accused of planting a bomb on the island 's main ferry , Justice Minister Odile Varga said on Tuesday , two days after the blast killed 31 people .")

func BenchmarkTag(b *testing.B) {
	tagger, err := New(fixed)
	require.NoError(b, err)
	words := knowAll(tagger, sentence)
	tags := make([]string, len(words))
	for b.Loop() {
		tagger.Tag(words, tags)
	}
}

// BenchmarkProse is what BenchmarkTag is measured against.
func BenchmarkProse(b *testing.B) {
	tagger, err := tag.New(tag.WithLexicon(fixed))
	require.NoError(b, err)
	tokens := make([]tag.Token, len(sentence))
	for i, w := range sentence {
		tokens[i].Text = w
	}
	for b.Loop() {
		tagger.TagTokens(tokens)
	}
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, err := New(fixed)
		require.NoError(b, err)
	}
}
