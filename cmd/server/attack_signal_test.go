package main_test

import (
	"bufio"
	"encoding/json"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// load is many clients at once, each with a connection of its own for every
// article, until the program no longer takes any.
type load struct {
	mu       sync.Mutex
	answered map[string]int // request ids, with the status of the answer that came whole
	broken   int            // answers that did not come, or not whole
	other    []string       // answers that are not what they should be
	wait     sync.WaitGroup
}

func (p *program) underLoad(clients int, text, want string) *load {
	l := &load{answered: map[string]int{}}
	address := strings.TrimPrefix(p.url, "http://")
	for range clients {
		l.wait.Go(func() {
			for l.once(address, text, want) {
			}
		})
	}
	return l
}

// once sends one article, and reports whether the program takes more: it could
// be reached, and did not say to come again later.
func (l *load) once(address, text, want string) bool {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		return false
	}
	defer conn.Close()
	r, _ := http.NewRequest(http.MethodPost, "http://"+address+"/extract?published_at=2024-03-07", strings.NewReader(text))
	r.Header.Set("Content-Type", "text/plain")
	r.Close = true
	_ = r.Write(conn)
	res, err := http.ReadResponse(bufio.NewReader(conn), r)
	var answer []byte
	if err == nil {
		answer, err = readAll(res)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if err != nil {
		l.broken++
		return true
	}
	l.answered[res.Header.Get("X-Request-Id")] = res.StatusCode
	if res.StatusCode == 200 && string(answer) != want || res.StatusCode != 200 && res.StatusCode != 503 {
		l.other = append(l.other, string(answer))
	}
	return res.StatusCode != 503
}

// enough waits until so many articles have been answered.
func (l *load) enough(t *testing.T, n int) {
	t.Helper()
	require.Eventually(t, func() bool { l.mu.Lock(); defer l.mu.Unlock(); return len(l.answered) >= n }, 60*time.Second, time.Millisecond)
}

// accepted returns the articles that the program says it has answered with 200, by id.
func (p *program) accepted(t *testing.T) (ids []string) {
	t.Helper()
	for line := range strings.Lines(p.logged()) {
		var entry struct {
			Msg, Route string
			ID         string `json:"request_id"`
			Status     int
		}
		require.NoError(t, json.Unmarshal([]byte(line), &entry), line)
		if entry.Msg == "request" && entry.Route == "/extract" && entry.Status == 200 {
			ids = append(ids, entry.ID)
		}
	}
	return ids
}

// Every article that the program took before and after SIGTERM was answered,
// whole and right: its log and the clients agree on each.
func TestSIGTERMUnderLoadLosesNothing(t *testing.T) {
	for name, args := range map[string][]string{"at once": nil, "after a delay": {"--drain-delay", "300ms"}} {
		t.Run(name, func(t *testing.T) {
			p := start(t, args...)
			text := strings.Repeat(article+"\n\n", 20)
			_, want := post(t, p.url+"/extract?published_at=2024-03-07", "text/plain", text)
			var first []string
			require.Eventually(t, func() bool { first = p.accepted(t); return len(first) == 1 }, soon, time.Millisecond, "the log follows the answer")
			l := p.underLoad(16, text, want)
			l.enough(t, 100)
			require.NoError(t, p.Process.Signal(syscall.SIGTERM))
			require.NoError(t, p.end(t), "the exit code is 0")
			l.wait.Wait()
			require.Empty(t, l.other)
			ids := p.accepted(t)[len(first):]
			t.Logf("%d answered; %d connections had been opened but not yet taken", len(ids), l.broken)
			require.LessOrEqual(t, l.broken, 4, "who waits to be taken is told to come again")
			for _, id := range ids {
				require.Equal(t, 200, l.answered[id], "an accepted article was lost")
			}
		})
	}
}

// What is killed outright leaves nothing to repair: the program writes no
// file, and the next one serves at once and says the same.
func TestNothingIsLeftToRepairAfterKill(t *testing.T) {
	path, err := binary()
	if testing.Short() {
		t.Skip("runs the real program")
	}
	require.NoError(t, err)
	dir := t.TempDir()
	p := run(t, exec.Command(path, "--addr", "127.0.0.1:0"), dir)
	text := strings.Repeat(article+"\n\n", 20)
	_, want := post(t, p.url+"/extract?published_at=2024-03-07", "text/plain", text)
	l := p.underLoad(8, text, want)
	l.enough(t, 50)
	require.NoError(t, p.Process.Kill())
	require.Error(t, p.end(t))
	l.wait.Wait()
	require.Empty(t, l.other, "what came whole is right")

	again := run(t, exec.Command(path, "--addr", strings.TrimPrefix(p.url, "http://")), dir)
	code, got := post(t, again.url+"/extract?published_at=2024-03-07", "text/plain", text)
	require.Equal(t, 200, code)
	require.Equal(t, want, got)
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Empty(t, left, "the program writes no file")
}

// run starts a program whose home, working and temporary folder is dir.
func run(t *testing.T, cmd *exec.Cmd, dir string) *program {
	t.Helper()
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "TMPDIR="+dir, "HOME="+dir, "XDG_CACHE_HOME="+dir)
	p := &program{Cmd: cmd, done: make(chan error, 1)}
	p.launch(t)
	return p
}
