package main

import "runtime"

// spareProcessor lets Go run on one processor more than there are articles read
// at once. While all of them are at work, nobody waits for the network: it is
// looked at every ten milliseconds, and whoever asks only for a refusal or for
// health waits behind articles. The operating system gives the one more its
// turn at once. What it returns takes that back.
func spareProcessor(concurrency int) (restore func()) {
	before := runtime.GOMAXPROCS(0)
	if before > concurrency {
		return func() {}
	}
	runtime.GOMAXPROCS(concurrency + 1)
	return func() { runtime.GOMAXPROCS(before) }
}
