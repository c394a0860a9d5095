package assurance_test

import (
	"context"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/rules/assurance"
)

// engine finds assurances as users do: through the whole pipeline.
type engine struct{ x *extract.Extractor }

func newEngine(t testing.TB) *engine {
	t.Helper()
	x, err := extract.New()
	require.NoError(t, err)
	return &engine{x}
}

func (e *engine) extract(t testing.TB, text string) *extract.Result {
	t.Helper()
	res, err := e.x.Extract(context.Background(), extract.Request{
		Text: text, PublishedAt: "2025-08-14", Types: []claim.Type{claim.TypeAssurance},
	})
	if errors.Is(err, extract.ErrLanguage) {
		return &extract.Result{}
	}
	require.NoError(t, err, text)
	return res
}

func (e *engine) find(t testing.TB, text string) []claim.Claim { return e.extract(t, text).Claims }

func TestRulesAreWhole(t *testing.T) {
	require.NoError(t, rule.ValidateAll(assurance.Rules()))
}

// brief shows claims in a failure.
func brief(claims []claim.Claim) []string {
	var out []string
	for _, c := range claims {
		out = append(out, c.Rule+" "+c.Assurance.Kind+" "+c.Assurance.Commitment)
	}
	return out
}

// FuzzFind holds the invariants: a claim lies within its sentence and slices
// back, names what it found, and the same text gives the same claims.
func FuzzFind(f *testing.F) {
	e := newEngine(f)
	for _, tt := range given {
		f.Add(tt.text)
	}
	for _, text := range none {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4096 {
			return
		}
		res, err := e.x.Extract(context.Background(), extract.Request{Text: text})
		if err != nil {
			return
		}
		again, err := e.x.Extract(context.Background(), extract.Request{Text: text})
		require.NoError(t, err)
		require.Equal(t, res.Claims, again.Claims)
		for _, c := range res.Claims {
			if c.Assurance == nil {
				continue
			}
			require.True(t, res.Doc.Sentences[c.Sentence].Contains(c.Span))
			require.NotEmpty(t, c.Assurance.Kind)
			require.NotEmpty(t, c.Assurance.Commitment)
			require.Contains(t, text, c.Assurance.Commitment)
		}
	})
}
