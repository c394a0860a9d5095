package main

import (
	"context"
	"log/slog"
	"os"
	"strings"
	"time"

	"factdesk/internal/api"
	"factdesk/internal/extract"
	"factdesk/internal/extract/overlay"
)

// reloader puts a folder of rules in force anew when it changes. What is
// refused changes nothing: the rules in force stay.
//
// It reads the folder again and again rather than wait for the file system to
// tell: that works for network drives, for the links that Kubernetes swaps, and
// for a folder that is moved away and comes back.
type reloader struct {
	dir    string
	poll   time.Duration    // between two looks; 0 for none but on signals
	signal <-chan os.Signal // asks for a look at once
	desk   *api.Server
	logger *slog.Logger

	engine  *extract.Extractor // in force
	tried   *overlay.Folder    // the last one put in force or refused
	pending *overlay.Folder    // seen once; it is tried when seen twice, so that nobody's half-saved work is
	trouble string             // why the folder could not be read, told once
}

// run looks after the folder until ctx ends.
func (r *reloader) run(ctx context.Context) { lookAgain(ctx, r.poll, r.signal, r.look) }

// look reads the folder and tries it: at once if asked, else when it has
// changed and the change has settled.
func (r *reloader) look(asked bool) {
	folder, err := overlay.Read(os.DirFS(r.dir))
	if err != nil {
		if asked || err.Error() != r.trouble {
			r.refuse(err)
		}
		r.trouble, r.pending = err.Error(), nil
		return
	}
	r.trouble = ""
	switch {
	case asked:
		r.try(folder)
	case folder.Equal(r.tried):
		r.pending = nil
	case r.pending == nil || !folder.Equal(r.pending):
		r.pending = folder
	default:
		r.try(folder)
	}
}

// try puts the folder in force, unless it is refused or changes nothing.
func (r *reloader) try(folder *overlay.Folder) {
	start := time.Now()
	r.tried, r.pending = folder, nil
	x, err := extract.Open(folder)
	switch {
	case err != nil:
		r.refuse(err)
	case x.Ruleset() == r.engine.Ruleset():
		r.desk.CountReload(api.ReloadUnchanged)
		r.logger.Info("rules unchanged", "folder", r.dir, "ruleset", x.Ruleset())
	default:
		r.desk.Ready(x)
		r.engine = x
		r.desk.CountReload(api.ReloadApplied)
		r.logger.Info("rules in force", "folder", r.dir, "ruleset", x.Ruleset(), "took", time.Since(start))
	}
}

func (r *reloader) refuse(err error) {
	r.desk.CountReload(api.ReloadRefused)
	r.logger.Error("rules refused", "folder", r.dir, "ruleset", r.engine.Ruleset(), "reasons", strings.Split(err.Error(), "\n"))
}
