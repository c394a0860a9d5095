package main_test

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// dial opens a connection to the program, on which nothing waits for ever.
func (p *program) dial(t *testing.T) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", strings.TrimPrefix(p.url, "http://"))
	require.NoError(t, err)
	t.Cleanup(func() { _ = conn.Close() })
	require.NoError(t, conn.SetDeadline(time.Now().Add(90*time.Second)))
	return conn
}

// exchange writes bytes as they are, ends its side of the connection, and
// returns the statuses of the answers until the other side ends it.
func (p *program) exchange(t *testing.T, raw string) (statuses []int) {
	t.Helper()
	conn := p.dial(t)
	if _, err := io.WriteString(conn, raw); err == nil {
		_ = conn.(*net.TCPConn).CloseWrite()
	}
	for in := bufio.NewReader(conn); ; {
		res, err := http.ReadResponse(in, nil)
		if err != nil {
			require.NotErrorIs(t, err, os.ErrDeadlineExceeded, "the connection stays open after %v", statuses)
			return statuses
		}
		_, _ = io.Copy(io.Discard, res.Body)
		statuses = append(statuses, res.StatusCode)
	}
}

// smuggled is a request that an attacker would have a proxy take for the body
// of another.
const smuggled = "GET /version HTTP/1.1\r\nHost: d\r\n\r\n"

func rawPost(headers, body string) string {
	return "POST /extract HTTP/1.1\r\nHost: d\r\nContent-Type: text/plain\r\n" + headers + "\r\n" + body
}

const (
	chunked = "Transfer-Encoding: chunked\r\n"
	four    = "Content-Length: 4\r\n"
	nine    = "4\r\nnine\r\n0\r\n\r\n"
)

