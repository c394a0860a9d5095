package main

import (
	"context"
	"errors"
	"fmt"
	"net/netip"
	"os"

	"github.com/urfave/cli/v3"

	"factdesk/internal/access"
	"factdesk/internal/api"
)

// gatekeeper makes the guard that the options ask for, or none, and the
// watcher of its keys file, or none.
func gatekeeper(c *cli.Command) (*access.Guard, *watcher, error) {
	keyless, err := access.ParseKeyless(c.String("keyless"))
	if err != nil {
		return nil, nil, fmt.Errorf("--keyless: %w", err)
	}
	path := c.String("keys")
	if path == "" {
		if keyless.Limit == (access.Limit{}) {
			return nil, nil, nil
		}
		return access.New(nil, keyless), nil, nil
	}
	guard := access.New(&access.Keys{}, keyless)
	w := &watcher{what: "keys", files: []string{path}, apply: func() error {
		keys, err := readKeys(path)
		if err != nil {
			return err
		}
		guard.Use(keys)
		return nil
	}}
	if err := w.start(); err != nil {
		return nil, nil, fmt.Errorf("--keys: %w", err)
	}
	return guard, w, nil
}

func readKeys(path string) (*access.Keys, error) {
	file, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	keys, err := access.ParseKeys(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return keys, nil
}

// trustedProxies reads addresses and networks.
func trustedProxies(list []string) ([]netip.Prefix, error) {
	out := make([]netip.Prefix, len(list))
	for i, s := range list {
		addr, err := netip.ParseAddr(s)
		if err == nil {
			out[i] = netip.PrefixFrom(addr, addr.BitLen())
			continue
		}
		if out[i], err = netip.ParsePrefix(s); err != nil {
			return nil, fmt.Errorf("--trusted-proxies: %q is neither an address nor a network such as 10.0.0.0/8", s)
		}
	}
	return out, nil
}

// letIn sets who may ask, as the options say.
func (plan *plan) letIn(c *cli.Command) error {
	guard, keys, err := gatekeeper(c)
	if err != nil {
		return err
	}
	plan.api.Access, plan.keys = guard, keys
	if plan.api.TrustedProxies, err = trustedProxies(c.StringSlice("trusted-proxies")); err != nil {
		return err
	}
	plan.api.CORSOrigins = c.StringSlice("cors-origins")
	plan.api.AdminApart = c.String("admin-addr") != ""
	plan.tls, err = certified(c)
	return err
}

// watch looks after the files of keys and certificates until ctx ends.
func (plan *plan) watch(ctx context.Context, desk *api.Server, c *cli.Command) {
	if plan.keys != nil {
		plan.keys.count = desk.CountKeyReload
		plan.follow(ctx, plan.keys, c)
	}
	if plan.tls != nil {
		plan.tls.files.count = func(api.Reload) {} // the log tells; certificates are renewed long before they end
		plan.follow(ctx, plan.tls.files, c)
	}
}

func (plan *plan) follow(ctx context.Context, w *watcher, c *cli.Command) {
	w.poll, w.logger, w.signal = c.Duration("access-poll"), plan.api.Logger, hangups()
	go w.run(ctx)
}

func (p *process) keyCommand() *cli.Command {
	return &cli.Command{
		Name:  "key",
		Usage: "make a key for a client",
		Commands: []*cli.Command{{
			Name:      "new",
			Usage:     "print the line of the keys file on standard output, and the key, which stands nowhere else, on standard error",
			ArgsUsage: "NAME",
			Action: func(_ context.Context, c *cli.Command) error {
				if c.Args().Len() != 1 {
					return errors.New("key new takes one name")
				}
				key, line, err := access.NewKey(c.Args().First())
				if err != nil {
					return err
				}
				if _, err := fmt.Fprintln(p.stdout, line); err != nil {
					return failed(err)
				}
				_, err = fmt.Fprintln(p.stderr, key)
				return failed(err)
			},
		}},
		Action: func(_ context.Context, c *cli.Command) error {
			return fmt.Errorf("there is no command key %s: key new NAME makes a key", c.Args().First())
		},
	}
}
