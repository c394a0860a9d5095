package api

import (
	"net/http"

	"github.com/klauspost/compress/gzhttp"
)

// compressFrom is the size in bytes from which an answer is compressed.
const compressFrom = 1024

// compress sends answers as gzip or zstd to clients that ask for it by
// Accept-Encoding. It is the one place that does: handlers write plain bytes.
func compress() func(http.Handler) http.Handler {
	wrap, err := gzhttp.NewWrapper(gzhttp.MinSize(compressFrom))
	if err != nil { // the options above are in order
		return func(next http.Handler) http.Handler { return next }
	}
	return func(next http.Handler) http.Handler { return wrap(next) }
}
