package main_test

import (
	"bytes"
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	server "factdesk/cmd/server"
	"factdesk/internal/api"
	"factdesk/internal/extract"
)

const article = "Officials in Norland said on Tuesday that 14 smugglers had been arrested.\n"

// outcome is what a command leaves behind.
type outcome struct {
	code           int
	stdout, stderr string
}

func call(t *testing.T, stdin string, env map[string]string, args ...string) outcome {
	t.Helper()
	var stdout, stderr bytes.Buffer
	var environ []string
	for name, value := range env {
		environ = append(environ, name+"="+value)
	}
	err := server.Run(t.Context(), append([]string{"server"}, args...), environ, strings.NewReader(stdin), &stdout, &stderr)
	code := server.Report(err, &stderr)
	return outcome{code, stdout.String(), stderr.String()}
}

func TestMistakesInTheCallExitWithTwo(t *testing.T) {
	cases := map[string]struct {
		args []string
		env  map[string]string
		says string
	}{
		"unknown command":     {args: []string{"brew"}, says: "brew"},
		"unknown flag":        {args: []string{"--brew"}, says: "brew"},
		"argument of serve":   {args: []string{"serve", "tea"}, says: "tea"},
		"bad duration":        {args: []string{"--budget", "soon"}, says: "soon"},
		"bad environment":     {env: map[string]string{"FACTDESK_MAX_BODY": "much"}, says: "FACTDESK_MAX_BODY"},
		"bad body limit":      {args: []string{"--max-body", "0"}, says: "body limit"},
		"bad log level":       {args: []string{"--log-level", "loud"}, says: "loud"},
		"bad format":          {args: []string{"extract", "--format", "xml"}, says: "xml"},
		"bad input":           {args: []string{"extract", "--input", "pdf"}, says: "pdf"},
		"no jobs":             {args: []string{"extract", "--jobs", "0"}, says: "--jobs"},
		"bad annotations":     {args: []string{"extract", "--format", "jsonld", "--offsets", "utf-8"}, says: "--offsets"},
		"bad type":            {args: []string{"extract", "--types", "weather"}, says: "--types"},
		"bad unit":            {args: []string{"extract", "--offsets", "utf-7"}, says: "--offsets"},
		"bad confidence":      {args: []string{"extract", "--min-confidence", "2"}, says: "--min-confidence"},
		"bad date":            {args: []string{"extract", "--published-at", "yesterday"}, says: "--published-at"},
		"argument of rules":   {args: []string{"rules", "all"}, says: "all"},
		"argument of version": {args: []string{"version", "all"}, says: "all"},
		"two URLs":            {args: []string{"health", "http://a", "http://b"}, says: "one URL"},
		"address of health":   {args: []string{"health", "--addr", "nowhere"}, says: "nowhere"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got := call(t, article, c.env, c.args...)
			require.Equal(t, 2, got.code)
			require.Contains(t, got.stderr, c.says)
			require.Empty(t, got.stdout)
		})
	}
}

func TestHelpAndVersion(t *testing.T) {
	for _, args := range [][]string{{"--help"}, {"-h"}, {"help"}, {"serve", "--help"}, {"extract", "--help"}} {
		got := call(t, "", nil, args...)
		require.Equal(t, 0, got.code, args)
		require.Contains(t, got.stdout, "USAGE", args)
	}
	require.Regexp(t, `^factdesk \S+ \(\S+, go1\.\d+.*\)\n$`, call(t, "", nil, "version").stdout)
}

// engine is the real one; newDesk serves it in process.
func newDesk(t *testing.T) *httptest.Server {
	t.Helper()
	x, err := extract.New()
	require.NoError(t, err)
	desk, err := api.New(api.Default())
	require.NoError(t, err)
	desk.Ready(x)
	s := httptest.NewServer(desk)
	t.Cleanup(s.Close)
	return s
}

func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

func TestExtractPrintsWhatTheServiceAnswers(t *testing.T) {
	s := newDesk(t)
	_, want := post(t, s.URL+"/extract?published_at=2024-03-07&offsets=utf-8&types=count,date", "text/plain", article)
	flags := []string{"extract", "--published-at", "2024-03-07", "--offsets", "utf-8", "--types", "count,date"}
	for name, got := range map[string]outcome{
		"file":           call(t, "", nil, append(flags, write(t, "a.txt", article))...),
		"standard input": call(t, article, nil, flags...),
		"dash":           call(t, article, nil, append(flags, "-")...),
	} {
		require.Equal(t, outcome{stdout: want}, got, name)
	}
}

func TestFilesThatFailExitWithOne(t *testing.T) {
	require.Equal(t, 1, call(t, "", nil, "extract", filepath.Join(t.TempDir(), "missing.txt")).code)
	require.Equal(t, 1, call(t, "a\xff", nil, "extract").code)
}

func TestRulesPrintsWhatTheServiceAnswers(t *testing.T) {
	res, err := http.Get(newDesk(t).URL + "/rules")
	require.NoError(t, err)
	got := call(t, "", nil, "rules")
	require.Equal(t, outcome{stdout: body(t, res)}, got)
}

func TestHealthAsksTheServer(t *testing.T) {
	s := newDesk(t)
	require.Equal(t, outcome{}, call(t, "", nil, "health", s.URL+"/readyz"))
	address := strings.TrimPrefix(s.URL, "http://")
	require.Equal(t, outcome{}, call(t, "", map[string]string{"FACTDESK_ADDR": address}, "health"))
	require.Equal(t, 1, call(t, "", nil, "health", s.URL+"/nothing").code)
	s.Close()
	require.Equal(t, 1, call(t, "", nil, "health", s.URL+"/readyz").code)
}

func TestServeSaysWhatKeepsItFromListening(t *testing.T) {
	s := newDesk(t)
	got := call(t, "", nil, "--addr", strings.TrimPrefix(s.URL, "http://"))
	require.Equal(t, 1, got.code)
	require.Contains(t, got.stderr, "listen")
}

func TestServeEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var stderr bytes.Buffer
	err := server.Run(ctx, []string{"server", "--addr", "127.0.0.1:0"},
		nil, strings.NewReader(""), &stderr, &stderr)
	if err != nil { // the listener may refuse a context that has ended
		require.ErrorIs(t, err, context.Canceled)
	}
}
