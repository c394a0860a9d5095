package api_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
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
		a := d.with(t).do(r)
		require.True(t, slices.Contains([]int{200, 400, 413, 415, 422}, a.StatusCode), a.StatusCode)
	})
}

// with returns the desk as seen by another test.
func (d *desk) with(t *testing.T) *desk {
	mine := *d
	mine.t = t
	return &mine
}

// FuzzQuery holds that a query is either refused with what is wrong with it, or
// taken, whatever it is; of two values under one name none is chosen silently.
func FuzzQuery(f *testing.F) {
	for _, q := range []string{
		"", "types=count,date&offsets=utf-16&min_confidence=0.5&explain=1&at=3", "types=count&types=date", "min_confidence=NaN", "min_confidence=1e-400",
		"at=99999999999999999999", "at=-1", "explain=1&at=07", "format=json&order=1", "id=%00&title=%F0%9F%9A%91", "url=\x7f", "types=,,,", "a[]=1", "types=%63ount;x=1", "&&&=",
		"published_at=0000-00-00", "published_at=99999-12-31", "published_at=2024-02-30T25:61:61%2B99:99", "offsets=UTF-8", "explain=TRUE",
	} {
		f.Add(q)
	}
	d := newDesk(f, engine{})
	f.Fuzz(func(t *testing.T, query string) {
		r := request("POST", "/extract", "nine geese", "Content-Type: text/plain")
		r.URL.RawQuery = query
		a := d.with(t).do(r)
		require.True(t, slices.Contains([]int{200, 400, 422}, a.StatusCode), a.StatusCode)
		for name, values := range r.URL.Query() {
			if a.StatusCode == 200 {
				require.Len(t, values, 1, name)
			}
		}
	})
}

// FuzzHead holds that no header makes more of a request than the contract
// knows: what the client likes, what the body is, and what it has already.
func FuzzHead(f *testing.F) {
	f.Add("*/*", "text/plain", "gzip", `"x"`)
	f.Add("text/csv;q=0.1, application/json;q=0", "text/plain; charset=UTF-8", "br, identity;q=0, *;q=0.5", "*")
	f.Add("application/*;q=1.0001, ;;;, */", "Text/PLAIN;charset=\"utf-8\"; charset=x", "zstd;q=", `W/"a", "b`)
	f.Add(strings.Repeat("a/b,", 300), "multipart/form-data; boundary=", ",,,,", strings.Repeat(`"x",`, 300))
	d := newDesk(f, engine{})
	d.checks = false // the library that reads the contract knows less of media types than RFC 9110
	f.Fuzz(func(t *testing.T, accept, media, coding, tag string) {
		r := request("POST", "/extract", "nine geese")
		r.Header["Accept"], r.Header["Content-Type"] = []string{accept}, []string{media}
		r.Header["Accept-Encoding"], r.Header["If-None-Match"] = []string{coding}, []string{tag}
		a := d.with(t).do(r)
		require.True(t, slices.Contains([]int{200, 304, 400, 406, 415, 422}, a.StatusCode), a.StatusCode)
	})
}

// FuzzJSON holds that a body is taken only if every reader of JSON would read
// the same article in it.
func FuzzJSON(f *testing.F) {
	for _, body := range []string{
		`{"text":"nine geese","id":"a"}`, `{"text":"a","text":"b"}`, `{"text":"a","Text":"b"}`, `{"text":"a","te\u0078t":"b"}`, `{"text":null}`, `{"text":1e999}`,
		`{"text":"\ud83d\ude91"}`, `{"text":"\ud83d"}`, `{"text":"a"}{"text":"b"}`, `{"text":"a"} `, "\ufeff{\"text\":\"a\"}", `{"text":"a",}`, `{"text":{"text":{"text":"a"}}}`,
		strings.Repeat("[", 10_001), strings.Repeat(`{"text":`, 10_001), `{"text":"a","` + strings.Repeat("x", 200) + `":1}`, `{"uri":"a","body_text":"b"}`, `"text"`, `{"text":"\u0000"}`,
	} {
		f.Add([]byte(body))
	}
	d := newDesk(f, engine{})
	f.Fuzz(func(t *testing.T, body []byte) {
		a := d.with(t).do(request("POST", "/extract", string(body), "Content-Type: application/json"))
		require.True(t, slices.Contains([]int{200, 400, 422}, a.StatusCode), a.StatusCode)
		if a.StatusCode != 200 {
			return
		}
		require.True(t, utf8.Valid(body))
		var article map[string]any
		require.NoError(t, json.Unmarshal(body, &article))
		document := a.json(t)["document"].(map[string]any)
		if text, ours := article["text"]; ours {
			require.EqualValues(t, utf8.RuneCountInString(text.(string)), document["length"])
		}
	})
}

