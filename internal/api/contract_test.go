package api_test

import (
	"fmt"
	"io"
	"net/http"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
)

// The validator knows JSON and plain text; what else the service reads and
// writes is one of them to it.
func init() {
	asText := func(body io.Reader, _ http.Header, _ *openapi3.SchemaRef, _ openapi3filter.EncodingFn) (any, error) {
		b, err := io.ReadAll(body)
		if err != nil {
			return nil, fmt.Errorf("read body: %w", err)
		}
		return string(b), nil
	}
	for _, media := range []string{"text/html", "application/xhtml+xml", "application/x-www-form-urlencoded", "text/csv", "application/x-ndjson", "application/openmetrics-text", "application/vnd.google.protobuf"} {
		openapi3filter.RegisterBodyDecoder(media, asText)
	}
	for _, media := range []string{"application/vnd.iptc.ninjs+json", "application/ld+json"} {
		openapi3filter.RegisterBodyDecoder(media, openapi3filter.JSONBodyDecoder)
	}
}
