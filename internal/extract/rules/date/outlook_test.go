package date_test

import "testing"

// What people wait for is ahead, whatever the tense of the clause.
func TestWhatIsAhead(t *testing.T) {
	requireValues(t, map[string][]string{
		// what somebody has before him
		"The premier, who faces an election in July, resigned.": {"2026-07"},
		"The clerk faces trial in July.":                        {"2026-07"},
		"She is up for re-election in May.":                     {"2026-05"},
		"A report is due in May.":                               {"2026-05"},
		"The clerk faced trial in July.":                        {"2025-07"},
		"The clerk faces charges over a fire in July.":          {"2025-07"},
		// what others get ready for
		"Turnout fell ahead of the Nov. 5 vote.":                 {"2025-11-05"},
		"Turnout fell after the Nov. 5 vote.":                    {"2024-11-05"},
		"The party chose a candidate for the Sept. 26 election.": {"2025-09-26"},
		"The party lost in the Nov. 5 election.":                 {"2024-11-05"},
		"Patrols were doubled ahead of Sunday's match.":          {"2025-08-17"},
		"Patrols were doubled ahead of Sunday.":                  {"2025-08-17"},
		"Nobody was warned ahead of Sunday's attack.":            {"2025-08-10"},
		"Shops were looted ahead of elections in October.":       {"2025-10"},
		"Shops were looted ahead of elections in July.":          {"2025-07"},
		"Shops were looted after elections in October.":          {"2024-10"},
		"The rivals quarrelled before the Nov. 5 vote.":          {"2025-11-05"},
		// what was given a day
		"The union has called a strike for Monday.": {"2025-08-18"},
		"The vote has been pushed back to Monday.":  {"2025-08-18"},
		"The vote was moved to Wednesday.":          {"2025-08-13"},
		"The clerk was fined for Monday's robbery.": {"2025-08-11"},
		"The clerk walked to Monday market.":        {"2025-08-11"},
		// what befell somebody
		"Police are looking into the crash on Monday.": {"2025-08-11"},
		"A court will hear of the blaze in October.":   {"2024-10"},
		"Police will hold a parade on Monday.":         {"2025-08-18"},
		"Rebels are planning an attack on Monday.":     {"2025-08-18"},
		// what is asked for
		"The bishop called for prayers this Sunday.": {"2025-08-17"},
		"The firm announced a sale this Saturday.":   {"2025-08-16"},
		"The choir sang this Sunday.":                {"2025-08-10"},
		"This Sunday, the bishop called for calm.":   {"2025-08-10"},
	})
}

// "That day" is one that the text has named, else none.
func TestThatDay(t *testing.T) {
	requireValues(t, map[string][]string{
		"Nobody was hurt that day.":                        nil,
		"It rained on Monday. Nobody was hurt that day.":   {"2025-08-11", "2025-08-11"},
		"The dam broke in 2012. Nobody was hurt that day.": {"2012"},
	})
}

// The time in a story older than a week is that of the day that the paragraph
// before tells of, not of the publication.
func TestTimeInAnOldStory(t *testing.T) {
	requireValues(t, map[string][]string{
		"The match was played on 5 May.\n\nThe whistle went at 6:58 p.m. and it was over.\n":                              {"2025-05-05", "2025-05-05T18:58"},
		"The match was played on 5 May.\n\nIt rained.\n\nThe whistle went at 6:58 p.m. and it was over.\n":                {"2025-05-05", "2025-08-14T18:58"},
		"The match was played on Tuesday.\n\nIt was said to be over.\n\nThe whistle went at 6:58 p.m. and it was over.\n": {"2025-08-12", "2025-08-12T18:58"},
	})
}
