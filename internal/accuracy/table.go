package accuracy

import (
	"fmt"
	"sort"
	"strings"
)

// A table is text with a row for each set and type (or class of sentences),
// the figures after the first two columns as NAME=VALUE, so that a change of
// one figure is a change of one line:
//
//	dev  count  F1=0.912  P=0.940  R=0.885  TP=300  FP=19  FN=39  event=280/300  noun=291/300

// Row holds the figures of one set and type.
type Row struct {
	Set, Type string
	Figures   []Figure
}

// Figure is a named figure as it is printed.
type Figure struct{ Name, Text string }

// Key names the row.
func (r Row) Key() string { return r.Set + " " + r.Type }

// Rows prints a report as rows, a type each.
func Rows(set string, r Report) []Row {
	rows := make([]Row, 0, len(Types))
	for _, kind := range Types {
		t := r.Tallies[kind]
		row := Row{Set: set, Type: string(kind), Figures: []Figure{
			{"F1", fmt.Sprintf("%.3f", t.F1())},
			{"P", fmt.Sprintf("%.3f", t.Precision())},
			{"R", fmt.Sprintf("%.3f", t.Recall())},
			{"TP", fmt.Sprint(t.TP)},
			{"FP", fmt.Sprint(t.FP)},
			{"FN", fmt.Sprint(t.FN)},
		}}
		row.Figures = append(row.Figures, shares(t.Attributes)...)
		rows = append(rows, row)
	}
	return rows
}

func shares(attributes map[string]Share) []Figure {
	figures := make([]Figure, 0, len(attributes))
	for name, s := range attributes {
		figures = append(figures, Figure{name, s.String()})
	}
	sort.Slice(figures, func(i, j int) bool { return figures[i].Name < figures[j].Name })
	return figures
}

func (s Share) String() string { return fmt.Sprintf("%d/%d", s.Right, s.Total) }

// Format prints the rows as a table with aligned columns, ready to be committed.
func Format(rows []Row) string {
	var b strings.Builder
	for _, r := range rows {
		var line strings.Builder
		fmt.Fprintf(&line, "%-10s %-15s", r.Set, r.Type)
		for _, f := range r.Figures {
			fmt.Fprintf(&line, " %s=%-8s", f.Name, f.Text)
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

// ParseTable reads what Format printed.
func ParseTable(table string) ([]Row, error) {
	var rows []Row
	for n, line := range strings.Split(strings.TrimSpace(table), "\n") {
		fields := strings.Fields(line)
		if len(fields) == 0 {
			continue
		}
		if len(fields) < 3 {
			return nil, fmt.Errorf("table line %d: want a set, a type and figures", n+1)
		}
		row := Row{Set: fields[0], Type: fields[1]}
		for _, field := range fields[2:] {
			name, text, ok := strings.Cut(field, "=")
			if !ok {
				return nil, fmt.Errorf("table line %d: %q is no figure", n+1, field)
			}
			row.Figures = append(row.Figures, Figure{name, text})
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// Lower lists what fell from the committed rows to the measured ones: an F1,
// or how many of an attribute or class are right. A committed row that was not
// measured is left alone.
func Lower(committed, measured []Row) []string {
	now := map[string]Row{}
	for _, r := range measured {
		now[r.Key()] = r
	}
	var fell []string
	for _, old := range committed {
		r, ok := now[old.Key()]
		if !ok {
			continue
		}
		for _, f := range old.Figures {
			if f.ranks() && r.amount(f.Name) < f.amount() {
				fell = append(fell, fmt.Sprintf("%s %s: %s, was %s", r.Key(), f.Name, r.text(f.Name), f.Text))
			}
		}
	}
	return fell
}

// ranks reports whether a fall of the figure is a loss by itself.
func (f Figure) ranks() bool { return f.Name == "F1" || strings.Contains(f.Text, "/") }

// amount returns F1 or the number right as a number.
func (f Figure) amount() float64 {
	part, _, _ := strings.Cut(f.Text, "/")
	var v float64
	if _, err := fmt.Sscan(part, &v); err != nil {
		return 0
	}
	return v
}

func (r Row) figure(name string) Figure {
	for _, f := range r.Figures {
		if f.Name == name {
			return f
		}
	}
	return Figure{name, "none"}
}

func (r Row) amount(name string) float64 { return r.figure(name).amount() }
func (r Row) text(name string) string    { return r.figure(name).Text }

// Merge returns the measured rows, set by set in the order of the committed
// table, with the committed rows of sets that were not measured.
func Merge(committed, measured []Row) []Row {
	was, now := bySet(committed), bySet(measured)
	var merged []Row
	placed := map[string]bool{}
	for _, r := range append(append([]Row{}, committed...), measured...) {
		if placed[r.Set] {
			continue
		}
		placed[r.Set] = true
		if rows, ok := now[r.Set]; ok {
			merged = append(merged, rows...)
		} else {
			merged = append(merged, was[r.Set]...)
		}
	}
	return merged
}

func bySet(rows []Row) map[string][]Row {
	sets := map[string][]Row{}
	for _, r := range rows {
		sets[r.Set] = append(sets[r.Set], r)
	}
	return sets
}
