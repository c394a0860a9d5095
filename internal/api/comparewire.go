package api

// The wire types of POST /compare. Reports are named by the ids that the
// client gave them, clusters and claims by theirs.

type reportWire struct {
	ID          string        `json:"id"`
	PublishedAt string        `json:"published_at,omitempty"`
	URL         string        `json:"url,omitempty"`
	Title       string        `json:"title,omitempty"`
	SHA256      string        `json:"sha256"`
	Length      int           `json:"length"`
	Story       int           `json:"story"`
	Claims      int           `json:"claims"`
	Complete    bool          `json:"complete"`
	Warnings    []warningWire `json:"warnings"`
}

type sourceWire struct {
	Reports []string `json:"reports"`
	Shared  float64  `json:"shared"`
}

type clusterWire struct {
	ID        string `json:"id"`
	Type      string `json:"type"`
	Statement string `json:"statement"`
	Status    string `json:"status"`
	Story     int    `json:"story"`
	Sources   int    `json:"sources"`
	Negated   bool   `json:"negated"`
	Modality  string `json:"modality"`
	payloadWire
	Support      []supportWire    `json:"support"`
	Differs      []differenceWire `json:"differs"`
	SupersededBy string           `json:"superseded_by,omitempty"`
}

// refWire names a claim of a report.
type refWire struct {
	Report string `json:"report"`
	Claim  string `json:"claim"`
}

type supportWire struct {
	refWire
	Text string `json:"text"`
	rangeWire
	Attribution *attributionWire `json:"attribution,omitempty"`
}

type differenceWire struct {
	Field  string        `json:"field"`
	Kind   string        `json:"kind"`
	Values []variantWire `json:"values"`
}

type variantWire struct {
	Value   string    `json:"value"`
	Reports []string  `json:"reports"`
	Claims  []refWire `json:"claims"`
}

type sumWire struct {
	Total        float64   `json:"total"`
	Parts        []float64 `json:"parts"`
	Holds        bool      `json:"holds"`
	TotalCluster string    `json:"total_cluster"`
	PartClusters []string  `json:"part_clusters"`
	Evidence     string    `json:"evidence"`
}

type timelineWire struct {
	Statement string             `json:"statement"`
	Steps     []timelineStepWire `json:"steps"`
}

type timelineStepWire struct {
	PublishedAt string   `json:"published_at,omitempty"`
	Value       string   `json:"value"`
	Cluster     string   `json:"cluster"`
	Reports     []string `json:"reports"`
}

type entityWire struct {
	Cluster string       `json:"cluster"`
	Type    string       `json:"type"`
	Name    string       `json:"name"`
	Namings []namingWire `json:"namings"`
}

type namingWire struct {
	Report   string   `json:"report"`
	Name     string   `json:"name"`
	Aliases  []string `json:"aliases"`
	Role     string   `json:"role,omitempty"`
	Kind     string   `json:"kind,omitempty"`
	Mentions int      `json:"mentions"`
}

type decisionWire struct {
	Left      refWire      `json:"left"`
	Right     refWire      `json:"right"`
	Joined    bool         `json:"joined"`
	Score     float64      `json:"score"`
	Threshold float64      `json:"threshold"`
	Veto      string       `json:"veto,omitempty"`
	Factors   []factorWire `json:"factors"`
}

type factorWire struct {
	Feature string  `json:"feature"`
	Weight  float64 `json:"weight"`
	Detail  string  `json:"detail"`
}
