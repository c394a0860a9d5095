package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/urfave/cli/v3"

	"factdesk/internal/api"
)

// maxHeaderBytes bounds the head of a request; browsers send a tenth of it.
const maxHeaderBytes = 32 << 10

func (p *process) serveCommand() *cli.Command {
	return &cli.Command{
		Name:   "serve",
		Usage:  "serve over HTTP until SIGTERM or SIGINT",
		Flags:  p.serveFlags(),
		Action: p.serve,
	}
}

// plan is what the options say, checked.
type plan struct {
	api       api.Config
	rulesPoll time.Duration
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
	cfg.MaxCompareBody, cfg.CompareBudget = c.Int64("max-compare-body"), c.Duration("compare-budget")
	cfg.Concurrency, cfg.Queue = c.Int("concurrency"), c.Int("queue")
	cfg.Patience, cfg.StreamPatience = c.Duration("queue-wait"), c.Duration("stream-timeout")
	cfg.Logger, cfg.Build = logger, build()
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	if err := checkTimes(c); err != nil {
		return nil, err
	}
	return &plan{api: cfg, rulesPoll: c.Duration("rules-poll")}, nil
}

// checkTimes refuses times that net/http would take for none, which is no limit.
func checkTimes(c *cli.Command) error {
	for _, name := range []string{"read-header-timeout", "read-timeout", "write-timeout", "idle-timeout"} {
		if c.Duration(name) <= 0 {
			return fmt.Errorf("--%s: not a time above 0", name)
		}
	}
	for _, name := range []string{"rules-poll", "drain-delay", "shutdown-timeout"} {
		if c.Duration(name) < 0 {
			return fmt.Errorf("--%s: a time below 0", name)
		}
	}
	return nil
}

func (p *process) serve(ctx context.Context, c *cli.Command) error {
	plan, err := p.plan(c)
	if err != nil {
		return err
	}
	cfg, logger := plan.api, plan.api.Logger
	desk, err := api.New(cfg)
	if err != nil {
		return err
	}
	rules := &reloader{dir: c.String("rules"), poll: plan.rulesPoll, desk: desk, logger: logger}
	if rules.dir != "" {
		hangup := make(chan os.Signal, 1)
		signal.Notify(hangup, syscall.SIGHUP)
		defer signal.Stop(hangup)
		rules.signal = hangup
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", c.String("addr"))
	if err != nil {
		return failed(fmt.Errorf("listen: %w", err))
	}
	logger.Info("listening", "addr", listener.Addr().String(), "version", cfg.Build.Version)
	s := &service{
		desk: desk, logger: logger, rules: rules,
		drainDelay: c.Duration("drain-delay"), shutdownTimeout: c.Duration("shutdown-timeout"),
		server: newHTTPServer(c, &cfg),
	}
	s.server.Handler = desk
	return failed(s.run(ctx, listener))
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

// service is a server and what it takes to start and end it in order.
type service struct {
	desk            *api.Server
	server          *http.Server
	logger          *slog.Logger
	rules           *reloader
	drainDelay      time.Duration
	shutdownTimeout time.Duration
}

// run answers from the first moment, is ready once the engine is, and returns
// when ctx has ended and the requests in flight are answered.
func (s *service) run(ctx context.Context, listener net.Listener) error {
	served, broken := make(chan error, 1), make(chan error, 1)
	go func() { served <- s.server.Serve(listener) }()
	go s.warmUp(ctx, broken)
	select {
	case err := <-served:
		return fmt.Errorf("serve: %w", err)
	case err := <-broken:
		return errors.Join(fmt.Errorf("warm up: %w", err), s.server.Close())
	case <-ctx.Done():
	}
	return s.shutDown(context.WithoutCancel(ctx))
}

// warmUp makes the engine, reports only a failure, and then looks after the
// folder of rules, if there is one.
func (s *service) warmUp(ctx context.Context, broken chan<- error) {
	start := time.Now()
	x, folder, err := openEngine(s.rules.dir)
	if err != nil {
		broken <- err
		return
	}
	s.desk.Ready(x)
	s.logger.Info("ready", "ruleset", x.Ruleset(), "took", time.Since(start))
	if s.rules.dir != "" {
		s.rules.engine, s.rules.tried = x, folder
		s.rules.run(ctx)
	}
}

func (s *service) shutDown(ctx context.Context) error {
	s.desk.Retire()
	s.logger.Info("draining")
	time.Sleep(s.drainDelay)
	s.desk.Drain()
	ctx, cancel := context.WithTimeout(ctx, s.shutdownTimeout)
	defer cancel()
	if err := s.server.Shutdown(ctx); err != nil {
		return errors.Join(fmt.Errorf("shut down after %s: %w", s.shutdownTimeout, err), s.server.Close())
	}
	s.logger.Info("stopped")
	return nil
}
