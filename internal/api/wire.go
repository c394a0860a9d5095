package api

// The wire types of openapi.yaml, written by hand so that the order of their
// fields is the order of the answer; the tests hold them to the schema.
// Optional members are left out where they are empty; lists are never null.

// Extraction is the answer of POST /extract.
type Extraction struct {
	Document documentWire  `json:"document"`
	Offsets  string        `json:"offsets"`
	Ruleset  string        `json:"ruleset"`
	Complete bool          `json:"complete"`
	Warnings []warningWire `json:"warnings"`
	Claims   []claimWire   `json:"claims"`

	Explanation *explanationWire `json:"explanation,omitempty"`

	url string // of the article, for the forms that name it
}

type documentWire struct {
	ID       string        `json:"id,omitempty"`
	SHA256   string        `json:"sha256"`
	Language string        `json:"language"`
	Length   int           `json:"length"`
	Anchor   *anchorWire   `json:"anchor,omitempty"`
	Zones    []zoneWire    `json:"zones"`
	Metadata *metadataWire `json:"metadata,omitempty"`
	Text     *string       `json:"text,omitempty"` // where it is not what the client sent
}

type anchorWire struct {
	Date string `json:"date"`
	From string `json:"from"`
}

type rangeWire struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type zoneWire struct {
	Kind string `json:"kind"`
	rangeWire
}

type warningWire struct {
	Code   string `json:"code"`
	Detail string `json:"detail"`
}

type claimWire struct {
	ID   string `json:"id"`
	Type string `json:"type"`
	Text string `json:"text"`
	rangeWire
	Context     contextWire      `json:"context"`
	Sentence    rangeWire        `json:"sentence"`
	Zone        string           `json:"zone"`
	Rule        string           `json:"rule"`
	Confidence  float64          `json:"confidence"`
	Negated     bool             `json:"negated"`
	Modality    string           `json:"modality"`
	Attribution *attributionWire `json:"attribution,omitempty"`
	SameAs      string           `json:"same_as,omitempty"`
	Trace       *traceWire       `json:"trace,omitempty"`
	payloadWire
}

// payloadWire holds what a claim says; exactly one of its members is set.
type payloadWire struct {
	Count        *countWire        `json:"count,omitempty"`
	Date         *dateWire         `json:"date,omitempty"`
	Person       *personWire       `json:"person,omitempty"`
	Organization *organizationWire `json:"organization,omitempty"`
	Assurance    *assuranceWire    `json:"assurance,omitempty"`
	Place        *placeWire        `json:"place,omitempty"`
	Quote        *quoteWire        `json:"quote,omitempty"`
	Amount       *amountWire       `json:"amount,omitempty"`
}

type contextWire struct {
	Prefix string `json:"prefix"`
	Suffix string `json:"suffix"`
}

type attributionWire struct {
	Source string `json:"source"`
	Cue    string `json:"cue"`
	rangeWire
}

type countWire struct {
	Value    *float64   `json:"value"` // null where the number is indefinite
	Min      *float64   `json:"min,omitempty"`
	Max      *float64   `json:"max,omitempty"`
	Relation string     `json:"relation"`
	Noun     string     `json:"noun"`
	Head     string     `json:"head"`
	Of       string     `json:"of"`
	Event    *eventWire `json:"event,omitempty"`
	Parts    []string   `json:"parts,omitempty"`
}

type eventWire struct {
	Type        string `json:"type"`
	Trigger     string `json:"trigger"`
	Agent       string `json:"agent,omitempty"`
	Origin      string `json:"origin,omitempty"`
	Destination string `json:"destination,omitempty"`
	Place       string `json:"place,omitempty"`
	Date        string `json:"date,omitempty"`
}

type dateWire struct {
	Value    string `json:"value"`
	Kind     string `json:"kind"`
	Grain    string `json:"grain,omitempty"`
	From     string `json:"from,omitempty"`
	To       string `json:"to,omitempty"`
	Relative bool   `json:"relative"`
	Modifier string `json:"modifier,omitempty"`
}

type mentionWire struct {
	rangeWire
	Text string `json:"text"`
}

type personWire struct {
	Name        string        `json:"name"`
	Aliases     []string      `json:"aliases"`
	Role        string        `json:"role,omitempty"`
	Affiliation string        `json:"affiliation,omitempty"`
	Author      bool          `json:"author"`
	Mentions    []mentionWire `json:"mentions"`
}

type organizationWire struct {
	Name     string        `json:"name"`
	Acronym  string        `json:"acronym,omitempty"`
	Aliases  []string      `json:"aliases"`
	Kind     string        `json:"kind"`
	Country  string        `json:"country,omitempty"`
	Mentions []mentionWire `json:"mentions"`
}

type partyWire struct {
	Name string `json:"name"`
}

type beneficiariesWire struct {
	Value float64 `json:"value"`
	Text  string  `json:"text"`
}

type assuranceWire struct {
	Giver         *partyWire         `json:"giver,omitempty"`
	Recipient     *partyWire         `json:"recipient,omitempty"`
	Kind          string             `json:"kind"`
	Commitment    string             `json:"commitment"`
	Beneficiaries *beneficiariesWire `json:"beneficiaries,omitempty"`
	Refused       bool               `json:"refused"`
}

type placeWire struct {
	Name     string        `json:"name"`
	Kind     string        `json:"kind"`
	Country  string        `json:"country,omitempty"`
	Mentions []mentionWire `json:"mentions"`
}

type quoteWire struct {
	Speaker *partyWire `json:"speaker,omitempty"`
	Cue     string     `json:"cue,omitempty"`
	Direct  bool       `json:"direct"`
}

type amountWire struct {
	Value    *float64 `json:"value"` // null where the number is indefinite
	Min      *float64 `json:"min,omitempty"`
	Max      *float64 `json:"max,omitempty"`
	Unit     string   `json:"unit,omitempty"`
	Currency string   `json:"currency,omitempty"`
	Relation string   `json:"relation"`
}

type rulesWire struct {
	Ruleset string     `json:"ruleset"`
	Rules   []ruleWire `json:"rules"`
}

type ruleWire struct {
	ID       string       `json:"id"`
	Type     string       `json:"type"`
	Source   string       `json:"source"`
	Doc      string       `json:"doc"`
	Requires []string     `json:"requires"`
	Pattern  string       `json:"pattern,omitempty"`
	Examples examplesWire `json:"examples"`
}

type examplesWire struct {
	Yes []string `json:"yes"`
	No  []string `json:"no"`
}

type versionWire struct {
	Version  string `json:"version"`
	Revision string `json:"revision"`
	Go       string `json:"go"`
	Ruleset  string `json:"ruleset,omitempty"`
}

type healthWire struct {
	Status string `json:"status"`
}

type indexWire struct {
	Service string            `json:"service"`
	Links   map[string]string `json:"links"`
}
