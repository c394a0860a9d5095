package api_test

import (
	"strings"

	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
)

// story is an invented article that has a code point outside of the basic
// plane before its claims, so that the three units of offsets differ.
const story = "🦆 Café owners in Norland said on Monday that “nine geese” had been stolen. " +
	"Mayor Ada Quill of the Norland Geese Board promised them a fair trial."

// sampleClaims is how many claims the sample has.
const sampleClaims = 10

// sample is a result with a claim of every type where raw holds story, and
// without claims elsewhere.
func sample(raw string) *extract.Result {
	whole := text.Span{End: len(raw)}
	doc := &text.Document{
		Raw:       raw,
		Zones:     []text.Zone{{Span: whole, Kind: text.Body}},
		Sentences: []text.Sentence{{Span: whole}},
	}
	res := &extract.Result{Doc: doc, SHA256: strings.Repeat("0", 64), Language: "en", Complete: true}
	if !strings.Contains(raw, story) {
		return res
	}
	res.Anchor = extract.Anchor{Date: "2024-03-07", From: "request"}
	res.Warnings = []extract.Warning{{Code: "test", Detail: "this is a test"}}
	add := func(anchor string, c claim.Claim) {
		c.ID, c.Span, c.Zone = "c-"+anchor[:2], spanOf(raw, anchor), text.Body
		c.Rule, c.Confidence, c.Modality = string(c.Type)+".test", 0.5, claim.Asserted
		res.Claims = append(res.Claims, c)
	}
	nine := 9.0
	add("nine geese", claim.Claim{
		Type:        claim.TypeCount,
		Attribution: &claim.Attribution{Source: "Café owners", Cue: "said", Span: spanOf(raw, "Café owners")},
		Count: &claim.Count{
			Value: &nine, Relation: claim.Exact, Noun: "geese", Head: "geese", Of: claim.Things,
			Event: &claim.Event{Type: "seizure", Trigger: "stolen", Date: "2024-03-04"},
		},
	})
	add("geese", claim.Claim{Type: claim.TypeCount, Count: &claim.Count{
		Min: &nine, Relation: claim.Indefinite, Noun: "geese", Head: "geese", Of: claim.Things,
	}})
	add("Monday", claim.Claim{Type: claim.TypeDate, Date: &claim.Date{
		Value: "2024-03-04", Kind: "date", Grain: "day", From: "2024-03-04", To: "2024-03-04", Relative: true,
	}})
	add("Ada Quill", claim.Claim{Type: claim.TypePerson, Person: &claim.Person{
		Name: "Ada Quill", Role: "Mayor", Mentions: []claim.Mention{{Span: spanOf(raw, "Ada Quill"), Text: "Ada Quill"}},
	}})
	add("Norland Geese Board", claim.Claim{Type: claim.TypeOrganization, Organization: &claim.Organization{
		Name: "Norland Geese Board", Kind: "government", Aliases: []string{"the Board"},
	}})
	add("promised them a fair trial", claim.Claim{Type: claim.TypeAssurance, Assurance: &claim.Assurance{
		Giver: &claim.Party{Name: "Ada Quill"}, Kind: "fair_trial", Commitment: "a fair trial",
		Beneficiaries: &claim.Beneficiaries{Value: 9, Text: "nine geese"},
	}})
	addPlain(add, raw)
	return res
}

// addPlain adds the claims of the plainer types.
func addPlain(add func(string, claim.Claim), raw string) {
	low, high := 2e6, 3e6
	add("Norland", claim.Claim{Type: claim.TypePlace, Place: &claim.Place{
		Name: "Norland", Kind: "country", Country: "Norland", Mentions: []claim.Mention{{Span: spanOf(raw, "Norland"), Text: "Norland"}},
	}})
	add("“nine geese”", claim.Claim{Type: claim.TypeQuote, Quote: &claim.Quote{
		Speaker: &claim.Party{Name: "Café owners"}, Cue: "said", Direct: true,
	}})
	add("Board", claim.Claim{Type: claim.TypeAmount, Amount: &claim.Amount{
		Value: &low, Min: &low, Max: &high, Currency: "USD", Relation: claim.Range,
	}})
	add("trial", claim.Claim{Type: claim.TypeAmount, Amount: &claim.Amount{Min: &low, Unit: "tonne", Relation: claim.Indefinite}})
}

func spanOf(raw, anchor string) text.Span {
	start := strings.Index(raw, anchor)
	return text.Span{Start: start, End: start + len(anchor)}
}
