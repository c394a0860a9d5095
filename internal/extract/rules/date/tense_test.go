package date_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// values are the values of the dates of a text that was published on a Thursday.
func values(t *testing.T, raw string) []string {
	t.Helper()
	_, claims := resolve(t, raw, "2025-08-14")
	var got []string
	for i := range claims {
		got = append(got, claims[i].Date.Value)
	}
	return got
}

func requireValues(t *testing.T, cases map[string][]string) {
	t.Helper()
	for in, want := range cases {
		require.Equal(t, want, values(t, in), in)
	}
}

// A clause without a finite verb has the tense of the one that governs it.
func TestNonfiniteClauses(t *testing.T) {
	requireValues(t, map[string][]string{
		// what was tried, refused or forced has happened
		"Two men drowned while trying to swim ashore on Sunday.":    {"2025-08-10"},
		"The rebels tried to take the bridge in October.":           {"2024-10"},
		"The ferry failed to dock in November.":                     {"2024-11"},
		"Three clerks were fined after refusing to work on Monday.": {"2025-08-11"},
		"The plane was forced to land on Saturday.":                 {"2025-08-09"},
		"The pilot was unable to land on Saturday.":                 {"2025-08-09"},
		"The school had to close on Monday.":                        {"2025-08-11"},
		// what is wanted, tried now or agreed has not
		"They agreed to meet on Sunday.":                   {"2025-08-17"},
		"The ship is due to dock on Sunday.":               {"2025-08-17"},
		"The clerk is trying to leave on Sunday.":          {"2025-08-17"},
		"The clerk promised to try to return on Sunday.":   {"2025-08-17"},
		"The school has to close on Monday.":               {"2025-08-18"},
		"The firm planned to start building in November.":  {"2025-11"},
		"The harbour was told to stop dredging on Monday.": {"2025-08-18"},
		// how and why something was done
		"Police used gas to clear the square on Sunday.":   {"2025-08-10"},
		"Thousands gathered to mourn the dead on Sunday.":  {"2025-08-10"},
		"Police asked them to clear the square on Sunday.": {"2025-08-17"},
		"The crew battled to free the whale on Sunday.":    {"2025-08-10"},
		// what somebody is blamed for
		"He is accused of robbing a bank in September.":                     {"2024-09"},
		"The clerk denies robbing a bank in September.":                     {"2024-09"},
		"He pleaded guilty to robbing a bank in March.":                     {"2025-03"},
		"Iraq will hand men convicted of robbing a bank over in September.": {"2025-09"},
		"The clerk is looking forward to leaving in September.":             {"2025-09"},
		// what was scheduled
		"The vote, scheduled for Sunday, was put off.":              {"2025-08-17"},
		"Shops had to shut following a fire in the hall on Monday.": {"2025-08-11"},
		// a gerund in front waits for its verb
		"Speaking to pilots on Tuesday, she denied the report.":      {"2025-08-12"},
		"Arriving in Lumara on Saturday, the bishop visited a farm.": {"2025-08-09"},
		"Speaking on Monday, she says the plan is dead.":             {"2025-08-11"},
		"After a night of rioting on Monday, the market was shut.":   {"2025-08-11"},
		"Fighting on Monday was the worst so far.":                   {"2025-08-11"},
		"Speaking on Monday, he will ask for a ban.":                 {"2025-08-18"},
		"Speaking on Monday, he is expected to ask for a ban.":       {"2025-08-18"},
		"Voting on Saturday will decide the race.":                   {"2025-08-16"},
		// what starts
		"The rain that hit the coast this week starting on Monday was heavy.": {"2025-W33", "2025-08-11"},
		"The king declared three days of mourning, starting on Tuesday.":      {"P3D", "2025-08-19"},
		"Starting on Monday, drivers must pay a toll.":                        {"2025-08-18"},
	})
}

// A past form that looks like a base form is one.
func TestUnchangingPast(t *testing.T) {
	requireValues(t, map[string][]string{
		"Protests spread to the coast on Monday.":                {"2025-08-11"},
		"The barn burned while villagers slept on Sunday night.": {"2025-08-10TNI"},
		"Shops open on Monday.":                                  {"2025-08-18"},
	})
}

// A date that is itself the subject of a clause has its tense.
func TestDateAsSubject(t *testing.T) {
	requireValues(t, map[string][]string{
		"She said Monday would be a rest day.":           {"2025-08-18"},
		"She said Monday will be a rest day.":            {"2025-08-18"},
		"She said Monday was a rest day.":                {"2025-08-11"},
		"She said Monday she would resign.":              {"2025-08-11"},
		"The men arrested Monday were released.":         {"2025-08-11"},
		"The clerk said on Monday would-be buyers left.": {"2025-08-11"},
	})
}

// Two dates that one word joins share the year that stands behind the second.
func TestSharedYears(t *testing.T) {
	requireValues(t, map[string][]string{
		"They vanished between March and June 2023.":         {"2023-03", "2023-06"},
		"It ran from 3 March to 5 June 2023.":                {"2023-03-03", "2023-06-05"},
		"It ran between 3 November and 5 March 2024.":        {"2023-11-03", "2024-03-05"},
		"It rained in March, and they moved in June 2023.":   {"2025-03", "2023-06"},
		"A train struck a goods train near Umbo on Tuesday.": {"2025-08-12"},
	})
}
