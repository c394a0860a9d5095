package timex_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/effort"
	"factdesk/internal/extract/calendar"
	"factdesk/internal/extract/text"
	"factdesk/internal/extract/timex"
)

// found lists the expressions of a text as "words = value", joined by "; ".
// The publication day is a Thursday.
func found(t *testing.T, s string, tense calendar.Tense) string {
	t.Helper()
	var out []string
	for _, h := range read(analyse(t, s), day(t, timex.ExampleAnchor), fixed(tense)) {
		out = append(out, h.text+" = "+h.Date.Value)
	}
	return strings.Join(out, "; ")
}

// One expression a line, whatever number of parts it has.
func TestMerging(t *testing.T) {
	for in, want := range map[string]string{
		"It began on Aug. 5, 2025, at 3:15 p.m. there.":                  "Aug. 5, 2025, at 3:15 p.m. = 2025-08-05T15:15",
		"They met at 10:30 on Saturday night.":                           "10:30 on Saturday night = 2025-08-09T22:30",
		"They met at 5 a.m. yesterday.":                                  "5 a.m. yesterday = 2025-08-13T05:00",
		"Updated Thursday, 14 August 2025 11:02 BST":                     "Thursday, 14 August 2025 11:02 BST = 2025-08-14T11:02",
		"Posted: 7:40 PM PDT, Wed August 13, 2025 by Ann":                "7:40 PM PDT, Wed August 13, 2025 = 2025-08-13T19:40",
		"On Tuesday, Aug. 12, the dam broke.":                            "Tuesday, Aug. 12 = 2025-08-12",
		"It broke on Tuesday last week.":                                 "Tuesday last week = 2025-08-05",
		"It broke last week on Tuesday.":                                 "last week on Tuesday = 2025-08-05",
		"It broke in August last year.":                                  "August last year = 2024-08",
		"It broke in the first half of last year.":                       "the first half of last year = 2024-H1",
		"It broke late on Sunday evening.":                               "late on Sunday evening = 2025-08-10TEV",
		"It broke at the start of the third quarter.":                    "the start of the third quarter = 2025-Q3",
		"It broke in early 2023 and again in mid-April.":                 "early 2023 = 2023; mid-April = 2025-04",
		"It broke in the 1800s.":                                         "the 1800s = 18",
		"It sat on May 3 and 4, 2024.":                                   "May 3 = 2024-05-03; 4, 2024 = 2024-05-04",
		"It sat on 3 and 4 May.":                                         "3 = 2025-05-03; 4 May = 2025-05-04",
		"It hailed between 1:15 and 1:40 p.m. Sunday.":                   "1:15 = 2025-08-10T13:15; 1:40 p.m. Sunday = 2025-08-10T13:40",
		"It hailed from 9:50 to 11:20 a.m. Tuesday.":                     "9:50 = 2025-08-12T09:50; 11:20 a.m. Tuesday = 2025-08-12T11:20",
		"On May 3 and 12 others fell.":                                   "May 3 = 2025-05-03",
		"It left at 11 at night on Monday.":                              "11 at night on Monday = 2025-08-11T23:00",
		"He died two days before Christmas.":                             "two days before Christmas = 2024-12-23",
		"He died three weeks after May 13, 1999.":                        "three weeks after May 13, 1999 = 1999-06-03",
		"He died the day after Thanksgiving.":                            "the day after Thanksgiving = 2024-11-29",
		"He died two days before Tuesday's match.":                       "two days = P2D; Tuesday = 2025-08-12",
		"It closed in the evening at 7.":                                 "the evening at 7 = 2025-08-14T19:00",
		"It closed on Monday late evening at 10:00.":                     "Monday late evening at 10:00 = 2025-08-11T22:00",
		"It began in May 2021 and lasted until March the next year.":     "May 2021 = 2021-05; March the next year = 2022-03",
		"It is shown tonight at 8.":                                      "tonight at 8 = 2025-08-14T20:00",
		"Rain fell in February and March.":                               "February = 2025-02; March = 2025-03",
		"Rain fell in March, April and May.":                             "March = 2025-03; April = 2025-04; May = 2025-05",
		"Rain fell in April, May or June.":                               "April = 2025-04; May = 2025-05; June = 2025-06",
		"In April, May said no.":                                         "April = 2025-04",
		"Rain fell in June and May has stayed dry.":                      "June = 2025-06",
		"It rained in June and May's team lost.":                         "June = 2025-06",
		"It had rained since at least March.":                            "March = 2025-03",
		"Rebels carried out 2014 attacks.":                               "",
		"It rained more than on the same day last year.":                 "last year = 2024",
		"It rained on Monday; on the same day a dam broke.":              "Monday = 2025-08-11; the same day = 2025-08-11",
		"It rained on Monday. They must keep that day from coming back.": "Monday = 2025-08-11",
		"It rained on Monday and that day a dam broke.":                  "Monday = 2025-08-11; that day = 2025-08-11",
		"The film \"Friday Night Lights\" opened on Friday.":             "Friday = 2025-08-08",
		"She said on CNN Sunday morning that it was over.":               "Sunday morning = 2025-08-10TMO",
		"He said that \"On Monday\" it had ended.":                       "Monday = 2025-08-11",
		"Updated 6:12 PM GMT-3, March 5, 2025":                           "6:12 PM GMT-3, March 5, 2025 = 2025-03-05T18:12",
		"They recall 2019 riots and 2005 bombings.":                      "2019 = 2019; 2005 = 2005",
		"The mill has been shut since at least Monday.":                  "Monday = 2025-08-11",
		"The line will open by at least 2027.":                           "2027 = 2027",
		"Talks were put off until Saturday.":                             "Saturday = 2025-08-16",
		"Our second-quarter results show growth.":                        "second-quarter = 2025-Q2",
		"It broke in the 1970s and 80s.":                                 "the 1970s = 197; 80s = 198",
		"It broke in the 70s and 80s.":                                   "the 70s = 197; 80s = 198",
		"On Monday it rose, later in the day it fell.":                   "Monday = 2025-08-11; later in the day = 2025-08-11",
		"It broke in 2016 and 2017.":                                     "2016 = 2016; 2017 = 2017",
		"She was fined 20 days after Tuesday's vote.":                    "20 days = P20D; Tuesday = 2025-08-12",
		"The team was shut out on Monday and on Wednesday.":              "Monday = 2025-08-11; Wednesday = 2025-08-13",
	} {
		require.Equal(t, want, found(t, in, calendar.Past), in)
	}
}

