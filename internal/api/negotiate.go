package api

import (
	"mime"
	"net/http"
	"strconv"
	"strings"
)

// accepts reports whether the client takes application/json.
func accepts(h http.Header) bool { return quality(h, mediaJSON) > 0 }

// quality returns how much the client likes a media type, 0 to 1, by the
// Accept header of RFC 9110, section 12.5.1: the most specific range decides,
// and a weight of zero refuses. No header, or an empty one, likes everything.
func quality(h http.Header, media string) float64 {
	header := strings.Join(h.Values("Accept"), ",")
	if strings.TrimSpace(header) == "" {
		return 1
	}
	best, liked := 0, 0.0
	for part := range strings.SplitSeq(header, ",") {
		rank, weight := matchRange(part, media)
		if rank > best || rank == best && weight > liked {
			best, liked = rank, weight
		}
	}
	return liked
}

// matchRange tells how closely a media range matches a media type: 0 not
// at all, 1 as */*, 2 as application/*, 3 exactly. A malformed range matches nothing.
func matchRange(part, media string) (rank int, weight float64) {
	kind, params, err := mime.ParseMediaType(part)
	if err != nil {
		return 0, 0
	}
	family, _, _ := strings.Cut(media, "/")
	switch kind {
	case "*/*":
		rank = 1
	case family + "/*":
		rank = 2
	case media:
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
