// Command bench runs factdesk and what a user would pick instead of it side by
// side, and writes what it measured into docs/performance.md. Its invariant: a
// ratio is of two runs over the same texts, one right after the other, in
// processor time on one core; docs/adr/0023-benchmarks.md says why.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Args[1:])
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// options are the flags of the command.
type options struct {
	root     string
	articles string
	quick    bool
	write    bool
	only     string
}

func parse(args []string) (options, error) {
	var o options
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	flags.StringVar(&o.root, "root", "..", "folder of the project")
	flags.StringVar(&o.articles, "articles", "", "file of articles, a JSON object with text and date a line (default: data/wikinews_articles.jsonl of the folder shared)")
	flags.BoolVar(&o.quick, "quick", false, "a look within two minutes: fewer and shorter runs, and nothing is written")
	flags.BoolVar(&o.write, "write", true, "write the tables into docs/performance.md")
	flags.StringVar(&o.only, "only", "", "only the tools whose name holds this")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if flags.NArg() > 0 {
		return o, fmt.Errorf("what is %q?", flags.Arg(0))
	}
	o.write = o.write && !o.quick && o.only == ""
	return o, nil
}

func run(ctx context.Context, args []string) error {
	o, err := parse(args)
	if errors.Is(err, flag.ErrHelp) {
		return nil
	}
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "factdesk-bench")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	b := &bench{options: o, dir: dir, effort: thorough, log: os.Stderr}
	if o.quick {
		b.effort = quick
	}
	r, err := b.measure(ctx)
	if err != nil {
		return err
	}
	text := r.markdown()
	if _, err := os.Stdout.WriteString(text); err != nil {
		return err
	}
	if !o.write {
		return nil
	}
	return insert(o.root+"/docs/performance.md", text)
}

// effort is how much time a run takes.
type effort struct {
	name   string
	slice  time.Duration // of processor time that one run takes at least
	warm   time.Duration // before a tool is measured
	rounds int           // pairs, of which the median counts
	cell   time.Duration // of processor time, for all pairs of one tool and size
	limit  time.Duration // for one document; what would take longer is left out
	starts int           // of each program
	load   time.Duration // for one number of clients
}

var (
	thorough = effort{
		name: "full", slice: 250 * time.Millisecond, warm: 1500 * time.Millisecond, rounds: 7, cell: 4 * time.Second,
		limit: 10 * time.Second, starts: 7, load: 1500 * time.Millisecond,
	}
	quick = effort{
		name: "quick", slice: 80 * time.Millisecond, warm: 800 * time.Millisecond, rounds: 3, cell: time.Second,
		limit: 1500 * time.Millisecond, starts: 3, load: 300 * time.Millisecond,
	}
)

// bench is one run of the command.
type bench struct {
	options
	effort
	dir    string // for programs and texts, gone afterwards
	log    io.Writer
	corpus *corpus
}

// say tells how far the run is.
func (b *bench) say(format string, args ...any) { fmt.Fprintf(b.log, format+"\n", args...) }

// measure does all that is to be done, in the order of the report.
func (b *bench) measure(ctx context.Context) (*report, error) {
	began := watch()
	var err error
	if b.corpus, err = loadCorpus(b.root, b.articles); err != nil {
		return nil, err
	}
	b.say("texts: %s", b.corpus.source)
	if err := b.build(ctx); err != nil {
		return nil, err
	}
	r := &report{effort: b.name, corpus: b.corpus}
	for _, part := range []func(context.Context, *report) error{
		b.sideBySide, b.overHTTP, b.sizes, b.cores, b.starting, b.clients,
	} {
		if err := part(ctx, r); err != nil {
			return nil, err
		}
	}
	r.machine = began.stop()
	return r, nil
}
