package name_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/name"
	"factdesk/internal/extract/text"
)

// TestLinesAroundAStory holds what stands above and below a story, with every
// author {a …}, every other person {p …} and every organization {o …} marked;
// nothing else may be taken for one. "STORY" is where the story stands.
func TestLinesAroundAStory(t *testing.T) {
	const story = "Two bridges were closed on Monday after a flood, and nine people had to be taken from the roofs of their houses by boats and helicopters."
	d := newDesk(t)
	for page := range strings.SplitSeq(strings.TrimSpace(pages), "\n\n\n") {
		raw, want := marked(strings.ReplaceAll(page, "STORY", story))
		doc, r := d.find(t, raw)
		got := []string{}
		for _, m := range r.Mentions {
			kind := ""
			switch {
			case m.Kind == name.Person && r.Entities[m.Entity].Author:
				kind = "a "
			case m.Kind == name.Person:
				kind = "p "
			case m.Kind == name.Organization:
				kind = "o "
			default:
				continue
			}
			got = append(got, kind+doc.Slice(text.Span{Start: doc.Tokens[m.First].Start, End: doc.Tokens[m.Last-1].End}))
		}
		if want == nil {
			want = []string{}
		}
		require.Equal(t, want, got, raw)
	}
}

// pages are parted by two empty lines.
const pages = `
Bridges close

STORY

(Reporting by {a Ada Quill} in Tarvo; Writing by {a Bo Lindqvist}; Editing by {a Jo Marsh})


Bridges close

STORY

(Reporting by {a Ada Quill} and {a Rui Costa} in Quito, Ecuador and {a Pia Holm} in Washington Editing by {a Jo Marsh})


Bridges close

STORY

Reporting by {a Ada Quill} in Lyon, France; Additional reporting by {a Telmo Costa} in Austin, Texas, Writing by {a Bo Lindqvist}, Editing by {a Jo Marsh}


Bridges close

STORY

(Additional reporting by {a Ada Quill} and {a Bo Lindqvist} in Ankara, {a Rui Costa}, {a Pia Holm} and {a Ana Petit} in Berlin, {a Tom Berger} in Oslo and {a Telmo Costa} in Rome; Writing by {a Ines Vrel}; Editing by {a Kate Mayberry} and {a Jo Marsh})


Bridges close

STORY (Reporting by {a Ada Quill} in Ljubljana, Slovenia; Writing by {a Bo Lindqvist}, Editing by {a Jo Marsh})


Bridges close

By {a Ada Quill} in Lyon, {a Georgia Holm} in Austin, Texas, and {a Bo Lindqvist} in Washington, D.C.

STORY


Bridges close

STORY

Writing by hand is a lost art, said {p Ada Quill}. Editing by machine, said {p Georgia Holm} in Quito, Ecuador, is cheap.


Bridges close

A guard by the bridge in Tarvo on Tuesday. Credit {p Ada Quill}/{o Associated Press}

STORY


Bridges close

STORY

A boat on Tuesday. Credit {p Ada Quill}/{o Agence France-Presse} — {o Getty Images}

The boat was small.


Bridges close

STORY

Credit: {p Ada Quill}/{o The New York Times}

{o Credit Suisse} lost money on it.


Bridges close

STORY

{o EPA} A guard stands on the bank of the river

The bank was steep.


Bridges close

{a Ada Quill} Education correspondent

STORY


Bridges close

{a Ada Quill} Science and environment editor
Thu 29 Jan 2026 13.21 GMT

STORY


Bridges close

By {a Ada Quill} Health reporter and {a Bo Lindqvist} West Africa correspondent

STORY


Bridges close

By {a Ada Quill-Marsh} and {a Georgia Hill}, Political editor

STORY


Bridges close

By {a Ada Quill} and News Agencies
Published On 9 Feb 2026

STORY


Bridges close

{a Ada Quill} and agencies

STORY


Bridges close

By {o Agence France-Presse}, {a Ada Quill} and Wire Services

STORY


Bridges close

The council of the valley promises the bridges back by the spring, but those who live there ask who will pay for it and for how long

{a ÁGATA LINDQVIST}
Puerto Vranto - DEC 04, 2025 - 09:40 EST

STORY


Bridges close

{a Ada Quill}, MS
May 6, 2026

STORY

"It was bad," said {p Thaddeus Welk-Bell}, MD, MPH. "Very bad," said nurse {p Pia Holm}, RN, MSN. {p Rui Costa}, PhD, of the clinic, wept.


Bridges close

By {a Ada Quill}, MD, PhD

STORY

It was the {o National Rally}, {o RN}. {p Jo Marsh} has MS. It rained in Bethesda, MD, and in Jackson, MS.


Bridges close

Vranto (Zerkania), Oct 13, 2025 ({o AFP}) - STORY


Bridges close

Vranto, Oct 13 ({o PTI}) STORY

(With inputs from {o ANI} and {o PTI})


Bridges close

VRANTO ({o Lumapress}), Oct 13 - STORY

Our Standards: The Thomson Reuters Trust Principles.


An official website of the port of Vranto
Here's how you know

PRESS RELEASE
Nine Alleged Members of Umbekka Gang Flown to Oslo to Face Charges
Thursday, December 11, 2025

For Immediate Release
Office of Public Affairs

STORY


Press release

Bridges close

From: {o Ministry of Transport}
Published 4 June 2025

STORY


Bridges close

By {a Ada Quill} of the {o Delta Post}

STORY


Bridges close

STORY

UMBO A TARGET

STORY


Bridges close

3 hours ago
Share  Save
{a Ottoline Braithwaite} & {a Deogratias Nkurunziza-Hall}
{o BBC News}, London and Nairobi

STORY


Bridges close

{a Ada Quill}
ada.quill@post.example
Updated 2 hours ago

STORY


Bridges close

Staff Reporter & Agencies
{o Delta Post}, 4 June 2025

STORY
`
