package api

import (
	"net/http"
	"strings"

	"github.com/go-chi/chi/v5"
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
)

func (s *Server) routes() *chi.Mux {
	mux := chi.NewRouter()
	mux.Use(identify, s.observe, s.recoverPanics, secure, compress(), s.inflate)
	mux.NotFound(s.handle(noRoute))
	mux.MethodNotAllowed(s.handle(s.wrongMethod))

	mux.Post(pathExtract, s.handle(s.extract))
	mux.Post(pathBatch, s.handle(s.batch))
	mux.Post(pathCompare, s.handle(s.compare))
	get(mux, pathRules, s.handle(s.rules))
	get(mux, pathIndex, s.handle(s.index))
	get(mux, pathDocs, s.handle(s.docs))
	get(mux, pathAssets+"{version}/{file}", s.handle(s.asset))
	get(mux, pathLive, s.handle(live))
	get(mux, pathReady, s.handle(s.readiness))
	get(mux, pathVersion, s.handle(s.version))
	get(mux, pathSpec, s.handle(spec))
	get(mux, pathSpecJSON, s.handle(specJSON))
	get(mux, pathMetrics, s.metrics.handler().ServeHTTP)
	return mux
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
