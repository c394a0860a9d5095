package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"sync"
	"time"
)

// holders are connections that are open and do next to nothing.
type holders struct {
	lines []*line
	stop  func()
	done  sync.WaitGroup
	lost  int // connections that the server closed
}

// refresh is well below the time after which the server closes an idle connection.
const refresh = time.Minute

// hold opens connections and keeps them by a request a minute each.
func hold(ctx context.Context, addr string, n int) (*holders, error) {
	ctx, cancel := context.WithCancel(ctx)
	h := &holders{stop: cancel}
	for range n {
		l, err := dial(addr)
		if err != nil {
			return h, err
		}
		h.lines = append(h.lines, l)
		if err := touch(l); err != nil {
			return h, err
		}
	}
	h.done.Go(func() { h.keep(ctx) })
	return h, nil
}

// keep touches one connection after the other, all of them once in refresh.
func (h *holders) keep(ctx context.Context) {
	for i := 0; len(h.lines) > 0; i++ {
		select {
		case <-ctx.Done():
			return
		case <-time.After(refresh / time.Duration(len(h.lines))):
			if touch(h.lines[i%len(h.lines)]) != nil {
				h.lost++
			}
		}
	}
}

func touch(l *line) error {
	_ = l.SetDeadline(time.Now().Add(answerTimeout))
	if _, err := io.WriteString(l, "GET /livez HTTP/1.1\r\nHost: desk\r\n\r\n"); err != nil {
		return fmt.Errorf("idle connection: %w", err)
	}
	res, err := http.ReadResponse(l.in, nil)
	if err != nil {
		return fmt.Errorf("idle connection: %w", err)
	}
	_, err = io.Copy(io.Discard, res.Body)
	_ = res.Body.Close()
	return err
}

// release closes the connections and returns how many were lost before.
func (h *holders) release() int {
	h.stop()
	h.done.Wait()
	for _, l := range h.lines {
		_ = l.Close()
	}
	return h.lost
}
