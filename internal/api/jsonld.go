package api

// W3C Web Annotation Data Model: an annotation a claim, on a page of them. The
// payload is the body, in the terms of schema.org where it has them; the words
// are the target, by quotation and by position.

const (
	annotationContext = "http://www.w3.org/ns/anno.jsonld"
	schemaOrg         = "https://schema.org/"
	ownTerms          = "urn:factdesk:term:"
)

type annotationPage struct {
	Context []any        `json:"@context"`
	ID      string       `json:"id"`
	Type    string       `json:"type"`
	Items   []annotation `json:"items"`
}

type annotation struct {
	ID         string           `json:"id"`
	Type       string           `json:"type"`
	Motivation string           `json:"motivation"`
	Body       map[string]any   `json:"body"`
	Target     annotationTarget `json:"target"`
	Rule       string           `json:"factdesk:rule"`
	Confidence float64          `json:"factdesk:confidence"`
	Modality   string           `json:"factdesk:modality"`
	Negated    bool             `json:"factdesk:negated"`
	Source     map[string]any   `json:"factdesk:attribution,omitempty"`
}

type annotationTarget struct {
	Source   string `json:"source"`
	Selector []any  `json:"selector"`
}

type quoteSelector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
}

type positionSelector struct {
	Type  string `json:"type"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// annotations puts an extraction, whose offsets are code points, into web
// annotations. The target is the article's address, or its hash.
func annotations(e *Extraction) annotationPage {
	document := "urn:sha256:" + e.Document.SHA256
	source := document
	if e.url != "" {
		source = e.url
	}
	page := annotationPage{
		Context: []any{annotationContext, map[string]string{"schema": schemaOrg, "factdesk": ownTerms}},
		ID:      document + ":claims:" + e.Ruleset, Type: "AnnotationPage", Items: make([]annotation, len(e.Claims)),
	}
	for i := range e.Claims {
		page.Items[i] = annotate(&e.Claims[i], source)
	}
	return page
}

func annotate(c *claimWire, source string) annotation {
	a := annotation{
		ID: "urn:factdesk:claim:" + c.ID, Type: "Annotation", Motivation: motivation(c), Body: schemaBody(c),
		Target: annotationTarget{Source: source, Selector: []any{
			quoteSelector{"TextQuoteSelector", c.Text, c.Context.Prefix, c.Context.Suffix},
			positionSelector{"TextPositionSelector", c.Start, c.End},
		}},
		Rule: c.Rule, Confidence: c.Confidence, Modality: c.Modality, Negated: c.Negated,
	}
	if c.Attribution != nil {
		a.Source = thing("Person", "name", c.Attribution.Source, "description", c.Attribution.Cue)
		a.Source["type"] = "schema:Thing" // "officials" are neither a person nor a body by that name
	}
	return a
}

// motivation tells why the words are annotated: entities are identified, the
// rest is described.
func motivation(c *claimWire) string {
	if c.Person != nil || c.Organization != nil || c.Place != nil {
		return "identifying"
	}
	return "describing"
}

// thing makes a node of schema.org: pairs of a property and its value, left
// out where the value is empty.
func thing(kind string, pairs ...any) map[string]any {
	out := map[string]any{"type": "schema:" + kind}
	for i := 0; i+1 < len(pairs); i += 2 {
		property, _ := pairs[i].(string)
		switch v := pairs[i+1].(type) {
		case string:
			if v == "" {
				continue
			}
		case []string:
			if len(v) == 0 {
				continue
			}
		case *float64:
			if v == nil {
				continue
			}
		case map[string]any:
			if v == nil {
				continue
			}
		}
		out["schema:"+property] = pairs[i+1]
	}
	return out
}

func schemaBody(c *claimWire) map[string]any {
	switch {
	case c.Count != nil:
		return schemaCount(c.Count)
	case c.Date != nil:
		return schemaDate(c.Date)
	case c.Person != nil:
		return thing("Person", "name", c.Person.Name, "alternateName", c.Person.Aliases, "jobTitle", c.Person.Role,
			"affiliation", schemaName("Organization", c.Person.Affiliation))
	case c.Organization != nil:
		return schemaOrganization(c.Organization)
	case c.Assurance != nil:
		return schemaAssurance(c.Assurance)
	case c.Place != nil:
		return schemaPlace(c.Place)
	case c.Quote != nil:
		out := thing("Quotation", "text", c.Text, "creator", schemaName("Thing", orNone(c.Quote.Speaker).Name))
		out["factdesk:direct"] = c.Quote.Direct
		return out
	case c.Amount != nil:
		return schemaAmount(c.Amount)
	}
	return thing("Thing", "name", c.Text)
}

// schemaDate makes a property value: schema.org's own dates know no days
// without a year, no sets and no stretches.
func schemaDate(d *dateWire) map[string]any {
	out := thing("PropertyValue", "propertyID", "TIMEX3", "name", d.Kind, "value", d.Value, "unitText", d.Grain)
	if d.From != "" {
		out["factdesk:from"], out["factdesk:to"] = d.From, d.To
	}
	return out
}

func schemaCount(c *countWire) map[string]any {
	out := thing("QuantitativeValue", "value", c.Value, "minValue", c.Min, "maxValue", c.Max, "unitText", c.Noun)
	out["factdesk:relation"], out["factdesk:of"] = c.Relation, c.Of
	if e := c.Event; e != nil {
		out["schema:valueReference"] = thing("Event", "name", e.Trigger, "additionalType", ownTerms+"event:"+e.Type,
			"organizer", schemaName("Thing", e.Agent), "startDate", e.Date,
			"location", schemaName("Place", first(e.Destination, e.Origin)))
	}
	return out
}

// organizationTypes are the kinds for which schema.org has a type of its own.
var organizationTypes = map[string]string{
	"government": "GovernmentOrganization", "law_enforcement": "GovernmentOrganization", "court": "GovernmentOrganization",
	"company": "Corporation", "media": "NewsMediaOrganization", "political_party": "PoliticalParty", "ngo": "NGO",
	"school": "EducationalOrganization", "sports": "SportsOrganization",
}

func schemaOrganization(o *organizationWire) map[string]any {
	kind := organizationTypes[o.Kind]
	if kind == "" {
		kind = "Organization"
	}
	out := thing(kind, "name", o.Name, "alternateName", o.Aliases, "areaServed", schemaName("Country", o.Country))
	out["factdesk:kind"] = o.Kind
	if o.Acronym != "" {
		out["factdesk:acronym"] = o.Acronym
	}
	return out
}

func schemaAssurance(a *assuranceWire) map[string]any {
	out := thing("Action", "name", a.Commitment, "agent", schemaName("Thing", orNone(a.Giver).Name),
		"recipient", schemaName("Thing", orNone(a.Recipient).Name))
	out["factdesk:kind"], out["factdesk:refused"] = a.Kind, a.Refused
	if b := a.Beneficiaries; b != nil {
		out["schema:object"] = thing("QuantitativeValue", "value", &b.Value, "unitText", b.Text)
	}
	return out
}

func schemaPlace(p *placeWire) map[string]any {
	kind := map[string]string{"country": "Country", "capital": "City", "city": "City", "region": "AdministrativeArea"}[p.Kind]
	if kind == "" {
		kind = "Place"
	}
	country := p.Country
	if p.Kind == "country" {
		country = ""
	}
	out := thing(kind, "name", p.Name, "containedInPlace", schemaName("Country", country))
	out["factdesk:kind"] = p.Kind
	return out
}

func schemaAmount(a *amountWire) map[string]any {
	kind, unit := "QuantitativeValue", "unitText"
	if a.Unit == "" {
		kind, unit = "MonetaryAmount", "currency"
	}
	out := thing(kind, "value", a.Value, "minValue", a.Min, "maxValue", a.Max, unit, a.Unit+a.Currency)
	out["factdesk:relation"] = a.Relation
	return out
}

// schemaName makes a node that has a name only, or nil.
func schemaName(kind, name string) map[string]any {
	if name == "" {
		return nil
	}
	return thing(kind, "name", name)
}

func first[T comparable](a, b T) T {
	var none T
	if a != none {
		return a
	}
	return b
}
