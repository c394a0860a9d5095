package date_test

import (
	"context"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/calendar"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/nlp"
	"factdesk/internal/extract/quantity"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/rules/date"
	"factdesk/internal/extract/syntax"
	"factdesk/internal/extract/text"
	"factdesk/internal/extract/timex"
)

// opened holds the rooms before the dates; they cost too much to open for each test.
var opened = sync.OnceValues(func() (r struct {
	words      *nlp.Analyzer
	lex        *lexicon.Lexicon
	quantities *quantity.Finder
}, err error,
) {
	if r.words, err = nlp.New(nlp.Knowledge{}); err != nil {
		return r, err
	}
	if r.lex, err = lexicon.Builtin(); err != nil {
		return r, err
	}
	r.quantities, err = quantity.NewFinder(r.lex)
	return r, err
})

func rooms(t testing.TB) (*nlp.Analyzer, *lexicon.Lexicon, *quantity.Finder) {
	t.Helper()
	r, err := opened()
	require.NoError(t, err)
	return r.words, r.lex, r.quantities
}

// pass reads a document up to the stage of the dates, with no names in it.
func pass(t testing.TB, raw string) (*rule.Pass, []date.Expression) {
	t.Helper()
	words, lex, quantities := rooms(t)
	doc, err := text.Parse(raw)
	require.NoError(t, err)
	require.NoError(t, words.Analyze(context.Background(), doc))
	p := &rule.Pass{Doc: doc, Index: lex.Index(doc.Tokens), Names: &name.Result{}, Sentences: make([]rule.Sentence, len(doc.Sentences))}
	for _, k := range doc.Tokens {
		p.Words = append(p.Words, k.Lower)
	}
	for i, s := range doc.Sentences {
		p.Sentences[i].Sentence, p.Sentences[i].Zone = s, doc.Paragraphs[s.Paragraph].Zone
	}
	found := date.Append(nil, p)
	marks := make([]syntax.Mark, len(doc.Tokens))
	for _, e := range found {
		for k := e.First; k < e.Last; k++ {
			marks[k] = syntax.MarkTemporal
		}
	}
	for i := range p.Sentences {
		s := &p.Sentences[i]
		s.Quantities = quantities.Append(nil, doc, p.Words, s.Sentence, p.Index)
		var parser syntax.Parser
		parser.Start(doc.Tokens, marks)
		s.Tree = parser.Parse(s.Sentence, s.Quantities)
	}
	return p, found
}

func resolve(t testing.TB, raw, published string) (*rule.Pass, []claim.Claim) {
	t.Helper()
	p, found := pass(t, raw)
	anchor, ok := date.Anchor(p, found)
	if published != "" {
		var err error
		anchor, err = calendar.ParseDate(published)
		require.NoError(t, err)
		ok = true
	}
	require.Equal(t, ok, !anchor.IsZero())
	return p, date.Resolve(p, found, anchor)
}

// The publication day is a Thursday.
func TestTenseDecides(t *testing.T) {
	for in, want := range map[string][]string{
		"The bridge fell on Tuesday.":                                   {"2025-08-12"},
		"The bridge began to move on Tuesday.":                          {"2025-08-12"},
		"The bridge fell and cut the line on Tuesday.":                  {"2025-08-12"},
		"The court will rule on Tuesday.":                               {"2025-08-19"},
		"The vote is planned for Monday.":                               {"2025-08-18"},
		"The mill closes on Monday.":                                    {"2025-08-18"},
		"Tuesday's ruling is a blow to the mill.":                       {"2025-08-12"},
		"Police said on Tuesday that the trial would begin in October.": {"2025-08-12", "2025-10"},
		"The firm has cut jobs since March.":                            {"2025-03"},
		"She steps down in November.":                                   {"2025-11"},
		"It is the worst flood since November 20.":                      {"2024-11-20"},
		"She is the first woman to win since September 3.":              {"2024-09-03"},
		"They should have paid 40 of them by the end of July.":          {"2025-07"},
		"It will have paid by the end of July.":                         {"2026-07"},
		"Some 900 homes are dark, down from 1,200 on Saturday night.":   {"2025-08-09TNI"},
		"The river is higher than on Monday.":                           {"2025-08-11"},
		"He resigned the same day.":                                     {"2025-08-14"},
		"On Friday, reports revealed that the mill had closed.":         {"2025-08-08"},
		"The raid on Tuesday is the third this year.":                   {"2025-08-12", "2025"},
		"Police say the raid on Sunday was the last.":                   {"2025-08-10"},
		"The boat was believed to be at sea on Tuesday.":                {"2025-08-12"},
	} {
		_, claims := resolve(t, in, "2025-08-14")
		var got []string
		for _, c := range claims {
			require.Equal(t, claim.TypeDate, c.Type)
			got = append(got, c.Date.Value)
		}
		require.Equal(t, want, got, in)
	}
}

