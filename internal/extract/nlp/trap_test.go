package nlp_test

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/effort"
	"factdesk/internal/extract/nlp"
	"factdesk/internal/extract/text"
)

// hostile returns texts of n bytes that make careless tokenizers and splitters
// quadratic.
func hostile(n int) map[string]string {
	random := rand.New(rand.NewPCG(1, 2))
	noise := make([]byte, n)
	for i := range noise {
		noise[i] = byte(random.Uint32())
	}
	out := map[string]string{"random bytes made valid": strings.ToValidUTF8(string(noise), "\ufffd")}
	for _, unit := range []string{
		"(", ".", "'", "’", "a'", "a", "A. ", "\x00", "\n", "\n\n", "a\n", "\u00a0", "\"", "“", "-", "a-", "a.", "1,", "1.", "’s", "n't", "!?",
		"a.b@", "http://", "\u0301", "e\u0301", "👩‍", "\u200b", "\u00ad", "U.S. ", "held ", "held, ", "men held ", "Aa ", "A B ", ". A", "— ", "\" a",
	} {
		out[unit] = strings.Repeat(unit, n/len(unit))
	}
	return out
}

func TestHostileTextTakesLinearTime(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	a, err := nlp.New(nlp.Knowledge{})
	require.NoError(t, err)
	small, large := hostile(1<<14), hostile(1<<17)
	for name := range large {
		t.Run(name, func(t *testing.T) {
			var doc *text.Document
			effort.Linear(t, effort.Own, 1<<17, func(n int) {
				raw := large[name]
				if n < 1<<17 {
					raw = small[name]
				}
				doc, err = text.Parse(raw)
				require.NoError(t, err)
				require.NoError(t, a.Analyze(context.Background(), doc))
			})
			checkInvariants(t, doc)
		})
	}
}

// checkInvariants holds what the package promises of every document.
func checkInvariants(t testing.TB, doc *text.Document) {
	t.Helper()
	end := 0
	for _, k := range doc.Tokens {
		if k.Start < end || k.End <= k.Start || k.Text != doc.Raw[k.Start:k.End] || k.Norm == "" || k.Tag == "" || k.Lemma == "" || k.Len() > 200 {
			t.Fatalf("broken token %+v behind byte %d", k, end)
		}
		end = k.End
	}
	next := 0
	for _, s := range doc.Sentences {
		p := doc.Paragraphs[s.Paragraph]
		if s.First != next || s.Last <= s.First || s.Last-s.First > 400 || !p.Contains(s.Span) ||
			s.Start != doc.Tokens[s.First].Start || s.End != doc.Tokens[s.Last-1].End {
			t.Fatalf("broken sentence %+v", s)
		}
		next = s.Last
	}
	if next != len(doc.Tokens) {
		t.Fatalf("%d tokens, sentences end at %d", len(doc.Tokens), next)
	}
}

func TestAnalyzeHeedsItsContext(t *testing.T) {
	a, err := nlp.New(nlp.Knowledge{})
	require.NoError(t, err)
	doc, err := text.Parse("One.\n\nTwo.")
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	require.ErrorIs(t, a.Analyze(ctx, doc), context.Canceled)
}

func TestAnalyzeIsDeterministicAndConcurrent(t *testing.T) {
	a, err := nlp.New(nlp.Knowledge{})
	require.NoError(t, err)
	const raw = "TOWN, Land — Police held 12 men on Monday. “They’re safe,” Roe said.\n\nNobody knew."
	want := analyse(t, raw)
	got := make(chan *text.Document)
	for range 8 {
		go func() {
			doc, err := text.Parse(raw)
			if err == nil {
				err = a.Analyze(context.Background(), doc)
			}
			if err != nil {
				doc = nil
			}
			got <- doc
		}()
	}
	for range 8 {
		require.Equal(t, want, <-got)
	}
}

func FuzzAnalyze(f *testing.F) {
	for _, raw := range hostile(64) {
		f.Add(raw)
	}
	f.Add("LAHORE: The “court” said—on Monday—it’d freed 12 men.Next day, U.S. Sen. A. Roe left at 5 p.m. Tuesday (he'd won).")
	a, err := nlp.New(nlp.Knowledge{})
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, raw string) {
		doc, err := text.Parse(raw)
		if err != nil {
			require.ErrorIs(t, err, text.ErrInvalidUTF8)
			return
		}
		require.NoError(t, a.Analyze(context.Background(), doc))
		checkInvariants(t, doc)
	})
}
