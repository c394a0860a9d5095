package check_test

import (
	"encoding/json"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"sigs.k8s.io/yaml"
)

const (
	prometheusFolder = "../prometheus"
	dashboardPath    = "../grafana/factdesk.json"
	handbookPath     = root + "/docs/operations.md"
)

// expression is a PromQL expression and where it stands.
type expression struct {
	where, expr string
	alert       bool // may give nothing
}

type ruleFile struct {
	Groups []struct {
		Name  string
		Rules []struct {
			Record, Alert, Expr string
			Annotations         map[string]string
			Labels              map[string]string
			For                 string
		}
	}
}

func rules(t *testing.T) ruleFile {
	t.Helper()
	var all ruleFile
	for _, name := range []string{"rules.yml", "alerts.yml"} {
		var f ruleFile
		require.NoError(t, yaml.UnmarshalStrict(read(t, filepath.Join(prometheusFolder, name)), &f))
		all.Groups = append(all.Groups, f.Groups...)
	}
	return all
}

type dashboard struct {
	Panels []struct {
		Type, Title, Description string
		Targets                  []struct{ Expr string }
	}
	Templating struct {
		List []struct {
			Name, Type string
			Query      any // of a data source its type, else an object with the query
		}
	}
}

// grafana puts values in the place of the variables of the dashboard.
var grafana = strings.NewReplacer(
	"$__rate_interval", "1m", "$__range", "1h", `"$job"`, `"factdesk"`, `"$instance"`, `".*"`)

// labelValues matches the query by which a variable of the dashboard gets its values.
var labelValues = regexp.MustCompile(`^label_values\((.+), (\w+)\)$`)

// variables lists what the variables of the dashboard ask for.
func (d *dashboard) variables(t *testing.T) []expression {
	t.Helper()
	var out []expression
	for _, v := range d.Templating.List {
		if v.Type != "query" {
			continue
		}
		of := labelValues.FindStringSubmatch(v.Query.(map[string]any)["query"].(string))
		require.NotNil(t, of, v.Name)
		out = append(out, expression{where: v.Name, expr: "count by (" + of[2] + ") (" + grafana.Replace(of[1]) + ")"})
	}
	require.NotEmpty(t, out)
	return out
}

// expressions lists those of the rules and of the dashboard.
func expressions(t *testing.T) []expression {
	t.Helper()
	var out []expression
	for _, g := range rules(t).Groups {
		for _, r := range g.Rules {
			out = append(out, expression{where: r.Record + r.Alert, expr: r.Expr, alert: r.Alert != ""})
		}
	}
	var d dashboard
	require.NoError(t, json.Unmarshal(read(t, dashboardPath), &d))
	out = append(out, d.variables(t)...)
	for _, p := range d.Panels {
		require.NotEqual(t, "row", p.Type, "panels in a row would not be read here")
		require.NotEmpty(t, p.Targets, p.Title)
		require.NotEmpty(t, p.Description, p.Title)
		for _, target := range p.Targets {
			expr := grafana.Replace(target.Expr)
			require.NotContains(t, expr, "$", p.Title)
			out = append(out, expression{where: p.Title, expr: expr})
		}
	}
	return out
}

// shown gets what a server that has worked shows: the names of its metrics,
// those of its labels, and its families.
func shown(t *testing.T) (metrics, labels map[string]bool, families []string) {
	t.Helper()
	addr := start(t, "--addr=127.0.0.1:0")
	work(t, addr)
	res, err := http.Get("http://" + addr + "/metrics")
	require.NoError(t, err)
	metrics, labels = map[string]bool{}, map[string]bool{}
	for line := range strings.Lines(text(t, res)) {
		if rest, ok := strings.CutPrefix(line, "# TYPE "); ok {
			name, _, _ := strings.Cut(rest, " ")
			families = append(families, name)
		}
		if strings.HasPrefix(line, "#") {
			continue
		}
		n := names(line) // a sample reads like an expression
		metrics[n.metrics[0]] = true
		for _, l := range n.labels {
			labels[l] = true
		}
	}
	require.NotEmpty(t, families)
	return metrics, labels, families
}

func TestEveryNameIsShown(t *testing.T) {
	metrics, labels, families := shown(t)
	for _, ofPrometheus := range []string{"job", "instance"} {
		labels[ofPrometheus] = true
	}
	metrics["up"] = true
	for _, g := range rules(t).Groups {
		for _, r := range g.Rules {
			metrics[r.Record] = r.Record != ""
		}
	}
	var all []string
	for _, e := range expressions(t) {
		n := names(e.expr)
		require.NotEmpty(t, n.metrics, e.where)
		for _, m := range n.metrics {
			require.True(t, metrics[m], "%s: the server does not show %s", e.where, m)
		}
		for _, l := range n.labels {
			require.True(t, labels[l], "%s: no metric has the label %s", e.where, l)
		}
		all = append(all, n.metrics...)
	}
	for _, name := range families {
		if strings.HasPrefix(name, "factdesk_") {
			require.True(t, slices.ContainsFunc(all, func(m string) bool { return strings.HasPrefix(m, name) }),
				"neither a rule nor a panel looks at %s", name)
		}
	}
}

func TestEveryAlertIsInTheHandbook(t *testing.T) {
	handbook := string(read(t, handbookPath))
	tests := string(read(t, prometheusFolder+"/alerts_test.yml"))
	for _, g := range rules(t).Groups {
		for _, r := range g.Rules {
			if r.Alert == "" {
				continue
			}
			require.Contains(t, handbook, "\n### "+r.Alert+"\n")
			require.Equal(t, "docs/operations.md#"+strings.ToLower(r.Alert), r.Annotations["runbook"])
			require.Contains(t, []string{"page", "ticket"}, r.Labels["severity"])
			require.Contains(t, tests, "alertname: "+r.Alert+"\n")
		}
	}
}

// tool finds a program of Prometheus: in the folder that the environment
// variable FACTDESK_PROMETHEUS names, else on the path.
func tool(t *testing.T, name string) string {
	t.Helper()
	if folder := os.Getenv("FACTDESK_PROMETHEUS"); folder != "" {
		return filepath.Join(folder, name)
	}
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skip(name + " is not installed")
	}
	return path
}

func promtool(t *testing.T, stdin string, args ...string) {
	t.Helper()
	cmd := exec.Command(tool(t, "promtool"), args...)
	cmd.Dir, cmd.Stdin = prometheusFolder, strings.NewReader(stdin)
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "promtool %s\n%s", strings.Join(args, " "), out)
}

func TestPromtoolAgrees(t *testing.T) {
	promtool(t, "", "check", "config", "prometheus.yml")
	promtool(t, "", "test", "rules", "rules_test.yml", "alerts_test.yml")
	addr := start(t, "--addr=127.0.0.1:0")
	work(t, addr)
	res, err := http.Get("http://" + addr + "/metrics")
	require.NoError(t, err)
	promtool(t, text(t, res), "check", "metrics")
}
