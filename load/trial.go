package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"time"
)

// trial is one run of the measurements.
type trial struct {
	options
	folder   string // for what is built and logged
	program  string
	server   *server
	client   *client
	capacity float64 // articles a second
	report   report
}

// The CPUs of server and load, where they are kept apart.
const serverCPU, loadCPU = "0", "1"

func (t *trial) say(format string, args ...any) {
	_, _ = fmt.Fprintf(t.progress, time.Now().Format(time.TimeOnly)+" "+format+"\n", args...)
}

// prepare builds and starts the server and makes the articles.
func (t *trial) prepare(ctx context.Context) error {
	t.say("building")
	var err error
	if t.program, err = buildServer(ctx, t.root, t.folder); err != nil {
		return err
	}
	t.say("asking the command line for the expected answers")
	articles, err := readArticles(ctx, t.program, t.root, t.folder)
	if err != nil {
		return err
	}
	if t.pin {
		if out, err := exec.CommandContext(ctx, "taskset", "-a", "-cp", loadCPU, strconv.Itoa(os.Getpid())).CombinedOutput(); err != nil {
			return fmt.Errorf("taskset: %w: %s", err, out)
		}
	}
	addr, err := freeAddr()
	if err != nil {
		return err
	}
	if err := t.start(ctx, addr, os.DevNull); err != nil {
		return err
	}
	t.client = newClient(addr, articles)
	return nil
}

// start starts the server, logging to a file of the folder.
func (t *trial) start(ctx context.Context, addr, log string) error {
	if log != os.DevNull {
		log = filepath.Join(t.folder, log)
	}
	cpu := ""
	if t.pin {
		cpu = serverCPU
	}
	var err error
	t.server, err = startServer(ctx, t.program, addr, log, cpu, t.serverArgs...)
	return err
}

// measure finds the capacity and loads the server by shares of it.
func (t *trial) measure(ctx context.Context) error {
	time.Sleep(min(t.calibrate, 5*time.Second)) // the collector gives back what the start took
	idle, err := t.server.sample()
	if err != nil {
		return err
	}
	t.report.idle = idle
	t.say("calibrating for %s", t.calibrate)
	t.observed(ctx, time.Second, func() *phase {
		return closedLoop(ctx, t.client, "warm-up", t.clients(), t.calibrate/4)
	})
	calibration := t.observed(ctx, time.Second, func() *phase {
		return closedLoop(ctx, t.client, "closed loop", t.clients(), t.calibrate)
	})
	t.capacity = calibration.rate()
	t.report.add(calibration)
	if t.capacity == 0 {
		return errors.New("no article was answered")
	}
	if err := t.hold(ctx); err != nil {
		return err
	}
	for _, share := range t.shares {
		t.load(ctx, fmt.Sprintf("%.0f %%", share*100), share, t.phase, time.Second)
	}
	if t.soak > 0 {
		t.report.soak = t.load(ctx, fmt.Sprintf("soak, %.0f %%", t.soakShare*100), t.soakShare, t.soak, 5*time.Second)
	}
	t.report.idleLost = t.report.holders.release()
	t.client.close()
	return ctx.Err()
}

// clients is how many keep every slot of the server busy and none waiting for long.
func (t *trial) clients() int {
	if t.pin {
		return 2
	}
	return 2 * runtime.NumCPU()
}

// hold opens the idle connections, if there are to be some.
func (t *trial) hold(ctx context.Context) error {
	var err error
	if t.report.holders, err = hold(ctx, t.client.addr, t.idle); err != nil {
		return err
	}
	if t.idle > 0 {
		t.say("holding %d idle connections", t.idle)
		t.report.held, err = t.server.sample()
	}
	return err
}

// load sends a share of the capacity and reports it.
func (t *trial) load(ctx context.Context, name string, share float64, d, every time.Duration) *phase {
	t.say("%s of %.1f articles a second for %s", name, t.capacity, d)
	p := t.observed(ctx, every, func() *phase {
		return openLoop(ctx, t.client, name, share*t.capacity, d)
	})
	t.report.add(p)
	return p
}

// observed samples the server during a phase.
func (t *trial) observed(ctx context.Context, every time.Duration, run func() *phase) *phase {
	stop := watch(ctx, t.server, every)
	p := run()
	p.samples = stop()
	return p
}