func TestAHappeningKnownByItsDayHasTheYearThatWasGiven(t *testing.T) {
	_, claims := resolve(t, "The bridge fell on 7 October 2023. Lawyers for the victims of the 7 October collapse met. On 7 October she left.", "2025-10-13")
	var got []string
	for _, c := range claims {
		got = append(got, c.Date.Value)
	}
	require.Equal(t, []string{"2023-10-07", "2023-10-07", "2025-10-07"}, got)
}

func TestResolveKeepsOrderAndSpans(t *testing.T) {
	p, claims := resolve(t, "A crane fell on Tuesday and hurt nine.\n\nHe had left the previous day. On Friday, she came. By 9 p.m. she was gone.", "2025-08-14")
	var got []string
	end := 0
	for _, c := range claims {
		require.GreaterOrEqual(t, c.Span.Start, end)
		end = c.Span.End
		got = append(got, p.Doc.Slice(c.Span)+" = "+c.Date.Value)
	}
	require.Equal(t, []string{
		"Tuesday = 2025-08-12", "the previous day = 2025-08-11", "Friday = 2025-08-08", "9 p.m. = 2025-08-08T21:00",
	}, got)
	require.Len(t, p.Sentences[0].Dates, 1)
}

// A time without a day takes the day of the story, and no day that the story only
// mentions; where the story has gone on to a later day, it takes that.
func TestDayOfTheStory(t *testing.T) {
	const then = "\n\nThe crane came down shortly before 4 p.m., the port said."
	for in, want := range map[string]string{
		"LUMARA, Aug. 12 (NP) — A crane fell on Tuesday in the port, police said.\n\nA storm had hit the town on Monday night.": "2025-08-12T16:00",
		"A crane that leaned since Sunday fell on Tuesday in the port of the town, police said.":                                "2025-08-12T16:00",
		"After a storm on Monday night, a crane fell on Tuesday in the port of the town, police said.":                          "2025-08-12T16:00",
		"Nine men who had been missing since Monday night were found on Tuesday, police said.":                                  "2025-08-12T16:00",
		"Police said on Wednesday that a crane had fallen in the port of the town.":                                             "2025-08-13T16:00",
		"A crane leaned on Monday in the port of the town, police said.\n\nIt began to move on Tuesday.":                        "2025-08-12T16:00",
		"A crane fell on Tuesday in the port of the town, police said.\n\nIt was built on Monday last week.":                    "2025-08-12T16:00",
	} {
		_, claims := resolve(t, "Crane falls in port\n\n"+in+then, "2025-08-14")
		require.NotEmpty(t, claims, in)
		require.Equal(t, want, claims[len(claims)-1].Date.Value, in)
	}
}

// The byline gives the anchor where the request does not.
func TestAnchorFromByline(t *testing.T) {
	_, claims := resolve(t, "Mill shuts its gates\n\nBy Ada Brook\nRiver Post, 14 August 2025\n\nThe mill shut its gates on Tuesday, its owner said.\n", "")
	require.NotEmpty(t, claims)
	require.Equal(t, "2025-08-12", claims[len(claims)-1].Date.Value)
}

// The examples of the recognisers hold with the tense that the parse finds.
func TestExamples(t *testing.T) {
	for _, r := range timex.Rules() {
		for _, e := range append(r.Yes, r.No...) {
			p, claims := resolve(t, e.Text, timex.ExampleAnchor)
			var got []string
			for _, c := range claims {
				if c.Rule == r.ID {
					got = append(got, p.Doc.Slice(c.Span), c.Date.Value)
				}
			}
			if e.Span == "" {
				require.Empty(t, got, "%s: %s", r.ID, e.Text)
				continue
			}
			require.Equal(t, []string{e.Span, e.Value}, got, "%s: %s", r.ID, e.Text)
		}
	}
}

func TestRulesAreValid(t *testing.T) {
	require.NoError(t, rule.ValidateAll(date.Rules()))
}
