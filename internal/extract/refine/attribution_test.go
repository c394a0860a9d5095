package refine_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// said are article, count, source and cue.
var said = [][4]string{
	// the speaker before
	{"Police said 12 people had died.", "12 people", "Police", "said"},
	{"Mayor Eva Lund said 12 people had died.", "12 people", "Eva Lund", "said"},
	{"The mayor, Eva Lund, said 12 people had died.", "12 people", "Eva Lund", "said"},
	{"Eva Lund, the mayor of Oslo, said 12 people had died.", "12 people", "Eva Lund", "said"},
	{"Eva Lund, one of the organisers, said 12 people had died.", "12 people", "Eva Lund", "said"},
	{"A spokesman for the interior ministry said 12 people had died.", "12 people", "spokesman for the interior ministry", "said"},
	{"A person familiar with the talks told the BBC that 12 people had died.", "12 people", "person familiar with the talks", "told"},
	{"Two officials close to the inquiry said 12 people had died.", "12 people", "Two officials close to the inquiry", "said"},
	{"The ministry said in a statement that 12 people had died.", "12 people", "ministry", "said"},
	{"In a statement, the ministry said 12 people had died.", "12 people", "ministry", "said"},
	{"The ministry told the BBC that 12 people had died.", "12 people", "ministry", "told"},
	{"The report says 12 people died and that 40 were hurt.", "40", "report", "says"},
	{"Paul Berg and Eva Lund said 12 people had died.", "12 people", "Paul Berg and Eva Lund", "said"},
	// behind
	{"Twelve people died, officials say", "Twelve people", "officials", "say"},
	{"Twelve people died, police said, and 40 were hurt.", "40", "police", "said"},
	{"Twelve people died, police said, adding that 40 were hurt.", "40", "police", "adding"},
	{"Twelve people died when a bus crashed, Lund wrote on Facebook.", "Twelve people", "Lund", "wrote"},
	// what is said as an object
	{"Police confirmed 12 deaths.", "12 deaths", "Police", "confirmed"},
	{"The army put the number of dead at 12.", "12", "army", "put"},
	{"Lund announced the arrest of 12 people.", "12 people", "Lund", "announced"},
	{"The arrest of 12 people was announced by Lund.", "12 people", "Lund", "announced"},
	{"It was announced by Lund that 12 people had been arrested.", "12 people", "Lund", "announced"},
	// according to
	{"According to the Red Cross, 12 people died.", "12 people", "Red Cross", "According to"},
	{"Twelve people died, according to the Red Cross.", "Twelve people", "Red Cross", "according to"},
	{"Twelve people, according to police, died and 40 were hurt.", "40", "police", "according to"},
	// quotations
	{"\"Twelve people died,\" said Eva Lund, the mayor of Oslo.", "Twelve people", "Eva Lund", "said"},
	{"“Twelve people died,” Lund told reporters on Monday.", "Twelve people", "Lund", "told"},
	{"Lund said: \"Twelve people died.\"", "Twelve people", "Lund", "said"},
	{"“Twelve people died,” the mayor said. “Forty were hurt. Nine are missing.”", "Nine", "mayor", "said"},
	{"“Twelve people died. Forty were hurt,” the mayor said.", "Twelve people", "mayor", "said"},
	// pronouns
	{"Mayor Eva Lund visited the camp. She said 12 people had died.", "12 people", "Eva Lund", "said"},
	{"Tom Berg met Eva Lund. He said 12 people had died.", "12 people", "Tom Berg", "said"},
	{"The ministry closed 12 schools. It said 40 pupils had been hurt.", "40 pupils", "ministry", "said"},
	{"They said 12 people had died.", "12 people", "They", "said"},
	// the innermost of several
	{"Lund said police had told her that 12 people had died.", "12 people", "police", "told"},
	// who denies
	{"Lund denied that 12 people had died.", "12 people", "Lund", "denied"},
	{"The army dismissed as untrue a story that four cadets had vanished.", "four cadets", "army", "dismissed"},
	{"Reports that 40 miners had drowned were denied by the army.", "40 miners", "army", "denied"},
}

// unsaid are article and count: the article itself says so.
var unsaid = [][2]string{
	{"Police said nothing. Twelve people died.", "Twelve people"},
	{"Police said 12 people had died, but a hospital counted 14 bodies.", "14 bodies"},
	{"Police said 12 people had died; 40 more were freed by the navy.", "40"},
	{"The police chief refused to say how many of the 12 people had died.", "12 people"},
	{"If the police say that 12 people died, we will believe it.", "12 people"},
	{"The chief of police did not say that 12 people had died.", "12 people"},
	{"Two people said nine men were shot.", "Two people"},
	{"The minister, whose office has 14 desks, said nine men were shot.", "14 desks"},
	{"While police said nine men had died, two soldiers spoke of rain.", "two soldiers"},
	{"The hospital admitted 12 patients.", "12 patients"},
	{"The flood claimed 12 lives.", "12 lives"},
	{"All went according to plan and 12 people were freed.", "12 people"},
	{"Nobody denied that 14 houses had been demolished.", "14 houses"},
	{"Lund said 12 people died and promised to pay 40 families.", "40 families"},
}

func TestAttribution(t *testing.T) {
	for _, c := range said {
		t.Run(c[0], func(t *testing.T) {
			got := count(t, c[0], c[1]).Attribution
			require.NotNil(t, got, c[1])
			require.Equal(t, c[2], got.Source, c[1])
			require.Equal(t, c[3], got.Cue, c[1])
		})
	}
	for _, c := range unsaid {
		t.Run(c[0], func(t *testing.T) { require.Nil(t, count(t, c[0], c[1]).Attribution, c[1]) })
	}
}

func TestAttributionPointsAtTheSource(t *testing.T) {
	article := "The mayor, Eva Lund, said 12 people had died."
	at := count(t, article, "12 people").Attribution
	require.Equal(t, "Eva Lund", article[at.Span.Start:at.Span.End])
	article = "Mayor Eva Lund came. She said 12 people had died."
	at = count(t, article, "12 people").Attribution
	require.Equal(t, "She", article[at.Span.Start:at.Span.End], "the span of a pronoun is its own")
}

func TestAQuotationLeftOpenGoesOnInTheNextParagraph(t *testing.T) {
	article := "The storm came at night.\n\n“Twelve people died,” the mayor told reporters. “It was dark.\n\n“Forty houses burned.”\n"
	require.Equal(t, "mayor", count(t, article, "Forty houses").Attribution.Source)
}

func TestAQuotationInAnotherParagraphIsNotTheirs(t *testing.T) {
	article := "“Twelve people died,” the mayor told reporters.\n\n“Forty houses burned.”\n"
	require.Nil(t, count(t, article, "Forty houses").Attribution)
}
