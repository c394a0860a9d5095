// Package access decides who may ask, for what and how often. Its invariant:
// nobody is let in whom the keys and the options do not name, no key leaves the
// package that made or checked it, and what it remembers of clients is bounded.
package access

import (
	"errors"
	"fmt"
	"net/netip"
	"sync/atomic"
	"time"
)

// Permission is one thing that a key may be good for.
type Permission string

// The permissions. A key has all but Metrics unless it says what it may.
const (
	Extract Permission = "extract"
	Batch   Permission = "batch"
	Compare Permission = "compare"
	Rules   Permission = "rules"
	Metrics Permission = "metrics"
)

// Why somebody is not let in.
var (
	ErrNoKey      = errors.New("no key was given")
	ErrUnknownKey = errors.New("the key is not one of those that are known")
	ErrForbidden  = errors.New("the key is not for this")
)

// LimitError says that a client asks too much.
type LimitError struct {
	Policy     string        // the limit that is spent: PolicyRate or PolicyQuota
	RetryAfter time.Duration // after which another attempt makes sense
}

func (e *LimitError) Error() string { return fmt.Sprintf("the %s is spent", e.Policy) }

// Guard lets clients in. It is used by many requests at once.
type Guard struct {
	keys      atomic.Pointer[Keys]
	keyless   Keyless
	addresses *addresses
}

// New returns a guard. keys may be nil: then everybody is a client without a key.
func New(keys *Keys, keyless Keyless) *Guard {
	g := &Guard{keyless: keyless}
	g.keys.Store(keys)
	if keyless.Limit != (Limit{}) {
		g.addresses = newAddresses(keyless.Limit)
	}
	return g
}

// Use puts other keys in force. A client whose name and limits stay has spent
// what it had spent.
func (g *Guard) Use(keys *Keys) {
	keys.inherit(g.keys.Load())
	g.keys.Store(keys)
}

// Keyed reports whether there are keys.
func (g *Guard) Keyed() bool { return g.keys.Load() != nil }

// Admit lets a request in: one with a key that has the permission, or one
// without a key where that is allowed. The client that it returns along with a
// LimitError is for telling its limits.
func (g *Guard) Admit(now time.Time, key string, addr netip.Addr, p Permission) (*Client, error) {
	c, err := g.identify(now, key, addr, p)
	if err != nil {
		return nil, err
	}
	return c, c.rate.take(now, 1)
}

func (g *Guard) identify(now time.Time, key string, addr netip.Addr, p Permission) (*Client, error) {
	keys := g.keys.Load()
	if keys == nil || key == "" {
		if keys != nil && (!g.keyless.Allowed || p == Metrics) {
			return nil, ErrNoKey
		}
		return g.addresses.client(now, addr), nil
	}
	e := keys.find(key)
	switch {
	case e == nil:
		return nil, ErrUnknownKey
	case !e.may[p]:
		return nil, ErrForbidden
	}
	return &e.client, nil
}

// Client is somebody who was let in.
type Client struct {
	// Name is that of the key, or "" for a client without one.
	Name        string
	rate, quota *bucket
}

// Spend takes articles from the quota of the client.
func (c *Client) Spend(now time.Time, articles int) error { return c.quota.take(now, articles) }

// Standing is how much of a limit a client has left.
type Standing struct {
	Policy    string
	Limit     Limit
	Remaining int
	Reset     time.Duration // until all of it is there again
}

// Standings lists the limits of the client.
func (c *Client) Standings(now time.Time) []Standing {
	var out []Standing
	for _, b := range []*bucket{c.rate, c.quota} {
		if b != nil {
			out = append(out, b.standing(now))
		}
	}
	return out
}
