package main

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"os"
	"sync/atomic"

	"github.com/urfave/cli/v3"
)

// certificates are those that the server shows and, where it asks clients for
// theirs, those that it trusts; they are read again when they change.
type certificates struct {
	cert, key, clientCA string
	current             atomic.Pointer[tls.Config]
	files               *watcher
}

// certified reads the certificates that the options name; nil where they name none.
func certified(c *cli.Command) (*certificates, error) {
	s := &certificates{cert: c.String("tls-cert"), key: c.String("tls-key"), clientCA: c.String("tls-client-ca")}
	switch {
	case s.cert == "" && s.key == "" && s.clientCA == "":
		return nil, nil
	case s.cert == "" || s.key == "":
		return nil, errors.New("--tls-cert and --tls-key go together, and --tls-client-ca with both")
	}
	names := []string{s.cert, s.key}
	if s.clientCA != "" {
		names = append(names, s.clientCA)
	}
	s.files = &watcher{what: "certificates", files: names, apply: s.load}
	if err := s.files.start(); err != nil {
		return nil, fmt.Errorf("certificates: %w", err)
	}
	return s, nil
}

// load reads the files and puts them in force for connections to come.
func (s *certificates) load() error {
	pair, err := tls.LoadX509KeyPair(s.cert, s.key)
	if err != nil {
		return fmt.Errorf("load %s and %s: %w", s.cert, s.key, err)
	}
	cfg := &tls.Config{MinVersion: tls.VersionTLS12, Certificates: []tls.Certificate{pair}, NextProtos: []string{"http/1.1"}}
	if s.clientCA != "" {
		pem, err := os.ReadFile(s.clientCA)
		if err != nil {
			return fmt.Errorf("read: %w", err)
		}
		cfg.ClientCAs, cfg.ClientAuth = x509.NewCertPool(), tls.RequireAndVerifyClientCert
		if !cfg.ClientCAs.AppendCertsFromPEM(pem) {
			return fmt.Errorf("%s: no certificate in it", s.clientCA)
		}
	}
	s.current.Store(cfg)
	return nil
}

// config is for a server: each connection takes what is in force.
func (s *certificates) config() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
		return s.current.Load(), nil
	}}
}
