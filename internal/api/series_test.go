package api_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/expfmt"
	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/claim"
)

// families reads /metrics in its binary form, which alone shows all there is.
func (d *desk) families() map[string]*dto.MetricFamily {
	d.t.Helper()
	a := d.get("/metrics", "Accept: application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited")
	dec := expfmt.NewDecoder(bytes.NewReader(a.body), expfmt.ResponseFormat(a.Header))
	out := map[string]*dto.MetricFamily{}
	for {
		var f dto.MetricFamily
		err := dec.Decode(&f)
		if errors.Is(err, io.EOF) {
			return out
		}
		require.NoError(d.t, err)
		out[f.GetName()] = &f
	}
}

// series counts what a Prometheus that scrapes the text stores.
func (d *desk) series() int {
	n := 0
	for line := range strings.Lines(d.metrics()) {
		if !strings.HasPrefix(line, "#") {
			n++
		}
	}
	return n
}

// maxSeries is what docs/operations.md promises.
const maxSeries = 1500

// torture sends what makes every label value that can be made, and much that
// should not make any: odd methods to every route and to none, statuses of
// every class, every claim type, every example of every rule.
func torture(t *testing.T, d *desk) {
	t.Helper()
	d.checks = false
	paths := []string{"/nothing", "/extract/", "//", "/%2e%2e/x", "/assets/1/2"}
	for path := range d.spec.Paths.Map() {
		paths = append(paths, realPath(t, d, path))
	}
	for i, path := range paths {
		for _, method := range []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE", "BREW", "get", fmt.Sprintf("M%d", i)} {
			for _, media := range []string{"text/plain", "application/json", "application/x-ndjson", "image/png", ""} {
				d.do(request(method, fmt.Sprintf("%s?q%d=%s", path, i, media), "{", "Content-Type: "+media, "X-Request-Id: "+fmt.Sprint(i)))
			}
		}
	}
	for _, r := range []struct {
		body    string
		headers []string
	}{
		{strings.Repeat("a", 2<<20), nil},
		{"\xff", nil},
		{"Los ladrones huyeron por el puente cuando llegó la policía, y nadie los ha visto desde entonces en la ciudad.", nil},
		{"a", []string{"Accept: image/png"}},
		{"a", []string{"Content-Encoding: br"}},
	} {
		d.do(request("POST", "/extract", r.body, append(r.headers, "Content-Type: text/plain")...))
	}
	x, err := realEngine()
	require.NoError(t, err)
	for _, rule := range x.Rules() {
		for _, example := range slices.Concat(rule.Yes, rule.No) {
			d.postText("?published_at=2024-03-07", example)
		}
	}
	d.server.Drain()
	d.postText("", story)
}

func TestTheSeriesAreBounded(t *testing.T) {
	d := newRealDesk(t)
	torture(t, d)
	families := d.families()
	require.Len(t, families["factdesk_claims_total"].GetMetric(), len(claim.Types))
	for _, m := range families["factdesk_claims_total"].GetMetric() {
		require.NotZero(t, m.GetCounter().GetValue(), "no claim of type %s", m.GetLabel()[0].GetValue())
	}
	n := d.series()
	t.Logf("%d series, %d rules", n, len(families["factdesk_rule_matches_total"].GetMetric()))
	require.Less(t, n, maxSeries)
}

// TestTheMetricsAreThoseOfTheReadme holds the names and labels of what is shown
// to the table of README.md.
func TestTheMetricsAreThoseOfTheReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	_, section, found := strings.Cut(string(readme), "\n## Metrics\n")
	require.True(t, found)
	section, _, _ = strings.Cut(section, "\n## ")
	want := map[string][]string{}
	for _, row := range regexp.MustCompile("(?m)^\\| (`[^|]*`) \\| ([^|]*)\\| [^|]* \\|$").FindAllStringSubmatch(section, -1) {
		names := strings.Split(row[1], ", ")
		labels := strings.Split(row[2], "; ")
		for i, name := range names {
			want["factdesk_"+strings.Trim(name, "`")] = split(labels[min(i, len(labels)-1)])
		}
	}
	d := newRealDesk(t)
	d.postText("?published_at=2024-03-07", "Norland handed 14 smugglers over to Eastmark on Tuesday.")
	d.batch("", `{"text":"Nine geese."}`+"\n")
	got := map[string][]string{}
	for name, f := range d.families() {
		if !strings.HasPrefix(name, "factdesk_") {
			continue
		}
		got[name] = []string{}
		for _, l := range f.GetMetric()[0].GetLabel() {
			got[name] = append(got[name], l.GetName())
		}
		slices.Sort(got[name])
	}
	require.Equal(t, want, got)
}

func split(list string) []string {
	out := []string{}
	for name := range strings.SplitSeq(list, ",") {
		if name = strings.TrimSpace(name); name != "" {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// TestHistogramsAreClassicAndNative shows that the rules in deploy/ keep the
// buckets they name, and that a Prometheus that asks has finer ones.
func TestHistogramsAreClassicAndNative(t *testing.T) {
	d := newDesk(t, staged)
	for range 10 {
		require.Equal(t, http.StatusOK, d.postText("", story).StatusCode)
	}
	for name, f := range d.families() {
		if f.GetType() != dto.MetricType_HISTOGRAM || !strings.HasPrefix(name, "factdesk_") {
			continue
		}
		h := f.GetMetric()[0].GetHistogram()
		require.NotEmpty(t, h.GetBucket(), name)
		require.NotEmpty(t, h.GetPositiveSpan(), name)
		require.EqualValues(t, 3, h.GetSchema(), "%s: eight buckets each time that the value doubles", name)
	}
}
