package name_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/name"
)

// TestRolesAreRead holds descriptions of people, each with the person and the
// role that it gives.
func TestRolesAreRead(t *testing.T) {
	d := newDesk(t)
	for _, c := range []struct{ text, person, role string }{
		{"Dr Halima Njuki, the Umbekka district health officer, blamed the well.", "Halima Njuki", "Umbekka district health officer"},
		{"Ada Obi, the Drantlink chief executive, left the room.", "Ada Obi", "chief executive"},
		{"Sarita Nayak, an MLA of the Lotus Front, sang.", "Sarita Nayak", "MLA"},
		{"Tendai Moyo, an MP for the coast, sang.", "Tendai Moyo", "MP"},
		{"Lakshmi Devi, a fruit-seller in the market, wept.", "Lakshmi Devi", "fruit-seller"},
		{"Musa Kato, a lorry-owner, was freed.", "Musa Kato", "lorry-owner"},
		{"Police said SP Farhan Siddiqui was on the way.", "Farhan Siddiqui", "SP"},
		{"DIG Ramesh Chauhan led the search.", "Ramesh Chauhan", "DIG"},
		{"The Umbekka MP, Ama Serwaa, said no.", "Ama Serwaa", "MP"},
		{"Ama Serwaa, MLA from Tarvo, said no.", "Ama Serwaa", "MLA"},
		{"Ama Serwaa, a bread-maker, said no.", "Ama Serwaa", "bread-maker"},
		{"He met Deputy Inspector General of Police Farhan Siddiqui.", "Farhan Siddiqui", "Deputy Inspector General of Police"},
		{"Spc. Amara Lindqvist was hurt.", "Amara Lindqvist", "Spc."},
		{"Two bridges close\n\nBy Ada Vrelund\nNairobi correspondent, Delta News\n\nTwo bridges were closed on Monday after a flood.", "Ada Vrelund", "Nairobi correspondent"},
		{"Two bridges close\n\nBy Ada Vrelund, Reporter\n\nTwo bridges were closed on Monday after a flood.", "Ada Vrelund", "Reporter"},
		{"Miners agree deal\n\nMelissa Vrelund\nScience editor\n\nTwo bridges were closed on Monday after a flood.", "Melissa Vrelund", "Science editor"},
		{"GBI Special Agent in Charge Tilo Brantov saw it.", "Tilo Brantov", "Special Agent in Charge"},
		{"It was full, Navy Secretary Tilo Brantov said.", "Tilo Brantov", "Navy Secretary"},
		{"The council will meet on Friday, its president for this month, Ambassador Ada Obi, said.", "Ada Obi", "Ambassador"},
		{"The Director General of Health Services, Dr. Ada Obi, left.", "Ada Obi", "Director General of Health Services"},
		{"He met Director General of Health Services Dr. Ada Obi.", "Ada Obi", "Director General of Health Services"},
		{"The Minister of Health Rt. Hon. Ada Obi left.", "Ada Obi", "Minister of Health"},
		{"His client, Tilo Brantov, wept. Tilo Brantov, a police captain, was freed.", "Tilo Brantov", "police captain"},
		{"The Archbishop of Vranto, the Most Rev. Ada Obi, prayed.", "Ada Obi", "Archbishop of Vranto"},
		{"The United Nations special rapporteur on torture, Ada Obi, left.", "Ada Obi", "special rapporteur on torture"},
		{"Tilo Brantov, Umbekka bureau chief of the Delta Post, left.", "Tilo Brantov", "bureau chief"},
		{"Secretary-General of the Umbekka Football Federation Ada Obi left.", "Ada Obi", "Secretary-General of the Umbekka Football Federation"},
		{"It was Mrs Ada Obi OBE, a lawyer, who left.", "Ada Obi", "lawyer"},
		{"The rebels' leader, Tilo Brantov, left.", "Tilo Brantov", "leader"},
		{"Tilo Brantov, who is the director of the zoo, left.", "Tilo Brantov", "director"},
		{"Tilo Brantov, a welder, who was arrested, left.", "Tilo Brantov", "welder"},
		{"It was social work. Social Welfare Secretary Tilo Brantov left.", "Tilo Brantov", "Social Welfare Secretary"},
		{"Yesterday Health Minister Tilo Brantov left.", "Tilo Brantov", "Health Minister"},
		{"Health Minister Dr Ada Obi left.", "Ada Obi", "Health Minister"},
		{"President Tilo Brantov's government has denied it.", "Tilo Brantov", "President"},
		{"Tilo Brantov, Norway's justice minister, left.", "Tilo Brantov", "justice minister"},
		{"Tilo Brantov, who heads the island's health service, left.", "Tilo Brantov", "head"},
		{"Tilo Brantov, who has been the town's chief electoral officer since May, left.", "Tilo Brantov", "town's chief electoral officer"},
		{"The Justice minister Tilo Brantov left.", "Tilo Brantov", "Justice minister"},
		{"Norway's Interior minister, Tilo Brantov, left.", "Tilo Brantov", "Interior minister"},
		{"U.S. envoy Tilo Brantov left on Monday.", "Tilo Brantov", "U.S. envoy"},
		{"Tilo Brantov, Drantlink's chief executive, left.", "Tilo Brantov", "chief executive"},
		{"Tilo Brantov, who heads to Oslo on Monday, wept.", "Tilo Brantov", ""},
		{"Two were hurt, Umbridge Police Chief Tilo Brantov said.", "Tilo Brantov", "Police Chief"},
		{"Leader of the Opposition Anirudh Brantov left.", "Anirudh Brantov", "Leader of the Opposition"},
		{"Leader of Opposition Anirudh Brantov of the Umbo Party left.", "Anirudh Brantov", "Leader of Opposition"},
		{"A senior official, Abu Jihad Brantov, left.", "Abu Jihad Brantov", "senior official"},
		{"Emergency Situations Minister Tilo Brantov left.", "Tilo Brantov", "Emergency Situations Minister"},
		{"Transport Minister Prof Tilo Brantov left.", "Tilo Brantov", "Transport Minister"},
		{"Associate Professor Tilo Brantov left.", "Tilo Brantov", "Associate Professor"},
		{"Norway's Transport Minister, Prof Ada Vrelu, left.", "Ada Vrelu", "Transport Minister"},
		{"Deputy Commissioner of Police (Cyber) Ada Vrelu left.", "Ada Vrelu", "Deputy Commissioner of Police"},
		{"Joint Secretary (Home) Ada Vrelu left.", "Ada Vrelu", "Joint Secretary"},
		{"A 67-year-old retired railway officer from Umbo, Ravi Brantov, left.", "Ravi Brantov", "retired railway officer"},
		{"Pope Francis, the son of migrants, left.", "Francis", "Pope"},
		{"Ada Vrelu, the daughter of a miner, left.", "Ada Vrelu", "daughter"},
		{"Helped by a psychotherapist, Ada Vrelu left.", "Ada Vrelu", ""},
		{"“It is done,” said Sergio Di Dato, a welder.", "Sergio Di Dato", "welder"},
	} {
		_, r := d.find(t, c.text)
		e := entity(t, r, c.person)
		require.Equal(t, name.Person, e.Kind, c.text)
		require.Equal(t, c.role, e.Role, c.text)
	}
}

