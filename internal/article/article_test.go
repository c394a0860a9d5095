package article_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/article"
)

func TestComposePutsHeadlineAndBylineAboveTheBodyOnce(t *testing.T) {
	s := article.Source{Title: "Nine geese stolen", Byline: "Lena Marsh", PublishedAt: "2024-03-07", URL: "https://desk.example"}
	const whole = "Nine geese stolen\n\nBy Lena Marsh\n\nNobody saw it."
	for _, body := range []string{"Nobody saw it.", whole, "By Lena Marsh\n\nNobody saw it."} {
		a := article.Compose(s, body)
		require.Equal(t, whole, a.Text)
		require.Equal(t, "2024-03-07", a.PublishedAt)
		require.Equal(t, "https://desk.example", a.URL)
		require.Empty(t, a.Title, "it is part of the text")
	}
	require.Equal(t, "Nobody saw it.", article.Compose(article.Source{}, "Nobody saw it.").Text)
}

func TestBylinesAreTidied(t *testing.T) {
	for in, want := range map[string]string{
		"By Lena Marsh": "Lena Marsh", "BY  Lena\n\tMarsh ": "Lena Marsh", "Byron Penn": "Byron Penn",
		"https://social.example/lena": "", strings.Repeat("x", 300): "", "a\x00b": "ab", "By ": "By",
	} {
		require.Equal(t, want, article.Byline(in), "%q", in)
	}
}

func TestTimesAreReadWhereTheyMeanOneDay(t *testing.T) {
	for in, want := range map[string]string{
		"2024-03-07T10:00:00Z": "2024-03-07T10:00:00Z", "2024-03-07T10:00:00.123+01:00": "2024-03-07T10:00:00+01:00",
		"2024-03-07T10:00+01:00": "2024-03-07T10:00:00+01:00", "2024-03-07T10:00:00+0100": "2024-03-07T10:00:00+01:00",
		"2024-03-07": "2024-03-07", "2024-03-07 10:00:00": "2024-03-07", "2024-03-07T10:00": "2024-03-07",
		"03/07/2024": "", "yesterday": "", "2024-13-07": "", "": "",
	} {
		require.Equal(t, want, article.Time(in), "%q", in)
	}
}
