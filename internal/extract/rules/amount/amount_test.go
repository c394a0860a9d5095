package amount_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/ruletest"
)

// sentences are gold: every amount of each stands in brackets, with its value,
// and no other may be found.
var sentences = []string{
	"The council set aside [$1.2 million]{1.2e+06 USD exact} for the pool, [nearly $300,000]{300000 USD about} more than planned.",
	"A ticket costs [£4.50]{4.5 GBP exact}, up from [£3.90]{3.9 GBP exact} last year.",
	"The mine in Zambia paid [K1,200]{1200 ZMW exact} a week.",
	"Shoppers in Lagos, Nigeria, said a bag of rice cost [N82,500]{82500 NGN exact}.",
	"The club bought the winger for [up to €31m]{3.1e+07 EUR at_most}.",
	"The loan of [¥40bn]{4e+10 JPY exact} runs for nine years.",
	"[HK$20m]{2e+07 HKD exact} and [NZ$5,000]{5000 NZD exact} went missing from the safe.",
	"The Treasury in Nairobi, Kenya, wants [Sh58 billion]{5.8e+10 KES exact} back.",
	"Each family in Quetta, Pakistan, will get [Rs 25,000]{25000 PKR exact}.",
	"The farm changed hands for [5 million US dollars]{5e+06 USD exact}.",
	"They owe [10,000 Swiss francs]{10000 CHF exact} and [40 million CFA francs]{4e+07 XOF exact} in Mali.",
	"The tram costs [80 cents]{0.8 USD exact} and the bus [60 pence]{0.6 GBP exact}.",
	"The gallery paid [a million pounds]{1e+06 GBP exact} for the sketch.",
	"Cleaners earn [between £9 and £11]{9 11 GBP range} an hour.",
	"The repair will take [$2-3 million]{2e+06 3e+06 USD range} and two years.",
	"The shares fell [$2]{2 USD exact} to [$30]{30 USD exact}.",
	"Backers put up [tens of millions of dollars]{USD indefinite}.",
	"It is a [10 million-dollar]{1e+07 USD exact} question for 12 towns.",
	"The [$2.4 billion-a-year]{2.4e+09 USD exact} trade employs 300 people.",
	"He gave [$5]{5 USD exact} to 12 families.",
	"The bill came to [EUR 310]{310 EUR exact}, or [about 330 dollars]{330 USD about}.",
	"Inflation eased to [3.2%]{3.2 percent exact} in May from [3.9 per cent]{3.9 percent exact} in April.",
	"The bank raised its rate by [25 basis points]{25 basis_point exact}, to [5.25 percent]{5.25 percent exact}.",
	"Her lead is [5 percentage points]{5 percentage_point exact}.",
	"The tax would rise by [half a percent]{0.5 percent exact}.",
	"Growth of [2 to 3 percent]{2 3 percent range} is likely, down from [4%-5%]{4 5 percent range}.",
	"[Fewer than 10 per cent]{10 percent less_than} of the 640 voters came.",
	"[Some 85%]{85 percent about} of the 40 houses are empty.",
	"The trench is [1.5 metres]{1.5 metre exact} deep and [about 300 yards]{300 yard about} long.",
	"The fire burned [4,000 square kilometres]{4000 square_kilometre exact} of forest.",
	"Officers seized [82 pounds]{82 pound exact} ([37 kg]{37 kilogram exact}) of resin.",
	"A [40-pound]{40 pound exact} dog was found by two boys.",
	"It was [12 degrees Celsius]{12 degree_celsius exact} at noon and [minus 4 C]{-4 degree_celsius exact} by night.",
	"Temperatures reached [41.5°C]{41.5 degree_celsius exact} on Friday.",
	"The train was doing [90 miles per hour]{90 mile_per_hour exact} in a [60mph]{60 mile_per_hour exact} zone.",
	"The plant will make [300 megawatts]{300 megawatt exact}, enough for 90,000 homes.",
	"The suspect is [six feet two inches]{6.166667 foot exact} tall and 38 years old.",
	"The leak spilled [more than 2 million litres]{2e+06 litre more_than} over three days.",
	"The lake lies [half a mile]{0.5 mile exact} from the road.",
	"Rain of [50mm]{50 millimetre exact} fell in an hour; [5 to 8 inches]{5 8 inch range} is forecast.",
	"The shaft goes [40m]{40 metre exact} below the town of 40m people.",
	"They sold [a couple of tonnes]{2 tonne exact} of copper and [thousands of litres]{litre indefinite} of fuel.",
}

