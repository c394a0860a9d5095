package api_test

import (
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/require"
)

// What is answered does not depend on the day on which it is asked, whether or
// not the text says when it was written, and a jump of the clock between two
// requests changes nothing.
func TestTheDayOfTheAnswerDoesNotEnterIt(t *testing.T) {
	x, err := realEngine()
	require.NoError(t, err)
	const text = "TARNHAVEN, Norland — Police arrested 14 men on Tuesday, last month and two years ago, Mayor Ada Quill said yesterday. She vowed a trial by March."
	ask := func(t *testing.T) (answers []string) {
		d := newDesk(t, x)
		for _, query := range []string{"", "?published_at=2024-03-07"} {
			a := d.do(request("POST", "/extract"+query, text, "Content-Type: text/plain"))
			require.Equal(t, 200, a.StatusCode)
			answers = append(answers, a.Header.Get("ETag")+inflated(t, a))
		}
		a := d.do(request("POST", "/compare", `{"reports":[{"id":"a","text":"Nine geese were stolen today."},{"id":"b","text":"Ten geese were stolen yesterday."}]}`, "Content-Type: application/json"))
		require.Equal(t, 200, a.StatusCode)
		return append(answers, inflated(t, a))
	}
	today := ask(t)
	synctest.Test(t, func(t *testing.T) {
		require.Equal(t, 2000, time.Now().UTC().Year(), "the clock of the bubble")
		require.Equal(t, today, ask(t))
		time.Sleep(40 * 365 * 24 * time.Hour) // at once
		require.Equal(t, today, ask(t))
	})
}
