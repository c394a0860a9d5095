package main

import (
	"context"
	"time"
)

// httpCost is what HTTP adds to the bare call.
type httpCost struct {
	articles    cell    // against the bare call, server's processor time
	small, gzip float64 // ratio on the small documents, plain and compressed
	paced       float64 // ratio to a bare caller who rests between documents as the client does
	roundTrip   float64 // ratio of what a client waits to what a bare caller waits
}

// overHTTP measures the service as it is shipped beside the bare call, each on
// the same core, with one client elsewhere.
func (b *bench) overHTTP(ctx context.Context, r *report) error {
	file, err := b.documents("all", b.corpus.docs)
	if err != nil {
		return err
	}
	yard, err := begin(ctx, 1, b.argvOf(engine, file), b.log)
	if err != nil {
		return err
	}
	defer yard.end()
	s, err := b.serve(ctx, 1, b.corpus.docs)
	if err != nil {
		return err
	}
	defer s.end()
	if r.http.articles, err = b.pair(yard, s, b.corpus.set(articleSet)); err != nil {
		return err
	}
	small := b.corpus.set(smallSet)
	plain, err := b.pair(yard, s, small)
	if err != nil {
		return err
	}
	r.http.small = plain.ratio
	if yard.pause, err = b.rest(s, small); err != nil {
		return err
	}
	paced, err := b.pair(yard, s, small)
	if err != nil {
		return err
	}
	yard.pause, r.http.paced = 0, paced.ratio
	if r.http.roundTrip, err = b.waiting(yard, s, small); err != nil {
		return err
	}
	s.gzip = true
	compressed, err := b.pair(yard, s, small)
	r.http.gzip = compressed.ratio
	b.say("HTTP: %.3f times the bare call, %.3f at the same pace, compressed %.3f, as a client waits %.3f",
		r.http.small, r.http.paced, r.http.gzip, r.http.roundTrip)
	return err
}

// rest is how long the server rests between two documents of one client.
func (b *bench) rest(s *server, docs set) (time.Duration, error) {
	const passes = 3
	a, err := s.ask(docs.first, docs.last, passes, 1, b.lateAfter())
	return max(0, a.wall-a.cpu) / time.Duration(passes*(docs.last-docs.first)), err
}

// waiting compares the times that pass for the callers.
func (b *bench) waiting(yard, s reader, docs set) (float64, error) {
	var ratios []float64
	for range b.rounds {
		bare, err := yard.ask(docs.first, docs.last, 2, 1, b.lateAfter())
		if err != nil {
			return 0, err
		}
		whole, err := s.ask(docs.first, docs.last, 2, 1, b.lateAfter())
		if err != nil {
			return 0, err
		}
		ratios = append(ratios, whole.wall.Seconds()/bare.wall.Seconds())
	}
	return median(ratios), nil
}
