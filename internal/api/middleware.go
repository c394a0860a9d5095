package api

import (
	"context"
	"crypto/rand"
	"io"
	"log/slog"
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
)

// record gathers what the log line and the span of one request say. Nothing of the text
// goes in, nor the query, which may hold a title.
type record struct {
	ID            string
	Client        string // the name of the key, or ""
	Route         string // and Status, once the request is answered
	Status        int
	DocumentBytes int
	Claims        int
	Incomplete    bool
}

type recordKey struct{}

// recordOf returns the record of the request; without one, a fresh one.
func recordOf(ctx context.Context) *record {
	if rec, ok := ctx.Value(recordKey{}).(*record); ok {
		return rec
	}
	return &record{}
}

func requestID(ctx context.Context) string { return recordOf(ctx).ID }

const headerRequestID = "X-Request-Id"

// identify gives the request an id, the client's where it is sane, and echoes it.
func identify(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id := r.Header.Get(headerRequestID)
		if !saneID(id) {
			id = rand.Text()
		}
		w.Header().Set(headerRequestID, id)
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), recordKey{}, &record{ID: id})))
	})
}

// saneID reports whether id is 1 to 64 letters, digits, '.', '_' and '-', so
// that it can go into headers and logs as it is.
func saneID(id string) bool {
	if id == "" || len(id) > 64 {
		return false
	}
	for i := range len(id) {
		c := id[i]
		switch {
		case '0' <= c && c <= '9', 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', c == '.', c == '_', c == '-':
		default:
			return false
		}
	}
	return true
}

// secure sets the headers that keep browsers from making more of an answer
// than it is.
func secure(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		if r.TLS != nil {
			h.Set("Strict-Transport-Security", "max-age=31536000")
		}
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		h.Set("Cache-Control", "no-store")
		next.ServeHTTP(w, r)
	})
}

// countingBody counts the bytes read of a body, and keeps what ended it.
type countingBody struct {
	io.ReadCloser
	n   int64
	err error
}

func (b *countingBody) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	b.n += int64(n)
	b.err = err
	return n, err
}

// observe counts and logs every request, one line each.
func (s *Server) observe(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		s.metrics.inFlight.Inc()
		defer s.metrics.inFlight.Dec()
		body := &countingBody{ReadCloser: r.Body}
		r.Body = body
		ww := middleware.NewWrapResponseWriter(w, r.ProtoMajor)
		next.ServeHTTP(ww, r)

		route := routeLabel(r)
		took := time.Since(start)
		status := max(ww.Status(), http.StatusOK) // a handler that writes nothing answers 200
		rec := recordOf(r.Context())
		rec.Route, rec.Status = route, status
		s.metrics.request(route, r.Method, status, body.n, int64(ww.BytesWritten()), took, s.exemplar(r.Context()))
		s.logRequest(r, rec, ww.BytesWritten(), took)
	})
}

func routeLabel(r *http.Request) string {
	if pattern := chi.RouteContext(r.Context()).RoutePattern(); pattern != "" {
		return pattern
	}
	return unmatched
}

func (s *Server) logRequest(r *http.Request, rec *record, written int, took time.Duration) {
	level := slog.LevelInfo
	switch {
	case rec.Status == http.StatusInternalServerError:
		level = slog.LevelWarn
	case quiet(rec.Route):
		level = slog.LevelDebug
	}
	s.cfg.Logger.LogAttrs(r.Context(), level, "request",
		slog.String("request_id", rec.ID), slog.String("method", methodLabel(r.Method)), slog.String("route", rec.Route),
		slog.Int("status", rec.Status), slog.Int("bytes", written), slog.Duration("took", took),
		slog.Int("document_bytes", rec.DocumentBytes), slog.Int("claims", rec.Claims), slog.Bool("incomplete", rec.Incomplete), slog.String("client", rec.Client))
}

// quiet reports whether requests for a path are probes or scrapes, many a minute.
func quiet(path string) bool {
	return path == pathLive || path == pathReady || path == pathMetrics
}

// recoverPanics answers 500 where a handler panics, counts it and logs the stack.
func (s *Server) recoverPanics(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			v := recover()
			if v == nil {
				return
			}
			if v == http.ErrAbortHandler { //nolint:errorlint // a recovered value; net/http compares it so too
				panic(v) //nolint:forbidigo // net/http's own signal, which it handles
			}
			s.metrics.panics.Inc()
			kind, stack := describe(v)
			s.cfg.Logger.ErrorContext(r.Context(), "panic", "request_id", requestID(r.Context()), "panic", kind, "stack", stack)
			if ww, ok := w.(middleware.WrapResponseWriter); ok && ww.Status() != 0 {
				panic(http.ErrAbortHandler) //nolint:forbidigo // the answer has begun: net/http breaks it off, so that the client sees it
			}
			writeProblem(w, r, classify(errPanic, inBody))
		}()
		next.ServeHTTP(w, r)
	})
}
