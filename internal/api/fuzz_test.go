package api_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// FuzzExtract holds the invariant of the package: whatever is sent, the answer
// is one of the contract and never a 500. newDesk checks each answer.
func FuzzExtract(f *testing.F) {
	f.Add("", "application/json", []byte(`{"text":"nine geese"}`))
	f.Add("types=count&offsets=utf-8", "text/plain", []byte(story))
	f.Add("types=x&explain=1", "application/json", []byte(`{"text":"\ud800","x":[{}]}`))
	f.Add("format=csv", "text/html", []byte("<p>"+story+"<p>=1+1"))
	f.Add("format=jsonld", "application/vnd.iptc.ninjs+json", []byte(`{"uri":"urn:x","bodies":[{"value":"nine geese"}]}`))
	f.Add("format=table", "application/x-www-form-urlencoded", []byte("nine geese\x1b[31m"))
	f.Add("%zz;", "text/html; charset", []byte{0xff})
	d := newDesk(f, engine{})
	f.Fuzz(func(t *testing.T, query, media string, body []byte) {
		r := request("POST", "/extract", string(body))
		r.URL.RawQuery = query
		r.Header["Content-Type"] = []string{media}
		mine := *d
		mine.t = t
		a := mine.do(r)
		require.True(t, slices.Contains([]int{200, 400, 413, 415, 422}, a.StatusCode), a.StatusCode)
	})
}
