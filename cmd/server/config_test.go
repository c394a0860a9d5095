package main_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
)

func TestAFlagGoesBeforeTheEnvironmentAndThatBeforeTheFile(t *testing.T) {
	file := write(t, "c.yaml", "queue: 1\nbudget: 1s\nlog-level: warn\nmax-body: 1000\n")
	env := map[string]string{"FACTDESK_CONFIG": file, "FACTDESK_QUEUE": "2", "FACTDESK_BUDGET": "2s", "FACTDESK_LOG_LEVEL": ""}
	got := call(t, "", env, "config", "--queue", "3")
	require.Zero(t, got.code, got.stderr)
	for _, line := range []string{
		"queue: 3 # flag", "budget: 2s # environment variable FACTDESK_BUDGET", "max-body: 1000 # configuration file",
		"log-level: warn # configuration file", `rules: "" # default`,
	} {
		require.Contains(t, got.stdout, line+"\n")
	}
	other := write(t, "other.yaml", "queue: 4\n")
	require.Contains(t, call(t, "", map[string]string{"FACTDESK_CONFIG": file}, "config", "--config", other).stdout, "queue: 4 # configuration file\n")
}

func TestWhatConfigPrintsIsAConfigurationFile(t *testing.T) {
	first := call(t, "", nil, "config", "--budget", "1500ms", "--addr", "[::1]:0", "--cors-origins", "https://a.example,https://b.example:8443")
	require.Zero(t, first.code, first.stderr)
	second := call(t, "", nil, "config", "--config", write(t, "c.yaml", first.stdout))
	require.Zero(t, second.code, second.stderr)
	values := func(s string) (m map[string]any) {
		require.NoError(t, yaml.Unmarshal([]byte(s), &m))
		return m
	}
	require.Equal(t, values(first.stdout), values(second.stdout))
	require.Contains(t, second.stdout, "budget: 1.5s # configuration file\n")
	require.Equal(t, []any{"https://a.example", "https://b.example:8443"}, values(second.stdout)["cors-origins"])
}

func TestWhatIsNoOptionIsRefused(t *testing.T) {
	for name, c := range map[string]struct {
		file string
		env  string
		says string
	}{
		"unknown key":           {file: "queue: 1\n\nbugdet: 1s\n", says: `c.yaml:3: there is no option "bugdet"`},
		"flag in another form":  {file: "max_body: 1\n", says: `"max_body"`},
		"a file names a file":   {file: "config: other.yaml\n", says: `"config"`},
		"key twice":             {file: "queue: 1\nqueue: 2\n", says: `c.yaml:2: "queue" comes twice`},
		"value of another type": {file: "queue: many\n", says: `"many"`},
		"mapping":               {file: "queue:\n  size: 1\n", says: "queue: neither a value nor a list"},
		"list":                  {file: "- queue\n", says: "c.yaml:1: not a list of lines"},
		"no YAML":               {file: "queue: [\n", says: "c.yaml"},
		"two documents":         {file: "queue: 1\n---\nqueue: 2\n", says: "more than one document"},
		"value out of range":    {file: "queue: -1\n", says: "queue of -1"},
		"unknown variable":      {env: "FACTDESK_BUGDET", says: "FACTDESK_BUGDET"},
	} {
		t.Run(name, func(t *testing.T) {
			env := map[string]string{"FACTDESK_CONFIG": write(t, "c.yaml", c.file)}
			if c.env != "" {
				env[c.env] = "1"
			}
			for _, command := range []string{"config", "serve"} {
				got := call(t, "", env, command)
				require.Equal(t, 2, got.code)
				require.Contains(t, got.stderr, c.says)
				require.Empty(t, got.stdout)
			}
		})
	}
	missing := filepath.Join(t.TempDir(), "missing.yaml")
	got := call(t, "", nil, "config", "--config", missing)
	require.Equal(t, 2, got.code)
	require.Contains(t, got.stderr, missing)
}

func TestTheVariablesOfKubernetesAreNoOptions(t *testing.T) {
	env := map[string]string{}
	for name := range strings.FieldsSeq("SERVICE_HOST SERVICE_PORT SERVICE_PORT_HTTP PORT PORT_80_TCP PORT_80_TCP_PROTO PORT_80_TCP_PORT PORT_80_TCP_ADDR") {
		env["FACTDESK_"+name] = "tcp://10.0.0.1:80"
	}
	env["FACTDESK_SHARED"] = "of the project's own checks"
	got := call(t, "", env, "config")
	require.Zero(t, got.code, got.stderr)
}

func TestAnEmptyFileChangesNothing(t *testing.T) {
	want := call(t, "", nil, "config")
	for _, content := range []string{"", "# nothing\n", "queue:\n"} {
		require.Equal(t, want, call(t, "", nil, "config", "--config", write(t, "c.yaml", content)), "%q", content)
	}
}

// The table of the handbook has every option with its default, and no other.
func TestTheHandbookListsTheOptions(t *testing.T) {
	handbook, err := os.ReadFile("../../docs/operations.md")
	require.NoError(t, err)
	listed := map[string]string{}
	for _, row := range regexp.MustCompile("(?m)^\\| `--([a-z-]+)` \\| ([^|]*)\\|").FindAllStringSubmatch(string(handbook), -1) {
		listed[row[1]] = strings.Trim(row[2], "` ")
	}
	var inForce map[string]any
	require.NoError(t, yaml.Unmarshal([]byte(call(t, "", nil, "config").stdout), &inForce))
	want := map[string]string{"config": ""}
	for name, value := range inForce {
		want[name] = strings.Trim(fmt.Sprint(value), "[]")
	}
	want["concurrency"] = "CPUs"
	require.Equal(t, want, listed)
}
