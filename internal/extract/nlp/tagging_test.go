package nlp_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTags checks the tags of single words in sentences: "sentence | word/TAG …".
// A word is looked up by its first occurrence.
func TestTags(t *testing.T) {
	for _, c := range []string{
		// curly quotes, clitics and dashes, which the model does not know
		"“It’s over,” she said. | “/`` ’s/VBZ ”/''",
		"The mayor’s aide said he didn’t go. | ’s/POS n’t/RB did/VBD",
		`The "Blue Bay" sank, he said. | "/` + "``" + ` Bay/NNP`,
		"Three men — two drivers — left. | —/:",
		// numbers and dates
		"Nine people and eighty horses drowned in May. | Nine/CD eighty/CD",
		"Fifty-eight officers met on Tuesday. | Fifty-eight/CD Tuesday/NNP",
		"No one was hurt at 5 a.m. on Monday. | one/NN a.m./NN",
		"It cost €40 or ₦96 million, up 3%. | €/$ ₦/$ %/NN",
		// participles that stand for relative clauses
		"Police held the men accused of arson. | held/VBD accused/VBN",
		"The men accused of arson were held. | accused/VBN were/VBD",
		"The court freed 30 people arrested in March. | freed/VBD arrested/VBN",
		"The sailors rescued on Monday were charged. | rescued/VBN charged/VBN",
		"They would not charge the 12 miners trapped last week. | trapped/VBN",
		"Of those detained, nine were children. | detained/VBN",
		"Villagers attacked by gunmen fled. | attacked/VBN",
		"The 14 arrested were fined. | arrested/VBN",
		"The regulator fined Meridian Telecom plc 340 million euros. | fined/VBD plc/NNP",
		"The letter, sent in May, was lost. | sent/VBN",
		// and those that do not
		"Police said gunmen killed ten. | said/VBD killed/VBD",
		"The minister announced plans and resigned. | announced/VBD resigned/VBD",
		"Students who were treated in Leeds ended up in jail. | treated/VBN ended/VBD",
		"Officers arrested 20 people and seized four guns. | arrested/VBD seized/VBD",
		"The losses the firm booked sank it. | booked/VBD",
		"The floods have killed 12 people and driven 900 from their homes. | killed/VBN driven/VBN",
		"Gunmen free three captives. | free/VBP",
		"Rebels free 18 hostages in the north. | free/VBP",
		"The barn burned while villagers slept. | slept/VBD",
		"The boats swept past the pier. | swept/VBD",
		"They plan to found a school. | found/VB",
		"The free 12 were heard. | free/JJ",
		// perfect and passive
		"They had already released the crew. | released/VBN",
		"Nobody was ever charged. | charged/VBN",
		// names and nouns
		"He flew to Dubai with Amina Rao-Singh. | Dubai/NNP Rao-Singh/NNP",
		"Look at 640 faces. | faces/NNS",
		"The mill told the works council that it would close. | works/NNS council/NN",
		"The mayor assured her that the mill would stay. | her/PRP",
		"The mayor sent her a letter. | her/PRP",
		"The mayor sent her client a letter. | her/PRP$",
		"A crane fell in the harbour of the town and hurt nine men. | fell/VBD hurt/VBD",
		"A crane would fall in the harbour and hurt nine men. | hurt/VB",
		"The court freed the remaining nine on Friday. | remaining/JJ",
		"Premier rules out early vote. | rules/VBZ",
		"The police arrested two. | police/NNS",
		"Of the 60, 12 hold Danish passports and 31 come from Peru. | hold/VBP come/VBP",
		"They sold 12 hold covers and six face masks. | hold/NN face/NN",
		"Nine burned and four needed treatment. | needed/VBD",
		"Five lawmakers face charges. | face/VBP charges/NNS",
		"U.S. envoy Tilo Brusk left on Monday. | envoy/NN",
		"A blast at a carnival killed 31 dancers. | carnival/NN killed/VBD",
		"A police van burned. | police/NN",
		// headlines
		"SENATE PANEL TO QUESTION FOUR JUDGES | TO/TO QUESTION/VB FOUR/CD JUDGES/NNS",
	} {
		sentence, list, _ := strings.Cut(c, " | ")
		doc := analyse(t, sentence)
		tags := map[string]string{}
		for _, k := range doc.Tokens {
			if _, seen := tags[k.Text]; !seen {
				tags[k.Text] = k.Tag
			}
		}
		for want := range strings.FieldsSeq(list) {
			i := strings.LastIndexByte(want, '/')
			if strings.HasSuffix(want, "/:") {
				i = len(want) - 2
			}
			require.Equal(t, want[i+1:], tags[want[:i]], "tag of %q in %q", want[:i], sentence)
		}
	}
}

// Headlines have verbs that the model takes for nouns.
func TestVerbsOfHeadlines(t *testing.T) {
	const body = "\n\nThe fire service said on Monday that the cause was not known and that more than one inquiry had been opened by the town."
	for _, c := range []string{
		"High court blocks extradition of two bankers over jails | blocks/VBZ",
		"Hotel fire kills at least seventeen in Lumara | kills/VBZ",
		"Bombs kill at least 20 at market in Lumara | kill/VBP",
		"Flood kills driver, three others | kills/VBZ",
		"Mill explosion leaves 12 homeless in Lumara | leaves/VBZ",
		"Report on prison deaths due within weeks | deaths/NNS",
		"Lumara road deaths: 14 | deaths/NNS",
	} {
		headline, want, _ := strings.Cut(c, " | ")
		word, tag, _ := strings.Cut(want, "/")
		doc := analyse(t, headline+body)
		for _, k := range doc.Tokens {
			if k.Text == word {
				require.Equal(t, tag, k.Tag, headline)
				break
			}
		}
	}
}

func TestHeadlinesAreTaggedAsSentences(t *testing.T) {
	doc := analyse(t, "MIRANDA FREES TWELVE PRISONERS IN LUMARA\n\n"+
		"Miranda Okoro, who governs the island of Lumara, said on Monday that twelve prisoners would be freed before the end of the year because the jail had no room for them.")
	got := []string{}
	for _, k := range doc.Tokens[:6] {
		got = append(got, k.Text+"/"+k.Tag)
	}
	require.Equal(t, "MIRANDA/NNP FREES/VBZ TWELVE/CD PRISONERS/NNS IN/IN LUMARA/NNP", strings.Join(got, " "))
	require.Equal(t, "free", doc.Tokens[1].Lemma)
}
