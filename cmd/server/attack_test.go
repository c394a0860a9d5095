package main_test

import (
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// gauge returns a value of /metrics.
func (p *program) gauge(t *testing.T, name string) float64 {
	t.Helper()
	res, err := http.Get(p.url + "/metrics")
	require.NoError(t, err)
	for line := range splitLines(body(t, res)) {
		if rest, ok := strings.CutPrefix(line, name+" "); ok {
			value, err := strconv.ParseFloat(rest, 64)
			require.NoError(t, err)
			return value
		}
	}
	t.Fatalf("no metric %s", name)
	return 0
}

// calm is what a program holds when nobody asks it anything.
type calm struct {
	goroutines, heap, files float64
}

// rest returns what the program holds now.
func (p *program) rest(t *testing.T) calm {
	t.Helper()
	http.DefaultClient.CloseIdleConnections()
	return calm{goroutines: p.gauge(t, "go_goroutines"), heap: p.gauge(t, "go_memstats_heap_alloc_bytes"), files: p.gauge(t, "process_open_fds")}
}

// comesToRest waits until the program holds what it held before, answers, and
// has met no fault. Plain articles keep the collector going.
func (p *program) comesToRest(t *testing.T, before calm) {
	t.Helper()
	const slack = 32 << 20 // bytes of pools and of what is not collected yet
	for late := time.Now().Add(60 * time.Second); ; {
		now := p.rest(t)
		if now.goroutines <= before.goroutines+5 && now.files <= before.files+5 && now.heap <= before.heap+slack {
			break
		}
		require.True(t, time.Now().Before(late), "it does not come to rest: before %+v, now %+v", before, now)
		code, _ := post(t, p.url+"/extract", "text/plain", strings.Repeat(article+"\n\n", 100))
		require.Equal(t, 200, code)
	}
	require.Zero(t, p.gauge(t, "factdesk_panics_total"))
	require.NotContains(t, p.logged(), `"status":500`)
	require.Equal(t, 200, status(p.url+"/readyz"))
}
