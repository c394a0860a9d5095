package accuracy

import (
	"fmt"
	"sort"
	"strconv"
	"strings"

	"factdesk/internal/extract/claim"
)

// Share is how many of the matched claims have an attribute right.
type Share struct{ Right, Total int }

// Tally holds the figures of one claim type. A date counts as found only with
// its value, a count only with its number.
type Tally struct {
	TP, FP, FN int
	Attributes map[string]Share
}

// Precision is the share of the claims made that are right; 0 if none was made.
func (t Tally) Precision() float64 { return ratio(t.TP, t.TP+t.FP) }

// Recall is the share of the required gold that was found; 0 if there is none.
func (t Tally) Recall() float64 { return ratio(t.TP, t.TP+t.FN) }

// F1 is the harmonic mean of precision and recall.
func (t Tally) F1() float64 { return ratio(2*t.TP, 2*t.TP+t.FP+t.FN) }

func ratio(part, whole int) float64 {
	return float64(part) / float64(max(whole, 1))
}

// Report is the score of one article or of many.
type Report struct {
	Tallies map[claim.Type]Tally
	// Misses lists what was wrong, a line each: "NAME - type: …" is gold that was
	// not found, "NAME + type: …" a claim too many, "NAME ~ attribute: …" a wrong attribute.
	Misses []string
	// Judged tells of every claim that the gold decides on whether it is right.
	Judged []Judgement
}

// Score compares the claims made of an article with its gold.
func Score(a *Article, claims []claim.Claim) Report {
	report := Report{Tallies: map[claim.Type]Tally{}}
	for _, kind := range Types {
		c := comparison{article: a, kind: kind, tally: Tally{Attributes: map[string]Share{}}}
		for i := range claims {
			if claims[i].Type == kind {
				c.claims = append(c.claims, &claims[i])
			}
		}
		c.run(a.items(kind))
		report.Tallies[kind] = c.tally
		report.Misses = append(report.Misses, c.misses()...)
		report.Judged = append(report.Judged, c.judge()...)
	}
	return report
}

// Add sums the figures of the reports and joins their misses.
func Add(reports ...Report) Report {
	sum := Report{Tallies: map[claim.Type]Tally{}}
	for _, kind := range Types {
		total := Tally{Attributes: map[string]Share{}}
		for _, r := range reports {
			t := r.Tallies[kind]
			total.TP, total.FP, total.FN = total.TP+t.TP, total.FP+t.FP, total.FN+t.FN
			for name, s := range t.Attributes {
				total.Attributes[name] = total.Attributes[name].plus(s)
			}
		}
		sum.Tallies[kind] = total
	}
	for _, r := range reports {
		sum.Misses = append(sum.Misses, r.Misses...)
		sum.Judged = append(sum.Judged, r.Judged...)
	}
	return sum
}

func (s Share) plus(o Share) Share { return Share{s.Right + o.Right, s.Total + o.Total} }

// items returns the gold of one type, required before optional, so that an
// optional item never takes the claim that a required one needs.
func (a *Article) items(kind claim.Type) []item {
	var items []item
	switch kind {
	case claim.TypeCount:
		items = listed(a.Counts)
	case claim.TypeDate:
		items = listed(a.Dates)
	case claim.TypePerson:
		items = listed(a.Persons)
	case claim.TypeOrganization:
		items = listed(a.Organizations)
	case claim.TypeAssurance:
		items = listed(a.Assurances)
	}
	sort.SliceStable(items, func(i, j int) bool { return !items[i].optional() && items[j].optional() })
	return items
}

func listed[T item](gold []T) []item {
	items := make([]item, len(gold))
	for i, g := range gold {
		items[i] = g
	}
	return items
}

// comparison is the work of scoring one type in one article.
type comparison struct {
	article *Article
	kind    claim.Type
	claims  []*claim.Claim
	taken   map[int]bool
	// required holds the claims that required gold took.
	required map[int]bool
	tally    Tally
	missing  []item
	wrong    []*claim.Claim
	remarks  []string
}

func (c *comparison) run(items []item) {
	c.taken, c.required = map[int]bool{}, map[int]bool{}
	for _, g := range items {
		c.match(g)
	}
	c.tally.FN = len(c.missing)
	c.tally.FP = len(c.extra())
}

func (c *comparison) match(g item) {
	best, how := c.best(g)
	if how == other {
		if !g.optional() {
			c.missing = append(c.missing, g)
		}
		return
	}
	c.taken[best] = true
	if g.optional() {
		return
	}
	c.required[best] = true
	for _, m := range g.marks(c.claims[best]) {
		c.mark(m)
	}
	if how == near {
		c.missing = append(c.missing, g)
		c.wrong = append(c.wrong, c.claims[best])
		return
	}
	c.tally.TP++
}

// best returns the first free claim that is right for the item, else the first near it.
func (c *comparison) best(g item) (index int, how fit) {
	for i, p := range c.claims {
		if c.taken[i] {
			continue
		}
		switch f := g.fits(p); {
		case f == right:
			return i, right
		case f == near && how == other:
			index, how = i, near
		}
	}
	return index, how
}

func (c *comparison) mark(m mark) {
	share := Share{Total: 1}
	if m.ok {
		share.Right = 1
	} else {
		c.remarks = append(c.remarks, "~ "+m.attribute+": "+m.remark)
	}
	c.tally.Attributes[m.attribute] = c.tally.Attributes[m.attribute].plus(share)
}

// extra lists the claims that no gold wanted, then those with a wrong value.
func (c *comparison) extra() []*claim.Claim {
	var extra []*claim.Claim
	for i, p := range c.claims {
		if !c.taken[i] {
			extra = append(extra, p)
		}
	}
	return append(extra, c.wrong...)
}

func (c *comparison) misses() []string {
	var lines []string
	for _, g := range c.missing {
		lines = append(lines, fmt.Sprintf("%s - %s: %s %s", c.article.Name, c.kind, quoted(g.label()), g.value()))
	}
	for _, p := range c.extra() {
		words := c.article.Text[p.Span.Start:p.Span.End]
		lines = append(lines, fmt.Sprintf("%s + %s: %s %s", c.article.Name, c.kind, quoted(words), p.Rule))
	}
	for _, r := range c.remarks {
		lines = append(lines, c.article.Name+" "+r)
	}
	return lines
}

// quoted puts the words between single quotes, or double ones if they hold a single.
func quoted(words string) string {
	words = strings.ReplaceAll(words, "\n", `\n`)
	if strings.Contains(words, "'") && !strings.Contains(words, `"`) {
		return `"` + words + `"`
	}
	return "'" + words + "'"
}

func orNone(s string) string {
	if s == "" {
		return "None"
	}
	return s
}

func truth(b bool) string { return strconv.FormatBool(b) }
