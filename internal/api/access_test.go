package api_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/access"
	"factdesk/internal/api"
)

// lock gives the server a guard with keys of these names and words, and returns the keys.
func lock(t testing.TB, keyless string, clients ...string) (func(*api.Config), []string) {
	t.Helper()
	var file strings.Builder
	keys := make([]string, len(clients))
	for i, c := range clients {
		name, words, _ := strings.Cut(c, " ")
		key, line, err := access.NewKey(name)
		require.NoError(t, err)
		keys[i] = key
		fmt.Fprintln(&file, line, words)
	}
	parsed, err := access.ParseKeys([]byte(file.String()))
	require.NoError(t, err)
	if len(clients) == 0 {
		parsed = nil
	}
	how, err := access.ParseKeyless(keyless)
	require.NoError(t, err)
	return func(c *api.Config) { c.Access = access.New(parsed, how) }, keys
}

func with(key string) string { return "Authorization: Bearer " + key }

func TestWithoutAKeyNothingIsTold(t *testing.T) {
	guard, keys := lock(t, "", "paper", "scraper may=metrics")
	d := newDesk(t, engine{}, guard)
	ask := func(headers ...string) []answer {
		return []answer{
			d.postText("", "a", headers...),
			d.do(request("POST", "/compare", "{}", append(headers, "Content-Type: application/json")...)),
			d.do(request("POST", "/extract/batch", "{}", append(headers, "Content-Type: application/x-ndjson")...)),
			d.get("/rules", headers...), d.get("/metrics", headers...),
		}
	}
	for name, c := range map[string]struct{ header, challenge string }{
		"no key":       {"X-A: b", `Bearer realm="factdesk"`},
		"unknown key":  {with(keys[0] + "x"), `Bearer realm="factdesk", error="invalid_token"`},
		"other scheme": {"Authorization: Basic YTpi", `Bearer realm="factdesk", error="invalid_request"`},
		"empty key":    {"Authorization: Bearer ", `Bearer realm="factdesk", error="invalid_request"`},
	} {
		for _, a := range ask(c.header) {
			require.Equal(t, 401, a.StatusCode, name)
			require.Equal(t, c.challenge, a.Header.Get("WWW-Authenticate"), name)
		}
	}
	require.Equal(t, 401, d.postText("", "a", with(keys[0]), with(keys[1])).StatusCode, "two keys")
	for i, want := range [][]int{{200, 422, 200, 200, 403}, {403, 403, 403, 403, 200}} {
		for k, a := range ask("authorization: bearer " + keys[i]) {
			require.Equal(t, want[k], a.StatusCode, "%s", a.body)
			if a.StatusCode == 403 {
				require.Contains(t, a.Header.Get("WWW-Authenticate"), "insufficient_scope")
			}
		}
	}
	for _, path := range []string{"/", "/docs", "/livez", "/readyz", "/version", "/openapi.yaml", "/openapi.json", realPath(t, d, "/assets/{version}/{file}")} {
		require.Equal(t, 200, d.get(path).StatusCode, "open: %s", path)
	}
	shown := string(d.get("/metrics", with(keys[1])).body)
	require.Contains(t, shown, `factdesk_admissions_total{outcome="unauthorized"} 21`)
	require.NotContains(t, shown, "paper", "no label is a client")
}

// The contract says of which operations a key may be asked; of those it is,
// and of no other.
func TestEveryRouteIsGuardedAsTheContractSays(t *testing.T) {
	guard, _ := lock(t, "", "paper")
	d := newDesk(t, engine{}, guard)
	guarded := 0
	for path, item := range d.spec.Paths.Map() {
		for method, operation := range item.Operations() {
			methods := []string{method}
			if method == http.MethodGet {
				methods = append(methods, http.MethodHead)
			}
			for _, m := range methods {
				code := d.do(request(m, realPath(t, d, path), "")).StatusCode
				require.Equal(t, operation.Responses.Value("401") != nil, code == 401, "%s %s: %d", m, path, code)
				require.Equal(t, operation.Security != nil, code == 401, "%s %s: %d", m, path, code)
			}
			if operation.Security != nil {
				guarded++
			}
		}
	}
	require.Equal(t, 5, guarded)
}

