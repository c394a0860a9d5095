package page

import (
	"strings"

	"golang.org/x/net/html"

	"factdesk/internal/article"
)

// published lists the meta elements that give the day of publication, the
// surest first.
var published = []string{
	"article:published_time", "og:article:published_time", "datepublished", "date.published", "parsely-pub-date",
	"sailthru.date", "dcterms.created", "dcterms.issued", "dc.date.issued", "dc.date", "publishdate", "pubdate", "date",
}

// sourceOf reads what the page says of itself in meta, link and time elements,
// before the extractor changes the page.
func sourceOf(doc *html.Node) article.Source {
	f := facts{meta: map[string]string{}}
	f.walk(doc)
	s := article.Source{
		Title:    article.Line(first(f.meta["og:title"], f.title), maxTitle),
		Byline:   article.Byline(f.meta["author"]),
		URL:      address(first(f.canonical, f.meta["og:url"])),
		Site:     article.Line(first(f.meta["og:site_name"], f.meta["application-name"]), maxSite),
		Language: article.Line(f.language, 35),
	}
	for _, name := range published {
		if s.PublishedAt = article.Time(f.meta[name]); s.PublishedAt != "" {
			return s
		}
	}
	s.PublishedAt = f.time
	return s
}

// facts gathers elements of a page by what they tell; the first one counts.
type facts struct {
	meta                       map[string]string // content by name, property or itemprop in lower case
	title, canonical, language string
	time                       string // of a time element that says it is the publication
}

func (f *facts) walk(n *html.Node) {
	if n.Type == html.ElementNode {
		f.element(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		f.walk(c)
	}
}

func (f *facts) element(n *html.Node) {
	switch n.Data {
	case "html":
		f.language = attr(n, "lang")
	case "title":
		if n.FirstChild != nil && f.title == "" {
			f.title = n.FirstChild.Data
		}
	case "link":
		if strings.EqualFold(attr(n, "rel"), "canonical") && f.canonical == "" {
			f.canonical = attr(n, "href")
		}
	case "meta":
		name := strings.ToLower(first(attr(n, "property"), first(attr(n, "name"), attr(n, "itemprop"))))
		if _, known := f.meta[name]; !known && name != "" {
			f.meta[name] = attr(n, "content")
		}
	case "time":
		_, marked := find(n, "pubdate")
		if (marked || strings.EqualFold(attr(n, "itemprop"), "datePublished")) && f.time == "" {
			f.time = article.Time(attr(n, "datetime"))
		}
	}
}

func attr(n *html.Node, key string) string {
	v, _ := find(n, key)
	return v
}

func find(n *html.Node, key string) (value string, found bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

// address keeps whole web addresses only.
func address(s string) string {
	s = article.Line(s, maxURL)
	if strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") {
		return s
	}
	return ""
}
