package api

import (
	"mime"
	"net/http"
	"strconv"
	"strings"
)

// accepts reports whether the client takes application/json, by the Accept
// header of RFC 9110, section 12.5.1: the most specific range decides, and a
// weight of zero refuses. No header, or an empty one, accepts everything.
func accepts(h http.Header) bool {
	header := strings.Join(h.Values("Accept"), ",")
	if strings.TrimSpace(header) == "" {
		return true
	}
	best, taken := 0, false
	for part := range strings.SplitSeq(header, ",") {
		rank, weight := matchRange(part)
		if rank > best || rank == best && weight > 0 {
			best, taken = rank, weight > 0
		}
	}
	return best > 0 && taken
}

// matchRange tells how closely a media range matches application/json: 0 not
// at all, 1 as */*, 2 as application/*, 3 exactly. A malformed range matches nothing.
func matchRange(part string) (rank int, weight float64) {
	kind, params, err := mime.ParseMediaType(part)
	if err != nil {
		return 0, 0
	}
	switch kind {
	case "*/*":
		rank = 1
	case "application/*":
		rank = 2
	case "application/json":
		rank = 3
	default:
		return 0, 0
	}
	q, given := params["q"]
	if !given {
		return rank, 1
	}
	weight, err = strconv.ParseFloat(q, 64)
	if err != nil || !(weight >= 0 && weight <= 1) {
		return 0, 0
	}
	return rank, weight
}

// The media types that POST /extract reads.
const (
	mediaJSON = "application/json"
	mediaText = "text/plain"
)

// bodyMedia returns the media type of the body, mediaJSON or mediaText.
func bodyMedia(h http.Header) (string, error) {
	if coding := h.Get("Content-Encoding"); coding != "" && !strings.EqualFold(coding, "identity") {
		f := fail(unsupportedMedia, "the body is compressed, which the service does not read")
		f.Header = http.Header{"Accept-Encoding": {"identity"}}
		return "", f
	}
	header := h.Get("Content-Type")
	if header == "" {
		return "", fail(unsupportedMedia, "no Content-Type: send %s or %s", mediaJSON, mediaText)
	}
	media, params, err := mime.ParseMediaType(header)
	if err != nil || media != mediaJSON && media != mediaText {
		return "", fail(unsupportedMedia, "the Content-Type is neither %s nor %s", mediaJSON, mediaText)
	}
	if charset, given := params["charset"]; given && !strings.EqualFold(charset, "utf-8") {
		return "", fail(unsupportedMedia, "the charset is not utf-8")
	}
	return media, nil
}
