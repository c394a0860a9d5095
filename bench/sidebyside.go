package main

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"time"
)

// row is one tool on every set, by the name of the set.
type row struct {
	tool
	cells map[string]cell
}

// sideBySide measures every tool beside factdesk on every set.
func (b *bench) sideBySide(ctx context.Context, r *report) error {
	file, err := b.documents("all", b.corpus.docs)
	if err != nil {
		return err
	}
	yard, err := begin(ctx, 1, b.argvOf(engine, file), b.log)
	if err != nil {
		return err
	}
	defer yard.end()
	r.ours = row{engine, map[string]cell{}}
	for _, s := range b.corpus.sets {
		if r.ours.cells[s.name], err = b.alone(yard, s); err != nil {
			return err
		}
	}
	for _, t := range b.chosen() {
		out, err := b.beside(ctx, yard, t, file)
		if err != nil {
			return fmt.Errorf("%s: %w", t.name, err)
		}
		r.rows = append(r.rows, out)
	}
	return nil
}

// alone measures factdesk by itself.
func (b *bench) alone(yard reader, s set) (cell, error) {
	each, err := b.warmUp(yard, s, b.warm)
	if err != nil {
		return cell{}, err
	}
	q := &probe{p: yard, first: s.first, last: s.last}
	q.fit(each, b.slice)
	for range min(3, b.rounds) {
		if _, err := q.run(b.corpus); err != nil {
			return cell{}, err
		}
	}
	c := q.cell()
	c.ratio = 1
	b.say("factdesk, %s: %.2f MB/s", s.name, c.speed/1e6)
	return c, nil
}

// beside measures one tool on the sets in their order, the small documents
// before the large.
func (b *bench) beside(ctx context.Context, yard *process, t tool, file string) (row, error) {
	out := row{t, map[string]cell{}}
	if _, err := exec.LookPath("node"); t.node && err != nil {
		for _, s := range b.corpus.sets {
			out.cells[s.name] = cell{note: "no node here"}
		}
		return out, nil
	}
	p, err := begin(ctx, 1, b.argvOf(t, file), b.log)
	if err != nil {
		return out, err
	}
	defer p.end()
	if _, err := b.warmUp(p, b.corpus.set(smallSet), 2*b.warm); err != nil { // the most of it, once
		return out, err
	}
	var last cell
	var lastSize int
	for _, s := range b.corpus.sets {
		size := b.corpus.bytes(s.first, s.last) / (s.last - s.first)
		if least := last.each * time.Duration(size) / time.Duration(max(1, lastSize)); least > b.limit || last.note != "" {
			out.cells[s.name] = cell{note: "left out: in proportion " + short(least)}
			continue
		}
		c, err := b.pair(yard, p, s)
		if err != nil && !errors.Is(err, errLate) {
			return out, err
		}
		b.say("%s, %s: %.2f MB/s, %.2f times the time of factdesk (%d pairs) %s", t.name, s.name, c.speed/1e6, c.ratio, c.pairs, c.note)
		out.cells[s.name] = c
		if c.note != "" {
			last.note = c.note // nor the larger ones
			continue
		}
		last, lastSize = c, size
	}
	return out, nil
}
