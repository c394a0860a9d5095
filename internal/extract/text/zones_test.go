package text_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/text"
)

// page is a page whose every line begins with the kind of zone that it is. A
// line of two zones has both, with a bar between.
const page = `
boilerplate: Home > World > Islands
boilerplate: Skip to main content
headline: Ferry sinks off Lumara; nine saved
byline: By Odile Varga and Tom de Wael
byline: The Lumara Gazette
byline: 4 March 2031 · 6 min read
boilerplate: Facebook  X  WhatsApp  Copy link
caption: Rescuers carry a man ashore on Tuesday. (Gazette/Ana Petit)
dateline+body: PORT LUMARA —| A ferry with 40 people aboard sank off the north of the island on Tuesday, and nine of them were pulled from the sea, the coast guard said.
body: The search goes on.
headline: MINISTER ORDERS TWO INQUIRIES
body: The minister wants:
body: • a survey of all 12 ferries
body: • new life jackets by June
boilerplate: ADVERTISEMENT
body: “We lost everything,” said Bo Lindqvist, a cook on the ferry, whose brother is among those who have not been found since the ship went down.
link: Also read: Why old ferries stay in service
headline: What the captain knew
body: The captain had been warned of a storm on Monday evening, according to two people who work at the harbour and who asked not to be named.
body: The ferry was built in 1988.
byline: Reporting by Odile Varga in Port Lumara; editing by Jo Marsh
caption: Photo: Ana Petit/Gazette
link: READ NEXT: Five islands without a hospital
boilerplate: Sign up for our newsletter
boilerplate: Copyright 2031 Lumara Media. All rights reserved.
boilerplate: Comments
`

func TestZonesOfAPage(t *testing.T) {
	raw, want := strings.Builder{}, []string{}
	for line := range strings.Lines(strings.TrimSpace(page)) {
		kinds, words, _ := strings.Cut(strings.TrimSpace(line), ": ")
		parts := strings.Split(words, "|")
		for i, kind := range strings.Split(kinds, "+") {
			want = append(want, kind+": "+strings.TrimSpace(parts[i]))
		}
		raw.WriteString(strings.Join(parts, "") + "\n\n")
	}
	doc := parse(t, raw.String())
	got := []string{}
	for _, z := range doc.Zones {
		got = append(got, string(z.Kind)+": "+doc.Slice(z.Span))
	}
	require.Equal(t, want, got)
}

// story surrounds a line with what a page has around it.
const (
	before = "A ferry sinks\n\n"
	long   = "A ferry with 40 people aboard sank off the north of the island on Tuesday, and nine of them were pulled from the sea, the coast guard said.\n\n"
)

