package api

import "factdesk/internal/article"

// metadataWire is what a page or news object says of itself.
type metadataWire struct {
	Title       string `json:"title,omitempty"`
	Byline      string `json:"byline,omitempty"`
	PublishedAt string `json:"published_at,omitempty"`
	URL         string `json:"url,omitempty"`
	Site        string `json:"site,omitempty"`
	Language    string `json:"language,omitempty"`
}

// anchorFromMetadata says that the day of publication was read from the page
// or news object itself.
const anchorFromMetadata = "metadata"

// Describe adds what is known of the article: its address, and for a page or
// news object the text that offsets count in and what it says of itself. It
// returns e.
func (e *Extraction) Describe(a *article.Article) *Extraction {
	e.url = a.URL
	if a.Source == nil {
		return e
	}
	e.Document.Text = &a.Text
	m := metadataWire(*a.Source)
	e.Document.Metadata = &m
	if e.Document.Anchor != nil && a.PublishedAt == a.Source.PublishedAt && a.PublishedAt != "" {
		e.Document.Anchor.From = anchorFromMetadata
	}
	return e
}

// name is how the document is called in tables: its id, else its hash.
func (d *documentWire) name() string {
	if d.ID != "" {
		return d.ID
	}
	return "sha256:" + d.SHA256
}
