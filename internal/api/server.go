// Package api is the HTTP side of factdesk. Its invariant: whatever is sent,
// the answer is one that api/openapi.yaml describes, and bad input is never a
// 500. It holds no rule and no word list; it asks the engine.
package api

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/netip"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/prometheus/client_golang/prometheus"
	"go.opentelemetry.io/otel/trace"

	"factdesk/internal/access"
	"factdesk/internal/compare"
	"factdesk/internal/extract"
	"factdesk/internal/web"
)

// Engine finds claims; extract.Extractor is one. It is used by many requests at once.
type Engine interface {
	Extract(ctx context.Context, r extract.Request) (*extract.Result, error)
	Ruleset() string
	Rules() []extract.RuleInfo
}

// Build names the program that answers.
type Build struct{ Version, Revision, Go string }

// Config is what an operator can set.
type Config struct {
	MaxBody     int64         // bytes of a request body as it is sent
	MaxInflated int64         // bytes that a compressed body may inflate to
	MaxDocument int           // code points of the text of one article
	MaxLine     int64         // bytes of a line of a batch
	Budget      time.Duration // for one article; what outlasts it is answered incomplete
	Concurrency int           // articles at once
	Queue       int           // articles that may wait in a burst
	Calm        time.Duration // how long after one is refused only few may
	Patience    time.Duration // how long each may wait

	// StreamPatience is how long a batch waits for its client to send or to
	// take more; each read and write has it anew, so that a batch may last for hours.
	StreamPatience time.Duration

	// Labour does work that takes a processor for long and returns when it is done.
	// It is asked for no more than Concurrency at once: the lines of batches, and
	// what had to wait for a slot. What found one free is done in the goroutine of
	// its request, as is everything where this is nil.
	Labour func(work func())

	MaxHeld int64 // bytes of all bodies that are held at once, but for batches

	Logger *slog.Logger
	Build  Build
	Tracer trace.Tracer // nil where nothing is traced

	Access         *access.Guard  // who is let in; nil: everybody
	TrustedProxies []netip.Prefix // whose X-Forwarded-For is believed
	CORSOrigins    []string       // of other pages whose scripts may ask, or "*"
	// AdminApart takes /metrics off the public routes: see Admin.
	AdminApart bool

	MaxCompareBody int64         // bytes of a body that holds several articles
	CompareBudget  time.Duration // for all articles of a comparison
}

// maxLine is the longest line that a batch can be let have: it is held in memory.
const maxLine = 1 << 30

// Default returns the configuration of a server that nobody has configured.
func Default() Config {
	return Config{
		MaxBody:     1 << 20,
		MaxInflated: 1 << 20,
		MaxDocument: 1 << 20,
		MaxLine:     1 << 20,
		Budget:      5 * time.Second,
		Concurrency: runtime.GOMAXPROCS(0),
		Queue:       32,
		Calm:        time.Second,
		Patience:    10 * time.Second,

		StreamPatience: 30 * time.Second,
		MaxHeld:        64 << 20,

		Logger: slog.New(slog.DiscardHandler),
		Build:  Build{Version: "dev", Revision: "unknown", Go: runtime.Version()},

		MaxCompareBody: 8 << 20,
		CompareBudget:  30 * time.Second,
	}
}

// Validate tells what is wrong with the configuration.
func (c Config) Validate() error {
	switch {
	case c.MaxBody < 1:
		return fmt.Errorf("the body limit of %d bytes is below 1", c.MaxBody)
	case c.MaxInflated < 1:
		return fmt.Errorf("the limit of %d bytes for inflated bodies is below 1", c.MaxInflated)
	case c.MaxDocument < 1:
		return fmt.Errorf("the limit of %d code points for a document is below 1", c.MaxDocument)
	case c.MaxLine < 1 || c.MaxLine > maxLine:
		return fmt.Errorf("the line limit of %d bytes is not from 1 to %d", c.MaxLine, maxLine)
	case c.MaxHeld < max(c.MaxBody, c.MaxInflated, c.MaxCompareBody):
		return fmt.Errorf("the limit of %d bytes for all bodies held is below that of one", c.MaxHeld)
	case c.StreamPatience <= 0:
		return fmt.Errorf("the stream timeout of %s is not positive", c.StreamPatience)
	case c.MaxCompareBody < 1:
		return fmt.Errorf("the body limit of %d bytes for comparisons is below 1", c.MaxCompareBody)
	case c.CompareBudget <= 0:
		return fmt.Errorf("the time budget of %s for comparisons is not positive", c.CompareBudget)
	case c.Budget <= 0:
		return fmt.Errorf("the time budget of %s is not positive", c.Budget)
	case c.Concurrency < 1:
		return fmt.Errorf("the concurrency of %d is below 1", c.Concurrency)
	case c.Queue < 0:
		return fmt.Errorf("the queue of %d is below 0", c.Queue)
	case c.Patience <= 0:
		return fmt.Errorf("the patience of %s is not positive", c.Patience)
	case !validOrigins(c.CORSOrigins):
		return fmt.Errorf("the CORS origins %q are not all of the form https://host or https://host:port, nor just *", c.CORSOrigins)
	case c.Logger == nil:
		return errors.New("there is no logger")
	}
	return nil
}

// Server answers the routes of the contract. It is alive at once, ready when
// an engine is there, and no more once it retires or drains.
type Server struct {
	cfg      Config
	engine   atomic.Pointer[Engine]
	retiring atomic.Bool
	draining drain
	gate     *gate
	shelf    *shelf
	comparer *compare.Comparer
	metrics  *metrics

	admissions *prometheus.CounterVec // outcome
	keyReloads *prometheus.CounterVec // result

	site func() (*web.Site, error)
	mux  *chi.Mux
}

// New returns a server without an engine: it answers 503 until Ready is called.
func New(cfg Config) (*Server, error) {
	if err := cfg.Validate(); err != nil {
		return nil, fmt.Errorf("configure server: %w", err)
	}
	comparer, err := compare.New()
	if err != nil {
		return nil, fmt.Errorf("prepare comparisons: %w", err)
	}
	s := &Server{
		cfg:     cfg,
		site:    sync.OnceValues(newSite),
		gate:    newGate(&cfg),
		shelf:   &shelf{room: cfg.MaxHeld},
		metrics: newMetrics(cfg.Build),
	}
	s.comparer = comparer
	s.admissions, s.keyReloads = newAdmissions(), newKeyReloads()
	s.metrics.registry.MustRegister(s.admissions, s.keyReloads)
	s.metrics.watchQueue(&s.gate.queue)
	s.mux = s.routes()
	return s, nil
}

// Retire makes the server say that it is unready; it answers articles on, which
// a balancer sends until it has heard.
func (s *Server) Retire() { s.retiring.Store(true) }

// Drain makes the server refuse new articles; those inside finish.
func (s *Server) Drain() { s.draining.Begin() }

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.mux.ServeHTTP(w, r) }

// Routes lists the routes, for the test that holds them to the contract.
func (s *Server) Routes() chi.Routes { return s.mux }

// ready returns the engine, or the failure that says why there is none to ask.
func (s *Server) ready() (Engine, error) {
	if s.draining.Load() {
		return nil, errDraining
	}
	e := s.engine.Load()
	if e == nil {
		f := fail(unavailable, "the service is warming up")
		f.RetryAfter = time.Second
		return nil, f
	}
	return *e, nil
}
