package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"log/slog"
	"os"
	"time"

	"factdesk/internal/api"
)

// watcher puts files in force anew when what they hold has changed. What is
// refused changes nothing. As the reloader of rules, it looks again and again,
// and takes what it has seen twice, so that nobody's half-saved work is.
type watcher struct {
	what   string // for the log
	files  []string
	poll   time.Duration    // between two looks; 0 for none but on signals
	signal <-chan os.Signal // asks for a look at once
	apply  func() error     // reads the files and puts them in force
	count  func(api.Reload)
	logger *slog.Logger

	tried, pending [sha256.Size]byte
	trouble        string // why the files could not be read, told once
}

// fingerprint hashes what the files hold.
func fingerprint(files []string) (sum [sha256.Size]byte, err error) {
	h := sha256.New()
	for _, name := range files {
		content, err := os.ReadFile(name)
		if err != nil {
			return sum, fmt.Errorf("read: %w", err)
		}
		part := sha256.Sum256(content)
		h.Write(part[:])
	}
	h.Sum(sum[:0])
	return sum, nil
}

// lookAgain looks at each poll, if that is above 0, and at once where a signal
// asks for it, until ctx ends.
func lookAgain(ctx context.Context, poll time.Duration, signal <-chan os.Signal, look func(asked bool)) {
	var tick <-chan time.Time
	if poll > 0 {
		ticker := time.NewTicker(poll)
		defer ticker.Stop()
		tick = ticker.C
	}
	for {
		select {
		case <-ctx.Done():
			return
		case <-signal:
			look(true)
		case <-tick:
			look(false)
		}
	}
}

// start puts the files in force for the first time.
func (w *watcher) start() (err error) {
	if w.tried, err = fingerprint(w.files); err != nil {
		return err
	}
	return w.apply()
}

// run looks after the files until ctx ends.
func (w *watcher) run(ctx context.Context) { lookAgain(ctx, w.poll, w.signal, w.look) }

// look reads the files and tries them: at once if asked, else when they have
// changed and the change has settled.
func (w *watcher) look(asked bool) {
	sum, err := fingerprint(w.files)
	if err != nil {
		if asked || err.Error() != w.trouble {
			w.refuse(err)
		}
		w.trouble, w.pending = err.Error(), [sha256.Size]byte{}
		return
	}
	w.trouble = ""
	if !asked && (sum == w.tried || sum != w.pending) {
		w.pending = sum
		return
	}
	w.tried = sum
	if err := w.apply(); err != nil {
		w.refuse(err)
		return
	}
	w.count(api.ReloadApplied)
	w.logger.Info(w.what+" in force", "files", w.files)
}

func (w *watcher) refuse(err error) {
	w.count(api.ReloadRefused)
	w.logger.Error(w.what+" refused", "files", w.files, "reason", err.Error())
}
