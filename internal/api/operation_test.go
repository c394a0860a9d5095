package api_test

import (
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"github.com/go-chi/chi/v5"
	"github.com/stretchr/testify/require"

	contract "factdesk/api"
	"factdesk/internal/api"
)

func logTo(w io.Writer) func(*api.Config) {
	return func(c *api.Config) {
		c.Logger = slog.New(slog.NewJSONHandler(w, &slog.HandlerOptions{Level: slog.LevelDebug}))
	}
}

func (d *desk) get(path string, headers ...string) answer {
	d.t.Helper()
	return d.do(request("GET", path, "", headers...))
}

func TestRoutesAreThoseOfTheContract(t *testing.T) {
	d := newDesk(t, engine{})
	var served, promised []string
	require.NoError(t, chi.Walk(d.server.Routes(), func(method, route string, _ http.Handler, _ ...func(http.Handler) http.Handler) error {
		if method != http.MethodHead {
			served = append(served, method+" "+route)
		}
		return nil
	}))
	for path, item := range d.spec.Paths.Map() {
		for method := range item.Operations() {
			promised = append(promised, method+" "+path)
		}
	}
	require.ElementsMatch(t, promised, served)
}

func TestEveryGetAnswersAsTheContractSays(t *testing.T) {
	d := newDesk(t, engine{})
	for path, item := range d.spec.Paths.Map() {
		if item.Get == nil {
			continue
		}
		path := realPath(t, d, path)
		a := d.get(path)
		require.Equal(t, 200, a.StatusCode, path)
		head := d.do(request("HEAD", path, ""))
		require.Equal(t, 200, head.StatusCode, path)
		require.Equal(t, a.Header.Get("Content-Type"), head.Header.Get("Content-Type"))
		if item.Get.Responses.Value("406") != nil {
			require.Equal(t, 406, d.get(path, "Accept: image/png").StatusCode, path)
		}
	}
	require.Equal(t, contract.OpenAPI, d.get("/openapi.yaml").body)
	require.Contains(t, string(d.get("/version").body), `"ruleset":"test"`)
}

func TestReadinessFollowsTheEngineAndTheDrain(t *testing.T) {
	d := newDesk(t, nil)
	closed := func(path string) {
		a := d.get(path)
		require.Equal(t, 503, a.StatusCode, path)
		require.NotEmpty(t, a.Header.Get("Retry-After"))
	}
	closed("/readyz")
	closed("/rules")
	require.Equal(t, 503, d.postText("", "a").StatusCode)
	require.Equal(t, 200, d.get("/livez").StatusCode)
	require.NotContains(t, string(d.get("/version").body), "ruleset")

	d.server.Ready(engine{})
	require.Equal(t, 200, d.get("/readyz").StatusCode)
	require.Equal(t, 200, d.postText("", "a").StatusCode)
	require.Contains(t, d.metrics(), `factdesk_ruleset_info{ruleset="test"} 1`)

	d.server.Retire()
	closed("/readyz")
	require.Equal(t, 200, d.postText("", "a").StatusCode)

	d.server.Drain()
	closed("/readyz")
	require.Equal(t, 503, d.postText("", "a").StatusCode)
	require.Equal(t, 200, d.get("/livez").StatusCode)
}

func TestOneLogLineARequestWithoutTheText(t *testing.T) {
	var log strings.Builder
	d := newDesk(t, engine{}, logTo(&log))
	d.postText("?title=Secret+headline", "Secret "+story)
	lines := strings.Split(strings.TrimSpace(log.String()), "\n")
	require.Len(t, lines, 1)
	require.NotContains(t, lines[0], "Secret")
	require.NotContains(t, lines[0], "geese")
	for _, want := range []string{`"route":"/extract"`, `"status":200`, fmt.Sprintf(`"claims":%d`, sampleClaims), fmt.Sprintf(`"document_bytes":%d`, len(story)+7)} {
		require.Contains(t, lines[0], want)
	}
}

func TestConfigurationsThatCannotServe(t *testing.T) {
	for name, change := range map[string]func(*api.Config){
		"body":        func(c *api.Config) { c.MaxBody = 0 },
		"budget":      func(c *api.Config) { c.Budget = 0 },
		"concurrency": func(c *api.Config) { c.Concurrency = 0 },
		"inflated":    func(c *api.Config) { c.MaxInflated = 0 },
		"document":    func(c *api.Config) { c.MaxDocument = 0 },
		"line":        func(c *api.Config) { c.MaxLine = 0 },
		"held":        func(c *api.Config) { c.MaxHeld = c.MaxCompareBody - 1 },
		"stream":      func(c *api.Config) { c.StreamPatience = 0 },
		"queue":       func(c *api.Config) { c.Queue = -1 },
		"patience":    func(c *api.Config) { c.Patience = 0 },
		"logger":      func(c *api.Config) { c.Logger = nil },
	} {
		cfg := api.Default()
		change(&cfg)
		_, err := api.New(cfg)
		require.ErrorContains(t, err, name)
	}
}
