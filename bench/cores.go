package main

import (
	"context"
	"runtime"
)

// speedup is what a second core brings.
type speedup struct {
	wall float64 // times as fast, 0 where there is one core only
	cpu  float64 // the same, had both cores been free all the time
}

// cores compares two hands on two cores with one on one: as much work, in turns.
func (b *bench) cores(ctx context.Context, r *report) error {
	if runtime.NumCPU() < 2 {
		return nil
	}
	file, err := b.documents("all", b.corpus.docs)
	if err != nil {
		return err
	}
	one, err := begin(ctx, 1, b.argvOf(engine, file), b.log)
	if err != nil {
		return err
	}
	defer one.end()
	two, err := begin(ctx, 2, b.argvOf(engine, file), b.log)
	if err != nil {
		return err
	}
	defer two.end()
	s := b.corpus.set(smallSet)
	each, err := b.warmUp(one, s, b.warm)
	if err != nil {
		return err
	}
	if _, err := b.warmUp(two, s, b.warm); err != nil {
		return err
	}
	q := probe{first: s.first, last: s.last}
	q.fit(each, 3*b.slice)
	var wall, cpu []float64
	for range b.rounds {
		alone, err := one.ask(q.first, q.last, q.passes, 1, b.lateAfter())
		if err != nil {
			return err
		}
		both, err := two.ask(q.first, q.last, q.passes, 2, b.lateAfter())
		if err != nil {
			return err
		}
		wall = append(wall, alone.wall.Seconds()/both.wall.Seconds())
		cpu = append(cpu, 2*alone.cpu.Seconds()/both.cpu.Seconds())
	}
	r.cores = speedup{median(wall), median(cpu)}
	b.say("two cores: %.2f times one, by processor time %.2f", r.cores.wall, r.cores.cpu)
	return nil
}
