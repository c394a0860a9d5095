package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"runtime"
	"runtime/debug"
	"time"

	"github.com/urfave/cli/v3"

	"factdesk/internal/api"
)

// version and revision are stamped by the linker (-X main.version=…); the Go
// toolchain's own record of the checkout stands in for the revision.
var version, revision = "dev", ""

func build() api.Build {
	b := api.Build{Version: version, Revision: revision, Go: runtime.Version()}
	info, ok := debug.ReadBuildInfo()
	if b.Revision == "" && ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				b.Revision = s.Value
			}
		}
	}
	if b.Revision == "" {
		b.Revision = "unknown"
	}
	return b
}

func (p *process) versionCommand() *cli.Command {
	return &cli.Command{
		Name:  "version",
		Usage: "print version, revision and the Go that built it",
		Action: func(_ context.Context, c *cli.Command) error {
			if err := noArguments(c); err != nil {
				return err
			}
			b := build()
			_, err := fmt.Fprintf(p.stdout, "factdesk %s (%s, %s)\n", b.Version, b.Revision, b.Go)
			return failed(err)
		},
	}
}

func (p *process) healthCommand() *cli.Command {
	return &cli.Command{
		Name:      "health",
		Usage:     "ask a running server whether it is ready; exit status 1 if not",
		ArgsUsage: "[URL]",
		Flags: []cli.Flag{
			p.configFlag(),
			&cli.StringFlag{Name: "addr", Value: ":8080", Usage: "`ADDRESS` that the server listens on, where no URL is given", Sources: p.option("addr")},
			&cli.StringFlag{Name: "admin-addr", Usage: "`ADDRESS` for the operator, which is asked if there is one", Sources: p.option("admin-addr")},
			&cli.StringFlag{Name: "tls-cert", Usage: "`FILE` of its certificate, with which it speaks TLS", Sources: p.option("tls-cert")},
			&cli.DurationFlag{Name: "timeout", Value: 2 * time.Second, Usage: "`TIME` to wait for the answer"},
		},
		Action: func(ctx context.Context, c *cli.Command) error {
			if c.Args().Len() > 1 {
				return errors.New("health takes one URL")
			}
			url := c.Args().First()
			if url == "" {
				var err error
				if url, err = p.ownURL(c); err != nil {
					return err
				}
			}
			ctx, cancel := context.WithTimeout(ctx, c.Duration("timeout"))
			defer cancel()
			return failed(health(ctx, url))
		},
	}
}

// ownURL is where the server tells that has the same options.
func (p *process) ownURL(c *cli.Command) (string, error) {
	if p.settings.read(); p.settings.err != nil {
		return "", p.settings.err
	}
	if admin := c.String("admin-addr"); admin != "" {
		return readyURL("http", admin)
	}
	if c.String("tls-cert") != "" {
		return readyURL("https", c.String("addr"))
	}
	return readyURL("http", c.String("addr"))
}

// readyURL is where a server that listens on addr tells whether it is ready.
func readyURL(scheme, addr string) (string, error) {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return "", fmt.Errorf("address: %w", err)
	}
	if ip := net.ParseIP(host); host == "" || ip.IsUnspecified() {
		host = "127.0.0.1" // an image without /etc/hosts knows no localhost
	}
	return scheme + "://" + net.JoinHostPort(host, port) + "/readyz", nil
}

func health(ctx context.Context, url string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return fmt.Errorf("health: %w", err)
	}
	// A server asks itself, by an address that its certificate does not name;
	// nothing is sent, and of the answer nothing but the status is believed.
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}}
	defer client.CloseIdleConnections()
	res, err := client.Do(req)
	if err != nil {
		return fmt.Errorf("health: %w", err)
	}
	defer func() { _ = res.Body.Close() }()
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("health: %s", res.Status)
	}
	return nil
}
