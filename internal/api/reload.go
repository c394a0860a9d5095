package api

import "github.com/prometheus/client_golang/prometheus"

// Reload is how an attempt to put other rules in force ended.
type Reload string

// The ends of a reload.
const (
	ReloadApplied   Reload = "applied"
	ReloadUnchanged Reload = "unchanged"
	ReloadRefused   Reload = "refused"
)

// Ready gives the server its engine, the first or the next one. A request is
// answered whole by the engine that was there when it came.
func (s *Server) Ready(e Engine) {
	old := s.engine.Swap(&e)
	s.metrics.ruleset.WithLabelValues(e.Ruleset()).Set(1)
	if old != nil && (*old).Ruleset() != e.Ruleset() {
		s.metrics.ruleset.DeleteLabelValues((*old).Ruleset())
	}
}

// newKeyReloads counts as CountKeyReload says.
func newKeyReloads() *prometheus.CounterVec {
	c := counters("key_reloads_total", "Attempts to put other keys in force, by how they ended.", "result")
	for _, r := range []Reload{ReloadApplied, ReloadRefused} {
		c.WithLabelValues(string(r))
	}
	return c
}

// CountKeyReload counts how an attempt to put other keys in force ended:
// applied or refused.
func (s *Server) CountKeyReload(r Reload) { s.keyReloads.WithLabelValues(string(r)).Inc() }

// CountReload counts how an attempt to put other rules in force ended.
func (s *Server) CountReload(r Reload) { s.metrics.reloads.WithLabelValues(string(r)).Inc() }
