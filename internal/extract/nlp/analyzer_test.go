package nlp_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/nlp"
	"factdesk/internal/extract/text"
)

func analyse(t testing.TB, raw string) *text.Document {
	t.Helper()
	a, err := nlp.New(nlp.Knowledge{})
	require.NoError(t, err)
	doc, err := text.Parse(raw)
	require.NoError(t, err)
	require.NoError(t, a.Analyze(context.Background(), doc))
	return doc
}

// tokens joins the tokens of raw with spaces.
func tokens(t testing.TB, raw string) string {
	t.Helper()
	doc := analyse(t, raw)
	out := make([]string, 0, len(doc.Tokens))
	for _, k := range doc.Tokens {
		out = append(out, k.Text)
	}
	return strings.Join(out, " ")
}

func TestTokens(t *testing.T) {
	for in, want := range map[string]string{
		"A 38-year-old joined in mid-April.":      "A 38-year-old joined in mid-April .",
		"It cost $2.3 billion or €41.30.":         "It cost $ 2.3 billion or € 41.30 .",
		"Shares at 215p fell 30% and 0.4 %.":      "Shares at 215p fell 30 % and 0.4 % .",
		"It paid Rs500,000 and ₦96 billion.":      "It paid Rs 500,000 and ₦ 96 billion .",
		"Some US$50 and A$7,000 went.":            "Some US $ 50 and A $ 7,000 went .",
		"At 11:40, by 5 a.m. or 6p.m. they left.": "At 11:40 , by 5 a.m. or 6p.m. they left .",
		"The U.S. and US-Mexico-Canada pact.":     "The U.S. and US-Mexico-Canada pact .",
		"From 10-12 to 13–15 in 1,000 or 24,15.":  "From 10-12 to 13–15 in 1,000 or 24 , 15 .",
		"O’Shea and N'gando’s and Sa'adi":         "O’Shea and N'gando ’s and Sa'adi",
		"D’Souza’s men can’t; we'll see, they'd":  "D’Souza ’s men ca n’t ; we 'll see , they 'd",
		"the workers’ pay and boss' car":          "the workers ’ pay and boss ' car",
		"Use WhatsApp/Telegram, 9/11 and 24/7":    "Use WhatsApp / Telegram , 9/11 and 24/7",
		"men—accused—left – today":                "men — accused — left – today",
		"left.”Next came":                         "left . ” Next came",
		"in 2028.He went. The depot.In its":       "in 2028 . He went . The depot . In its",
		"see example.org or www.x.org/a, please":  "see example.org or www.x.org/a , please",
		"write to desk@paper.example now":         "write to desk@paper.example now",
		"AT&T, S&P and Pell & Co.":                "AT&T , S&P and Pell & Co.",
		"Ph.D. J.-P. Roux and J.K. Ode":           "Ph.D. J.-P. Roux and J.K. Ode",
		"Wait... so… yes":                         "Wait ... so … yes",
		"the ’90s and '26":                        "the ’90s and '26",
		"(see [the] “note”)":                      "( see [ the ] “ note ” )",
		"He shot Joe. She said No. It ended.":     "He shot Joe . She said No . It ended .",
		"Gate No. 7 and Sect. 5":                  "Gate No. 7 and Sect . 5",
		"co\u00adop\u200berate 👩‍🚒 #Rescue @desk": "co\u00adop\u200berate 👩‍🚒 #Rescue @desk",

		"a\x00b\x07c": "a b c",
	} {
		require.Equal(t, want, tokens(t, in), "tokens of %q", in)
	}
}

func TestTokensAreSlicesOfTheText(t *testing.T) {
	doc := analyse(t, "\ufeff“We can’t,” she said…\r\n\r\nThe e\u0301tat’s co\u00adop — 👩‍🚒 — closed.")
	end := 0
	for _, k := range doc.Tokens {
		require.Equal(t, doc.Raw[k.Start:k.End], k.Text)
		require.Equal(t, text.Fold(k.Text), k.Norm)
		require.GreaterOrEqual(t, k.Start, end)
		end = k.End
	}
}

func TestSentences(t *testing.T) {
	for name, want := range map[string][]string{
		"titles":         {"Gen. Ode met Sen. Roe and Dr. No.", "They talked."},
		"initials":       {"Harold T. Winter and J.-P. Roux met A. B. Cole.", "It rained."},
		"clock":          {"They left at 5 p.m. Tuesday and came back at 6 p.m. on foot.", "All slept."},
		"clock ends":     {"They arrived at 5 p.m.", "The governor spoke."},
		"country":        {"The U.S. Justice Department and U.S. troops left the U.S.", "On Friday it rained."},
		"months":         {"It opened on Nov. 19, 2025, and closed in Dec. 2026.", "Nobody came."},
		"states":         {"Salem, Ore., and Boston, Mass., are far.", "Go west."},
		"companies":      {"Ostra Minerals Ltd. of Lumara bought Pell Inc. and Ode Corp.", "The price is secret."},
		"quote":          {"“We lost.”", "Roe wept."},
		"quote, said":    {"“Did we lose?” he asked.", "Nobody knew."},
		"straight quote": {`"We lost it all."`, `"Not all," said Roe.`},
		"stray quote":    {`He said: "We lost. "`},
		"glued":          {"They flew to Rome.", "Next day they left.", "It was 2028.", "He was old."},
		"brackets":       {"He left (in 2020).", "(She stayed.)", "They met."},
		"marks":          {"What now?!", "Nothing...", "Just rain.", "Really…"},
		"lower case":     {"The shop was called Bon. and it closed."},
		"particle":       {"He left.", "al-Rashidi stayed."},
		"numbered":       {"1. Pay the fine and leave."},
	} {
		sep := " "
		if name == "glued" {
			sep = ""
		}
		doc := analyse(t, strings.Join(want, sep))
		got := []string{}
		for _, s := range doc.Sentences {
			got = append(got, doc.Slice(s.Span))
		}
		require.Equal(t, want, got, name)
	}
}

func TestSentencesKeepToTheirParagraph(t *testing.T) {
	doc := analyse(t, "A headline without a stop\n\nBy Ana Roe\n\nTOWN, Land — The mayor left on Monday after the council of the town had voted against the new harbour wall for a third time this year.\n")
	require.Len(t, doc.Sentences, 4)
	require.Equal(t, "TOWN, Land —", doc.Slice(doc.Sentences[2].Span))
}

// No word is too short or too odd to have a lemma.
func TestLemmaOfAnything(t *testing.T) {
	for _, w := range []string{"", "e", "ed", "ing", "s", "ies", "xed", "uing", "aed", "est", "er", "'s", "é", "ééed", strings.Repeat("ing", 50)} {
		for _, tag := range []string{"VBD", "VBN", "VBG", "VBZ", "NNS", "NNPS", "JJ", "JJR", "JJS", "MD", "RB", "NN", ""} {
			require.Equal(t, w == "", nlp.Lemma(w, tag) == "", "%s/%s", w, tag)
		}
	}
}
