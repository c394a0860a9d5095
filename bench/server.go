package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"time"

	"factdesk/bench/worker"
)

// server is the service as it is shipped, with its own defaults but for the
// megabyte that a text may have, on a free port.
type server struct {
	*process
	url    string
	client *http.Client
	docs   []worker.Document
	gzip   bool // the client takes compressed answers
	began  time.Time
}

// serve starts the service and waits until it is ready.
func (b *bench) serve(ctx context.Context, cores int, docs []worker.Document) (*server, error) {
	s := &server{
		docs: docs, began: time.Now(),
		client: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 64, DisableCompression: true}},
	}
	argv := []string{filepath.Join(b.dir, "server"), "--addr", "127.0.0.1:0", "--max-document", fmt.Sprint(whole)}
	addr := make(chan string, 1)
	var err error
	if s.process, err = begin(ctx, cores, argv, &addressFinder{found: addr}); err != nil {
		return nil, err
	}
	select {
	case a := <-addr:
		s.url = "http://" + a
	case <-time.After(time.Minute):
		s.end()
		return nil, errors.New("the server does not listen")
	}
	for time.Since(s.began) < time.Minute {
		if s.isReady() {
			return s, nil
		}
		time.Sleep(time.Millisecond)
	}
	s.end()
	return nil, errors.New("the server is not ready within a minute")
}

func (s *server) isReady() bool {
	res, err := s.client.Get(s.url + "/readyz")
	if err != nil {
		return false
	}
	_ = res.Body.Close()
	return res.StatusCode == http.StatusOK
}

// ask makes the server a reader: its processor time, without that of the client.
func (s *server) ask(first, last, passes, _ int, _ time.Duration) (answer, error) {
	cpu, began := s.cpu(), time.Now()
	for range passes {
		for _, d := range s.docs[first:last] {
			if code, err := s.post(d); err != nil || code != http.StatusOK {
				return answer{}, errors.Join(err, fmt.Errorf("the server answered %d", code))
			}
		}
	}
	return answer{cpu: s.cpu() - cpu, wall: time.Since(began)}, nil
}

// post sends one document and reads the whole answer.
func (s *server) post(d worker.Document) (int, error) {
	target := s.url + "/extract?published_at=" + url.QueryEscape(d.Date)
	req, err := http.NewRequest(http.MethodPost, target, strings.NewReader(d.Text))
	if err != nil {
		return 0, err
	}
	req.Header.Set("Content-Type", "text/plain")
	if s.gzip {
		req.Header.Set("Accept-Encoding", "gzip")
	}
	res, err := s.client.Do(req)
	if err != nil {
		return 0, err
	}
	defer func() { _ = res.Body.Close() }()
	_, err = io.Copy(io.Discard, res.Body)
	return res.StatusCode, err
}

// addressFinder reads the log of the server up to the line with its address.
type addressFinder struct {
	mu    sync.Mutex
	log   []byte
	found chan<- string
}

var listening = regexp.MustCompile(`"msg":"listening","addr":"([^"]+)"`)

func (f *addressFinder) Write(p []byte) (int, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.found == nil {
		return len(p), nil
	}
	f.log = append(f.log, p...)
	if m := listening.FindSubmatch(f.log); m != nil && bytes.HasSuffix(f.log, []byte("\n")) {
		f.found <- string(m[1])
		f.found, f.log = nil, nil
	}
	return len(p), nil
}
