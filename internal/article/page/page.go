// Package page reads the article of a web page. Its invariant: any bytes are
// read in time and memory in proportion to their number; what the page nests,
// repeats or leaves open costs no more than its length.
package page

import (
	"errors"
	"fmt"
	"strings"
	"time"

	readability "codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"

	"factdesk/internal/article"
)

// The bounds of what a page may say of itself, in bytes.
const (
	maxTitle = 500
	maxSite  = 200
	maxURL   = 2000
)

// Read finds the article of a page. contentType is the header that came with
// it, for its charset, or "". Errors are article.ErrNoText where the page holds
// no words.
func Read(body []byte, contentType string) (article.Article, error) {
	text, err := decode(body, contentType)
	if err != nil {
		return article.Article{}, err
	}
	bounded := prune(text)
	doc, err := html.Parse(strings.NewReader(bounded))
	if err != nil {
		return article.Article{}, fmt.Errorf("parse page: %w", err)
	}
	source := sourceOf(doc)
	found, err := distill(doc)
	if err != nil { // the extractor gave up; the page's words are still there
		found = readability.Article{}
	}
	main := ""
	if found.Node != nil {
		main = render(found.Node)
	}
	if main == "" {
		main = everything(bounded)
	}
	if main == "" {
		return article.Article{}, article.ErrNoText
	}
	complete(&source, &found)
	return article.Compose(source, main), nil
}

// Text returns the words of a piece of markup, a paragraph a line, without
// choosing among them.
func Text(markup string) string { return everything(prune(markup)) }

// everything renders the whole of a bounded page.
func everything(bounded string) string {
	doc, err := html.Parse(strings.NewReader(bounded))
	if err != nil {
		return ""
	}
	return render(doc)
}

var errExtractor = errors.New("the extractor failed")

// distill asks the extractor for the article; it changes doc. A panic of the
// library is an error like another: the page is hostile, not the service.
func distill(doc *html.Node) (found readability.Article, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = errExtractor
		}
	}()
	parser := readability.NewParser()
	parser.CharThresholds = 200 // a news brief is an article too
	return parser.ParseAndMutate(doc, nil)
}

// complete takes from the extractor what the page's own markup did not say.
func complete(s *article.Source, found *readability.Article) {
	s.Title = first(article.Line(found.Title, maxTitle), s.Title)
	s.Byline = first(s.Byline, article.Byline(found.Byline))
	s.Site = first(s.Site, article.Line(found.SiteName, maxSite))
	s.Language = first(s.Language, article.Line(found.Language, 35))
	if s.PublishedAt == "" && found.PublishedTime != nil && plausible(*found.PublishedTime) {
		s.PublishedAt = found.PublishedTime.Format(time.RFC3339)
	}
}

// plausible leaves out the dates that a parser makes of garbage.
func plausible(t time.Time) bool { return t.Year() >= 1800 && t.Year() <= 2200 }

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
