package api

import (
	"net/http"
	"runtime/debug"
)

// labour does work that takes a processor for long, and returns when it is done:
// where the operator has it done if the house is full, and else here, which
// saves the way. The caller holds a slot of the gate, so that no more is under
// way than Config.Concurrency. A panic of the work is one of its caller.
func (s *Server) labour(full bool, work func()) {
	if !full || s.cfg.Labour == nil {
		work()
		return
	}
	var f *fault
	s.cfg.Labour(func() {
		defer func() {
			if v := recover(); v != nil {
				f = &fault{value: v, stack: debug.Stack()}
			}
		}()
		work()
	})
	switch {
	case f == nil:
	case f.value == http.ErrAbortHandler: //nolint:errorlint // a recovered value; net/http compares it so too
		panic(f.value) //nolint:forbidigo // net/http's own signal, which it handles
	default:
		panic(f) //nolint:forbidigo // the panic of the work, which goes on where it was asked for
	}
}

// fault is a panic that happened elsewhere, with the stack of that place.
type fault struct {
	value any
	stack []byte
}

// describe tells of a recovered value what may be logged, and where it happened.
func describe(v any) (kind, stack string) {
	if f, ok := v.(*fault); ok {
		return panicKind(f.value), string(f.stack)
	}
	return panicKind(v), string(debug.Stack())
}
