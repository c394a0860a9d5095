package main

import (
	"fmt"
	"strings"
	"time"
)

// report is all that was measured.
type report struct {
	effort  string
	corpus  *corpus
	machine machine
	ours    row
	rows    []row
	http    httpCost
	sizes   []sizeCost
	linear  float64 // time for 1 MB to that for 100 kB
	cores   speedup
	starts  []startCost
	loads   []loadCost
}

// page is Markdown in the making.
type page struct{ strings.Builder }

func (p *page) line(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

// row writes one line of a table.
func (p *page) row(cells ...string) { p.line("| %s |", strings.Join(cells, " | ")) }

// head writes the head of a table, with so many columns of words before those of
// figures.
func (p *page) head(words int, names ...string) {
	p.line("")
	p.row(names...)
	p.line("%s|", strings.Repeat("|---", words)+strings.Repeat("|---:", len(names)-words))
}

// markdown is what is printed, and written into docs/performance.md.
func (r *report) markdown() string {
	p := &page{}
	r.conditions(p)
	r.asked(p)
	r.articles(p)
	r.bySize(p)
	r.startTable(p)
	r.sizeTable(p)
	r.loadTable(p)
	return p.String()
}

func (r *report) conditions(p *page) {
	m := r.machine
	p.line("%s, %d cores, %s, Node %s; a %s run of %s. Texts: %s.", m.cpu, m.cores, m.goVersion, m.node, r.effort, m.took.Round(time.Second), r.corpus.source)
	if m.othersKnown {
		p.line("Other programs took %.0f%% of the processors meanwhile.", 100*m.others)
	}
}

func (r *report) asked(p *page) {
	p.line("\n### What is asked")
	p.head(1, "", "asked", "measured", "")
	for _, c := range r.clauses() {
		verdict := "met"
		switch {
		case !c.known:
			verdict = "not measured"
		case !c.met():
			verdict = "**not met**"
		}
		p.row(c.what, c.asked(), c.figure(), verdict)
	}
	p.line("")
	if len(r.starts) > 0 {
		p.line("HTTP: a client of a 5 kB article waits %.2f times as long as a bare caller, its own work included; one that asks for a compressed answer costs the", r.http.roundTrip)
		p.line("server %.2f times the bare call. A processor that rests between two articles, as a server's does, is slower at the next one; the figure", r.http.gzip)
		p.line("at the same pace leaves that out. Of the start, %s are processor time.", short(r.starts[0].readyCPU))
	}
	if r.cores.cpu > 0 {
		p.line("Two cores by processor time, as if nobody else had used them: %.2f.", r.cores.cpu)
	}
}

func (r *report) articles(p *page) {
	p.line("\n### Articles, side by side")
	p.line("\nOne core each. The time is that of the tool to that of factdesk over the same articles: above 1, factdesk is faster.")
	p.head(2, "", "what it does", "MB/s", "articles/s", "found an article", "allocations a kB", "time")
	ours := r.ours
	p.row(append([]string{"**factdesk**", ours.does}, figures(ours.cells[articleSet])...)...)
	over := r.http.articles
	over.found, over.allocations = ours.cells[articleSet].found, 0
	p.row(append([]string{"factdesk over HTTP", "the same, by the server"}, figures(over)...)...)
	for _, t := range r.rows {
		p.row(append([]string{t.name, t.does}, figures(t.cells[articleSet])...)...)
	}
}

func figures(c cell) []string {
	if c.note != "" {
		return []string{c.note, "", "", "", ""}
	}
	allocations := "–"
	if c.allocations > 0 {
		allocations = fmt.Sprintf("%.0f", c.allocations)
	}
	return []string{
		digits(c.speed / 1e6), digits(c.docs), fmt.Sprintf("%.0f", c.found),
		allocations, times(c.ratio),
	}
}

func (r *report) bySize(p *page) {
	p.line("\n### Documents, side by side")
	p.line("\nTime for one document, and in brackets the time to that of factdesk.")
	names := []string{""}
	for _, s := range r.corpus.sets[1:] {
		names = append(names, s.name)
	}
	p.head(1, names...)
	for _, t := range append([]row{r.ours}, r.rows...) {
		cells := []string{t.name}
		for _, s := range r.corpus.sets[1:] {
			c, measured := t.cells[s.name]
			switch {
			case !measured:
				cells = append(cells, "left out")
			case c.note != "":
				cells = append(cells, c.note)
			case t.name == engine.name:
				cells = append(cells, short(c.each))
			default:
				cells = append(cells, fmt.Sprintf("%s (%s)", short(c.each), times(c.ratio)))
			}
		}
		p.row(cells...)
	}
}

func (r *report) startTable(p *page) {
	p.line("\n### Start and memory")
	p.line("\nA new process each time, on one core; the most memory that it held.")
	p.head(1, "", "start to first answer, 5 kB", "memory, 5 kB", "memory, 1 MB")
	for _, c := range r.starts {
		peak := megabytes(c.peak)
		if c.peak == 0 {
			peak = c.note
		}
		p.row(c.name, short(c.first), megabytes(c.small), peak)
	}
}

func (r *report) sizeTable(p *page) {
	p.line("\n### Cost against size")
	p.line("\nfactdesk on one core. 100 kB are the mean of the ten tenths of the megabyte.")
	p.head(1, "size", "time", "time a kB", "allocations a kB", "bytes allocated a byte")
	for _, c := range r.sizes {
		p.row(size(c.bytes), short(c.each), short(c.each*1000/time.Duration(c.bytes)),
			fmt.Sprintf("%.0f", c.allocations), fmt.Sprintf("%.0f", c.allocated))
	}
}

func (r *report) loadTable(p *page) {
	p.line("\n### Cost against clients")
	p.line("\nThe server on all cores, which it shares with its clients; each sends 5 kB articles one after the other.")
	p.head(1, "clients", "requests/s", "median", "99 of 100 within", "server's processor time a request", "to that of one client", "refused")
	for _, c := range r.loads {
		p.row(fmt.Sprint(c.clients), fmt.Sprintf("%.0f", c.perSecond), short(c.median), short(c.p99), short(c.cpu),
			times(c.cpu.Seconds()/r.loads[0].cpu.Seconds()), fmt.Sprint(c.refused))
	}
}

// times writes a ratio with about two digits that count.
func times(ratio float64) string {
	switch {
	case ratio >= 10:
		return fmt.Sprintf("%.0f", ratio)
	case ratio >= 1:
		return fmt.Sprintf("%.1f", ratio)
	default:
		return fmt.Sprintf("%.2f", ratio)
	}
}

// digits writes a figure with two digits that count, or all before the point.
func digits(x float64) string {
	switch {
	case x >= 10:
		return fmt.Sprintf("%.0f", x)
	case x >= 0.1:
		return fmt.Sprintf("%.2f", x)
	default:
		return fmt.Sprintf("%.2g", x)
	}
}

// short writes a time with about three digits.
func short(d time.Duration) string {
	switch {
	case d >= 10*time.Second:
		return fmt.Sprintf("%.0f s", d.Seconds())
	case d >= time.Second:
		return fmt.Sprintf("%.1f s", d.Seconds())
	case d >= 100*time.Millisecond:
		return fmt.Sprintf("%.0f ms", d.Seconds()*1e3)
	case d >= time.Millisecond:
		return fmt.Sprintf("%.1f ms", d.Seconds()*1e3)
	default:
		return fmt.Sprintf("%.0f µs", d.Seconds()*1e6)
	}
}

func megabytes(n int64) string { return fmt.Sprintf("%.0f MB", float64(n)/1e6) }

func size(n int) string {
	if n >= 1_000_000 {
		return fmt.Sprintf("%d MB", n/1_000_000)
	}
	return fmt.Sprintf("%d kB", n/1000)
}
