package nlp_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	prose2 "github.com/jdkato/prose/v2"
	"github.com/jdkato/prose/v3/segment"
	"github.com/jdkato/prose/v3/tag"
	"github.com/jdkato/prose/v3/tokenize"
	"github.com/stretchr/testify/require"

	"factdesk/internal/effort"
)

// These tests hold the reasons of ADR 1: what prose v2 and the tokenizer and
// splitter of prose v3 do to text that this package gets right. One that fails
// after an update of prose says that a reason is gone.

// model2 decodes the model of prose v2, which takes a tenth of a second, once.
var model2 = sync.OnceValue(func() *prose2.Model {
	doc, err := prose2.NewDocument("One.", prose2.WithExtraction(false))
	if err != nil {
		return nil
	}
	return doc.Model
})

// version2 returns the tokens of prose v2, "word/TAG", without its entities.
func version2(t *testing.T, raw string) []string {
	t.Helper()
	doc, err := prose2.NewDocument(raw, prose2.WithExtraction(false), prose2.WithSegmentation(false), prose2.UsingModel(model2()))
	require.NoError(t, err)
	out := []string{}
	for _, k := range doc.Tokens() {
		out = append(out, k.Text+"/"+k.Tag)
	}
	return out
}

func ours(t *testing.T, raw string) []string {
	t.Helper()
	out := []string{}
	for _, k := range analyse(t, raw).Tokens {
		out = append(out, k.Text+"/"+k.Tag)
	}
	return out
}

func TestVersion2SharesTokensOfOneSpelling(t *testing.T) {
	const raw = "They permit it because the permit is valid."
	require.Equal(t, 0, strings.Count(strings.Join(version2(t, raw), " "), "permit/VB"), "v2: the later tag overwrites the earlier")
	got := ours(t, raw)
	require.Equal(t, "permit/VBP", got[1])
	require.Equal(t, "permit/NN", got[5])
}

func TestVersion2LosesTokens(t *testing.T) {
	require.Equal(t, []string{"We/PRP", "ca/MD"}, version2(t, "We can't."))
	require.Equal(t, "We ca n't .", tokens(t, "We can't."))
}

func TestVersion2Panics(t *testing.T) {
	require.Panics(t, func() { version2(t, "ȺȺȺȺ's") })
	require.Equal(t, "ȺȺȺȺ 's", tokens(t, "ȺȺȺȺ's"))
}

func TestVersion2RewritesQuotes(t *testing.T) {
	const raw = "“Stop,” she said."
	require.NotContains(t, strings.Join(version2(t, raw), " "), "“")
	require.Contains(t, strings.Join(ours(t, raw), " "), "“/``")
}

// slower returns how many times longer f takes on four times the brackets.
func slower(f func(string)) float64 {
	span := func(n int) float64 {
		raw := strings.Repeat("(", n)
		best := time.Hour
		for range 3 {
			before := effort.Own()
			f(raw)
			best = min(best, effort.Own()-before)
		}
		return float64(best)
	}
	return span(4000) / span(1000)
}

func TestBothVersionsAreQuadraticInBrackets(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	require.Greater(t, slower(func(s string) { version2(t, s) }), 6.0, "v2")
	require.Greater(t, slower(func(s string) { tokenize.New().Tokenize(s) }), 6.0, "v3")
}

func TestVersion3Tokenizer(t *testing.T) {
	for raw, want := range map[string]string{
		"operatives—accused":  "operatives — accused",
		"Washington.”Next":    "Washington . ” Next",
		"It rose 4%.":         "It rose 4 % .",
		"D’Souza left.":       "D’Souza left .",
		"at Telegram/Signal.": "at Telegram / Signal .",
		"They shot Joe.":      "They shot Joe .",
		"born Sept. 4":        "born Sept. 4",
		"paid €40":            "paid € 40",
	} {
		v3 := []string{}
		for _, k := range tokenize.New().Tokenize(raw) {
			v3 = append(v3, k.Text)
		}
		require.NotEqual(t, want, strings.Join(v3, " "), "v3 gets this right now")
		require.Equal(t, want, tokens(t, raw))
	}
}

func TestVersion3Splitter(t *testing.T) {
	s, err := segment.New()
	require.NoError(t, err)
	for _, raw := range []string{
		"Troops under Gen. Ode met Sen. Roe and Brig. Ama.",
		"A note of Rep. J.D. Fair reached Rev. Ode.",
		"Nine died\n\nBy Ana Roe\n\nIt rained.",
		"They flew to Rome.Next day they left.",
	} {
		want := len(analyse(t, raw).Sentences)
		require.NotEqual(t, want, len(s.Segment(raw)), "v3 gets %q right now", raw)
	}
}

func TestVersion3TaggerNeedsFoldedWords(t *testing.T) {
	tagger, err := tag.New()
	require.NoError(t, err)
	raw := tagger.Tag(strings.Fields("“ The mayor ’s out — they wo n’t say ”"))
	t.Log(raw)
	for _, i := range []int{0, 3, 5} {
		require.NotContains(t, []string{"``", "VBZ", "POS", ":"}, raw[i].Tag, "v3 knows %s now", raw[i].Text)
	}
	require.Contains(t, strings.Join(ours(t, "“The mayor’s out — they won’t say.”"), " "), "n’t/RB")
}
