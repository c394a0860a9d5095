package amount

import (
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/rule"
)

var signRule = rule.Rule{
	ID:  "amount.money_sign",
	Doc: "Finds a sum of money by the sign or code of its currency before the number.",
	Yes: []string{
		"The bridge cost [$35 million]{3.5e+07 USD exact}.",
		"Fares rise to [€37.80]{37.8 EUR exact} in May.",
		"The port will cost [A$2.3bn]{2.3e+09 AUD exact} to widen.",
		"Donors pledged [about $2 million to $3 million]{2e+06 3e+06 USD range}.",
		"It owes [between $5 and $7 billion]{5e+09 7e+09 USD range}.",
		"The fine was [USD 40]{40 USD exact}.",
	},
	No: []string{
		"The bridge cost 40 lives.",
		"He wrote $ on the wall.",
		"Gate A 5 is closed.",
	},
}

var wordRule = rule.Rule{
	ID:  "amount.money_word",
	Doc: "Finds a sum of money by a word for its currency or a part of it behind the number.",
	Yes: []string{
		"The ferry cost [1.5 million euros]{1.5e+06 EUR exact}.",
		"She was fined [half a million dollars]{500000 USD exact}.",
		"Shares closed at [190p]{1.9 GBP exact}.",
		"He paid [5,000 Canadian dollars]{5000 CAD exact} for it.",
		"Farmers in Kenya get [9.5 shillings]{9.5 KES exact} a litre.",
		"The flood did [billions of dollars]{USD indefinite} of damage.",
	},
	No: []string{
		"The team won 12 games.",
		"Two thirds of the money is gone.",
		"A pound of flour was left.",
	},
}

var percentageRule = rule.Rule{
	ID:  "amount.percentage",
	Doc: "Finds a percentage, or a number of percentage or basis points.",
	Yes: []string{
		"Sales fell [8%]{8 percent exact} in March.",
		"[More than 60 per cent]{60 percent more_than} of the huts burned.",
		"Rates rose by [a quarter of a percentage point]{0.25 percentage_point exact}.",
		"Output will grow [between 3% and 5%]{3 5 percent range}.",
		"Turnout rose from [40 percent]{40 percent exact} to [47 percent]{47 percent exact}.",
	},
	No: []string{
		"A third of the huts burned.",
		"One in five huts burned.",
		"The percentage of votes fell.",
	},
}

var measureRule = rule.Rule{
	ID:  "amount.measure",
	Doc: "Finds a length, area, volume, weight, speed, temperature or other measure with its unit.",
	Yes: []string{
		"Police weighed [3,905 kilograms]{3905 kilogram exact} of leaves.",
		"A [40-kilometre]{40 kilometre exact} stretch is closed.",
		"It was [-12 C]{-12 degree_celsius exact} at dawn.",
		"The fire burned [nearly 300 square miles]{300 square_mile about}.",
		"Gusts reached [at least 120 km/h]{120 kilometre_per_hour at_least}.",
	},
	No: []string{
		"The trial took 12 days.",
		"Two men aged 40 and 52 were held.",
		"The team won 4-2 by two points.",
		"Police found a 9mm pistol.",
	},
}

// Rules lists the rules of the package.
func Rules() []rule.Rule {
	out := []rule.Rule{signRule, wordRule, percentageRule, measureRule}
	for i := range out {
		out[i].Type = claim.TypeAmount
		out[i].Requires = []claim.Type{claim.TypeDate}
	}
	return out
}
