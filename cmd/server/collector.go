package main

import (
	"math"
	"runtime/debug"
)

// collection is when Go's collector comes: at the latest when the heap has
// grown by so many per cent, and before all memory is over a limit in bytes.
type collection struct {
	percent int
	limit   int64
}

// What Go does unless GOGC and GOMEMLIMIT say otherwise.
const (
	usualPercent = 100
	noLimit      = math.MaxInt64
)

// eased is what the program makes of that, which reads so many articles at once
// of so many characters at most. Most of what it holds are word lists,
// which the collector reads anew each time: it comes half as often, so that
// less time goes into it and fewer requests come upon it. A limit keeps long
// articles, whose garbage is as long, from taking three times what they need. What an
// operator has set stays.
func (c collection) eased(articles, length int) collection {
	const (
		lists   = 48 << 20 // bytes of the program and its word lists
		aLetter = 72       // bytes for a code point of an article under way
	)
	if c.percent == usualPercent {
		c.percent = 2 * usualPercent
	}
	if c.limit == noLimit {
		c.limit = lists + aLetter*int64(articles)*int64(length)
	}
	return c
}

// starting is the same until the program is ready: word lists come into being,
// and next to nothing is garbage.
func (c collection) starting(articles, length int) collection {
	out := c.eased(articles, length)
	if c.percent == usualPercent {
		out.percent = 4 * usualPercent
	}
	return out
}

// collecting is what is in force.
func collecting() collection {
	percent := debug.SetGCPercent(usualPercent)
	debug.SetGCPercent(percent)
	return collection{percent: percent, limit: debug.SetMemoryLimit(-1)}
}

// apply puts it in force.
func (c collection) apply() {
	debug.SetGCPercent(c.percent)
	debug.SetMemoryLimit(c.limit)
}
