package compare

import "factdesk/internal/extract/claim"

// Status tells what the reports make of a fact.
type Status string

// The statuses.
const (
	// Corroborated facts are told by two or more sources that do not share their sentences.
	Corroborated Status = "corroborated"
	// Single facts are told by one source, in however many copies.
	Single Status = "single"
	// Conflicting facts are told in ways that cannot all be true.
	Conflicting Status = "conflicting"
	// Superseded facts have been overtaken by what a later report says.
	Superseded Status = "superseded"
)

// Ref is one claim of one report, by their indexes in Result.Reports and Report.Claims.
type Ref struct{ Report, Claim int }

// Result is what the reports say together.
type Result struct {
	// Reports are in canonical order: by time of publication, then by id.
	Reports []*Report
	// Stories tells of each report which story it belongs to; reports of
	// different stories are never compared. Numbers count from 0.
	Stories []int
	// Sources are the groups of reports that share their sentences, by
	// report; every report is in exactly one.
	Sources   []Source
	Clusters  []Cluster
	Sums      []Sum
	Timelines []Timeline
	Entities  []Entity
	// Decisions are there only with Options.Explain.
	Decisions []Decision
}

// Source is one or more reports that count as one voice.
type Source struct {
	Reports []int
	// Shared is the greatest share of a report's own wording, from 0 to 1, that
	// another report of the source has, too; 0 where the report stands alone.
	Shared float64
}

// Cluster is one fact and the claims that speak of it.
type Cluster struct {
	ID        string // a hash of its support
	Type      claim.Type
	Story     int
	Statement string
	Status    Status
	// Claim carries the agreed payload under the field that Type names.
	Claim   claim.Claim
	Sources int // independent sources that support it
	Support []Ref
	Differs []Difference
	// SupersededBy is the id of the fact that overtook this one, or "".
	SupersededBy string
}

// Kind tells how grave a difference is.
type Kind string

// The kinds of differences.
const (
	// Contradiction: not both can be true.
	Contradiction Kind = "contradiction"
	// Detail: both can be true; one says more, or speaks of more.
	Detail Kind = "detail"
	// Wording: the same in other words.
	Wording Kind = "wording"
)

// Difference is a field on which the support of a cluster differs.
type Difference struct {
	Field  string
	Kind   Kind
	Values []Variant // by the number of claims, then by value
}

// Variant is one of the values of a field, and who has it.
type Variant struct {
	Value   string
	Support []Ref
}

// Sum is a total with its parts, all of them clusters.
type Sum struct {
	Total string // cluster id
	Parts []string
	// TotalValue and PartValues are the figures, in the order of Parts.
	TotalValue float64
	PartValues []float64
	Holds      bool
	// Evidence tells why the parts are taken for the parts of the total.
	Evidence string
}

// Timeline is how a figure changed from report to report.
type Timeline struct {
	Statement string // of the latest figure
	Steps     []Step
}

// Step is one figure of a time line.
type Step struct {
	PublishedAt string // of the first report that has it, or ""
	Cluster     string // id
	Value       string
	Reports     []int
}

// Entity is a person, organization or place over all reports.
type Entity struct {
	Cluster string // id
	Type    claim.Type
	Name    string
	Namings []Naming
}

// Naming is how one report calls an entity.
type Naming struct {
	Report   int
	Name     string
	Aliases  []string
	Role     string // of a person
	Kind     string // of an organization or place
	Mentions int
}

// Decision is why two claims were or were not taken for the same fact.
type Decision struct {
	Left, Right Ref
	Joined      bool
	Score       float64
	Threshold   float64
	Factors     []Factor
	// Veto names what forbade it whatever the score, or is "".
	Veto string
}

// Factor is one feature that counted.
type Factor struct {
	Feature string
	Weight  float64
	Detail  string
}
