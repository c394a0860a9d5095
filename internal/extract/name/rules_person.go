package name

var personRules = []Rule{
	{
		ID:  "person.title_name",
		Doc: "A title or office in capitals, and the name that it stands before.",
		Yes: []string{
			"On Monday Foreign Minister [Tove Askildsen] met the guild.",
			"A letter from Sgt. [Monday Adewusi] was read out.",
			"The ban angered President [Oyelaran], who had left.",
			"Norwegian Prime Minister [Hjalmar Brekkeflat] resigned.",
		},
		No: []string{"The Foreign Minister left.", "She wrote to the Prime Minister's Office.", "The Justice Ministry closed.", "The Peru Hostage Crisis lasted a year."},
	},
	{
		ID:  "person.given_name",
		Doc: "A given name of the lists, and a surname.",
		Yes: []string{"Flowers were laid by [Ingrid Falkanger] and her band.", "It was a gift from [Rodrigo Cantalapiedra]."},
		No:  []string{"It was a gift from Falkanger Foods.", "It was a gift from the city."},
	},
	{
		ID:  "person.name_parts",
		Doc: "Words in no list with the shape of a person's name: initials, Jr., particles, double surnames.",
		Yes: []string{"The prize went to [Qosqo T. Vrel].", "A prize was left for [Dwelo Abrantz-Uvik] and others.", "The prize went to [Uvik Abrantz Jr.] of the rowing team."},
		No:  []string{"The prize went to Vega 600.", "The prize went to the Harbour Master Plan."},
	},
	{
		ID:  "person.nickname",
		Doc: "A nickname in quotation marks within a name.",
		Yes: []string{"Guards found [Uzo “The Clerk” Brantoff] at home.", "Guards found [Tilo \"Pip\" de Vrant] at home."},
		No:  []string{"Guards found a sign saying “The Clerk” at home.", "The film “The Clerk” opened."},
	},
	{
		ID:  "person.alias",
		Doc: "A by-name of the person named before it: X, known as “Y”; X, alias Y.",
		Yes: []string{
			"Guards held Tilo Brantov, known as “[El Panadero]”, in May.",
			"Guards held Tilo Brantov, 41, nicknamed \"[Pip]\", in May.",
			"Guards held Tilo Brantov, a smuggler better known as [Don Vranto], in May.",
			"Guards held Tilo Brantov (alias “[The Clerk]”) in May.",
			"Guards held Tilo Brantov, “[El Panadero],” in May.", "Guards held Tilo Brantov, the ‘[Baker of Umbo]’, in May.",
		},
		No: []string{"The river is known as “The Brown Lady”.", "She told Tilo Brantov, “We Won,” and left.", "Brantov Foods, known as “Branny”, was sold.", "He led a gang known as “Los Umbekkos”."},
	},
	{
		ID:  "person.byline",
		Doc: "A name in a byline or after \"reporting by\": an author.",
		Yes: []string{"Two bridges close after flood\n\nBy [Ada Vrelund] and [T.K. Umbo]\n\nTwo bridges were closed on Monday after a flood.", "A bridge was closed on Monday.\n\n(Delta Newswire; reporting by [Ada Vrelund])"},
		No:  []string{"The bridge was inspected by engineers.", "It was announced by Tarvolo Foods."},
	},
	{
		ID:  "person.credit",
		Doc: "A photographer in a credit line, or a contact.",
		Yes: []string{"A bridge was closed on Monday.\n\nPhoto: [Ada Vrelund]/Delta Monitor", "A bridge was closed on Monday.\n\nPhoto: [Tilo Umbo]/The Delta Post"},
		No:  []string{"A photo of the bridge was shown.", "The photo showed a bridge."},
	},
	{
		ID:  "person.role_before",
		Doc: "A role in lower case right before the name: analyst X, the singer X.",
		Yes: []string{"The verdict pleased lawyer [Uvelo Drant].", "The crowd heard the singer [Ombeya] at noon."},
		No:  []string{"The verdict pleased the lawyer.", "The verdict pleased rail operator Drantlink."},
	},
	{
		ID:  "person.apposition",
		Doc: "A description before or after the name between commas: X, a welder; its chair, X.",
		Yes: []string{"[Uvelo Drant], a former welder, was freed.", "Its chairwoman, [Uvela Drant], was cheered."},
		No:  []string{"Drantlink, a rail operator, was sold.", "Uvelo, a town in the south, was flooded."},
	},
	{
		ID:  "person.age",
		Doc: "An age between commas after the name.",
		Yes: []string{"[Uvelo Drant], 38, was freed.", "They freed [Ombeya], 27, at noon."},
		No:  []string{"In June, 38, not 40, were freed.", "At noon, 27 were freed."},
	},
	{
		ID:  "person.who",
		Doc: "A relative clause with who or whose after the name.",
		Yes: []string{"They freed [Ombeya Drant], who had wept.", "They freed [Ombeya], whose sons were there."},
		No:  []string{"They freed the man, who had wept.", "They freed Drantlink, which was sold."},
	},
	{
		ID:  "person.speaker",
		Doc: "A name that speaks, and of whom he or she is said.",
		Yes: []string{"[Drant] said he would go, and left.", "[Umbekov] said his boat was late."},
		No:  []string{"Drantlink said it would close.", "The ministry said it would close."},
	},
	{
		ID:  "person.verb",
		Doc: "A name with a verb that only people do or undergo: wept, was jailed.",
		Yes: []string{"[Drantov] wept when it was read.", "[Drantov] had been arrested in May."},
		No:  []string{"Drantlink was sold.", "The verdict was read."},
	},
	{
		ID:  "person.relation",
		Doc: "A name beside a relation: X's wife, the death of X.",
		Yes: []string{"Letters of [Drantov]’s widow were read.", "The son of [Drantov] came."},
		No:  []string{"The shares of Drantov fell.", "Norway’s king came."},
	},
	{
		ID:  "person.administration",
		Doc: "A surname after which a government is named.",
		Yes: []string{"The Drantov administration has two allies. [Drantov] has justified the tax.", "The Umbekka administration fell. [Umbekka] had ruled for years."},
		No:  []string{"The city administration closed.", "The Norwegian government fell."},
	},
	{
		ID:  "person.surname_of_known",
		Doc: "Part of a name that the article gives in full elsewhere.",
		Yes: []string{"Analyst Uvelo Drant was late. “It rained,” [Drant] said.", "Nurse Lê Thị Hoa was late. Ms. [Hoa] said it rained."},
		No:  []string{"It rained, Drant Foods said.", "It rained on Monday."},
	},
	{
		ID:  "person.surname_alone",
		Doc: "A surname of the lists by itself that acts as a person does.",
		Yes: []string{"[Obasanjo] has rested, and so [Obasanjo] came.", "A speech by [Obasanjo] moved them. [Obasanjo] had rested."},
		No:  []string{"It was Tuesday.", "It was the Bank of Norway."},
	},
	{
		ID:  "person.context",
		Doc: "A name that stands beside a person's, or on a line of its own in a list.",
		Yes: []string{"[Umbo] and Tilo Drant were freed.", "It was for [Vrelo] and Ingrid Drantov."},
		No:  []string{"Umbekka and Norway signed.", "It was on the list."},
	},
}
