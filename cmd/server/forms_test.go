package main_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"net/http"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/require"
)

const storyPage = `<!doctype html><html lang="en"><head><title>Smugglers held</title>
<meta property="article:published_time" content="2024-03-07T08:00:00Z"><script>alert("99 geese")</script></head>
<body><nav><a href="/">Home</a></nav><article><p>Officials in Norland said on Tuesday that 14 smugglers had been arrested.</p></article></body></html>`

// send posts to the running program with headers as "Name: value".
func send(t *testing.T, url, body string, headers ...string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequest(http.MethodPost, url, strings.NewReader(body))
	require.NoError(t, err)
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		r.Header.Set(name, value)
	}
	res, err := http.DefaultTransport.RoundTrip(r) // which inflates nothing that the test asked for itself
	require.NoError(t, err)
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	return res, string(b)
}

// TestTheRealProgramSpeaksTheFormsOfANewsroom sends every form in and takes
// every form out.
func TestTheRealProgramSpeaksTheFormsOfANewsroom(t *testing.T) {
	p := start(t)
	const day = "&published_at=2024-03-07"
	for name, c := range map[string]struct{ query, media, body string }{
		"text":  {day, "text/plain", article},
		"curl":  {day, "application/x-www-form-urlencoded", article},
		"JSON":  {"", "application/json", `{"published_at":"2024-03-07","text":"` + strings.TrimSpace(article) + `"}`},
		"page":  {"", "text/html", storyPage},
		"ninjs": {"", "application/vnd.iptc.ninjs+json", `{"uri":"urn:x","versioncreated":"2024-03-07T08:00:00Z","body_html":"<p>` + strings.TrimSpace(article) + `</p>"}`},
	} {
		t.Run(name, func(t *testing.T) {
			for format, want := range map[string]string{
				"json": `"text":"14 smugglers"`, "ndjson": `"text":"14 smugglers"`, "csv": ",count,14 smugglers,",
				"jsonld": `"exact":"14 smugglers"`, "table": "count  14 (arrest)  14 smugglers",
			} {
				code, got := post(t, p.url+"/extract?types=count,date&format="+format+c.query, c.media, c.body)
				require.Equal(t, 200, code, got)
				require.Contains(t, got, want)
				require.Contains(t, got, "2024-03-05", "Tuesday is resolved by the day of publication")
				require.NotContains(t, got, "geese")
			}
		})
	}
	require.NotContains(t, p.logged(), "smugglers")
}

func TestTheRealProgramReadsAndWritesCompressed(t *testing.T) {
	p := start(t)
	_, want := post(t, p.url+"/extract", "text/plain", article)
	var zipped bytes.Buffer
	w := gzip.NewWriter(&zipped)
	_, err := io.WriteString(w, article)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	_, got := send(t, p.url+"/extract", zipped.String(), "Content-Type: text/plain", "Content-Encoding: gzip")
	require.Equal(t, want, got)

	res, packed := send(t, p.url+"/extract", article, "Content-Type: text/plain", "Accept-Encoding: zstd")
	require.Equal(t, "zstd", res.Header.Get("Content-Encoding"))
	d, err := zstd.NewReader(strings.NewReader(packed))
	require.NoError(t, err)
	plain, err := io.ReadAll(d)
	require.NoError(t, err)
	require.Equal(t, want, string(plain))
}

func TestTheRealProgramKnowsWhatTheClientHas(t *testing.T) {
	p := start(t)
	for _, path := range []string{"/rules", "/openapi.yaml"} {
		res, err := http.Get(p.url + path)
		require.NoError(t, err)
		require.NoError(t, res.Body.Close())
		r, err := http.NewRequest(http.MethodGet, p.url+path, http.NoBody)
		require.NoError(t, err)
		r.Header.Set("If-None-Match", res.Header.Get("ETag"))
		again, err := http.DefaultClient.Do(r)
		require.NoError(t, err)
		require.Equal(t, 304, again.StatusCode)
		require.Empty(t, body(t, again))
	}
}

// TestCurlReadsWell holds the shortest way in: no header, a table out.
func TestCurlReadsWell(t *testing.T) {
	if _, err := exec.LookPath("curl"); err != nil {
		t.Skip("there is no curl here")
	}
	p := start(t)
	out, err := exec.Command("curl", "-s", "--data-binary", "@"+write(t, "article.txt", article),
		p.url+"/extract?format=table&published_at=2024-03-07&types=count").Output()
	require.NoError(t, err)
	require.Equal(t, `TYPE   VALUE        WORDS         SAYS                  RULE
count  14 (arrest)  14 smugglers  Officials in Norland  count.phrase
`, string(out))
}

func TestABatchOfTheRealProgramEndsWithTheService(t *testing.T) {
	p := start(t)
	in, w := io.Pipe()
	defer w.Close()
	go func() { _, _ = io.WriteString(w, `{"id":"a","text":"Police arrested nine men."}`+"\n") }()
	res, err := http.Post(p.url+"/extract/batch", "application/x-ndjson", in)
	require.NoError(t, err)
	defer res.Body.Close()
	lines := json.NewDecoder(res.Body)
	var line struct {
		ID     string
		Totals *struct{ Complete bool }
	}
	require.NoError(t, lines.Decode(&line))
	require.Equal(t, "a", line.ID)
	require.NoError(t, p.Process.Signal(syscall.SIGTERM))
	require.NoError(t, lines.Decode(&line))
	require.NotNil(t, line.Totals)
	require.False(t, line.Totals.Complete)
	require.NoError(t, p.end(t))
}