// TestTitlesAreNoOrganizations: a title is not a well-known body of the same
// letters, and the letters of a title may begin the name of a company.
func TestTitlesAreNoOrganizations(t *testing.T) {
	d := newDesk(t)
	for _, raw := range []string{
		"Two bridges close\n\nDr Ada Vrelund was there on Monday.\n\nDr Vrelund wept.",
		"Dr. Vrelund wept on Monday. It was Dr Vrelund who had called.",
		"Umbo bridge closes in Kenya\n\nAda Vrelund\nSan Umbo de Vranto - 13 Oct 2025 - 19:40 CEST\n\nTwo bridges were closed on Monday after a flood.",
		"Republic of the Philippines\nPRESS RELEASE\n3 December 2025\n\nTWO BRIDGES CLOSED\n\nTwo bridges were closed on Monday.",
	} {
		doc, r := d.find(t, raw)
		for _, m := range r.Mentions {
			require.NotEqual(t, name.Organization, m.Kind, spell(doc, m))
		}
	}
	doc, r := d.find(t, "The cable belongs to SP Energy, which bought it.")
	for _, m := range r.Mentions {
		require.NotEqual(t, name.Person, m.Kind, spell(doc, m))
	}
}

// TestByNamesAreAliases: a by-name is no person of its own, wherever it recurs.
func TestByNamesAreAliases(t *testing.T) {
	d := newDesk(t)
	for _, c := range []struct{ text, alias string }{
		{"Guards held Tilo Brantov, known as “El Panadero”, in May. El Panadero said he was ill.", "El Panadero"},
		{"Guards held Tilo Brantov (alias “The Clerk”) in May.", "The Clerk"},
		{"Tilo Brantov fled. Brantov, 41, nicknamed \"Pip\", was caught. Pip wept.", "Pip"},
		{"Tilo Brantov, a smuggler better known as Don Vranto, fled. Don Vranto wept.", "Don Vranto"},
	} {
		doc, r := d.find(t, c.text)
		require.Len(t, r.Entities, 1, spellAll(doc, r))
		require.Contains(t, entity(t, r, "Tilo Brantov").Aliases, c.alias, c.text)
	}
	_, r := d.find(t, "Tilo Brantov led a gang known as “Los Umbekkos” for years.")
	require.Equal(t, name.Organization, entity(t, r, "Los Umbekkos").Kind)
}

