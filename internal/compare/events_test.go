package compare_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/compare"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
)

var update = flag.Bool("update", false, "rewrite the table of figures")

// event is a file of testdata/events: reports of an event and what people
// marked in them. Reports begin with "== id published_at"; "[[label|words]]"
// marks a claim, and equal labels are the same fact; "# label status" tells what
// the reports make of it.
type event struct {
	name     string
	articles []article
	marks    []mark
	status   map[string]compare.Status
}

// mark is a marked claim.
type mark struct {
	label, report string
	span          text.Span
}

func readEvent(t testing.TB, path string) event {
	t.Helper()
	raw, err := os.ReadFile(path)
	require.NoError(t, err)
	head, body, _ := strings.Cut(string(raw), "\n== ")
	e := event{name: strings.TrimSuffix(filepath.Base(path), ".txt"), status: map[string]compare.Status{}}
	for _, line := range strings.Split(head, "\n")[1:] {
		if f := strings.Fields(line); len(f) == 3 {
			e.status[f[1]] = compare.Status(f[2])
		}
	}
	for part := range strings.SplitSeq(body, "\n== ") {
		title, marked, _ := strings.Cut(part, "\n")
		id, published, _ := strings.Cut(title, " ")
		plain := e.unmark(id, strings.TrimSpace(marked))
		e.articles = append(e.articles, article{id, strings.TrimSpace(published), plain})
	}
	return e
}

// unmark takes the marks out of a report, and notes them.
func (e *event) unmark(report, marked string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(marked, "[[")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		inner, after, _ := strings.Cut(rest, "]]")
		label, words, _ := strings.Cut(inner, "|")
		e.marks = append(e.marks, mark{label, report, text.Span{Start: b.Len(), End: b.Len() + len(words)}})
		b.WriteString(words)
		marked = after
	}
}

// found returns the cluster of a marked claim, or -1. Quotes are passed over:
// they span the claims that somebody makes.
func found(res *compare.Result, m mark) int {
	best, size := -1, 0
	for i, c := range res.Clusters {
		for _, r := range c.Support {
			report := res.Reports[r.Report]
			k := &report.Claims[r.Claim]
			if report.ID != m.report || k.Type == claim.TypeDate || k.Type == claim.TypeQuote {
				continue
			}
			for _, s := range spans(k) {
				if shared := min(s.End, m.span.End) - max(s.Start, m.span.Start); shared > size {
					best, size = i, shared
				}
			}
		}
	}
	return best
}

// spans returns where a claim stands: for an entity every place that names it.
func spans(c *claim.Claim) []text.Span {
	out := []text.Span{c.Span}
	switch {
	case c.Person != nil:
		for _, m := range c.Person.Mentions {
			out = append(out, m.Span)
		}
	case c.Organization != nil:
		for _, m := range c.Organization.Mentions {
			out = append(out, m.Span)
		}
	}
	return out
}

// tally counts what is right of a set of events.
type tally struct {
	items                            int
	precision, recall                float64 // sums over items
	conflicts, told, right, statuses int
	labels                           int
}

// score compares the clusters of an event with its marks, by B-cubed: of every
// marked claim, how much of its cluster is of its fact, and how much of its
// fact is in its cluster.
func (y *tally) score(e event, res *compare.Result) []string {
	clusters := make([]int, len(e.marks))
	var faults []string
	for i, m := range e.marks {
		clusters[i] = found(res, m)
		if clusters[i] < 0 {
			clusters[i] = -1 - i // a cluster of its own
			faults = append(faults, fmt.Sprintf("%s: no claim at %s of %s", e.name, m.label, m.report))
		}
	}
	for i, m := range e.marks {
		both, cluster, fact := 0, 0, 0
		for k, o := range e.marks {
			sameCluster, sameFact := clusters[i] == clusters[k], m.label == o.label
			cluster += number(sameCluster)
			fact += number(sameFact)
			both += number(sameCluster && sameFact)
			if i < k && sameCluster != sameFact {
				faults = append(faults, fmt.Sprintf("%s: %s of %s and %s of %s", e.name, m.label, m.report, o.label, o.report))
			}
		}
		y.items++
		y.precision += float64(both) / float64(cluster)
		y.recall += float64(both) / float64(fact)
	}
	return append(faults, y.scoreStatuses(e, res, clusters)...)
}

