package api

import (
	"bytes"
	"encoding/json"
	"errors"
	"mime"
	"net/http"
	"strings"
	"unicode/utf8"

	"factdesk/internal/article"
	"factdesk/internal/article/ninjs"
	pages "factdesk/internal/article/page"
)

// The media types that the service reads. mediaForm is what curl calls any
// body; see fromForm.
const (
	mediaJSON   = "application/json"
	mediaText   = "text/plain"
	mediaHTML   = "text/html"
	mediaXHTML  = "application/xhtml+xml"
	mediaNinjs  = ninjs.Media
	mediaForm   = "application/x-www-form-urlencoded"
	mediaNDJSON = "application/x-ndjson"
)

// bodyMedia returns the media type of an article: mediaJSON, mediaText,
// mediaHTML, mediaNinjs or mediaForm.
func bodyMedia(h http.Header) (string, error) {
	const known = mediaJSON + ", " + mediaText + ", " + mediaHTML + " or " + mediaNinjs
	header := h.Get("Content-Type")
	if header == "" {
		return "", fail(unsupportedMedia, "no Content-Type: send %s", known)
	}
	media, params, err := mime.ParseMediaType(header)
	if err != nil {
		return "", fail(unsupportedMedia, "the Content-Type is malformed: send %s", known)
	}
	switch media {
	case mediaHTML, mediaXHTML:
		return mediaHTML, nil // pages say their charset in many ways
	case mediaJSON, mediaText, mediaNinjs, mediaForm:
		return media, requireUTF8(params)
	}
	return "", fail(unsupportedMedia, "the Content-Type is none that the service reads: send %s", known)
}

func requireUTF8(params map[string]string) error {
	if charset, given := params["charset"]; given && !strings.EqualFold(charset, "utf-8") {
		return fail(unsupportedMedia, "the charset is not utf-8")
	}
	return nil
}

// An opener makes the article of a body that was read. What costs time, as a
// page does, waits in it until there is a place for the work.
type opener func() (article.Article, error)

// open reads a body of a media type. Faults that cost nothing to find are
// found at once.
func open(media, contentType string, body []byte, meta article.Article) (opener, error) {
	if media == mediaHTML {
		return func() (article.Article, error) { return openPage(body, contentType, meta) }, nil
	}
	if !utf8.Valid(body) {
		return nil, errEncoding
	}
	switch media {
	case mediaNinjs:
		return func() (article.Article, error) { return openNinjs(body) }, nil
	case mediaJSON:
		return openJSON(body)
	case mediaForm:
		if err := fromForm(body); err != nil {
			return nil, err
		}
	}
	meta.Text = string(body)
	return func() (article.Article, error) { return meta, nil }, nil
}

// openJSON reads an article of our own form, or a ninjs object.
func openJSON(body []byte) (opener, error) {
	a, err := decodeArticle(body)
	if err == nil {
		return func() (article.Article, error) { return a, nil }, nil
	}
	var members map[string]json.RawMessage
	if json.Unmarshal(body, &members) == nil && ninjs.Is(members) {
		return func() (article.Article, error) { return openNinjs(body) }, nil
	}
	return nil, err
}

func openNinjs(body []byte) (article.Article, error) {
	a, err := ninjs.Read(body)
	_, fault := errors.AsType[*article.FieldError](err)
	switch {
	case err == nil, fault, errors.Is(err, article.ErrNoText):
		return a, err
	case !json.Valid(body):
		return a, malformedJSON(err)
	}
	return a, failFields(inBody("", "not an object"))
}

// openPage reads a page; what the client says of it goes before what it says of itself.
func openPage(body []byte, contentType string, meta article.Article) (article.Article, error) {
	a, err := pages.Read(body, contentType)
	if err != nil {
		return a, err
	}
	a.ID, a.Title = meta.ID, meta.Title
	if meta.PublishedAt != "" {
		a.PublishedAt = meta.PublishedAt
	}
	if meta.URL != "" {
		a.URL = meta.URL
	}
	return a, nil
}

// fromForm checks a body that is called a form, as curl --data-binary calls
// everything. A form has no white space; running text does. What looks like
// JSON or a page is not guessed at: its sender is told what to say.
func fromForm(body []byte) error {
	start := bytes.TrimSpace(body)
	switch {
	case bytes.HasPrefix(start, []byte("{")) && json.Valid(start):
		return fail(unsupportedMedia, "the body looks like JSON: send Content-Type: %s", mediaJSON)
	case len(start) > 0 && start[0] == '<':
		return fail(unsupportedMedia, "the body looks like a page: send Content-Type: %s", mediaHTML)
	case !bytes.ContainsAny(start, " \t\r\n") && bytes.ContainsRune(start, '='):
		return fail(unsupportedMedia, "the body is a form: send the article itself, as %s or %s", mediaText, mediaJSON)
	}
	return nil
}

// Open reads the article of a body of a media type, as POST /extract does:
// text/plain, text/html, application/json or application/vnd.iptc.ninjs+json.
// meta is what is known of it besides; JSON tells its own. Errors say what is
// wrong in the words of the service.
func Open(media string, body []byte, meta article.Article) (article.Article, error) {
	o, err := open(media, media, body, meta)
	if err == nil {
		var a article.Article
		if a, err = o(); err == nil {
			return a, nil
		}
	}
	return article.Article{}, classify(err, inBody)
}