// TestLabelsNameNobody: headings and desks are neither people nor bodies.
func TestLabelsNameNobody(t *testing.T) {
	d := newDesk(t)
	for _, raw := range []string{
		"Two bridges close\n\nTwo bridges were closed on Monday.\n\nPhoto Credit\n\nIt rained.",
		"Two bridges close\n\nTwo bridges were closed on Monday.\n\nBY THE NUMBERS\n\nIt rained.",
		"Two bridges close\n\nTwo bridges were closed on Monday.\n\nContact: Harbour Region Public Affairs",
		"Two bridges close\n\nTwo bridges were closed on Monday.\n\nMedia contact: the press office",
	} {
		doc, r := d.find(t, raw)
		for _, m := range r.Mentions {
			require.Equal(t, name.Other, m.Kind, spell(doc, m))
		}
	}
	_, r := d.find(t, "(Photo by Petty Officer 2nd Class Tilo Brantov)")
	require.Equal(t, "Petty Officer 2nd Class", entity(t, r, "Tilo Brantov").Role)
}

// TestKindsAreRead holds organizations whose kind the words around them, or in
// the middle of the name, tell better than its last word.
func TestKindsAreRead(t *testing.T) {
	d := newDesk(t)
	for _, c := range []struct{ text, org, kind string }{
		{"The Dockers’ Front met on Monday.", "Dockers’ Front", "ngo"},
		{"The Umbekka Front called an indefinite strike.", "Umbekka Front", "ngo"},
		{"The Umbekka Front won nine seats.", "Umbekka Front", "political_party"},
		{"The Farmers’ Party won nine seats.", "Farmers’ Party", "political_party"},
		{"The Umbekka Column, a band of bandits and former guerrillas, burned the post.", "Umbekka Column", "criminal"},
		{"The Umbekka Brigade, a rebel group, took the town.", "Umbekka Brigade", "criminal"},
		{"Vranto, a chip-maker, was sold.", "Vranto", "company"},
		{"Two unions, Onward and Solidar, met.", "Solidar", "ngo"},
		{"The Unity Alliance refused it.", "Unity Alliance", "political_party"},
		{"The National Patriotic Congress refused it.", "National Patriotic Congress", "political_party"},
		{"The Press Freedom Coalition refused it.", "Press Freedom Coalition", "ngo"},
		{"The Opposition Congress refused it.", "Congress", "political_party"},
		{"The Alliance of Umbekka Forces (AUF) is to free them.", "Alliance of Umbekka Forces", "criminal"},
		{"Rebels of the Umbekka Front burned the post.", "Umbekka Front", "criminal"},
		{"A report by Drantlo Intelligence said so.", "Drantlo Intelligence", "company"},
		{"The Military Intelligence held him.", "Military Intelligence", "law_enforcement"},
		{"The Umbekka Bishops' Conference of Tarvo prayed.", "Umbekka Bishops' Conference of Tarvo", "other"},
		{"The ruling Umbekka Alliance for Progress met.", "Umbekka Alliance for Progress", "political_party"},
		{"The New Umbekka Coalition won 12 seats.", "New Umbekka Coalition", "political_party"},
		{"The Umbekka Alliance sold 12 seats.", "Umbekka Alliance", "ngo"},
		{"The National Congress of Umbekka Workers met.", "National Congress of Umbekka Workers", "ngo"},
		{"The Council of Ministers met.", "Council of Ministers", "government"},
		{"The African Union Mission was shut.", "African Union Mission", "international"},
		{"The United Party for Umbekka Renewal lost.", "United Party for Umbekka Renewal", "political_party"},
		{"Cooks from Local 412 joined them.", "Local 412", "ngo"},
		{"The United Nurses of Ohio struck.", "United Nurses of Ohio", "ngo"},
		{"Vranto Umbrin, Spain's mountain rescue service, was called.", "Vranto Umbrin", "government"},
		{"Kenya's Navy seized it.", "Kenya's Navy", "military"},
		{"Three papers, the Vranto Umbo, the Drantlo and the Umbekka, were closed.", "Drantlo", "media"},
		{"The Criminal Chamber met. It was the Umbo Trade Chamber which had asked.", "Criminal Chamber", "court"},
		{"The Criminal Chamber met. It was the Umbo Trade Chamber which had asked.", "Umbo Trade Chamber", "ngo"},
		{"The Umbo Policing Oversight Authority met.", "Umbo Policing Oversight Authority", "government"},
		{"Leaders of the hard-line Vrantu League party met. The Vrantu League won.", "Vrantu League", "political_party"},
		{"The Vrantu League met.", "Vrantu League", "ngo"},
		{"The Umbekka Justice Clinic met at the Umbekka Eye Clinic.", "Umbekka Justice Clinic", "ngo"},
		{"The Umbekka Justice Clinic met at the Umbekka Eye Clinic.", "Umbekka Eye Clinic", "other"},
		{"It was read on Fox News Digital and Drantlo Digital.", "Fox News Digital", "media"},
		{"They were in the Vrantu Hospital and Research Centre.", "Vrantu Hospital and Research Centre", "other"},
		{"It was read by Drantlo Holdings.", "Drantlo Holdings", "company"},
	} {
		_, r := d.find(t, c.text)
		require.Equal(t, c.kind, entity(t, r, c.org).OrgKind, c.text)
	}
}

