package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// machine is what the figures were measured on, and how much others used it.
type machine struct {
	cpu         string
	cores       int
	goVersion   string
	node        string
	took        time.Duration
	others      float64 // share of the processors that went to other programs
	othersKnown bool
}

// clock is a watch on the whole machine.
type clock struct {
	began      time.Time
	busy, ours time.Duration
}

func watch() clock { return clock{time.Now(), busy(), ours()} }

func (c clock) stop() machine {
	took := time.Since(c.began)
	m := machine{cpu: model(), cores: runtime.NumCPU(), goVersion: runtime.Version(), node: "none", took: took}
	if v, err := exec.Command("node", "--version").Output(); err == nil {
		m.node = strings.TrimSpace(string(v))
	}
	if busy() > 0 {
		m.othersKnown = true
		m.others = max(0, (busy()-c.busy-ours()+c.ours).Seconds()) / took.Seconds() / float64(m.cores)
	}
	return m
}

// busy is the time that all processors have not been idle, or 0 where the
// kernel does not tell.
func busy() time.Duration {
	content, err := os.ReadFile("/proc/stat")
	if err != nil {
		return 0
	}
	var user, nice, system, idle, wait, irq, softirq, steal int64
	if _, err := fmt.Sscanf(string(content), "cpu %d %d %d %d %d %d %d %d", &user, &nice, &system, &idle, &wait, &irq, &softirq, &steal); err != nil {
		return 0
	}
	return time.Duration(user+nice+system+irq+softirq+steal) * 10 * time.Millisecond
}

// ours is the processor time of this program and of those it has ended.
func ours() time.Duration {
	var sum int64
	for _, who := range []int{unix.RUSAGE_SELF, unix.RUSAGE_CHILDREN} {
		var u unix.Rusage
		if unix.Getrusage(who, &u) == nil {
			sum += u.Utime.Nano() + u.Stime.Nano()
		}
	}
	return time.Duration(sum)
}

func model() string {
	content, _ := os.ReadFile("/proc/cpuinfo")
	for line := range strings.Lines(string(content)) {
		if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return runtime.GOARCH
}
