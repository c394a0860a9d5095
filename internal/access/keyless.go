package access

import (
	"net/netip"
	"sync"
	"time"
)

// Keyless says whether and how often clients without a key are let in where
// there are keys. Where there are none, everybody is let in, within Limit.
type Keyless struct {
	Allowed bool
	Limit   Limit // of an address; the zero Limit is none
}

// Unlimited is the word for clients without a key and without a limit.
const Unlimited = "unlimited"

// ParseKeyless reads "" (nobody without a key), "unlimited", or the limit of an address.
func ParseKeyless(s string) (Keyless, error) {
	switch s {
	case "":
		return Keyless{}, nil
	case Unlimited:
		return Keyless{Allowed: true}, nil
	}
	l, err := ParseLimit(s)
	return Keyless{Allowed: true, Limit: l}, err
}

// maxAddresses bounds what is remembered of addresses: about a megabyte.
const maxAddresses = 10_000

// addresses are the clients without a key. A nil one has one client, without limits.
type addresses struct {
	limit Limit
	rest  *Client // whoever comes when there is no room

	mu      sync.Mutex
	clients map[netip.Prefix]*Client
	swept   time.Time
}

func newAddresses(l Limit) *addresses {
	return &addresses{limit: l, rest: &Client{rate: newBucket(PolicyRate, l)}, clients: map[netip.Prefix]*Client{}}
}

// client returns the client at an address; in IPv6 at a network of 64 bits,
// of which one subscriber has all.
func (a *addresses) client(now time.Time, addr netip.Addr) *Client {
	if a == nil {
		return &Client{}
	}
	bits := 32
	if addr = addr.Unmap().WithZone(""); addr.Is6() {
		bits = 64
	}
	network, err := addr.Prefix(bits)
	if err != nil {
		return a.rest // no address
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	c := a.clients[network]
	if c != nil {
		return c
	}
	if a.sweep(now); len(a.clients) >= maxAddresses {
		return a.rest
	}
	c = &Client{rate: newBucket(PolicyRate, a.limit)}
	a.clients[network] = c
	return c
}

// sweep forgets addresses that have spent nothing, where room is short; once a
// second at most, since it looks at all of them.
func (a *addresses) sweep(now time.Time) {
	if len(a.clients) < maxAddresses || now.Sub(a.swept) < time.Second {
		return
	}
	a.swept = now
	for network, c := range a.clients {
		if c.rate.full(now) {
			delete(a.clients, network)
		}
	}
}
