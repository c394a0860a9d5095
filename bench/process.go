package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// process is a worker or a server under measurement.
type process struct {
	cmd     *exec.Cmd
	in      io.WriteCloser
	answers chan string   // lines of standard output; closed at the end
	pause   time.Duration // of a worker behind each document
}

// errLate says that a worker took more time than it was given.
var errLate = errors.New("late")

// allCores is the number of cores of a program that may use what there is.
const allCores = 0

// begin starts a program on so many cores.
func begin(ctx context.Context, cores int, argv []string, stderr io.Writer) (*process, error) {
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
	cmd.Stderr = stderr
	if cores != allCores {
		cmd.Env = append(os.Environ(), fmt.Sprint("GOMAXPROCS=", cores))
	}
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := startOn(cores, cmd); err != nil {
		return nil, fmt.Errorf("start %s: %w", argv[0], err)
	}
	p := &process{cmd: cmd, in: in, answers: make(chan string)}
	go func() {
		defer close(p.answers)
		for lines := bufio.NewScanner(out); lines.Scan(); {
			p.answers <- lines.Text()
		}
	}()
	return p, nil
}

// startOn starts the program on the last cores: a program inherits those of the
// thread that starts it.
func startOn(cores int, cmd *exec.Cmd) error {
	if cores == allCores {
		return cmd.Start()
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	var all, last unix.CPUSet
	if err := unix.SchedGetaffinity(0, &all); err != nil {
		return err
	}
	for cpu := 64*len(all) - 1; cpu >= 0 && last.Count() < cores; cpu-- {
		if all.IsSet(cpu) {
			last.Set(cpu)
		}
	}
	if err := unix.SchedSetaffinity(0, &last); err != nil {
		return err
	}
	return errors.Join(cmd.Start(), unix.SchedSetaffinity(0, &all))
}

// end ends the program, however far it is.
func (p *process) end() {
	_ = p.in.Close()
	_ = p.cmd.Process.Kill()
	for range p.answers {
	}
	_ = p.cmd.Wait()
}

// answer is what a worker says of its work, and what it cost.
type answer struct {
	found, allocations, allocated float64
	cpu, wall                     time.Duration
}

// ask has documents first to last read so many times by so many hands.
func (p *process) ask(first, last, passes, hands int, limit time.Duration) (answer, error) {
	var a answer
	cpu, began := p.cpu(), time.Now()
	if _, err := fmt.Fprintln(p.in, first, last, passes, hands, p.pause.Microseconds()); err != nil {
		return a, err
	}
	select {
	case line, ok := <-p.answers:
		if !ok {
			return a, errors.New("the worker has ended")
		}
		a.cpu, a.wall = p.cpu()-cpu, time.Since(began)
		_, err := fmt.Sscan(line, &a.found, &a.allocations, &a.allocated)
		return a, err
	case <-time.After(limit):
		return a, errLate
	}
}

// cpu is the processor time of the program so far, all its threads together.
func (p *process) cpu() time.Duration {
	const scheduler = 2 // CPUCLOCK_SCHED of the kernel, nanoseconds
	var t unix.Timespec
	if err := unix.ClockGettime(int32(^p.cmd.Process.Pid)<<3|scheduler, &t); err != nil {
		return 0
	}
	return time.Duration(t.Nano())
}

// peak is the most memory that the program has held, in bytes.
func (p *process) peak() (int64, error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(status)) {
		if rest, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			kib, err := strconv.ParseInt(strings.Fields(rest)[0], 10, 64)
			return kib << 10, err
		}
	}
	return 0, errors.New("the kernel does not tell the peak of memory")
}
