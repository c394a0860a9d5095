package check_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// root is the folder of the project.
const root = "../.."

const story = "Norland handed 14 suspected smugglers over to Eastmark on Tuesday, said Mayor Ada Quill. " +
	"The fine was $3 million, and Eastmark assured Norland not to seek the death penalty."

var binaries string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "factdesk-check")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	binaries = dir
	code := m.Run()
	_ = os.RemoveAll(dir)
	os.Exit(code)
}

// binary builds the real server once.
var binary = sync.OnceValues(func() (string, error) {
	path := filepath.Join(binaries, "server")
	cmd := exec.Command("go", "build", "-o", path, "./cmd/server")
	cmd.Dir = root
	out, err := cmd.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, out)
	}
	return path, nil
})

// start runs the real server with args, waits until it is ready, and returns its host and port.
func start(t *testing.T, args ...string) string {
	t.Helper()
	path, err := binary()
	require.NoError(t, err)
	addr, _ := launch(t, exec.Command(path, args...))
	return addr
}

// launch runs a server until the test is over, and returns its host and port
// once it is ready, and what tells how it ended.
func launch(t *testing.T, cmd *exec.Cmd) (addr string, ended <-chan error) {
	t.Helper()
	// The variables of the tests begin like options of the server.
	cmd.Env = slices.DeleteFunc(os.Environ(), func(e string) bool { return strings.HasPrefix(e, "FACTDESK_") })
	stderr, err := cmd.StderrPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	address := make(chan string, 1)
	over, result := make(chan struct{}), make(chan error, 1)
	go func() {
		follow(stderr, address)
		result <- cmd.Wait()
		close(over)
	}()
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		<-over
	})
	select {
	case addr := <-address:
		require.Eventually(t, func() bool { return status("http://"+addr+"/readyz") == http.StatusOK },
			30*time.Second, 20*time.Millisecond, "the server is not ready")
		return addr, result
	case <-time.After(30 * time.Second):
		t.Fatal("the server does not say where it listens")
		return "", nil
	}
}

// follow reads the log to its end and tells the address that it names.
func follow(log io.Reader, address chan<- string) {
	lines := bufio.NewScanner(log)
	for lines.Scan() {
		var entry struct{ Msg, Addr string }
		if json.Unmarshal(lines.Bytes(), &entry) == nil && entry.Msg == "listening" {
			address <- entry.Addr
		}
	}
}

// status gets a URL and returns the status of the answer, or 0 where there is none.
func status(url string) int {
	res, err := http.Get(url)
	if err != nil {
		return 0
	}
	_ = res.Body.Close()
	return res.StatusCode
}

// work has the server read an article, a batch and a mistake, so that every
// metric shows.
func work(t *testing.T, addr string) {
	t.Helper()
	require.NoError(t, send(addr))
}

// load works with several clients at once until the test ends.
func load(t *testing.T, addr string) {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	var clients sync.WaitGroup
	for range 4 {
		clients.Go(func() {
			for ctx.Err() == nil {
				if err := send(addr); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	t.Cleanup(func() {
		stop()
		clients.Wait()
	})
}

func send(addr string) error {
	line, err := json.Marshal(map[string]string{"text": story})
	if err != nil {
		return err
	}
	for _, call := range []struct{ path, media, body string }{
		{"/extract?published_at=2024-03-07", "text/plain", story},
		{"/extract/batch", "application/x-ndjson", string(line) + "\n"},
		{"/extract", "application/json", "{"},
	} {
		res, err := http.Post("http://"+addr+call.path, call.media, strings.NewReader(call.body))
		if err != nil {
			return err
		}
		_, err = io.Copy(io.Discard, res.Body)
		_ = res.Body.Close()
		if err != nil || res.StatusCode >= 500 {
			return fmt.Errorf("%s: %s: %w", call.path, res.Status, err)
		}
	}
	return nil
}
