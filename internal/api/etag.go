package api

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"strings"
)

// tagOf makes an entity tag of what a representation depends on. It is weak:
// the same answer under another content coding has the same tag.
func tagOf(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%d:%s,", len(p), p)
	}
	return `W/"` + hex.EncodeToString(h.Sum(nil)[:16]) + `"`
}

// tag names the answer by all that it depends on: document, ruleset and
// options. Two answers with one tag are equal, so that a client that keeps
// answers can tell whether they are still those of the ruleset in force.
func (in *input) tag(e *Extraction) string {
	a, at := &in.article, ""
	if in.At != nil {
		at = fmt.Sprint(*in.At)
	}
	source := ""
	if a.Source != nil {
		source = fmt.Sprintf("%q", *a.Source)
	}
	return tagOf(e.Document.SHA256, a.ID, a.URL, a.PublishedAt, source, e.Ruleset,
		string(in.Format), in.Offsets.String(), fmt.Sprint(in.Types, in.MinConfidence, in.Explain), at)
}

// cached answers a GET whose representation changes with the tag only. Caches
// may keep it, and have to ask whether it is still the one; the answer to that
// is 304 without a body.
func cached(w http.ResponseWriter, r *http.Request, tag, contentType string, body func() ([]byte, error)) error {
	w.Header().Set("ETag", tag)
	w.Header().Set("Cache-Control", "no-cache")
	if matches(r.Header, tag) {
		w.WriteHeader(http.StatusNotModified)
		return nil
	}
	b, err := body()
	if err != nil {
		return err
	}
	write(w, contentType, b)
	return nil
}

// matches reports whether If-None-Match names the tag, by the weak comparison
// of RFC 9110, section 13.1.2.
func matches(h http.Header, tag string) bool {
	opaque := strings.TrimPrefix(tag, "W/")
	for part := range strings.SplitSeq(strings.Join(h.Values("If-None-Match"), ","), ",") {
		part = strings.TrimSpace(part)
		if part == "*" || strings.TrimPrefix(part, "W/") == opaque {
			return true
		}
	}
	return false
}
