package main

import "fmt"

// clause is one demand, in figures.
type clause struct {
	what   string
	least  bool // the bound is a least figure, else a greatest
	bound  float64
	got    float64
	unit   string // "" for times
	known  bool
	digits int
}

func (c clause) met() bool {
	if c.least {
		return c.got >= c.bound
	}
	return c.got <= c.bound
}

func (c clause) asked() string {
	if c.least {
		return fmt.Sprintf("≥ %g%s", c.bound, c.unit)
	}
	return fmt.Sprintf("≤ %g%s", c.bound, c.unit)
}

func (c clause) figure() string {
	if !c.known {
		return "–"
	}
	return fmt.Sprintf("%.*f%s", c.digits, c.got, c.unit)
}

// clauses holds the figures to what is asked of them.
func (r *report) clauses() []clause {
	var out []clause
	for _, t := range r.rows {
		c := t.cells[articleSet]
		switch known := c.note == "" && c.ratio > 0; {
		case t.asked > 0:
			out = append(out, clause{what: "articles: times as fast as " + t.name, least: true, bound: t.asked, got: c.ratio, known: known, digits: 2})
		case t.name == floorTool && known:
			out = append(out, clause{what: "articles: time to that of " + t.name, bound: 1.3, got: 1 / c.ratio, known: true, digits: 2})
		}
	}
	if len(r.starts) == 0 {
		return out
	}
	server, command := r.starts[0], r.starts[1]
	return append(out,
		clause{what: "5 kB over HTTP: server's time to that of the bare call", bound: 1.15, got: r.http.small, known: true, digits: 3},
		clause{what: "the same, to that of bare calls at the same pace", bound: 1.15, got: r.http.paced, known: true, digits: 3},
		clause{what: "two cores: times as fast as one", least: true, bound: 1.8, got: r.cores.wall, known: r.cores.wall > 0, digits: 2},
		clause{what: "1 MB: time to that of 100 kB", bound: 11, got: r.linear, known: true, digits: 2},
		clause{what: "articles: allocations a kB", bound: 60, got: r.ours.cells[articleSet].allocations, known: true},
		clause{what: "server: start to ready", bound: 150, got: server.ready.Seconds() * 1e3, unit: " ms", known: true},
		clause{what: "1 MB: most memory, over HTTP and by the command", bound: 150, got: float64(max(server.peak, command.peak)) / 1e6, unit: " MB", known: true},
	)
}
