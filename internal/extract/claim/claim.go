// Package claim holds what an article asserts, as typed values. Its invariant:
// a Claim has exactly one payload, the one that its Type names, and spans in
// bytes of the source text. It knows nothing of JSON: the wire belongs to the API.
package claim

import "factdesk/internal/extract/text"

// Type names a kind of claim.
type Type string

// The types of claims.
const (
	TypeCount        Type = "count"
	TypeDate         Type = "date"
	TypePerson       Type = "person"
	TypeOrganization Type = "organization"
	TypeAssurance    Type = "assurance"
	TypePlace        Type = "place"
	TypeQuote        Type = "quote"
	TypeAmount       Type = "amount"
)

// Types lists every type in the order of the documentation.
var Types = []Type{TypeCount, TypeDate, TypePerson, TypeOrganization, TypeAssurance, TypePlace, TypeQuote, TypeAmount}

// Modality tells how the article presents a claim.
type Modality string

// The modalities.
const (
	Asserted    Modality = "asserted"
	Planned     Modality = "planned"
	Possible    Modality = "possible"
	Conditional Modality = "conditional"
	Alleged     Modality = "alleged"
)

// Attribution names who says so.
type Attribution struct {
	Source string    // "Mexican officials"
	Cue    string    // "announced"
	Span   text.Span // of Source
}

// Claim is one thing that the article says.
type Claim struct {
	// ID is a hash of document, type, span and value; set last, by the extractor.
	ID   string
	Type Type
	Span text.Span
	// Sentence indexes Document.Sentences.
	Sentence    int
	Zone        text.ZoneKind
	Rule        string // id of the rule that found it
	Confidence  float64
	Negated     bool
	Modality    Modality
	Attribution *Attribution

	// SameAs is the id of the first claim of the article that says the same, or "".
	SameAs string
	// Trace says how the claim came about; nil unless asked for.
	Trace *Trace

	// Exactly one of these is set.
	Count        *Count
	Date         *Date
	Person       *Person
	Organization *Organization
	Assurance    *Assurance
	Place        *Place
	Quote        *Quote
	Amount       *Amount
}

// Mention is one place where an entity is named.
type Mention struct {
	Span text.Span
	Text string
}

// Mentioned returns the mentions of the person, organization or place that the
// claim is about, nil for a claim of another type.
func (c *Claim) Mentioned() []Mention {
	switch {
	case c.Person != nil:
		return c.Person.Mentions
	case c.Organization != nil:
		return c.Organization.Mentions
	case c.Place != nil:
		return c.Place.Mentions
	}
	return nil
}

// Entity tells whether the claim is about a person, an organization or a place,
// and so stands for all its mentions.
func (c *Claim) Entity() bool { return c.Person != nil || c.Organization != nil || c.Place != nil }

// Party is somebody named in a role.
type Party struct{ Name string }
