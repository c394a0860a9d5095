package main

import (
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"github.com/urfave/cli/v3"

	"factdesk/internal/api"
)

// plan is what the options say, checked.
type plan struct {
	api  api.Config
	keys *watcher      // nil: none
	tls  *certificates // nil: plain HTTP
}

// plan reads and checks the options. Whatever it returns is a mistake in the call.
func (p *process) plan(c *cli.Command) (*plan, error) {
	if err := noArguments(c); err != nil {
		return nil, err
	}
	if err := p.settings.check(c.Flags); err != nil {
		return nil, err
	}
	logger, err := newLogger(p.stderr, c.String("log-level"))
	if err != nil {
		return nil, err
	}
	cfg := api.Default()
	cfg.MaxBody, cfg.Budget = c.Int64("max-body"), c.Duration("budget")
	cfg.MaxInflated, cfg.MaxDocument, cfg.MaxLine = c.Int64("max-inflated-body"), c.Int("max-document"), c.Int64("max-batch-line")
	cfg.MaxHeld = c.Int64("max-held")
	cfg.MaxCompareBody, cfg.CompareBudget = c.Int64("max-compare-body"), c.Duration("compare-budget")
	cfg.Concurrency, cfg.Queue = c.Int("concurrency"), c.Int("queue")
	cfg.Patience, cfg.StreamPatience = c.Duration("queue-wait"), c.Duration("stream-timeout")
	cfg.Logger, cfg.Build = logger, build()
	plan := &plan{api: cfg}
	if err := plan.letIn(c); err != nil {
		return nil, err
	}
	if err := plan.api.Validate(); err != nil {
		return nil, err
	}
	return plan, checkTimes(c)
}

// checkTimes refuses times that net/http would take for none, which is no limit.
func checkTimes(c *cli.Command) error {
	for _, name := range []string{"read-header-timeout", "read-timeout", "write-timeout", "idle-timeout"} {
		if c.Duration(name) <= 0 {
			return fmt.Errorf("--%s: not a time above 0", name)
		}
	}
	for _, name := range []string{"rules-poll", "access-poll", "drain-delay", "shutdown-timeout"} {
		if c.Duration(name) < 0 {
			return fmt.Errorf("--%s: a time below 0", name)
		}
	}
	return nil
}

// maxHeaderBytes bounds the head of a request; browsers send a tenth of it.
const maxHeaderBytes = 32 << 10

// profileTime bounds what the admin address answers; a profile is taken over half a minute or so.
const profileTime = 5 * time.Minute

// newAdminServer is the server of the admin address.
func newAdminServer(c *cli.Command, cfg *api.Config, h http.Handler) *http.Server {
	s := newHTTPServer(c, cfg)
	s.Handler, s.WriteTimeout = h, profileTime
	return s
}

// newHTTPServer bounds what a slow client can hold. The time to write begins
// with the head of the request, so that it includes all that comes before the answer.
func newHTTPServer(c *cli.Command, cfg *api.Config) *http.Server {
	read := c.Duration("read-timeout")
	return &http.Server{
		ReadHeaderTimeout: c.Duration("read-header-timeout"),
		ReadTimeout:       read,
		WriteTimeout:      read + cfg.Patience + max(cfg.Budget, cfg.CompareBudget) + c.Duration("write-timeout"),
		IdleTimeout:       c.Duration("idle-timeout"),
		MaxHeaderBytes:    maxHeaderBytes,
		ErrorLog:          slog.NewLogLogger(cfg.Logger.Handler(), slog.LevelWarn),
	}
}
