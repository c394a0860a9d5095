package main

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"sync"
	"time"
)

// loadCost is what so many clients get, each with one request after the other.
type loadCost struct {
	clients     int
	perSecond   float64
	median, p99 time.Duration
	cpu         time.Duration // of the server, a request
	refused     int           // 503
}

// crowds are the numbers of clients.
var crowds = []int{1, 2, 4, 8, 16, 32, 64}

// clients measures the server on all cores, which it shares with the clients.
func (b *bench) clients(ctx context.Context, r *report) error {
	s, err := b.serve(ctx, allCores, b.corpus.of(smallSet))
	if err != nil {
		return err
	}
	defer s.end()
	if _, err := s.crowd(2, b.load); err != nil { // a warm-up
		return err
	}
	for _, n := range crowds {
		c, err := s.crowd(n, b.load)
		if err != nil {
			return err
		}
		r.loads = append(r.loads, c)
		b.say("%d clients: %.0f requests/s, %v of the server each", n, c.perSecond, c.cpu.Round(time.Microsecond))
	}
	return nil
}

// crowd lets so many clients ask for so long.
func (s *server) crowd(n int, long time.Duration) (loadCost, error) {
	c := loadCost{clients: n}
	times := make([][]time.Duration, n)
	refused := make([]int, n)
	failed := make([]error, n)
	cpu, began := s.cpu(), time.Now()
	var all sync.WaitGroup
	for i := range n {
		all.Go(func() { times[i], refused[i], failed[i] = s.visit(i, began.Add(long)) })
	}
	all.Wait()
	took, spent := time.Since(began), s.cpu()-cpu
	answered := slices.Sorted(slices.Values(slices.Concat(times...)))
	for _, k := range refused {
		c.refused += k
	}
	if len(answered) == 0 {
		return c, errors.Join(append(failed, errors.New("no request was answered"))...)
	}
	c.perSecond = float64(len(answered)) / took.Seconds()
	c.median, c.p99 = answered[len(answered)/2], answered[len(answered)*99/100]
	c.cpu = spent / time.Duration(len(answered))
	return c, errors.Join(failed...)
}

// visit is one client: it begins with a document of its own, and goes round.
func (s *server) visit(from int, until time.Time) (times []time.Duration, refused int, err error) {
	for i := from; time.Now().Before(until); i++ {
		began := time.Now()
		code, err := s.post(s.docs[i%len(s.docs)])
		switch {
		case err != nil:
			return times, refused, err
		case code == http.StatusOK:
			times = append(times, time.Since(began))
		default:
			refused++
		}
	}
	return times, refused, nil
}