// FuzzCompareBody holds the same for what POST /compare takes.
func FuzzCompareBody(f *testing.F) {
	for _, body := range []string{
		`{"reports":[{"id":"a","text":"Nine geese."},{"id":"b","text":"Ten geese."}]}`, `{"reports":[]}`, `{"reports":{}}`, `{"reports":[1,2]}`, `{"reports":null}`,
		`{"reports":[{"id":"a","text":"x"},{"id":"a","text":"y"}]}`, `{"reports":[{"id":"a","text":"x"},{"id":"a","text":"x"}]}`, `{"reports":[{}],"reports":[{}]}`,
		`{"reports":[{"id":"` + strings.Repeat("é", 80) + `","text":"x","b":1},{"text":"y"}]}`, `{"reports":[` + strings.Repeat(`{"id":"a","text":"x"},`, 100), `[]`,
	} {
		f.Add("", []byte(body))
	}
	f.Add("types=count&explain=1&min_confidence=2", []byte(`{"reports":[{"id":"a","text":"x"},{"id":"b","text":"y"}]}`))
	x, err := realEngine()
	require.NoError(f, err)
	d := newDesk(f, x)
	d.checks = false // it takes longer than the answer
	f.Fuzz(func(t *testing.T, query string, body []byte) {
		r := request("POST", "/compare", string(body), "Content-Type: application/json")
		r.URL.RawQuery = query
		a := d.with(t).do(r)
		require.True(t, slices.Contains([]int{200, 400, 413, 422}, a.StatusCode), a.StatusCode)
		require.True(t, utf8.Valid(a.body))
	})
}

// FuzzBatch holds that a batch answers every line that is not blank once, and
// ends with totals that add up.
func FuzzBatch(f *testing.F) {
	for _, body := range []string{
		"", "\n\n", `{"text":"a"}`, "{\"text\":\"a\"}\r\n{\"text\":\"b\"}\n", "{\n}\n", "\ufeff{\"text\":\"a\"}\n\xff\n", `{"id":{"a":1}}` + "\n" + `{"uri":"x","body_text":"y"}`,
		strings.Repeat("[", 20_000) + "\n{}", `{"text":"` + "\x00" + `"}`, "null\n1\n\"a\"\n[]",
	} {
		f.Add("", []byte(body))
	}
	f.Add("order=1&types=count", []byte("{\"text\":\"a\"}\n{\"text\":\"b\"}"))
	d := newDesk(f, engine{})
	d.checks = false // each line is looked at below
	f.Fuzz(func(t *testing.T, query string, body []byte) {
		r := request("POST", "/extract/batch", string(body), ndjsonHeader)
		r.URL.RawQuery = query
		a := d.with(t).do(r)
		require.True(t, slices.Contains([]int{200, 400, 422}, a.StatusCode), a.StatusCode)
		if a.StatusCode != 200 {
			return
		}
		answered, last := 0, map[string]any{}
		for line := range bytes.Lines(a.body) {
			require.Nil(t, last["totals"], "nothing follows the totals")
			clear(last)
			require.NoError(t, json.Unmarshal(line, &last), "%s", line)
			answered++
		}
		totals := last["totals"].(map[string]any)
		asked := 0
		for line := range bytes.SplitSeq(bytes.TrimPrefix(body, []byte("\ufeff")), []byte("\n")) {
			if len(bytes.TrimSpace(line)) > 0 {
				asked++
			}
		}
		require.EqualValues(t, asked, totals["lines"])
		require.Equal(t, asked, answered-1)
	})
}

// FuzzInflate holds that a compressed body is either the text that was packed,
// or refused.
func FuzzInflate(f *testing.F) {
	var packed bytes.Buffer
	g := gzip.NewWriter(&packed)
	_, _ = g.Write([]byte("nine geese"))
	_ = g.Close()
	z, err := zstd.NewWriter(nil)
	require.NoError(f, err)
	f.Add("gzip", packed.Bytes())
	f.Add("gzip", append(packed.Bytes(), packed.Bytes()...))
	f.Add("gzip", packed.Bytes()[:12])
	f.Add("zstd", z.EncodeAll([]byte("nine geese"), nil))
	f.Add("zstd", z.EncodeAll(make([]byte, 1<<21), nil))
	f.Add("zstd", []byte{0x28, 0xb5, 0x2f, 0xfd, 0x80, 0xff, 0xff, 0xff, 0xff, 0xff})
	f.Add("gzip, gzip", packed.Bytes())
	f.Add("identity", []byte("nine geese"))
	d := newDesk(f, engine{})
	d.checks = false // the library that reads the contract would have to inflate
	f.Fuzz(func(t *testing.T, coding string, body []byte) {
		r := request("POST", "/extract", string(body), "Content-Type: text/plain")
		r.Header["Content-Encoding"] = []string{coding}
		a := d.with(t).do(r)
		require.True(t, slices.Contains([]int{200, 400, 413, 415, 422}, a.StatusCode), a.StatusCode)
		if a.StatusCode == 200 {
			require.LessOrEqual(t, int(a.json(t)["document"].(map[string]any)["length"].(float64)), 1<<20)
		}
	})
}
