// Package compare finds out what several reports of an event agree on, where
// they differ, and what a later report has overtaken. Its invariant: the result
// follows from the set of reports alone; their order changes nothing, and no
// clock is read. Work is near-linear in the reports: claims meet only claims
// that share a key with them, and a bounded number of those.
//
// The way through it: every report is digested when it is read (report.go,
// digest.go, trait.go); reports are told apart by story (story.go) and by who
// copied whom (copy.go); claims that speak of one fact are gathered, type by type
// (count.go, assurance.go, amount.go, entity.go, plain.go), by the weights and
// vetoes of one table (weights.go); figures that answer the same question are set
// against each other (question.go, timeline.go); then the facts are written down
// (cluster.go, differ.go, statement.go) and added up (sum.go). It knows nothing
// of HTTP or JSON.
package compare

import (
	"errors"
	"fmt"
	"slices"

	"factdesk/internal/extract/claim"
)

// The number of reports that Compare takes.
const (
	MinReports = 2
	MaxReports = 100
)

// The ways in which reports cannot be compared.
var (
	ErrTooFew  = errors.New("fewer reports than can be compared")
	ErrTooMany = errors.New("more reports than can be compared")
	ErrSameID  = errors.New("two reports have the same id")
)

// Comparer compares reports. It is safe for concurrent use.
type Comparer struct{ words *vocabulary }

// New loads the word lists.
func New() (*Comparer, error) {
	words, err := newVocabulary()
	if err != nil {
		return nil, fmt.Errorf("compare: %w", err)
	}
	return &Comparer{words: words}, nil
}

// Options says what is wanted of a comparison.
type Options struct {
	// Types are the claim types that clusters are wanted of; nil is all.
	Types []claim.Type
	// Explain asks for the decisions behind the clusters.
	Explain bool
}

// work is one comparison.
type work struct {
	words     *vocabulary
	options   Options
	reports   []*Report // in canonical order
	stories   []int     // by report
	copies    *copies
	clusters  []Cluster
	tolls     []timeline
	sums      []Sum
	decisions []Decision
}

// Compare finds the facts of the reports. A report that comes twice counts
// once. Errors are ErrTooFew, ErrTooMany and ErrSameID, the last where two
// different reports share an id.
func (c *Comparer) Compare(reports []*Report, o Options) (*Result, error) {
	switch {
	case len(reports) < MinReports:
		return nil, fmt.Errorf("compare %d: %w", len(reports), ErrTooFew)
	case len(reports) > MaxReports:
		return nil, fmt.Errorf("compare %d: %w", len(reports), ErrTooMany)
	}
	w := &work{words: c.words, options: o}
	var err error
	if w.reports, err = canonical(reports); err != nil {
		return nil, err
	}
	w.stories = stories(w.reports)
	w.copies = findCopies(w.reports)
	w.entities()
	w.counts()
	w.assurances()
	w.amounts()
	w.plain()
	return w.result(), nil
}

// canonical puts the reports in the one order in which everything is decided:
// by time of publication, then by id.
func canonical(reports []*Report) ([]*Report, error) {
	sorted := slices.SortedFunc(slices.Values(reports), byTime)
	out := sorted[:0]
	for _, r := range sorted {
		if len(out) > 0 && out[len(out)-1].same(r) {
			continue
		}
		out = append(out, r)
	}
	seen := make(map[string]bool, len(out))
	for _, r := range out {
		if seen[r.ID] {
			return nil, fmt.Errorf("report %q: %w", r.ID, ErrSameID)
		}
		seen[r.ID] = true
	}
	return slices.Clip(out), nil
}
