package text

import (
	"iter"
	"strings"
)

// phrases are sought in a line all at once: it is read a single time, and a
// phrase is compared only where its first letters stand.
type phrases struct {
	reach   int // bytes: as many as the shortest phrase has, at most four
	byStart map[uint32][]string
	starts  [1 << (startBits - 6)]uint64 // a bit for what a phrase begins with
}

// startBits makes room for the beginnings, so that few others share their bits.
const startBits = 13

// seek returns phrases of two letters or more.
func seek(list ...string) *phrases {
	p := &phrases{reach: 4, byStart: map[uint32][]string{}}
	for _, s := range list {
		p.reach = min(p.reach, len(s))
	}
	for _, s := range list {
		start := startOf(s[:p.reach])
		p.byStart[start] = append(p.byStart[start], s)
		at, bit := place(start)
		p.starts[at] |= bit
	}
	return p
}

// join returns the phrases of several lists as one.
func join(lists ...*phrases) *phrases {
	var all []string
	for _, p := range lists {
		for _, some := range p.byStart {
			all = append(all, some...)
		}
	}
	return seek(all...)
}

// startOf packs at most four bytes into one number.
func startOf(s string) uint32 {
	var start uint32
	for i := range len(s) {
		start = start<<8 | uint32(s[i])
	}
	return start
}

// place is where the bit of a beginning is.
func place(start uint32) (at uint32, bit uint64) {
	n := start * 2654435769 >> (32 - startBits)
	return n / 64, 1 << (n % 64)
}

// at returns the phrases that may stand where a line begins so.
func (p *phrases) at(start uint32) []string {
	if at, bit := place(start); p.starts[at]&bit == 0 {
		return nil
	}
	return p.byStart[start]
}

// open goes over the phrases that the line begins with.
func (p *phrases) open(line string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if len(line) < p.reach {
			return
		}
		for _, s := range p.at(startOf(line[:p.reach])) {
			if strings.HasPrefix(line, s) && !yield(s) {
				return
			}
		}
	}
}

// opens reports whether the line begins with one of the phrases.
func (p *phrases) opens(line string) bool {
	for range p.open(line) {
		return true
	}
	return false
}

// in reports whether the line holds one of the phrases.
func (p *phrases) in(line string) bool {
	if len(line) < p.reach {
		return false
	}
	start := startOf(line[:p.reach-1])
	mask := uint32(1<<(8*p.reach) - 1)
	for i := p.reach - 1; i < len(line); i++ {
		start = (start<<8 | uint32(line[i])) & mask
		for _, s := range p.at(start) {
			if strings.HasPrefix(line[i+1-p.reach:], s) {
				return true
			}
		}
	}
	return false
}
