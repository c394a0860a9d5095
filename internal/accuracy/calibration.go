package accuracy

import (
	"fmt"
	"slices"
	"strings"

	"factdesk/internal/extract/claim"
)

// Judgement is a claim that the gold calls right or wrong. Claims that match
// optional gold are not judged.
type Judgement struct {
	Rule       string
	Confidence float64
	Right      bool
}

// judge lists the judgements of one type in one article.
func (c *comparison) judge() []Judgement {
	wrong := map[*claim.Claim]bool{}
	for _, p := range c.extra() {
		wrong[p] = true
	}
	var out []Judgement
	for i, p := range c.claims {
		if wrong[p] || c.required[i] {
			out = append(out, Judgement{Rule: p.Rule, Confidence: p.Confidence, Right: !wrong[p]})
		}
	}
	return out
}

// Bin is the claims of one stretch of confidence, or of one rule.
type Bin struct {
	Name       string
	Right, All int
	sum        float64
}

// Precision is the share of the bin's claims that are right.
func (b *Bin) Precision() float64 { return ratio(b.Right, b.All) }

// Confidence is the mean confidence of the bin's claims.
func (b *Bin) Confidence() float64 { return b.sum / float64(max(b.All, 1)) }

// edges divide confidence into bins; each bin begins at its edge.
var edges = []float64{0, 0.7, 0.8, 0.85, 0.9, 0.95, 0.97}

// Curve sorts judgements into bins of confidence, lowest first, without empty ones.
func Curve(judged []Judgement) []Bin {
	bins := make([]Bin, len(edges))
	for i, edge := range edges {
		bins[i].Name = fmt.Sprintf("from %.2f", edge)
	}
	for _, j := range judged {
		i := 0
		for i+1 < len(edges) && j.Confidence >= edges[i+1] {
			i++
		}
		bins[i].add(j)
	}
	return slices.DeleteFunc(bins, func(b Bin) bool { return b.All == 0 })
}

// ByRule sorts judgements by rule, in the order of the ids.
func ByRule(judged []Judgement) []Bin {
	byRule := map[string]*Bin{}
	var names []string
	for _, j := range judged {
		if byRule[j.Rule] == nil {
			byRule[j.Rule] = &Bin{Name: j.Rule}
			names = append(names, j.Rule)
		}
		byRule[j.Rule].add(j)
	}
	slices.Sort(names)
	out := make([]Bin, len(names))
	for i, n := range names {
		out[i] = *byRule[n]
	}
	return out
}

func (b *Bin) add(j Judgement) {
	b.All++
	b.sum += j.Confidence
	if j.Right {
		b.Right++
	}
}

// Markdown writes bins as a table under the heading of its first column.
func Markdown(first string, bins []Bin) string {
	var out strings.Builder
	fmt.Fprintf(&out, "| %s | claims | right | precision | mean confidence |\n|---|---|---|---|---|\n", first)
	for i := range bins {
		b := &bins[i]
		fmt.Fprintf(&out, "| %s | %d | %d | %.3f | %.3f |\n", b.Name, b.All, b.Right, b.Precision(), b.Confidence())
	}
	return out.String()
}