func TestLinesByThemselves(t *testing.T) {
	for kind, lines := range map[text.ZoneKind][]string{
		text.Byline: {
			"By Ana Roe", "By Ana Roe and Bo Li, Staff Writers", "Ana Roe, Senior Correspondent", "Compiled by Jo Marsh", "Report by Jo Marsh", "Reporting contributed by J. Marsh in Port Lumara.", "Posted: 8:40 PM EST, March 4, 2031",
			"Last updated 3 hours ago", "Updated 6:05 a.m. CT, Mon March 3, 2031", "The Gazette | March 4, 2031 | 3 min read", "(Gazette; reporting by Jo Marsh)", "(Lumapress)",
			"3 hours ago", "Updated 2 days ago", "ana.roe@gazette.example", "Ana Roe and agencies", "Ana Roe and news agencies", "Staff and agencies", "Gazette staff and agencies in Port Lumara",
			"(Additional reporting by Ana Roe and Bo Li in Ankara, Rui Costa, Pia Holm and Ana Petit in Port Lumara, Tom Berger in Oslo and Telmo Costa in Rome; Writing by Ines Vrel; Editing by Jo Marsh)",
			"Contact: Jo Marsh, +44 20 7946 0001, press@ferry.example",
		},
		text.Link: {
			"Also Read: Why old ferries stay", "READ MORE: Five islands", "Related: A harbour reborn", "WATCH: CAPTAIN SPEAKS FOR AN HOUR", "Most Read — The cook's tale", "Click here for the full list",
			"Related stories",
		},
		text.Caption: {
			"PHOTO: The ferry in 2030", "A diver at work near Port Lumara. (Ana Petit/Gazette)", "The ferry in port. Photo: Ana Petit", "The harbour (file photo)",
			"The harbour at dawn. (Lumara Daily Press)", "The harbour at dawn. Credit Ana Petit/Gazette", "Credit: Ana Petit/Gazette", "Credit...Ana Petit for The Gazette",
			"EPA A man stands on the hull", "Getty Images The harbour at dawn",
		},
		text.Boilerplate: {
			"Advertisement", "Subscribe to the Gazette", "Log in", "Share on Facebook", "Follow us on X", "We use cookies to improve your visit.", "© 2031 Gazette", "Terms of Service | Privacy Policy",
			"Already a subscriber? Log in.", "***", "Gallery Gallery Videos", "Support independent journalism. Get the Gazette in your inbox.", "The post Ferry sinks appeared first on Gazette.",
			"PRESS RELEASE", "For Immediate Release", "News release", "An official website of the island government", "Here's how you know",
			"Our Standards: The Lumapress Principles of Trust.", "We are checking that you may read this. Log into your Gazette account or subscribe.", "Want more? Subscribe.", "Thank you for reading! Subscribe for free, or log in with your email.",
		},
		text.Body: {
			"By Tuesday night nine people had been saved.", "Read the ship's log and you see it.", "“Subscribe to nothing,” she said, “and log in to less.”", "Two of the dead were cooks.",
			"Follow the money, said a prosecutor.", "(She declined to say more.)", "The share of the islanders who own a boat fell.", "Comments by the minister caused anger.",
			"“You verify every list,” he was told.", "The ferry company paid 12 of the families. (Lumapress)", "* Ferries lost: 3",
			"Copyright law forbids it.", "Sponsored by the state, the militia grew.", "Promoted to captain in May, he left.", "Written by a team of lawyers, the report found 12 errors.",
			"Published on Monday, the report blames the owner.", "A photo by a sailor shows nine men on a raft.", "Your vote is yours and our duty is to count it, free of charge.", "He asked people to call or text the police.",
			"Reporting by the islands' two newspapers and by a station in the capital showed in May that the owner had known for years how old the boats were, and that nobody had told the ministry or the port.",
			"Cookies to the value of $40 were lost.", "—Odile Varga, minister", "An official website of the port was down, he said.", "Press releases were sent to nine papers.", "Our standards are those of the port, he said.", "“We waited,” she said, “for nine hours”", "“We saw it coming,”", "- the ferry company -- and its owner", "“Nobody told us to leave the boats that night, nobody”", "Get out of our way and leave your boats, they were told.",
		},
		text.Headline: {"'Not a single raft'", "“We have nowhere to go”", "- Anger in the port -", "- 'Where are the boats?' -", "Banks and rating agencies", "Credit Suisse lends to islanders", "Lending rises. Credit falls", "EPA orders inquiry", "TWO INQUIRIES ORDERED", "WHO KNEW?", "The captain's warning", "SEARCH GOES ON", "Share prices fall", "Watch-makers to hire 40"},
	} {
		for _, l := range lines {
			doc := parse(t, before+long+l+"\n\n"+long)
			require.Len(t, doc.Paragraphs, 4, l)
			require.Equal(t, kind, doc.Paragraphs[2].Zone, "%q", l)
		}
	}
}

