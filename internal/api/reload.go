package api

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

// CountReload counts how an attempt to put other rules in force ended.
func (s *Server) CountReload(r Reload) { s.metrics.reloads.WithLabelValues(string(r)).Inc() }
