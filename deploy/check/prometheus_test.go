package check_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"sigs.k8s.io/yaml"
)

func text(t *testing.T, res *http.Response) string {
	t.Helper()
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	return string(b)
}

// hurried writes our configuration of Prometheus with another target and with
// a second between scrapes, and returns its path.
func hurried(t *testing.T, target string) string {
	t.Helper()
	var config map[string]any
	require.NoError(t, yaml.Unmarshal(read(t, prometheusFolder+"/prometheus.yml"), &config))
	config["global"] = map[string]any{"scrape_interval": "1s", "evaluation_interval": "1s"}
	jobs := config["scrape_configs"].([]any)
	require.Len(t, jobs, 1)
	jobs[0].(map[string]any)["static_configs"] = []any{map[string]any{"targets": []string{target}}}
	files := config["rule_files"].([]any)
	for i := range files {
		path, err := filepath.Abs(filepath.Join(prometheusFolder, files[i].(string)))
		require.NoError(t, err)
		files[i] = path
	}
	out, err := yaml.Marshal(config)
	require.NoError(t, err)
	path := filepath.Join(t.TempDir(), "prometheus.yml")
	require.NoError(t, os.WriteFile(path, out, 0o600))
	return path
}

// prometheus runs the real one on a server and returns its URL.
func prometheus(t *testing.T, target string, flags ...string) string {
	t.Helper()
	program := tool(t, "prometheus")
	free, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	addr := free.Addr().String()
	require.NoError(t, free.Close())
	cmd := exec.Command(program, append(flags, "--config.file="+hurried(t, target),
		"--storage.tsdb.path="+t.TempDir(), "--web.listen-address="+addr)...)
	require.NoError(t, cmd.Start())
	t.Cleanup(func() {
		_ = cmd.Process.Signal(os.Interrupt)
		_ = cmd.Wait()
	})
	require.Eventually(t, func() bool { return status("http://"+addr+"/-/ready") == http.StatusOK },
		60*time.Second, 100*time.Millisecond, "Prometheus is not ready")
	return "http://" + addr
}

// ask calls the API of Prometheus and decodes the data of its answer.
func ask(t *testing.T, url string, data any) {
	t.Helper()
	res, err := http.Get(url)
	require.NoError(t, err)
	answer := struct {
		Status, Error string
		Data          any
	}{Data: data}
	require.NoError(t, json.Unmarshal([]byte(text(t, res)), &answer))
	require.Equal(t, "success", answer.Status, "%s: %s", url, answer.Error)
}

// query asks Prometheus and returns how many series it answers with, those
// aside whose value is no number.
func query(t *testing.T, base string, e expression) int {
	t.Helper()
	var data struct{ Result []struct{ Value [2]any } }
	ask(t, base+"/api/v1/query?query="+url.QueryEscape(e.expr), &data)
	n := 0
	for _, series := range data.Result {
		if series.Value[1] != "NaN" {
			n++
		}
	}
	return n
}

// TestEveryQueryHasAnAnswer runs the queries of rules and dashboard against a
// Prometheus that scrapes a server under load.
func TestEveryQueryHasAnAnswer(t *testing.T) {
	addr := start(t, "--addr=127.0.0.1:0")
	base := prometheus(t, addr)
	load(t, addr)
	open := expressions(t)
	for late := time.Now().Add(time.Minute); len(open) > 0; time.Sleep(500 * time.Millisecond) {
		var silent []expression
		for _, e := range open {
			if query(t, base, e) == 0 && !e.alert {
				silent = append(silent, e)
			}
		}
		open = silent
		require.True(t, len(open) == 0 || time.Now().Before(late), "no answer to %v", open)
	}
}

// TestExemplarsReachPrometheus follows a trace from a request to the graph.
func TestExemplarsReachPrometheus(t *testing.T) {
	collector := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	defer collector.Close()
	addr := start(t, "--addr=127.0.0.1:0", "--otlp-endpoint="+collector.URL)
	base := prometheus(t, addr, "--enable-feature=exemplar-storage")
	load(t, addr)
	require.Eventually(t, func() bool {
		var data []struct {
			Exemplars []struct{ Labels map[string]string }
		}
		now := time.Now()
		ask(t, fmt.Sprintf("%s/api/v1/query_exemplars?query=factdesk_http_request_duration_seconds_bucket&start=%d&end=%d",
			base, now.Add(-time.Hour).Unix(), now.Add(time.Hour).Unix()), &data)
		return len(data) > 0 && len(data[0].Exemplars[0].Labels["trace_id"]) == 32
	}, time.Minute, 500*time.Millisecond)
}

// TestNativeHistogramsReachPrometheus asks one that takes them for a quantile,
// by the name that has no buckets.
func TestNativeHistogramsReachPrometheus(t *testing.T) {
	addr := start(t, "--addr=127.0.0.1:0")
	base := prometheus(t, addr, "--enable-feature=native-histograms")
	load(t, addr)
	native := expression{expr: `histogram_quantile(0.99, sum by (route) (rate(factdesk_http_request_duration_seconds{route="/extract"}[1m])))`}
	require.Eventually(t, func() bool { return query(t, base, native) == 1 }, time.Minute, 500*time.Millisecond)
}
