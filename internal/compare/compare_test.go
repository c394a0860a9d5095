package compare_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/compare"
	"factdesk/internal/extract/claim"
)

// eventArticles returns the reports of every invented event.
func eventArticles(t testing.TB) [][]article {
	t.Helper()
	paths, err := filepath.Glob("testdata/events/*/*.txt")
	require.NoError(t, err)
	var out [][]article
	for _, path := range paths {
		out = append(out, readEvent(t, path).articles)
	}
	return out
}

func TestTheOrderOfReportsChangesNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	for _, articles := range eventArticles(t) {
		want := table(compareAll(t, compare.Options{Explain: true}, articles...))
		for range 4 {
			random.Shuffle(len(articles), func(i, j int) { articles[i], articles[j] = articles[j], articles[i] })
			require.Equal(t, want, table(compareAll(t, compare.Options{Explain: true}, articles...)))
		}
	}
}

func TestEveryClaimIsInOneCluster(t *testing.T) {
	for _, articles := range eventArticles(t) {
		res := compareAll(t, compare.Options{}, articles...)
		seen := map[compare.Ref]string{}
		names := map[string]bool{}
		for _, c := range res.Clusters {
			require.False(t, names[c.ID], "two clusters have one id")
			names[c.ID] = true
			for _, r := range c.Support {
				require.Empty(t, seen[r], "a claim is in two clusters")
				seen[r] = c.ID
				require.Equal(t, c.Type, res.Reports[r.Report].Claims[r.Claim].Type)
			}
		}
		for i, r := range res.Reports {
			for k := range r.Claims {
				if r.Claims[k].Count != nil || r.Claims[k].Person != nil || r.Claims[k].Assurance != nil || r.Claims[k].Organization != nil {
					require.Contains(t, seen, compare.Ref{Report: i, Claim: k})
				}
			}
		}
	}
}

func TestOneReportTwiceIsOneVoice(t *testing.T) {
	const text = "Police in Tarnhaven arrested nine men on Monday over the theft of 40 geese, Mayor Ada Quill said."
	res := compareAll(t, compare.Options{}, article{"a", "2024-03-07", text}, article{"b", "2024-03-08", text})
	for _, c := range res.Clusters {
		require.Equal(t, compare.Single, c.Status, table(res))
		require.Len(t, c.Support, 2, table(res))
	}
	require.Len(t, res.Sources, 1)

	same := article{"a", "2024-03-07", text}
	res = compareAll(t, compare.Options{}, same, same, article{"c", "2024-03-07", "Nothing."})
	require.Len(t, res.Reports, 2, "the same report with the same id counts once")
}

func TestReportsThatCannotBeCompared(t *testing.T) {
	c, err := comparer()
	require.NoError(t, err)
	one := read(t, article{"a", "", "Nine geese were stolen."})
	other := read(t, article{"a", "", "Ten geese were stolen."})
	_, err = c.Compare([]*compare.Report{one}, compare.Options{})
	require.ErrorIs(t, err, compare.ErrTooFew)
	_, err = c.Compare(slices.Repeat([]*compare.Report{one}, compare.MaxReports+1), compare.Options{})
	require.ErrorIs(t, err, compare.ErrTooMany)
	_, err = c.Compare([]*compare.Report{one, other}, compare.Options{})
	require.ErrorIs(t, err, compare.ErrSameID)
}

func TestEmptyReports(t *testing.T) {
	res := compareAll(t, compare.Options{Explain: true}, article{"a", "", ""}, article{"b", "2024-03-07", "\n\n"}, article{"c", "", "No claims here."})
	require.Empty(t, res.Clusters)
	require.Empty(t, res.Sums)
	require.Len(t, res.Reports, 3)
}

func TestOnlyTheTypesAskedFor(t *testing.T) {
	res := compareAll(t, compare.Options{Types: []claim.Type{claim.TypePerson}}, eventArticles(t)[0]...)
	require.NotEmpty(t, res.Clusters)
	for _, c := range res.Clusters {
		require.Equal(t, claim.TypePerson, c.Type)
	}
}

