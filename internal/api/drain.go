package api

import "sync"

// drain tells that the service takes no more articles, and whoever waits for
// it. Its zero value is ready for use.
type drain struct {
	mu      sync.Mutex
	begun   bool
	next    int
	waiting map[int]func()
}

// Load reports whether the service drains.
func (d *drain) Load() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.begun
}

// Begin makes the service drain and calls those who wait for it.
func (d *drain) Begin() {
	d.mu.Lock()
	d.begun = true
	waiting := d.waiting
	d.waiting = nil
	d.mu.Unlock()
	for _, f := range waiting {
		f()
	}
}

// After calls f when the service begins to drain, at once if it does; cancel
// takes that back.
func (d *drain) After(f func()) (cancel func()) {
	d.mu.Lock()
	if d.begun {
		d.mu.Unlock()
		f()
		return func() {}
	}
	defer d.mu.Unlock()
	if d.waiting == nil {
		d.waiting = map[int]func(){}
	}
	id := d.next
	d.next++
	d.waiting[id] = f
	return func() {
		d.mu.Lock()
		defer d.mu.Unlock()
		delete(d.waiting, id)
	}
}
