package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"sync"
	"syscall"
	"time"
)

// verdict is what became of a request.
type verdict int

const (
	answered verdict = iota // with the expected bytes
	refused                 // with a well-formed 503
	wrong                   // with anything else
	lost                    // without an answer, or with half of one
	unsent                  // the server did not listen
)

// shot is one request and what became of it.
type shot struct {
	id      string
	at      time.Duration // since the begin of the phase
	took    time.Duration
	verdict verdict
	why     string // where it is wrong or lost
}

// client sends articles over connections that it keeps. It is written by hand
// because it shares the machine with the server: it has no goroutine of its own
// and copies no answer.
type client struct {
	addr     string
	articles []article
	ending   bool // the server may close connections that are not in use
	mu       sync.Mutex
	free     []*line
	buffers  sync.Pool
}

// line is one connection.
type line struct {
	net.Conn
	in   *bufio.Reader
	used time.Time // last
}

func newClient(addr string, articles []article) *client {
	return &client{addr: addr, articles: articles, buffers: sync.Pool{New: func() any { return new(bytes.Buffer) }}}
}

// answerTimeout is far beyond what a server in order takes.
const answerTimeout = time.Minute

// freshFor is how long a connection may lie idle; the server closes it after two minutes.
const freshFor = time.Minute

// send sends the nth article of a phase and judges the answer. Of a server that
// ends, a connection that was in use before may be closed without an answer;
// the article then goes over another, as any client would have it.
func (c *client) send(n int, id string) (verdict, string) {
	a := &c.articles[n%len(c.articles)]
	for {
		l, err := c.line()
		switch {
		case errors.Is(err, syscall.ECONNREFUSED):
			return unsent, ""
		case err != nil:
			return lost, err.Error()
		}
		again := c.ending && !l.used.IsZero()
		v, why, keep := c.ask(l, a, id)
		if keep {
			c.put(l)
			return v, why
		}
		_ = l.Close()
		if v != lost || !again {
			return v, why
		}
	}
}

func (c *client) put(l *line) {
	l.used = time.Now()
	c.mu.Lock()
	defer c.mu.Unlock()
	c.free = append(c.free, l)
}

// line returns the connection that was used last, or a new one.
func (c *client) line() (*line, error) {
	if l := c.kept(); l != nil {
		return l, nil
	}
	return dial(c.addr)
}

func (c *client) kept() *line {
	c.mu.Lock()
	defer c.mu.Unlock()
	n := len(c.free)
	if n == 0 {
		return nil
	}
	l := c.free[n-1]
	if time.Since(l.used) > freshFor {
		c.drop() // all below it are older
		return nil
	}
	c.free = c.free[:n-1]
	return l
}

func dial(addr string) (*line, error) {
	conn, err := net.DialTimeout("tcp", addr, answerTimeout)
	if err != nil {
		return nil, fmt.Errorf("dial: %w", err)
	}
	return &line{Conn: conn, in: bufio.NewReader(conn)}, nil
}

// ask sends one article over a connection, and says whether that may be kept.
func (c *client) ask(l *line, a *article, id string) (v verdict, why string, keep bool) {
	buf := c.buffers.Get().(*bytes.Buffer)
	defer c.buffers.Put(buf)
	buf.Reset()
	buf.WriteString(a.head)
	buf.WriteString(id)
	buf.WriteString("\r\n\r\n")
	buf.Write(a.body)
	_ = l.SetDeadline(time.Now().Add(answerTimeout))
	if _, err := l.Write(buf.Bytes()); err != nil {
		return lost, err.Error(), false
	}
	res, err := http.ReadResponse(l.in, nil)
	if err != nil {
		return lost, err.Error(), false
	}
	buf.Reset()
	_, err = io.Copy(buf, res.Body)
	_ = res.Body.Close()
	if err != nil {
		return lost, err.Error(), false
	}
	if why = judge(res, buf.Bytes(), a.want, id); why != "" {
		return wrong, why, false
	}
	if res.StatusCode == http.StatusOK {
		return answered, "", !res.Close
	}
	return refused, "", !res.Close
}

// judge says what is wrong with an answer, or "".
func judge(res *http.Response, body, want []byte, id string) string {
	switch {
	case res.Header.Get("X-Request-Id") != id:
		return "the answer to another request"
	case res.StatusCode == http.StatusOK && bytes.Equal(body, want):
		return ""
	case res.StatusCode == http.StatusOK:
		return "other claims"
	case res.StatusCode != http.StatusServiceUnavailable:
		return "status " + strconv.Itoa(res.StatusCode)
	}
	var problem struct {
		Type      string
		Status    int
		RequestID string `json:"request_id"`
	}
	after, err := strconv.Atoi(res.Header.Get("Retry-After"))
	if err != nil || after < 1 || res.Header.Get("Content-Type") != "application/problem+json" ||
		json.Unmarshal(body, &problem) != nil || problem.Status != res.StatusCode ||
		problem.Type != "urn:factdesk:problem:unavailable" || problem.RequestID != id {
		return "a malformed refusal: " + string(body)
	}
	return ""
}

// close closes the connections that are kept.
func (c *client) close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.drop()
}

func (c *client) drop() {
	for _, l := range c.free {
		_ = l.Close()
	}
	c.free = nil
}
