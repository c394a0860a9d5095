// Command load measures the real server under load and checks every answer: go
// run . in this folder builds the server, starts it, and prints a table for
// docs/operations.md. Its invariant: an answer is either byte for byte the one
// that the command line gives for the article, or a well-formed refusal;
// everything else is counted as wrong or lost, and makes the exit status 1.
//
// It is a module of its own, so that the service does not depend on it.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"
)

// options is what the caller can set.
type options struct {
	root       string        // of the project
	calibrate  time.Duration // to find the capacity
	phase      time.Duration // of each share of it
	shares     []float64     // of the capacity
	soak       time.Duration // 0: none
	soakShare  float64
	idle       int  // connections held besides
	pin        bool // server on CPU 0, load on CPU 1
	ends       bool // SIGTERM and SIGKILL under load
	serverArgs []string
	progress   io.Writer
}

func main() {
	o := options{shares: []float64{0.5, 1, 2}, progress: os.Stderr}
	flag.StringVar(&o.root, "root", "..", "`FOLDER` of the project")
	flag.DurationVar(&o.calibrate, "calibrate", 20*time.Second, "`TIME` to find the capacity")
	flag.DurationVar(&o.phase, "phase", time.Minute, "`TIME` at each of 50, 100 and 200 per cent of it")
	flag.DurationVar(&o.soak, "soak", 0, "`TIME` of a soak, 0 for none")
	flag.Float64Var(&o.soakShare, "soak-share", 0.7, "`SHARE` of the capacity that the soak asks for")
	flag.IntVar(&o.idle, "idle", 0, "`NUMBER` of idle connections held at the same time")
	flag.BoolVar(&o.pin, "pin", false, "run the server on CPU 0 and the load on CPU 1, by taskset")
	flag.BoolVar(&o.ends, "ends", true, "end the server under load, by SIGTERM and by SIGKILL")
	server := flag.String("server", "", "further `FLAGS` of the server, between spaces")
	flag.Parse()
	o.serverArgs = strings.Fields(*server)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, o, os.Stdout)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "load:", err)
		os.Exit(1)
	}
}

// run carries out what o asks for and prints it.
func run(ctx context.Context, o options, out io.Writer) error {
	work, err := os.MkdirTemp("", "factdesk-load")
	if err != nil {
		return fmt.Errorf("make a folder: %w", err)
	}
	defer func() { _ = os.RemoveAll(work) }()
	t := &trial{options: o, folder: work}
	if err := t.prepare(ctx); err != nil {
		return err
	}
	defer func() { t.server.kill() }()
	err = t.measure(ctx)
	if err == nil && o.ends {
		err = t.end(ctx)
	}
	t.report.write(out)
	if err == nil && !t.report.clean() {
		err = errors.New("answers were wrong or lost")
	}
	return err
}
