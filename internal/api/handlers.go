package api

import (
	"errors"
	"fmt"
	"net/http"
	"runtime"
	"strconv"

	spec31 "factdesk/api"
	"factdesk/internal/extract"
)

// errPanic is what a panic is answered as.
var errPanic = errors.New("panic")

// panicKind describes a panic without its value, which might hold article
// text; the runtime's own errors name indexes and types only.
func panicKind(v any) string {
	if err, ok := v.(runtime.Error); ok {
		return err.Error()
	}
	return fmt.Sprintf("%T", v)
}

// handle turns a handler that returns its error into one that answers it.
func (s *Server) handle(h func(http.ResponseWriter, *http.Request) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		err := h(w, r)
		if err == nil {
			return
		}
		f := classify(err, inBody)
		if f.problem == internalFault {
			s.cfg.Logger.ErrorContext(r.Context(), "fault", "request_id", requestID(r.Context()), "error", err)
		}
		writeProblem(w, r, f)
	}
}

// answer writes v as JSON.
func answer(w http.ResponseWriter, v any) error {
	body, err := encode(v)
	if err != nil {
		return err
	}
	write(w, mediaJSON, body)
	return nil
}

func write(w http.ResponseWriter, contentType string, body []byte) {
	w.Header().Set("Content-Type", contentType)
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	_, _ = w.Write(body) // a client that left needs no answer
}

func requireJSON(r *http.Request) error {
	if !accepts(r.Header) {
		return fail(notAcceptable, "the answer is %s, which Accept leaves out", mediaJSON)
	}
	return nil
}

func index(w http.ResponseWriter, r *http.Request) error {
	if err := requireJSON(r); err != nil {
		return err
	}
	return answer(w, indexWire{Service: "factdesk", Links: map[string]string{
		"extract": pathExtract, "batch": pathBatch, "rules": pathRules, "contract": pathSpec, "version": pathVersion,
		"metrics": pathMetrics, "live": pathLive, "ready": pathReady,
	}})
}

func live(w http.ResponseWriter, _ *http.Request) error {
	return answer(w, healthWire{Status: "ok"})
}

func (s *Server) readiness(w http.ResponseWriter, _ *http.Request) error {
	if _, err := s.ready(); err != nil {
		return err
	}
	if s.retiring.Load() {
		return errDraining
	}
	return answer(w, healthWire{Status: "ok"})
}

func spec(w http.ResponseWriter, r *http.Request) error {
	return cached(w, r, tagOf("openapi.yaml", string(spec31.OpenAPI)), "application/yaml", func() ([]byte, error) {
		return spec31.OpenAPI, nil
	})
}

func (s *Server) version(w http.ResponseWriter, r *http.Request) error {
	if err := requireJSON(r); err != nil {
		return err
	}
	v := versionWire{Version: s.cfg.Build.Version, Revision: s.cfg.Build.Revision, Go: s.cfg.Build.Go}
	if e := s.engine.Load(); e != nil {
		v.Ruleset = (*e).Ruleset()
	}
	return answer(w, v)
}

func (s *Server) rules(w http.ResponseWriter, r *http.Request) error {
	if err := requireJSON(r); err != nil {
		return err
	}
	e, err := s.ready()
	if err != nil {
		return err
	}
	tag := tagOf("rules", e.Ruleset(), s.cfg.Build.Version, s.cfg.Build.Revision)
	return cached(w, r, tag, mediaJSON, func() ([]byte, error) { return encode(NewRules(e.Ruleset(), e.Rules())) })
}

// NewRules puts the rules on the wire, as GET /rules shows them.
func NewRules(ruleset string, rules []extract.RuleInfo) any {
	out := rulesWire{Ruleset: ruleset, Rules: make([]ruleWire, len(rules))}
	for i, r := range rules {
		out.Rules[i] = ruleWire{
			ID: r.ID, Type: r.Type, Source: "builtin", Doc: r.Doc, Requires: list(r.Requires),
			Pattern: r.Pattern, Examples: examplesWire{Yes: list(r.Yes), No: list(r.No)},
		}
		if r.Custom {
			out.Rules[i].Source = "custom"
		}
	}
	return out
}
