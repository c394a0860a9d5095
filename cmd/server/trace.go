package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"time"

	"github.com/urfave/cli/v3"
	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/sdk/resource"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	semconv "go.opentelemetry.io/otel/semconv/v1.43.0"
	"go.opentelemetry.io/otel/trace"

	"factdesk/internal/api"
)

// flushTimeout bounds the wait for a collector that does not answer while the
// server ends; what it has not taken by then is lost.
const flushTimeout = 5 * time.Second

func (p *process) traceFlags() []cli.Flag {
	const category = "TRACES"
	return []cli.Flag{
		&cli.StringFlag{Category: category, Name: "otlp-endpoint", Usage: "`URL` of an OpenTelemetry collector that takes traces over HTTP; without one, nothing is traced", Sources: p.option("otlp-endpoint")},
		&cli.FloatFlag{Category: category, Name: "trace-sample", Value: 1, Usage: "`SHARE` of the requests to trace, 0 to 1; a client that sends a traceparent decides by itself", Sources: p.option("trace-sample")},
	}
}

// tracing sends traces to a collector. The zero value traces nothing.
type tracing struct {
	provider *sdktrace.TracerProvider
	logger   *slog.Logger
}

// newTracing reads the flags of traceFlags and has the server trace, and its log
// name the traces, if they say so. Whatever else the OpenTelemetry SDK
// reads from the environment (headers, certificates, the size of its queue) is
// left to it.
func newTracing(ctx context.Context, c *cli.Command, cfg *api.Config) (*tracing, error) {
	endpoint, share := c.String("otlp-endpoint"), c.Float("trace-sample")
	if !(share >= 0 && share <= 1) {
		return nil, fmt.Errorf("--trace-sample: %v is not between 0 and 1", share)
	}
	if endpoint == "" {
		return &tracing{}, nil
	}
	target, err := tracesURL(endpoint)
	if err != nil {
		return nil, fmt.Errorf("--otlp-endpoint: %w", err)
	}
	exporter, err := otlptracehttp.New(ctx, otlptracehttp.WithEndpointURL(target))
	if err != nil {
		return nil, failed(fmt.Errorf("trace: %w", err))
	}
	what, err := resource.New(ctx,
		resource.WithTelemetrySDK(),
		resource.WithAttributes(semconv.ServiceName("factdesk"), semconv.ServiceVersion(build().Version)),
		resource.WithFromEnv(), // the last word is the operator's
	)
	if err != nil {
		return nil, fmt.Errorf("trace: %w", err)
	}
	t := &tracing{logger: cfg.Logger, provider: sdktrace.NewTracerProvider(
		sdktrace.WithBatcher(exporter),
		sdktrace.WithResource(what),
		sdktrace.WithSampler(sdktrace.ParentBased(sdktrace.TraceIDRatioBased(share))),
	)}
	otel.SetErrorHandler(otel.ErrorHandlerFunc(t.lose))
	cfg.Tracer = t.provider.Tracer("factdesk")
	cfg.Logger = slog.New(correlated{cfg.Logger.Handler()})
	return t, nil
}

// lose logs that the collector has not taken what it was sent.
func (t *tracing) lose(err error) { t.logger.Warn("traces lost", "error", err) }

// tracesURL is where the collector at a base URL takes traces.
func tracesURL(base string) (string, error) {
	u, err := url.Parse(base)
	switch {
	case err != nil:
		return "", errors.New("not a URL") // the error of url repeats it, and with it what may be secret
	case u.Scheme != "http" && u.Scheme != "https", u.Host == "":
		return "", errors.New("not a URL of the form http://HOST:PORT or https://HOST:PORT")
	case u.User != nil, u.RawQuery != "", u.Fragment != "":
		return "", errors.New("a URL with a user, a query or a fragment; credentials go into OTEL_EXPORTER_OTLP_HEADERS")
	}
	return u.JoinPath("v1/traces").String(), nil
}

// flush sends what is left and ends the tracing. It takes no longer than
// flushTimeout or ctx, and what is lost is no fault of the server's.
func (t *tracing) flush(ctx context.Context) {
	if t.provider == nil {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, flushTimeout)
	defer cancel()
	if err := t.provider.Shutdown(ctx); err != nil {
		t.lose(err)
	}
}

// correlated adds to each line of a log the trace and the span that it was
// written in, if there is one, recorded or not.
type correlated struct{ slog.Handler }

func (h correlated) Handle(ctx context.Context, r slog.Record) error {
	if sc := trace.SpanContextFromContext(ctx); sc.IsValid() {
		r.AddAttrs(slog.String("trace_id", sc.TraceID().String()), slog.String("span_id", sc.SpanID().String()))
	}
	return h.Handler.Handle(ctx, r)
}

func (h correlated) WithAttrs(attrs []slog.Attr) slog.Handler {
	return correlated{h.Handler.WithAttrs(attrs)}
}

func (h correlated) WithGroup(name string) slog.Handler {
	return correlated{h.Handler.WithGroup(name)}
}
