package main

import (
	"runtime"
	"sync"
)

// withoutProfiles has Go take no samples of what asks for memory: where there is
// no address for the operator nobody can ask for them. Go wants it said once.
var withoutProfiles = sync.OnceFunc(func() { runtime.MemProfileRate = 0 })
