// Package article holds one article as a client sent it, whatever form it came
// in. Its invariant: Text is what every offset of an answer counts in.
package article

import (
	"errors"
	"strings"
	"time"
	"unicode"
)

// ErrNoText says that a page or news object holds no article.
var ErrNoText = errors.New("no article text found")

// Article is the text and what is known of it.
type Article struct {
	Text        string
	Title       string // "" where it is part of the text
	ID          string // the client's name for it, echoed
	URL         string
	PublishedAt string // YYYY-MM-DD or RFC 3339, "" where unknown
	// Source tells what was read from a page or news object; nil where Text is
	// the client's own string.
	Source *Source
}

// Source is what a page or news object says of itself; empty where it does not.
type Source struct {
	Title       string
	Byline      string // without "By"
	PublishedAt string // RFC 3339 or YYYY-MM-DD
	URL         string
	Site        string
	Language    string // as tagged: "en-GB"
}

// FieldError says what is wrong with a field of a structured article.
type FieldError struct {
	Pointer string // RFC 6901
	Detail  string
}

func (e *FieldError) Error() string { return e.Pointer + ": " + e.Detail }

// Compose makes an article of its source and body: the headline and the byline
// stand above the body, as a reader sees them, so that both can be quoted.
func Compose(s Source, body string) Article {
	parts := make([]string, 0, 3)
	if s.Title != "" && !opens(body, s.Title) {
		parts = append(parts, s.Title)
	}
	if s.Byline != "" && !opens(body, "By "+s.Byline) {
		parts = append(parts, "By "+s.Byline)
	}
	parts = append(parts, body)
	return Article{
		Text: strings.Join(parts, "\n\n"), URL: s.URL, PublishedAt: s.PublishedAt, Source: &s,
	}
}

// opens reports whether line is among the first lines of the body.
func opens(body, line string) bool {
	const reach = 4
	n := 0
	for l := range strings.SplitSeq(body, "\n") {
		if l == "" {
			continue
		}
		if strings.EqualFold(l, line) {
			return true
		}
		if n++; n == reach {
			break
		}
	}
	return false
}

// Line puts s on one line of at most limit bytes without invisible controls,
// as headlines, bylines and names of sites are; longer ones are no such thing
// and give "".
func Line(s string, limit int) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
	s = strings.Join(strings.Fields(s), " ")
	if len(s) > limit {
		return ""
	}
	return s
}

// Byline tidies the names of a byline: one line, no "By", no address of a page.
func Byline(s string) string {
	const limit = 200
	s = Line(s, limit)
	if strings.Contains(s, "://") {
		return ""
	}
	if len(s) > 3 && strings.EqualFold(s[:3], "by ") {
		s = s[3:]
	}
	return strings.TrimSpace(s)
}

// Time reads the times that pages and news objects give: RFC 3339, with or
// without seconds or zone, and plain days. It returns "" for anything else,
// numbers of ambiguous order among them.
func Time(s string) string {
	s = strings.TrimSpace(s)
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05Z0700"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.RFC3339)
		}
	}
	for _, layout := range []string{time.DateOnly, time.DateTime, "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}