func (y *tally) scoreStatuses(e event, res *compare.Result, clusters []int) []string {
	var faults []string
	told := map[int]bool{}
	for i, c := range res.Clusters {
		told[i] = c.Status == compare.Conflicting
	}
	for label, status := range e.status {
		y.labels++
		y.conflicts += number(status == compare.Conflicting)
		at := clusters[slices.IndexFunc(e.marks, func(m mark) bool { return m.label == label })]
		if at >= 0 && res.Clusters[at].Status == status {
			y.statuses++
			y.right += number(status == compare.Conflicting)
			y.told += number(status == compare.Conflicting)
			delete(told, at)
			continue
		}
		faults = append(faults, fmt.Sprintf("%s: %s is not %s", e.name, label, status))
	}
	for i, conflicting := range told {
		if conflicting {
			y.told++
			faults = append(faults, fmt.Sprintf("%s: conflicting: %s", e.name, res.Clusters[i].Statement))
		}
	}
	return faults
}

func number(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (y *tally) f1() float64 {
	p, r := y.precision/float64(y.items), y.recall/float64(y.items)
	return 2 * p * r / (p + r)
}

func (y *tally) String() string {
	return fmt.Sprintf("items=%d precision=%.3f recall=%.3f f1=%.3f conflicting=%d told=%d right=%d statuses=%d/%d",
		y.items, y.precision/float64(y.items), y.recall/float64(y.items), y.f1(), y.conflicts, y.told, y.right, y.statuses, y.labels)
}

const tablePath = "testdata/table.txt"

// TestEventsOfOurOwn scores the invented events. The table is committed and may
// only rise.
func TestEventsOfOurOwn(t *testing.T) {
	var lines []string
	for _, set := range []string{"dev", "held"} {
		paths, err := filepath.Glob("testdata/events/" + set + "/*.txt")
		require.NoError(t, err)
		require.GreaterOrEqual(t, len(paths), 4)
		var y tally
		for _, path := range paths {
			e := readEvent(t, path)
			res := compareAll(t, compare.Options{Explain: true}, e.articles...)
			faults := y.score(e, res)
			slices.Sort(faults)
			if set == "dev" || testing.Verbose() && *showHeld {
				t.Log(strings.Join(faults, "\n"))
			}
			if *showEvent == e.name {
				t.Log(table(res))
			}
		}
		t.Log(set, y.String())
		require.GreaterOrEqual(t, y.f1(), 0.85, set)
		require.GreaterOrEqual(t, y.right*10, y.told*8, "%s: conflicts told that are none: %s", set, &y)
		lines = append(lines, set+" "+y.String())
	}
	now := strings.Join(lines, "\n") + "\n"
	if *update {
		require.NoError(t, os.WriteFile(tablePath, []byte(now), 0o600))
	}
	want, err := os.ReadFile(tablePath)
	require.NoError(t, err)
	for i, line := range strings.Split(strings.TrimSpace(string(want)), "\n") {
		require.GreaterOrEqual(t, figureOf(t, lines[i]), figureOf(t, line)-0.0005, "%s was %s", lines[i], line)
	}
	if string(want) != now {
		t.Log("the figures have risen; -update writes them down")
	}
}

// figureOf reads the F1 off a line of the table.
func figureOf(t testing.TB, line string) float64 {
	t.Helper()
	_, rest, found := strings.Cut(line, "f1=")
	require.True(t, found, line)
	text, _, _ := strings.Cut(rest, " ")
	f, err := strconv.ParseFloat(text, 64)
	require.NoError(t, err)
	return f
}

var (
	showEvent = flag.String("event", "", "the event whose clusters are shown")
	showHeld  = flag.Bool("held", false, "show the faults of the events that rules are not written by")
)
