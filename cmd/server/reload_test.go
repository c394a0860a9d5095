package main_test

import (
	"encoding/json"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const (
	evictions = "evict\teviction verb object\n"
	tenants   = "Nine tenants were evicted on Monday."
)

// put writes a file into a folder, at once: nobody sees it half written.
func put(t *testing.T, dir, name, content string) {
	t.Helper()
	draft := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(draft, []byte(content), 0o600))
	require.NoError(t, os.Rename(draft, filepath.Join(dir, name)))
}

// reading is what an answer says of its ruleset and of the first count.
type reading struct {
	Ruleset string
	Claims  []struct {
		Count struct{ Event struct{ Type string } }
	}
}

func (r reading) event() string {
	if len(r.Claims) == 0 {
		return "no count"
	}
	return r.Claims[0].Count.Event.Type
}

// reads has the program read of the nine tenants.
func (p *program) reads(t *testing.T) reading {
	t.Helper()
	code, got := post(t, p.url+"/extract?types=count", "text/plain", tenants)
	require.Equal(t, 200, code, got)
	var r reading
	require.NoError(t, json.Unmarshal([]byte(got), &r))
	return r
}

// awaitMetric waits until a line of /metrics says so.
func (p *program) awaitMetric(t *testing.T, line string) {
	t.Helper()
	require.Eventually(t, func() bool {
		res, err := http.Get(p.url + "/metrics")
		require.NoError(t, err)
		for got := range splitLines(body(t, res)) {
			if got == line {
				return true
			}
		}
		return false
	}, 20*time.Second, 10*time.Millisecond, "%s\n%s", line, p.logged())
}

func TestAChangedFolderComesIntoForce(t *testing.T) {
	dir := t.TempDir()
	p := start(t, "--rules", dir, "--rules-poll", "20ms")
	empty := p.reads(t)
	require.Empty(t, empty.event(), "an empty folder changes nothing")

	put(t, dir, "events.txt", evictions)
	p.awaitMetric(t, `factdesk_ruleset_reloads_total{result="applied"} 1`)
	ours := p.reads(t)
	require.Equal(t, "eviction", ours.event())
	require.NotEqual(t, empty.Ruleset, ours.Ruleset)

	put(t, dir, "events.txt", evictions+"levitate\n")
	p.awaitMetric(t, `factdesk_ruleset_reloads_total{result="refused"} 1`)
	require.Equal(t, ours, p.reads(t), "what is refused changes nothing")
	require.Contains(t, p.logged(), "events.txt:2: an entry of this list needs a second column")

	require.NoError(t, os.Remove(filepath.Join(dir, "events.txt")))
	p.awaitMetric(t, `factdesk_ruleset_reloads_total{result="applied"} 2`)
	require.Equal(t, empty, p.reads(t), "a file that is gone takes its words along")

	away := dir + "-away"
	require.NoError(t, os.Rename(dir, away))
	p.awaitMetric(t, `factdesk_ruleset_reloads_total{result="refused"} 2`)
	require.Equal(t, empty.Ruleset, p.reads(t).Ruleset)
	put(t, away, "events.txt", evictions)
	require.NoError(t, os.Rename(away, dir))
	p.awaitMetric(t, `factdesk_ruleset_reloads_total{result="applied"} 3`)
	require.Equal(t, ours, p.reads(t), "a folder that comes back is taken up")
}

func TestSIGHUPReadsTheFolderAgain(t *testing.T) {
	dir := t.TempDir()
	p := start(t, "--rules", dir, "--rules-poll", "0s")
	before := p.reads(t)
	put(t, dir, "events.txt", evictions)
	require.NoError(t, p.Process.Signal(syscall.SIGHUP))
	p.awaitMetric(t, `factdesk_ruleset_reloads_total{result="applied"} 1`)
	require.NotEqual(t, before.Ruleset, p.reads(t).Ruleset)
	require.NoError(t, p.Process.Signal(syscall.SIGHUP))
	p.awaitMetric(t, `factdesk_ruleset_reloads_total{result="unchanged"} 1`)
	require.NoError(t, p.Process.Signal(syscall.SIGTERM))
	require.NoError(t, p.end(t))
}

func TestAnswersDuringSwapsAreOfOneRuleset(t *testing.T) {
	dir := t.TempDir()
	p := start(t, "--rules", dir, "--rules-poll", "10ms")
	want := map[string]string{p.reads(t).Ruleset: ""}
	put(t, dir, "events.txt", evictions)
	p.awaitMetric(t, `factdesk_ruleset_reloads_total{result="applied"} 1`)
	want[p.reads(t).Ruleset] = "eviction"
	require.Len(t, want, 2)

	stop := make(chan struct{})
	var clients sync.WaitGroup
	for range 4 {
		clients.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				r := p.reads(t)
				event, known := want[r.Ruleset]
				if !known || r.event() != event {
					t.Errorf("ruleset %s with the event %q", r.Ruleset, r.event())
					return
				}
			}
		})
	}
	swaps := []string{"", evictions, "nonsense\n", "", evictions, ""}
	for _, content := range swaps {
		put(t, dir, "events.txt", content)
		time.Sleep(500 * time.Millisecond)
	}
	close(stop)
	clients.Wait()
	require.NotContains(t, p.logged(), "panic")
}

func TestABadFolderKeepsTheServerFromStarting(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the real program")
	}
	path, err := binary()
	require.NoError(t, err)
	dir := t.TempDir()
	put(t, dir, "events.txt", "evict\n")
	for _, folder := range []string{dir, filepath.Join(dir, "none")} {
		out, err := exec.Command(path, "--addr", "127.0.0.1:0", "--rules", folder).CombinedOutput()
		var exit *exec.ExitError
		require.ErrorAs(t, err, &exit)
		require.Equal(t, 1, exit.ExitCode(), "%s", out)
	}
}
