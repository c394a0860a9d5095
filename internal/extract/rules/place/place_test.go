package place_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
)

// texts are gold: every place of each, with kind, country and, where it is
// named more than once, the number of mentions.
var texts = map[string][]string{
	"A ferry left Norway on Monday.":                                               {"Norway country Norway"},
	"The UK and the US signed; the United Kingdom had waited, said the U.S. side.": {"United Kingdom country United Kingdom x2", "U.S. country United States x2"},
	"Canada promised France that it would wait.":                                   {"Canada country Canada", "France country France"},
	"The Canadian and French ministers met.":                                       nil,
	"The vote in Nairobi was calm.":                                                {"Nairobi capital Kenya"},
	"A court in Paris, Texas, fined him.":                                          {"Paris city United States", "Texas region United States"},
	"A court in Paris, France, fined him.":                                         {"Paris capital France", "France country France"},
	"The plant in London, Ontario, will close.":                                    {"London city Canada", "Ontario region Canada"},
	"Police in Birmingham, Alabama, held two men.":                                 {"Birmingham city United States", "Alabama region United States"},
	"Police in Birmingham held two men.":                                           {"Birmingham city United Kingdom"},
	"A bus fell off a bridge in Tarvolo, Kenya, on Friday.":                        {"Tarvolo city Kenya", "Kenya country Kenya"},
	"A bus fell off a bridge near Umbekka on Friday.":                              {"Umbekka other"},
	"The town of Umbekka has no well.":                                             {"Umbekka city"},
	"The port of Tarvolo is shut.":                                                 {"Tarvolo city"},
	"Deputies searched Umbekka County for hours.":                                  {"Umbekka County region"},
	"The fire began in Hubei Province.":                                            {"Hubei Province region China"},
	"A storm hit Florida, Georgia and Ohio.":                                       {"Florida region United States", "Georgia region United States", "Ohio region United States"},
	"Georgia closed its border with Armenia; Tbilisi gave no reason.":              {"Georgia country Georgia", "Armenia country Armenia", "Tbilisi capital Georgia"},
	"He was born in Atlanta, Georgia, in May.":                                     {"Atlanta city United States", "Georgia region United States"},
	"The boat sank in Lake Victoria.":                                              {"Lake Victoria other"},
	"Divers searched the Danube River and the Black Sea.":                          {"Danube River other", "Black Sea other"},
	"Shots were fired in Harrow Street.":                                           {"Harrow Street other"},
	"She drove to Lagos and flew to Can Tho.":                                      {"Lagos city Nigeria", "Can Tho city Vietnam"},
	"Seoul said that Tokyo had agreed.":                                            {"Seoul capital South Korea", "Tokyo capital Japan"},
	"Paris Oduya and Ashley London sang.":                                          nil,
	"Jordan Okafor said he was tired.":                                             nil,
	"Amman is the capital of Jordan.":                                              {"Amman capital Jordan", "Jordan country Jordan"},
	"Elena Warren spoke. Warren thanked them and left with two aides.":             nil,
	"The Boston Globe and Bank of Ghana agreed.":                                   nil,
	"Rain fell across Africa and the Middle East.":                                 {"Africa region", "Middle East region"},
	"The Spanish island of Majorca is full.":                                       {"Majorca region Spain"},
	"Two men were held in Salem, Ore., and a third elsewhere in Oregon.":           {"Salem city United States", "Oregon region United States x2"},
	"Villagers fled to Bamako, the capital of Mali.":                               {"Bamako capital Mali", "Mali country Mali"},
	"A mine in Kenya's Tarvolo county closed.":                                     {"Kenya country Kenya", "Tarvolo region Kenya"},
	"He moved to Lebanon, Pennsylvania, as a boy.":                                 {"Lebanon city United States", "Pennsylvania region United States"},
	"Lebanon, Syria and Iraq sent teams.":                                          {"Lebanon country Lebanon", "Syria country Syria", "Iraq country Iraq"},
	"The Congressional District has no office.":                                    nil,
	"She studied Mathematics and wrote about Islam.":                               nil,
	"Mexico City and Guatemala City were dark.":                                    {"Mexico City capital Mexico", "Guatemala City capital Guatemala"},
	"Turin and Lyon are linked by rail.":                                           {"Turin city Italy", "Lyon city France"},
}

func TestTexts(t *testing.T) {
	x, err := extract.New()
	require.NoError(t, err)
	for text, want := range texts {
		require.Equal(t, want, places(t, x, text), text)
	}
}

// places lists the places of a text.
func places(t *testing.T, x *extract.Extractor, text string) []string {
	t.Helper()
	res, err := x.Extract(context.Background(), extract.Request{Text: text})
	require.NoError(t, err)
	var out []string
	for i := range res.Claims {
		c := &res.Claims[i]
		if c.Type != claim.TypePlace {
			continue
		}
		for _, m := range c.Place.Mentions {
			require.Equal(t, res.Doc.Slice(m.Span), m.Text)
		}
		require.Equal(t, c.Place.Mentions[0].Span, c.Span, text)
		line := c.Place.Name + " " + c.Place.Kind
		if c.Place.Country != "" {
			line += " " + c.Place.Country
		}
		if len(c.Place.Mentions) == 2 {
			line += " x2"
		}
		out = append(out, line)
	}
	return out
}

func TestDatelines(t *testing.T) {
	x, err := extract.New()
	require.NoError(t, err)
	const story = " Two bridges were closed on Monday after a flood that took the road with it, and 40 families were moved to a school."
	for dateline, want := range map[string][]string{
		"TARVOLO, Kenya —":       {"TARVOLO city Kenya", "Kenya country Kenya"},
		"OSLO —":                 {"OSLO capital Norway"},
		"ALDER BAY, Ore. (LP) —": {"ALDER BAY city United States", "Ore. region United States"},
	} {
		got := places(t, x, "Two bridges closed\n\nBy Ada Lunn\n\n"+dateline+story)
		require.Equal(t, want, got, dateline)
	}
}

func TestLinksNameNoPlaces(t *testing.T) {
	x, err := extract.New()
	require.NoError(t, err)
	text := "Two bridges close\n\n" + strings.Repeat("The river rose again and the road was cut off for most of the day, the council said. ", 3) +
		"\n\nAlso read: Why Norway has no bridges\n"
	require.Empty(t, places(t, x, text))
}
