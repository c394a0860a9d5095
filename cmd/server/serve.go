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
	d := api.Default()
	return &cli.Command{
		Name:  "serve",
		Usage: "serve over HTTP until SIGTERM or SIGINT",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "addr", Value: ":8080", Usage: "`ADDRESS` to listen on; port 0 takes a free one", Sources: p.env("ADDR")},
			&cli.Int64Flag{Name: "max-body", Value: d.MaxBody, Usage: "`BYTES` that a request body may have", Sources: p.env("MAX_BODY")},
			&cli.DurationFlag{Name: "budget", Value: d.Budget, Usage: "`TIME` for one article; what takes longer is answered incomplete", Sources: p.env("BUDGET")},
			&cli.Int64Flag{Name: "max-compare-body", Value: d.MaxCompareBody, Usage: "`BYTES` that the body of a comparison may have", Sources: p.env("MAX_COMPARE_BODY")},
			&cli.DurationFlag{Name: "compare-budget", Value: d.CompareBudget, Usage: "`TIME` for the articles of a comparison together", Sources: p.env("COMPARE_BUDGET")},
			&cli.IntFlag{Name: "concurrency", Value: d.Concurrency, Usage: "`NUMBER` of articles read at once", Sources: p.env("CONCURRENCY")},
			&cli.IntFlag{Name: "queue", Value: d.Queue, Usage: "`NUMBER` of articles that may wait", Sources: p.env("QUEUE")},
			p.rulesFlag(),
			&cli.DurationFlag{Name: "rules-poll", Value: 2 * time.Second, Usage: "`TIME` between two looks at the folder of rules; 0: only on SIGHUP", Sources: p.env("RULES_POLL")},
			&cli.StringFlag{Name: "log-level", Value: "info", Usage: "`LEVEL`: debug, info, warn or error", Sources: p.env("LOG_LEVEL")},
			&cli.DurationFlag{Name: "drain-delay", Usage: "`TIME` to answer on, unready, before the listener closes", Sources: p.env("DRAIN_DELAY")},
			&cli.DurationFlag{Name: "shutdown-timeout", Value: 30 * time.Second, Usage: "`TIME` for requests in flight to finish", Sources: p.env("SHUTDOWN_TIMEOUT")},
		},
		Action: p.serve,
	}
}

func (p *process) serve(ctx context.Context, c *cli.Command) error {
	if err := noArguments(c); err != nil {
		return err
	}
	logger, err := newLogger(p.stderr, c.String("log-level"))
	if err != nil {
		return err
	}
	cfg := api.Default()
	cfg.MaxBody, cfg.Budget = c.Int64("max-body"), c.Duration("budget")
	cfg.MaxCompareBody, cfg.CompareBudget = c.Int64("max-compare-body"), c.Duration("compare-budget")
	cfg.Concurrency, cfg.Queue = c.Int("concurrency"), c.Int("queue")
	cfg.Logger, cfg.Build = logger, build()
	desk, err := api.New(cfg)
	if err != nil {
		return err
	}
	rules := &reloader{dir: c.String("rules"), poll: c.Duration("rules-poll"), desk: desk, logger: logger}
	if rules.poll < 0 {
		return errors.New("--rules-poll: a time below 0")
	}
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
