package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// server is the real program, running.
type server struct {
	cmd  *exec.Cmd
	addr string
	log  string        // path of its standard error
	done chan struct{} // closed when it has ended
	err  error         // of its end
}

// buildServer builds the program that is measured.
func buildServer(ctx context.Context, root, folder string) (string, error) {
	path := filepath.Join(folder, "server")
	cmd := exec.CommandContext(ctx, "go", "build", "-trimpath", "-o", path, "./cmd/server")
	cmd.Dir = root
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, out)
	}
	return path, nil
}

// freeAddr returns an address that nobody listens on.
func freeAddr() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", fmt.Errorf("listen: %w", err)
	}
	return l.Addr().String(), l.Close()
}

// startServer starts the program and waits until it is ready. cpu is the one to
// run on, or "" for all; the program sees as many CPUs as it may use.
func startServer(ctx context.Context, program, addr, logPath, cpu string, args ...string) (*server, error) {
	args = append([]string{"--addr", addr}, args...)
	cmd := exec.Command(program, args...) //nolint:noctx // it is ended by its own signals
	if cpu != "" {
		cmd = exec.Command("taskset", append([]string{"-c", cpu, program}, args...)...) //nolint:noctx // as above
	}
	log, err := os.Create(logPath)
	if err != nil {
		return nil, fmt.Errorf("create log: %w", err)
	}
	cmd.Stderr = log
	s := &server{cmd: cmd, addr: addr, log: logPath, done: make(chan struct{})}
	err = cmd.Start()
	_ = log.Close()
	if err != nil {
		return nil, fmt.Errorf("start: %w", err)
	}
	go func() {
		s.err = cmd.Wait()
		close(s.done)
	}()
	if err := s.awaitReady(ctx); err != nil {
		s.kill()
		return nil, err
	}
	return s, nil
}

func (s *server) awaitReady(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	for {
		if _, err := s.get("/readyz"); err == nil {
			return nil
		}
		select {
		case <-s.done:
			return fmt.Errorf("the server has ended: %w", s.err)
		case <-ctx.Done():
			return fmt.Errorf("the server is not ready: %w", ctx.Err())
		case <-time.After(5 * time.Millisecond):
		}
	}
}

// get gets a path over a connection of its own.
func (s *server) get(path string) (string, error) {
	l, err := dial(s.addr)
	if err != nil {
		return "", err
	}
	defer func() { _ = l.Close() }()
	_ = l.SetDeadline(time.Now().Add(answerTimeout))
	if _, err := fmt.Fprintf(l, "GET %s HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n", path); err != nil {
		return "", fmt.Errorf("get %s: %w", path, err)
	}
	res, err := http.ReadResponse(l.in, nil)
	if err != nil {
		return "", fmt.Errorf("get %s: %w", path, err)
	}
	defer func() { _ = res.Body.Close() }()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		return "", fmt.Errorf("get %s: %w", path, err)
	}
	if res.StatusCode != http.StatusOK {
		return "", errors.New(res.Status)
	}
	return string(body), nil
}

// resident returns the resident memory in bytes.
func (s *server) resident() (float64, error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.cmd.Process.Pid))
	if err != nil {
		return 0, fmt.Errorf("memory: %w", err)
	}
	for l := range strings.Lines(string(status)) {
		if rest, ok := strings.CutPrefix(l, "VmRSS:"); ok {
			kib, err := strconv.ParseFloat(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), "kB")), 64)
			return kib * 1024, err
		}
	}
	return 0, errors.New("memory: the process has ended")
}

// goroutines returns how many the server says it has.
func (s *server) goroutines() (float64, error) {
	metrics, err := s.get("/metrics")
	if err != nil {
		return 0, err
	}
	for l := range strings.Lines(metrics) {
		if rest, ok := strings.CutPrefix(l, "go_goroutines "); ok {
			return strconv.ParseFloat(strings.TrimSpace(rest), 64)
		}
	}
	return 0, errors.New("no go_goroutines in the metrics")
}

func (s *server) signal(sig syscall.Signal) error { return s.cmd.Process.Signal(sig) }

// kill ends the server, if it has not ended, and waits for that.
func (s *server) kill() {
	_ = s.cmd.Process.Kill()
	<-s.done
}