func TestAnExplanationTellsWeightsAndVetoes(t *testing.T) {
	res := compareAll(t, compare.Options{Explain: true},
		article{"a", "2024-03-07", "The quake in Tarnhaven killed 12 people on Monday. Twelve officers were injured in Tarnhaven."},
		article{"b", "2024-03-07", "Twelve people died in the Tarnhaven quake on Monday."},
		article{"c", "2024-03-07", "The Tarnhaven quake killed 12 people in 1996."})
	weights := map[string]bool{}
	for _, w := range compare.Weights {
		require.False(t, weights[w.Feature], "%s stands twice in the table", w.Feature)
		weights[w.Feature] = true
	}
	vetoes := map[string]bool{}
	for _, d := range res.Decisions {
		sum := 0.0
		for _, f := range d.Factors {
			require.True(t, weights[f.Feature], "%s is not in the table", f.Feature)
			require.NotEmpty(t, f.Detail)
			sum += f.Weight
		}
		require.InDelta(t, d.Score, sum, 1e-9)
		require.False(t, d.Joined && (d.Veto != "" || d.Score < d.Threshold), "%+v", d)
		vetoes[d.Veto] = true
	}
	require.True(t, vetoes["the dates exclude each other"], table(res))
	require.True(t, vetoes["different kinds of happenings"], table(res))
}

// manyReports makes n reports of one story of so many sentences each.
func manyReports(n, sentences int) []article {
	out := make([]article, n)
	for i := range out {
		var b strings.Builder
		for s := range sentences {
			fmt.Fprintf(&b, "Flood number %d in Tarnhaven killed %d people and injured %d on March %d, Mayor Ada Quill of the Norland Flood Board said in report %d. ",
				s, 10+s%40+i%3, 100+s, 1+s%28, i)
		}
		out[i] = article{fmt.Sprintf("r%03d", i), fmt.Sprintf("2024-04-%02d", 1+i%30), b.String()}
	}
	return out
}

func TestAHundredLongReports(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a hundred long reports")
	}
	res := compareAll(t, compare.Options{}, manyReports(compare.MaxReports, 60)...)
	require.NotEmpty(t, res.Clusters)
	person := only(t, res, claim.TypePerson)
	require.Len(t, reportsOf(res, person), compare.MaxReports)
}

func TestHostileReports(t *testing.T) {
	for name, text := range map[string]string{
		"one fact with many dates":  strings.Repeat("Police arrested 12 men in May. Police arrested 12 men in 1996. Police arrested 12 men on Monday. ", 400),
		"figures without end":       counted(2000, "%d people died in Tarnhaven. "),
		"the same name everywhere":  counted(1000, "The mayor, Ada Quill, said on Monday that she had met Bo%d Quill. "),
		"surnames only":             strings.Repeat("It was said that Mr. Quill had met Mr. Orr at the fair. ", 1000),
		"quotes that never close":   strings.Repeat("\"Nine geese were stolen in Tarnhaven, ", 1000),
		"assurances of everything":  strings.Repeat("Norland promised Eastmark not to seek the death penalty. Eastmark refused to rule out torture. ", 300),
		"the same words everywhere": strings.Repeat("there were nine of the geese ", 5000),
	} {
		t.Run(name, func(t *testing.T) {
			compareAll(t, compare.Options{Explain: true}, article{"a", "2024-03-07", text}, article{"b", "2024-03-08", text + "More."}, article{"c", "", text})
		})
	}
}

func counted(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

func FuzzCompare(f *testing.F) {
	f.Add("Nine geese were stolen in Tarnhaven on Monday.", "Ten geese were stolen; Mayor Ada Quill promised a fair trial.", "2024-03-07")
	f.Add("The toll rose to 41 from 38.", "It was 38, 26 + 12 in all.", "")
	f.Fuzz(func(t *testing.T, a, b, published string) {
		x, err := engine()
		require.NoError(t, err)
		c, err := comparer()
		require.NoError(t, err)
		var reports []*compare.Report
		for i, text := range []string{a, b, a + " " + b} {
			r := article{fmt.Sprint(i), published, strings.ToValidUTF8(text, "?")}
			res, err := x.Extract(t.Context(), requestOf(r))
			if err != nil {
				return
			}
			reports = append(reports, c.Read(compare.Meta{ID: r.id, PublishedAt: published}, res))
		}
		res, err := c.Compare(reports, compare.Options{Explain: true})
		require.NoError(t, err)
		slices.Reverse(reports)
		again, err := c.Compare(reports, compare.Options{Explain: true})
		require.NoError(t, err)
		require.Equal(t, table(res), table(again))
	})
}
