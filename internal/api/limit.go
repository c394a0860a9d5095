package api

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"os"
	"unicode/utf8"
)

// readBody reads a body of so many bytes at most, as it was sent and as it
// inflates to. It takes its room at a place, which the caller leaves when done.
func readBody(w http.ResponseWriter, r *http.Request, at *place, sent, inflated int64) ([]byte, error) {
	limit, says := sent, "the body is larger than the limit of %d bytes"
	packed, ok := r.Body.(*inflater)
	if ok {
		packed.allow(w, sent)
		limit, says = inflated, "the body inflates to more than the limit of %d bytes"
	}
	if r.ContentLength > limit {
		return nil, over(limit, says)
	}
	body := bytes.NewBuffer(make([]byte, 0, announced(r)+bytes.MinRead))
	_, err := body.ReadFrom(at.reader(http.MaxBytesReader(w, r.Body, limit)))
	switch {
	case err == nil:
		return body.Bytes(), nil
	case !isTooLarge(err):
		return nil, brokenBody(err)
	case ok && isTooLarge(packed.packed.err):
		return nil, over(sent, "the body is larger than the limit of %d bytes")
	}
	return nil, over(limit, says)
}

// announced is the room to make for a body before any of it is here: what it
// says of itself, up to the size of an article, since words are cheap.
func announced(r *http.Request) int64 {
	const article = 16 << 10
	return min(max(r.ContentLength, 0), article)
}

func isTooLarge(err error) bool {
	_, large := errors.AsType[*http.MaxBytesError](err)
	return large
}

// over returns a 413 that names the limit.
func over(limit int64, says string) *failure {
	f := fail(tooLarge, says, limit)
	f.Limit = limit
	return f
}

// brokenBody tells what ended a body before its end.
func brokenBody(err error) *failure {
	if f, ok := errors.AsType[*failure](err); ok {
		return f
	}
	if errors.Is(err, os.ErrDeadlineExceeded) {
		f := fail(tooSlow, "the body did not come in time")
		f.Header = http.Header{"Connection": {"close"}}
		return f
	}
	return fail(malformed, "the body ended early")
}

// lengthError says that a text has more code points than it may.
type lengthError struct{ limit int }

func (e *lengthError) Error() string {
	return fmt.Sprintf("the text has more than the limit of %d code points", e.limit)
}

// checkLength refuses a text of more than limit code points.
func checkLength(text string, limit int) error {
	if len(text) > limit && utf8.RuneCountInString(text) > limit {
		return &lengthError{limit}
	}
	return nil
}
