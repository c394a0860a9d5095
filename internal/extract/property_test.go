package extract_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/ruletest"
)

// opening stands before what is read, so that nothing of that is taken for a
// headline or byline.
const opening = "The council met in the old hall by the river, and nobody from outside was let in."

// passages are the examples of all rules that are a paragraph of whole sentences.
func passages(t testing.TB, x *extract.Extractor) []string {
	t.Helper()
	var out []string
	for _, r := range x.Rules() {
		for _, marked := range r.Yes {
			example, err := ruletest.Parse(marked)
			require.NoError(t, err)
			if strings.HasSuffix(example.Text, ".") && !strings.Contains(example.Text, "\n") {
				out = append(out, example.Text)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// readAlone are the types of claims that a paragraph makes by itself. Persons,
// organizations and places are claims of the whole article.
var readAlone = []claim.Type{claim.TypeCount, claim.TypeAmount, claim.TypeDate, claim.TypeQuote, claim.TypeAssurance}

// said lists what is claimed within each paragraph of an article: type, place
// and words, and what is made of them unless that depends on the paragraphs before.
func said(t testing.TB, x *extract.Extractor, paragraphs ...string) [][]string {
	t.Helper()
	raw := strings.Join(append([]string{opening}, paragraphs...), "\n\n")
	res, err := x.Extract(context.Background(), extract.Request{Text: raw, PublishedAt: examplePublished})
	require.NoError(t, err)
	require.True(t, res.Complete)
	out := make([][]string, len(paragraphs))
	start := len(opening) + 2
	for i, p := range paragraphs {
		for k := range res.Claims {
			c := &res.Claims[k]
			if !slices.Contains(readAlone, c.Type) || c.Span.Start < start || c.Span.End > start+len(p) {
				continue
			}
			words := res.Doc.Slice(c.Span)
			line := fmt.Sprintf("%s at %d: %q", c.Type, c.Span.Start-start, words)
			if !refersBack(c, words) {
				line += " " + ruletest.Gist(c)
			}
			out[i] = append(out[i], line)
		}
		start += len(p) + 2
	}
	return out
}

// refersBack reports whether what a claim means may rest on what was said
// before: who "she" is, on which day "the afternoon" was, what "all 31" are.
func refersBack(c *claim.Claim, words string) bool {
	switch c.Type {
	case claim.TypeCount:
		return c.Count.Noun == "" || !strings.Contains(words, c.Count.Noun)
	case claim.TypeDate:
		// The order of day and month in 8/12/2025 is that of the article's other dates.
		return c.Date.Relative || strings.Contains(c.Date.Value, "T") || strings.Contains(words, "/")
	case claim.TypeQuote, claim.TypeAssurance:
		return true // the speaker's full name, the giver
	default:
		return false
	}
}

// An article claims what its paragraphs claim, in whatever order they stand:
// each claim with the same words, at the same place, and of the same value but
// where it refers back.
func TestParagraphsClaimTheSameInEveryArticle(t *testing.T) {
	x, err := extract.New()
	require.NoError(t, err)
	all := passages(t, x)
	require.Greater(t, len(all), 200)
	alone := make(map[string][]string, len(all))
	for _, p := range all {
		alone[p] = said(t, x, p)[0]
	}
	r := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same articles in every run
	for range 1000 {
		article := make([]string, 1+r.IntN(8))
		for i := range article {
			article[i] = all[r.IntN(len(all))]
		}
		for i, got := range said(t, x, article...) {
			require.Equal(t, alone[article[i]], got, "%q in %q", article[i], article)
		}
	}
}

// Articles read at the same time, in whatever order, give what each gives by itself.
func TestArticlesReadAtOnceDoNotMix(t *testing.T) {
	x, err := extract.New()
	require.NoError(t, err)
	all := passages(t, x)
	alone := make([]*extract.Result, len(all))
	for i, p := range all {
		alone[i], err = x.Extract(context.Background(), extract.Request{Text: p, PublishedAt: examplePublished})
		require.NoError(t, err)
	}
	var readers sync.WaitGroup
	for n := range 8 {
		readers.Go(func() {
			r := rand.New(rand.NewPCG(1, uint64(n))) //nolint:gosec // the same orders in every run
			for _, i := range r.Perm(len(all)) {
				got, err := x.Extract(context.Background(), extract.Request{Text: all[i], PublishedAt: examplePublished})
				if err != nil {
					t.Error(err)
					return
				}
				assert.Equal(t, alone[i].Claims, got.Claims, "%q", all[i])
			}
		})
	}
	readers.Wait()
}
