package main_test

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// awaitInFlight waits until so many requests are in flight beside the look at the metrics.
func (p *program) awaitInFlight(t *testing.T, n int) {
	t.Helper()
	p.awaitMetric(t, fmt.Sprintf("factdesk_http_requests_in_flight %d", n+1))
}

func TestSIGTERMFinishesWhatIsInFlight(t *testing.T) {
	p := start(t)
	conn, err := net.Dial("tcp", strings.TrimPrefix(p.url, "http://"))
	require.NoError(t, err)
	defer conn.Close()
	half := len(article) / 2
	_, err = fmt.Fprintf(conn, "POST /extract HTTP/1.1\r\nHost: desk\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s", len(article), article[:half])
	require.NoError(t, err)
	p.awaitInFlight(t, 1)

	require.NoError(t, p.Process.Signal(syscall.SIGTERM))
	require.Eventually(t, func() bool {
		c, err := net.Dial("tcp", strings.TrimPrefix(p.url, "http://"))
		if err == nil {
			_ = c.Close()
		}
		return err != nil
	}, 20*time.Second, 20*time.Millisecond, "the listener closes")

	_, err = io.WriteString(conn, article[half:])
	require.NoError(t, err)
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	require.NoError(t, err)
	require.Equal(t, 200, res.StatusCode)
	require.Contains(t, body(t, res), `"claims":[`)
	require.NoError(t, p.end(t), "the exit code is 0")
	require.NotContains(t, p.logged(), "smugglers")
}

func TestTheShutdownTimeoutEndsWhatDoesNotFinish(t *testing.T) {
	p := start(t, "--shutdown-timeout", "100ms")
	conn, err := net.Dial("tcp", strings.TrimPrefix(p.url, "http://"))
	require.NoError(t, err)
	defer conn.Close()
	_, err = io.WriteString(conn, "POST /extract HTTP/1.1\r\nHost: desk\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\n")
	require.NoError(t, err)
	p.awaitInFlight(t, 1)
	require.NoError(t, p.Process.Signal(syscall.SIGINT))
	var exit *exec.ExitError
	require.ErrorAs(t, p.end(t), &exit)
	require.Equal(t, 1, exit.ExitCode())
}

func TestTheServerAnswersOnUntilTheDrainDelayHasPassed(t *testing.T) {
	p := start(t, "--drain-delay", "1m")
	require.NoError(t, p.Process.Signal(syscall.SIGTERM))
	require.Eventually(t, func() bool { return status(p.url+"/readyz") == 503 }, 20*time.Second, 5*time.Millisecond)
	code, _ := post(t, p.url+"/extract", "text/plain", article)
	require.Equal(t, 200, code, "a new article is answered while the listener is open")
	require.NoError(t, p.Process.Signal(syscall.SIGTERM), "a second signal ends the wait")
	require.Error(t, p.end(t))
}

func TestTheSameArticleGivesTheSameBytes(t *testing.T) {
	p := start(t)
	const clients, each = 16, 1000 / 16
	text := strings.Repeat(article+"\nMayor Ada Quill promised them a fair trial in February.\n\n", 20)
	_, want := post(t, p.url+"/extract?published_at=2024-03-07", "text/plain", text)
	require.Contains(t, want, `"complete":true`)
	var wg sync.WaitGroup
	other := make(chan string, clients)
	for c := range clients {
		n := each
		if c < 1000%clients {
			n++
		}
		wg.Go(func() {
			for range n {
				code, got := post(t, p.url+"/extract?published_at=2024-03-07", "text/plain", text)
				if code != 200 || got != want {
					other <- got
					return
				}
			}
		})
	}
	wg.Wait()
	close(other)
	require.Empty(t, <-other)
}

func TestAProcessorIsSpareForTheNetwork(t *testing.T) {
	t.Setenv("GOMAXPROCS", "2")
	for concurrency, want := range map[string]string{"1": "2", "2": "3", "5": "6"} {
		p := start(t, "--concurrency", concurrency)
		res, err := http.Get(p.url + "/metrics")
		require.NoError(t, err)
		require.Contains(t, body(t, res), "\ngo_sched_gomaxprocs_threads "+want+"\n")
	}
}
