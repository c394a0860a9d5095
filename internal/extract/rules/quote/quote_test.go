package quote_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/ruletest"
)

// texts are gold: every quote of each stands in brackets with what it is.
var texts = []string{
	"[“The roof came down in one piece,”]{by Ada Quill said direct} said Ada Quill, who lives next door.",
	"Ada Quill said: [“The roof came down.”]{by Ada Quill said direct}",
	"Ada Quill told reporters, [“The roof came down. Nobody was under it.”]{by Ada Quill told direct}",
	"[“We ran,”]{by Ada Quill said direct} Ada Quill said. [“Then we ran back.”]{by Ada Quill said direct}",
	"[“We ran,”]{by Ada Quill said direct} Ada Quill said, [“and then we ran back.”]{by Ada Quill said direct}",
	"[\"It is over,\"]{by Bo Lund said direct} Bo Lund said.",
	"[“Where is my son?”]{by Bo Lund asked direct} Bo Lund asked.",
	"[“We stay,”]{by Bo Lund continued direct} Lund continued, and Bo Lund left.",
	"Mayor Ada Quill came late. [“The road is shut,”]{by Ada Quill said direct} the mayor said.",
	"Mayor Ada Quill came late. She said [the road was shut]{by Ada Quill said indirect}.",
	"Judge Bo Lund came late. [“I was held up,”]{by Bo Lund said direct} he said.",
	"Ada Quill said that [nine boats had sunk]{by Ada Quill said indirect}.",
	"Ada Quill warned that [the dam was “close to the edge”]{by Ada Quill warned direct}.",
	"The minister said [the vote was “a farce” and would be repeated]{by minister said direct}.",
	"[Nine boats sank in the storm]{by coast guard said indirect}, the coast guard said.",
	"[Nine boats, the coast guard said, sank in the storm]{by coast guard said indirect}.",
	"[Nine boats sank]{by police according to indirect}, according to police.",
	"According to the ministry, [nine boats sank in the storm]{by ministry According to indirect}.",
	"According to Bo Lund, who owns the harbour, [nine boats sank]{by Bo Lund According to indirect}.",
	"A spokesman for the harbour said [it would open on Monday]{by spokesman for the harbour said indirect}.",
	"The report found that [the bolts were rusty]{by report found indirect}.",
	"Ada Quill added that, [after the storm, no boat was left]{by Ada Quill added indirect}.",
	"Ada Quill announced a new plan for the harbour.",
	"Ada Quill denied that she had seen the boat.",
	"Ada Quill did not say that the boat had sunk.",
	"Ada Quill could say that the boat had sunk.",
	"The “new” harbour is shut.",
	"Bo “Tiny” Lund owns nine boats.",
	"She read “The Old Man and the Sea” twice.",
	"Lund sang “Shores of Home” at noon.",
	"The so-called “ghost fleet” left on Monday.",
	"He was known as “the baker”.",
	"[“The harbour is shut until May.”]{direct}",
	"Police asked what had happened.",
	"[“I saw nine boats,”]{by Ada Quill said direct} said Ada Quill. [“Nine.”]{by Ada Quill said direct}",
	"Northern Ferries said on Monday [it would cut 40 jobs]{by Northern Ferries said indirect}.",
	"Two fishermen said [they had seen the boat]{by Two fishermen said indirect}.",
	"Police wrote on X: [“Stay at home.”]{by Police wrote direct}",
	"Ada Quill told the town [it would have a new harbour]{by Ada Quill told indirect}.",
	"The mayor’s office told Northern News [the harbour was shut]{by mayor’s office told indirect}.",
}

func TestTexts(t *testing.T) {
	x, err := extract.New()
	require.NoError(t, err)
	for _, marked := range texts {
		example, err := ruletest.Parse(marked)
		require.NoError(t, err)
		words, gists := quotes(t, x, example.Text)
		require.Equal(t, example.Spans, words, marked)
		require.Equal(t, example.Values, gists, marked)
	}
}

// quotes returns the words and gists of the quotes of a text.
func quotes(t *testing.T, x *extract.Extractor, text string) (words, gists []string) {
	t.Helper()
	res, err := x.Extract(context.Background(), extract.Request{Text: text})
	require.NoError(t, err)
	for _, c := range res.Claims {
		if c.Type == claim.TypeQuote {
			words = append(words, res.Doc.Slice(c.Span))
			gists = append(gists, ruletest.Gist(&c))
		}
	}
	return words, gists
}

// A quotation of several paragraphs opens anew in each and closes in the last.
func TestAQuotationOfSeveralParagraphs(t *testing.T) {
	x, err := extract.New()
	require.NoError(t, err)
	first, second, third := "“The water came at night.", "“It took the fence and the dog.", "“We are not going back.”"
	text := "The storm hit the coast on Monday and took nine boats with it, the harbour office said.\n\nAda Quill told the council:\n\n" +
		first + "\n\n" + second + "\n\n" + third + "\n\nThe council met on Tuesday to hear nine more people from the coast."
	words, gists := quotes(t, x, text)
	require.Contains(t, words, first+"\n\n"+second+"\n\n"+third)
	require.NotContains(t, words, second)
	require.Contains(t, gists, "by Ada Quill told direct")
}

func TestHeadlines(t *testing.T) {
	x, err := extract.New()
	require.NoError(t, err)
	const story = "\n\nThe storm hit the coast on Monday and took nine boats with it, and the harbour is shut until the end of May."
	for headline, want := range map[string]string{
		"‘We have no boats left’ – harbour chief":     "‘We have no boats left’ by harbour chief direct",
		"'We have no boats left': harbour chief":      "",
		"Harbour chief: ‘We have no boats left’":      "‘We have no boats left’ by Harbour chief direct",
		"Harbour chief says ‘no boats left’":          "‘no boats left’ by Harbour chief says direct",
		"Fishermen's boats and owners' rights at sea": "",
		"‘We have no boats left’, says harbour chief": "‘We have no boats left’ by harbour chief says direct",
	} {
		words, gists := quotes(t, x, headline+story)
		got := ""
		if len(words) > 0 {
			got = words[0] + " " + gists[0]
		}
		require.Equal(t, want, got, headline)
	}
}

func TestLinksHoldNoQuotes(t *testing.T) {
	x, err := extract.New()
	require.NoError(t, err)
	text := "Harbour shut\n\n" + strings.Repeat("The harbour was shut again and the road was cut off for most of the day in May. ", 3) +
		"\n\nAlso read: “We have no boats left,” says harbour chief\n"
	words, _ := quotes(t, x, text)
	require.Empty(t, words)
}
