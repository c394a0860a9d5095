package api

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"

	"factdesk/internal/article"
)

// fieldOf returns where the value of an article's field goes, or nil where
// there is no such field.
func fieldOf(a *article.Article, name string) *string {
	switch name {
	case "text":
		return &a.Text
	case "title":
		return &a.Title
	case "id":
		return &a.ID
	case "url":
		return &a.URL
	case "published_at":
		return &a.PublishedAt
	default:
		return nil
	}
}

// The bounds of what an error repeats of a hostile body.
const (
	maxFieldErrors = 16
	maxPointerName = 100 // bytes
)

var errEncoding = fail(malformed, "the body is not valid UTF-8")

// decodeArticle reads one flat JSON object of strings. It is stricter than
// encoding/json: names are matched by case, come once, and are known.
func decodeArticle(body []byte) (article.Article, error) {
	var a article.Article
	var whole json.RawMessage
	if err := json.Unmarshal(body, &whole); err != nil {
		return a, malformedJSON(err)
	}
	dec := json.NewDecoder(bytes.NewReader(body))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return a, failFields(inBody("", "not an object"))
	}
	seen := map[string]bool{}
	var errs []fieldError
	for dec.More() && len(errs) < maxFieldErrors {
		name, fault, err := decodeField(dec, &a)
		if err != nil {
			return a, malformedJSON(err)
		}
		if seen[name] {
			return a, duplicateField(name)
		}
		seen[name] = true
		if fault != "" {
			errs = append(errs, inBody(name, fault))
		}
	}
	if !seen["text"] && len(errs) < maxFieldErrors {
		errs = append(errs, inBody("text", "missing"))
	}
	if len(errs) > 0 {
		return a, failFields(errs...)
	}
	return a, nil
}

// decodeField reads one name and its value; fault says what is wrong with them.
func decodeField(dec *json.Decoder, a *article.Article) (name, fault string, err error) {
	t, err := dec.Token()
	if err != nil {
		return "", "", err
	}
	name, _ = t.(string)
	var value json.RawMessage
	if err := dec.Decode(&value); err != nil {
		return name, "", err
	}
	to := fieldOf(a, name)
	switch {
	case to == nil:
		return name, "unknown field", nil
	case value[0] != '"':
		return name, "not a string", nil
	}
	return name, "", json.Unmarshal(value, to)
}

func malformedJSON(err error) *failure {
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		return fail(malformed, "malformed JSON at byte %d: %s", syntax.Offset, syntax.Error())
	}
	return fail(malformed, "malformed JSON")
}

func duplicateField(name string) *failure {
	f := fail(malformed, "a field of the object comes twice")
	f.Errors = []fieldError{inBody(name, "comes twice")}
	return f
}

// inBody points at a field of the body's object; "" and names too long to
// repeat are the object itself.
func inBody(name, detail string) fieldError {
	pointer := ""
	if name != "" && len(name) <= maxPointerName {
		pointer = "/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(name)
	}
	return fieldError{Pointer: &pointer, Detail: detail}
}

// inQuery points at a query parameter.
func inQuery(name, detail string) fieldError {
	if len(name) > maxPointerName {
		name = strings.ToValidUTF8(name[:maxPointerName], "") + "…"
	}
	return fieldError{Parameter: name, Detail: detail}
}
