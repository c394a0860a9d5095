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
	"factdesk/internal/extract"
	"factdesk/internal/extract/overlay"
)

func (p *process) serveCommand() *cli.Command {
	return &cli.Command{
		Name:   "serve",
		Usage:  "serve over HTTP until SIGTERM or SIGINT",
		Flags:  p.serveFlags(),
		Action: p.serve,
	}
}

func (p *process) serve(ctx context.Context, c *cli.Command) error {
	plan, err := p.plan(c)
	if err != nil {
		return err
	}
	cfg, logger := plan.api, plan.api.Logger
	traces, err := newTracing(ctx, c, &cfg)
	if err != nil {
		return err
	}
	if c.String("admin-addr") == "" {
		withoutProfiles()
	}
	before := collecting()
	defer before.apply()
	before.starting(cfg.Concurrency, cfg.MaxDocument).apply()
	engine := load(c.String("rules"))
	hands := newHands(cfg.Concurrency)
	defer hands.end()
	cfg.Labour = hands.do
	desk, err := api.New(cfg)
	if err != nil {
		return err
	}
	rules := &reloader{dir: c.String("rules"), poll: c.Duration("rules-poll"), desk: desk, logger: logger, signal: hangups()}
	defer spareProcessor(cfg.Concurrency)()
	listener, err := listen(ctx, c.String("addr"))
	if err != nil {
		return err
	}
	logger.Info("listening", "addr", listener.Addr().String(), "tls", plan.tls != nil, "version", cfg.Build.Version)
	s := &service{
		desk: desk, engine: engine, logger: logger, rules: rules, traces: traces, collection: before.eased(cfg.Concurrency, cfg.MaxDocument),
		drainDelay: c.Duration("drain-delay"), shutdownTimeout: c.Duration("shutdown-timeout"),
		server: newHTTPServer(c, &cfg), served: make(chan error, 2),
	}
	s.server.Handler = desk
	if plan.tls != nil {
		s.server.TLSConfig = plan.tls.config()
	}
	if addr := c.String("admin-addr"); addr != "" {
		admin, err := listen(ctx, addr)
		if err != nil {
			return err
		}
		logger.Info("listening for the operator", "addr", admin.Addr().String())
		server := newAdminServer(c, &cfg, desk.Admin())
		go func() { s.served <- server.Serve(admin) }()
		defer func() { _ = server.Close() }() // the last to go: it tells of the drain
	}
	plan.watch(ctx, desk, c)
	return failed(s.run(ctx, listener))
}

// hangups tells of SIGHUP, which from now on ends the process no more, whether
// or not there is something to read again.
func hangups() <-chan os.Signal {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGHUP)
	return c
}

func listen(ctx context.Context, addr string) (net.Listener, error) {
	l, err := new(net.ListenConfig).Listen(ctx, "tcp", addr)
	if err != nil {
		return nil, failed(fmt.Errorf("listen: %w", err))
	}
	return l, nil
}

// service is a server and what it takes to start and end it in order.
type service struct {
	desk            *api.Server
	engine          <-chan loaded
	server          *http.Server
	served          chan error // why a server ended
	logger          *slog.Logger
	rules           *reloader
	traces          *tracing
	collection      collection // once the server is ready
	drainDelay      time.Duration
	shutdownTimeout time.Duration
}

// run answers from the first moment, is ready once the engine is, and returns
// when ctx has ended and the requests in flight are answered.
func (s *service) run(ctx context.Context, listener net.Listener) error {
	broken := make(chan error, 1)
	go func() {
		if s.server.TLSConfig != nil {
			s.served <- s.server.ServeTLS(listener, "", "")
			return
		}
		s.served <- s.server.Serve(listener)
	}()
	go s.warmUp(ctx, broken)
	select {
	case err := <-s.served:
		return fmt.Errorf("serve: %w", err)
	case err := <-broken:
		return errors.Join(fmt.Errorf("warm up: %w", err), s.server.Close())
	case <-ctx.Done():
	}
	return s.shutDown(context.WithoutCancel(ctx))
}

// loaded is an engine with its folder of rules, or why there is none.
type loaded struct {
	engine *extract.Extractor
	folder *overlay.Folder
	took   time.Duration
	err    error
}

// load makes the engine while the rest of the server starts.
func load(dir string) <-chan loaded {
	out := make(chan loaded, 1)
	start := time.Now()
	go func() {
		x, folder, err := openEngine(dir)
		out <- loaded{x, folder, time.Since(start), err}
	}()
	return out
}

// warmUp waits for the engine, reports only a failure, and then looks after the
// folder of rules, if there is one.
func (s *service) warmUp(ctx context.Context, broken chan<- error) {
	l := <-s.engine
	if l.err != nil {
		broken <- l.err
		return
	}
	s.collection.apply()
	s.desk.Ready(l.engine)
	s.logger.Info("ready", "ruleset", l.engine.Ruleset(), "took", l.took)
	if s.rules.dir != "" {
		s.rules.engine, s.rules.tried = l.engine, l.folder
		s.rules.run(ctx)
	}
}

// settle is how long the listener stays open once new articles are refused: time
// to tell so to clients that wait in the kernel's queue, whom its end would cut off.
const settle = 200 * time.Millisecond

func (s *service) shutDown(ctx context.Context) error {
	s.desk.Retire()
	s.logger.Info("draining")
	time.Sleep(s.drainDelay)
	s.desk.Drain()
	time.Sleep(settle)
	ctx, cancel := context.WithTimeout(ctx, s.shutdownTimeout)
	defer cancel()
	err := s.server.Shutdown(ctx)
	s.traces.flush(ctx)
	if err != nil {
		return errors.Join(fmt.Errorf("shut down after %s: %w", s.shutdownTimeout, err), s.server.Close())
	}
	s.logger.Info("stopped")
	return nil
}
