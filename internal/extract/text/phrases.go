package text

import (
	"iter"
	"strings"
)

// phrases are sought in a line all at once: it is read a single time, and a
// phrase is compared only where its first two letters stand.
type phrases struct {
	byStart map[[2]byte][]string
	starts  [1 << 10]uint64 // a bit for each pair of letters that a phrase begins with
}

// seek returns phrases of two letters or more.
func seek(list ...string) *phrases {
	p := &phrases{byStart: map[[2]byte][]string{}}
	for _, s := range list {
		pair := [2]byte{s[0], s[1]}
		p.byStart[pair] = append(p.byStart[pair], s)
		at, bit := place(s[0], s[1])
		p.starts[at] |= bit
	}
	return p
}

func place(first, second byte) (at int, bit uint64) {
	n := int(first)<<8 | int(second)
	return n / 64, 1 << (n % 64)
}

// open goes over the phrases that the line begins with.
func (p *phrases) open(line string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if len(line) < 2 {
			return
		}
		if at, bit := place(line[0], line[1]); p.starts[at]&bit == 0 {
			return
		}
		for _, s := range p.byStart[[2]byte{line[0], line[1]}] {
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
	for i := 1; i < len(line); i++ {
		if at, bit := place(line[i-1], line[i]); p.starts[at]&bit == 0 {
			continue
		}
		for _, s := range p.byStart[[2]byte{line[i-1], line[i]}] {
			if strings.HasPrefix(line[i-1:], s) {
				return true
			}
		}
	}
	return false
}
