package main

import (
	"context"
	"math/rand/v2"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

// phase is a stretch of time under one load.
type phase struct {
	name    string
	took    time.Duration
	offered float64 // requests a second
	shots   []shot
	samples []sample
}

var requests atomic.Int64

// newID returns an id for a request that no other of this run has.
func newID() string { return "load-" + strconv.FormatInt(requests.Add(1), 10) }

// openLoop sends rate requests a second for a time, whatever becomes of them,
// at moments that are as random as those of many independent clients (a
// Poisson process): a fixed beat would never let two meet. It returns when all
// are answered.
func openLoop(ctx context.Context, c *client, name string, rate float64, d time.Duration) *phase {
	p := &phase{name: name, offered: rate, shots: make([]shot, 0, int(rate*d.Seconds()*1.2)+10)}
	random := rand.New(rand.NewPCG(1, uint64(rate*1000))) //nolint:gosec // the same load each time
	var mu sync.Mutex
	var flying sync.WaitGroup
	begin := time.Now()
	next := time.Duration(0)
	for n := 0; next < d && ctx.Err() == nil; n++ {
		time.Sleep(time.Until(begin.Add(next)))
		flying.Go(func() {
			s := shot{id: newID(), at: time.Since(begin)}
			s.verdict, s.why = c.send(n, s.id)
			s.took = time.Since(begin) - s.at
			mu.Lock()
			p.shots = append(p.shots, s)
			mu.Unlock()
		})
		next += time.Duration(random.ExpFloat64() / rate * float64(time.Second))
	}
	flying.Wait()
	p.took = time.Since(begin)
	return p
}

// closedLoop has so many clients send one request after the other, and returns
// what they sent.
func closedLoop(ctx context.Context, c *client, name string, clients int, d time.Duration) *phase {
	p := &phase{name: name}
	var mu sync.Mutex
	var number atomic.Int64
	var all sync.WaitGroup
	begin := time.Now()
	for range clients {
		all.Go(func() {
			for time.Since(begin) < d && ctx.Err() == nil {
				n := int(number.Add(1))
				s := shot{id: newID(), at: time.Since(begin)}
				s.verdict, s.why = c.send(n, s.id)
				s.took = time.Since(begin) - s.at
				mu.Lock()
				p.shots = append(p.shots, s)
				mu.Unlock()
				if s.verdict == refused {
					time.Sleep(time.Millisecond)
				}
			}
		})
	}
	all.Wait()
	p.took = time.Since(begin)
	p.offered = float64(len(p.shots)) / p.took.Seconds()
	return p
}

// count returns how many shots have a verdict.
func (p *phase) count(v verdict) int {
	n := 0
	for i := range p.shots {
		if p.shots[i].verdict == v {
			n++
		}
	}
	return n
}

// rate returns how many requests a second were answered with claims.
func (p *phase) rate() float64 { return float64(p.count(answered)) / p.took.Seconds() }