func TestModifiers(t *testing.T) {
	for in, want := range map[string]string{
		"He left at the end of July.":             "END",
		"He left in early July.":                  "START",
		"He left in mid-July.":                    "MID",
		"He stayed for about five hours.":         "APPROX",
		"He stayed for more than an hour.":        "MORE_THAN",
		"He stayed for less than a year.":         "LESS_THAN",
		"He stayed for at least two days.":        "EQUAL_OR_MORE",
		"He stayed for over the past two months.": "",
		"He left on July 3.":                      "",
	} {
		hits := read(analyse(t, in), day(t, timex.ExampleAnchor), fixed(calendar.Past))
		require.Len(t, hits, 1, in)
		require.Equal(t, want, hits[0].Date.Modifier, in)
	}
}

func TestNothingToFind(t *testing.T) {
	for _, in := range []string{
		"", "The ministry had no comment.", "Some 2,034 of the crates were wet.", "She is 44 and he is 38.",
		"Theresa May and April Jones met August Wilson.", "Sixty-One Motors hired 1,700 clerks.",
		"Channel 7 and Article 12 apply to Pier 1893.", "A 38-year-old man, aged 40, fell.", "He won the second and the third set.",
		"They march on.", "It may rain.", "At last!", "The first half was dull.", "The sun sat low.", "Ruby Tuesday sang.",
		"A quarter of them left.", "The 26 were flown out.", "He paid $5 an hour.", "Children aged 5 years sang.", "Those 65 years and over voted.", "John 3:16 was read.",
		"Mr. Friday, a clerk, spoke.", "It costs 1,987 dinars.", "The Evening Post and the Daily Star wrote so.",
		"He came in under 10.5 seconds' worth of doubt.",
	} {
		got := found(t, in, calendar.Past)
		if strings.Contains(in, "10.5 seconds") {
			require.Equal(t, "10.5 seconds = PT10.5S", strings.TrimPrefix(got, "under "), in)
			continue
		}
		require.Empty(t, got, in)
	}
}

