package api

import (
	"sync"
	"time"
)

// queue says who may wait. A burst may wait as a whole: it is over soon, and
// whoever sent it gets all its answers. A queue that runs over, because more
// comes than goes, is of use to nobody while it is long: it lets no more
// through than a short one, and makes all wait. So only few may wait then, so
// many that no slot is idle, until nobody has been refused for a while.
type queue struct {
	most, few int
	calm      time.Duration // how long after a refusal only few may wait

	mu      sync.Mutex
	waiting int
	crowded time.Time // until when only few may wait
}

// join lets an article wait, until it calls leave, or tells it not to.
func (q *queue) join() bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	now := time.Now()
	room := q.most
	if now.Before(q.crowded) {
		room = min(q.few, q.most)
	}
	if q.waiting >= room {
		q.crowded = now.Add(q.calm)
		return false
	}
	q.waiting++
	return true
}

// length returns how many wait.
func (q *queue) length() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.waiting
}

func (q *queue) leave() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.waiting--
}
