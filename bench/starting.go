package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"

	"factdesk/bench/worker"
)

// startCost is what a program costs before it has done anything else.
type startCost struct {
	name        string
	ready       time.Duration // of the server alone
	readyCPU    time.Duration // of it, processor time
	first       time.Duration // from its start to its first answer, of a small document
	small, peak int64         // most memory held for it, and for a large one
	note        string        // why there is no large one
}

// starting measures start and memory of every program, each time a new process.
func (b *bench) starting(ctx context.Context, r *report) error {
	small := b.corpus.of(smallSet)[:1]
	large := b.corpus.of(largeSet)[:1]
	server, err := b.serverStarts(ctx, small, large)
	if err != nil {
		return err
	}
	command, err := b.commandStarts(ctx, small[0], large[0])
	if err != nil {
		return err
	}
	r.starts = append(r.starts, server, command)
	for _, row := range append([]row{r.ours}, r.rows...) {
		if row.cells[articleSet].note != "" {
			continue
		}
		c, err := b.starts(ctx, row, small, large)
		if err != nil {
			return err
		}
		r.starts = append(r.starts, c)
		b.say("%s: first answer after %v, %s, for 1 MB %s %s", c.name, c.first.Round(time.Millisecond), megabytes(c.small), megabytes(c.peak), c.note)
	}
	return nil
}

func (b *bench) starts(ctx context.Context, t row, small, large []worker.Document) (startCost, error) {
	c := startCost{name: t.name, note: t.cells[largeSet].note}
	file, err := b.documents("first", small)
	if err != nil {
		return c, err
	}
	var first []float64
	for range b.effort.starts {
		took, peak, err := b.fresh(ctx, t.tool, file, 1)
		if errors.Is(err, errLate) {
			c.note = "over " + short(2*b.lateAfter())
			return c, nil
		}
		if err != nil {
			return c, err
		}
		first = append(first, took.Seconds())
		c.small = max(c.small, peak)
	}
	c.first = seconds(median(first))
	if c.note != "" {
		return c, nil
	}
	if file, err = b.documents("large", large); err != nil {
		return c, err
	}
	_, c.peak, err = b.fresh(ctx, t.tool, file, largeTimes(t.name))
	return c, err
}

// largeTimes is how often a large document is read: factdesk's memory is what
// it holds after several, that of the others after one.
func largeTimes(name string) int {
	if name == engine.name {
		return 3
	}
	return 1
}

// fresh starts a tool, has it read the first document so many times, and
// returns the time to the answer and the most memory held.
func (b *bench) fresh(ctx context.Context, t tool, file string, passes int) (time.Duration, int64, error) {
	began := time.Now()
	p, err := begin(ctx, 1, b.argvOf(t, file), b.log)
	if err != nil {
		return 0, 0, err
	}
	defer p.end()
	if _, err := p.ask(0, 1, passes, 1, 2*b.lateAfter()); err != nil {
		return 0, 0, err
	}
	took := time.Since(began)
	peak, err := p.peak()
	return took, peak, err
}

// serverStarts is the same for the service over HTTP.
func (b *bench) serverStarts(ctx context.Context, small, large []worker.Document) (startCost, error) {
	c := startCost{name: "factdesk over HTTP"}
	var ready, spent, first []float64
	for range b.effort.starts {
		s, err := b.serve(ctx, 1, append(small[:1:1], large...))
		if err != nil {
			return c, err
		}
		ready = append(ready, time.Since(s.began).Seconds())
		spent = append(spent, s.cpu().Seconds())
		_, err = s.ask(0, 1, 1, 1, 0)
		first = append(first, time.Since(s.began).Seconds())
		if err == nil && c.small == 0 {
			err = c.memory(s)
		}
		s.end()
		if err != nil {
			return c, err
		}
	}
	c.ready, c.readyCPU, c.first = seconds(median(ready)), seconds(median(spent)), seconds(median(first))
	b.say("server: ready after %v", c.ready.Round(time.Millisecond))
	return c, nil
}

// commandStarts is the same for the program that reads a file and ends.
func (b *bench) commandStarts(ctx context.Context, small, large worker.Document) (startCost, error) {
	c := startCost{name: "factdesk extract FILE"}
	var first []float64
	for range b.effort.starts {
		took, peak, err := b.command(ctx, small)
		if err != nil {
			return c, err
		}
		first = append(first, took.Seconds())
		c.small = max(c.small, peak)
		if _, peak, err = b.command(ctx, large); err != nil {
			return c, err
		}
		c.peak = max(c.peak, peak)
	}
	c.first = seconds(median(first))
	return c, nil
}

// command has the program read a document from a file, and returns how long it
// ran and the most memory that it held.
func (b *bench) command(ctx context.Context, doc worker.Document) (time.Duration, int64, error) {
	file := filepath.Join(b.dir, "article.txt")
	if err := os.WriteFile(file, []byte(doc.Text), 0o600); err != nil {
		return 0, 0, err
	}
	cmd := exec.CommandContext(ctx, filepath.Join(b.dir, "server"), "extract", "--published-at", doc.Date, file)
	cmd.Env = append(os.Environ(), "GOMAXPROCS=1")
	cmd.Stderr = b.log
	began := time.Now()
	if err := startOn(1, cmd); err != nil {
		return 0, 0, err
	}
	if err := cmd.Wait(); err != nil {
		return 0, 0, err
	}
	took := time.Since(began)
	usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		return took, 0, errors.New("the kernel does not tell the peak of memory")
	}
	return took, usage.Maxrss << 10, nil
}

// memory asks a server that has answered a small document for large ones.
func (c *startCost) memory(s *server) error {
	var err error
	if c.small, err = s.peak(); err != nil {
		return err
	}
	if _, err = s.ask(1, 2, largeTimes(engine.name), 1, 0); err != nil {
		return err
	}
	c.peak, err = s.peak()
	return err
}
