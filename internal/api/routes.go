package api

import (
	"net/http"
	"net/http/pprof"
	"strings"

	"github.com/go-chi/chi/v5"

	"factdesk/internal/access"
)

// The paths of the service; no other file names them.
const (
	pathIndex   = "/"
	pathDocs    = "/docs"
	pathAssets  = "/assets/"
	pathExtract = "/extract"
	pathBatch   = "/extract/batch"
	pathCompare = "/compare"
	pathRules   = "/rules"
	pathLive    = "/livez"
	pathReady   = "/readyz"
	pathVersion = "/version"
	pathSpec    = "/openapi.yaml"

	pathSpecJSON = "/openapi.json"
	pathMetrics  = "/metrics"
	pathProfiles = "/debug/pprof/" // of the admin address only; net/http/pprof knows it by this name
)

func (s *Server) routes() *chi.Mux {
	mux := chi.NewRouter()
	mux.Use(identify, s.traced, s.observe, s.recoverPanics, secure, endAfterChunks, s.share(), s.locate(), compress(), s.inflate)
	mux.NotFound(s.handle(noRoute))
	mux.MethodNotAllowed(s.handle(s.wrongMethod))

	mux.Post(pathExtract, s.handle(s.guarded(access.Extract, 1, s.extract)))
	mux.Post(pathBatch, s.handle(s.guarded(access.Batch, 0, s.batch)))
	mux.Post(pathCompare, s.handle(s.guarded(access.Compare, 0, s.compare)))
	get(mux, pathRules, s.handle(s.guarded(access.Rules, 0, s.rules)))
	get(mux, pathIndex, s.handle(s.index))
	get(mux, pathDocs, s.handle(s.docs))
	get(mux, pathAssets+"{version}/{file}", s.handle(s.asset))
	get(mux, pathLive, s.handle(live))
	get(mux, pathReady, s.handle(s.readiness))
	get(mux, pathVersion, s.handle(s.version))
	get(mux, pathSpec, s.handle(spec))
	get(mux, pathSpecJSON, s.handle(specJSON))
	if !s.cfg.AdminApart {
		get(mux, pathMetrics, s.handle(s.guardedMetrics(s.showMetrics)))
	}
	return mux
}

// Admin returns what is for the operator alone, to be served on an address of
// its own: metrics, health, and profiles of the running program.
func (s *Server) Admin() http.Handler {
	mux := chi.NewRouter()
	mux.Use(identify, s.observe, s.recoverPanics, secure)
	mux.NotFound(s.handle(noAdminRoute))
	get(mux, pathLive, s.handle(live))
	get(mux, pathReady, s.handle(s.readiness))
	get(mux, pathMetrics, s.handle(s.showMetrics))
	get(mux, pathProfiles, pprof.Index) // it serves all but the four that follow
	get(mux, pathProfiles+"cmdline", pprof.Cmdline)
	get(mux, pathProfiles+"profile", pprof.Profile)
	get(mux, pathProfiles+"symbol", pprof.Symbol)
	get(mux, pathProfiles+"trace", pprof.Trace)
	get(mux, pathProfiles+"{profile}", pprof.Index)
	return mux
}

func (s *Server) showMetrics(w http.ResponseWriter, r *http.Request) error {
	s.metrics.handler().ServeHTTP(w, r)
	return nil
}

func noAdminRoute(http.ResponseWriter, *http.Request) error {
	return fail(notFound, "there is nothing at this path of the admin address")
}

// get registers a handler for GET and HEAD; net/http drops the body of the latter.
func get(mux *chi.Mux, path string, h http.HandlerFunc) {
	mux.Get(path, h)
	mux.Head(path, h)
}

func noRoute(http.ResponseWriter, *http.Request) error {
	return fail(notFound, "there is nothing at this path; GET %s lists what there is", pathIndex)
}

// wrongMethod names the methods that the path takes. chi comes here too for
// methods that it does not know, on any path.
func (s *Server) wrongMethod(_ http.ResponseWriter, r *http.Request) error {
	path := r.URL.RawPath
	if path == "" {
		path = r.URL.Path
	}
	var allow []string
	for _, method := range []string{http.MethodGet, http.MethodHead, http.MethodPost} {
		if s.mux.Match(chi.NewRouteContext(), method, path) {
			allow = append(allow, method)
		}
	}
	if len(allow) == 0 {
		return noRoute(nil, nil)
	}
	methods := strings.Join(allow, ", ")
	f := fail(methodNotAllowed, "the path takes %s", methods)
	f.Header = http.Header{"Allow": {methods}}
	return f
}
