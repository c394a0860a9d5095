package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"time"
)

// ending is what a signal under load did.
type ending struct {
	signal                    string
	answered, refused, unsent int           // of the requests sent
	cut                       int           // without an answer
	cutAccepted               int           // requests that the server says it answered and the client has no answer to
	wrong                     int           // answers
	exit                      string        // how the process ended
	took                      time.Duration // from the signal to that
	ready                     time.Duration // from the start of the next server to its first answer
}

// end ends the server under full load, once as a deployment does and once as a
// fault does, and starts it again.
func (t *trial) end(ctx context.Context) error {
	for _, sig := range []syscall.Signal{syscall.SIGTERM, syscall.SIGKILL} {
		t.server.kill()
		if err := t.start(ctx, t.client.addr, "end.log"); err != nil {
			return err
		}
		e, err := t.endBy(ctx, sig)
		if err != nil {
			return err
		}
		t.client.close()
		begin := time.Now()
		if err := t.start(ctx, t.client.addr, os.DevNull); err != nil {
			return err
		}
		e.ready = time.Since(begin)
		after := closedLoop(ctx, t.client, "again", 2, t.calibrate/10)
		e.wrong += after.count(wrong) + after.count(lost)
		t.report.endings = append(t.report.endings, e)
	}
	return nil
}

// endBy sends a signal in the midst of twice the load that the server can take.
func (t *trial) endBy(ctx context.Context, sig syscall.Signal) (ending, error) {
	t.say("%s under full load", sig)
	t.client.ending = sig == syscall.SIGTERM // one that is killed is let off nothing
	defer func() { t.client.ending = false }()
	gone := make(chan error, 1)
	var took time.Duration
	wait := min(t.phase/4, 5*time.Second)
	time.AfterFunc(wait, func() {
		begin := time.Now()
		err := t.server.signal(sig)
		<-t.server.done
		took = time.Since(begin)
		gone <- err
	})
	p := openLoop(ctx, t.client, "end", 2*t.capacity, 2*wait)
	if err := <-gone; err != nil {
		return ending{}, fmt.Errorf("signal: %w", err)
	}
	logged, err := answeredBy(filepath.Join(t.folder, "end.log"))
	if err != nil {
		return ending{}, err
	}
	e := ending{
		signal: sig.String(), exit: t.server.cmd.ProcessState.String(), took: took,
		answered: p.count(answered), refused: p.count(refused), unsent: p.count(unsent), cut: p.count(lost), wrong: p.count(wrong),
	}
	for i := range p.shots {
		if v := p.shots[i].verdict; v != answered && v != refused && logged[p.shots[i].id] {
			e.cutAccepted++
		}
	}
	return e, nil
}

// answeredBy reads from a log which requests the server took for answered.
func answeredBy(path string) (map[string]bool, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read log: %w", err)
	}
	defer func() { _ = f.Close() }()
	out := map[string]bool{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var entry struct {
			Msg string
			ID  string `json:"request_id"`
		}
		if json.Unmarshal(lines.Bytes(), &entry) == nil && entry.Msg == "request" {
			out[entry.ID] = true
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read log: %w", err)
	}
	return out, nil
}
