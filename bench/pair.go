package main

import (
	"errors"
	"slices"
	"time"
)

// cell is what one tool did on one set.
type cell struct {
	ratio       float64 // of its time to that of factdesk, the median of pairs
	pairs       int
	speed       float64 // bytes a second
	docs        float64 // documents a second
	found       float64 // results a document
	allocations float64 // a kB
	each        time.Duration
	note        string // why there are no figures, or ""
}

// reader is a worker, or a server, that reads documents of the corpus.
type reader interface {
	ask(first, last, passes, hands int, limit time.Duration) (answer, error)
}

// probe asks one reader for documents first to last, and adds up what it says.
type probe struct {
	p           reader
	first, last int
	passes      int
	sum         answer
	bytes, docs float64
}

// run reads the documents and returns the seconds of one pass.
func (q *probe) run(c *corpus) (float64, error) {
	a, err := q.p.ask(q.first, q.last, q.passes, 1, time.Minute)
	if err != nil {
		return 0, err
	}
	q.sum.found += a.found
	q.sum.allocations += a.allocations
	q.sum.allocated += a.allocated
	q.sum.cpu += a.cpu
	q.bytes += float64(q.passes * c.bytes(q.first, q.last))
	q.docs += float64(q.passes * (q.last - q.first))
	return a.cpu.Seconds() / float64(q.passes), nil
}

// fit chooses how often the documents are read, so that it takes a slice.
func (q *probe) fit(each, slice time.Duration) {
	q.passes = max(1, int(slice/(each*time.Duration(q.last-q.first)+1)))
}

// pair runs a tool beside factdesk over one set, in turns: factdesk, the tool,
// factdesk, the tool, factdesk. Each run of the tool is compared with the mean
// of those before and after it, over the same documents.
func (b *bench) pair(yard, p reader, s set) (cell, error) {
	each, err := b.warmUp(p, s, b.warm)
	if errors.Is(err, errLate) {
		return cell{note: "over " + short(b.lateAfter())}, nil
	}
	if err != nil {
		return cell{}, err
	}
	ours, err := b.warmUp(yard, s, b.slice)
	if err != nil {
		return cell{}, err
	}
	span := min(s.last-s.first, max(1, int(b.slice/each)))
	mine, its := &probe{p: yard}, &probe{p: p}
	var ratios []float64
	for len(ratios) < b.rounds && mine.sum.cpu+its.sum.cpu < b.cell {
		first := s.first + len(ratios)*(s.last-s.first-span)/b.rounds // all over the set
		for _, q := range []*probe{mine, its} {
			q.first, q.last = first, first+span
		}
		mine.fit(ours, b.slice)
		its.fit(each, b.slice)
		ratio, err := b.round(mine, its)
		if err != nil {
			return cell{}, err
		}
		ratios = append(ratios, ratio)
	}
	out := its.cell()
	out.ratio, out.pairs = median(ratios), len(ratios)
	return out, nil
}

// round is one run of the tool between two of factdesk.
func (b *bench) round(mine, its *probe) (float64, error) {
	before, err := mine.run(b.corpus)
	if err != nil {
		return 0, err
	}
	between, err := its.run(b.corpus)
	if err != nil {
		return 0, err
	}
	after, err := mine.run(b.corpus)
	return 2 * between / (before + after), err
}

// warmUp reads documents for so long, until the compilers of the tool have had
// their time, and returns what one document took in the later half of it.
func (b *bench) warmUp(p reader, s set, long time.Duration) (time.Duration, error) {
	var spent, late time.Duration
	var counted int
	for i := 0; spent < long || counted == 0; i++ {
		d := s.first + i%(s.last-s.first)
		a, err := p.ask(d, d+1, 1, 1, b.lateAfter())
		if err != nil {
			return 0, err
		}
		spent += a.cpu
		if spent >= long/2 {
			late += a.cpu
			counted++
		}
	}
	return max(late/time.Duration(counted), time.Microsecond), nil
}

// lateAfter is when a document that was thought to be within the limit is given up.
func (b *bench) lateAfter() time.Duration { return 20*time.Second + 4*b.limit }

func (q *probe) cell() cell {
	took := q.sum.cpu.Seconds()
	return cell{
		speed:       q.bytes / took,
		docs:        q.docs / took,
		found:       q.sum.found / q.docs,
		allocations: q.sum.allocations / q.bytes * 1000,
		each:        seconds(took / q.docs),
	}
}

// median is the middle of the figures, or the mean of the two in the middle.
func median(figures []float64) float64 {
	if len(figures) == 0 {
		return 0
	}
	f := slices.Sorted(slices.Values(figures))
	n := len(f)
	return (f[(n-1)/2] + f[n/2]) / 2
}

// seconds is a time of so many seconds.
func seconds(n float64) time.Duration { return time.Duration(n * float64(time.Second)) }
