// Package ninjs reads news objects in IPTC's ninjs, versions 1 to 3. Its
// invariant: what the standard allows is read or passed over, so that an
// agency's own extensions never keep an article out.
package ninjs

import (
	"encoding/json"
	"fmt"
	"strings"

	"factdesk/internal/article"
	"factdesk/internal/article/page"
)

// Media is the media type that IPTC has registered.
const Media = "application/vnd.iptc.ninjs+json"

const maxHeadline = 500 // bytes

// Is reports whether a JSON object with these members is a ninjs object: it
// has no text, and the address or a body that ninjs has.
func Is(members map[string]json.RawMessage) bool {
	if _, ours := members["text"]; ours {
		return false
	}
	for name := range members {
		if name == "uri" || name == "bodies" || strings.HasPrefix(name, "body_") {
			return true
		}
	}
	return false
}

// Read makes an article of a ninjs object. The headline and byline stand above
// the body; the body with markup is preferred, since it has paragraphs. Errors
// are *article.FieldError and article.ErrNoText, and those of encoding/json.
func Read(body []byte) (article.Article, error) {
	var members map[string]json.RawMessage
	if err := json.Unmarshal(body, &members); err != nil {
		return article.Article{}, fmt.Errorf("ninjs: %w", err)
	}
	r := reader{members: members}
	main := r.body()
	s := article.Source{
		Title:       article.Line(r.headline(), maxHeadline),
		Byline:      article.Byline(plain(r.one("byline", "by"))),
		PublishedAt: r.time("versioncreated", "versionCreated", "firstcreated", "firstCreated"),
		Language:    article.Line(r.one("language"), 35),
	}
	uri := r.one("uri")
	if strings.HasPrefix(uri, "https://") || strings.HasPrefix(uri, "http://") {
		s.URL = uri
	}
	if r.fault != nil {
		return article.Article{}, r.fault
	}
	if main == "" {
		return article.Article{}, article.ErrNoText
	}
	a := article.Compose(s, main)
	a.ID = uri
	return a, nil
}

// reader reads members of one object and keeps the first fault.
type reader struct {
	members map[string]json.RawMessage
	fault   *article.FieldError
}

func (r *reader) blame(name, detail string) {
	if r.fault == nil {
		r.fault = &article.FieldError{Pointer: "/" + name, Detail: detail}
	}
}

// one returns the first of the members that is there, a string.
func (r *reader) one(names ...string) string {
	for _, name := range names {
		raw, ok := r.members[name]
		if !ok || string(raw) == "null" {
			continue
		}
		var s string
		if json.Unmarshal(raw, &s) != nil {
			r.blame(name, "not a string")
		}
		return s
	}
	return ""
}

func (r *reader) time(names ...string) string {
	for _, name := range names {
		s := r.one(name)
		if s == "" {
			continue
		}
		t := article.Time(s)
		if t == "" {
			r.blame(name, "not an RFC 3339 time")
		}
		return t
	}
	return ""
}

// variant is one of several headlines or bodies, as of version 2.
type variant struct {
	Role, Value string
	Type        string `json:"contenttype"` // matched in any case, as version 3 writes it
}

func (r *reader) variants(name string) []variant {
	var list []variant
	raw, ok := r.members[name]
	if ok && json.Unmarshal(raw, &list) != nil {
		r.blame(name, "not a list of objects with role and value")
	}
	return list
}

// headline returns the main headline: that of version 1, or the one whose role
// is main, or the first.
func (r *reader) headline() string {
	if s := r.one("headline"); s != "" {
		return plain(s)
	}
	list := r.variants("headlines")
	for _, v := range list {
		if v.Role == "main" {
			return plain(v.Value)
		}
	}
	if len(list) > 0 {
		return plain(list[0].Value)
	}
	return ""
}

// body returns the words of the best body, a paragraph a line.
func (r *reader) body() string {
	for _, name := range []string{"body_html", "body_xhtml", "body_text"} {
		s := r.one(name)
		if s == "" {
			continue
		}
		if name == "body_text" {
			return strings.TrimSpace(s)
		}
		return page.Text(s)
	}
	best, score := variant{}, 0
	for _, v := range r.variants("bodies") {
		if n := rank(v); n > score {
			best, score = v, n
		}
	}
	if markup(best.Type) {
		return page.Text(best.Value)
	}
	return strings.TrimSpace(best.Value)
}

// rank prefers whole articles to teasers, and markup to plain text.
func rank(v variant) int {
	n := 1
	switch strings.ToLower(v.Role) {
	case "", "main", "richtext", "html", "text", "plain", "body":
		n += 2
	}
	if markup(v.Type) {
		n++
	}
	if strings.TrimSpace(v.Value) == "" {
		return 0
	}
	return n
}

func markup(media string) bool {
	media = strings.ToLower(media)
	return strings.Contains(media, "html") || strings.Contains(media, "xml")
}

// plain takes the markup out of a line, if it has any.
func plain(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	return strings.ReplaceAll(page.Text(s), "\n\n", " ")
}
