package api_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/require"

	"factdesk/internal/api"
)

func gzipped(t testing.TB, s string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := io.WriteString(w, s)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.String()
}

func zstded(t testing.TB, s string, options ...zstd.EOption) string {
	t.Helper()
	w, err := zstd.NewWriter(nil, options...)
	require.NoError(t, err)
	return string(w.EncodeAll([]byte(s), nil))
}

// inflated undoes the content coding of an answer.
func inflated(t testing.TB, a answer) string {
	t.Helper()
	var r io.Reader = bytes.NewReader(a.body)
	var err error
	switch a.Header.Get("Content-Encoding") {
	case "gzip":
		r, err = gzip.NewReader(r)
	case "zstd":
		r, err = zstd.NewReader(r)
	}
	require.NoError(t, err)
	b, err := io.ReadAll(r)
	require.NoError(t, err)
	return string(b)
}

func TestCompressedBodiesAreRead(t *testing.T) {
	d := newDesk(t, engine{})
	d.checks = false // the validator inflates nothing
	want := string(d.postText("", story).body)
	for coding, body := range map[string]string{
		"gzip": gzipped(t, story), "x-gzip": gzipped(t, story), "GZIP": gzipped(t, story), "zstd": zstded(t, story), "identity": story,
	} {
		require.Equal(t, want, string(d.postText("", body, "Content-Encoding: "+coding).body), coding)
	}
	article := `{"text":` + quoted(story) + `}`
	require.Equal(t, want, string(d.do(request("POST", "/extract", zstded(t, article), "Content-Type: application/json", "Content-Encoding: zstd")).body))
}

func TestTheLimitIsOnWhatABodyInflatesTo(t *testing.T) {
	d := newDesk(t, engine{}, func(c *api.Config) { c.MaxInflated = 1000 })
	for _, n := range []int{1001, 100 << 20} {
		bomb := strings.Repeat("a", n)
		for coding, body := range map[string]string{"gzip": gzipped(t, bomb), "zstd": zstded(t, bomb, zstd.WithWindowSize(1<<20))} {
			a := d.postText("", body, "Content-Encoding: "+coding)
			require.Equal(t, 413, a.StatusCode, "%s", a.body)
			require.EqualValues(t, 1000, a.json(t)["limit"])
			require.Contains(t, a.json(t)["detail"], "inflates")
		}
	}
	wide := zstded(t, strings.Repeat("a", 1<<20), zstd.WithWindowSize(64<<20), zstd.WithSingleSegment(false))
	require.Equal(t, 413, d.postText("", wide, "Content-Encoding: zstd").StatusCode)
	require.Equal(t, 400, d.postText("", gzipped(t, story)[:40], "Content-Encoding: gzip").StatusCode)
}

func TestTheLimitOfABodyIsAlsoOnACompressedOne(t *testing.T) {
	d := newDesk(t, engine{}, func(c *api.Config) { c.MaxBody = 1000 })
	d.checks = false // the validator inflates nothing
	fits := strings.Repeat("a", 100_000)
	require.Equal(t, 200, d.postText("", gzipped(t, fits), "Content-Encoding: gzip").StatusCode, "what it inflates to has another limit")
	noise := make([]byte, 3000)
	_, _ = rand.NewChaCha8([32]byte{}).Read(noise)
	for name, body := range map[string]string{
		"gzip": gzipped(t, string(noise)), "empty members": strings.Repeat(gzipped(t, ""), 1000) + gzipped(t, "a"),
	} {
		a := d.postText("", body, "Content-Encoding: gzip")
		require.Equal(t, 413, a.StatusCode, name)
		require.EqualValues(t, 1000, a.json(t)["limit"], name)
		require.NotContains(t, a.json(t)["detail"], "inflates", name)
	}
}

func TestAnswersAreCompressedForThoseWhoAsk(t *testing.T) {
	d := newDesk(t, engine{})
	plain := string(d.postText("", story).body)
	for accept, coding := range map[string]string{
		"gzip": "gzip", "zstd": "zstd", "gzip, zstd": "zstd", "gzip, deflate, br": "gzip", "br": "", "gzip;q=0": "", "": "",
	} {
		d.checks = coding == ""
		a := d.postText("", story, "Accept-Encoding: "+accept)
		require.Equal(t, coding, a.Header.Get("Content-Encoding"), accept)
		require.Equal(t, plain, inflated(t, a))
		require.Contains(t, a.Header.Values("Vary"), "Accept-Encoding")
		require.NotEmpty(t, a.Header.Get("ETag"))
	}
	d.checks = false
	require.Equal(t, "gzip", d.get("/openapi.yaml", "Accept-Encoding: gzip").Header.Get("Content-Encoding"))
	metrics := d.get("/metrics", "Accept-Encoding: gzip")
	require.Contains(t, inflated(t, metrics), "factdesk_build_info")
	d.checks = true
	small := d.get("/livez", "Accept-Encoding: gzip")
	require.Empty(t, small.Header.Get("Content-Encoding"), "a few bytes are not worth it")
	head := d.do(request("HEAD", "/rules", "", "Accept-Encoding: gzip"))
	require.Equal(t, 200, head.StatusCode)
	require.Equal(t, 304, d.get("/rules", "Accept-Encoding: gzip", "If-None-Match: *").StatusCode)
}
