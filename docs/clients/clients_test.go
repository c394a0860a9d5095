// Package clients_test runs the examples against the real service, and holds
// the generated types to the contract.
package clients_test

import (
	"flag"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	esbuild "github.com/evanw/esbuild/pkg/api"
	"github.com/stretchr/testify/require"

	contract "factdesk/api"
	"factdesk/internal/api"
	"factdesk/internal/extract"
	"factdesk/internal/typegen"
)

var update = flag.Bool("update", false, "write the generated types anew")

const said = `date: Tuesday
count: 14 smugglers
422: /published_at is not a date of the form YYYY-MM-DD nor an RFC 3339 time
story-1: 1 claim
story-2: /text: missing
2 lines, 1 problem
`

// serve returns the address of the real service.
func serve(t *testing.T) string {
	t.Helper()
	x, err := extract.New()
	require.NoError(t, err)
	desk, err := api.New(api.Default())
	require.NoError(t, err)
	desk.Ready(x)
	s := httptest.NewServer(desk)
	t.Cleanup(s.Close)
	return s.URL
}

// needs skips the test where a program is missing.
func needs(t *testing.T, programs ...string) {
	t.Helper()
	for _, p := range programs {
		if _, err := exec.LookPath(p); err != nil {
			t.Skipf("there is no %s here", p)
		}
	}
}

// says runs an example and compares what it prints.
func says(t *testing.T, name string, args ...string) {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), "FACTDESK="+serve(t))
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", out)
	require.Equal(t, said, string(out))
}

func TestCurl(t *testing.T) {
	needs(t, "sh", "curl", "jq")
	says(t, "sh", "curl.sh")
}

func TestPython(t *testing.T) {
	needs(t, "python3")
	says(t, "python3", "python/factdesk.py")
}

func TestGo(t *testing.T) {
	needs(t, "go")
	says(t, "go", "run", "./go")
}

// TestTypeScript takes the types off first, as bundlers do: Node does so by
// itself from version 22.18.
func TestTypeScript(t *testing.T) {
	needs(t, "node")
	bundle := filepath.Join(t.TempDir(), "example.mjs")
	built := esbuild.Build(esbuild.BuildOptions{
		EntryPoints: []string{"typescript/example.ts"}, Bundle: true, Outfile: bundle, Write: true,
		Platform: esbuild.PlatformNode, Format: esbuild.FormatESModule, Target: esbuild.ES2022, LogLevel: esbuild.LogLevelSilent,
	})
	require.Empty(t, built.Errors)
	says(t, "node", bundle)
}

func TestTypesAreCurrent(t *testing.T) {
	types, err := typegen.TypeScript(contract.OpenAPI)
	require.NoError(t, err)
	current(t, "typescript/types.ts", types)
	types, err = typegen.Go(contract.OpenAPI, "main")
	require.NoError(t, err)
	current(t, "go/types.go", types)
}

func current(t *testing.T, path, want string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(want), 0o600))
		return
	}
	got, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, want, string(got), "the contract has changed: go test ./docs/clients -update")
}
