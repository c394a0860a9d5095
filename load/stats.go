package main

import (
	"context"
	"slices"
	"time"
)

// sample is the state of the server at a moment.
type sample struct {
	at         time.Duration
	resident   float64 // bytes
	goroutines float64
}

// watch samples the server until stop is called, which returns the samples.
func watch(ctx context.Context, s *server, every time.Duration) (stop func() []sample) {
	ctx, cancel := context.WithCancel(ctx)
	out := make(chan []sample)
	go func() {
		var samples []sample
		begin := time.Now()
		tick := time.NewTicker(every)
		defer tick.Stop()
		for {
			if one, err := s.sample(); err == nil {
				one.at = time.Since(begin)
				samples = append(samples, one)
			}
			select {
			case <-ctx.Done():
				out <- samples
				return
			case <-tick.C:
			}
		}
	}()
	return func() []sample {
		cancel()
		return <-out
	}
}

func (s *server) sample() (sample, error) {
	goroutines, err := s.goroutines()
	if err != nil {
		return sample{}, err
	}
	resident, err := s.resident()
	return sample{resident: resident, goroutines: goroutines}, err
}

func residentOf(s sample) float64   { return s.resident }
func goroutinesOf(s sample) float64 { return s.goroutines }

// most returns the largest value among samples.
func most(samples []sample, of func(sample) float64) float64 {
	m := 0.0
	for _, s := range samples {
		m = max(m, of(s))
	}
	return m
}

// drift returns by how much a value grows in an hour, by least squares over the
// samples but for the first tenth, while caches fill.
func drift(samples []sample, of func(sample) float64) float64 {
	samples = samples[len(samples)/10:]
	var n, sumX, sumY, sumXX, sumXY float64
	for _, s := range samples {
		x, y := s.at.Hours(), of(s)
		n, sumX, sumY, sumXX, sumXY = n+1, sumX+x, sumY+y, sumXX+x*x, sumXY+x*y
	}
	if spread := n*sumXX - sumX*sumX; spread > 0 {
		return (n*sumXY - sumX*sumY) / spread
	}
	return 0
}

// times returns how long the shots of a verdict took, in order.
func (p *phase) times(v verdict) []time.Duration {
	var out []time.Duration
	for i := range p.shots {
		if p.shots[i].verdict == v {
			out = append(out, p.shots[i].took)
		}
	}
	slices.Sort(out)
	return out
}

// quantile returns the value below which a share of ordered times lies, or 0.
func quantile(ordered []time.Duration, share float64) time.Duration {
	if len(ordered) == 0 {
		return 0
	}
	return ordered[min(int(share*float64(len(ordered))), len(ordered)-1)]
}
