package main_test

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// newKey has the program make a key, and returns it with its line.
func newKey(t *testing.T, name string) (key, line string) {
	t.Helper()
	got := call(t, "", nil, "key", "new", name)
	require.Zero(t, got.code, got.stderr)
	return strings.TrimSpace(got.stderr), got.stdout
}

// asked posts an article with a key, or with none, and returns the status.
func asked(t *testing.T, url, key string) int {
	t.Helper()
	req, err := http.NewRequest(http.MethodPost, url+"/extract", strings.NewReader(article))
	require.NoError(t, err)
	req.Header.Set("Content-Type", "text/plain")
	if key != "" {
		req.Header.Set("Authorization", "Bearer "+key)
	}
	res, err := http.DefaultClient.Do(req)
	require.NoError(t, err)
	_, _ = io.Copy(io.Discard, res.Body)
	_ = res.Body.Close()
	return res.StatusCode
}

const soon = 30 * time.Second // generous: what is awaited takes milliseconds

func TestKeysAreReadAgainWhenTheyChange(t *testing.T) {
	paper, paperLine := newKey(t, "paper")
	radio, radioLine := newKey(t, "radio")
	file := write(t, "keys", paperLine)
	p := start(t, "--keys", file, "--access-poll", "20ms")
	answers := func(key string, want int) {
		t.Helper()
		require.Eventually(t, func() bool { return asked(t, p.url, key) == want }, soon, 20*time.Millisecond, p.logged())
	}
	require.Equal(t, 401, asked(t, p.url, ""))
	require.Equal(t, 401, asked(t, p.url, radio))
	require.Equal(t, 200, asked(t, p.url, paper))

	require.NoError(t, os.WriteFile(file, []byte(paperLine+radioLine), 0o600))
	answers(radio, 200)
	require.NoError(t, os.WriteFile(file, []byte("what is this\n"), 0o600))
	require.Eventually(t, func() bool { return strings.Contains(p.logged(), "keys refused") }, soon, 20*time.Millisecond)
	require.Equal(t, 200, asked(t, p.url, paper), "those before stay in force")
	require.NoError(t, os.Remove(file))
	require.Eventually(t, func() bool { return strings.Contains(p.logged(), "no such file") }, soon, 20*time.Millisecond)
	require.Equal(t, 200, asked(t, p.url, paper))
	require.NoError(t, os.WriteFile(file, []byte(radioLine+"# no more paper\n"), 0o600))
	answers(paper, 401)
	require.Equal(t, 200, asked(t, p.url, radio))

	require.NoError(t, p.Process.Signal(syscall.SIGTERM))
	require.NoError(t, p.end(t))
	for _, secret := range []string{paper, radio, strings.Fields(paperLine)[1]} {
		require.NotContains(t, p.logged(), secret)
	}
	require.Contains(t, p.logged(), `"client":"paper"`)
}

func TestASignalHasKeysReadAtOnce(t *testing.T) {
	paper, paperLine := newKey(t, "paper")
	file := write(t, "keys", "")
	p := start(t, "--keys", file, "--access-poll", "0s")
	require.Equal(t, 401, asked(t, p.url, paper), "a file without keys lets nobody in")
	require.NoError(t, os.WriteFile(file, []byte(paperLine), 0o600))
	require.NoError(t, p.Process.Signal(syscall.SIGHUP))
	require.Eventually(t, func() bool { return asked(t, p.url, paper) == 200 }, soon, 20*time.Millisecond)
}

func TestASignalEndsNobodyWhoHasNothingToRead(t *testing.T) {
	p := start(t)
	for range 3 {
		require.NoError(t, p.Process.Signal(syscall.SIGHUP))
		require.Equal(t, 200, asked(t, p.url, ""))
	}
	require.NoError(t, p.Process.Signal(syscall.SIGTERM))
	require.NoError(t, p.end(t))
}

func TestKeylessClientsAreLetInAsConfigured(t *testing.T) {
	_, line := newKey(t, "paper")
	file := write(t, "keys", line)
	open := start(t, "--keys", file, "--keyless", "unlimited")
	require.Equal(t, 200, asked(t, open.url, ""))
	require.Equal(t, 401, asked(t, open.url, "wrong"))
	few := start(t, "--keyless", "2/day")
	require.Equal(t, []int{200, 200, 429}, []int{asked(t, few.url, ""), asked(t, few.url, ""), asked(t, few.url, "")})
}