// Without a publication day nothing is invented.
func TestUnanchored(t *testing.T) {
	for in, want := range map[string]string{
		"It fell on Tuesday.":              "XXXX-WXX-2",
		"It fell on August 13.":            "XXXX-08-13",
		"It fell last week.":               "XXXX-WXX",
		"It fell yesterday.":               "XXXX-XX-XX",
		"It fell on Boxing Day.":           "XXXX-12-26",
		"It fell on Labour Day.":           "XXXX-XX-XX",
		"It fell in August.":               "XXXX-08",
		"It fell last year.":               "XXXX",
		"It fell at 9 p.m. there.":         "XXXX-XX-XXT21:00",
		"It fell in the third quarter.":    "XXXX-Q3",
		"It fell last weekend.":            "XXXX-WXX-WE",
		"It fell on August 13, 2025.":      "2025-08-13",
		"It fell two weeks ago.":           "XXXX-XX-XX",
		"It fell on Tuesday morning.":      "XXXX-WXX-2TMO",
		"It was shut for two years there.": "P2Y",
	} {
		hits := read(analyse(t, in), calendar.Date{}, fixed(calendar.Past))
		require.Len(t, hits, 1, in)
		require.Equal(t, want, hits[0].Date.Value, in)
	}
}

// Dates that lean on others find them in their sentence, their paragraph or the story.
func TestReaderContext(t *testing.T) {
	story := "A crane fell on Tuesday and hurt nine.\n\n" +
		"The owner had been fined in 2021. Two years earlier, it had closed a yard. That year was wet.\n\n" +
		"On Friday, the mayor came. She spoke the same day. By 9 p.m. she was gone.\n\n" +
		"At 5:15 a.m. a worker called home. He had slept little the previous day, and rested on Wednesday."
	var got []string
	for _, h := range read(analyse(t, story), day(t, timex.ExampleAnchor), fixed(calendar.Past)) {
		got = append(got, h.text+" = "+h.Date.Value)
	}
	require.Equal(t, []string{
		"Tuesday = 2025-08-12", "2021 = 2021", "Two years earlier = 2019", "That year = 2019",
		"Friday = 2025-08-08", "the same day = 2025-08-08", "9 p.m. = 2025-08-08T21:00",
		"5:15 a.m. = 2025-08-12T05:15", "the previous day = 2025-08-12", "Wednesday = 2025-08-13",
	}, got)
}

func TestSpansAndKinds(t *testing.T) {
	doc := analyse(t, "It ran from May 5-7 and for 30 days, every Monday at noon.")
	hits := read(doc, day(t, timex.ExampleAnchor), fixed(calendar.Past))
	require.Len(t, hits, 3)
	require.Equal(t, "2025-05-05", hits[0].Date.From)
	require.Equal(t, "2025-05-07", hits[0].Date.To)
	require.Equal(t, "date", hits[0].Date.Kind)
	require.Equal(t, "day", hits[0].Date.Grain)
	require.True(t, hits[0].Date.Relative)
	require.Equal(t, "duration", hits[1].Date.Kind)
	require.Equal(t, "set", hits[2].Date.Kind)
	require.Equal(t, "XXXX-WXX-1T12:00", hits[2].Date.Value)
}

