package main_test

import (
	"bufio"
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

// binary builds the real program once.
var binary = sync.OnceValues(func() (string, error) {
	dir, err := mkdirTemp()
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "server")
	out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, out)
	}
	return path, nil
})

// program is the real program, running.
type program struct {
	*exec.Cmd
	url  string
	done chan error // of Wait
	mu   sync.Mutex
	log  strings.Builder
}

// start runs the program on a free port and waits until it is ready.
func start(t *testing.T, args ...string) *program {
	t.Helper()
	p := launch(t, args...)
	require.Equal(t, 200, status(p.url+"/livez"), "alive before it is ready\n%s", p.logged())
	p.awaitReady(t)
	return p
}

// launch runs the program on a free port and waits until it listens.
func launch(t *testing.T, args ...string) *program {
	t.Helper()
	if testing.Short() {
		t.Skip("runs the real program")
	}
	path, err := binary()
	require.NoError(t, err)
	p := &program{Cmd: exec.Command(path, append([]string{"--addr", "127.0.0.1:0"}, args...)...), done: make(chan error, 1)}
	p.Env = withoutOptions(os.Environ())
	p.listen(t)
	return p
}

// launch starts the program and waits until it is ready.
func (p *program) launch(t *testing.T) {
	t.Helper()
	p.listen(t)
	require.Equal(t, 200, status(p.url+"/livez"), "alive before it is ready\n%s", p.logged())
	p.awaitReady(t)
}

// listen starts the program and waits until it listens.
func (p *program) listen(t *testing.T) {
	t.Helper()
	stderr, err := p.StderrPipe()
	require.NoError(t, err)
	require.NoError(t, p.Start())
	address := make(chan string, 1)
	go p.follow(stderr, address)
	t.Cleanup(func() { _ = p.Process.Kill() })
	select {
	case a := <-address:
		p.url = "http://" + a
	case err := <-p.done:
		t.Fatalf("the program ended: %v\n%s", err, p.logged())
	case <-time.After(30 * time.Second):
		t.Fatal("the program does not say where it listens")
	}
}

// withoutOptions drops what would be options of the program: the variables of
// the tests begin like them.
func withoutOptions(environ []string) []string {
	return slices.DeleteFunc(environ, func(e string) bool { return strings.HasPrefix(e, "FACTDESK_") })
}

// awaitReady waits until the program is ready, and fails at once if it ends.
func (p *program) awaitReady(t *testing.T) {
	t.Helper()
	late := time.After(30 * time.Second)
	for status(p.url+"/readyz") != 200 {
		select {
		case err := <-p.done:
			t.Fatalf("the program ended: %v\n%s", err, p.logged())
		case <-late:
			t.Fatalf("the program is not ready\n%s", p.logged())
		case <-time.After(5 * time.Millisecond):
		}
	}
}

// follow keeps the log, and tells the address that it names.
func (p *program) follow(stderr io.Reader, address chan<- string) {
	lines := bufio.NewScanner(stderr)
	for lines.Scan() {
		p.mu.Lock()
		p.log.WriteString(lines.Text() + "\n")
		p.mu.Unlock()
		var entry struct{ Msg, Addr string }
		if json.Unmarshal(lines.Bytes(), &entry) == nil && entry.Msg == "listening" {
			address <- entry.Addr
		}
	}
	p.done <- p.Wait()
}

func (p *program) logged() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.log.String()
}

// end waits for the program to end by itself.
func (p *program) end(t *testing.T) error {
	t.Helper()
	select {
	case err := <-p.done:
		return err
	case <-time.After(20 * time.Second):
		t.Fatalf("the program does not end\n%s", p.logged())
		return nil
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

func body(t *testing.T, res *http.Response) string {
	t.Helper()
	b, err := readAll(res)
	require.NoError(t, err)
	return string(b)
}

func readAll(res *http.Response) ([]byte, error) {
	defer res.Body.Close()
	return io.ReadAll(res.Body)
}

func post(t *testing.T, url, media, text string) (int, string) {
	t.Helper()
	res, err := http.Post(url, media, strings.NewReader(text))
	require.NoError(t, err)
	return res.StatusCode, body(t, res)
}
