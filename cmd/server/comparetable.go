package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"

	"factdesk/internal/compare"
	"factdesk/internal/extract/claim"
)

// The widths of the table of a comparison, in code points.
const (
	maxStatement = 72
	maxSaid      = 24
)

// writeComparison writes a comparison for people: facts down, reports across;
// then figures that changed, sums, and who shares sentences with whom.
func writeComparison(w io.Writer, res *compare.Result) error {
	t := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	fmt.Fprintf(t, "FACT\tSTATUS")
	for _, r := range res.Reports {
		fmt.Fprintf(t, "\t%s", shorten(r.ID, maxSaid))
	}
	fmt.Fprintf(t, "\n\t")
	for _, r := range res.Reports {
		fmt.Fprintf(t, "\t%s", shorten(r.PublishedAt, maxSaid))
	}
	fmt.Fprintln(t)
	for i := range res.Clusters {
		writeFact(t, res, &res.Clusters[i])
	}
	if err := t.Flush(); err != nil {
		return fmt.Errorf("write table: %w", err)
	}
	return writeFindings(w, res)
}

// writeFact writes the row of a fact: what each report says.
func writeFact(w io.Writer, res *compare.Result, c *compare.Cluster) {
	said := make([][]string, len(res.Reports))
	for _, r := range c.Support {
		said[r.Report] = append(said[r.Report], wordsOf(res, r))
	}
	fmt.Fprintf(w, "%s\t%s", shorten(c.Statement, maxStatement), c.Status)
	for _, words := range said {
		fmt.Fprintf(w, "\t%s", shorten(strings.Join(unique(words), "; "), maxSaid))
	}
	fmt.Fprintln(w)
}

// wordsOf tells in a few words what one claim says.
func wordsOf(res *compare.Result, r compare.Ref) string {
	report := res.Reports[r.Report]
	k := &report.Claims[r.Claim]
	if k.Assurance != nil {
		return assuranceSaid(k.Assurance)
	}
	return report.Text(k)
}

func assuranceSaid(a *claim.Assurance) string {
	s := "assured"
	if a.Refused {
		s = "refused"
	}
	if a.Giver != nil {
		s = a.Giver.Name
	}
	if a.Beneficiaries != nil {
		s = plainNumber(a.Beneficiaries.Value) + ": " + s
	}
	return s
}

// unique drops words that have been said before.
func unique(words []string) []string {
	seen := map[string]bool{}
	var out []string
	for _, w := range words {
		if !seen[w] {
			seen[w] = true
			out = append(out, w)
		}
	}
	return out
}

func plainNumber(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

func shorten(s string, limit int) string {
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) > limit {
		return string(runes[:limit-1]) + "…"
	}
	return string(runes)
}

// writeFindings writes what is no row: contradictions, time lines, sums, copies.
func writeFindings(w io.Writer, res *compare.Result) error {
	var b strings.Builder
	for _, c := range res.Clusters {
		for _, d := range c.Differs {
			if d.Kind == compare.Contradiction {
				fmt.Fprintf(&b, "differs: %s: %s: %s\n", c.Statement, d.Field, variants(res, d))
			}
		}
	}
	for _, l := range res.Timelines {
		fmt.Fprintf(&b, "time line: %s:", l.Statement)
		for i, s := range l.Steps {
			if i > 0 {
				fmt.Fprint(&b, " →")
			}
			fmt.Fprintf(&b, " %s", s.Value)
			if s.PublishedAt != "" {
				fmt.Fprintf(&b, " (%s)", s.PublishedAt)
			}
		}
		fmt.Fprintln(&b)
	}
	for _, s := range res.Sums {
		parts := make([]string, len(s.PartValues))
		for i, p := range s.PartValues {
			parts[i] = plainNumber(p)
		}
		verdict := "holds"
		if !s.Holds {
			verdict = "does not hold"
		}
		fmt.Fprintf(&b, "sum: %s = %s %s\n", strings.Join(parts, " + "), plainNumber(s.TotalValue), verdict)
	}
	for _, s := range res.Sources {
		if len(s.Reports) > 1 {
			fmt.Fprintf(&b, "one source: %s share %.0f%% of their wording\n", reportNamesOf(res, s.Reports), 100*s.Shared)
		}
	}
	if b.Len() == 0 {
		return nil
	}
	if _, err := io.WriteString(w, "\n"+b.String()); err != nil {
		return fmt.Errorf("write table: %w", err)
	}
	return nil
}

// variants tells the values of a difference and who has which.
func variants(res *compare.Result, d compare.Difference) string {
	out := make([]string, len(d.Values))
	for i, v := range d.Values {
		var reports []int
		for _, r := range v.Support {
			if len(reports) == 0 || reports[len(reports)-1] != r.Report {
				reports = append(reports, r.Report)
			}
		}
		out[i] = v.Value + " (" + reportNamesOf(res, reports) + ")"
	}
	return strings.Join(out, " against ")
}

func reportNamesOf(res *compare.Result, reports []int) string {
	names := make([]string, len(reports))
	for i, r := range reports {
		names[i] = res.Reports[r].ID
	}
	return strings.Join(names, ", ")
}
