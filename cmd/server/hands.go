package main

import "runtime"

// hands are threads of the operating system that articles are read on, one for
// each that is read at once when the house is full. They step back behind all else that the server
// does: whoever asks only for a refusal or for health waits for no article to
// come to the end of its slice of time.
type hands struct {
	errands chan errand
	over    chan struct{}
}

// errand is a piece of work and the news that it is done.
type errand struct {
	work func()
	done chan<- struct{}
}

// newHands starts so many hands, until end is called.
func newHands(number int) *hands {
	h := &hands{errands: make(chan errand), over: make(chan struct{})}
	for range number {
		go h.run()
	}
	return h
}

// run does errands on a thread of its own. The thread ends with it, since the
// priority of a thread that has stepped back cannot be raised again.
func (h *hands) run() {
	runtime.LockOSThread()
	stepBack()
	for {
		select {
		case e := <-h.errands:
			e.work()
			close(e.done)
		case <-h.over:
			return
		}
	}
}

// do has a hand do the work, which must not panic, and returns when it is done.
func (h *hands) do(work func()) {
	done := make(chan struct{})
	select {
	case h.errands <- errand{work, done}:
		<-done
	case <-h.over:
		work()
	}
}

// end dismisses the hands. What they are at they finish; what comes later is
// done where it is asked for.
func (h *hands) end() { close(h.over) }
