package main

import (
	"fmt"
	"io"
	"syscall"
	"time"
)

// report is what a trial has found.
type report struct {
	idle     sample // before any load
	held     sample // with idle connections
	holders  *holders
	idleLost int
	phases   []*phase
	soak     *phase
	endings  []ending
}

func (r *report) add(p *phase) { r.phases = append(r.phases, p) }

// clean reports whether no answer was wrong and none was lost. A process that
// is killed loses what it was at.
func (r *report) clean() bool {
	for _, p := range r.phases {
		if p.count(wrong)+p.count(lost)+p.count(unsent) > 0 {
			return false
		}
	}
	for _, e := range r.endings {
		if e.wrong > 0 || e.cutAccepted > 0 && e.signal != syscall.SIGKILL.String() {
			return false
		}
	}
	return r.idleLost == 0
}

func mib(bytes float64) string { return fmt.Sprintf("%.0f", bytes/(1<<20)) }

func ms(d time.Duration) string { return fmt.Sprintf("%.1f", float64(d)/float64(time.Millisecond)) }

// write writes the report as tables in Markdown.
func (r *report) write(w io.Writer) {
	_, _ = fmt.Fprintf(w, "Idle: %s MiB resident, %.0f goroutines.", mib(r.idle.resident), r.idle.goroutines)
	if r.holders != nil && len(r.holders.lines) > 0 {
		_, _ = fmt.Fprintf(w, " With %d idle connections: %s MiB, %.0f goroutines; %d were closed.",
			len(r.holders.lines), mib(r.held.resident), r.held.goroutines, r.idleLost)
	}
	_, _ = fmt.Fprint(w, "\n\n| load | offered /s | answered /s | refused | p50 | p99 | p99.9 | refusals p50 | p99 | p99.9 | MiB | goroutines | wrong | lost |\n"+
		"|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n")
	for _, p := range r.phases {
		good, turned := p.times(answered), p.times(refused)
		_, _ = fmt.Fprintf(w, "| %s | %.0f | %.0f | %.1f %% | %s | %s | %s | %s | %s | %s | %s | %.0f | %d | %d |\n",
			p.name, p.offered, p.rate(), 100*float64(len(turned))/float64(max(len(p.shots), 1)),
			ms(quantile(good, .5)), ms(quantile(good, .99)), ms(quantile(good, .999)),
			ms(quantile(turned, .5)), ms(quantile(turned, .99)), ms(quantile(turned, .999)),
			mib(most(p.samples, residentOf)), most(p.samples, goroutinesOf), p.count(wrong), p.count(lost)+p.count(unsent))
	}
	if r.soak != nil {
		s := r.soak
		_, _ = fmt.Fprintf(w, "\nSoak: %d requests in %s; drift in an hour: %+.1f MiB resident, %+.1f goroutines.\n",
			len(s.shots), s.took.Round(time.Second), drift(s.samples, residentOf)/(1<<20), drift(s.samples, goroutinesOf))
	}
	r.writeEndings(w)
	r.writeFaults(w)
}

func (r *report) writeEndings(w io.Writer) {
	if len(r.endings) == 0 {
		return
	}
	_, _ = fmt.Fprint(w, "\n| signal at 200 % | answered | refused | not listening | cut off | accepted and lost | wrong | ended | after | ready again |\n"+
		"|---|---|---|---|---|---|---|---|---|---|\n")
	for _, e := range r.endings {
		_, _ = fmt.Fprintf(w, "| %s | %d | %d | %d | %d | %d | %d | %s | %s ms | %s ms |\n",
			e.signal, e.answered, e.refused, e.unsent, e.cut, e.cutAccepted, e.wrong, e.exit, ms(e.took), ms(e.ready))
	}
}

// writeFaults shows the first answers that were wrong or lost.
func (r *report) writeFaults(w io.Writer) {
	shown := 0
	for _, p := range r.phases {
		for i := range p.shots {
			if s := &p.shots[i]; s.verdict > refused && shown < 10 {
				_, _ = fmt.Fprintf(w, "\n%s after %s: verdict %d: %s\n", s.id, s.took, s.verdict, s.why)
				shown++
			}
		}
	}
}
