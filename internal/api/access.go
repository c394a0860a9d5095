package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/netip"
	"strconv"
	"strings"
	"time"

	"github.com/go-chi/chi/v5/middleware"
	"github.com/prometheus/client_golang/prometheus"

	"factdesk/internal/access"
)

// handler answers a request, or returns why it cannot.
type handler func(http.ResponseWriter, *http.Request) error

// The headers that tell clients their limits, as in
// draft-ietf-httpapi-ratelimit-headers, version 10.
const (
	headerRateLimit       = "RateLimit"
	headerRateLimitPolicy = "RateLimit-Policy"
)

// visit is a request of a client who was let in.
type visit struct {
	client *access.Client
	header http.Header
}

type visitKey struct{}

// guarded lets a request in if its client may, and charges its quota for so
// many articles.
func (s *Server) guarded(p access.Permission, articles int, next handler) handler {
	if s.cfg.Access == nil {
		return next
	}
	return func(w http.ResponseWriter, r *http.Request) error {
		key, err := bearer(r.Header)
		if err != nil {
			return s.refused(err)
		}
		v := &visit{header: w.Header()}
		v.client, err = s.cfg.Access.Admit(time.Now(), key, address(r), p)
		if v.client == nil {
			return s.refused(err)
		}
		recordOf(r.Context()).Client = v.client.Name
		if err == nil && articles > 0 {
			err = v.client.Spend(time.Now(), articles)
		}
		v.tell()
		if err != nil {
			return s.refused(err)
		}
		r = r.WithContext(context.WithValue(r.Context(), visitKey{}, v))
		s.admissions.WithLabelValues(admitted).Inc()
		return next(w, r)
	}
}

// guardedMetrics keeps metrics, which tell of all clients, from those who have
// no key for them. Where there are no keys, they are open.
func (s *Server) guardedMetrics(next handler) handler {
	if s.cfg.Access == nil || !s.cfg.Access.Keyed() {
		return next
	}
	return s.guarded(access.Metrics, 0, next)
}

// charge takes articles from the quota of the request's client, where their
// number is known only once the body is read.
func (s *Server) charge(ctx context.Context, articles int) error {
	v, ok := ctx.Value(visitKey{}).(*visit)
	if !ok {
		return nil
	}
	if err := v.client.Spend(time.Now(), articles); err != nil {
		return s.refused(err)
	}
	return nil
}

// tellLimits writes the headers anew after a charge. The answer must not have begun.
func tellLimits(ctx context.Context) {
	if v, ok := ctx.Value(visitKey{}).(*visit); ok {
		v.tell()
	}
}

// tell writes the headers with the limits of the client.
func (v *visit) tell() {
	var policies, standings []string
	for _, s := range v.client.Standings(time.Now()) {
		policies = append(policies, fmt.Sprintf("%q;q=%d;w=%d", s.Policy, s.Limit.N, seconds(s.Limit.Per)))
		standings = append(standings, fmt.Sprintf("%q;r=%d;t=%d", s.Policy, s.Remaining, seconds(s.Reset)))
	}
	if policies != nil {
		v.header.Set(headerRateLimitPolicy, strings.Join(policies, ", "))
		v.header.Set(headerRateLimit, strings.Join(standings, ", "))
	}
}

// bearer returns the key of a request, or "".
func bearer(h http.Header) (string, error) {
	values := h.Values("Authorization")
	if len(values) == 0 {
		return "", nil
	}
	scheme, key, _ := strings.Cut(values[0], " ")
	key = strings.TrimSpace(key)
	if len(values) > 1 || !strings.EqualFold(scheme, "Bearer") || key == "" {
		return "", errScheme
	}
	return key, nil
}

var errScheme = errors.New("the Authorization header is not one of the form: Bearer KEY")

// address returns where a request comes from.
func address(r *http.Request) netip.Addr { return middleware.GetClientIPAddr(r.Context()) }

// locate finds the address of the client, where somebody asks for it: that of
// the connection, or the one that proxies name which are trusted.
func (s *Server) locate() func(http.Handler) http.Handler {
	if s.cfg.Access == nil {
		return func(next http.Handler) http.Handler { return next }
	}
	if len(s.cfg.TrustedProxies) == 0 {
		return middleware.ClientIPFromRemoteAddr
	}
	proxies := make([]string, len(s.cfg.TrustedProxies))
	for i, p := range s.cfg.TrustedProxies {
		proxies[i] = p.String()
	}
	return middleware.ClientIPFromXFF(proxies...)
}

// The outcomes of asking to be let in.
const (
	admitted     = "admitted"
	unauthorized = "unauthorized"
	forbidden    = "forbidden"
	limited      = "limited"
)

// newAdmissions counts how asking to be let in ended. Which client asked is told
// by the log, not by a label.
func newAdmissions() *prometheus.CounterVec {
	c := counters("admissions_total", "Requests that a key or an address was checked for, and lines of batches beyond a quota.", "outcome")
	for _, outcome := range []string{admitted, unauthorized, forbidden, limited} {
		c.WithLabelValues(outcome)
	}
	return c
}

// refused turns what the guard says into an answer, and counts it.
func (s *Server) refused(err error) error {
	limit, _ := errors.AsType[*access.LimitError](err)
	var f *failure
	outcome := unauthorized
	switch {
	case limit != nil:
		outcome = limited
		f = fail(tooMany, "the %s of the client is spent: %s", limit.Policy, retryHint(limit.RetryAfter))
		f.RetryAfter = limit.RetryAfter
	case errors.Is(err, access.ErrForbidden):
		outcome = forbidden
		f = fail(notAllowed, "the key is not for this")
		f.Header = challenge(`, error="insufficient_scope"`)
	case errors.Is(err, access.ErrNoKey):
		f = fail(noKey, "a key is needed: send Authorization: Bearer KEY")
		f.Header = challenge("")
	case errors.Is(err, access.ErrUnknownKey):
		f = fail(noKey, "the key is not known")
		f.Header = challenge(`, error="invalid_token"`)
	default:
		f = fail(noKey, "%s", errScheme)
		f.Header = challenge(`, error="invalid_request"`)
	}
	s.admissions.WithLabelValues(outcome).Inc()
	return f
}

// challenge says by what means to authenticate (RFC 6750, section 3).
func challenge(fault string) http.Header {
	return http.Header{"Www-Authenticate": {`Bearer realm="factdesk"` + fault}}
}

func retryHint(after time.Duration) string {
	return "try again after " + strconv.Itoa(seconds(after)) + " s"
}
