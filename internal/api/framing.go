package api

import "net/http"

// endAfterChunks ends the connection with a request that came in chunks. Such
// a request may have had a Content-Length too, which a proxy before us may have
// believed; what follows on the connection would then be a request that the
// proxy never saw. RFC 9112, section 6.1, asks for this where both are given,
// but net/http drops the length before anybody can see it.
func endAfterChunks(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if len(r.TransferEncoding) > 0 {
			endConnection(w, r)
		}
		next.ServeHTTP(w, r)
	})
}

// endConnection has the connection closed after the answer, so that nothing
// which is left of this request is taken for the next. HTTP/2 frames its
// requests and needs none of it.
func endConnection(w http.ResponseWriter, r *http.Request) {
	if r.ProtoMajor == 1 {
		w.Header().Set("Connection", "close")
	}
}