// none hold no amount.
var none = []string{
	"The team won 4-2 and has 12 points.",
	"She was jailed for 12 years at the age of 38.",
	"Two thirds of the crew and one in five guests fell ill.",
	"The 9mm pistol and 12 rounds were found at 40 Mile Road.",
	"Nine men left at 10 p.m. on 5 May 2024.",
	"A magnitude 6.2 earthquake hit at noon.",
	"He holds two degrees and drives an A4.",
	"She won the 400 metres hurdles in 52 seconds.",
	"The crowd of 5,000 won over the mayor.",
	"He ran 20 times and made 12 foot patrols look easy.",
}

func TestSentences(t *testing.T) {
	x, err := extract.New()
	require.NoError(t, err)
	for _, marked := range sentences {
		example, err := ruletest.Parse(marked)
		require.NoError(t, err)
		words, gists := amounts(t, x, example.Text)
		require.Equal(t, example.Spans, words, marked)
		require.Equal(t, example.Values, gists, marked)
	}
	for _, s := range none {
		words, _ := amounts(t, x, s)
		require.Empty(t, words, s)
	}
}

// amounts returns the words and gists of the amounts of a text.
func amounts(t *testing.T, x *extract.Extractor, text string) (words, gists []string) {
	t.Helper()
	res, err := x.Extract(context.Background(), extract.Request{Text: text, PublishedAt: ruletest.PublishedAt})
	require.NoError(t, err)
	for _, c := range res.Claims {
		if c.Type == claim.TypeAmount {
			words = append(words, res.Doc.Slice(c.Span))
			gists = append(gists, ruletest.Gist(&c))
		}
	}
	return words, gists
}

// What is a measure or money is no count, whichever room reads it.
func TestNoNumberIsBothAmountAndCount(t *testing.T) {
	x, err := extract.New()
	require.NoError(t, err)
	for _, marked := range sentences {
		example, err := ruletest.Parse(marked)
		require.NoError(t, err)
		res, err := x.Extract(context.Background(), extract.Request{Text: example.Text, PublishedAt: ruletest.PublishedAt})
		require.NoError(t, err)
		for _, a := range res.Claims {
			for _, c := range res.Claims {
				if a.Type == claim.TypeAmount && c.Type == claim.TypeCount {
					require.False(t, a.Span.Contains(c.Span), "%s: %s", marked, res.Doc.Slice(c.Span))
				}
			}
		}
	}
}

// A currency that a word leaves open is told by the countries of the article.
func TestTheArticleTellsTheCurrency(t *testing.T) {
	x, err := extract.New()
	require.NoError(t, err)
	for text, want := range map[string]string{
		"The fare is 40 pesos.":                                                    "40 exact",
		"The fare in Manila, Philippines, is 40 pesos.":                            "40 PHP exact",
		"Mexico froze the fare. It is 40 pesos.":                                   "40 MXN exact",
		"Norway and Denmark agreed on a fee of 40 kroner.":                         "40 exact",
		"Egypt has no bread. Egypt waits. In Cairo, Egypt, a loaf costs 5 pounds.": "5 EGP exact",
		"The ship left Britain. A ticket costs 5 pounds.":                          "5 GBP exact",
		"The parcel from Texas weighs 5 pounds.":                                   "5 pound exact",
	} {
		_, gists := amounts(t, x, text)
		require.Equal(t, []string{want}, gists, text)
	}
}
