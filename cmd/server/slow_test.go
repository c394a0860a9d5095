package main_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// hasty starts the program with tiny limits for slow clients.
func hasty(t *testing.T, args ...string) *program {
	t.Helper()
	return start(t, append([]string{
		"--read-header-timeout", "100ms", "--read-timeout", "200ms", "--write-timeout", "100ms", "--stream-timeout", "200ms",
		"--idle-timeout", "100ms", "--queue-wait", "100ms", "--budget", "2s", "--compare-budget", "100ms",
	}, args...)...)
}

func dial(t *testing.T, p *program) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", strings.TrimPrefix(p.url, "http://"))
	require.NoError(t, err)
	t.Cleanup(func() { _ = conn.Close() })
	require.NoError(t, conn.SetReadDeadline(time.Now().Add(time.Minute)))
	return conn
}

// sooner does something until it takes less than bound, which is well below the
// default of the limit that ends it and far above what is set; five times at most.
func sooner(t *testing.T, bound time.Duration, do func()) {
	t.Helper()
	took := time.Hour
	for range 5 {
		begin := time.Now()
		do()
		if took = min(took, time.Since(begin)); took < bound {
			return
		}
	}
	require.Less(t, took, bound)
}

func TestAHeadThatDoesNotComeEndsTheConnection(t *testing.T) {
	p := hasty(t)
	sooner(t, 4*time.Second, func() {
		conn := dial(t, p)
		_, err := io.WriteString(conn, "POST /extract HTTP/1.1\r\nHost: de")
		require.NoError(t, err)
		_, err = io.ReadAll(conn)
		require.NoError(t, err, "closed by the program")
	})
}

func TestABodyThatDoesNotComeIs408(t *testing.T) {
	p := hasty(t)
	sooner(t, 15*time.Second, func() {
		conn := dial(t, p)
		_, err := io.WriteString(conn, "POST /extract HTTP/1.1\r\nHost: desk\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nhalf")
		require.NoError(t, err)
		res, err := http.ReadResponse(bufio.NewReader(conn), nil)
		require.NoError(t, err)
		require.Equal(t, 408, res.StatusCode)
		require.Contains(t, body(t, res), "urn:factdesk:problem:too-slow")
		_, err = io.ReadAll(conn)
		require.NoError(t, err, "closed by the program")
	})
}

func TestAnIdleConnectionIsClosed(t *testing.T) {
	p := hasty(t)
	sooner(t, time.Minute, func() {
		conn := dial(t, p)
		_, err := io.WriteString(conn, "GET /livez HTTP/1.1\r\nHost: desk\r\n\r\n")
		require.NoError(t, err)
		answer, err := io.ReadAll(conn)
		require.NoError(t, err)
		require.Contains(t, string(answer), "200 OK")
	})
}

// inFlight asks how many requests are being answered, its own among them.
func inFlight(t *testing.T, p *program) int {
	t.Helper()
	res, err := http.Get(p.url + "/metrics")
	require.NoError(t, err)
	_, rest, ok := strings.Cut(body(t, res), "\nfactdesk_http_requests_in_flight ")
	require.True(t, ok)
	var n int
	_, err = fmt.Sscan(rest, &n)
	require.NoError(t, err)
	return n
}

func TestAnAnswerThatIsNotTakenEndsTheConnection(t *testing.T) {
	p := hasty(t, "--budget", "10s", "--read-timeout", "1s")
	conn := dial(t, p)
	require.NoError(t, conn.(*net.TCPConn).SetReadBuffer(64<<10))
	text := strings.Repeat(article, 4000) // nine megabytes of answer, more than the buffers of the system hold
	_, err := fmt.Fprintf(conn, "POST /extract?explain=1 HTTP/1.1\r\nHost: desk\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s", len(text), text)
	require.NoError(t, err)
	require.NoError(t, conn.SetReadDeadline(time.Now().Add(2*time.Minute)))
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	require.NoError(t, err)
	require.Equal(t, 200, res.StatusCode)
	// Well before the 85 seconds of the defaults plus the time of the work.
	require.Eventually(t, func() bool { return inFlight(t, p) == 1 }, time.Minute, 100*time.Millisecond)
	taken, err := io.Copy(io.Discard, res.Body)
	require.Error(t, err, "the answer is cut")
	require.Less(t, taken, res.ContentLength)
}

func TestABatchThatStandsStillEnds(t *testing.T) {
	p := hasty(t)
	sooner(t, 15*time.Second, func() {
		in, send := io.Pipe()
		defer send.Close()
		go func() { _, _ = io.WriteString(send, `{"id":"a","text":"Nine geese were stolen."}`+"\n") }()
		res, err := http.Post(p.url+"/extract/batch", "application/x-ndjson", in)
		require.NoError(t, err)
		lines := strings.Split(strings.TrimSpace(body(t, res)), "\n")
		require.Len(t, lines, 2)
		var last struct {
			Totals  struct{ Complete bool }
			Problem struct{ Status int }
		}
		require.NoError(t, json.Unmarshal([]byte(lines[1]), &last))
		require.False(t, last.Totals.Complete)
		require.Equal(t, 408, last.Problem.Status)
	})
}

func TestADocumentThatOutlastsItsBudgetIsAnsweredIncomplete(t *testing.T) {
	p := start(t, "--budget", "1ms")
	code, answer := post(t, p.url+"/extract", "text/plain", strings.Repeat(article, 5000))
	require.Equal(t, 200, code)
	require.Contains(t, answer, `"complete":false`)
	require.Eventually(t, func() bool { return strings.Contains(p.logged(), `"incomplete":true`) }, soon, time.Millisecond, "the log follows the answer")
}
