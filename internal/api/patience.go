package api

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"sync"
	"time"
)

// patientBody reads a body with a new deadline for each read, until it is halted.
type patientBody struct {
	io.Reader
	control *http.ResponseController
	each    time.Duration
	broken  func() // called when the connection breaks

	mu     sync.Mutex
	halted error
	ended  bool // the body was read to its end
	over   bool // the batch is, and its connection somebody else's
}

func (b *patientBody) Read(p []byte) (int, error) {
	if err := b.extend(); err != nil {
		return 0, err
	}
	n, err := b.Reader.Read(p)
	b.mu.Lock()
	defer b.mu.Unlock()
	switch _, ours := errors.AsType[*failure](err); {
	case err == nil, ours:
	case errors.Is(err, io.EOF):
		b.ended = true
	case b.halted != nil:
		err = b.halted
	case !errors.Is(err, os.ErrDeadlineExceeded):
		b.broken()
	}
	return n, err
}

// whole reports whether the body was read to its end.
func (b *patientBody) whole() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.ended
}

func (b *patientBody) extend() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.halted == nil {
		// What has no deadlines, as a recorder of tests, needs none.
		_ = b.control.SetReadDeadline(time.Now().Add(b.each))
	}
	return b.halted
}

// halt ends the read under way and all that follow with err.
func (b *patientBody) halt(err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.halted == nil && !b.over {
		b.halted = err
		_ = b.control.SetReadDeadline(time.Unix(1, 0)) // long ago
	}
}

// release makes a halt that comes too late do nothing.
func (b *patientBody) release() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.over = true
}

// patientWriter writes an answer with a new deadline for each write.
type patientWriter struct {
	io.Writer
	control *http.ResponseController
	each    time.Duration
}

func (w patientWriter) Write(p []byte) (int, error) {
	_ = w.control.SetWriteDeadline(time.Now().Add(w.each))
	return w.Writer.Write(p)
}

func (w patientWriter) flush() error {
	_ = w.control.SetWriteDeadline(time.Now().Add(w.each))
	if err := w.control.Flush(); err != nil && !errors.Is(err, http.ErrNotSupported) {
		return fmt.Errorf("flush: %w", err)
	}
	return nil
}
