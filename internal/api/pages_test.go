package api_test

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"

	contract "factdesk/api"
	"factdesk/internal/extract"
)

const browserAccept = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"

func init() {
	for _, media := range []string{"text/css", "text/javascript", "image/svg+xml"} {
		openapi3filter.RegisterBodyDecoder(media, openapi3filter.PlainBodyDecoder)
	}
}

var assetPath = regexp.MustCompile(`/assets/[0-9a-f]{12}/[a-z]+\.[a-z]+`)

// assets lists the assets that a page names.
func assets(t *testing.T, d *desk, page string) []string {
	t.Helper()
	found := assetPath.FindAllString(string(d.get(page, browserAccept).body), -1)
	require.NotEmpty(t, found)
	slices.Sort(found)
	return slices.Compact(found)
}

const assetTemplate = "/assets/{version}/{file}"

// realPath is a path that answers 200 where the contract has a template.
func realPath(t *testing.T, d *desk, path string) string {
	t.Helper()
	if path != assetTemplate {
		require.NotContains(t, path, "{", "give the template a real path here")
		return path
	}
	return assets(t, d, "/docs")[0]
}

// pathOfContract is the reverse of realPath.
func pathOfContract(path string) string {
	if strings.HasPrefix(path, "/assets/") && strings.Count(path, "/") == 3 {
		return assetTemplate
	}
	return path
}

func TestTheIndexIsAPageForBrowsersOnly(t *testing.T) {
	d := newDesk(t, engine{})
	for accept, want := range map[string]string{
		"":                              "application/json",
		"Accept: */*":                   "application/json",
		"Accept: application/json":      "application/json",
		browserAccept:                   "text/html; charset=utf-8",
		"Accept: text/html":             "text/html; charset=utf-8",
		"Accept: text/html;q=0.5, */*":  "application/json",
		"Accept: application/*, text/*": "application/json",
	} {
		var headers []string
		if accept != "" {
			headers = []string{accept}
		}
		a := d.get("/", headers...)
		require.Equal(t, 200, a.StatusCode, accept)
		require.Equal(t, want, a.Header.Get("Content-Type"), accept)
		require.Contains(t, a.Header.Values("Vary"), "Accept")
	}
	require.Equal(t, 406, d.get("/", "Accept: image/png").StatusCode)
}

func TestPagesMayRunOnlyWhatTheyBring(t *testing.T) {
	d := newDesk(t, engine{})
	for _, path := range []string{"/", "/docs"} {
		a := d.get(path, browserAccept)
		policy := a.Header.Get("Content-Security-Policy")
		for _, want := range []string{
			"default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "img-src 'self' data:",
			"base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'",
		} {
			require.Contains(t, strings.Split(policy, "; "), want, path)
		}
		require.NotContains(t, policy, "unsafe")
		require.Equal(t, "no-referrer", a.Header.Get("Referrer-Policy"))
		require.NotRegexp(t, `(?i) on[a-z]+=|style=|javascript:|<script[^>]*>[^<]`, string(a.body), "what the policy forbids")
	}
}

func TestPagesAndAssetsAreCached(t *testing.T) {
	d := newDesk(t, engine{})
	for _, path := range []string{"/", "/docs"} {
		a := d.get(path, browserAccept)
		require.Equal(t, "no-cache", a.Header.Get("Cache-Control"))
		again := d.get(path, browserAccept, "If-None-Match: "+a.Header.Get("ETag"))
		require.Equal(t, 304, again.StatusCode)
		require.Empty(t, again.body)
		for _, asset := range assets(t, d, path) {
			a := d.get(asset)
			require.Equal(t, 200, a.StatusCode, asset)
			require.Contains(t, a.Header.Get("Cache-Control"), "immutable")
			require.Equal(t, 304, d.get(asset, "If-None-Match: "+a.Header.Get("ETag")).StatusCode)
			require.Equal(t, 404, d.get(strings.Replace(asset, "/assets/", "/assets/x", 1)).StatusCode)
			require.Equal(t, 404, d.get(asset+"x").StatusCode)
		}
	}
	require.Contains(t, d.metrics(), `route="/assets/{version}/{file}"`, "one label for all assets")
}

func TestTheContractInJSONSaysTheSame(t *testing.T) {
	d := newDesk(t, engine{})
	var fromYAML any
	require.NoError(t, yaml.Unmarshal(contract.OpenAPI, &fromYAML))
	want, err := json.Marshal(fromYAML)
	require.NoError(t, err)
	require.JSONEq(t, string(want), string(d.get("/openapi.json").body))
}

func TestTheDocumentationNamesEverything(t *testing.T) {
	d := newDesk(t, engine{})
	page := string(d.get("/docs").body)
	for path, item := range d.spec.Paths.Map() {
		for _, op := range item.Operations() {
			require.Contains(t, page, `id="`+op.OperationID+`"`, path)
		}
	}
	for name := range d.spec.Components.Schemas {
		require.Contains(t, page, `id="schema-`+name+`"`)
	}
	for _, target := range regexp.MustCompile(`href="#([^"]+)"`).FindAllStringSubmatch(page, -1) {
		require.Contains(t, page, `id="`+target[1]+`"`)
	}
}

// TestTheExamplesOfTheContractRun sends every request example of the contract
// to the real engine. What it answers, d.do holds to the contract.
func TestTheExamplesOfTheContractRun(t *testing.T) {
	x, err := extract.New()
	require.NoError(t, err)
	d := newDesk(t, x)
	sent := 0
	for path, item := range d.spec.Paths.Map() {
		for method, op := range item.Operations() {
			if op.RequestBody == nil {
				continue
			}
			for media, body := range op.RequestBody.Value.Content {
				for _, name := range slices.Sorted(maps.Keys(body.Examples)) {
					a := d.do(request(method, path, exampleBody(t, body.Examples[name]), "Content-Type: "+media))
					require.Equal(t, 200, a.StatusCode, "%s %s, %s, example %s: %s", method, path, media, name, a.body)
					sent++
				}
			}
		}
	}
	require.NotZero(t, sent)
}

// exampleBody is an example as it goes over the wire.
func exampleBody(t *testing.T, ref *openapi3.ExampleRef) string {
	t.Helper()
	if s, ok := ref.Value.Value.(string); ok {
		return s
	}
	b, err := json.Marshal(ref.Value.Value)
	require.NoError(t, err)
	return string(b)
}
