package extract_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
)

// greedy rules find something in nearly every sentence, much of it nonsense.
const greedy = `
- id: count.any
  type: count
  doc: Finds a number.
  pattern: 'number:#number noun:(. .?) trigger:.{0,3} date:#date?'
  event: any
  examples: {yes: ["[Two men left] in May.", "So [two men left]."], no: [So., No.]}
- id: person.any
  type: person
  doc: Finds a name.
  pattern: 'role:%JJ? name:(%NN | %CD)+ (of affiliation:.)?'
  examples: {yes: ["[Bread] came.", "[Bread] and [butter] came."], no: [So., She came.]}
- id: organization.any
  type: organization
  doc: Finds a name.
  pattern: 'name:(#organization | #person | #place | the %NN+) ("(" acronym:. ")")?'
  kind: other
  examples: {yes: ["[Kenya] came.", "They saw the [bread]."], no: [So., She came.]}
- id: assurance.any
  type: assurance
  doc: Finds anything.
  pattern: 'giver:#np? . commitment:(.{1,4}) to recipient:#np? beneficiaries:#number?'
  kind: other
  examples: {yes: ["[She went home to] rest.", "[They came by bus to it]."], no: [So., No.]}
`

// FuzzCustomRules holds that rules of users break nothing: claims quote the
// text, mentions are in order, and the same text gives the same claims.
func FuzzCustomRules(f *testing.F) {
	x := mustOpen(f, map[string]string{"greedy.yaml": greedy})
	for _, r := range x.Rules() {
		f.Add(strings.Join(append(r.Yes, r.No...), "\n\n"))
	}
	f.Add("Nine men of Tarvolo left. (12) The TTB, the ports regulator, said \"no\" to 14.")
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "")
		first, err := x.Extract(context.Background(), extract.Request{Text: s, Explain: true})
		if err != nil {
			return
		}
		for i := range first.Claims {
			c := &first.Claims[i]
			require.Less(t, c.Span.Start, c.Span.End)
			require.True(t, first.Doc.Sentences[c.Sentence].Contains(c.Span), "%s: %q", c.Rule, first.Doc.Slice(c.Span))
			last := -1
			for _, m := range mentionsOf(c) {
				require.Greater(t, m.Span.Start, last)
				require.Equal(t, first.Doc.Slice(m.Span), m.Text)
				last = m.Span.Start
			}
		}
		second, err := x.Extract(context.Background(), extract.Request{Text: s, Explain: true})
		require.NoError(t, err)
		require.Equal(t, first.Claims, second.Claims)
	})
}

func mentionsOf(c *claim.Claim) []claim.Mention {
	switch {
	case c.Person != nil:
		return c.Person.Mentions
	case c.Organization != nil:
		return c.Organization.Mentions
	}
	return nil
}
