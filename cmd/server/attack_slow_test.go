package main_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// ended waits until the other side ends the connection, and returns the status
// of what it answered, or 0; open says that it never does.
func ended(conn net.Conn) (code int, open bool) {
	in := bufio.NewReader(conn)
	if res, err := http.ReadResponse(in, nil); err == nil {
		code = res.StatusCode
		_, _ = io.Copy(io.Discard, res.Body)
	}
	_, err := in.ReadByte()
	return code, errors.Is(err, os.ErrDeadlineExceeded)
}

// trickle sends a byte every now and then, as long as the other side takes it.
func trickle(conn net.Conn, head string) {
	if _, err := io.WriteString(conn, head); err != nil {
		return
	}
	for {
		time.Sleep(500 * time.Millisecond)
		if _, err := io.WriteString(conn, "a"); err != nil {
			return
		}
	}
}

// answersMeanwhile holds that others are served while something goes on.
func (p *program) answersMeanwhile(t *testing.T) {
	t.Helper()
	for range 20 {
		code, _ := post(t, p.url+"/extract", "text/plain", article)
		require.Equal(t, 200, code)
	}
	require.Equal(t, 200, status(p.url+"/readyz"))
}

// Clients that send slowly are cut off: heads after seconds, bodies after half
// a minute. Meanwhile they hold no place of the others.
func TestSlowLorisesAreCutOff(t *testing.T) {
	p := start(t, "--concurrency", "1", "--queue", "1")
	before := p.rest(t)
	const each = 50
	var slow sync.WaitGroup
	for range each {
		head, body, silent := p.dial(t), p.dial(t), p.dial(t)
		go trickle(head, "GET /version HTTP/1.1\r\nHost: d\r\nX-")
		go trickle(body, "POST /extract HTTP/1.1\r\nHost: d\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\n")
		_, err := io.WriteString(silent, "POST /extract/batch HTTP/1.1\r\nHost: d\r\nContent-Type: application/x-ndjson\r\nContent-Length: 1000\r\n\r\n{")
		require.NoError(t, err)
		slow.Go(func() {
			for _, conn := range []net.Conn{head, body, silent} {
				code, open := ended(conn)
				assert.False(t, open, "the connection stays open")
				assert.Contains(t, []int{0, 200, 400, 408, 503}, code, "a batch has begun to answer, and tells in its last line")
				_ = conn.Close()
			}
		})
	}
	p.answersMeanwhile(t)
	slow.Wait()
	p.comesToRest(t, before)
}

// Connections on which nothing happens cost a few kilobytes each and no place
// of the others, whether they are new, between two requests, or full of
// answers that nobody reads.
func TestThousandsOfIdleConnections(t *testing.T) {
	p := start(t)
	before := p.rest(t)
	idle := min(3000, int(p.gauge(t, "process_max_fds"))/2)
	conns := make([]net.Conn, 0, idle)
	for i := range idle {
		conn := p.dial(t)
		conns = append(conns, conn)
		if i%3 == 0 {
			continue // new
		}
		_, err := io.WriteString(conn, "GET /version HTTP/1.1\r\nHost: d\r\n\r\n")
		require.NoError(t, err)
		if i%3 == 1 { // between two
			res, err := http.ReadResponse(bufio.NewReader(conn), nil)
			require.NoError(t, err)
			_ = body(t, res)
		}
	}
	require.GreaterOrEqual(t, p.gauge(t, "process_open_fds"), float64(idle))
	p.answersMeanwhile(t)
	t.Logf("%d MiB resident at most", resident(p.Process.Pid))
	require.Less(t, resident(p.Process.Pid), maxResidentMiB)
	for _, conn := range conns {
		_ = conn.Close()
	}
	p.comesToRest(t, before)
}

// A client that does not read its answer blocks nobody.
func TestNobodyWaitsForAClientThatDoesNotRead(t *testing.T) {
	p := start(t, "--concurrency", "1")
	before := p.rest(t)
	text := fmt.Sprintf("%s\n\n", article)
	var conns []net.Conn
	for range 20 {
		conn := p.dial(t)
		conns = append(conns, conn)
		require.NoError(t, conn.(*net.TCPConn).SetReadBuffer(4<<10))
		for range 20 { // answers of which only the first fit the buffers
			_, err := fmt.Fprintf(conn, "GET /rules HTTP/1.1\r\nHost: d\r\n\r\n")
			require.NoError(t, err)
		}
		_, err := fmt.Fprintf(conn, "POST /extract HTTP/1.1\r\nHost: d\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s", len(text), text)
		require.NoError(t, err)
	}
	p.answersMeanwhile(t)
	for _, conn := range conns {
		_ = conn.Close()
	}
	p.comesToRest(t, before)
}
