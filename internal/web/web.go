// Package web holds the page for people and the documentation of the API. Its
// invariant: what a browser gets of it asks no other host, runs no script but
// its own, and makes markup of no article's text.
package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"slices"

	"factdesk/internal/contract"
)

//go:embed assets pages
var files embed.FS

// Policy is the Content-Security-Policy that the pages are served with. The
// last two directives make a browser refuse text where markup is meant, so
// that not even a mistake of ours lets an article become markup.
const Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

// Routes are the paths of the service that the pages name.
type Routes struct {
	Index, Docs, Extract, Compare, Rules, SpecYAML, SpecJSON string
	// Assets is the path above the version and the name of an asset; it ends with a slash.
	Assets string
}

// File is one thing to serve.
type File struct {
	Media string // Content-Type
	ETag  string // weak, since the file may travel compressed
	Body  []byte
}

// Site is the pages and what belongs to them, ready to be served.
type Site struct {
	Index, Docs File
	version     string
	assets      map[string]File
}

// New renders the pages: the routes go into their links, the contract (an
// OpenAPI document in YAML) into the documentation.
func New(routes Routes, openAPI []byte) (*Site, error) {
	s := &Site{}
	if err := s.load(); err != nil {
		return nil, fmt.Errorf("load assets: %w", err)
	}
	doc, err := contract.Read(openAPI)
	if err != nil {
		return nil, fmt.Errorf("read contract: %w", err)
	}
	base := view{Routes: routes, Base: routes.Assets + s.version + "/"}
	if s.Index, err = render("index.html", base); err != nil {
		return nil, err
	}
	base.Doc = doc
	s.Docs, err = render("docs.html", base)
	return s, err
}

// Version names this state of the assets; it changes with any byte of them.
func (s *Site) Version() string { return s.version }

// Asset returns an asset by the version and the name in its path.
func (s *Site) Asset(version, name string) (File, bool) {
	f, ok := s.assets[name]
	return f, ok && version == s.version
}

// Names lists the assets.
func (s *Site) Names() []string {
	names := make([]string, 0, len(s.assets))
	for name := range s.assets {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// medias are the media types of the assets by extension. The table of the
// standard library depends on the machine.
var medias = map[string]string{
	".js":  "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".svg": "image/svg+xml",
}

func (s *Site) load() error {
	s.assets = map[string]File{}
	all := sha256.New()
	entries, err := fs.ReadDir(files, "assets") // sorted by name
	if err != nil {
		return err
	}
	for _, e := range entries {
		body, err := files.ReadFile("assets/" + e.Name())
		if err != nil {
			return err
		}
		media, known := medias[path.Ext(e.Name())]
		if !known {
			return fmt.Errorf("%s has no known extension", e.Name())
		}
		fmt.Fprintf(all, "%s %d\n%s", e.Name(), len(body), body)
		s.assets[e.Name()] = newFile(media, body)
	}
	s.version = hex.EncodeToString(all.Sum(nil))[:12]
	return nil
}

func newFile(media string, body []byte) File {
	sum := sha256.Sum256(body)
	return File{Media: media, ETag: `W/"` + hex.EncodeToString(sum[:16]) + `"`, Body: body}
}

// view is what the templates see.
type view struct {
	Routes
	Base string // path of the assets, with their version
	Doc  *contract.Document
}

func render(name string, v view) (File, error) {
	t, err := template.New(name).Funcs(functions).ParseFS(files, "pages/"+name)
	if err != nil {
		return File{}, fmt.Errorf("parse page: %w", err)
	}
	var b bytes.Buffer
	if err := t.Execute(&b, v); err != nil {
		return File{}, fmt.Errorf("render page: %w", err)
	}
	return newFile("text/html; charset=utf-8", b.Bytes()), nil
}
