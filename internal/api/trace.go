package api

import (
	"context"
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/propagation"
	semconv "go.opentelemetry.io/otel/semconv/v1.43.0"
	"go.opentelemetry.io/otel/trace"
	"go.opentelemetry.io/otel/trace/noop"
)

// What the spans tell beside the conventions of OpenTelemetry. As in the log,
// nothing of the text is in them, nor the query.
const (
	attrRequestID     = attribute.Key("factdesk.request_id")
	attrDocumentBytes = attribute.Key("factdesk.document_bytes")
	attrClaims        = attribute.Key("factdesk.claims")
	attrIncomplete    = attribute.Key("factdesk.incomplete")
	attrLine          = attribute.Key("factdesk.line")
)

// traced makes a span of every request but probes and scrapes. A client that
// sends a traceparent is its parent, and says whether it is recorded. Without
// a tracer, nothing stands in the way of a request.
func (s *Server) traced(next http.Handler) http.Handler {
	if s.cfg.Tracer == nil {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if quiet(r.URL.Path) {
			next.ServeHTTP(w, r)
			return
		}
		ctx := propagation.TraceContext{}.Extract(r.Context(), propagation.HeaderCarrier(r.Header))
		method := methodLabel(r.Method)
		ctx, span := s.cfg.Tracer.Start(ctx, method, trace.WithSpanKind(trace.SpanKindServer))
		defer func() {
			describeRequest(span, method, recordOf(ctx))
			span.End()
		}()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// describeRequest says on the span of a request what its log line says.
func describeRequest(span trace.Span, method string, rec *record) {
	if !span.IsRecording() {
		return
	}
	span.SetAttributes(semconv.HTTPRequestMethodKey.String(method), attrRequestID.String(rec.ID))
	if rec.Status == 0 {
		span.SetStatus(codes.Error, "the answer was broken off")
		return
	}
	span.SetName(method + " " + rec.Route)
	span.SetAttributes(semconv.HTTPRoute(rec.Route), semconv.HTTPResponseStatusCode(rec.Status))
	if rec.Status >= http.StatusInternalServerError {
		span.SetAttributes(semconv.ErrorTypeKey.String(strconv.Itoa(rec.Status)))
		span.SetStatus(codes.Error, http.StatusText(rec.Status))
	}
	describeWork(span, rec)
}

// describeWork says on a span what came of articles, if any were read.
func describeWork(span trace.Span, rec *record) {
	if rec.DocumentBytes > 0 {
		span.SetAttributes(attrDocumentBytes.Int(rec.DocumentBytes), attrClaims.Int(rec.Claims), attrIncomplete.Bool(rec.Incomplete))
	}
}

// tracing reports whether what happens in ctx is recorded.
func (s *Server) tracing(ctx context.Context) bool {
	return s.cfg.Tracer != nil && trace.SpanFromContext(ctx).IsRecording()
}

// stage is one under way: it is measured and, where the request is traced, a
// span. It is a value, so that it costs no more than the measure does.
type stage struct {
	metrics *metrics
	name    string
	start   time.Time
	span    trace.Span // nil where nothing is recorded
}

func (s *Server) stage(ctx context.Context, name string) stage {
	st := stage{metrics: s.metrics, name: name, start: time.Now()}
	if s.tracing(ctx) {
		_, st.span = s.cfg.Tracer.Start(ctx, name)
	}
	return st
}

func (st stage) done() {
	st.metrics.stages.WithLabelValues(st.name).Observe(time.Since(st.start).Seconds())
	if st.span != nil {
		st.span.End()
	}
}

// stages is stage for the engine, which tells its stages as it comes to them.
func (s *Server) stages(ctx context.Context) func(name string) (done func()) {
	if !s.tracing(ctx) {
		return s.metrics.stage
	}
	return func(name string) func() { return s.stage(ctx, name).done }
}

// part makes a span of a part of a request; without a tracer, one that does nothing.
func (s *Server) part(ctx context.Context, name string) (context.Context, trace.Span) {
	if !s.tracing(ctx) {
		return ctx, noop.Span{}
	}
	return s.cfg.Tracer.Start(ctx, name)
}

// tracedLine makes a trace of a line of a batch, with a link to the batch: a
// batch may have a million lines, and no trace can hold them.
func (s *Server) tracedLine(ctx context.Context, number int) (context.Context, trace.Span) {
	if s.cfg.Tracer == nil {
		return ctx, noop.Span{}
	}
	return s.cfg.Tracer.Start(ctx, "line", trace.WithNewRoot(), trace.WithLinks(trace.LinkFromContext(ctx)),
		trace.WithAttributes(attrRequestID.String(requestID(ctx)), attrLine.Int(number)))
}

// exemplar names the trace of a request, for the histogram to show one of those
// that it counts; nil where nobody would find it.
func (s *Server) exemplar(ctx context.Context) prometheus.Labels {
	if s.cfg.Tracer == nil {
		return nil
	}
	sc := trace.SpanContextFromContext(ctx)
	if !sc.IsSampled() {
		return nil
	}
	return prometheus.Labels{"trace_id": sc.TraceID().String(), "span_id": sc.SpanID().String()}
}
