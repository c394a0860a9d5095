package quote

import (
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/rule"
)

var directRule = rule.Rule{
	ID:  "quote.direct",
	Doc: "Finds a quotation and who says it, before it, behind it or in the sentence before.",
	Yes: []string{
		"[“We lost everything,”]{by Bo Lund said direct} said Bo Lund, a cook.",
		"Bo Lund said: [“We lost everything.”]{by Bo Lund said direct}",
		"[“We lost it,”]{by Bo Lund said direct} Bo Lund said, [“and nobody came.”]{by Bo Lund said direct}",
	},
	No: []string{
		"The “new” road is shut.",
		"Bo Lund wrote “The Long Road Home” in May.",
		"Ada “Duchess” Quill said she was tired.",
	},
}

var mixedRule = rule.Rule{
	ID:  "quote.mixed",
	Doc: "Finds a statement in the article's words that quotes the speaker in part; its span is the whole statement.",
	Yes: []string{
		"Bo Lund said [the plan was “a scandal”]{by Bo Lund said direct}.",
		"The mayor warned that [the road was “a death trap” for walkers]{by mayor warned direct}.",
	},
	No: []string{
		"The “scandal” grew in May.",
		"“We lost it all,” said Bo Lund.",
	},
}

var indirectRule = rule.Rule{
	ID:  "quote.indirect",
	Doc: "Finds what somebody is said to have said, in the article's words.",
	Yes: []string{
		"Bo Lund said [the road was shut]{by Bo Lund said indirect}.",
		"[The road was shut]{by police according to indirect}, according to police.",
		"[Nine men, police said, were held]{by police said indirect}.",
	},
	No: []string{
		"Bo Lund said no word.",
		"Bo Lund denied that the road was shut.",
		"They spoke for an hour.",
	},
}

var unattributedRule = rule.Rule{
	ID:  "quote.unattributed",
	Doc: "Finds a whole sentence in quotation marks that the article gives to nobody.",
	Yes: []string{
		"[“Nobody came to help us that night.”]{direct}",
		"A sign hung at the gate.\n\n[“We shall not leave our homes.”]{direct}",
	},
	No: []string{
		"“Nobody” is a film.",
		"The “road to nowhere” was shut.",
	},
}

var headlineRule = rule.Rule{
	ID:  "quote.headline",
	Doc: "Finds a quotation in single or double marks in a headline, with who says it behind a dash or before a colon.",
	Yes: []string{
		"[‘We have no water’]{by mayor direct} – mayor\n\nThe mayor spoke to nine reporters in the town hall on Monday, and then she left for the coast.",
		"Mayor: [‘We have no water’]{by Mayor direct}\n\nThe mayor spoke to nine reporters in the town hall on Monday, and then she left for the coast.",
	},
	No: []string{
		"Workers' pay and miners' rights cut\n\nThe mayor spoke to nine reporters in the town hall on Monday, and then she left for the coast.",
		"The ‘road to nowhere’ is shut\n\nThe mayor spoke to nine reporters in the town hall on Monday, and then she left for the coast.",
	},
}

// Rules lists the rules of the package.
func Rules() []rule.Rule {
	out := []rule.Rule{directRule, mixedRule, indirectRule, unattributedRule, headlineRule}
	for i := range out {
		out[i].Type = claim.TypeQuote
		out[i].Requires = []claim.Type{claim.TypePerson, claim.TypeOrganization}
	}
	return out
}