// TestNamesReachTheirEnds holds names of organizations that go on further than
// their heads, or end sooner than the capitals do.
func TestNamesReachTheirEnds(t *testing.T) {
	d := newDesk(t)
	for _, c := range []struct {
		text string
		orgs []string
	}{
		{"Umbo Minerals Holdings Pty Ltd sold it to Vranto Airport Holdings SOC Ltd on Monday.", []string{"Umbo Minerals Holdings Pty Ltd", "Vranto Airport Holdings SOC Ltd"}},
		{"The Front for the Liberation of the Plains signed it.", []string{"Front for the Liberation of the Plains"}},
		{"The Movement for the Survival of the Umbekka People met.", []string{"Movement for the Survival of the Umbekka People"}},
		{"The Umbekka Network on Economic Modelling warned of it.", []string{"Umbekka Network on Economic Modelling"}},
		{"The Norwegian Refugee Council and Doctors Without Borders left.", []string{"Norwegian Refugee Council", "Doctors Without Borders"}},
		{"Amnesty International Kenya and UNICEF Sudan warned of it.", []string{"Amnesty International Kenya", "UNICEF Sudan"}},
		{"Greenpeace Africa was silent.", []string{"Greenpeace Africa"}},
		{"The UNICEF Sudan office was shut.", []string{"UNICEF"}},
		{"He told UNICEF Sudan was at risk.", []string{"UNICEF"}},
		{"They came first. First Baptist Church canceled its supper.", []string{"First Baptist Church"}},
		{"The Gendarmerie held two men.", []string{"Gendarmerie"}},
		{"The Utah Department of Job and Family Services closed.", []string{"Utah Department of Job and Family Services"}},
		{"The Ministry of Justice and Amnesty International met.", []string{"Ministry of Justice", "Amnesty International"}},
		{"The UN Mission in South Sudan (UNMISS) left.", []string{"UN Mission in South Sudan"}},
		{"They flew nine patients from Umbo to Juba.", nil},
		{"It was read on the messenger Sky QRT.", nil},
		{"The Foreign Investment Review Board cleared it.", []string{"Foreign Investment Review Board"}},
		{"The Director General of Health Services, Dr. Ada Obi, left.", nil},
	} {
		doc, r := d.find(t, c.text)
		var orgs []string
		for _, e := range r.Entities {
			if e.Kind == name.Organization {
				orgs = append(orgs, e.Name)
			}
		}
		require.ElementsMatch(t, c.orgs, orgs, spellAll(doc, r))
	}
}

// TestSectionsAreNoNames: behind a bar stands a part of the paper.
func TestSectionsAreNoNames(t *testing.T) {
	d := newDesk(t)
	for _, raw := range []string{
		"Bank cuts 300 jobs\n\nThe Seine Courier | Companies | 12 May 2026\n\nIt rained on Monday.",
		"Bank cuts 300 jobs\n\nBy Ada Vrelund\nThe Seine Courier | Companies\n\nIt rained on Monday.",
	} {
		doc, r := d.find(t, raw)
		require.Equal(t, "media", entity(t, r, "Seine Courier").OrgKind, spellAll(doc, r))
		for _, e := range r.Entities {
			require.NotEqual(t, "Companies", e.Name, spellAll(doc, r))
			require.Empty(t, e.Role)
		}
	}
}
