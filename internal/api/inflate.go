package api

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// The bounds of what a compressed body may inflate to. Running text shrinks to
// a third, and a batch of much alike articles to a fiftieth; what inflates
// further is a bomb.
const (
	maxInflation  = 200
	freeInflation = 32 << 20 // bytes that are never too many by themselves
	zstdWindow    = 8 << 20  // bytes, as RFC 8878 has decoders support at least
)

// inflate lets handlers read compressed bodies as if they were not. Their
// limits are then on what the body inflates to.
func (s *Server) inflate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		coding := strings.ToLower(strings.TrimSpace(strings.Join(r.Header.Values("Content-Encoding"), ",")))
		if coding == "" || coding == "identity" {
			next.ServeHTTP(w, r)
			return
		}
		body, err := newInflater(r.Body, coding)
		if err != nil {
			writeProblem(w, r, classify(err, inBody))
			return
		}
		defer body.release()
		r.Body = body
		r.ContentLength = -1
		r.Header.Del("Content-Encoding")
		next.ServeHTTP(w, r)
	})
}

// inflater reads what a compressed body inflates to, up to the bounds.
type inflater struct {
	io.Closer
	packed  countingBody
	plain   io.Reader // nil before the first read
	coding  string
	n       int64
	release func()
}

func newInflater(body io.ReadCloser, coding string) (*inflater, error) {
	if coding != "gzip" && coding != "x-gzip" && coding != "zstd" {
		f := fail(unsupportedMedia, "the content coding is neither gzip nor zstd")
		f.Header = http.Header{"Accept-Encoding": {"gzip, zstd"}}
		return nil, f
	}
	return &inflater{Closer: body, packed: countingBody{ReadCloser: body}, coding: coding, release: func() {}}, nil
}

// start reads the head of the body; it waits until then so that a request that
// is refused by its own head is not waited for.
func (f *inflater) start() error {
	if f.coding == "zstd" {
		d, err := zstd.NewReader(&f.packed, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true),
			zstd.WithDecoderMaxWindow(zstdWindow))
		if err != nil {
			return fmt.Errorf("start zstd: %w", err)
		}
		f.plain, f.release = d, d.Close
		return nil
	}
	d, err := gzip.NewReader(&f.packed)
	if err != nil {
		return fmt.Errorf("start gzip: %w", err)
	}
	f.plain = d
	return nil
}

// allow bounds the bytes of the body as it was sent. A limit on what they
// inflate to does not: any number of empty gzip members inflates to nothing.
func (f *inflater) allow(w http.ResponseWriter, limit int64) {
	f.packed.ReadCloser = http.MaxBytesReader(w, f.packed.ReadCloser, limit)
}

func (f *inflater) Read(p []byte) (int, error) {
	if f.plain == nil {
		if err := f.start(); err != nil {
			return 0, f.fault(err)
		}
	}
	n, err := f.plain.Read(p)
	f.n += int64(n)
	if f.n > freeInflation && f.n > maxInflation*f.packed.n {
		return 0, fail(tooLarge, "the body inflates to more than %d times its size", maxInflation)
	}
	if err != nil && !errors.Is(err, io.EOF) {
		err = f.fault(err)
	}
	return n, err
}

// fault tells a body that does not come from one that is not what it is called.
func (f *inflater) fault(err error) error {
	switch {
	case errors.Is(err, zstd.ErrWindowSizeExceeded):
		return fail(tooLarge, "the window of the zstd frame is larger than %d bytes", zstdWindow)
	case f.packed.err != nil && !errors.Is(f.packed.err, io.EOF):
		return fmt.Errorf("inflate: %w", f.packed.err)
	}
	return fail(malformed, "the body is not %s, or is cut", f.coding)
}
