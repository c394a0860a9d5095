package api

import (
	"bytes"
	"fmt"
	"io"

	"github.com/segmentio/encoding/json"

	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
	"factdesk/internal/slab"
)

// NewExtraction puts a result on the wire: offsets from bytes to unit, words
// and context from the source text. id is the client's name for the article, or "".
func NewExtraction(res *extract.Result, id, ruleset string, unit text.Unit) *Extraction {
	c := &converter{doc: res.Doc, offsets: text.NewOffsets(res.Doc.Raw, unit)}
	out := &Extraction{
		Document: documentWire{
			ID: id, SHA256: res.SHA256, Language: res.Language,
			Length: c.offsets.Len(),
			Zones:  make([]zoneWire, len(res.Doc.Zones)),
		},
		Offsets:  unit.String(),
		Ruleset:  ruleset,
		Complete: res.Complete,
		Warnings: make([]warningWire, len(res.Warnings)),
		Claims:   make([]claimWire, len(res.Claims)),
	}
	out.Explanation = c.explanation(res.Explanation)
	if res.Anchor.From != "" {
		out.Document.Anchor = &anchorWire{Date: res.Anchor.Date, From: res.Anchor.From}
	}
	for i, z := range res.Doc.Zones {
		out.Document.Zones[i] = zoneWire{Kind: string(z.Kind), rangeWire: c.span(z.Span)}
	}
	for i, w := range res.Warnings {
		out.Warnings[i] = warningWire(w)
	}
	for i := range res.Claims {
		out.Claims[i] = c.claim(&res.Claims[i])
	}
	return out
}

// WriteJSON writes v as one line of JSON, the form of every answer. HTML is not
// escaped: the answer is none, and names such as AT&T stay readable.
func WriteJSON(w io.Writer, v any) error {
	b, ok := w.(*bytes.Buffer)
	if !ok {
		b = borrow()
		defer giveBack(b)
	}
	line, err := json.Append(b.AvailableBuffer(), v, json.SortMapKeys)
	if err != nil {
		return fmt.Errorf("encode answer: %w", err)
	}
	b.Write(append(line, '\n'))
	if ok {
		return nil
	}
	if _, err := w.Write(b.Bytes()); err != nil {
		return fmt.Errorf("write answer: %w", err)
	}
	return nil
}

func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	if err := WriteJSON(&b, v); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// converter turns byte spans of one document into what the wire shows.
type converter struct {
	doc     *text.Document
	offsets *text.Offsets
	// Room for what the claims hold.
	attributions  slab.Of[attributionWire]
	counts        slab.Of[countWire]
	persons       slab.Of[personWire]
	organizations slab.Of[organizationWire]
	places        slab.Of[placeWire]
	quotes        slab.Of[quoteWire]
	amounts       slab.Of[amountWire]
	mentioned     slab.Of[mentionWire]
}

func (c *converter) span(s text.Span) rangeWire {
	return rangeWire{Start: c.offsets.At(s.Start), End: c.offsets.At(s.End)}
}

func (c *converter) claim(in *claim.Claim) claimWire {
	out := claimWire{
		ID: in.ID, Type: string(in.Type),
		Text: c.doc.Slice(in.Span), rangeWire: c.span(in.Span),
		Context:  contextWire{Prefix: prefix(c.doc.Raw, in.Span.Start), Suffix: suffix(c.doc.Raw, in.Span.End)},
		Sentence: c.span(c.doc.Sentences[in.Sentence].Span),
		Zone:     string(in.Zone), Rule: in.Rule, Confidence: in.Confidence,
		Negated: in.Negated, Modality: string(in.Modality), SameAs: in.SameAs, Trace: c.trace(in.Trace),
	}
	if a := in.Attribution; a != nil {
		out.Attribution = c.attributions.Add(attributionWire{Source: a.Source, Cue: a.Cue, rangeWire: c.span(a.Span)})
	}
	out.payloadWire = c.payload(in)
	return out
}

// payload returns what the claim says, under the key of its type.
func (c *converter) payload(in *claim.Claim) payloadWire {
	var out payloadWire
	switch in.Type {
	case claim.TypeCount:
		out.Count = c.count(in.Count)
	case claim.TypeDate:
		out.Date = (*dateWire)(in.Date)
	case claim.TypePerson:
		out.Person = c.person(in.Person)
	case claim.TypeOrganization:
		out.Organization = c.organization(in.Organization)
	case claim.TypeAssurance:
		out.Assurance = assuranceOf(in.Assurance)
	case claim.TypePlace:
		out.Place = c.place(in.Place)
	case claim.TypeQuote:
		out.Quote = c.quote(in.Quote)
	case claim.TypeAmount:
		out.Amount = c.amount(in.Amount)
	}
	return out
}

func (c *converter) count(in *claim.Count) *countWire {
	return c.counts.Add(countWire{
		Value: in.Value, Min: in.Min, Max: in.Max, Relation: string(in.Relation),
		Noun: in.Noun, Head: in.Head, Of: string(in.Of), Event: (*eventWire)(in.Event), Parts: in.Parts,
	})
}

func (c *converter) person(in *claim.Person) *personWire {
	return c.persons.Add(personWire{
		Name: in.Name, Aliases: list(in.Aliases), Role: in.Role, Affiliation: in.Affiliation,
		Author: in.Author, Mentions: c.mentions(in.Mentions),
	})
}

func (c *converter) organization(in *claim.Organization) *organizationWire {
	return c.organizations.Add(organizationWire{
		Name: in.Name, Acronym: in.Acronym, Aliases: list(in.Aliases), Kind: in.Kind,
		Country: in.Country, Mentions: c.mentions(in.Mentions),
	})
}

func assuranceOf(in *claim.Assurance) *assuranceWire {
	out := &assuranceWire{
		Giver: (*partyWire)(in.Giver), Recipient: (*partyWire)(in.Recipient),
		Kind: in.Kind, Commitment: in.Commitment, Refused: in.Refused,
	}
	if b := in.Beneficiaries; b != nil {
		out.Beneficiaries = &beneficiariesWire{Value: b.Value, Text: b.Text}
	}
	return out
}

func (c *converter) place(in *claim.Place) *placeWire {
	return c.places.Add(placeWire{Name: in.Name, Kind: in.Kind, Country: in.Country, Mentions: c.mentions(in.Mentions)})
}

func (c *converter) quote(in *claim.Quote) *quoteWire {
	return c.quotes.Add(quoteWire{Speaker: (*partyWire)(in.Speaker), Cue: in.Cue, Direct: in.Direct})
}

func (c *converter) amount(in *claim.Amount) *amountWire {
	return c.amounts.Add(amountWire{
		Value: in.Value, Min: in.Min, Max: in.Max, Unit: in.Unit, Currency: in.Currency, Relation: string(in.Relation),
	})
}

func (c *converter) mentions(in []claim.Mention) []mentionWire {
	out := c.mentioned.List(len(in))
	for _, m := range in {
		out = append(out, mentionWire{rangeWire: c.span(m.Span), Text: m.Text})
	}
	return out
}

// list returns s, never nil, so that JSON has [] and not null.
func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}
