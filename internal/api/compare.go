package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"factdesk/internal/compare"
	"factdesk/internal/extract"
	"factdesk/internal/extract/text"
)

// compare answers POST /compare: the reports are read one after the other in
// one slot of the gate that POST /extract uses, too, and then compared.
func (s *Server) compare(w http.ResponseWriter, r *http.Request) error {
	engine, err := s.ready()
	if err != nil {
		return err
	}
	if err := requireJSON(r); err != nil {
		return err
	}
	if err := requireJSONBody(r.Header); err != nil {
		return err
	}
	opts, err := parseCompareQuery(r.URL.RawQuery)
	if err != nil {
		return err
	}
	at := s.shelf.place()
	defer at.leave()
	body, err := readBody(w, r, at, s.cfg.MaxCompareBody, s.cfg.MaxCompareBody)
	if err != nil {
		return err
	}
	reports, err := decodeReports(body, s.cfg.MaxBody)
	if err != nil {
		return err
	}
	err = s.charge(r.Context(), len(reports))
	tellLimits(r.Context())
	if err != nil {
		return err
	}
	out, err := s.runCompare(r.Context(), engine, reports, opts)
	if err != nil {
		return err
	}
	return answer(w, out)
}

// runCompare has the reports read and compared, within the gate.
func (s *Server) runCompare(ctx context.Context, engine Engine, in []inputReport, opts options) (*Comparison, error) {
	queued := s.stage(ctx, "queue")
	leave, waited, err := s.gate.enter(ctx)
	if err != nil {
		return nil, err
	}
	defer leave()
	queued.done()
	var out *Comparison
	s.labour(waited, func() { out, err = s.compareReports(ctx, engine, in, opts) })
	return out, err
}

// compareReports reads and compares the reports, within the time budget.
func (s *Server) compareReports(ctx context.Context, engine Engine, in []inputReport, opts options) (*Comparison, error) {
	ctx, cancel := context.WithTimeout(ctx, s.cfg.CompareBudget)
	defer cancel()
	reports := make([]*compare.Report, len(in))
	var err error
	for i := range in {
		if reports[i], err = s.readReport(ctx, engine, &in[i], opts); err != nil {
			return nil, classify(err, inReport(i))
		}
	}
	defer s.stage(ctx, "compare").done()
	res, err := s.comparer.Compare(reports, compare.Options{Types: opts.Types, Explain: opts.Explain})
	if err != nil {
		return nil, refusedReports(err)
	}
	return NewComparison(res, engine.Ruleset(), opts.Offsets), nil
}

// readReport extracts and digests one report. The budget of one article holds
// for it, too; what outlasts it is compared as far as it was read.
func (s *Server) readReport(ctx context.Context, engine Engine, in *inputReport, opts options) (*compare.Report, error) {
	if err := checkLength(in.Text, s.cfg.MaxDocument); err != nil {
		return nil, err
	}
	ctx, span := s.part(ctx, "report")
	defer span.End()
	ctx, cancel := context.WithTimeout(ctx, s.cfg.Budget)
	defer cancel()
	res, err := engine.Extract(ctx, extract.Request{
		Text: in.Text, Title: in.Title, ID: in.ID, URL: in.URL, PublishedAt: in.PublishedAt,
		MinConfidence: opts.MinConfidence, Observe: s.stages(ctx), Words: true,
	})
	if err != nil {
		return nil, err
	}
	s.metrics.extraction(len(in.Text), res.Claims)
	rec := recordOf(ctx)
	rec.DocumentBytes += len(in.Text)
	rec.Claims += len(res.Claims)
	rec.Incomplete = rec.Incomplete || !res.Complete
	return s.comparer.Read(compare.Meta{ID: in.ID, URL: in.URL, Title: in.Title, PublishedAt: in.PublishedAt}, res), nil
}

// refusedReports turns what the comparer refuses into what is to be mended.
func refusedReports(err error) error {
	switch {
	case errors.Is(err, compare.ErrSameID):
		return failFields(inBody("reports", "two different reports have the same id"))
	case errors.Is(err, compare.ErrTooFew), errors.Is(err, compare.ErrTooMany):
		return failFields(inBody("reports", tooManyOrFew))
	}
	return fmt.Errorf("compare: %w", err)
}

// Comparison is the answer of POST /compare.
type Comparison struct {
	Offsets  string       `json:"offsets"`
	Ruleset  string       `json:"ruleset"`
	Complete bool         `json:"complete"`
	Reports  []reportWire `json:"reports"`
	Sources  []sourceWire `json:"sources"`

	Clusters  []clusterWire  `json:"clusters"`
	Sums      []sumWire      `json:"sums"`
	Timelines []timelineWire `json:"timelines"`
	Entities  []entityWire   `json:"entities"`

	Decisions []decisionWire `json:"decisions,omitempty"`
}

// NewComparison puts a comparison on the wire, with offsets in a unit of each report's text.
func NewComparison(res *compare.Result, ruleset string, unit text.Unit) *Comparison {
	c := comparisonConverter{res: res, offsets: make([]*text.Offsets, len(res.Reports))}
	for i, r := range res.Reports {
		c.offsets[i] = text.NewOffsets(r.Raw, unit)
	}
	out := &Comparison{
		Offsets: unit.String(), Ruleset: ruleset, Complete: true,
		Reports: make([]reportWire, len(res.Reports)), Sources: make([]sourceWire, len(res.Sources)),
		Clusters: make([]clusterWire, len(res.Clusters)), Sums: make([]sumWire, len(res.Sums)),
		Timelines: make([]timelineWire, len(res.Timelines)), Entities: make([]entityWire, len(res.Entities)),
		Decisions: make([]decisionWire, len(res.Decisions)),
	}
	for i, s := range res.Sources {
		out.Sources[i] = sourceWire{Reports: c.names(s.Reports), Shared: s.Shared}
	}
	for i := range res.Reports {
		out.Reports[i] = c.report(i)
		out.Complete = out.Complete && res.Reports[i].Complete
	}
	for i := range res.Clusters {
		out.Clusters[i] = c.cluster(&res.Clusters[i])
	}
	for i, s := range res.Sums {
		out.Sums[i] = sumWire{
			Total: s.TotalValue, Parts: s.PartValues, Holds: s.Holds,
			TotalCluster: s.Total, PartClusters: s.Parts, Evidence: s.Evidence,
		}
	}
	for i := range res.Timelines {
		out.Timelines[i] = c.timeline(&res.Timelines[i])
	}
	for i := range res.Entities {
		out.Entities[i] = c.entity(&res.Entities[i])
	}
	for i := range res.Decisions {
		out.Decisions[i] = c.decision(&res.Decisions[i])
	}
	return out
}
