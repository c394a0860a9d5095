package api

import (
	"fmt"
	"net/http"
	"sync"

	"github.com/go-chi/chi/v5"

	contractfile "factdesk/api"
	"factdesk/internal/contract"
	"factdesk/internal/web"
)

// newSite renders the pages with the paths of the routes. It is called when the
// first of them is asked for, since it takes a tenth of the start; all that it
// reads is in the program.
func newSite() (*web.Site, error) {
	return web.New(web.Routes{
		Index: pathIndex, Docs: pathDocs, Extract: pathExtract, Compare: pathCompare, Rules: pathRules,
		SpecYAML: pathSpec, SpecJSON: pathSpecJSON, Assets: pathAssets,
	}, contractfile.OpenAPI)
}

// index answers a browser with the page and everybody else with the list of
// routes: what Accept names as HTML gets HTML, and */* gets JSON.
func (s *Server) index(w http.ResponseWriter, r *http.Request) error {
	w.Header().Add("Vary", "Accept")
	if html := quality(r.Header, mediaHTML); html > 0 && html > quality(r.Header, mediaJSON) {
		site, err := s.site()
		if err != nil {
			return err
		}
		return sendPage(w, r, site.Index)
	}
	return index(w, r)
}

func (s *Server) docs(w http.ResponseWriter, r *http.Request) error {
	site, err := s.site()
	if err != nil {
		return err
	}
	return sendPage(w, r, site.Docs)
}

// sendPage answers with a page of our own: it may run what it brings along, and
// nothing else.
func sendPage(w http.ResponseWriter, r *http.Request, f web.File) error {
	h := w.Header()
	h.Set("Content-Security-Policy", web.Policy)
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	return cached(w, r, f.ETag, f.Media, func() ([]byte, error) { return f.Body, nil })
}

// asset answers with a file that a page names. Its path changes with its
// content, so that caches may keep it.
func (s *Server) asset(w http.ResponseWriter, r *http.Request) error {
	site, err := s.site()
	if err != nil {
		return err
	}
	f, ok := site.Asset(chi.URLParam(r, "version"), chi.URLParam(r, "file"))
	if !ok {
		return noRoute(w, r)
	}
	h := w.Header()
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	h.Set("ETag", f.ETag)
	if matches(r.Header, f.ETag) {
		w.WriteHeader(http.StatusNotModified)
		return nil
	}
	write(w, f.Media, f.Body)
	return nil
}

// specAsJSON is the contract in JSON, made when it is first asked for.
var specAsJSON = sync.OnceValues(func() ([]byte, error) { return contract.JSON(contractfile.OpenAPI) })

func specJSON(w http.ResponseWriter, r *http.Request) error {
	return cached(w, r, tagOf("openapi.json", string(contractfile.OpenAPI)), mediaJSON, func() ([]byte, error) {
		body, err := specAsJSON()
		if err != nil {
			return nil, fmt.Errorf("contract as JSON: %w", err)
		}
		return body, nil
	})
}