func TestClientsLearnTheirLimits(t *testing.T) {
	guard, keys := lock(t, "", "paper rate=3/h quota=5/day", "free")
	d := newDesk(t, engine{}, guard)
	a := d.postText("", "a", with(keys[0]))
	require.Equal(t, 200, a.StatusCode)
	require.Equal(t, `"rate";q=3;w=3600, "quota";q=5;w=86400`, a.Header.Get("RateLimit-Policy"))
	require.Regexp(t, `^"rate";r=2;t=1(200|1\d\d), "quota";r=4;t=17(280|2\d\d|1\d\d)$`, a.Header.Get("RateLimit"))
	require.Equal(t, 200, d.get("/rules", with(keys[0])).StatusCode, "costs no quota")
	a = d.postText("", "a", with(keys[0]))
	require.Regexp(t, `^"rate";r=0;t=\d+, "quota";r=3;t=\d+$`, a.Header.Get("RateLimit"))
	a = d.postText("", "a", with(keys[0]))
	require.Equal(t, 429, a.StatusCode)
	require.Regexp(t, `^1(200|1\d\d)$`, a.Header.Get("Retry-After"))
	require.Contains(t, a.json(t)["detail"], "rate")
	require.Regexp(t, `^"rate";r=0;t=\d+, "quota";r=3;t=\d+$`, a.Header.Get("RateLimit"), "what is refused costs no quota")

	for range 10 {
		a = d.postText("", "a", with(keys[1]))
		require.Equal(t, 200, a.StatusCode)
		require.Empty(t, a.Header.Get("RateLimit"))
	}
}

func TestAQuotaCountsArticles(t *testing.T) {
	guard, keys := lock(t, "", "paper quota=5/day", "radio quota=2/day")
	d := newRealDesk(t, guard)
	reports := reportsOf(t, [3]string{"a", "", "Nine geese died."}, [3]string{"b", "", "Ten geese died."}, [3]string{"c", "", "Two geese died."})
	a := d.postReports("", reports, with(keys[0]))
	require.Equal(t, 200, a.StatusCode)
	require.Regexp(t, `"quota";r=2;`, a.Header.Get("RateLimit"))
	a = d.postReports("", reports, with(keys[0]))
	require.Equal(t, 429, a.StatusCode, "three do not fit")
	require.Regexp(t, `"quota";r=2;`, a.Header.Get("RateLimit"))

	res := d.do(request("POST", "/extract/batch?order=1", strings.Repeat(`{"id":"x","text":"Nine geese died."}`+"\n", 4),
		"Content-Type: application/x-ndjson", with(keys[1])))
	lines := strings.Split(strings.TrimSpace(string(res.body)), "\n")
	require.Len(t, lines, 5)
	refused := 0
	for _, line := range lines[:4] {
		require.Contains(t, line, `"id":"x"`)
		if strings.Contains(line, "urn:factdesk:problem:too-many-requests") {
			refused++
		}
	}
	require.Equal(t, 2, refused)
	require.Contains(t, lines[4], `"complete":true`)
}

func TestClientsWithoutAKeyHaveTheLimitOfTheirAddress(t *testing.T) {
	for _, clients := range [][]string{nil, {"paper rate=100/h"}} {
		guard, keys := lock(t, "2/h", clients...)
		d := newDesk(t, engine{}, guard, func(c *api.Config) {
			c.TrustedProxies = []netip.Prefix{netip.MustParsePrefix("192.0.2.1/32")} // as httptest's requests come from
		})
		from := func(forwarded string) (codes []int) {
			for range 3 {
				codes = append(codes, d.postText("", "a", "X-Forwarded-For: "+forwarded).StatusCode)
			}
			return codes
		}
		require.Equal(t, []int{200, 200, 429}, from("198.51.100.1"))
		require.Equal(t, []int{200, 200, 429}, from("203.0.113.9, 198.51.100.2"))
		require.Equal(t, []int{429, 429, 429}, from("203.0.113.10, 198.51.100.2"), "only the last hop is believed")
		for _, key := range keys {
			require.Equal(t, 200, d.postText("", "a", with(key)).StatusCode)
			require.Equal(t, 401, d.postText("", "a", with("wrong")).StatusCode, "a wrong key is no missing one")
		}
		untrusting := newDesk(t, engine{}, guard)
		codes := map[int]int{}
		for i := range 3 {
			codes[untrusting.postText("", "a", fmt.Sprintf("X-Forwarded-For: 198.51.100.%d", i)).StatusCode]++
		}
		require.Equal(t, map[int]int{200: 2, 429: 1}, codes, "nobody makes up an address")
	}
}