// TestBylinesByTheirPlace: names alone, or with the trade behind, are a byline
// where the lines around show it.
func TestBylinesByTheirPlace(t *testing.T) {
	const summary = "The company promises new boats by the spring, but those who live on the islands ask who will pay for them and for how long"
	for page, kind := range map[string]text.ZoneKind{
		before + "Ana Roe Education correspondent\n\n4 March 2031\n\n" + long:                                text.Byline,
		before + "Ana Roe World Affairs editor\n\n4 March 2031\n\n" + long:                                   text.Byline,
		before + "Minister Fires Health editor\n\n" + long:                                                   text.Headline,
		before + summary + "\n\nANA ROE\nPort Lumara - MAR 04, 2031 - 09:40 EST\n\n" + long:                  text.Byline,
		before + summary + "\n\nANA ROE\n\n" + long:                                                          text.Headline,
		before + long + "TWO HELD IN PORT\n\n" + long:                                                        text.Headline,
		"News Release\nOffice of Ports\nNine Alleged Smugglers Charged\nTuesday, March 4, 2031\n\n" + long:   text.Headline,
		"Port Authority\nPRESS RELEASE\nFerry Boss Charged\nTuesday, March 4, 2031\n\n" + long:               text.Headline,
		before + "Lumara Gazette\n\nJo Marsh\n4 March 2031\n\n" + long:                                       text.Byline,
		before + "Islanders Flee Floods\n\nMinister Vows to Build Dams for Islands\n4 March 2031\n\n" + long: text.Headline,
	} {
		doc := parse(t, page)
		at := 1
		for _, third := range []string{summary, "TWO", "Release", "RELEASE", "Jo Marsh", "Vows"} {
			if strings.Contains(page, third) {
				at = 2
			}
		}
		require.Equal(t, kind, doc.Paragraphs[at].Zone, page)
	}
}

func TestDatelines(t *testing.T) {
	const story = " The ferry with 40 people aboard sank off the north of the island on Tuesday, and nine of them were pulled from the sea alive."
	for _, d := range []string{
		"LUMARA —", "PORT LUMARA —", "PORT LUMARA, Miranda (Lumapress) —", "LUMARA:", "LUMARA –", "LUMARA, Miranda, 4 March 2031 —", "Port Lumara [Miranda], March 4 :",
		"Lumara, Mar 4 (Lumapress) -", "LUMARA (LP) --", "SAINT-ODILE, Miranda, March 4, 2031 (Lumapress) --", "Lumara —",
		"Lumara (Miranda), Mar 4, 2031 (LP) -", "Port Lumara, Mar 4 (LP)", "Port Lumara, Mar. 4, 2031 (LP)",
	} {
		doc := parse(t, before+d+story)
		require.Len(t, doc.Zones, 3, d)
		require.Equal(t, text.Dateline, doc.Zones[1].Kind)
		require.Equal(t, d, doc.Slice(doc.Zones[1].Span))
		require.Equal(t, text.Body, doc.Paragraphs[1].Zone)
	}
	for _, none := range []string{
		"The ferry — built in 1988 —", "UPDATE:", "Nine people —", "She said:", "It was late:", "In March 2031 —", "A 40-year-old ferry -",
		"Officers, in March (SP)", "Lumara (LP)", "Lumara, Miranda (2031)", "The captain, Ana Roe, said May (PR)",
	} {
		doc := parse(t, before+none+story)
		for _, z := range doc.Zones {
			require.NotEqual(t, text.Dateline, z.Kind, none)
		}
	}
}

func TestHeadlinesThatLookLikeButtons(t *testing.T) {
	for _, l := range []string{
		"Search for survivors enters third day", "Share prices fall after 300 job losses", "Follow the ferry: nine days at sea", "Join the navy, 400 islanders are told", "Subscribers leave paper in protest",
		"Advertisers flee ferry firm", "Watch-makers to hire 40", "UPDATE: Nine saved as ferry sinks", "Get out, minister tells 12 mayors", "Two held?", "Report by auditors finds 12 errors",
	} {
		require.Equal(t, text.Headline, parse(t, l+"\n\n"+long+long).Paragraphs[0].Zone, "%q", l)
	}
}

func TestALoneLineIsBody(t *testing.T) {
	for _, raw := range []string{"Nine saved as ferry sinks", "Nine people were saved.", "TWO HELD"} {
		require.Equal(t, text.Body, parse(t, raw).Paragraphs[0].Zone, raw)
	}
}
