package worker

import "runtime"

// Keep holds on to results, so that none is left out of the work because
// nobody reads it.
func Keep(results ...any) { runtime.KeepAlive(results) }
