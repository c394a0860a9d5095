package main

import (
	"bytes"
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestNoAnswerIsWrongOrLost is the whole trial in small: the machine of the
// tests is a busy one, so that nothing is said of times.
func TestNoAnswerIsWrongOrLost(t *testing.T) {
	var progress, out bytes.Buffer
	o := options{
		root: "..", calibrate: 2 * time.Second, phase: 3 * time.Second, shares: []float64{0.5, 4},
		soak: time.Second, soakShare: 0.5, idle: 100, ends: true, progress: &progress,
		serverArgs: []string{"--concurrency", "1", "--queue", "2"},
	}
	tr := &trial{options: o, folder: t.TempDir()}
	require.NoError(t, tr.prepare(t.Context()), progress.String())
	defer func() { tr.server.kill() }()
	require.NoError(t, tr.measure(t.Context()))
	require.NoError(t, tr.end(t.Context()))
	tr.report.write(&out)
	require.True(t, tr.report.clean(), out.String())
	require.Len(t, tr.report.phases, 4)
	for _, p := range tr.report.phases {
		require.NotZero(t, p.count(answered), out.String())
	}
	require.NotZero(t, tr.report.phases[2].count(refused), "four times the capacity\n"+out.String())
	require.Len(t, tr.report.endings, 2)
	require.Equal(t, "exit status 0", tr.report.endings[0].exit)
	require.Equal(t, "signal: killed", tr.report.endings[1].exit)
	t.Log(out.String())
}

func TestJudge(t *testing.T) {
	const id = "load-1"
	refusal := `{"type":"urn:factdesk:problem:unavailable","status":503,"request_id":"load-1"}`
	for name, c := range map[string]struct {
		status            int
		id, body, headers string
		good              bool
	}{
		"expected":           {200, id, "claims", "", true},
		"another's":          {200, "load-2", "claims", "", false},
		"other claims":       {200, id, "claim", "", false},
		"a fault":            {500, id, "claims", "", false},
		"refusal":            {503, id, refusal, "1", true},
		"refusal, when?":     {503, id, refusal, "", false},
		"refusal, of whom?":  {503, id, `{"type":"urn:factdesk:problem:unavailable","status":503}`, "1", false},
		"refusal, no object": {503, id, "busy", "1", false},
	} {
		h := http.Header{}
		h.Set("X-Request-Id", c.id)
		h.Set("Content-Type", "application/problem+json")
		h.Set("Retry-After", c.headers)
		why := judge(&http.Response{StatusCode: c.status, Header: h}, []byte(c.body), []byte("claims"), id)
		require.Equal(t, c.good, why == "", "%s: %s", name, why)
	}
}

func TestFigures(t *testing.T) {
	p := &phase{took: time.Second}
	for i := range 1000 {
		p.shots = append(p.shots, shot{took: time.Duration(1000 - i), verdict: verdict(i % 2)})
	}
	require.InDelta(t, 500, p.rate(), 1e-6)
	require.EqualValues(t, 502, quantile(p.times(answered), .5))
	require.EqualValues(t, 999, quantile(p.times(refused), 1))
	require.Zero(t, quantile(nil, .99))
	var samples []sample
	for i := range 100 {
		samples = append(samples, sample{at: time.Duration(i) * time.Minute, resident: 5 + float64(i)/60, goroutines: 7})
	}
	require.InDelta(t, 1, drift(samples, residentOf), 1e-6)
	require.InDelta(t, 0, drift(samples, goroutinesOf), 1e-6)
	require.InDelta(t, 7, most(samples, goroutinesOf), 1e-6)
}