func TestKeysAreNeverLogged(t *testing.T) {
	var log strings.Builder
	guard, keys := lock(t, "", "paper")
	d := newDesk(t, engine{}, guard, logTo(&log))
	d.postText("", "a", with(keys[0]))
	d.postText("", "a", with(keys[0]+"x"))
	d.get("/rules?key="+keys[0], with(keys[0]))
	require.Contains(t, log.String(), `"client":"paper"`)
	require.NotContains(t, log.String(), keys[0])
}

func TestOtherOriginsAreLetInByName(t *testing.T) {
	preflight := []string{"Origin: https://desk.example", "Access-Control-Request-Method: POST", "Access-Control-Request-Headers: authorization,content-type"}
	closed := newDesk(t, engine{})
	a := closed.do(request("OPTIONS", "/extract", "", preflight...))
	require.Equal(t, 405, a.StatusCode)
	require.Empty(t, closed.postText("", "a", "Origin: https://desk.example").Header.Get("Access-Control-Allow-Origin"))

	guard, keys := lock(t, "", "paper")
	d := newDesk(t, engine{}, guard, func(c *api.Config) { c.CORSOrigins = []string{"https://desk.example"} })
	w := httptest.NewRecorder()
	d.server.ServeHTTP(w, request("OPTIONS", "/extract", "", preflight...))
	require.Equal(t, 204, w.Code)
	require.Equal(t, "https://desk.example", w.Header().Get("Access-Control-Allow-Origin"))
	require.Equal(t, "authorization,content-type", w.Header().Get("Access-Control-Allow-Headers"))
	require.Equal(t, "POST", w.Header().Get("Access-Control-Allow-Methods"))
	require.Empty(t, w.Header().Get("Access-Control-Allow-Credentials"))
	require.Equal(t, "nosniff", w.Header().Get("X-Content-Type-Options"))

	a = d.postText("", "a", "Origin: https://desk.example", with(keys[0]))
	require.Equal(t, "https://desk.example", a.Header.Get("Access-Control-Allow-Origin"))
	require.Contains(t, a.Header.Get("Access-Control-Expose-Headers"), "X-Request-Id")
	a = d.postText("", "a", "Origin: https://desk.example")
	require.Equal(t, 401, a.StatusCode)
	require.Equal(t, "https://desk.example", a.Header.Get("Access-Control-Allow-Origin"), "its script reads why")
	for _, other := range []string{"https://desk.example.evil", "http://desk.example", "null"} {
		a = d.postText("", "a", "Origin: "+other, with(keys[0]))
		require.Empty(t, a.Header.Get("Access-Control-Allow-Origin"), other)
	}
	for _, bad := range [][]string{{"desk.example"}, {"https://*.example"}, {"*", "https://a.example"}, {"https://a.example/"}, {""}, {"https://A.example"}} {
		cfg := api.Default()
		cfg.CORSOrigins = bad
		require.ErrorContains(t, cfg.Validate(), "CORS", "%q", bad)
	}
}

func TestTheAdminAddressHasWhatIsTheOperators(t *testing.T) {
	guard, _ := lock(t, "", "paper")
	d := newDesk(t, engine{}, guard, func(c *api.Config) { c.AdminApart = true })
	d.checks = false
	for _, path := range []string{"/metrics", "/debug/pprof/", "/debug/pprof/heap", "/debug/pprof/cmdline"} {
		require.Equal(t, 404, d.get(path).StatusCode, "public: %s", path)
	}
	admin := d.server.Admin()
	get := func(path string) (int, http.Header) {
		w := httptest.NewRecorder()
		admin.ServeHTTP(w, request("GET", path, ""))
		return w.Code, w.Header()
	}
	for path, want := range map[string]int{
		"/metrics": 200, "/livez": 200, "/readyz": 200, "/debug/pprof/": 200, "/debug/pprof/heap": 200, "/debug/pprof/goroutine?debug=1": 200,
		"/debug/pprof/cmdline": 200, "/debug/pprof/symbol": 200, "/": 404, "/extract": 404, "/debug/pprof/none": 404,
	} {
		code, header := get(path)
		require.Equal(t, want, code, path)
		require.Equal(t, "nosniff", header.Get("X-Content-Type-Options"), path)
	}
	require.Equal(t, 404, newDesk(t, engine{}).get("/debug/pprof/").StatusCode, "nor where there is no admin address")
}
