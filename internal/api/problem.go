package api

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math"
	"net/http"
	"strconv"
	"strings"
	"time"

	"factdesk/internal/article"
	"factdesk/internal/extract"
)

// problem is one row of the table from error to answer: RFC 9457's type,
// title and status.
type problem struct {
	Type   string
	Title  string
	Status int
}

// The problems that the service answers with; openapi.yaml lists their types.
var (
	malformed        = problem{"malformed-request", "The request is malformed", http.StatusBadRequest}
	noKey            = problem{"unauthorized", "The service needs a key that it knows", http.StatusUnauthorized}
	notAllowed       = problem{"forbidden", "The key is not for this", http.StatusForbidden}
	notFound         = problem{"not-found", "There is nothing at this path", http.StatusNotFound}
	methodNotAllowed = problem{"method-not-allowed", "The path does not take this method", http.StatusMethodNotAllowed}
	notAcceptable    = problem{"not-acceptable", "The answer comes in no form that the client accepts", http.StatusNotAcceptable}
	tooSlow          = problem{"too-slow", "The request did not come in time", http.StatusRequestTimeout}
	tooLarge         = problem{"too-large", "The body is too large", http.StatusRequestEntityTooLarge}
	unsupportedMedia = problem{"unsupported-media-type", "The body is in a form that the service does not read", http.StatusUnsupportedMediaType}
	invalid          = problem{"invalid-request", "The request has fields or values that the service does not take", http.StatusUnprocessableEntity}
	tooMany          = problem{"too-many-requests", "The client asks too much", http.StatusTooManyRequests}
	internalFault    = problem{"internal", "The service failed", http.StatusInternalServerError}
	unavailable      = problem{"unavailable", "The service takes no articles at the moment", http.StatusServiceUnavailable}
)

const problemURN = "urn:factdesk:problem:"

// fieldError is one thing to mend: at a JSON pointer into the body, or in a
// query parameter.
type fieldError struct {
	Pointer   *string `json:"pointer,omitempty"` // "" is the whole body, nil is not in the body
	Parameter string  `json:"parameter,omitempty"`
	Detail    string  `json:"detail"`
}

func (e fieldError) String() string {
	switch {
	case e.Parameter != "":
		return e.Parameter + ": " + e.Detail
	case e.Pointer != nil && *e.Pointer != "":
		return *e.Pointer + ": " + e.Detail
	default:
		return e.Detail
	}
}

// failure is an error that knows its answer.
type failure struct {
	problem
	Detail     string
	Errors     []fieldError
	Limit      int64         // bytes of a body, or code points of a text; with tooLarge
	RetryAfter time.Duration // with unavailable and tooMany
	Header     http.Header   // further headers, or nil
}

func (f *failure) Error() string { return f.Detail }

// fail returns a failure with a formatted detail.
func fail(p problem, format string, args ...any) *failure {
	return &failure{problem: p, Detail: fmt.Sprintf(format, args...)}
}

// failFields returns a 422 that lists what to mend.
func failFields(errs ...fieldError) *failure {
	parts := make([]string, len(errs))
	for i, e := range errs {
		parts[i] = e.String()
	}
	return &failure{problem: invalid, Detail: strings.Join(parts, "; "), Errors: errs}
}

// classify maps any error to its answer: the one place where that is decided.
// at tells where a field of the article stands in the request.
func classify(err error, at func(field, detail string) fieldError) *failure {
	var f *failure
	var long *lengthError
	var field *article.FieldError
	switch {
	case errors.As(err, &f):
		return f
	case errors.As(err, &long):
		f = over(int64(long.limit), "the text has more than the limit of %d code points")
		f.Errors = []fieldError{at("text", "too long")}
		return f
	case errors.As(err, &field):
		pointer := field.Pointer
		return failFields(fieldError{Pointer: &pointer, Detail: field.Detail})
	case errors.Is(err, article.ErrNoText):
		return failFields(inBody("", "no article text found in it"))
	case errors.Is(err, extract.ErrInvalidUTF8):
		return fail(malformed, "the text is not valid UTF-8")
	case errors.Is(err, extract.ErrLanguage):
		return failFields(at("text", "the text is in a language other than English"))
	case errors.Is(err, extract.ErrDate):
		return failFields(at("published_at", "not a date of the form YYYY-MM-DD nor an RFC 3339 time"))
	default:
		return fail(internalFault, "an unexpected fault; the service's log names it under this request id")
	}
}

// problemDocument is the body of every error.
type problemDocument struct {
	Type      string       `json:"type"`
	Title     string       `json:"title"`
	Status    int          `json:"status"`
	Detail    string       `json:"detail"`
	RequestID string       `json:"request_id"`
	Limit     int64        `json:"limit,omitempty"`
	Errors    []fieldError `json:"errors,omitempty"`
}

func problemOf(f *failure, requestID string) problemDocument {
	return problemDocument{
		Type: problemURN + f.Type, Title: f.Title, Status: f.Status, Detail: f.Detail,
		RequestID: requestID, Limit: f.Limit, Errors: f.Errors,
	}
}

// seconds rounds up to whole ones.
func seconds(d time.Duration) int { return int(math.Ceil(d.Seconds())) }

// writeProblem answers with f as application/problem+json.
func writeProblem(w http.ResponseWriter, r *http.Request, f *failure) {
	body, err := json.Marshal(problemOf(f, requestID(r.Context())))
	if err != nil { // strings and integers always marshal
		http.Error(w, f.Title, f.Status)
		return
	}
	h := w.Header()
	maps.Copy(h, f.Header)
	if f.RetryAfter > 0 {
		h.Set("Retry-After", strconv.Itoa(seconds(f.RetryAfter)))
	}
	h.Set("Content-Type", "application/problem+json")
	h.Set("Content-Length", strconv.Itoa(len(body)+1))
	w.WriteHeader(f.Status)
	_, _ = w.Write(append(body, '\n')) // a client that left needs no answer
}