func TestTheAdminAddress(t *testing.T) {
	_, line := newKey(t, "paper")
	p := start(t, "--admin-addr", "127.0.0.1:0", "--keys", write(t, "keys", line), "--drain-delay", "1m")
	found := regexp.MustCompile(`for the operator","addr":"([^"]+)"`).FindStringSubmatch(p.logged())
	require.Len(t, found, 2, p.logged())
	admin := "http://" + found[1]
	for path, want := range map[string]int{"/metrics": 200, "/livez": 200, "/readyz": 200, "/debug/pprof/goroutine": 200, "/debug/pprof/profile?seconds=1": 200, "/rules": 404} {
		require.Equal(t, want, status(admin+path), path)
	}
	for path, want := range map[string]int{"/metrics": 404, "/livez": 200, "/readyz": 200, "/debug/pprof/": 404, "/rules": 401} {
		require.Equal(t, want, status(p.url+path), path)
	}
	res, err := http.Get(admin + "/metrics")
	require.NoError(t, err)
	require.Contains(t, body(t, res), `factdesk_admissions_total{outcome="unauthorized"} 1`)
	require.Equal(t, outcome{}, call(t, "", map[string]string{"FACTDESK_ADMIN_ADDR": found[1], "FACTDESK_ADDR": "127.0.0.1:1"}, "health"))
	require.NoError(t, p.Process.Signal(syscall.SIGTERM))
	require.Eventually(t, func() bool { return status(admin+"/readyz") == 503 }, soon, 5*time.Millisecond, "it tells of the drain")
}

func TestNoSecretIsPrinted(t *testing.T) {
	paper, line := newKey(t, "paper")
	cert, _ := certify(t, t.TempDir(), "server", nil)
	got := call(t, "", nil, "config", "--keys", write(t, "keys", line), "--tls-cert", cert.certFile, "--tls-key", cert.keyFile)
	require.Zero(t, got.code, got.stderr)
	require.Contains(t, got.stdout, "tls-key: "+cert.keyFile+" # flag\n")
	for _, secret := range []string{paper, strings.Fields(line)[1], "PRIVATE KEY"} {
		require.NotContains(t, got.stdout+got.stderr, secret)
	}
}

func TestMistakesInOptionsOfAccess(t *testing.T) {
	paper, _ := newKey(t, "paper")
	cert, _ := certify(t, t.TempDir(), "server", nil)
	for name, c := range map[string]struct {
		args []string
		says string
	}{
		"no keys file":    {[]string{"--keys", filepath.Join(t.TempDir(), "none")}, "no such file"},
		"a key in it":     {[]string{"--keys", write(t, "keys", "paper "+paper)}, "no hash"},
		"keyless":         {[]string{"--keyless", "sometimes"}, "--keyless"},
		"proxies":         {[]string{"--trusted-proxies", "10.0.0.0/8,proxy"}, `"proxy"`},
		"origins":         {[]string{"--cors-origins", "desk.example"}, "CORS"},
		"only a cert":     {[]string{"--tls-cert", cert.certFile}, "--tls-key"},
		"only a CA":       {[]string{"--tls-client-ca", cert.certFile}, "--tls-cert"},
		"key as cert":     {[]string{"--tls-cert", cert.keyFile, "--tls-key", cert.keyFile}, "certificates"},
		"no cert in CA":   {[]string{"--tls-cert", cert.certFile, "--tls-key", cert.keyFile, "--tls-client-ca", cert.keyFile}, "no certificate"},
		"negative poll":   {[]string{"--access-poll", "-1s"}, "--access-poll"},
		"timeout of zero": {[]string{"--read-header-timeout", "0s"}, "--read-header-timeout"},
	} {
		for _, command := range []string{"config", "serve"} {
			got := call(t, "", nil, append([]string{command}, c.args...)...)
			require.Equal(t, 2, got.code, name)
			require.Contains(t, got.stderr, c.says, name)
			require.NotContains(t, got.stderr, paper, name)
		}
	}
	for _, args := range [][]string{{"key"}, {"key", "old", "a"}, {"key", "new"}, {"key", "new", "a b"}, {"key", "new", "a", "b"}} {
		require.Equal(t, 2, call(t, "", nil, args...).code, fmt.Sprint(args))
	}
}
