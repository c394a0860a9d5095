package api

import (
	"factdesk/internal/compare"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
)

// comparisonConverter turns references into names, and byte spans into those
// of the wire.
type comparisonConverter struct {
	res     *compare.Result
	offsets []*text.Offsets // by report
}

func (c comparisonConverter) claim(r compare.Ref) *claim.Claim {
	return &c.res.Reports[r.Report].Claims[r.Claim]
}

func (c comparisonConverter) span(report int, s text.Span) rangeWire {
	return rangeWire{Start: c.offsets[report].At(s.Start), End: c.offsets[report].At(s.End)}
}

// names returns the ids of reports.
func (c comparisonConverter) names(reports []int) []string {
	out := make([]string, len(reports))
	for i, r := range reports {
		out[i] = c.res.Reports[r].ID
	}
	return out
}

func (c comparisonConverter) ref(r compare.Ref) refWire {
	return refWire{Report: c.res.Reports[r.Report].ID, Claim: c.claim(r).ID}
}

func (c comparisonConverter) report(i int) reportWire {
	r := c.res.Reports[i]
	out := reportWire{
		ID: r.ID, PublishedAt: r.PublishedAt, URL: r.URL, Title: r.Title, SHA256: r.SHA256, Length: c.offsets[i].Len(),
		Story: c.res.Stories[i], Claims: len(r.Claims), Complete: r.Complete, Warnings: make([]warningWire, len(r.Warnings)),
	}
	for k, w := range r.Warnings {
		out.Warnings[k] = warningWire(w)
	}
	return out
}

func (c comparisonConverter) cluster(in *compare.Cluster) clusterWire {
	out := clusterWire{
		ID: in.ID, Type: string(in.Type), Statement: in.Statement, Status: string(in.Status), Story: in.Story, Sources: in.Sources,
		Negated: in.Claim.Negated, Modality: string(in.Claim.Modality),
		Support: make([]supportWire, len(in.Support)), Differs: make([]differenceWire, len(in.Differs)), SupersededBy: in.SupersededBy,
	}
	out.payloadWire = new(converter).payload(&in.Claim) // mentions belong to reports, and are left out
	for i, r := range in.Support {
		out.Support[i] = c.support(r)
	}
	for i := range in.Differs {
		out.Differs[i] = c.difference(&in.Differs[i])
	}
	return out
}

func (c comparisonConverter) support(r compare.Ref) supportWire {
	in := c.claim(r)
	out := supportWire{refWire: c.ref(r), Text: c.res.Reports[r.Report].Text(in), rangeWire: c.span(r.Report, in.Span)}
	if a := in.Attribution; a != nil {
		out.Attribution = &attributionWire{Source: a.Source, Cue: a.Cue, rangeWire: c.span(r.Report, a.Span)}
	}
	return out
}

func (c comparisonConverter) difference(in *compare.Difference) differenceWire {
	out := differenceWire{Field: in.Field, Kind: string(in.Kind), Values: make([]variantWire, len(in.Values))}
	for i, v := range in.Values {
		to := &out.Values[i]
		to.Value = v.Value
		last := -1
		for _, r := range v.Support { // in the order of reports
			to.Claims = append(to.Claims, c.ref(r))
			if r.Report != last {
				to.Reports = append(to.Reports, c.res.Reports[r.Report].ID)
				last = r.Report
			}
		}
	}
	return out
}

func (c comparisonConverter) timeline(in *compare.Timeline) timelineWire {
	out := timelineWire{Statement: in.Statement, Steps: make([]timelineStepWire, len(in.Steps))}
	for i, s := range in.Steps {
		out.Steps[i] = timelineStepWire{PublishedAt: s.PublishedAt, Value: s.Value, Cluster: s.Cluster, Reports: c.names(s.Reports)}
	}
	return out
}

func (c comparisonConverter) entity(in *compare.Entity) entityWire {
	out := entityWire{Cluster: in.Cluster, Type: string(in.Type), Name: in.Name, Namings: make([]namingWire, len(in.Namings))}
	for i, n := range in.Namings {
		out.Namings[i] = namingWire{
			Report: c.res.Reports[n.Report].ID, Name: n.Name, Aliases: list(n.Aliases), Role: n.Role, Kind: n.Kind, Mentions: n.Mentions,
		}
	}
	return out
}

func (c comparisonConverter) decision(in *compare.Decision) decisionWire {
	out := decisionWire{
		Left: c.ref(in.Left), Right: c.ref(in.Right), Joined: in.Joined, Score: in.Score, Threshold: in.Threshold, Veto: in.Veto,
		Factors: make([]factorWire, len(in.Factors)),
	}
	for i, f := range in.Factors {
		out.Factors[i] = factorWire(f)
	}
	return out
}
