package api

import (
	"net/http"
	"net/url"

	"github.com/rs/cors"
)

// share lets scripts of the pages of other origins ask, which browsers
// otherwise keep from it. No cookie is involved: a script needs a key of its own.
func (s *Server) share() func(http.Handler) http.Handler {
	if len(s.cfg.CORSOrigins) == 0 {
		return func(next http.Handler) http.Handler { return next }
	}
	return cors.New(cors.Options{
		AllowedOrigins: s.cfg.CORSOrigins,
		AllowedMethods: []string{http.MethodGet, http.MethodHead, http.MethodPost},
		AllowedHeaders: []string{"Accept", "Authorization", "Content-Type", "Content-Encoding", "If-None-Match", headerRequestID},
		ExposedHeaders: []string{"ETag", "Retry-After", "WWW-Authenticate", headerRateLimit, headerRateLimitPolicy, headerRequestID},
		MaxAge:         600,
	}).Handler
}

// validOrigins reports whether each is an origin as browsers name it. A
// pattern is none: what it lets in is more than one thinks.
func validOrigins(origins []string) bool {
	for _, o := range origins {
		if o == "*" && len(origins) == 1 {
			return true
		}
		u, err := url.Parse(o)
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.Scheme+"://"+u.Host != o {
			return false
		}
		for _, c := range u.Host {
			if c == '*' || c >= 'A' && c <= 'Z' {
				return false
			}
		}
	}
	return true
}
