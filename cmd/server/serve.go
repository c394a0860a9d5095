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

// The limits of a connection. A slow body holds no slot of the gate, so that
// they can be generous; the answer has the read, the queue and the budget to wait for.
const (
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 30 * time.Second
	writeSlack        = 15 * time.Second
	idleTimeout       = 2 * time.Minute
	maxHeaderBytes    = 32 << 10
)

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
	cfg.MaxCompareBody, cfg.CompareBudget = c.Int64("max-compare-body"), c.Duration("compare-budget")
	cfg.Concurrency, cfg.Queue = c.Int("concurrency"), c.Int("queue")
	cfg.Logger, cfg.Build = logger, build()
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	if c.Duration("rules-poll") < 0 {
		return nil, errors.New("--rules-poll: a time below 0")
	}
	return &plan{api: cfg, rulesPoll: c.Duration("rules-poll")}, nil
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
		server: &http.Server{
			Handler:           desk,
			ReadHeaderTimeout: readHeaderTimeout,
			ReadTimeout:       readTimeout,
			WriteTimeout:      readTimeout + cfg.Patience + max(cfg.Budget, cfg.CompareBudget) + writeSlack,
			IdleTimeout:       idleTimeout,
			MaxHeaderBytes:    maxHeaderBytes,
			ErrorLog:          slog.NewLogLogger(logger.Handler(), slog.LevelWarn),
		},
	}
	return failed(s.run(ctx, listener))
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