func TestDayFirst(t *testing.T) {
	doc := analyse(t, "It sailed on 3/4/2025.")
	es := timex.Find(doc.Tokens)
	require.Len(t, es, 1)
	american, _ := timex.Resolve(es[0], timex.Context{})
	british, _ := timex.Resolve(es[0], timex.Context{DayFirst: true})
	require.Equal(t, "2025-03-04", american.Value)
	require.Equal(t, "2025-04-03", british.Value)
}

func TestDeadlines(t *testing.T) {
	for in, want := range map[string]string{
		"It will pay in the next two weeks.":          "P2W",
		"It will pay in a few months.":                "PXM",
		"It will pay in two weeks.":                   "2025-08-28",
		"It will post a loss for the second quarter.": "2025-Q2",
		"It will close in the second quarter.":        "2026-Q2",
		"It will close by the end of March.":          "2026-03",
	} {
		hits := read(analyse(t, in), day(t, timex.ExampleAnchor), fixed(calendar.Future))
		require.Len(t, hits, 1, in)
		require.Equal(t, want, hits[0].Date.Value, in)
	}
}

// Sentences are bounded to 400 tokens by the analyser; up to there the work
// grows with them.
func TestFindTakesLinearTime(t *testing.T) {
	for _, unit := range []string{"2016 and", "the", "Tuesday ,", "one", "May", "the end of", "in 2016 ,", "a year and", "12 August", "between", "6 a.m.", "last", "early", "first", "the last", "Christmas", "every two"} {
		words := strings.Fields(strings.Repeat(unit+" ", 400))[:400]
		toks := make([]text.Token, len(words))
		for i, w := range words {
			spelling := text.Spell(w)
			toks[i] = text.Token{Spelling: &spelling, Base: &text.Base{}, Tag: "NNP", SpaceBefore: true}
		}
		t.Run(unit, func(t *testing.T) {
			took := effort.Linear(t, effort.Own, 400, func(n int) {
				for range 20 {
					timex.Find(toks[:n])
				}
			})
			t.Log(took / 20)
		})
	}
}

func FuzzFind(f *testing.F) {
	for _, r := range timex.Rules() {
		for _, e := range append(r.Yes, r.No...) {
			f.Add(e.Text, uint8(e.Tense))
		}
	}
	f.Fuzz(func(t *testing.T, s string, tense uint8) {
		words := strings.Fields(s)
		if len(words) > 400 {
			return
		}
		tags := []string{"NN", "NNS", "NNP", "VBD", "CD", "IN"}
		toks := make([]text.Token, len(words))
		for i, w := range words {
			spelling := text.Spell(w)
			toks[i] = text.Token{Spelling: &spelling, Base: &text.Base{}, Tag: tags[len(w)%len(tags)], SpaceBefore: true}
		}
		es := timex.Find(toks)
		last := 0
		for _, e := range es {
			require.GreaterOrEqual(t, e.First, last)
			require.Greater(t, e.Last, e.First)
			require.LessOrEqual(t, e.Last, len(toks))
			last = e.Last
		}
		anchored := timex.NewReader(calendar.Date{Year: 2025, Month: 8, Day: 14}, tense%2 == 0)
		free := timex.NewReader(calendar.Date{}, false)
		for _, r := range []*timex.Reader{anchored, free} {
			for _, h := range r.Sentence(es, func(int) timex.Clause { return timex.Clause{Tense: calendar.Tense(tense % 4)} }) {
				require.Equal(t, h.OK, h.Date.Value != "", "%+v", h)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	doc := analyse(b, strings.Repeat("The port on Tuesday counted nine empty barges near the dam, the third flood this year. "+
		"The barges, laid up since 2013, were towed out at 5 a.m. on Aug. 12, 2025, after two years of talks, officials said. "+
		"The ministry had no comment on the case, which drew protests in three cities and a strike at the port.\n\n", 15))
	b.ReportAllocs()
	b.SetBytes(int64(len(doc.Raw)))
	for b.Loop() {
		for _, s := range doc.Sentences {
			timex.Find(doc.Tokens[s.First:s.Last])
		}
	}
}
