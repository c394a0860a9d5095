package main

import (
	"context"
	"strings"
	"time"

	"factdesk/bench/worker"
)

// sizeCost is what documents of one size cost.
type sizeCost struct {
	bytes       int
	each        time.Duration
	allocations float64 // a kB
	allocated   float64 // bytes a byte
}

// kilobytes are the sizes of documents.
var kilobytes = []int{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000}

// The two sizes that the claim of linear time compares.
const (
	tenth = 100_000
	whole = 1_000_000
)

// sizes measures the cost against the size of a document.
func (b *bench) sizes(ctx context.Context, r *report) error {
	c := b.corpus.bySize()
	file, err := b.documents("sizes", c.docs)
	if err != nil {
		return err
	}
	p, err := begin(ctx, 1, b.argvOf(engine, file), b.log)
	if err != nil {
		return err
	}
	defer p.end()
	probes := make([]*probe, len(c.sets))
	for i, s := range c.sets {
		probes[i] = &probe{p: p, first: s.first, last: s.last}
	}
	var ratios []float64
	for began := p.cpu(); len(ratios) < b.rounds && p.cpu()-began < 4*b.cell; {
		ratio, err := b.sizeRound(probes, c)
		if err != nil {
			return err
		}
		ratios = append(ratios, ratio)
	}
	r.linear = median(ratios)
	for i, q := range probes {
		r.sizes = append(r.sizes, sizeCost{
			bytes: kilobytes[i] * 1000, each: seconds(q.sum.cpu.Seconds() / q.docs),
			allocations: q.sum.allocations / q.bytes * 1000, allocated: q.sum.allocated / q.bytes,
		})
	}
	b.say("1 MB: %.2f times 100 kB", r.linear)
	return nil
}

// sizeRound reads all sizes once, and returns the time of the megabyte to that
// of its mean tenth, which is read right before and right after.
func (b *bench) sizeRound(probes []*probe, c *corpus) (float64, error) {
	var large, tenths *probe
	for i, q := range probes {
		switch kilobytes[i] * 1000 {
		case whole:
			large = q
			continue
		case tenth:
			tenths = q
			continue
		}
		q.passes = 1
		if _, err := q.run(c); err != nil {
			return 0, err
		}
	}
	tenths.passes, large.passes = 1, 1
	before, err := tenths.run(c)
	if err != nil {
		return 0, err
	}
	all, err := large.run(c)
	if err != nil {
		return 0, err
	}
	after, err := tenths.run(c)
	return all / ((before + after) / 2 / (whole / tenth)), err
}

// bySize makes documents of every size: small ones of the beginnings of articles, ten
// tenths of the megabyte and larger pieces of it.
func (c *corpus) bySize() *corpus {
	articles := c.of(articleSet)
	large := c.of(largeSet)[0]
	out := &corpus{}
	for _, kb := range kilobytes {
		bytes := kb * 1000
		var docs []worker.Document
		for i := range max(1, whole/10/bytes) {
			docs = append(docs, document(articles, i%len(articles), bytes))
		}
		if bytes >= tenth {
			docs = pieces(large, bytes)
		}
		out.add(size(bytes), docs...)
	}
	return out
}

// pieces cuts a document into others of so many bytes; what is left over is dropped.
func pieces(d worker.Document, bytes int) []worker.Document {
	var out []worker.Document
	for i := 0; i+bytes <= len(d.Text) || i == 0; i += bytes {
		piece := d.Text[i:min(i+bytes, len(d.Text))]
		out = append(out, worker.Document{Text: strings.ToValidUTF8(piece, ""), Date: d.Date})
	}
	return out
}