// Two readers of HTTP that disagree where a request ends let an attacker put
// words into the mouth of the next client. Where a request can be read in two
// ways, it is refused, or the connection ends with it.
func TestNoRequestHidesInAnother(t *testing.T) {
	p := start(t)
	for name, c := range map[string]struct {
		raw  string
		want []int
	}{
		"plain, two in a row":       {rawPost(four, "nine") + smuggled, []int{200, 200}},
		"chunks, then another":      {rawPost(chunked, nine) + smuggled, []int{200}},
		"length and chunks":         {rawPost(four+chunked, "0\r\n\r\n"+smuggled), []int{200}},
		"chunks and length":         {rawPost(chunked+four, "0\r\n\r\n"+smuggled), []int{200}},
		"two lengths":               {rawPost(four+"Content-Length: 38\r\n", "nine"+smuggled), []int{400}},
		"list of lengths":           {rawPost("Content-Length: 4, 38\r\n", "nine"+smuggled), []int{400}},
		"signed length":             {rawPost("Content-Length: +4\r\n", "nine"+smuggled), []int{400}},
		"negative length":           {rawPost("Content-Length: -1\r\n", smuggled), []int{400}},
		"empty length":              {rawPost("Content-Length:\r\n", smuggled), []int{400}},
		"length beyond 64 bits":     {rawPost("Content-Length: 18446744073709551620\r\n", "nine"+smuggled), []int{400}},
		"hexadecimal length":        {rawPost("Content-Length: 0x4\r\n", "nine"+smuggled), []int{400}},
		"two codings":               {rawPost(chunked+"Transfer-Encoding: identity\r\n", nine+smuggled), []int{501}},
		"coding of another name":    {rawPost("Transfer-Encoding: xchunked\r\n"+four, "nine"+smuggled), []int{501}},
		"coding behind a tab":       {rawPost("Transfer-Encoding:\tchunked\r\n"+four, nine+smuggled), []int{200}},
		"coding behind a space":     {rawPost("Transfer-Encoding : chunked\r\n"+four, "nine"+smuggled), []int{400}},
		"coding after a vertical":   {rawPost("Transfer-Encoding: \x0bchunked\r\n"+four, "nine"+smuggled), []int{400}},
		"coding on the next line":   {rawPost("Transfer-Encoding:\r\n chunked\r\n"+four, nine+smuggled), []int{200}},
		"folded header":             {rawPost("X-A: b\r\n c\r\n"+four, "nine"), []int{200}},
		"space before first header": {strings.Replace(rawPost(four, "nine"), "Host", " Host", 1), []int{400}},
		"bare line feeds":           {strings.ReplaceAll(rawPost(four, "nine"), "\r\n", "\n"), []int{200}},
		"bare feed hides a coding":  {rawPost("X-A: b\n"+chunked+four, nine+smuggled), []int{200}},
		"bare carriage return":      {rawPost("X-A: b\rTransfer-Encoding: chunked\r\n"+four, "nine"+smuggled), []int{400}},
		"NUL":                       {rawPost("X-A: \x00\r\n"+four, "nine"), []int{400}},
		"chunk extension":           {rawPost(chunked, "4;a=\"b\"\r\nnine\r\n0\r\n\r\n"+smuggled), []int{200}},
		"chunk extension, bare LF":  {rawPost(chunked, "4;\nnine\r\n0\r\n\r\n"+smuggled), []int{400}},
		"endless chunk extension":   {rawPost(chunked, "4;"+strings.Repeat("a", 1<<20)), []int{400}},
		"extensions without end":    {rawPost(chunked, strings.Repeat("1;"+strings.Repeat("a", 1000)+"\r\nx\r\n", 1000)), []int{400}},
		"chunk of hexadecimal":      {rawPost(chunked, "0x4\r\nnine\r\n0\r\n\r\n"+smuggled), []int{400}},
		"chunk beyond 64 bits":      {rawPost(chunked, "10000000000000004\r\nnine\r\n0\r\n\r\n"+smuggled), []int{400}},
		"negative chunk":            {rawPost(chunked, "-4\r\nnine\r\n0\r\n\r\n"+smuggled), []int{400}},
		"chunk longer than said":    {rawPost(chunked, "4\r\nnine geese\r\n0\r\n\r\n"+smuggled), []int{400}},
		"length in a trailer":       {rawPost(chunked+"Trailer: Content-Length\r\n", "4\r\nnine\r\n0\r\nContent-Length: 9\r\n\r\n"), []int{400}},
		"chunks in HTTP/1.0":        {strings.Replace(rawPost(chunked+four, nine+smuggled), "1.1", "1.0", 1), []int{200}},
		"length with GET":           {"GET /version HTTP/1.1\r\nHost: d\r\n" + fmt.Sprintf("Content-Length: %d\r\n\r\n", len(smuggled)) + smuggled, []int{200}},
		"no host":                   {"GET /version HTTP/1.1\r\n\r\n", []int{400}},
		"two hosts":                 {"GET /version HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", []int{400}},
		"HTTP of another kind":      {"GET /version HTTP/9.9\r\nHost: d\r\n\r\n", []int{505}},
		"preface of HTTP/2":         {"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + smuggled, []int{404}},
		"TLS":                       {"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", []int{400}},
		"expectation":               {rawPost("Expect: 200-maybe\r\n"+four, "nine"), []int{417}},
		"long line":                 {"GET /" + strings.Repeat("a", 1<<16) + " HTTP/1.1\r\nHost: d\r\n\r\n", []int{431}},
		"many headers":              {"GET /version HTTP/1.1\r\nHost: d\r\n" + strings.Repeat("X-A: b\r\n", 1<<14) + "\r\n", []int{431}},
		"climbing path":             {"GET /../../etc/passwd HTTP/1.1\r\nHost: d\r\n\r\n", []int{404}},
		"escaped path":              {"GET /%2e%2e/%00/%zz HTTP/1.1\r\nHost: d\r\n\r\n", []int{400}},
		"another's address":         {"CONNECT other.example:443 HTTP/1.1\r\nHost: d\r\n\r\n", []int{404}},
		"body cut off":              {rawPost("Content-Length: 400\r\n", "nine"), []int{400}},
	} {
		t.Run(name, func(t *testing.T) { require.Equal(t, c.want, p.exchange(t, c.raw)) })
	}
	require.Equal(t, 200, status(p.url+"/readyz"))
}
